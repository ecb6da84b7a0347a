package se.planbok.plan.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.allocate;
import static se.planbok.plan.Orders.authority;
import static se.planbok.plan.Orders.cancel;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.contingent;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.need;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.openNext;
import static se.planbok.plan.Orders.special;
import static se.planbok.plan.Orders.start;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.Orders;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.budget.BudgetState;
import se.planbok.plan.delegation.DelegationState;
import se.planbok.plan.event.ActivityAdded;
import se.planbok.plan.event.AuthorityNamed;
import se.planbok.plan.event.ChapterAdded;
import se.planbok.plan.event.PlanClosed;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.funding.FundingState;
import se.planbok.plan.refusal.DoesNotFit;
import se.planbok.plan.refusal.KeyTaken;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.refusal.PlanNotAdopted;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.CapacityBasis;
import se.planbok.plan.value.CashNeed;
import se.planbok.plan.value.Currency;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.SubjectKind;

/** Next year's plan opens from an adopted one (R16), in which nothing changes. */
class OpenNextYearTest {

    private static final Optional<String> NONE = Optional.empty();

    private static PlanFixture draft() {
        return PlanFixture.given(
                open(860),
                authority("styrgrupp"),
                authority("chefer"),
                chapter("stod"),
                chapter("ovrigt"),
                ongoing("webb"),
                special("kurs"),
                contingent("utredning"),
                allocate("kurs", 10),
                need("kurs", CashNeed.YES),
                confirmed("anslag", 100_000),
                line("medel", 50_000, "kurs"));
    }

    private static ActivityAdded goesOn(String key, ActivityKind kind, Optional<Priority> priority) {
        return new ActivityAdded(key, "stod", key, kind, priority, NONE, NONE, key, NONE, NONE, NONE);
    }

    @Test
    void it_gets_the_authorities_the_chapters_and_the_chosen_activities_and_nothing_else() {
        draft().and(start("utredning", Priority.SECOND))
                .adopted()
                .when(openNext("utredning", "webb", "webb"))
                .happens()
                .happensNextYear(
                        new PlanOpened(
                                "rus",
                                2022,
                                "RUS verksamhetsplan 2022",
                                Optional.of(Orders.days(850)),
                                CapacityBasis.STATED,
                                NONE,
                                "2022-01-01",
                                "2022-12-31",
                                Currency.SEK,
                                false),
                        new AuthorityNamed("styrgrupp", "styrgrupp", List.of()),
                        new AuthorityNamed("chefer", "chefer", List.of()),
                        new ChapterAdded("stod", "stod"),
                        new ChapterAdded("ovrigt", "ovrigt"),
                        goesOn("utredning", ActivityKind.SPECIAL, Optional.of(Priority.SECOND)),
                        goesOn("webb", ActivityKind.ONGOING, Optional.empty()))
                .makesNextYear(next -> {
                    assertThat(next.id()).isEqualTo("rus-2022");
                    assertThat(next.workload().byActivity()).isEmpty();
                    assertThat(next.workload().needs()).isEmpty();
                    assertThat(next.funding()).isEqualTo(FundingState.NONE);
                    assertThat(next.budget()).isEqualTo(BudgetState.NONE);
                    assertThat(next.delegation()).isEqualTo(DelegationState.NONE);
                    assertThat(next.approval().status()).isEqualTo(PlanStatus.DRAFT);
                    assertThat(next.findings().list())
                            .extracting(finding -> finding.code())
                            .containsExactly(FindingCode.NO_DAYS);
                });
    }

    @Test
    void nothing_changes_in_this_years_plan() {
        PlanFixture adopted = draft().adopted();

        adopted.when(openNext("kurs")).makes(plan -> assertThat(plan).isEqualTo(adopted.state()));
    }

    @Test
    void a_plan_that_is_not_adopted_or_is_closed_opens_no_other() {
        draft().when(openNext()).isRefused(new PlanNotAdopted("R16", "rus-2021", PlanStatus.DRAFT));
        draft().adopted()
                .having(new PlanClosed("rus-2021", 100_000, 0))
                .when(openNext())
                .isRefused(new PlanNotAdopted("R16", "rus-2021", PlanStatus.CLOSED));
        draft().whenStated(openNext()).isAccepted();
    }

    @Test
    void a_year_is_opened_once() {
        draft().adopted().and(openNext()).when(openNext()).isRefused(new KeyTaken(SubjectKind.PLAN, "rus-2022"));
        draft().adopted().when(openNext(), openNext()).isRefusedAt(1, new KeyTaken(SubjectKind.PLAN, "rus-2022"));
    }

    @Test
    void only_the_year_after_is_opened() {
        draft().adopted()
                .when(openNext(2023))
                .isRefused(new DoesNotFit(SubjectKind.PLAN, "rus-2021", Misfit.NOT_NEXT_YEAR, "2023"));
        draft().adopted()
                .when(openNext(2021))
                .isRefused(new DoesNotFit(SubjectKind.PLAN, "rus-2021", Misfit.NOT_NEXT_YEAR, "2021"));
    }

    @Test
    void only_activities_that_are_there_and_not_cancelled_go_on() {
        draft().adopted().when(openNext("annat")).isRefused(new KeyUnknown(SubjectKind.ACTIVITY, "annat"));
        draft().and(cancel("webb"))
                .adopted()
                .when(openNext("webb"))
                .isRefused(new DoesNotFit(SubjectKind.ACTIVITY, "webb", Misfit.ACTIVITY_CANCELLED, "CANCELLED"));
    }
}
