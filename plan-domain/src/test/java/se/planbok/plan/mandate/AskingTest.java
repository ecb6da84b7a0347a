package se.planbok.plan.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static se.planbok.plan.Orders.allocate;
import static se.planbok.plan.Orders.authority;
import static se.planbok.plan.Orders.cancel;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.rule;
import static se.planbok.plan.Orders.special;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.planbok.plan.Decided;
import se.planbok.plan.Decisions;
import se.planbok.plan.NeededApproval;
import se.planbok.plan.Order;
import se.planbok.plan.Orders;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanCommands;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.PlanState;
import se.planbok.plan.Plans;
import se.planbok.plan.event.ApprovalRouteSet;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.PlanSubmitted;
import se.planbok.plan.refusal.LineExceeded;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.PlanStatus;

/** A dry run tells of the decisions that are missing, and goes on; every other rule refuses as ever. */
class AskingTest {

    private static PlanFixture draft() {
        return PlanFixture.given(
                        open(860),
                        authority("styrgrupp"),
                        chapter("stod"),
                        special("webb"),
                        allocate("webb", 20),
                        line("medel", 500_000))
                .and(rule(100_000, "styrgrupp"));
    }

    private static PlanState adopted() {
        return draft().having(
                        new ApprovalRouteSet(Orders.PLAN, List.of(), List.of("styrgrupp"), List.of()),
                        new PlanSubmitted(Orders.PLAN, PlanStatus.DRAFT, List.of("styrgrupp")),
                        new PlanAdopted(Orders.PLAN, Optional.of("styrgrupp"), PlanStatus.SUBMITTED, List.of()))
                .state();
    }

    private static Decided ask(PlanState plan, PlanCommand... commands) {
        return Decisions.ask(plan, batch(commands), PlanFixture.NOW, Plans.NONE);
    }

    private static PlanCommands batch(PlanCommand... commands) {
        List<Order> orders = Stream.of(commands)
                .map(command -> PlanFixture.order(command, false))
                .toList();
        return new PlanCommands(Orders.PLAN, PlanFixture.BY, OptionalLong.empty(), orders);
    }

    @Test
    void a_decision_that_a_ladder_asks_for_is_told_with_its_amount_and_threshold() {
        Decided decided = ask(
                draft().state(), reserve("a", "medel", 100_000), reserve("b", "medel", 100_001), allocate("webb", 1));

        assertThat(decided.events()).hasSize(3);
        assertThat(decided.commands()).containsExactly(0, 1, 2);
        assertThat(decided.approvals())
                .containsExactly(new NeededApproval(
                        1,
                        "R5",
                        Optional.of("styrgrupp"),
                        List.of(),
                        Optional.of(Matter.MONEY),
                        Optional.of(Figure.of(100_001)),
                        Optional.of(Figure.of(100_000)),
                        Optional.empty()));
    }

    @Test
    void what_needs_no_decision_is_told_to_need_none() {
        assertThat(ask(draft().state(), reserve("a", "medel", 100_000)).approvals())
                .isEmpty();
    }

    @Test
    void after_adoption_every_change_without_a_rule_of_its_own_needs_one() {
        assertThat(ask(adopted(), allocate("webb", 1)).approvals())
                .extracting(NeededApproval::rule, NeededApproval::matter)
                .containsExactly(tuple("R11", Optional.of(Matter.DAYS)));
        assertThat(ask(adopted(), cancel("webb")).approvals())
                .extracting(NeededApproval::rule, NeededApproval::route)
                .containsExactly(tuple("R12", List.of("styrgrupp")));
    }

    @Test
    void a_later_setting_needs_one() {
        assertThat(ask(draft().state(), rule(50_000, "styrgrupp")).approvals())
                .extracting(NeededApproval::rule, NeededApproval::setting)
                .containsExactly(tuple("R17", Optional.of("MONEY")));
    }

    @Test
    void another_rule_refuses_as_ever() {
        PlanRefused refused = catchThrowableOfType(
                PlanRefused.class,
                () -> ask(draft().state(), reserve("a", "medel", 200_000), reserve("b", "medel", 300_001)));

        assertThat(refused.command()).isEqualTo(1);
        assertThat(refused.refusals()).hasSize(1).first().isInstanceOf(LineExceeded.class);
    }

    @Test
    void who_does_not_ask_is_refused() {
        assertThat(catchThrowableOfType(
                                PlanRefused.class,
                                () -> Decisions.decide(
                                        draft().state(), batch(reserve("a", "medel", 100_001)), PlanFixture.NOW))
                        .refusals())
                .extracting(refusal -> refusal.rule())
                .containsExactly("R5");
    }
}
