package se.planbok.api.sample;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.planbok.api.sample.ExampleActivity.Kind;
import se.planbok.api.sample.Profile.Excess;
import tools.jackson.databind.node.ObjectNode;

/** What a meeting changes in a plan that is adopted: each change decided by whom it takes, with its reason. */
final class Amending {

    /** In this year of a body's plans a limit is passed on purpose. */
    private static final int YEAR_OF_EXCESS = ExampleBody.FIRST + 2;

    private static final int SPRING = 5;
    private static final long HALF_AS_MUCH_AGAIN = 150;
    private static final long PART_OF_A_SPLIT = 60_000;

    private final YearBook book;
    private final Chance chance;
    private final Drafting drafting;
    private final List<Consumer<Batch>> changes = List.of(
            this::moreDays,
            this::moreDays,
            this::moveDays,
            this::moveDays,
            this::reserve,
            this::reserve,
            this::changeReservation,
            this::changeReservation,
            this::release,
            this::changePriority,
            this::cancel,
            this::start,
            this::add,
            this::reviseLine,
            this::reviseCapacity,
            this::reschedule);

    Amending(YearBook book) {
        this.book = book;
        this.chance = book.chance;
        this.drafting = new Drafting(book);
    }

    /** A meeting on the day of the batch. */
    void meeting(Batch batch) {
        for (int i = 2 + book.profile.activities() / 10; i > 0; i--) {
            chance.one(changes).accept(batch);
        }
        if (book.year == YEAR_OF_EXCESS && batch.day().getMonthValue() == SPRING) {
            exceed(batch);
        }
    }

    private Optional<ExampleActivity> anySpecial() {
        return any(book.active().filter(activity -> activity.kind.isSpecial()).toList());
    }

    private <T> Optional<T> any(List<T> several) {
        return several.isEmpty() ? Optional.empty() : Optional.of(chance.one(several));
    }

    private void moreDays(Batch batch) {
        int most = Math.min(40, book.daysLeft());
        if (most > 0) {
            allocate(batch, chance.one(book.staffed()), chance.between(1, most)).put("reason", book.reason("moreDays"));
        }
    }

    private ObjectNode allocate(Batch batch, ExampleActivity activity, int halves) {
        ObjectNode command = batch.add("AllocateDays").put("activity", activity.key);
        decideDays(batch, Batch.days(command, "days", halves), halves);
        activity.allocated += halves;
        return command;
    }

    private static void decideDays(Batch batch, ObjectNode command, int halves) {
        if (halves > 2 * Profile.DAYS_THRESHOLD) {
            batch.decided(command, Profile.MANAGEMENT);
        }
    }

    private void moveDays(Batch batch) {
        ExampleActivity from = chance.one(book.staffed());
        ExampleActivity to = chance.one(book.staffed());
        int most = from.unspent() / 3;
        if (from != to && most > 0) {
            int halves = chance.between(1, most);
            ObjectNode command =
                    batch.add("ReallocateDays").put("from", from.key).put("to", to.key);
            decideDays(batch, Batch.days(command, "days", halves), halves);
            command.put("reason", book.reason("movedDays"));
            from.allocated -= halves;
            to.allocated += halves;
        }
    }

    private void reserve(Batch batch) {
        anySpecial().flatMap(activity -> drafting.reservation(activity, false)).ifPresent(reservation -> {
            needMoney(batch, reservation.activity);
            book.decide(batch, drafting.command(batch, reservation), reservation);
            book.keep(reservation);
        });
    }

    private static void needMoney(Batch batch, ExampleActivity activity) {
        if (!activity.needsMoney) {
            activity.needsMoney = true;
            Drafting.need(batch, activity);
        }
    }

    private void changeReservation(Batch batch) {
        any(book.open()).ifPresent(kept -> {
            if (chance.oneIn(2)) {
                raise(batch, kept);
            } else {
                long amount = kept.spent + kept.unspent() / 2;
                if (amount > kept.spent) {
                    change(batch, kept, amount).put("reason", book.reason("lessMoney"));
                }
            }
        });
    }

    private void raise(Batch batch, ExampleReservation kept) {
        long amount = Math.min(kept.amount * HALF_AS_MUCH_AGAIN / 100, kept.amount + kept.line.room());
        if (amount > kept.amount) {
            ObjectNode command = change(batch, kept, amount).put("reason", book.reason("moreMoney"));
            batch.decided(command, book.deciderOf(amount));
        }
    }

    private static ObjectNode change(Batch batch, ExampleReservation kept, long amount) {
        kept.becomes(amount, kept.spent);
        return batch.add("ChangeReservation").put("reservation", kept.key).put("amount", amount);
    }

    private void release(Batch batch) {
        any(book.open()).filter(kept -> kept.spent > 0).ifPresent(kept -> release(batch, kept));
    }

    private void release(Batch batch, ExampleReservation kept) {
        batch.add("ReleaseReservation").put("reservation", kept.key).put("reason", book.reason("released"));
        kept.settle();
    }

