package se.planbok.api.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.planbok.api.sample.ExampleActivity.Kind;
import tools.jackson.databind.node.ObjectNode;

/** Makes the draft of a year's plan: what is to be done, with which days and which money, and who decides. */
final class Drafting {

    /** The line that money carried over from last year stands on. */
    static final String CARRIED_LINE = "fran-foregaende-ar";

    static final String ARRANGEMENTS = "arrangemang";
    static final String CONSULTANTS = "konsulter";
    static final String COMMON = "gemensamma-kostnader";
    static final String GRANT = "anslag";
    static final String SUBSIDY = "bidrag";

    private static final int YEAR_OF_NEW_TITLES = ExampleBody.FIRST + 1;
    private static final int MOST_YEARS = 4;
    private static final long SMALLEST = 20_000;

    private final YearBook book;
    private final Profile profile;
    private final Chance chance;

    Drafting(YearBook book) {
        this.book = book;
        this.profile = book.profile;
        this.chance = book.chance;
    }

    /** The first plan is opened, with its authorities and chapters. */
    Batch opening() {
        Batch batch = new Batch(LocalDate.of(book.year - 1, 9, 20));
        chooseNew();
        Batch.days(
                        batch.add("OpenPlan")
                                .put("organisation", profile.organisation())
                                .put("year", book.year)
                                .put("title", "Verksamhetsplan " + book.year),
                        "capacity",
                        book.capacity)
                .put("organisationTitle", profile.title());
        authority(batch, Profile.BOARD, "Nämnden", "ordforande", "vice-ordforande", "ledamot");
        authority(batch, Profile.MANAGEMENT, "Ledningsgruppen", "chef-stab", "chef-sakfragor");
        authority(batch, Profile.HEAD, "Chefen");
        Words.ALL
                .chapters()
                .forEach(chapter ->
                        batch.add("AddChapter").put("key", chapter.key()).put("title", chapter.title()));
        return batch;
    }

    /** This year's plan opens the next one, which {@code next} tells of. */
    Batch openingOf(YearBook next) {
        Batch batch = new Batch(book.day(9, 20));
        next.succession = Succession.after(book);
        next.replaced.addAll(book.replaced);
        next.succession.ifPresent(succession -> succession.from().forEach(activity -> next.replaced.add(activity.key)));
        List<ExampleActivity> goingOn = book.active()
                .filter(activity -> !next.replaced.contains(activity.key) && goesOn(activity))
                .toList();
        goingOn.forEach(activity -> next.activities.put(
                activity.key,
                new ExampleActivity(activity.key, activity.chapter, activity.title, activity.kind, activity.age + 1)));
        next.succession.stream()
                .flatMap(succession -> succession.into().stream())
                .forEach(activity -> next.activities.put(activity.key, activity));
        new Drafting(next).chooseNew();
        ObjectNode open = batch.add("OpenNextYear").put("year", next.year).put("title", "Verksamhetsplan " + next.year);
        Batch.days(open, "capacity", next.capacity);
        Batch.keys(
                open,
                "activities",
                goingOn.stream().map(activity -> activity.key).toList());
        return batch;
    }

    private boolean goesOn(ExampleActivity activity) {
        return activity.kind == Kind.ONGOING || activity.age < MOST_YEARS && !chance.oneIn(3);
    }

    /** New activities take the place of those that ended; then the days are counted. */
    private void chooseNew() {
        for (Words.Chapter chapter : Words.ALL.chapters()) {
            String ongoing = "lopande-" + chapter.key();
            book.activities.computeIfAbsent(
                    ongoing, key -> new ExampleActivity(key, chapter.key(), chapter.ongoing(), Kind.ONGOING, 1));
        }
        while (book.activities.size() < profile.activities()) {
            ExampleActivity added = anew();
            book.activities.put(added.key, added);
        }
        book.activities
                .values()
                .forEach(activity -> activity.allocated = switch (activity.kind) {
                    case ONGOING -> 2 * chance.between(80, 160);
                    case FIRST -> chance.between(20, 100);
                    case SECOND -> chance.between(10, 50);
                    case CONTINGENT -> 0;
                });
        book.capacity = book.activities.values().stream()
                        .mapToInt(activity -> activity.allocated)
                        .sum()
                + 2 * chance.between(5, 30);
    }

