package se.planbok.api.sample;

import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/** A plan under way, month by month: days worked, money spent, points done, and what is changed on the way. */
final class Conducting {

    private static final int MONTHS = 12;
    /** Of so many one takes more than was planned. */
    private static final int OVERRUN = 16;

    private final YearBook book;
    private final Chance chance;
    private final Amending amending;

    Conducting(YearBook book) {
        this.book = book;
        this.chance = book.chance;
        this.amending = new Amending(book);
    }

    /** Some months, both counted. */
    Batch months(int first, int last) {
        Batch batch = new Batch(book.day(first, 1));
        for (int month = first; month <= last; month++) {
            if (month % 3 == 2) {
                amending.meeting(batch.on(book.day(month, 15)));
            }
            batch.on(book.lastOf(month));
            days(batch, month);
            money(batch, month);
            points(batch);
        }
        return batch;
    }

    /** A tertial is over: what has lapsed, what is to be told and how it goes is said, and the period is closed. */
    Batch endOfTertial(int tertial) {
        LocalDate last = book.lastOf(tertial * MONTHS / 3);
        Batch batch = new Batch(last);
        if (tertial == 2) {
            book.open().stream().filter(kept -> kept.lapses).forEach(kept -> {
                batch.add("LapseReservation").put("reservation", kept.key);
                kept.settle();
            });
        }
        if (book.untold && book.profile.mustInform()) {
            batch.add("InformAuthority").put("authority", Profile.MANAGEMENT).put("date", last.toString());
            book.untold = false;
        }
        new Stating(book, tertial, batch).state();
        batch.add("ClosePeriod").put("period", book.year + "-t" + tertial).put("to", last.toString());
        return batch;
    }

    /** As the months go the days are used evenly, now and then more. */
    private void days(Batch batch, int month) {
        for (ExampleActivity activity : book.staffed()) {
            int share = activity.unspent() / (MONTHS + 1 - month);
            int halves = month == MONTHS && chance.oneIn(OVERRUN)
                    ? activity.unspent() + chance.between(1, 12)
                    : Math.min(activity.unspent(), chance.between(share / 2, share + share / 3));
            if (halves > 0) {
                report(batch, activity, halves, month);
            }
        }
    }

    private void report(Batch batch, ExampleActivity activity, int halves, int month) {
        Batch.days(batch.add("ReportDaysSpent").put("activity", activity.key), "days", halves)
                .put("from", book.day(month, 1).toString())
                .put("to", book.lastOf(month).toString());
        activity.spent += halves;
    }

    private void money(Batch batch, int month) {
        long monthly = book.lines.get(Drafting.COMMON).lower / (MONTHS + 2);
        spend(batch, "line", Drafting.COMMON, monthly - chance.thousands(0, 9));
        for (ExampleReservation kept : book.open()) {
            if (chance.oneIn(3)) {
                long rest = kept.unspent();
                long amount = chance.oneIn(3) ? rest : Math.max(1, rest * chance.between(10, 80) / 100);
                long over = Math.min(chance.thousands(1, 5), kept.line.room());
                long spent = amount == rest && chance.oneIn(OVERRUN) ? amount + over : amount;
                spend(batch, "reservation", kept.key, spent);
                kept.becomes(kept.amount, kept.spent + spent);
            }
        }
        if (month == 3) {
            long amount = chance.oneIn(2) ? book.expected : book.expected - chance.thousands(10, 100);
            batch.add("ConfirmFunding").put("source", Drafting.SUBSIDY).put("amount", amount);
            book.confirmed += amount;
            book.expected = 0;
        }
    }

    private void spend(Batch batch, String what, String key, long amount) {
        batch.add("RecordExpenditure").put(what, key).put("amount", amount).put("text", chance.one(Words.ALL.costs()));
        if (what.equals("line")) {
            book.straight += amount;
            book.lines.get(key).committed += amount;
        }
    }

    private void points(Batch batch) {
        book.active()
                .forEach(activity -> activity.items.stream()
                        .filter(item -> !item.completed)
                        .forEach(item -> point(batch, activity, item)));
    }

    /** What is counted goes on a little at a time; when its last day comes most of it is done, some late, some never. */
    private void point(Batch batch, ExampleActivity activity, ExampleActivity.Item item) {
        if (item.done < item.target && chance.oneIn(2)) {
            item.done++;
            on(batch.add("ReportProgress"), activity, item).put("done", item.done);
        }
        if (!item.last.isAfter(batch.day()) && item.done >= item.target && !chance.oneIn(4)) {
            item.completed = true;
            on(batch.add("CompleteWorkItem"), activity, item);
        }
    }

    private static ObjectNode on(ObjectNode command, ExampleActivity activity, ExampleActivity.Item item) {
        return command.put("activity", activity.key).put("workItem", item.key);
    }
}