    private void changePriority(Batch batch) {
        anySpecial().ifPresent(activity -> {
            boolean lowered = activity.kind == Kind.FIRST;
            activity.kind = lowered ? Kind.SECOND : Kind.FIRST;
            ObjectNode command = batch.add("ChangePriority")
                    .put("activity", activity.key)
                    .put("priority", activity.kind.name())
                    .put("reason", book.reason(lowered ? "lowered" : "raised"));
            batch.decided(command, Profile.MANAGEMENT);
        });
    }

    /** What is unspent of its money is released first (R13). */
    private void cancel(Batch batch) {
        List<ExampleActivity> dispensable = book.active(Kind.SECOND).stream()
                .filter(activity -> !book.takesUp(activity))
                .toList();
        any(dispensable).ifPresent(activity -> {
            book.open().stream().filter(kept -> kept.isOf(activity)).forEach(kept -> release(batch, kept));
            ObjectNode command =
                    batch.add("CancelActivity").put("activity", activity.key).put("reason", book.reason("cancelled"));
            batch.decided(command, Profile.MANAGEMENT);
            activity.active = false;
            activity.allocated = Math.min(activity.allocated, activity.spent);
        });
    }

    private void start(Batch batch) {
        any(book.active(Kind.CONTINGENT)).filter(any -> book.daysLeft() > 0).ifPresent(activity -> {
            ObjectNode command = batch.add("StartActivity")
                    .put("activity", activity.key)
                    .put("priority", Kind.SECOND.name())
                    .put("reason", book.reason("started"));
            batch.decided(command, Profile.MANAGEMENT);
            activity.kind = Kind.SECOND;
            staff(batch, activity);
        });
    }

    private void add(Batch batch) {
        ExampleActivity added = drafting.anew();
        if (added.kind != Kind.CONTINGENT && book.daysLeft() > 0) {
            batch.decided(Drafting.add(batch, added).put("reason", book.reason("added")), Profile.MANAGEMENT);
            book.activities.put(added.key, added);
            staff(batch, added);
        }
    }

    /** Gives it days of those that are left. */
    private void staff(Batch batch, ExampleActivity activity) {
        allocate(batch, activity, Math.min(chance.between(8, 30), book.daysLeft()));
    }

    private void reviseLine(Batch batch) {
        ExampleLine line = book.lines.get(Drafting.ARRANGEMENTS);
        long more = chance.thousands(10, 90);
        ObjectNode command = batch.add("ReviseBudgetLine")
                .put("line", line.key)
                .put("amount", line.upper + more)
                .put("reason", book.reason("moreMoney"));
        batch.decided(command, Profile.MANAGEMENT);
        line.lower += more;
        line.upper += more;
    }

    private void reviseCapacity(Batch batch) {
        book.capacity += 2 * chance.between(5, 30);
        ObjectNode command = batch.add("ReviseCapacity");
        Batch.days(command, "capacity", book.capacity).put("reason", book.reason("moreDays"));
        batch.decided(command, Profile.MANAGEMENT);
    }

    private void reschedule(Batch batch) {
        ExampleActivity activity = chance.one(book.staffed());
        List<ExampleActivity.Item> items = activity.items.stream()
                .filter(item -> !item.completed && item.last.getMonthValue() < 11)
                .toList();
        any(items).ifPresent(item -> {
            item.last = book.lastOf(item.last.getMonthValue() + 2);
            batch.add("RescheduleWorkItem")
                    .put("activity", activity.key)
                    .put("workItem", item.key)
                    .put("to", item.last.toString())
                    .put("reason", book.reason("rescheduled"));
        });
    }

    /** Goes past a limit, and says why: the finding stands, acknowledged. */
    private void exceed(Batch batch) {
        Excess excess = book.profile.excess();
        switch (excess) {
            case DAYS ->
                allocate(batch, book.staffed().getFirst(), book.daysLeft() + 2 * 12)
                        .put("acceptExcess", "En vikarie anställs i höst.");
            case LINE -> anySpecial().ifPresent(activity -> overdraw(batch, activity));
            case SPLIT -> split(batch, book.active(Kind.ONGOING).getFirst());
        }
    }

    private void overdraw(Batch batch, ExampleActivity activity) {
        needMoney(batch, activity);
        ExampleLine line = book.lines.get(Drafting.ARRANGEMENTS);
        ExampleReservation kept = new ExampleReservation(
                activity.key + "-extra-" + book.year, line, activity, line.upper - line.committed + 45_000, false);
        ObjectNode command = drafting.command(batch, kept).put("acceptExcess", "Täcks när bidraget har betalats ut.");
        batch.decided(command, book.deciderOf(kept.amount));
        book.keep(kept);
    }

    /** Two of the same purpose, each small enough to be delegated: an auditor asks, and is answered. */
    private void split(Batch batch, ExampleActivity activity) {
        for (String part : List.of("var", "host")) {
            ExampleReservation kept = new ExampleReservation(
                    activity.key + "-" + part + "-" + book.year,
                    book.lines.get(Drafting.COMMON),
                    activity,
                    PART_OF_A_SPLIT,
                    false);
            book.delegate(batch, drafting.command(batch, kept), kept);
            book.keep(kept);
        }
        batch.add("AcknowledgeFinding")
                .put("code", "SPLIT_SUSPECTED")
                .put("subject", activity.key)
                .put("reason", "Två skilda inköp, som råkade komma samma vår.");
    }
}
