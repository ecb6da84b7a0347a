package se.planbok.view.document;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.ActivityStatus;
import se.planbok.plan.value.Awaits;
import se.planbok.plan.value.CapacityBasis;
import se.planbok.plan.value.CashNeed;
import se.planbok.plan.value.Currency;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.PlanStep;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.ProjectPlan;
import se.planbok.plan.value.Target;

/**
 * The plan as text. Everything stands in the order in which it was added.
 *
 * @param planId the plan
 * @param version the number of the last event that is told
 * @param status how far the plan has come
 * @param organisation the organisation's key
 * @param organisationTitle the organisation's name
 * @param year the year that it is for
 * @param title its title
 * @param summary its summary
 * @param vision its vision
 * @param period the time that it covers
 * @param currency the currency of all amounts
 * @param partial whether it is known only in part
 * @param capacity working days to give out; absent where unknown
 * @param basis where the capacity comes from
 * @param authorities the bodies that may decide
 * @param meetings their meetings
 * @param chapters the main parts
 * @param periods the periods that are over, in the order closed
 * @param statedFigures figures as sources state them, in the order noted
 * @param route keys of the authorities that treat the plan, in order; the last one adopts
 * @param consulted keys of those who are asked for their view
 * @param consultations who was asked and what they answered, in the order first told
 * @param approvals those that stand, in order, the adoption too
 * @param adopted when it was adopted; absent before that
 */
public record PlanDocument(
        String planId,
        long version,
        PlanStatus status,
        String organisation,
        Optional<String> organisationTitle,
        int year,
        String title,
        Optional<String> summary,
        Optional<String> vision,
        Period period,
        Currency currency,
        boolean partial,
        Optional<Days> capacity,
        CapacityBasis basis,
        List<Authority> authorities,
        List<Meeting> meetings,
        List<Chapter> chapters,
        List<ClosedPeriod> periods,
        List<StatedFigure> statedFigures,
        List<String> route,
        List<String> consulted,
        List<Consultation> consultations,
        List<Approval> approvals,
        Optional<Adoption> adopted) {

    /**
     * A period of the plan that is over.
     *
     * @param key its key
     * @param to its last day
     */
    public record ClosedPeriod(String key, String to) {}

    /**
     * A figure as a source states it; never added to the plan's own.
     *
     * @param key the number of the event that told it
     * @param figure which figure
     * @param amount kronor
     * @param approximate whether the amount is about
     * @param source where it stands
     */
    public record StatedFigure(String key, String figure, long amount, boolean approximate, String source) {}

    /**
     * The time that a plan covers.
     *
     * @param from its first day
     * @param to its last day
     */
    public record Period(String from, String to) {}

    /**
     * A body that may decide.
     *
     * @param key its key
     * @param title its name
     * @param members keys of those who sit in it
     */
    public record Authority(String key, String title, List<String> members) {}

    /**
     * A meeting of an authority.
     *
     * @param key its key
     * @param authority the key of who meets
     * @param date the day; absent where not yet set
     * @param title its title
     */
    public record Meeting(String key, String authority, Optional<String> date, Optional<String> title) {}

    /**
     * A main part of the plan.
     *
     * @param key its key
     * @param title its title
     * @param activities its activities, also cancelled ones
     */
    public record Chapter(String key, String title, List<Activity> activities) {}

    /**
     * A thing done.
     *
     * @param key its key
     * @param title its title
     * @param kind its kind
     * @param priority of a special activity
     * @param status whether it is still to be done
     * @param initiative the effort that it continues through the years
     * @param group a heading within the chapter
     * @param summary what it is
     * @param condition what must happen for it to be done
     * @param starts when an effort over several years starts
     * @param ends when it ends
     * @param partners keys of those it is done with
     * @param audience keys of those it is for
     * @param coordinator the key of who holds it together
     * @param decidedBy keys of bodies that decide something about it
     * @param highlight whether the plan's summary lifts it
     * @param projectPlan whether its project plan exists, where that was said
     * @param days working days that it has
     * @param provisional whether some of them may change
     * @param note the last note to its days
     * @param cashNeed whether it needs money, where that was said
     * @param workItems its points, without withdrawn ones
     */
    public record Activity(
            String key,
            String title,
            ActivityKind kind,
            Optional<Priority> priority,
            ActivityStatus status,
            String initiative,
            Optional<String> group,
            Optional<String> summary,
            Optional<String> condition,
            Optional<String> starts,
            Optional<String> ends,
            List<String> partners,
            List<String> audience,
            Optional<String> coordinator,
            List<String> decidedBy,
            boolean highlight,
            Optional<ProjectPlan> projectPlan,
            Days days,
            boolean provisional,
            Optional<String> note,
            Optional<Need> cashNeed,
            List<WorkItem> workItems) {}

    /**
     * An activity's need of money beside its days.
     *
     * @param need the need
     * @param minimum whether it is stated as a minimum
     * @param note a note to it
     */
    public record Need(CashNeed need, boolean minimum, Optional<String> note) {}

    /**
     * A named point within an activity.
     *
     * @param key its key within the activity
     * @param title its title
     * @param summary what it is
     * @param kind what kind of point
     * @param group a heading within the activity
     * @param condition what must happen for it to be done
     * @param partners keys of those it is done with
     * @param from when it begins
     * @param to when it is over
     * @param targets countable targets
     * @param awaits the authority that it awaits
     * @param completed when it was completed, a day, a month or a year
     * @param done how many are done of all its targets together, where that was reported
     */
    public record WorkItem(
            String key,
            String title,
            Optional<String> summary,
            Optional<String> kind,
            Optional<String> group,
            Optional<String> condition,
            List<String> partners,
            Optional<String> from,
            Optional<String> to,
            List<Target> targets,
            Optional<Awaits> awaits,
            Optional<String> completed,
            Optional<Long> done) {}

    /**
     * Somebody's view of the plan.
     *
     * @param consulted the key of who was asked
     * @param asked when; absent where unknown
     * @param lastDay the day by which to answer
     * @param answered when they answered; absent where unknown, or they have not
     * @param answer what they answered; absent where they have not
     */
    public record Consultation(
            String consulted,
            Optional<String> asked,
            Optional<String> lastDay,
            Optional<String> answered,
            Optional<String> answer) {

        /** What was told before, with what is told now in place of it. */
        Consultation with(Consultation later) {
            return new Consultation(
                    consulted,
                    later.asked.or(() -> asked),
                    later.lastDay.or(() -> lastDay),
                    later.answered.or(() -> answered),
                    later.answer.or(() -> answer));
        }
    }

    /**
     * An approval or the adoption of the plan.
     *
     * @param authority the key of who decided; absent where unknown
     * @param step APPROVE, or ADOPT
     * @param form how it was decided; absent where unknown
     * @param date when, as exact as is known; absent where unknown
     * @param reference where to read it
     * @param through who carried the decision to its decider
     * @param sequence the number of the event that tells of it
     */
    public record Approval(
            Optional<String> authority,
            PlanStep step,
            Optional<DecisionForm> form,
            Optional<String> date,
            Optional<String> reference,
            Optional<String> through,
            long sequence) {}

    /**
     * That the plan is adopted.
     *
     * @param version the plan's version as adopted, which stays readable
     * @param date the day of the decision, as exact as is known; absent where unknown
     */
    public record Adoption(long version, Optional<String> date) {}
}
