package se.planbok.view.followup;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import se.planbok.effect.value.EffectJudgement;
import se.planbok.plan.finding.Finding;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.finding.Severity;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.SubjectKind;
import se.planbok.view.outturn.Outturn;

/**
 * An organisation's plans year over year. A figure that a plan known in part does not state is absent, and nothing is
 * compared with it, nor with what a draft has given nothing yet.
 *
 * @param organisation the organisation's key
 * @param from the first year asked for
 * @param to the last
 * @param plans the plans of those years, by year
 * @param initiatives the efforts in them, in the order in which they first appear
 * @param lines the lines of the budgets, in the order in which they first appear
 * @param carried surplus of one year that funds a later one, each once
 */
public record FollowUp(
        String organisation,
        int from,
        int to,
        List<PlanOfYear> plans,
        List<Initiative> initiatives,
        List<Line> lines,
        List<Carried> carried) {

    /**
     * A whole plan.
     *
     * @param year the year
     * @param planId its identifier
     * @param version the number of the last event that is counted
     * @param title its title
     * @param status how far it has come
     * @param partial whether it is known only in part
     * @param days working days of all activities
     * @param money money of all lines
     * @param approximate whether some of what was spent is about
     * @param change against the plan of the year before
     * @param amendments how many changes were made after adoption
     * @param entries efforts that the plan of the year before did not have, by key
     * @param exits efforts of the year before that are not in this one, by key
     * @param raised efforts that have a higher priority than the year before, by key
     * @param lowered efforts that have a lower one, by key
     * @param findings efforts so large that their effects should be followed, and are not
     */
    public record PlanOfYear(
            int year,
            String planId,
            long version,
            String title,
            PlanStatus status,
            boolean partial,
            WorkingDays days,
            Kronor money,
            boolean approximate,
            Change change,
            long amendments,
            List<String> entries,
            List<String> exits,
            List<String> raised,
            List<String> lowered,
            List<NotStudied> findings) {}

    /**
     * An effort of 20 days or more, or of money above the delegation threshold, without an effect study.
     *
     * @param code the finding's code
     * @param severity how grave it is
     * @param subject the effort's key
     * @param kind what the subject is
     * @param expected the days or kronor from which effects should be followed
     * @param actual the effort's days or kronor
     */
    public record NotStudied(
            FindingCode code,
            Severity severity,
            String subject,
            SubjectKind kind,
            Optional<Figure> expected,
            Optional<Figure> actual) {

        static NotStudied of(Finding finding) {
            return new NotStudied(
                    finding.code(),
                    finding.code().severity(),
                    finding.subject().key(),
                    finding.subject().kind(),
                    finding.expected(),
                    finding.actual());
        }
    }

    /**
     * An effort through the years. What was split or merged on the way is one effort here, so that its years can be
     * compared.
     *
     * @param key its key, the one that it began with
     * @param keys all keys that it has had, where it was split or merged
     * @param title its title, by the last year that has it
     * @param years the years that have it
     * @param study its effect study
     */
    public record Initiative(
            String key, List<String> keys, String title, List<YearOfInitiative> years, Optional<Study> study) {}

    /**
     * An effort in one year.
     *
     * @param year the year
     * @param planId the plan
     * @param activities the activities by which it is pursued
     * @param priority the highest of theirs
     * @param days their working days
     * @param money their reservations
     * @param approximate whether some of what was spent is about
     * @param change against the year before
     * @param amendments changes after adoption, with their reasons
     * @param leadTime from proposal to decision to first use
     */
    public record YearOfInitiative(
            int year,
            String planId,
            List<Pursued> activities,
            Optional<Priority> priority,
            WorkingDays days,
            Kronor money,
            boolean approximate,
            Change change,
            List<Outturn.Amendment> amendments,
            LeadTime leadTime) {}

    /**
     * An activity by which an effort is pursued.
     *
     * @param key its key
     * @param title its title
     * @param initiative the key of the effort that it names
     * @param chapter its chapter's key
     * @param chapterTitle its chapter's title in that year
     */
    public record Pursued(String key, String title, String initiative, String chapter, String chapterTitle) {}

    /**
     * Working days of a year.
     *
     * @param adopted as the plan was adopted
     * @param amended as they were planned last
     * @param used worked
     */
    public record WorkingDays(Optional<Days> adopted, Optional<Days> amended, Days used) {

        static WorkingDays of(Outturn.WorkingDays days) {
            return new WorkingDays(days.adopted(), days.amended(), days.used());
        }

        WorkingDays plus(WorkingDays more) {
            return new WorkingDays(
                    sum(adopted, more.adopted, Days::plus),
                    both(amended, more.amended, Days::plus),
                    used.plus(more.used));
        }
    }

    /**
     * Money of a year, in whole kronor.
     *
     * @param adopted as the plan was adopted
     * @param amended as it was planned last
     * @param used spent
     */
    public record Kronor(Optional<Long> adopted, Optional<Long> amended, long used) {

        static Kronor of(Outturn.Kronor money) {
            return new Kronor(money.adopted(), money.amended(), money.used());
        }

        Kronor plus(Kronor more) {
            return new Kronor(
                    sum(adopted, more.adopted, Long::sum), both(amended, more.amended, Long::sum), used + more.used);
        }
    }

    /**
     * How much more was planned than the year before, as planned last; negative where it is less. Absent where one of
     * the years does not state it, or is a draft that has given nothing yet.
     *
     * @param days working days
     * @param money whole kronor
     */
    public record Change(Optional<Days> days, Optional<Long> money) {

        static final Change UNKNOWN = new Change(Optional.empty(), Optional.empty());

        static Change between(Planned then, Planned now) {
            return new Change(
                    both(now.days(), then.days(), Days::minus),
                    both(now.money(), then.money(), (young, old) -> young - old));
        }
    }

    /**
     * From proposal to use; the earliest of its activities.
     *
     * @param proposed a day, a month or a year
     * @param decided likewise
     * @param firstUse likewise
     * @param daysToDecision calendar days from proposal to decision, where both days are known
     * @param daysToUse calendar days from decision to first use, where both days are known
     */
    public record LeadTime(
            Optional<String> proposed,
            Optional<String> decided,
            Optional<String> firstUse,
            Optional<Long> daysToDecision,
            Optional<Long> daysToUse) {}

    /**
     * The effect study of an effort.
     *
     * @param effectStudyId its identifier
     * @param assessments what it was judged to have led to, by year
     */
    public record Study(String effectStudyId, List<Assessed> assessments) {}

    /**
     * What an effort was judged to have led to.
     *
     * @param year the year
     * @param judgement the judgement that holds
     * @param contribution what the organisation can claim a part in
     */
    public record Assessed(int year, EffectJudgement judgement, String contribution) {}

    /**
     * A line of the budget through the years.
     *
     * @param key its key
     * @param title its title, by the last year that has it
     * @param years the years that have it
     */
    public record Line(String key, String title, List<YearOfLine> years) {}

    /**
     * A line in one year.
     *
     * @param year the year
     * @param planId the plan
     * @param money its upper amount and what was spent on it
     * @param approximate whether some of what was spent is about
     * @param change against the year before, of money alone
     * @param amendments changes after adoption, with their reasons
     */
    public record YearOfLine(
            int year,
            String planId,
            Kronor money,
            boolean approximate,
            Change change,
            List<Outturn.Amendment> amendments) {}

    /**
     * Surplus of one year that funds a later one.
     *
     * @param source the key of the funding source
     * @param from the plan that it is left of
     * @param to the plan that it funds
     * @param amount whole kronor
     */
    public record Carried(String source, String from, String to, long amount) {}

    /** Of what is stated. */
    private static <T> Optional<T> sum(Optional<T> one, Optional<T> other, BinaryOperator<T> plus) {
        return Stream.of(one, other).flatMap(Optional::stream).reduce(plus);
    }

    /** Of what both state. */
    private static <T> Optional<T> both(Optional<T> one, Optional<T> other, BinaryOperator<T> together) {
        return one.flatMap(first -> other.map(second -> together.apply(first, second)));
    }
}
