package se.planbok.api.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.planbok.api.command.form.CommandForms;
import se.planbok.api.command.form.CommandParser;
import se.planbok.plan.Decisions;
import se.planbok.plan.PlanCommands;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.Figure;
import se.planbok.view.agenda.AgendaView;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.document.PlanDocumentView;
import se.planbok.view.explain.Explaining;
import se.planbok.view.explain.Explanation;
import se.planbok.view.explain.FigurePath;
import se.planbok.view.explain.Figures;
import se.planbok.view.finding.FindingsView;
import se.planbok.view.fold.View;
import se.planbok.view.outturn.OutturnView;
import se.planbok.view.workload.WorkloadView;

/** Every figure of the sample plan is the sum of its events, at the end and at versions on the way there. */
class RusFiguresTest {

    private static final String RUS = "rus-2021";
    private static final int VERSIONS = 20;
    private static final List<Recorded> HISTORY = history();

    static List<View<?>> views() {
        return List.of(
                new PlanDocumentView(),
                new WorkloadView(),
                new BudgetView(),
                new FindingsView(),
                new AgendaView(),
                new OutturnView());
    }

    @ParameterizedTest
    @MethodSource("views")
    <S> void every_figure_is_explained_exactly(View<S> view) {
        SortedMap<Integer, Map<String, Figure>> figures = figuresAtSomeVersions(view);
        Set<String> paths = new LinkedHashSet<>();
        figures.values().forEach(numbers -> paths.addAll(numbers.keySet()));

        for (String path : paths) {
            Explaining<S> explaining =
                    new Explaining<>(view, RUS, FigurePath.parse(path).orElseThrow());
            HISTORY.forEach(event -> {
                explaining.see(event);
                Map<String, Figure> numbers = figures.getOrDefault((int) event.sequence(), Map.of());
                if (numbers.containsKey(path)) {
                    assertExplains(explaining.explanation(), numbers.get(path));
                }
            });
        }
        assertThat(paths).hasSizeGreaterThan(3);
    }

    @Test
    void the_money_reserved_from_last_year_is_six_reservations() {
        Explaining<BudgetView.State> explaining = new Explaining<>(
                new BudgetView(),
                RUS,
                FigurePath.parse("/budget/lines/reserverade-2020/reserved").orElseThrow());
        HISTORY.forEach(explaining::see);

        assertThat(explaining.explanation().value()).isEqualTo(Figure.of(704_000));
        assertThat(explaining.explanation().events())
                .hasSize(6)
                .allSatisfy(share -> assertThat(share.type()).isEqualTo("FundsReserved"));
    }

    private static void assertExplains(Explanation explanation, Figure figure) {
        long sum = explanation.events().stream()
                .mapToLong(share -> share.share().halves())
                .sum();
        assertThat(explanation.value()).as(explanation.figure()).isEqualTo(figure);
        assertThat(sum).as(explanation.figure()).isEqualTo(figure.halves());
    }

    private static <S> SortedMap<Integer, Map<String, Figure>> figuresAtSomeVersions(View<S> view) {
        Set<Integer> versions = new LinkedHashSet<>(Set.of(HISTORY.size() - 1));
        new Random(2021).ints(VERSIONS, 0, HISTORY.size()).forEach(versions::add);
        SortedMap<Integer, Map<String, Figure>> figures = new TreeMap<>();
        S state = view.before(RUS);
        for (int version = 0; version < HISTORY.size(); version++) {
            state = view.after(state, HISTORY.get(version));
            if (versions.contains(version)) {
                figures.put(version, new Figures(view.name(), RUS).numbers(view.answer(RUS, version, state)));
            }
        }
        return figures;
    }

    private static List<Recorded> history() {
        try (InputStream file = RusFiguresTest.class.getResourceAsStream("/sample/rus-2021.json")) {
            PlanCommands commands = new PlanCommands(
                    RUS,
                    "p-1",
                    OptionalLong.empty(),
                    new CommandParser(CommandForms.OF_PLAN).parse(file.readAllBytes()));
            return Decisions.decide(PlanState.notOpened(RUS), commands, Instant.parse("2021-02-05T09:00:00Z"))
                    .events();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
