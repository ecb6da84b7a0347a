package se.planbok.api.sample;

import java.time.LocalDate;

/** Takes a draft through its route: consulted, submitted, approved by the management, adopted by the board. */
final class Adopting {

    private final YearBook book;

    Adopting(YearBook book) {
        this.book = book;
    }

    /** One plan in three is given back once. */
    boolean isReturned() {
        return (book.year + book.profile.number()) % 3 == 0;
    }

    Batch submission(LocalDate day) {
        Batch batch = new Batch(day);
        batch.add("RecordConsultation")
                .put("consulted", Profile.CONSULTED)
                .put("date", day.toString())
                .put("answer", "Ingen erinran.");
        batch.add("SubmitPlan");
        return batch;
    }

    Batch returning(LocalDate day) {
        Batch batch = new Batch(day);
        batch.add("ReturnPlan").put("authority", Profile.MANAGEMENT).put("reason", book.reason("returned"));
        return batch;
    }

    /** Days move from one chapter to another, which is what was asked for. */
    Batch revision(LocalDate day) {
        ExampleActivity from = book.active(ExampleActivity.Kind.ONGOING).getFirst();
        ExampleActivity to = book.active(ExampleActivity.Kind.ONGOING).getLast();
        int halves = 2 * book.chance.between(2, 10);
        Batch batch = new Batch(day);
        Batch.days(batch.add("ReallocateDays").put("from", from.key).put("to", to.key), "days", halves)
                .put("reason", book.reason("returned"));
        from.allocated -= halves;
        to.allocated += halves;
        return batch;
    }

    Batch adoption() {
        Batch batch = new Batch(LocalDate.of(book.year - 1, 11, 25));
        batch.decided(batch.add("ApprovePlan"), Profile.MANAGEMENT);
        batch.on(LocalDate.of(book.year - 1, 12, 12));
        batch.decided(batch.add("AdoptPlan"), Profile.BOARD);
        return batch;
    }
}
