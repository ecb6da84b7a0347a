package se.planbok.plan.delegation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.DelegationRuleSet;
import se.planbok.plan.event.LadderStep;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.CalendarDays;
import se.planbok.plan.value.Day;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.DelegationStep;
import se.planbok.plan.value.Informing;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Percent;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.SumOver;
import se.planbok.plan.value.Threshold;

/**
 * Sets which authority decides what amount (R5): one threshold, at or below which a delegate decides, or a ladder.
 *
 * @param threshold kronor, or working days, above which the authority decides, and
 * @param authority that authority; or
 * @param steps the steps of a ladder, lowest first, the last without a limit
 * @param informing whether the authority is to be told of what was delegated; MUST unless said
 * @param matter what it speaks of; MONEY unless said. SCOPE has no figure, and so an authority alone
 * @param lines lines that it is limited to
 * @param sumOver over what delegated reservations are summed (R7); the plan's year unless said
 * @param validFrom the first day that it holds. Unless said, the first rule holds from the first day of all, and a later
 *     one from the day that the command holds from
 */
public record SetDelegationRule(
        Optional<Threshold> threshold,
        Optional<Key> authority,
        List<DelegationStep> steps,
        Optional<Informing> informing,
        Optional<Matter> matter,
        List<Key> lines,
        Optional<SumOver> sumOver,
        Optional<Day> validFrom)
        implements PlanCommand {

    /** @throws InvalidValue unless it is a threshold, a ladder that rises, or an authority alone for SCOPE */
    public SetDelegationRule {
        Matter of = matter.orElse(Matter.MONEY);
        if (of == Matter.SCOPE && (threshold.isPresent() || !steps.isEmpty())) {
            throw new InvalidValue("authority", "scope-authority-alone");
        }
        boolean shorthand = threshold.isPresent() || authority.isPresent();
        if (shorthand != steps.isEmpty()) {
            throw new InvalidValue("steps", "threshold-or-steps");
        }
        if (shorthand && authority.isEmpty()) {
            throw new InvalidValue("authority", "required");
        }
        if (shorthand && threshold.isEmpty() && of != Matter.SCOPE) {
            throw new InvalidValue("threshold", "required");
        }
        checkMoneyAlone(of, lines, steps, sumOver);
        if (of == Matter.MONEY) {
            checkWhole("threshold", threshold.stream());
            checkWhole("steps", steps.stream().flatMap(step -> step.upTo().stream()));
        }
        checkRises(steps);
    }

    private static void checkMoneyAlone(
            Matter of, List<Key> lines, List<DelegationStep> steps, Optional<SumOver> sumOver) {
        if (of == Matter.MONEY) {
            return;
        }
        if (!lines.isEmpty()) {
            throw new InvalidValue("lines", "money-only");
        }
        if (sumOver.isPresent()) {
            throw new InvalidValue("sumOver", "money-only");
        }
        if (steps.stream().anyMatch(step -> step.share().isPresent())) {
            throw new InvalidValue("steps", "money-only");
        }
    }

    private static void checkWhole(String field, Stream<Threshold> limits) {
        if (!limits.allMatch(Threshold::isWhole)) {
            throw new InvalidValue(field, "threshold-whole");
        }
    }

    private static void checkRises(List<DelegationStep> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).isOpen() != (i == steps.size() - 1)) {
                throw new InvalidValue("steps", "steps-last-open");
            }
        }
        boolean rises = rises(steps, step -> step.upTo().map(Threshold::halves))
                && rises(steps, step -> step.share().map(share -> (long) share.number()));
        if (!rises) {
            throw new InvalidValue("steps", "steps-rise");
        }
    }

    private static boolean rises(List<DelegationStep> steps, Function<DelegationStep, Optional<Long>> limit) {
        List<Long> limits = steps.stream().map(limit).flatMap(Optional::stream).toList();
        return limits.equals(limits.stream().distinct().sorted().toList());
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        checkNames(plan, judgement);
        judgement.settleNames();
        DelegationState delegation = plan.delegation();
        boolean free = SettingIsDecided.isFree(plan, delegation.speaksOf(matterOrMoney(), keys()));
        LocalDate earliest = earliest(judgement);
        DelegationRuleSet set =
                set(plan.id(), free ? Optional.empty() : Optional.of(earliest), nextVersion(delegation));
        if (delegation
                .latest(set.matter(), set.lines())
                .filter(latest -> isAlready(latest, set))
                .isPresent()) {
            return List.of();
        }
        if (!free) {
            judgement.uphold(SettingIsDecided.of(matterOrMoney().name(), judgement));
            judgement.uphold(new RuleHoldsForward(
                    earliest, LocalDate.parse(set.validFrom().orElseThrow())));
        }
        return List.of(set);
    }

    /**
     * The rule that this would be, to ask what it would have meant.
     *
     * @param plan the plan, which must have the authorities and lines that it names
     */
    public DelegationRule supposed(PlanState plan) {
        return DelegationRule.of(set(plan.id(), Optional.empty(), nextVersion(plan.delegation())), Optional.empty());
    }

    /** What it names must exist (R1), and a line must still be there (R18). */
    public void checkNames(PlanState plan, Judgement judgement) {
        Stream.concat(authority.stream(), steps.stream().map(DelegationStep::authority))
                .distinct()
                .forEach(named -> judgement.known(
                        SubjectKind.AUTHORITY, named, plan.structure().authority(named.text())));
        lines.forEach(line -> judgement
                .known(SubjectKind.BUDGET_LINE, line, plan.budget().line(line.text()))
                .ifPresent(found -> judgement.fits(
                        !found.withdrawn(), SubjectKind.BUDGET_LINE, line, Misfit.LINE_WITHDRAWN, "WITHDRAWN")));
    }

    /** The same ladder ordered again, from the same day, or from no day of its own while it holds. */
    private boolean isAlready(DelegationRule latest, DelegationRuleSet set) {
        boolean sameDay = latest.validFrom().equals(set.validFrom());
        return latest.says(set)
                && (validFrom.isPresent()
                        ? sameDay
                        : latest.holdsOn(set.validFrom().orElseThrow()));
    }

    private DelegationRuleSet set(String plan, Optional<LocalDate> unlessSaid, int version) {
        return new DelegationRuleSet(
                plan,
                matterOrMoney(),
                ladder(),
                informing.orElse(Informing.MUST),
                keys(),
                sumOver.flatMap(SumOver::window).map(CalendarDays::number),
                validFrom.map(Day::toString).or(() -> unlessSaid.map(LocalDate::toString)),
                version);
    }

    private int nextVersion(DelegationState delegation) {
        return delegation
                .latest(matterOrMoney(), keys())
                .map(latest -> latest.version() + 1)
                .orElse(1);
    }

    private Matter matterOrMoney() {
        return matter.orElse(Matter.MONEY);
    }

    private List<String> keys() {
        return lines.stream().map(Key::text).distinct().sorted().toList();
    }

    /** No later rule holds before the day that the command holds from, nor before the day on which it was decided. */
    private static LocalDate earliest(Judgement judgement) {
        LocalDate day = judgement.day();
        return judgement
                .circumstances()
                .taken()
                .flatMap(DecisionReference::date)
                .filter(PartialDate::isDay)
                .map(PartialDate::lastDay)
                .filter(decided -> decided.isAfter(day))
                .orElse(day);
    }

    private List<LadderStep> ladder() {
        List<LadderStep> ladder = new ArrayList<>();
        threshold.ifPresent(limit -> ladder.add(
                new LadderStep(Optional.of(limit.figure()), Optional.empty(), Optional.empty(), Optional.empty())));
        authority.ifPresent(last -> ladder.add(
                new LadderStep(Optional.empty(), Optional.empty(), Optional.of(last.text()), Optional.empty())));
        steps.forEach(step -> ladder.add(new LadderStep(
                step.upTo().map(Threshold::figure),
                step.share().map(Percent::number),
                Optional.of(step.authority().text()),
                step.tacitDays().map(CalendarDays::number))));
        return ladder;
    }
}
