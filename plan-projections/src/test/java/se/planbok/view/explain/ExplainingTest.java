package se.planbok.view.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.planbok.plan.RandomOrders;
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.event.DaysReallocated;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;
import se.planbok.view.History;
import se.planbok.view.fold.View;
import se.planbok.view.workload.WorkloadView;

class ExplainingTest {

    @Test
    void the_events_that_moved_a_figure_add_up_to_it() {
        List<Recorded> history = History.opened()
                .activity("kartor", "Kartor", ActivityKind.ONGOING, Optional.empty())
                .activity("arkiv", "Arkiv", ActivityKind.ONGOING, Optional.empty())
                .then(new DaysAllocated(
                        "kartor",
                        History.halves(33),
                        false,
                        Optional.empty(),
                        Days.ZERO,
                        History.halves(33),
                        History.halves(33)))
                .then(new DaysReallocated(
                        "kartor", "arkiv", Days.of(2), History.halves(33), History.halves(29), Days.ZERO, Days.of(2)))
                .events();

        Explanation explained = explained(new WorkloadView(), history, "/workload/activities/kartor/allocated");

        assertThat(explained.value()).hasToString("14.5");
        assertThat(explained.version()).isEqualTo(history.size() - 1L);
        assertThat(explained.events())
                .extracting(Share::type, share -> share.share().toString())
                .containsExactly(tuple("DaysAllocated", "16.5"), tuple("DaysReallocated", "-2"));
        Recorded moved = history.getLast();
        assertThat(explained.events().getLast())
                .isEqualTo(new Share(moved.sequence(), "DaysReallocated", moved.at(), moved.by(), Figure.ofHalves(-4)));
    }

    /** At every version of it, so also of figures that come and go. */
    @Test
    void every_figure_of_a_history_in_which_everything_happens_is_explained_exactly() {
        List<Recorded> history = History.ofEverything().events();
        List<Map<String, Object>> figures = Histories.figures(history);
        for (View<?> view : Histories.views()) {
            figures.stream()
                    .flatMap(version -> version.keySet().stream())
                    .filter(path -> path.startsWith("/" + view.name() + "/"))
                    .distinct()
                    .forEach(path -> assertExplainedAtEveryVersion(view, history, path, figures));
        }
    }

    @Test
    void two_hundred_random_figures_of_long_random_plans_are_explained_exactly() {
        Random random = new Random(20_210_204);
        for (long seed = 11; seed <= 15; seed++) {
            List<Recorded> history = RandomOrders.history(seed, 1_200);
            Map<String, View<?>> views =
                    Histories.views().stream().collect(Collectors.toMap(View::name, Function.identity()));
            List<Map<String, Object>> figures = Histories.figures(history);
            for (int i = 0; i < 40; i++) {
                List<String> numbers = Histories.one(random, figures).entrySet().stream()
                        .filter(entry -> Figures.number(entry.getValue()).isPresent())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
                String path = Histories.one(random, numbers);
                View<?> view = views.get(FigurePath.parse(path).orElseThrow().view());
                assertExplainedAtEveryVersion(view, history, path, figures);
            }
        }
    }

    private static <S> void assertExplainedAtEveryVersion(
            View<S> view, List<Recorded> history, String path, List<Map<String, Object>> figures) {
        Explaining<S> explaining = new Explaining<>(
                view, Histories.plan(history), FigurePath.parse(path).orElseThrow());
        List<Share> earlier = List.of();
        for (Recorded event : history) {
            explaining.see(event);
            Explanation now = explaining.explanation();
            long expected = Optional.ofNullable(
                            figures.get((int) event.sequence()).get(path))
                    .flatMap(Figures::number)
                    .map(Figure::halves)
                    .orElse(0L);
            long sum = now.events().stream()
                    .mapToLong(share -> share.share().halves())
                    .sum();
            if (now.value().halves() != expected || sum != expected) {
                throw new AssertionError(path + " is " + expected + " halves, explained as " + now);
            }
            if (now.events().size() > earlier.size()) {
                assertThat(now.events()).hasSize(earlier.size() + 1);
                assertThat(now.events().subList(0, earlier.size())).isEqualTo(earlier);
                Share last = now.events().getLast();
                assertThat(last.sequence()).isEqualTo(event.sequence());
                assertThat(last.share().halves()).isNotZero();
            }
            earlier = now.events();
        }
    }

    private static <S> Explanation explained(View<S> view, List<Recorded> history, String path) {
        Explaining<S> explaining = new Explaining<>(
                view, Histories.plan(history), FigurePath.parse(path).orElseThrow());
        history.forEach(explaining::see);
        return explaining.explanation();
    }
}
