package se.planbok.view.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.SubjectKind;

/**
 * A change as the log shows it.
 *
 * @param sequence the event's number
 * @param at when it was recorded, UTC
 * @param by the opaque id of who recorded it
 * @param type the event's name
 * @param subject the key of what it is foremost about
 * @param kind what the subject is
 * @param text what happened, in the reader's language
 * @param before what it changed, as it was: an object of figures; absent for what is new
 * @param after as it became; absent for what is gone
 * @param reason why
 * @param decision the decision that it rests on
 * @param rule the number of the rule that let it through; of several, the one that was gone past or not followed
 * @param rules all rules that let it through, with threshold and figure at that moment
 * @param dated when it holds in the world: as was said, or else the day of its decision
 * @param recordedAfterwards whether it states history
 * @param acceptExcess the reason for going past a soft limit
 */
public record LoggedDecision(
        long sequence,
        Instant at,
        String by,
        String type,
        String subject,
        SubjectKind kind,
        String text,
        Optional<Object> before,
        Optional<Object> after,
        Optional<String> reason,
        Optional<DecisionReference> decision,
        Optional<String> rule,
        List<RuleOutcome> rules,
        Optional<PartialDate> dated,
        boolean recordedAfterwards,
        Optional<String> acceptExcess) {}
