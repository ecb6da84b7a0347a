package se.planbok.plan.value;

import java.util.List;
import java.util.Optional;

/**
 * The decision that a change rests on: which authority, in what form, when, and where to read it. In stated history
 * each may be unknown, and the date a month or a year.
 *
 * @param authority who decided
 * @param form how
 * @param date when
 * @param reference to the minutes or the decision's record
 * @param through who carried the decision to its decider
 * @param rapporteur who presented the matter
 * @param present who else was there
 * @param withPlan decided by the adoption of the plan itself, so not yet
 * @param proposal the proposal that was decided
 */
public record DecisionReference(
        Optional<Key> authority,
        Optional<DecisionForm> form,
        Optional<PartialDate> date,
        Optional<Text> reference,
        Optional<Text> through,
        Optional<Text> rapporteur,
        Optional<Text> present,
        boolean withPlan,
        Optional<Key> proposal) {

    /** The three that a decision must state, unless it comes with the plan or tells history. */
    public List<String> missing() {
        return List.of(
                        authority.isEmpty() ? "authority" : "",
                        form.isEmpty() ? "form" : "",
                        date.isEmpty() ? "date" : "")
                .stream()
                .filter(field -> !field.isEmpty())
                .toList();
    }
}
