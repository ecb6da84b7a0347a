package se.planbok.view.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.planbok.plan.value.Subject;
import se.planbok.view.decision.LogRow;
import se.planbok.view.decision.Titles;
import se.planbok.view.explain.Differences.ChangedFigure;
import se.planbok.view.explain.Differences.SubjectChanges;

/**
 * Puts the changes between two moments together by subject, with the rows of the log of decisions between them. Of the
 * rows no more is kept than their numbers, but for those that set a changed figure last. For one thread.
 */
public final class Grouping {

    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::kind).thenComparing(Subject::key);

    private final List<FigureChange> changes;
    private final Set<Long> telling;
    private final Map<Long, LogRow> told = new HashMap<>();
    private final SortedMap<Subject, List<Long>> rows = new TreeMap<>(ORDER);

    /** @param changes the changes in all views, in order */
    public Grouping(List<FigureChange> changes) {
        this.changes = List.copyOf(changes);
        telling = changes.stream().map(FigureChange::sequence).collect(Collectors.toSet());
    }

    /** Takes the next row of the log between the moments. */
    public void see(LogRow row) {
        rows.computeIfAbsent(row.subjects().getFirst(), subject -> new ArrayList<>())
                .add(row.sequence());
        if (telling.contains(row.sequence())) {
            told.put(row.sequence(), row);
        }
    }

    /**
     * The differences, once all rows are seen.
     *
     * @param plan the plan
     * @param from the version at the earlier moment
     * @param to the version at the later moment
     * @param titles what things are called at the later moment
     * @param language the reader's
     */
    public Differences differences(String plan, long from, long to, Titles titles, Locale language) {
        SortedMap<Subject, List<ChangedFigure>> figures = new TreeMap<>(ORDER);
        rows.keySet().forEach(subject -> figures.put(subject, new ArrayList<>()));
        changes.forEach(change -> figures.computeIfAbsent(change.subject(), subject -> new ArrayList<>())
                .add(changed(change, language)));
        return new Differences(
                plan,
                from,
                to,
                figures.entrySet().stream()
                        .map(entry -> new SubjectChanges(
                                entry.getKey().key(),
                                entry.getKey().kind(),
                                titles.known(
                                        entry.getKey().kind(), entry.getKey().key()),
                                entry.getValue(),
                                rows.getOrDefault(entry.getKey(), List.of())))
                        .toList());
    }

    private ChangedFigure changed(FigureChange change, Locale language) {
        LogRow row = told.get(change.sequence());
        return new ChangedFigure(
                change.figure(),
                change.before(),
                change.after(),
                change.sequence(),
                row.at(),
                row.by(),
                row.reason(),
                row.decision(),
                row.text().in(language));
    }
}
