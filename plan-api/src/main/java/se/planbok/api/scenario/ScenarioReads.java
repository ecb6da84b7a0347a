package se.planbok.api.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.StreamId;
import se.planbok.api.scenario.ScenarioDifferences.DifferingFigure;
import se.planbok.api.scenario.ScenarioDifferences.SubjectDiffering;
import se.planbok.plan.Plan;
import se.planbok.plan.value.PlanId;
import se.planbok.plan.value.Subject;
import se.planbok.view.decision.DecisionLog;
import se.planbok.view.decision.Decisions;
import se.planbok.view.decision.LogRow;
import se.planbok.view.decision.Titles;
import se.planbok.view.explain.Explaining;
import se.planbok.view.explain.Explanation;
import se.planbok.view.explain.FigurePath;
import se.planbok.view.explain.FigureUnknown;
import se.planbok.view.explain.Figures;
import se.planbok.view.fold.View;
import se.planbok.view.store.DecisionLogReads;
import se.planbok.view.store.DecisionTitles;
import se.planbok.view.store.LogFilter;
import se.planbok.view.store.ViewReads;

/**
 * Answers the views for scenarios: the view as it was at the version that a scenario branches off from, folded on with
 * what happened in it. Nothing is stored, so that a scenario is never behind.
 */
public final class ScenarioReads {

    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::kind).thenComparing(Subject::key);

    private final ViewReads reads;
    private final EventReader events;
    private final DecisionLogReads rows;
    private final List<View<?>> views;
    private final DecisionTitles titles = new DecisionTitles();
    private final DecisionLog log = new DecisionLog();

    /**
     * @param reads the views of plans
     * @param events where the plans' last versions are read
     * @param rows finds rows of the log of decisions
     * @param views all views, in the order in which figures are told
     */
    public ScenarioReads(ViewReads reads, EventReader events, DecisionLogReads rows, List<View<?>> views) {
        this.reads = reads;
        this.events = events;
        this.rows = rows;
        this.views = List.copyOf(views);
    }

    /** A scenario at its moments. */
    BranchMoments moments(Branch branch) {
        return new BranchMoments(branch, reads);
    }

    /** A view's answer. */
    <S> Object answer(Branch branch, View<S> view) {
        return view.answer(branch.scenario().plan(), branch.version(), state(branch, view));
    }

    /** Those of the scenario's own changes that are asked for, in words. */
    Decisions decisions(Branch branch, LogFilter filter, Locale language) {
        Titles known = base(branch, titles);
        List<LogRow> own = new ArrayList<>();
        for (var event : branch.events().toList()) {
            DecisionLog.Step step = log.after(known, event);
            known = step.titles();
            own.add(step.row());
        }
        return new Decisions(
                branch.scenario().plan(),
                branch.version(),
                rows.matching(own, filter).stream().map(row -> row.in(language)).toList());
    }

    /** The events that add up to a figure, those of the plan before the scenario's. */
    Explanation explanation(Branch branch, FigurePath path) {
        View<?> view = views.stream()
                .filter(some -> some.name().equals(path.view()))
                .findFirst()
                .orElseThrow(() -> new FigureUnknown(path, 0));
        return explanation(branch, path, view);
    }

    private <S> Explanation explanation(Branch branch, FigurePath path, View<S> view) {
        Explaining<S> explaining = new Explaining<>(view, branch.scenario().plan(), path);
        explaining.check(answer(branch, view));
        reads.each(plan(branch), -1, branch.scenario().base(), explaining::see);
        branch.events().forEach(explaining::see);
        return explaining.explanation();
    }

    /** What is not as in the live plan. */
    ScenarioDifferences differences(Branch branch) {
        Scenario scenario = branch.scenario();
        long live = events.lastSequence(new StreamId(Plan.TYPE, scenario.plan()));
        TreeMap<Subject, List<DifferingFigure>> bySubject = new TreeMap<>(ORDER);
        for (View<?> view : views) {
            new Figures(view.name(), scenario.plan())
                    .compare(
                            Optional.of(
                                    reads.atVersion(view, plan(branch), live).answer()),
                            Optional.of(answer(branch, view)),
                            figure -> bySubject
                                    .computeIfAbsent(figure.subject(), subject -> new ArrayList<>())
                                    .add(new DifferingFigure(figure.path(), figure.before(), figure.after())));
        }
        Titles here = state(branch, titles);
        Titles there = reads.atVersion(titles, plan(branch), live).state();
        return new ScenarioDifferences(
                scenario.plan(),
                scenario.key(),
                scenario.base(),
                branch.version(),
                live,
                bySubject.entrySet().stream()
                        .map(entry -> new SubjectDiffering(
                                entry.getKey().key(),
                                entry.getKey().kind(),
                                title(here, entry.getKey()).or(() -> title(there, entry.getKey())),
                                List.copyOf(entry.getValue())))
                        .toList());
    }

    private static Optional<String> title(Titles titles, Subject subject) {
        return titles.known(subject.kind(), subject.key());
    }

    /** What a view remembers of the scenario. */
    <S> S state(Branch branch, View<S> view) {
        return branch.after(view, base(branch, view));
    }

    private <S> S base(Branch branch, View<S> view) {
        return reads.atVersion(view, plan(branch), branch.scenario().base()).state();
    }

    private static PlanId plan(Branch branch) {
        return new PlanId(branch.scenario().plan());
    }
}
