package se.planbok.api.sample;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What a planner says when a tertial is over: how far each activity has come, and what will be used in all. */
final class Stating {

    private static final int TERTIALS = 3;
    /** A part of the days, one in so many, that may be used more or less without a word. */
    private static final int FAR_OFF = 3;

    private static final long THOUSAND = 1_000;

    private final YearBook book;
    private final int tertial;
    private final Batch batch;

    /**
     * @param tertial the one that is over
     * @param batch takes what is said
     */
    Stating(YearBook book, int tertial, Batch batch) {
        this.book = book;
        this.tertial = tertial;
        this.batch = batch;
    }

    /** Each activity is assessed; while the year goes on it is also foreseen. */
    void state() {
        book.staffed().forEach(this::assess);
        if (tertial < TERTIALS) {
            foreseeLine();
            book.staffed().forEach(this::foreseeDays);
        }
        if (tertial == 2) {
            book.staffed().forEach(this::foreseeMoney);
            book.active(ExampleActivity.Kind.CONTINGENT)
                    .forEach(activity ->
                            foresee("activity", activity.key, "notMet").put("days", 0));
        }
    }

    private void assess(ExampleActivity activity) {
        boolean overrun = activity.spent > activity.allocated;
        long late = activity.items.stream()
                .filter(item -> !item.completed && !item.last.isAfter(batch.day()))
                .count();
        ObjectNode assessed =
                batch.add("AssessProgress").put("activity", activity.key).put("step", step(activity));
        if (overrun || late > 1) {
            assessed.put("light", "RED").put("reason", book.reason(overrun ? "overrun" : "late"));
        } else if (late == 1 || activity.spent == 0) {
            assessed.put("light", "YELLOW").put("reason", book.reason(late == 1 ? "late" : "notBegun"));
        } else {
            assessed.put("light", "GREEN");
        }
    }

    private static String step(ExampleActivity activity) {
        if (activity.spent == 0) {
            return "NOT_STARTED";
        }
        boolean done = !activity.items.isEmpty() && activity.items.stream().allMatch(item -> item.completed);
        return done ? "DONE" : 2 * activity.spent < activity.allocated ? "STARTED" : "HALF_WAY";
    }

    /** As it has gone so far, it goes on. What is as planned is said only to take back that it would not be. */
    private void foreseeDays(ExampleActivity activity) {
        int foreseen = activity.spent * TERTIALS / tertial;
        int off = foreseen - activity.allocated;
        boolean planned = FAR_OFF * Math.abs(off) < activity.allocated;
        if (activity.spent > 0 && (activity.foreseen || !planned)) {
            String why = planned ? "expectedAsPlanned" : off > 0 ? "expectedMore" : "expectedLess";
            Batch.days(foresee("activity", activity.key, why), "days", foreseen);
            activity.foreseen = true;
        }
    }

    /** Of what is set aside so little has been used that all of it will not be. */
    private void foreseeMoney(ExampleActivity activity) {
        List<ExampleReservation> kept = book.reservations.values().stream()
                .filter(reservation -> reservation.isOf(activity))
                .toList();
        long amount = kept.stream().mapToLong(reservation -> reservation.amount).sum();
        long spent = kept.stream().mapToLong(reservation -> reservation.spent).sum();
        if (3 * spent < amount) {
            foresee("activity", activity.key, "lessMoney").put("amount", inThousands(spent * 3 / 2));
        }
    }

    private void foreseeLine() {
        foresee("line", Drafting.COMMON, "asBefore").put("amount", inThousands(book.straight * TERTIALS / tertial));
    }

    private ObjectNode foresee(String what, String key, String why) {
        return batch.add("StateForecast").put(what, key).put("reason", book.reason(why));
    }

    private static long inThousands(long kronor) {
        return kronor / THOUSAND * THOUSAND;
    }
}
