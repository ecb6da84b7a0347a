package se.planbok.view.outturn;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.ActivityStatus;
import se.planbok.plan.value.Currency;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.ProgressStep;
import se.planbok.plan.value.Target;
import se.planbok.plan.value.TrafficLight;

/**
 * The plan's outturn: as adopted, as amended, used and remaining. Money of an activity is that of its reservations; of a
 * line its upper amount, with all that was spent on it. Chapters and priorities add up their activities; the total has
 * the days of all activities and the money of all lines. A plan that is known only in part says nothing of a figure that
 * was not stated, so nothing can be compared with it.
 *
 * @param planId the plan
 * @param version the number of the last event that is counted
 * @param title the plan's title
 * @param currency the currency of all money
 * @param from the first day of the plan's period
 * @param to its last day
 * @param status how far the plan has come
 * @param partial whether the plan is known only in part
 * @param shareGone how much of the period is gone, from 0 to 1 in hundredths; absent where no day was asked for
 * @param total the whole plan
 * @param amendments how many changes were made after adoption
 * @param chapters the chapters, in the order added
 * @param priorities the special activities by priority
 * @param activities the activities, in the order added, also cancelled ones
 * @param lines the budget's lines, in the order added; a withdrawn one only where it was adopted or used
 * @param periods the periods that are closed, in the order closed
 * @param carriedIn surplus of earlier years that funds this plan
 * @param carriedOut surplus of this plan that funds a later one
 * @param successions initiatives that were split or merged from this plan on
 * @param threshold kronor over which an authority must decide on a reservation, by the rule in force on the plan's last
 *     day; absent where no rule says
 * @param stretches what was used month by month, or by longer stretches; absent unless asked for
 */
