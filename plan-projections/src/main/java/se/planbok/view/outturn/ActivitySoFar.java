package se.planbok.view.outturn;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.OrderedPMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import se.planbok.plan.event.ActivityAdded;
import se.planbok.plan.event.WorkItemAdded;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.ActivityStatus;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Priority;

/**
 * What the view remembers of an activity; its money is remembered with the reservations.
 *
 * @param named what it is called and where it belongs
 * @param standing what is planned for it
 * @param working days used
 * @param said what planners have said of it
 * @param workItems its points
 * @param amendments its changes after adoption
 * @param decided when it was decided
 * @param adopted what was planned for it as the plan was adopted
 */
record ActivitySoFar(
        Named named,
        Standing standing,
        Working working,
        Said said,
        OrderedPMap<String, WorkItemSoFar> workItems,
        PVector<Outturn.Amendment> amendments,
        Optional<String> decided,
        Optional<Adopted> adopted) {

    /** What does not change but for the title, and when it was proposed. */
    record Named(String title, String chapter, String initiative, Optional<String> proposed) {}

    /** What is planned. */
    record Standing(ActivityKind kind, Optional<Priority> priority, ActivityStatus status, Days days) {

        private Standing ranked(ActivityKind newKind, Priority given) {
            return new Standing(newKind, Optional.of(given), status, days);
        }

        private Standing having(Days changed) {
            return new Standing(kind, priority, status, changed);
        }
    }

    /** Progress as last assessed, and what is expected to be used. */
    record Said(
            Optional<Outturn.Progress> progress,
            Optional<Outturn.DaysForecast> days,
            Optional<Outturn.MoneyForecast> money) {}

    /**
     * As the plan was adopted.
     *
     * @param money kronor reserved
     */
    record Adopted(Standing standing, long money) {}

    static ActivitySoFar of(ActivityAdded e, Optional<String> proposed) {
        return new ActivitySoFar(
                new Named(e.title(), e.chapter(), e.initiative(), proposed),
                new Standing(e.kind(), e.priority(), ActivityStatus.ACTIVE, Days.ZERO),
                Working.NONE,
                new Said(Optional.empty(), Optional.empty(), Optional.empty()),
                OrderedPMap.empty(),
                TreePVector.empty(),
                Optional.empty(),
                Optional.empty());
    }

    ActivitySoFar titled(String title) {
        return new ActivitySoFar(
                new Named(title, named.chapter(), named.initiative(), named.proposed()),
                standing,
                working,
                said,
                workItems,
                amendments,
                decided,
                adopted);
    }

    ActivitySoFar started(Priority given) {
        return with(standing.ranked(ActivityKind.SPECIAL, given));
    }

    ActivitySoFar prioritised(Priority given) {
        return with(standing.ranked(standing.kind(), given));
    }

    ActivitySoFar having(Days changed) {
        return with(standing.having(changed));
    }

    ActivitySoFar cancelled(Days left) {
        return with(new Standing(standing.kind(), standing.priority(), ActivityStatus.CANCELLED, left));
    }

    private ActivitySoFar with(Standing changed) {
        return new ActivitySoFar(named, changed, working, said, workItems, amendments, decided, adopted);
    }

    ActivitySoFar working(UnaryOperator<Working> change) {
        return new ActivitySoFar(named, standing, change.apply(working), said, workItems, amendments, decided, adopted);
    }

    ActivitySoFar standingAt(Outturn.Progress assessed) {
        return saying(new Said(Optional.of(assessed), said.days(), said.money()));
    }

    ActivitySoFar expecting(Outturn.DaysForecast stated) {
        return saying(new Said(said.progress(), Optional.of(stated), said.money()));
    }

    ActivitySoFar expecting(Outturn.MoneyForecast stated) {
        return saying(new Said(said.progress(), said.days(), Optional.of(stated)));
    }

    private ActivitySoFar saying(Said changed) {
        return new ActivitySoFar(named, standing, working, changed, workItems, amendments, decided, adopted);
    }

    ActivitySoFar with(WorkItemAdded e) {
        return with(workItems.plus(e.workItem(), WorkItemSoFar.of(e)));
    }

    ActivitySoFar without(String workItem) {
        return with(workItems.minus(workItem));
    }

    /** A point that was taken away is not shown, whatever is corrected about it. */
    ActivitySoFar changing(String workItem, UnaryOperator<WorkItemSoFar> change) {
        return workItems.containsKey(workItem)
                ? with(workItems.plus(workItem, change.apply(workItems.get(workItem))))
                : this;
    }

    private ActivitySoFar with(OrderedPMap<String, WorkItemSoFar> changed) {
        return new ActivitySoFar(named, standing, working, said, changed, amendments, decided, adopted);
    }

    ActivitySoFar amended(Outturn.Amendment amendment) {
        return new ActivitySoFar(
                named, standing, working, said, workItems, amendments.plus(amendment), decided, adopted);
    }

    ActivitySoFar decided(Optional<String> when) {
        return new ActivitySoFar(named, standing, working, said, workItems, amendments, when, adopted);
    }

    ActivitySoFar adopted(long money) {
        return new ActivitySoFar(
                named,
                standing,
                working,
                said,
                workItems,
                amendments,
                decided,
                Optional.of(new Adopted(standing, money)));
    }
}
