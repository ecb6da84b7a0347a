package se.planbok.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.event.RuleOutcome.Verdict;
import se.planbok.plan.refusal.DecisionMissing;
import se.planbok.plan.refusal.DoesNotFit;
import se.planbok.plan.refusal.FindingUnknown;
import se.planbok.plan.refusal.KeyTaken;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;

/**
 * Gathers what the rules say of one command. What a command names must exist and fit (R1, R18), also in stated
 * history; a limit may be passed where it is soft and the command says why, and in stated history always: it happened.
 * Where it is only asked, a decision that is missing refuses nothing; it is gathered too.
 */
public final class Judgement {

    private final long version;
    private final int command;
    private final String by;
    private final Circumstances circumstances;
    private final LocalDate day;
    private final boolean asking;
    private final List<Refusal> refusals;
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
        this.version = version;
        this.command = command;
        this.by = by;
        this.circumstances = circumstances;
        this.day = circumstances.day(at);
        this.asking = asking;
        this.refusals = refusals;
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

    /** The command's place in its batch, from 0. */
    int command() {
        return command;
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

    /** The command creates this: its key must be free (R1). */
    public void free(SubjectKind kind, Object key, boolean taken) {
        if (taken) {
            refusals.add(new KeyTaken(kind, key.toString()));
        }
    }

    /** The command names this: it must exist (R1). */
    public <T> Optional<T> known(SubjectKind kind, Object key, Optional<T> named) {
        if (named.isEmpty()) {
            refusals.add(new KeyUnknown(kind, key.toString()));
        }
        return named;
    }

    /** The command names a finding: it must stand (R1). */
    public void found(String code, String subject, boolean stands) {
        if (!stands) {
            refusals.add(new FindingUnknown(code, subject));
        }
    }

    /** What the command names must be of this kind or state (R18). */
    public void fits(boolean fits, SubjectKind kind, Object key, Misfit misfit, Object found) {
        if (!fits) {
            refusals.add(new DoesNotFit(kind, key.toString(), misfit, found.toString()));
        }
    }

    /** As {@link #known}, where the key itself is optional; what is not named is not looked up. */
    public <T> Optional<T> knownIfNamed(SubjectKind kind, Optional<Key> key, Function<String, Optional<T>> lookUp) {
        return key.flatMap(named -> known(kind, named, lookUp.apply(named.text())));
    }

    /**
     * Ends the check of names and kinds: what follows can only be reckoned when they are right.
     *
     * @throws PlanRefused when a name or a kind is wrong
     */
    public void settleNames() {
        if (!refusals.isEmpty()) {
            throw new PlanRefused(version, command, refusals);
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
            approvals.add(NeededApproval.of(command, missing));
        } else {
            refusals.add(objection.get());
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
