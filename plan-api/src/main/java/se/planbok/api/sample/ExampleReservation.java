package se.planbok.api.sample;

/** Money that an example's plan has set aside. */
final class ExampleReservation {

    final String key;
    final ExampleLine line;
    final ExampleActivity activity;
    /** Whether it is only for the spring and the summer: what is unspent of it then lapses. */
    final boolean lapses;

    long amount;
    long spent;
    boolean settled;

    ExampleReservation(String key, ExampleLine line, ExampleActivity activity, long amount, boolean lapses) {
        this.key = key;
        this.line = line;
        this.activity = activity;
        this.amount = amount;
        this.lapses = lapses;
    }

    boolean isOpen() {
        return !settled && spent < amount;
    }

    long unspent() {
        return Math.max(0, amount - spent);
    }

    /** What it takes of its line; a change of the reservation brings the line along. */
    void becomes(long newAmount, long newSpent) {
        line.committed += Math.max(newAmount, newSpent) - Math.max(amount, spent);
        amount = newAmount;
        spent = newSpent;
    }

    /** The rest of it goes away; what was spent stands. */
    long settle() {
        long rest = unspent();
        becomes(spent, spent);
        settled = true;
        return rest;
    }

    /** Whether it is this activity's. */
    boolean isOf(ExampleActivity one) {
        return activity == one;
    }
}
