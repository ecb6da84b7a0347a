package se.planbok.plan.structure;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import se.planbok.plan.event.ActivityAdded;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.ActivityDescribed;
import se.planbok.plan.event.ActivityStarted;
import se.planbok.plan.event.AuthorityNamed;
import se.planbok.plan.event.ChapterAdded;
import se.planbok.plan.event.ChapterRenamed;
import se.planbok.plan.event.Completion;
import se.planbok.plan.event.CompletionCorrected;
import se.planbok.plan.event.DaysReportCorrected;
import se.planbok.plan.event.DaysReported;
import se.planbok.plan.event.DoneOf;
import se.planbok.plan.event.ExpenditureCorrected;
import se.planbok.plan.event.ExpenditureRecorded;
import se.planbok.plan.event.ForecastStated;
import se.planbok.plan.event.InitiativeSplit;
import se.planbok.plan.event.InitiativesMerged;
import se.planbok.plan.event.MeetingScheduled;
import se.planbok.plan.event.OutturnEvent;
import se.planbok.plan.event.PlanDescribed;
import se.planbok.plan.event.PlanDescription;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.event.PriorityChanged;
import se.planbok.plan.event.ProgressAssessed;
import se.planbok.plan.event.ProgressCorrected;
import se.planbok.plan.event.ProgressReported;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.StatedFigureCorrected;
import se.planbok.plan.event.StatedFigureRecorded;
import se.planbok.plan.event.StructureEvent;
import se.planbok.plan.event.WorkItemAdded;
import se.planbok.plan.event.WorkItemCompleted;
import se.planbok.plan.event.WorkItemRescheduled;
import se.planbok.plan.event.WorkItemWithdrawn;
import se.planbok.plan.value.PartialDate;

/**
 * What the plan consists of.
 *
 * @param partial whether the plan is known only in part
 * @param description the plan's own texts
 * @param organisationTitle the organisation's name
 * @param authorities the bodies that may decide, by key in the order named
 * @param chapters titles of the main parts, by key in the order added
 * @param activities the activities by key
 * @param meetings keys of the meetings
 * @param lastDay the last day of the plan's period, once it is opened
 * @param successors what initiatives go on as from this plan on, by the initiative that was split or merged
 */
