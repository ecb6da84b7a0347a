package se.planbok.view.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import se.planbok.plan.RandomOrders;
import se.planbok.plan.event.Recorded;
import se.planbok.view.History;
import se.planbok.view.agenda.AgendaView;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.document.PlanDocumentView;
import se.planbok.view.finding.FindingsView;
import se.planbok.view.fold.View;
import se.planbok.view.outturn.OutturnView;
import se.planbok.view.workload.WorkloadView;

/** Histories to explain, the same each time, and what their views answered at every version. */
final class Histories {

    private static final int BATCHES = 400;

    private Histories() {}

    static List<View<?>> views() {
        return List.of(
                new PlanDocumentView(),
                new WorkloadView(),
                new BudgetView(),
                new FindingsView(),
                new AgendaView(),
                new OutturnView());
    }

    /** A history in which everything happens, and random ones of some hundred events. */
    static Stream<List<Recorded>> all() {
        return Stream.concat(
                Stream.of(History.ofEverything().events()),
                Stream.of(1L, 2L, 3L, 4L).map(seed -> RandomOrders.history(seed, BATCHES)));
    }

    /** The plan that a history tells of. */
    static String plan(List<Recorded> history) {
        return history.getFirst().event().subjects().getFirst().key();
    }

    /** What the view answered after each event. */
    static <S> List<Object> answers(View<S> view, List<Recorded> history) {
        List<Object> answers = new ArrayList<>();
        S state = view.before(plan(history));
        for (Recorded event : history) {
            state = view.after(state, event);
            answers.add(view.answer(plan(history), event.sequence(), state));
        }
        return answers;
    }

    /** All figures of all views after each event. */
    static List<Map<String, Object>> figures(List<Recorded> history) {
        List<Map<String, Object>> figures = new ArrayList<>();
        history.forEach(event -> figures.add(new HashMap<>()));
        for (View<?> view : views()) {
            List<Object> answers = answers(view, history);
            for (int version = 0; version < history.size(); version++) {
                figures.get(version).putAll(new Figures(view.name(), plan(history)).of(answers.get(version)));
            }
        }
        return figures;
    }

    static <T> T one(Random random, List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
