package se.planbok.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.Recorded;
import se.planbok.view.agenda.AgendaView;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.document.PlanDocumentView;
import se.planbok.view.finding.FindingsView;
import se.planbok.view.fold.View;
import se.planbok.view.json.EventJson;
import se.planbok.view.json.Json;
import se.planbok.view.json.StateJson;
import se.planbok.view.outturn.OutturnView;
import se.planbok.view.workload.WorkloadView;
import tools.jackson.databind.JsonNode;

/** What holds for every view, over a history in which everything happens. */
class ViewsTest {

    static Stream<View<?>> views() {
        return Stream.of(
                new WorkloadView(),
                new BudgetView(),
                new PlanDocumentView(),
                new FindingsView(),
                new AgendaView(),
                new OutturnView());
    }

    @Test
    void the_history_has_every_kind_of_event() {
        Set<String> told = History.ofEverything().events().stream()
                .map(recorded -> recorded.event().type())
                .collect(Collectors.toSet());

        assertThat(told)
                .isEqualTo(types(PlanEvent.class).map(Class::getSimpleName).collect(Collectors.toSet()));
    }

    @Test
    void every_event_is_read_back_equal() {
        EventJson json = new EventJson();

        for (Recorded recorded : History.ofEverything().events()) {
            assertThat(json.read(
                            recorded.sequence(),
                            recorded.at(),
                            recorded.by(),
                            recorded.event().type(),
                            EventJson.REVISION,
                            json.payload(recorded)))
                    .isEqualTo(recorded);
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    <S> void a_state_read_back_after_any_event_is_equal_and_goes_on_alike(View<S> view) {
        StateJson<S> json = new StateJson<>(view.stateType());
        S state = view.before(History.PLAN);
        S readBack = state;
        for (Recorded recorded : History.ofEverything().events()) {
            state = view.after(state, recorded);
            readBack = json.read(json.shape(), json.write(view.after(readBack, recorded)))
                    .orElseThrow();

            assertThat(readBack).isEqualTo(state);
            assertThat(answer(view, recorded.sequence(), readBack)).isEqualTo(answer(view, recorded.sequence(), state));
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    <S> void every_answer_says_its_plan_and_version_and_nothing_absent(View<S> view) {
        S state = view.before(History.PLAN);
        for (Recorded recorded : History.ofEverything().events()) {
            state = view.after(state, recorded);
            JsonNode answer = Json.mapper().readTree(answer(view, recorded.sequence(), state));

            assertThat(answer.get("planId").stringValue()).isEqualTo(History.PLAN);
            assertThat(answer.get("version").longValue()).isEqualTo(recorded.sequence());
            assertThat(answer.toString()).doesNotContain("null");
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    <S> void a_state_of_another_shape_is_thrown_away(View<S> view) {
        StateJson<S> json = new StateJson<>(view.stateType());

        assertThat(json.shape()).hasSize(32).isEqualTo(new StateJson<>(view.stateType()).shape());
        assertThat(json.read("another", json.write(view.before(History.PLAN)))).isEmpty();
    }

    @Test
    void every_view_has_a_name_of_its_own_and_what_is_kept_under_one_name_has_one_shape() {
        assertThat(views().map(View::name)).doesNotHaveDuplicates();
        Map<String, Set<String>> shapes = views().collect(groupingBy(
                View::keptAs, mapping(view -> new StateJson<>(view.stateType()).shape(), toSet())));
        assertThat(shapes).containsOnlyKeys("document", "workload", "budget", "standing", "outturn");
        assertThat(shapes.values())
                .allSatisfy(one -> assertThat(one).hasSize(1))
                .doesNotHaveDuplicates();
    }

    private static <S> String answer(View<S> view, long version, S state) {
        return Json.mapper().writeValueAsString(view.answer(History.PLAN, version, state));
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ViewsTest::types)
                : Stream.of(type);
    }
}