public record StructureState(
        boolean partial,
        PlanDescription description,
        Optional<String> organisationTitle,
        OrderedPMap<String, Authority> authorities,
        OrderedPMap<String, String> chapters,
        PMap<String, Activity> activities,
        PSet<String> meetings,
        Optional<String> lastDay,
        PMap<String, List<String>> successors) {

    /** Nothing yet. */
    public static final StructureState NONE = new StructureState(
            false,
            PlanDescription.NONE,
            Optional.empty(),
            OrderedPMap.empty(),
            OrderedPMap.empty(),
            HashTreePMap.empty(),
            HashTreePSet.empty(),
            Optional.empty(),
            HashTreePMap.empty());

    /** The activity by its key, also a cancelled one. */
    public Optional<Activity> activity(String key) {
        return Optional.ofNullable(activities.get(key));
    }

    /** The key, if it is a chapter's. */
    public Optional<String> chapter(String key) {
        return Optional.of(key).filter(chapters::containsKey);
    }

    /** The key, if it is an authority's. */
    public Optional<String> authority(String key) {
        return Optional.of(key).filter(authorities::containsKey);
    }

    /** The key, if it is a meeting's. */
    public Optional<String> meeting(String key) {
        return Optional.of(key).filter(meetings::contains);
    }

    /** Whether an activity of the plan, also a cancelled one, continues the initiative. */
    public boolean hasInitiative(String key) {
        return activities.values().stream()
                .anyMatch(activity -> activity.initiative().equals(key));
    }

    /** What the initiative goes on as from this plan on, where it was split or merged. */
    public Optional<List<String>> goesOnAs(String initiative) {
        return Optional.ofNullable(successors.get(initiative));
    }

    /** The state that the event makes of this one. */
    public StructureState after(StructureEvent event) {
        return switch (event) {
            case PlanOpened e ->
                new StructureState(
                        e.partial(),
                        new PlanDescription(Optional.of(e.title()), Optional.empty(), Optional.empty()),
                        e.organisationTitle(),
                        authorities,
                        chapters,
                        activities,
                        meetings,
                        Optional.of(e.to()),
                        successors);
            case PlanDescribed e ->
                new StructureState(
                        partial,
                        description.with(e.after()),
                        organisationTitle,
                        authorities,
                        chapters,
                        activities,
                        meetings,
                        lastDay,
                        successors);
            case AuthorityNamed e ->
                new StructureState(
                        partial,
                        description,
                        organisationTitle,
                        authorities.plus(e.authority(), new Authority(e.title(), e.members())),
                        chapters,
                        activities,
                        meetings,
                        lastDay,
                        successors);
            case ChapterAdded e -> titled(e.chapter(), e.title());
            case ChapterRenamed e -> titled(e.chapter(), e.after());
            case MeetingScheduled e ->
                new StructureState(
                        partial,
                        description,
                        organisationTitle,
                        authorities,
                        chapters,
                        activities,
                        meetings.plus(e.meeting()),
                        lastDay,
                        successors);
            case ActivityAdded e -> with(Activity.of(e));
            case ActivityDescribed e -> change(e.activity(), activity -> activity.described(e.after()));
            case ActivityStarted e -> change(e.activity(), activity -> activity.started(e.priority()));
            case PriorityChanged e -> change(e.activity(), activity -> activity.prioritised(e.after()));
            case ActivityCancelled e -> change(e.activity(), Activity::cancelled);
            case WorkItemAdded e -> change(e.activity(), activity -> activity.with(e.workItem(), WorkItem.of(e)));
            case WorkItemRescheduled e -> change(e.activity(), e.workItem(), item -> item.rescheduled(e.after()));
            case WorkItemWithdrawn e -> change(e.activity(), e.workItem(), WorkItem::takenAway);
            case InitiativeSplit e -> goingOn(List.of(e.initiative()), e.into());
            case InitiativesMerged e -> goingOn(e.initiatives(), List.of(e.into()));
        };
    }

    private StructureState titled(String chapter, String title) {
        return new StructureState(
                partial,
                description,
                organisationTitle,
                authorities,
                chapters.plus(chapter, title),
                activities,
                meetings,
                lastDay,
                successors);
    }

    private StructureState goingOn(List<String> ended, List<String> into) {
        PMap<String, List<String>> longer = successors;
        for (String initiative : ended) {
            longer = longer.plus(initiative, into);
        }
        return new StructureState(
                partial, description, organisationTitle, authorities, chapters, activities, meetings, lastDay, longer);
    }

    /** What was done on points; other facts change nothing here. */
    public StructureState after(OutturnEvent event, Recorded recorded) {
        return switch (event) {
            case WorkItemCompleted e ->
                completed(
                        e.activity(),
                        e.workItem(),
                        recorded.circumstances().dated().map(PartialDate::text));
            case CompletionCorrected e ->
                completed(e.before(), Optional.empty())
                        .completed(e.after(), e.after().dated());
            case ProgressReported e ->
                done(new DoneOf(e.activity(), e.workItem(), Optional.of(e.standing()), e.unit()));
            case ProgressCorrected e -> {
                StructureState state = this;
                for (DoneOf standing : e.standing()) {
                    state = state.done(standing);
                }
                yield state;
            }
            case ExpenditureRecorded ignored -> this;
            case ExpenditureCorrected ignored -> this;
            case DaysReported ignored -> this;
            case DaysReportCorrected ignored -> this;
            case StatedFigureRecorded ignored -> this;
            case StatedFigureCorrected ignored -> this;
            case ForecastStated ignored -> this;
            case ProgressAssessed ignored -> this;
        };
    }

    private StructureState completed(String activity, String workItem, Optional<String> when) {
        return change(activity, workItem, item -> item.completed(when));
    }

    /** What was annulled says nothing of a point, which another fact may have completed. */
    private StructureState completed(Completion told, Optional<String> when) {
        return told.dated().isPresent() ? completed(told.activity(), told.workItem(), when) : this;
    }

    private StructureState done(DoneOf standing) {
        return change(standing.activity(), standing.workItem(), item -> item.doing(standing));
    }

    private StructureState change(String activity, String workItem, UnaryOperator<WorkItem> change) {
        return change(
                activity,
                found -> found.with(workItem, change.apply(found.workItems().get(workItem))));
    }

    private StructureState change(String key, UnaryOperator<Activity> change) {
        return with(change.apply(activities.get(key)));
    }

    private StructureState with(Activity activity) {
        return new StructureState(
                partial,
                description,
                organisationTitle,
                authorities,
                chapters,
                activities.plus(activity.key(), activity),
                meetings,
                lastDay,
                successors);
    }
}
