package se.planbok.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.event.RuleOutcome.Verdict;
import se.planbok.plan.refusal.DecisionMissing;
import se.planbok.plan.refusal.FindingUnknown;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.plan.refusal.Refusal;

/**
 * Gathers what the rules say of one command. What a command names must exist and fit (R1, R18), also in stated
 * history; a limit may be passed where it is soft and the command says why, and in stated history always: it happened.
 * Where it is only asked, a decision that is missing refuses nothing; it is gathered too.
 */
public final class Judgement extends Naming {

    private final String by;
    private final Circumstances circumstances;
    private final LocalDate day;
    private final boolean asking;
    private final List<RuleOutcome> outcomes = new ArrayList<>();
    private final List<NeededApproval> approvals;
    private final Optional<NextYear> nextYear;

    /**
     * @param by the opaque id of the person who sends the command
     * @param at when the step is recorded
     * @param nextYear next year's plan in the step, where the batch reaches it
     * @param asking whether a decision that is missing is only told of
     */
    Judgement(
            long version,
            int command,
            String by,
            Circumstances circumstances,
            Instant at,
            Optional<Step> nextYear,
            boolean asking) {
        this(version, command, by, circumstances, at, nextYear, asking, new ArrayList<>(), new ArrayList<>());
    }

    private Judgement(
            long version,
            int command,
            String by,
            Circumstances circumstances,
            Instant at,
            Optional<Step> nextYear,
            boolean asking,
            List<Refusal> refusals,
            List<NeededApproval> approvals) {
        super(version, command, refusals);
        this.by = by;
        this.circumstances = circumstances;
        this.day = circumstances.day(at);
        this.asking = asking;
        this.approvals = approvals;
        this.nextYear = nextYear.map(step -> new NextYear(
                step,
                new Judgement(version, command, by, circumstances, at, Optional.empty(), asking, refusals, approvals)));
    }

    /** Next year's plan, for a command that changes it too. */
    NextYear nextYear() {
        return nextYear.orElseThrow(() -> new IllegalStateException("Decided without next year's plan"));
    }

    /** What happens in next year's plan happens, now that no rule refuses. */
    void recordNextYear() {
        nextYear.ifPresent(NextYear::record);
    }

    /** What the command says beside its own fields. */
    public Circumstances circumstances() {
        return circumstances;
    }

    /** The day by which rules judge the command: the one that it says, else that of recording in Stockholm. */
    public LocalDate day() {
        return day;
    }

    /** The opaque id of the person who sends the command. */
    public String by() {
        return by;
    }

    /** The command names a finding: it must stand (R1). */
    public void found(String code, String subject, boolean stands) {
        if (!stands) {
            refuse(new FindingUnknown(code, subject));
        }
    }

    /** A limit that the command must uphold. */
    public void uphold(Rule rule) {
        Optional<Refusal> objection = rule.objection();
        if (objection.isEmpty()) {
            keep(rule, Verdict.HELD);
        } else if (rule.soft() && circumstances.acceptExcess().isPresent()) {
            keep(rule, Verdict.ACCEPTED);
        } else if (circumstances.recordedAfterwards()) {
            keep(rule, Verdict.NOT_FOLLOWED);
        } else if (asking && objection.get() instanceof DecisionMissing missing) {
            approvals.add(NeededApproval.of(command(), missing));
        } else {
            refuse(objection.get());
        }
    }

    private void keep(Rule rule, Verdict verdict) {
        outcomes.add(new RuleOutcome(rule.number(), rule.limit(), rule.figure(), verdict, rule.mandate(verdict)));
    }

    /**
     * Ends the judgement.
     *
     * @return the rules as they were evaluated
     * @throws PlanRefused when a rule refuses
     */
    List<RuleOutcome> verdict() {
        settleNames();
        return List.copyOf(outcomes);
    }

    /** The decisions that the command needs and does not carry, where it is only asked. */
    List<NeededApproval> approvals() {
        return approvals.stream().distinct().toList();
    }
}
