package se.planbok.api.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The end of a year: what is left of the money is released or goes on into next year's plan, and the plan is closed. */
final class YearsEnd {

    private static final long MOST_CARRIED = 400_000;

    private final YearBook book;
    private final YearBook next;

    YearsEnd(YearBook book, YearBook next) {
        this.book = book;
        this.next = next;
    }

    Batch commands() {
        Batch batch = new Batch(LocalDate.of(next.year, 1, 20));
        long carried = Math.min(MOST_CARRIED, book.surplus());
        List<ExampleReservation> goingOn = new ArrayList<>();
        long left = Math.min(carried, next.lines.get(Drafting.CARRIED_LINE).room());
        for (ExampleReservation kept : book.open()) {
            if (goesOn(kept) && kept.unspent() <= left) {
                goingOn.add(kept);
                left -= kept.unspent();
            } else {
                batch.add("ReleaseReservation").put("reservation", kept.key).put("reason", book.reason("released"));
                kept.settle();
            }
        }
        batch.on(LocalDate.of(next.year, 2, 10));
        if (carried > 0) {
            carry(batch, carried, goingOn);
        }
        batch.on(LocalDate.of(next.year, 2, 28)).add("ClosePlan");
        return batch;
    }

    private boolean goesOn(ExampleReservation kept) {
        ExampleActivity activity = next.activities.get(kept.activity.key);
        return activity != null && activity.needsMoney && !book.chance.oneIn(3);
    }

    private void carry(Batch batch, long amount, List<ExampleReservation> goingOn) {
        ObjectNode carry = batch.add("CarryOverFunds").put("amount", amount);
        if (!goingOn.isEmpty()) {
            Batch.keys(
                    carry,
                    "reservations",
                    goingOn.stream().map(kept -> kept.key).toList());
            carry.put("line", Drafting.CARRIED_LINE);
        }
        next.confirmed += amount;
        for (ExampleReservation kept : goingOn) {
            next.keep(new ExampleReservation(
                    kept.key,
                    next.lines.get(Drafting.CARRIED_LINE),
                    next.activities.get(kept.activity.key),
                    kept.settle(),
                    false));
        }
    }
}
