package se.planbok.view.outturn;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import se.planbok.plan.event.Progress;
import se.planbok.plan.event.Schedule;
import se.planbok.plan.event.WorkItemAdded;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Target;
import se.planbok.plan.value.Targets;

/** What the view remembers of a point; the reports by the number of the event that told them. */
record WorkItemSoFar(
        String title,
        Schedule schedule,
        List<Target> targets,
        PMap<Long, Progress> reports,
        Optional<Long> done,
        Optional<String> completed) {

    static WorkItemSoFar of(WorkItemAdded e) {
        return new WorkItemSoFar(
                e.title(),
                new Schedule(e.from(), e.to()),
                e.targets(),
                HashTreePMap.empty(),
                Optional.empty(),
                Optional.empty());
    }

    WorkItemSoFar rescheduled(Schedule changed) {
        return new WorkItemSoFar(title, changed, targets, reports, done, completed);
    }

    WorkItemSoFar completed(Optional<String> when) {
        return new WorkItemSoFar(title, schedule, targets, reports, done, when);
    }

    WorkItemSoFar reported(long fact, Progress report) {
        return new WorkItemSoFar(title, schedule, targets, reports.plus(fact, report), done, completed);
    }

    WorkItemSoFar notReported(long fact) {
        return new WorkItemSoFar(title, schedule, targets, reports.minus(fact), done, completed);
    }

    /** What is about one of the targets alone is no number for them all. */
    WorkItemSoFar standing(Optional<Long> changed, Optional<String> unit) {
        return unit.isPresent() ? this : new WorkItemSoFar(title, schedule, targets, reports, changed, completed);
    }

    Outturn.WorkItem shown(String key, boolean missed) {
        Map<String, Long> byUnit = Progress.doneBy(LocalDate.MAX, reports).byUnit();
        return new Outturn.WorkItem(
                key,
                title,
                schedule.from(),
                schedule.to(),
                targets,
                done,
                targets.stream()
                        .map(target -> target.unit().text())
                        .distinct()
                        .filter(byUnit::containsKey)
                        .map(unit -> new Outturn.Counted(unit, byUnit.get(unit)))
                        .toList(),
                completed,
                missed);
    }

    /**
     * Whether a closed period shows that its targets were missed.
     *
     * @param plan the plan
     * @param closed the last day of what is closed
     */
    boolean isMissed(PlanSoFar plan, LocalDate closed) {
        LocalDate end = schedule.to().map(WorkItemSoFar::lastDay).orElse(plan.lastDay());
        boolean completedInTime =
                completed.filter(when -> !lastDay(when).isAfter(end)).isPresent();
        return !end.isAfter(closed)
                && !(plan.partial() && reports.isEmpty())
                && new Targets(targets)
                        .missed(Progress.doneBy(end, reports), completedInTime)
                        .isPresent();
    }

    private static LocalDate lastDay(String date) {
        return new PartialDate(date).lastDay();
    }
}
