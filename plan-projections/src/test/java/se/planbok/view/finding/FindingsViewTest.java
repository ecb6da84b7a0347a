package se.planbok.view.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.view.JsonAnswers.expected;
import static se.planbok.view.JsonAnswers.json;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.event.CapacityRevised;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Priority;
import se.planbok.view.History;

class FindingsViewTest {

    private static final FindingsView VIEW = new FindingsView();

    @Test
    void a_plan_that_adds_up_has_no_findings() {
        assertThat(json(History.opened().answer(VIEW))).isEqualTo(expected("""
                {"planId":"exempel-2022","version":1,"findings":[]}"""));
    }

    @Test
    void findings_are_shown_the_gravest_first_with_who_accepted_them() {
        History history = History.opened()
                .activity("kartor", "Kartor", ActivityKind.SPECIAL, Optional.of(Priority.FIRST))
                .activity("arkiv", "Arkiv", ActivityKind.SPECIAL, Optional.of(Priority.SECOND))
                .then(new DaysAllocated(
                        "kartor", Days.of(76), false, Optional.empty(), Days.ZERO, Days.of(76), Days.of(76)))
                .then(
                        new CapacityRevised(History.PLAN, Optional.of(Days.of(100)), History.halves(151)),
                        new Circumstances(
                                Optional.of("En tjänst är vakant."),
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                Optional.of("Personal lånas in.")),
                        List.of(new RuleOutcome(
                                "R2",
                                Figure.of(History.halves(151)),
                                Figure.of(Days.of(76)),
                                RuleOutcome.Verdict.ACCEPTED)));

        assertThat(json(history.answer(VIEW))).isEqualTo(expected("""
                {"planId":"exempel-2022","version":5,"findings":[
                  {"code":"CAPACITY_EXCEEDED","severity":"BLOCKING","subject":"exempel-2022","kind":"PLAN",
                   "expected":75.5,"actual":76,"acknowledged":true,"since":5,
                   "acknowledgement":{"by":"p-1","reason":"Personal lånas in."}},
                  {"code":"NO_DAYS","severity":"WARNING","subject":"arkiv","kind":"ACTIVITY",
                   "actual":0,"acknowledged":false,"since":3}]}"""));
    }
}
