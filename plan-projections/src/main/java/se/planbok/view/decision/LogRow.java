package se.planbok.view.decision;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Subject;

/**
 * A row of the log as it is kept: one for each event.
 *
 * @param sequence the event's number
 * @param at when it was recorded
 * @param by the opaque id of who recorded it
 * @param type the event's name
 * @param subjects what it is about, the foremost first
 * @param text what happened
 * @param before what it changed, as it was; absent for what is new
 * @param after as it became; absent for what is gone
 * @param reason why
 * @param decision the decision that it rests on
 * @param rules the rules that let it through, as they were evaluated
 * @param dated when it holds in the world: as was said, or else the day of its decision
 * @param recordedAfterwards whether it states history
 * @param acceptExcess the reason for going past a soft limit
 */
public record LogRow(
        long sequence,
        Instant at,
        String by,
        String type,
        List<Subject> subjects,
        LogText text,
        Optional<Object> before,
        Optional<Object> after,
        Optional<String> reason,
        Optional<DecisionReference> decision,
        List<RuleOutcome> rules,
        Optional<PartialDate> dated,
        boolean recordedAfterwards,
        Optional<String> acceptExcess) {

    /** The row as it is shown, in the reader's language. */
    public LoggedDecision in(Locale language) {
        return new LoggedDecision(
                sequence,
                at,
                by,
                type,
                subjects.getFirst().key(),
                subjects.getFirst().kind(),
                text.in(language),
                before,
                after,
                reason,
                decision,
                rule(),
                rules,
                dated,
                recordedAfterwards,
                acceptExcess);
    }

    /** The rule that says the most: one that was not followed before one that was gone past, before one that held. */
    private Optional<String> rule() {
        return rules.stream()
                .reduce((told, next) -> next.verdict().compareTo(told.verdict()) > 0 ? next : told)
                .map(RuleOutcome::rule);
    }
}
