package se.planbok.api.sample;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A made-up body and its plans from the first to the last year, made by chance that always falls out in the same way:
 * each plan is drafted, consulted on, submitted, perhaps given back, approved and adopted, then lived with (days, money
 * and points reported, decisions to change it), and closed when what is left has gone on into the next. The last year is
 * under way, and the plan of the year after it has just been opened.
 *
 * <p>All is handed in as commands, as a planner would send them, each with the day that it holds from. Nothing is stated
 * history: every rule judges it.
 */
final class ExampleBody {

    static final int FIRST = 2022;
    static final int LAST = 2026;

    private static final long SEED = 20_210_204;

    private final Profile profile;
    private final Chance chance;
    private final Desk desk;

    /** @param desk where the steps are handed in */
    ExampleBody(Profile profile, Desk desk) {
        this.profile = profile;
        this.chance = new Chance(SEED + 1_000_003L * profile.number());
        this.desk = desk;
    }

    /** The plan that the body's last step opens. */
    static String lastPlan(Profile profile) {
        return profile.plan(LAST + 1);
    }

    /** All its years, one after another. */
    void live() {
        YearBook year = new YearBook(profile, FIRST, chance);
        byPlanner(year, "opening", new Drafting(year).opening());
        draftAndAdopt(year);
        for (; year.year < LAST; year = wholeYear(year)) {}
        firstTertials(year);
        byPlanner(year, "autumn", new Conducting(year).months(9, 10));
        byPlanner(year, "next-year", new Drafting(year).openingOf(new YearBook(profile, LAST + 1, chance)));
    }

    /** Two tertials, the plan of the next year, the third tertial and the end. */
    private YearBook wholeYear(YearBook year) {
        firstTertials(year);
        YearBook next = new YearBook(profile, year.year + 1, chance);
        byPlanner(year, "next-year", new Drafting(year).openingOf(next));
        draftAndAdopt(next);
        tertial(year, 3);
        byPlanner(year, "end", new YearsEnd(year, next).commands());
        return next;
    }

    private void draftAndAdopt(YearBook year) {
        byPlanner(year, "content", new Drafting(year).content());
        Adopting adopting = new Adopting(year);
        int before = year.year - 1;
        byPlanner(year, "submission", adopting.submission(LocalDate.of(before, 11, 1)));
        if (adopting.isReturned()) {
            byDecider(year, "return", adopting.returning(LocalDate.of(before, 11, 8)));
            byPlanner(year, "revision", adopting.revision(LocalDate.of(before, 11, 12)));
            byPlanner(year, "resubmission", adopting.submission(LocalDate.of(before, 11, 14)));
        }
        byDecider(year, "adoption", adopting.adoption());
    }

    private void firstTertials(YearBook year) {
        String answer = tertial(year, 1);
        tertial(year, 2);
        byPlanner(year, "correction", correction(year, answer));
    }

    private String tertial(YearBook year, int tertial) {
        Conducting conducting = new Conducting(year);
        String answer = byPlanner(year, "tertial-" + tertial, conducting.months(4 * tertial - 3, 4 * tertial));
        byPlanner(year, "tertial-" + tertial + "-end", conducting.endOfTertial(tertial));
        return answer;
    }

    /** The first days that were reported are put right; their event is told by the answer to them. */
    private Batch correction(YearBook year, String answer) {
        JsonNode fact = JsonMapper.shared()
                .readTree(answer)
                .path("events")
                .valueStream()
                .filter(event -> event.path("type").stringValue().equals("DaysReported"))
                .findFirst()
                .orElseThrow();
        ExampleActivity activity =
                year.activities.get(fact.path("data").path("activity").stringValue());
        int reported = (int) (2 * fact.path("data").path("days").doubleValue());
        Batch batch = new Batch(year.day(9, 5));
        Batch.days(batch.add("CorrectFact").put("fact", fact.path("sequence").longValue()), "days", reported + 1)
                .put("reason", year.reason("corrected"));
        activity.spent++;
        return batch;
    }

    private String byPlanner(YearBook year, String step, Batch batch) {
        return desk.handIn(year.plan(), step, Desk.Hand.PLANNER, batch.body());
    }

    private void byDecider(YearBook year, String step, Batch batch) {
        desk.handIn(year.plan(), step, Desk.Hand.DECIDER, batch.body());
    }
}
