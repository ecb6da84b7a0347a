package se.planbok.plan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.planbok.plan.closing.CarriedSurplus;
import se.planbok.plan.delegation.DecisionForms;
import se.planbok.plan.delegation.DelegationRule;
import se.planbok.plan.delegation.FourEyes;
import se.planbok.plan.delegation.SetDelegationRule;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.mandate.Mandates;
import se.planbok.plan.refusal.PlanNotOpened;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.plan.structure.NameAuthority;
import se.planbok.plan.structure.OpenPlan;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PlanId;

/**
 * Decides a batch of commands: a pure function of the plan's state, and of next year's where the batch reaches it, for
 * the write path and for dry runs alike.
 */
public final class Decisions {

    private Decisions() {}

    /** As {@link #decide(PlanState, PlanCommands, Instant, Plans)}, for a plan that has no other beside it. */
    public static Decided decide(PlanState before, PlanCommands commands, Instant clock) {
        return decide(before, commands, clock, Plans.NONE);
    }

    /**
     * Decides the commands one after another, so that a later one sees what an earlier one did; all or nothing.
     *
     * @param before the plan's state
     * @param commands the batch
     * @param clock the time now; the step is recorded at it, but never before the last event of a plan in it
     * @param plans gives next year's plan; asked only by a batch that reaches it
     * @throws PlanNotOpened when the plan does not exist and the first command is not {@link OpenPlan}
     * @throws StaleVersion when the plan is not at the expected version
     * @throws PlanRefused when a rule refuses a command
     */
    public static Decided decide(PlanState before, PlanCommands commands, Instant clock, Plans plans) {
        return decide(before, commands, clock, plans, false);
    }

    /**
     * As {@link #decide}, for who only asks: a decision that a command needs and does not carry refuses nothing, but is
     * told in {@link Decided#approvals}. What comes of it may not be kept.
     *
     * @throws PlanNotOpened when the plan does not exist and the first command is not {@link OpenPlan}
     * @throws StaleVersion when the plan is not at the expected version
     * @throws PlanRefused when another rule refuses a command
     */
    public static Decided ask(PlanState before, PlanCommands commands, Instant clock, Plans plans) {
        return decide(before, commands, clock, plans, true);
    }

    private static Decided decide(PlanState before, PlanCommands commands, Instant clock, Plans plans, boolean asking) {
        if (!before.isOpened() && !(commands.orders().getFirst().command() instanceof OpenPlan)) {
            throw new PlanNotOpened(commands.planId());
        }
        checkVersion(before, commands);
        Instant now = clock.truncatedTo(ChronoUnit.MILLIS);
        Optional<Decided> alone =
                commands.orders().stream().anyMatch(order -> order.command() instanceof NextYearCommand)
                        ? Optional.empty()
                        : Optional.of(decide(before, Optional.empty(), commands, now, asking))
                                .filter(Predicate.not(CarriedSurplus::hasOtherCover));
        return alone.orElseGet(
                () -> decide(before, Optional.of(plans.of(PlanId.next(commands.planId()))), commands, now, asking));
    }

    private static Decided decide(
            PlanState before, Optional<PlanState> nextYear, PlanCommands commands, Instant now, boolean asking) {
        Instant at = Stream.of(
                        now, before.lastAt(), nextYear.map(PlanState::lastAt).orElse(now))
                .max(Comparator.naturalOrder())
                .orElse(now);
        Step here = new Step(before, at, commands.by());
        Optional<Step> there = nextYear.map(next -> new Step(next, at, commands.by()));
        List<NeededApproval> approvals = new ArrayList<>();
        for (int i = 0; i < commands.orders().size(); i++) {
            int place = i;
            Order order = commands.orders().get(i);
            Judgement judgement =
                    new Judgement(before.version(), i, commands.by(), order.circumstances(), at, there, asking);
            DecisionForms.names(here.plan(), namedAtOpening(here.plan(), commands), judgement);
            List<PlanEvent> decided = order.command().decide(here.plan(), judgement);
            DecisionForms.uphold(here.plan(), judgement);
            PlanState seen = here.plan();
            for (PlanEvent event : decided) {
                Mandates.judge(seen, event, judgement);
                if (event != decided.getLast()) {
                    // A later event of the same command is judged on what an earlier one makes.
                    seen = seen.after(new Recorded(
                            seen.version() + 1, at, commands.by(), event, order.circumstances(), List.of()));
                }
            }
            List<RuleOutcome> rules = judgement.verdict();
            approvals.addAll(judgement.approvals());
            decided.forEach(event -> here.happens(
                    place,
                    FourEyes.on(event, order.circumstances(), rules, here.plan().delegation()),
                    order.circumstances(),
                    rules));
            judgement.recordNextYear();
            there.ifPresent(next -> CarriedSurplus.told(here.plan(), next.plan())
                    .ifPresent(event -> next.happens(place, event, order.circumstances(), List.of())));
        }
        return here.decided(approvals, there.map(next -> next.decided(List.of(), Optional.empty())));
    }

    /**
     * The rule that a command would set, to ask what it would have meant. What it names is judged, and not whether it may
     * be set.
     *
     * @throws PlanRefused when it names what the plan does not have (R1), or a line that is withdrawn (R18)
     */
    public static DelegationRule suppose(PlanState plan, SetDelegationRule command) {
        Judgement judgement =
                new Judgement(plan.version(), 0, "", Circumstances.NONE, plan.lastAt(), Optional.empty(), false);
        command.checkNames(plan, judgement);
        judgement.settleNames();
        return command.supposed(plan);
    }

    private static void checkVersion(PlanState plan, PlanCommands commands) {
        commands.expectedVersion().ifPresent(expected -> {
            if (expected != plan.version()) {
                throw new StaleVersion(expected, plan.version());
            }
        });
    }

    /** A plan is opened before any authority can be there, so its decision's is one that the same step names. */
    private static Set<Key> namedAtOpening(PlanState plan, PlanCommands commands) {
        return plan.isOpened()
                ? Set.of()
                : commands.orders().stream()
                        .map(Order::command)
                        .filter(NameAuthority.class::isInstance)
                        .map(command -> ((NameAuthority) command).key())
                        .collect(Collectors.toSet());
    }
}
