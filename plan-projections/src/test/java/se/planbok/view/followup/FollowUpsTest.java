package se.planbok.view.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.event.ActivityAdded;
import se.planbok.plan.event.BudgetLineAdded;
import se.planbok.plan.event.ChapterAdded;
import se.planbok.plan.event.ChapterRenamed;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.event.DaysReported;
import se.planbok.plan.event.DelegationRuleSet;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.InitiativeSplit;
import se.planbok.plan.event.InitiativesMerged;
import se.planbok.plan.event.LadderStep;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.event.PlanSubmitted;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.CapacityBasis;
import se.planbok.plan.value.Currency;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Informing;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.view.outturn.Outturn;
import se.planbok.view.outturn.OutturnView;

/** Plans of several years side by side. */
class FollowUpsTest {

    private static final OutturnView VIEW = new OutturnView();

    /** A year's plan, with one chapter and one line. */
    private static final class Year {

        private final int year;
        private final List<PlanEvent> events = new ArrayList<>();

        Year(int year, boolean partial) {
            this.year = year;
            events.add(new PlanOpened(
                    "exempel",
                    year,
                    "Plan",
                    partial ? Optional.empty() : Optional.of(Days.of(100)),
                    partial ? CapacityBasis.UNKNOWN : CapacityBasis.STATED,
                    Optional.empty(),
                    year + "-01-01",
                    year + "-12-31",
                    Currency.SEK,
                    partial));
            events.add(new ChapterAdded("stod", "Stöd"));
        }