    /** An activity that the plan does not have yet. */
    ExampleActivity anew() {
        Words.Chapter chapter = chance.one(Words.ALL.chapters());
        Words.Named named = chance.one(chapter.activities());
        String key = named.key();
        String title = named.title();
        for (int stage = 2; book.isTaken(key); stage++) {
            key = named.key() + "-" + stage;
            title = named.title() + ", etapp " + stage;
        }
        Kind kind = chance.oneIn(10) ? Kind.CONTINGENT : chance.oneIn(3) ? Kind.SECOND : Kind.FIRST;
        return new ExampleActivity(key, chapter.key(), title, kind, 1);
    }

    /** The content of the plan. */
    Batch content() {
        Batch batch = new Batch(LocalDate.of(book.year - 1, 10, 5));
        batch.add("DescribePlan").put("summary", "Så här arbetar " + profile.title() + " under " + book.year + ".");
        renameChapters(batch);
        book.activities.values().forEach(activity -> describe(batch, activity));
        book.succession.ifPresent(succession -> succession.tell(batch));
        meetings(batch);
        rules(batch);
        money(batch);
        return batch;
    }

    private void renameChapters(Batch batch) {
        if (book.year == YEAR_OF_NEW_TITLES) {
            Words.ALL.chapters().stream()
                    .filter(chapter -> chapter.renamed() != null)
                    .forEach(chapter -> batch.add("RenameChapter")
                            .put("chapter", chapter.key())
                            .put("title", chapter.renamed())
                            .put("reason", book.reason("renamed")));
        }
    }

    private void describe(Batch batch, ExampleActivity activity) {
        if (activity.age == 1) {
            add(batch, activity);
        }
        if (activity.allocated > 0) {
            Batch.days(batch.add("AllocateDays").put("activity", activity.key), "days", activity.allocated);
        }
        if (activity.kind.isSpecial()) {
            activity.needsMoney = chance.oneIn(2);
            need(batch, activity);
        }
        if (activity.kind != Kind.CONTINGENT) {
            items(batch, activity);
        }
    }

    static void need(Batch batch, ExampleActivity activity) {
        batch.add("StateCashNeed").put("activity", activity.key).put("need", activity.needsMoney ? "YES" : "NONE");
    }

    static ObjectNode add(Batch batch, ExampleActivity activity) {
        ObjectNode add = batch.add("AddActivity")
                .put("key", activity.key)
                .put("chapter", activity.chapter)
                .put("title", activity.title)
                .put("kind", activity.kind.code());
        if (activity.kind.isSpecial()) {
            add.put("priority", activity.kind.name());
        }
        if (activity.kind == Kind.CONTINGENT) {
            add.put("condition", "Om medel beviljas");
        }
        return add;
    }

    private void items(Batch batch, ExampleActivity activity) {
        List<Words.Item> left = new ArrayList<>(Words.ALL.items());
        for (int i = chance.between(1, 3); i > 0; i--) {
            Words.Item words = chance.one(left);
            left.remove(words);
            int target = words.unit() == null ? 0 : chance.between(2, 8);
            LocalDate last = book.lastOf(chance.between(3, 12));
            ObjectNode add = batch.add("AddWorkItem")
                    .put("activity", activity.key)
                    .put("key", words.key())
                    .put("title", words.title())
                    .put("from", book.day(1, 1).toString())
                    .put("to", last.toString());
            if (target > 0) {
                add.putArray("targets").addObject().put("min", target).put("unit", words.unit());
            }
            activity.items.add(new ExampleActivity.Item(words.key(), target, last));
        }
    }

    private void meetings(Batch batch) {
        for (int month : List.of(2, 5, 9, 11)) {
            meeting(batch, Profile.MANAGEMENT, book.day(month, 15));
        }
        for (int month : List.of(6, 12)) {
            meeting(batch, Profile.BOARD, book.day(month, 10));
        }
    }

    private static void meeting(Batch batch, String authority, LocalDate day) {
        batch.add("ScheduleMeeting")
                .put("key", authority + "-" + day.getMonthValue())
                .put("authority", authority)
                .put("date", day.toString());
    }

    private void rules(Batch batch) {
        ObjectNode money = batch.add("SetDelegationRule").put("informing", profile.mustInform() ? "MUST" : "MAY");
        if (profile.hasLadder()) {
            money.putArray("steps").addObject().put("upTo", Profile.THRESHOLD).put("authority", Profile.HEAD);
            money.withArray("steps")
                    .addObject()
                    .put("upTo", Profile.UPPER_THRESHOLD)
                    .put("authority", Profile.MANAGEMENT);
            money.withArray("steps").addObject().put("authority", Profile.BOARD);
        } else {
            money.put("threshold", Profile.THRESHOLD).put("authority", Profile.MANAGEMENT);
        }
        batch.add("SetDelegationRule")
                .put("matter", "DAYS")
                .put("threshold", Profile.DAYS_THRESHOLD)
                .put("authority", Profile.MANAGEMENT)
                .put("informing", "MAY");
        ObjectNode route = batch.add("SetApprovalRoute");
        Batch.keys(route, "authorities", List.of(Profile.MANAGEMENT, Profile.BOARD));
        Batch.keys(route, "consulted", List.of(Profile.CONSULTED));
    }

