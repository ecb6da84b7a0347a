package se.planbok.view.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.planbok.plan.event.Recorded;
import se.planbok.view.decision.DecisionLog;
import se.planbok.view.decision.LogRow;
import se.planbok.view.decision.Titles;
import se.planbok.view.explain.Differences.ChangedFigure;
import se.planbok.view.explain.Differences.SubjectChanges;
import se.planbok.view.fold.View;

class DifferencesTest {

    private static final int PAIRS = 20;

    static List<List<Recorded>> histories() {
        return Histories.all().toList();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void the_changes_applied_to_the_earlier_figures_give_the_later_ones(List<Recorded> history) {
        List<Map<String, Object>> figures = Histories.figures(history);
        forRandomPairs(history, (from, to) -> {
            Map<String, Object> applied = new HashMap<>(figures.get(from));
            for (ChangedFigure change : changes(differences(history, from, to))) {
                assertThat(change.before()).as(change.figure()).isNotEqualTo(change.after());
                assertThat(Optional.ofNullable(applied.remove(change.figure()))).isEqualTo(change.before());
                change.after().ifPresent(value -> applied.put(change.figure(), value));
            }

            assertThat(applied).isEqualTo(figures.get(to));
        });
    }

    @ParameterizedTest
    @MethodSource("histories")
    void each_change_names_the_event_that_set_it_last_as_the_log_tells_it(List<Recorded> history) {
        List<Map<String, Object>> figures = Histories.figures(history);
        List<LogRow> log = log(history).rows();
        forRandomPairs(history, (from, to) -> {
            for (ChangedFigure change : changes(differences(history, from, to))) {
                int last = to;
                while (Objects.equals(
                        figures.get(last - 1).get(change.figure()),
                        figures.get(to).get(change.figure()))) {
                    last--;
                }
                LogRow row = log.get(last);
                assertThat(change.sequence()).as(change.figure()).isEqualTo(row.sequence());
                assertThat(change.at()).isEqualTo(row.at());
                assertThat(change.by()).isEqualTo(row.by());
                assertThat(change.reason()).isEqualTo(row.reason());
                assertThat(change.decision()).isEqualTo(row.decision());
                assertThat(change.text()).isEqualTo(row.text().en());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("histories")
    void every_row_of_the_log_between_the_moments_stands_once_and_no_other(List<Recorded> history) {
        List<LogRow> log = log(history).rows();
        forRandomPairs(history, (from, to) -> {
            Differences differences = differences(history, from, to);
            List<Long> rows = new ArrayList<>();
            for (SubjectChanges subject : differences.subjects()) {
                rows.addAll(subject.rows());
                subject.rows()
                        .forEach(sequence -> assertThat(log.get(sequence.intValue())
                                        .subjects()
                                        .getFirst()
                                        .key())
                                .isEqualTo(subject.subject()));
                assertThat(subject.changes().size() + subject.rows().size()).isPositive();
            }

            assertThat(rows)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(from + 1L, to).boxed().toList());
        });
    }

    private interface Check {
        void of(int from, int to);
    }

    /** Also of a moment with itself, and of the first with the last. */
    private static void forRandomPairs(List<Recorded> history, Check check) {
        Random random = new Random(history.size());
        check.of(0, history.size() - 1);
        check.of(history.size() / 2, history.size() / 2);
        for (int i = 0; i < PAIRS; i++) {
            int one = random.nextInt(history.size());
            int other = random.nextInt(history.size());
            check.of(Math.min(one, other), Math.max(one, other));
        }
    }

    private static Differences differences(List<Recorded> history, int from, int to) {
        List<FigureChange> changes = new ArrayList<>();
        Histories.views().forEach(view -> changes.addAll(changes(view, history, from, to)));
        Grouping grouping = new Grouping(changes);
        Log log = log(history.subList(0, to + 1));
        log.rows().subList(from + 1, to + 1).forEach(grouping::see);
        return grouping.differences(Histories.plan(history), from, to, log.titles(), Locale.ENGLISH);
    }

    private static <S> List<FigureChange> changes(View<S> view, List<Recorded> history, int from, int to) {
        S state = view.before(Histories.plan(history));
        for (Recorded event : history.subList(0, from + 1)) {
            state = view.after(state, event);
        }
        Comparing<S> comparing = new Comparing<>(view, Histories.plan(history), from, state);
        history.subList(from + 1, to + 1).forEach(comparing::see);
        return comparing.changes();
    }

    private static List<ChangedFigure> changes(Differences differences) {
        return differences.subjects().stream()
                .flatMap(subject -> subject.changes().stream())
                .toList();
    }

    private record Log(Titles titles, List<LogRow> rows) {}

    private static Log log(List<Recorded> history) {
        DecisionLog log = new DecisionLog();
        Titles titles = log.before();
        List<LogRow> rows = new ArrayList<>();
        for (Recorded event : history) {
            DecisionLog.Step step = log.after(titles, event);
            titles = step.titles();
            rows.add(step.row());
        }
        return new Log(titles, rows);
    }
}