        Year activity(String key, Priority priority, String initiative, int days) {
            events.add(new ActivityAdded(
                    key,
                    "stod",
                    "Insatsen " + key,
                    ActivityKind.SPECIAL,
                    Optional.of(priority),
                    Optional.empty(),
                    Optional.empty(),
                    initiative,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
            if (days > 0) {
                Days all = Days.of(days);
                events.add(new DaysAllocated(key, all, false, Optional.empty(), Days.ZERO, all, all));
            }
            return this;
        }

        Year then(PlanEvent event) {
            events.add(event);
            return this;
        }

        Year line(String key, long amount) {
            return then(new BudgetLineAdded(
                    key,
                    "Posten " + key,
                    amount,
                    amount,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }

        Outturn outturn() {
            String plan = "exempel-" + year;
            OutturnView.State state = VIEW.before(plan);
            for (int i = 0; i < events.size(); i++) {
                state = VIEW.after(
                        state, new Recorded(i, Instant.EPOCH, "p-1", events.get(i), Circumstances.NONE, List.of()));
            }
            return VIEW.answer(plan, events.size() - 1, state);
        }
    }

    private static FollowUp followUp(Year... years) {
        return FollowUps.of(
                "exempel",
                years[0].year,
                years[years.length - 1].year,
                List.of(years).stream().map(Year::outturn).toList(),
                Map.of());
    }

    @Test
    void a_large_effort_is_to_have_an_effect_study_under_any_key_that_it_has_had() {
        Year year = new Year(2022, false)
                .activity("bilder", Priority.FIRST, "bilder", 12)
                .activity("texter", Priority.FIRST, "texter", 8)
                .then(new InitiativeSplit("arkiv", List.of("bilder", "texter")))
                .activity("atlas", Priority.FIRST, "atlas", 19);
        FollowUp.Study study = new FollowUp.Study("exempel-effekt-arkiv", List.of());

        assertThat(followUp(year).plans().getFirst().findings())
                .extracting(FollowUp.NotStudied::subject, FollowUp.NotStudied::code)
                .containsExactly(tuple("arkiv", FindingCode.EFFECT_STUDY_MISSING));
        FollowUp studied = FollowUps.of("exempel", 2022, 2022, List.of(year.outturn()), Map.of("arkiv", study));
        assertThat(studied.plans().getFirst().findings()).isEmpty();
        assertThat(initiative(studied, "arkiv").study()).contains(study);
    }

    @Test
    void money_is_held_against_the_rule_in_force_on_the_last_day_of_the_plan() {
        Year inForce = ruledAnewFrom("2022-12-31");
        assertThat(inForce.outturn().threshold()).contains(200_000L);
        assertThat(followUp(inForce).plans().getFirst().findings()).isEmpty();

        Year notYet = ruledAnewFrom("2023-01-01");
        assertThat(notYet.outturn().threshold()).contains(100_000L);
        assertThat(followUp(notYet).plans().getFirst().findings())
                .extracting(FollowUp.NotStudied::subject, FollowUp.NotStudied::expected, FollowUp.NotStudied::actual)
                .containsExactly(tuple("atlas", Optional.of(Figure.of(100_000)), Optional.of(Figure.of(150_000))));
    }

    /** An effort of 150 000 kronor under a threshold of 100 000, and of 200 000 from a day on. */
    private static Year ruledAnewFrom(String day) {
        return new Year(2022, false)
                .activity("atlas", Priority.FIRST, "atlas", 1)
                .line("tryck", 150_000)
                .then(new FundsReserved(
                        "tryckning",
                        "tryck",
                        "Tryckning",
                        150_000,
                        Optional.of("atlas"),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        ReservationStatus.OPEN,
                        150_000))
                .then(rule(100_000, Optional.empty(), 1))
                .then(rule(200_000, Optional.of(day), 2));
    }

    private static DelegationRuleSet rule(long threshold, Optional<String> validFrom, int version) {
        return new DelegationRuleSet(
                "exempel-2022",
                Matter.MONEY,
                List.of(
                        new LadderStep(
                                Optional.of(Figure.of(threshold)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new LadderStep(Optional.empty(), Optional.empty(), Optional.of("styrgrupp"), Optional.empty())),
                Informing.MAY,
                List.of(),
                Optional.empty(),
                validFrom,
                version);
    }

    private static FollowUp.Initiative initiative(FollowUp followUp, String key) {
        return followUp.initiatives().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_effort_is_followed_by_its_key_whatever_the_activity_is_called() {
        FollowUp followUp = followUp(
                new Year(2021, false).activity("kartor", Priority.SECOND, "kartor", 10),
                new Year(2022, false)
                        .activity("kartor-22", Priority.FIRST, "kartor", 12)
                        .then(new ChapterRenamed("stod", "Stöd", "Stöd till länen"))
                        .then(new DaysReported("kartor-22", Days.of(5), "2022-01", "2022-02", Days.of(5), Days.of(5))));

        FollowUp.Initiative maps = initiative(followUp, "kartor");
        assertThat(maps.title()).isEqualTo("Insatsen kartor-22");
        assertThat(maps.keys()).isEmpty();
        assertThat(maps.years()).extracting(FollowUp.YearOfInitiative::year).containsExactly(2021, 2022);
        assertThat(maps.years().get(0).change()).isEqualTo(FollowUp.Change.UNKNOWN);
        assertThat(maps.years().get(1).change().days()).contains(Days.of(2));
        assertThat(maps.years().get(1).days().used()).isEqualTo(Days.of(5));
        assertThat(maps.years().get(0).activities().getFirst().chapterTitle()).isEqualTo("Stöd");
        assertThat(maps.years().get(1).activities().getFirst().chapterTitle()).isEqualTo("Stöd till länen");
        assertThat(followUp.plans().get(1).raised()).containsExactly("kartor");
        assertThat(followUp.plans().get(1).lowered()).isEmpty();
        assertThat(followUp.plans().get(1).change().days()).contains(Days.of(2));
    }

    @Test
    void what_was_split_or_merged_is_one_effort_so_that_its_years_can_be_compared() {
        FollowUp followUp = followUp(
                new Year(2021, false)
                        .activity("atlas", Priority.FIRST, "atlas", 10)
                        .activity("kartbok", Priority.FIRST, "kartbok", 4)
                        .activity("arkiv", Priority.FIRST, "arkiv", 8),
                new Year(2022, false)
                        .activity("kartor", Priority.FIRST, "kartor", 15)
                        .then(new InitiativesMerged(List.of("atlas", "kartbok"), "kartor"))
                        .activity("bilder", Priority.FIRST, "bilder", 5)
                        .activity("texter", Priority.FIRST, "texter", 2)
                        .then(new InitiativeSplit("arkiv", List.of("bilder", "texter"))));

        FollowUp.Initiative maps = initiative(followUp, "atlas");
        assertThat(maps.keys()).containsExactlyInAnyOrder("atlas", "kartbok", "kartor");
        assertThat(maps.years().get(0).days().amended()).contains(Days.of(14));
        assertThat(maps.years().get(1).change().days()).contains(Days.of(1));
        FollowUp.Initiative archive = initiative(followUp, "arkiv");
        assertThat(archive.years().get(1).activities())
                .extracting(FollowUp.Pursued::initiative)
                .containsExactly("bilder", "texter");
        assertThat(archive.years().get(1).change().days()).contains(Days.of(-1));
        assertThat(followUp.plans().get(1).entries()).isEmpty();
        assertThat(followUp.plans().get(1).exits()).isEmpty();
    }

    @Test
    void efforts_that_begin_or_end_are_told_and_a_year_between_is_not_compared_over() {
        FollowUp followUp = followUp(
                new Year(2020, false)
                        .activity("atlas", Priority.FIRST, "atlas", 10)
                        .line("resor", 100),
                new Year(2021, false).activity("arkiv", Priority.FIRST, "arkiv", 8),
                new Year(2022, false)
                        .activity("atlas", Priority.SECOND, "atlas", 9)
                        .line("resor", 120));

        assertThat(followUp.plans().get(0).entries()).isEmpty();
        assertThat(followUp.plans().get(1).entries()).containsExactly("arkiv");
        assertThat(followUp.plans().get(1).exits()).containsExactly("atlas");
        assertThat(followUp.plans().get(2).lowered()).isEmpty();
        assertThat(initiative(followUp, "atlas").years().get(1).change()).isEqualTo(FollowUp.Change.UNKNOWN);
        assertThat(followUp.lines().getFirst().years())
                .extracting(FollowUp.YearOfLine::change)
                .containsExactly(FollowUp.Change.UNKNOWN, FollowUp.Change.UNKNOWN);
    }

    @Test
    void a_draft_that_has_given_nothing_yet_is_not_compared() {
        FollowUp followUp = followUp(
                new Year(2021, false)
                        .activity("atlas", Priority.FIRST, "atlas", 10)
                        .activity("arkiv", Priority.FIRST, "arkiv", 8)
                        .line("resor", 100),
                new Year(2022, false)
                        .activity("atlas", Priority.FIRST, "atlas", 0)
                        .activity("arkiv", Priority.FIRST, "arkiv", 6));

        assertThat(initiative(followUp, "atlas").years().get(1).days().amended())
                .contains(Days.ZERO);
        assertThat(initiative(followUp, "atlas").years().get(1).change()).isEqualTo(FollowUp.Change.UNKNOWN);
        assertThat(initiative(followUp, "arkiv").years().get(1).change().days()).contains(Days.of(-2));
        assertThat(followUp.plans().get(1).change())
                .isEqualTo(new FollowUp.Change(Optional.of(Days.of(-12)), Optional.empty()));
    }

    @Test
    void a_plan_that_is_handed_in_means_what_it_says_also_where_it_gives_nothing() {
        FollowUp followUp = followUp(
                new Year(2021, false).activity("atlas", Priority.FIRST, "atlas", 10),
                new Year(2022, false)
                        .activity("atlas", Priority.FIRST, "atlas", 0)
                        .then(new PlanSubmitted("exempel-2022", PlanStatus.DRAFT, List.of("styrgrupp"))));

        assertThat(initiative(followUp, "atlas").years().get(1).change().days()).contains(Days.of(-10));
    }

    @Test
    void an_effort_of_which_a_part_is_not_stated_is_not_compared() {
        FollowUp followUp = followUp(
                new Year(2020, true)
                        .activity("bilder", Priority.FIRST, "arkiv", 5)
                        .activity("texter", Priority.FIRST, "arkiv", 0),
                new Year(2021, false).activity("arkiv", Priority.FIRST, "arkiv", 8));

        assertThat(initiative(followUp, "arkiv").years().get(0).days().amended())
                .isEmpty();
        assertThat(initiative(followUp, "arkiv").years().get(1).change()).isEqualTo(FollowUp.Change.UNKNOWN);
    }

    @Test
    void nothing_is_compared_with_what_a_plan_known_in_part_does_not_state() {
        FollowUp followUp = followUp(
                new Year(2020, true)
                        .activity("atlas", Priority.FIRST, "atlas", 0)
                        .line("resor", 100),
                new Year(2021, false)
                        .activity("atlas", Priority.FIRST, "atlas", 10)
                        .activity("arkiv", Priority.FIRST, "arkiv", 8)
                        .line("resor", 130));

        assertThat(followUp.plans().get(1).entries()).isEmpty();
        assertThat(followUp.plans().get(1).change()).isEqualTo(FollowUp.Change.UNKNOWN);
        assertThat(initiative(followUp, "atlas").years().get(1).change()).isEqualTo(FollowUp.Change.UNKNOWN);
        assertThat(followUp.lines().getFirst().years().get(1).change().money()).contains(30L);
    }
}