    private void money(Batch batch) {
        batch.add("RecordOutsideFunding")
                .put("key", "lokaler-vard")
                .put("title", "Lokaler som värden betalar")
                .put("amount", chance.thousands(50, 200));
        line(batch, COMMON, "Gemensamma kostnader", chance.thousands(1_200, 1_600), 0);
        line(batch, ARRANGEMENTS, "Arrangemang", chance.thousands(600, 900), 0);
        line(batch, CONSULTANTS, "Konsulter", chance.thousands(800, 1_100), chance.thousands(100, 200));
        line(batch, CARRIED_LINE, "Medel från föregående år", chance.thousands(300, 500), 0);
        book.confirmed =
                book.lines.values().stream().mapToLong(line -> line.lower).sum() + chance.thousands(250, 600);
        book.expected = chance.thousands(200, 600);
        batch.add("RegisterFunding")
                .put("key", GRANT)
                .put("title", "Anslag")
                .put("amount", book.confirmed)
                .put("status", "CONFIRMED");
        batch.add("RegisterFunding")
                .put("key", SUBSIDY)
                .put("title", "Bidrag som är sökt")
                .put("amount", book.expected)
                .put("status", "EXPECTED")
                .put("expectedBy", book.year + "-03");
        book.active().filter(activity -> activity.needsMoney).forEach(activity -> reserve(batch, activity));
    }

    private void line(Batch batch, String key, String title, long lower, long above) {
        ObjectNode add = batch.add("AddBudgetLine").put("key", key).put("title", title);
        if (above == 0) {
            add.put("amount", lower);
        } else {
            add.put("lower", lower).put("upper", lower + above);
        }
        book.lines.put(key, new ExampleLine(key, lower, lower + above));
    }

    /** Money for the activity where some is left, or else a wish for what may come. */
    private void reserve(Batch batch, ExampleActivity activity) {
        Optional<ExampleReservation> reserved = reservation(activity, chance.oneIn(6));
        if (reserved.isEmpty()) {
            batch.add("NominateForFunding")
                    .put("line", CONSULTANTS)
                    .put("activity", activity.key)
                    .put("rank", chance.oneIn(2) ? "FIRST" : "SECOND");
            return;
        }
        ExampleReservation reservation = reserved.get();
        ObjectNode command = command(batch, reservation);
        if (book.isDelegated(activity, reservation.amount)) {
            book.decide(batch, command, reservation);
        } else {
            command.putObject("decision").put("withPlan", true);
        }
        book.keep(reservation);
    }

    /**
     * A reservation for the activity, where one of the lines has room for it.
     *
     * @param lapses whether it is only for the spring and the summer
     */
    Optional<ExampleReservation> reservation(ExampleActivity activity, boolean lapses) {
        ExampleLine line = book.lines.get(chance.one(List.of(ARRANGEMENTS, CONSULTANTS)));
        long amount = Math.min(chance.thousands(20, 240), line.room());
        if (amount < SMALLEST) {
            return Optional.empty();
        }
        String key = activity.key + "-" + book.year;
        for (int more = 2; book.reservations.containsKey(key); more++) {
            key = activity.key + "-" + book.year + "-" + more;
        }
        return Optional.of(new ExampleReservation(key, line, activity, amount, lapses));
    }

    /** The command that makes it; who decides it is said by the caller. */
    ObjectNode command(Batch batch, ExampleReservation reservation) {
        ObjectNode command = batch.add("ReserveFunds")
                .put("key", reservation.key)
                .put("line", reservation.line.key)
                .put("purpose", chance.one(Words.ALL.purposes()))
                .put("amount", reservation.amount)
                .put("activity", reservation.activity.key);
        if (reservation.lapses) {
            command.put("lastDay", book.day(8, 15).toString());
        }
        return command;
    }

    private static void authority(Batch batch, String key, String title, String... members) {
        ObjectNode name = batch.add("NameAuthority").put("key", key).put("title", title);
        if (members.length > 0) {
            Batch.keys(name, "members", List.of(members));
        }
    }
}