public record Outturn(
        String planId,
        long version,
        String title,
        Currency currency,
        String from,
        String to,
        PlanStatus status,
        boolean partial,
        Optional<BigDecimal> shareGone,
        Sum total,
        long amendments,
        List<Chapter> chapters,
        List<OfPriority> priorities,
        List<Activity> activities,
        List<Line> lines,
        List<Period> periods,
        List<CarriedIn> carriedIn,
        List<CarriedOut> carriedOut,
        List<Succession> successions,
        Optional<Long> threshold,
        Optional<List<Stretch>> stretches) {

    /**
     * Working days, in halves.
     *
     * @param adopted as the plan was adopted; absent before that and for what came later
     * @param amended as they are now; absent where a plan known in part does not state them
     * @param used reported as worked
     * @param remaining amended − used, negative where more was used; absent where amended is
     * @param forecast what a planner expects to be used in all
     */
    public record WorkingDays(
            Optional<Days> adopted,
            Optional<Days> amended,
            Days used,
            Optional<Days> remaining,
            Optional<DaysForecast> forecast) {}

    /**
     * Money in whole kronor.
     *
     * @param adopted as the plan was adopted; absent before that and for what came later
     * @param amended as it is now; absent where a plan known in part does not state it
     * @param used spent
     * @param remaining amended − used, negative where more was spent; absent where amended is
     * @param forecast what a planner expects to be spent in all
     */
    public record Kronor(
            Optional<Long> adopted,
            Optional<Long> amended,
            long used,
            Optional<Long> remaining,
            Optional<MoneyForecast> forecast) {}

    /**
     * Working days that a planner expects to be used in all.
     *
     * @param amount the days
     * @param reason why
     * @param sequence the number of the event that says so
     */
    public record DaysForecast(Days amount, String reason, long sequence) {}

    /**
     * Kronor that a planner expects to be spent in all.
     *
     * @param amount the kronor
     * @param reason why
     * @param sequence the number of the event that says so
     */
    public record MoneyForecast(long amount, String reason, long sequence) {}

    /**
     * The whole plan.
     *
     * @param days working days of all activities
     * @param money money of all lines
     * @param approximate whether some of what was spent is about
     */
    public record Sum(WorkingDays days, Kronor money, boolean approximate) {}

    /**
     * A chapter.
     *
     * @param key its key
     * @param title its title
     * @param days working days of its activities
     * @param money reservations for its activities
     * @param approximate whether some of what was spent is about
     */
    public record Chapter(String key, String title, WorkingDays days, Kronor money, boolean approximate) {}

    /**
     * The special activities of a priority. What was adopted counts by the priority that it was adopted with.
     *
     * @param key the priority
     * @param days working days of the activities
     * @param money reservations for the activities
     * @param approximate whether some of what was spent is about
     */
    public record OfPriority(Priority key, WorkingDays days, Kronor money, boolean approximate) {}

    /**
     * An activity.
     *
     * @param key its key
     * @param title its title
     * @param chapter its chapter's key
     * @param initiative the effort that it continues through the years
     * @param kind its kind
     * @param priority of a special activity
     * @param status whether it is still to be done
     * @param adopted the priority as the plan was adopted, where it had one
     * @param days its working days
     * @param money its reservations
     * @param approximate whether some of what was spent is about
     * @param progress how far it has come, as last assessed
     * @param workItems its points
     * @param amendments changes of it after adoption, in order
     * @param leadTime from proposal to use
     */
    public record Activity(
            String key,
            String title,
            String chapter,
            String initiative,
            ActivityKind kind,
            Optional<Priority> priority,
            ActivityStatus status,
            Optional<Adopted> adopted,
            WorkingDays days,
            Kronor money,
            boolean approximate,
            Optional<Progress> progress,
            List<WorkItem> workItems,
            List<Amendment> amendments,
            LeadTime leadTime) {}

    /**
     * What else an activity was adopted with.
     *
     * @param kind its kind
     * @param priority of a special activity
     */
    public record Adopted(ActivityKind kind, Optional<Priority> priority) {}

    /**
     * How far an activity has come.
     *
     * @param step the step
     * @param light whether it goes as planned
     * @param reason why; always there unless the light is green
     * @param sequence the number of the event that says so
     */
    public record Progress(ProgressStep step, TrafficLight light, Optional<String> reason, long sequence) {}

    /**
     * A named point of an activity.
     *
     * @param key its key
     * @param title its title
     * @param from when it begins
     * @param to when it is over
     * @param targets countable targets
     * @param done how many are done of all its targets together, by the latest day that was reported
     * @param counted how many are done of each target that a number of its own was reported of
     * @param completed when it was completed
     * @param missed whether a closed period shows that less was done than the least that was aimed at
     */
    public record WorkItem(
            String key,
            String title,
            Optional<String> from,
            Optional<String> to,
            List<Target> targets,
            Optional<Long> done,
            List<Counted> counted,
            Optional<String> completed,
            boolean missed) {}

    /**
     * How many are done of one of a point's targets.
     *
     * @param unit what the target counts
     * @param done how many, by the latest day that was reported
     */
    public record Counted(String unit, long done) {}

    /**
     * A change after adoption (R11).
     *
     * @param sequence the event's number
     * @param type its name
     * @param at when it was recorded, UTC
     * @param reason why, where said
     */
    public record Amendment(long sequence, String type, Instant at, Optional<String> reason) {}

    /**
     * From proposal to use, as exact as is known: a day, a month or a year. A proposal that was recorded after its
     * decision has no known day.
     *
     * @param proposed when the activity was proposed
     * @param decided when it was decided, by the plan's adoption or afterwards
     * @param firstUse when days or money were first used on it
     */
    public record LeadTime(Optional<String> proposed, Optional<String> decided, Optional<String> firstUse) {}

    /**
     * A line of the budget.
     *
     * @param key its key
     * @param title its title
     * @param money its upper amount and what was spent on it
     * @param approximate whether some of what was spent is about
     * @param amendments changes of it after adoption, in order, and of its reservations that are for no activity
     */
    public record Line(String key, String title, Kronor money, boolean approximate, List<Amendment> amendments) {}

    /**
     * A period that is closed, with what was known to be used in it when it was closed.
     *
     * @param key its key
     * @param from its first day: the one after the closed period before it, or the plan's first
     * @param to its last day
     * @param closedAt the plan's version when it was closed, whose outturn is the period's report
     * @param days working days used in it
     * @param money kronor spent in it
     */
    public record Period(String key, String from, String to, long closedAt, Days days, long money) {}

    /**
     * Surplus of an earlier year among this plan's funding.
     *
     * @param key the source's key
     * @param from the plan or year that it was carried from
     * @param amount kronor
     */
    public record CarriedIn(String key, String from, long amount) {}

    /**
     * Surplus carried into a later plan.
     *
     * @param key the source's key there
     * @param to the plan
     * @param amount kronor
     */
    public record CarriedOut(String key, String to, long amount) {}

    /**
     * From this plan on initiatives go on as others.
     *
     * @param sequence the number of the event that says so
     * @param from the initiatives that end: one that is split, several that are merged
     * @param to the initiatives that go on
     * @param reason why, where said
     */
    public record Succession(long sequence, List<String> from, List<String> to, Optional<String> reason) {}

    /**
     * A stretch of the calendar. What is known for a month, a year or a span counts where it ends.
     *
     * @param key what it is called, such as 2021-02, 2021-T1 or 2021-H1
     * @param from its first day
     * @param to its last day
     * @param days working days used in it
     * @param money kronor spent in it
     * @param activities the activities that used something, by key
     * @param lines the lines on which something was spent, by key
     */
    public record Stretch(
            String key,
            String from,
            String to,
            Days days,
            long money,
            List<ActivityUse> activities,
            List<LineUse> lines) {}

    /**
     * What an activity used.
     *
     * @param key its key
     * @param days working days
     * @param money kronor of its reservations
     */
    public record ActivityUse(String key, Days days, long money) {}

    /**
     * What was spent on a line.
     *
     * @param key its key
     * @param money kronor
     */
    public record LineUse(String key, long money) {}
}
