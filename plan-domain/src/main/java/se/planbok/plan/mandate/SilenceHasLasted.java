package se.planbok.plan.mandate;

import java.time.LocalDate;
import java.util.Optional;
import se.planbok.plan.PlanState;
import se.planbok.plan.Rule;
import se.planbok.plan.delegation.Proposal;
import se.planbok.plan.refusal.DecisionInvalid;
import se.planbok.plan.refusal.Invalidity;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Key;

/**
 * Where a step says within how many days a proposal may be objected to, silence decides only on a proposal whose last day
 * is not before the last of them, counted from the day after it was put, and when that day has passed (R5). That nobody
 * objected, and that the decision is dated after the last day, holds for silence anywhere and is judged with its form.
 *
 * @param authority whose silence it is
 * @param limit the first last day that is late enough, or the day that must have passed
 * @param figure the proposal's last day, or the day by which the command is judged
 * @param invalidity why silence does not decide; empty where it does
 */
record SilenceHasLasted(String authority, Figure limit, Figure figure, Optional<Invalidity> invalidity)
        implements Rule {

    /** Empty where nobody's silence decides, or the step does not say a time. */
    static Optional<SilenceHasLasted> of(PlanState plan, Holder holder, Decider decider, LocalDate day) {
        return decider.taken()
                .filter(decision -> decision.form().equals(Optional.of(DecisionForm.TACIT)))
                .flatMap(DecisionReference::proposal)
                .map(Key::text)
                .flatMap(plan.delegation().outsideMeetings()::proposal)
                .flatMap(proposal -> holder.tacitDays(proposal.authority())
                        .flatMap(days -> proposal.lastDay().map(last -> judged(proposal, days, last, day))));
    }

    private static SilenceHasLasted judged(Proposal proposal, int days, String last, LocalDate day) {
        LocalDate earliest = LocalDate.parse(proposal.put()).plusDays(days);
        LocalDate lastDay = LocalDate.parse(last);
        if (lastDay.isBefore(earliest)) {
            return new SilenceHasLasted(
                    proposal.authority(),
                    Figure.of(earliest.toString()),
                    Figure.of(last),
                    Optional.of(Invalidity.OBJECTION_TIME_TOO_SHORT));
        }
        return day.isAfter(lastDay)
                ? new SilenceHasLasted(
                        proposal.authority(), Figure.of(earliest.toString()), Figure.of(last), Optional.empty())
                : new SilenceHasLasted(
                        proposal.authority(),
                        Figure.of(last),
                        Figure.of(day.toString()),
                        Optional.of(Invalidity.LAST_DAY_NOT_PASSED));
    }

    @Override
    public String number() {
        return "R5";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Optional<Refusal> objection() {
        return invalidity.map(why -> new DecisionInvalid(authority, DecisionForm.TACIT, why, limit, figure));
    }
}
