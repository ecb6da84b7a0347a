package se.planbok.plan.delegation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.PSet;
import se.planbok.plan.event.DecisionProposed;
import se.planbok.plan.event.Recorded;

/**
 * A matter that was put before an authority's members without a meeting, as it stands.
 *
 * @param key its key
 * @param authority who is to decide
 * @param members keys of those who must consent
 * @param question what they are asked
 * @param put the day on which it was put before them, such as {@code 2021-06-01}
 * @param lastDay the last day on which anyone may object, where silence is to count as consent
 * @param consents when each member who has consented did so
 * @param objectors keys of those who have objected
 * @param since the number of the event that made it
 * @param settled whether a decision of the authority has named it
 */
public record Proposal(
        String key,
        String authority,
        List<String> members,
        String question,
        String put,
        Optional<String> lastDay,
        OrderedPMap<String, String> consents,
        PSet<String> objectors,
        long since,
        boolean settled) {

    static Proposal of(DecisionProposed e, Recorded recorded) {
        return new Proposal(
                e.proposal(),
                e.authority(),
                e.members(),
                e.question(),
                recorded.circumstances().day(recorded.at()).toString(),
                e.lastDay(),
                OrderedPMap.empty(),
                HashTreePSet.empty(),
                recorded.sequence(),
                false);
    }

    /** Keys of the members who have not consented, in the order in which they were named. */
    public List<String> remaining() {
        return members.stream().filter(member -> !consents.containsKey(member)).toList();
    }

    /** Whether every member has consented, so that the decision exists. */
    public boolean isConsentedTo() {
        return consents.size() == members.size();
    }

    /** Whether it still awaits its authority: not every member has consented, and no decision has named it. */
    public boolean isOpen() {
        return !settled && !isConsentedTo();
    }

    /** The day of the consent that came last, by its own date; empty before the first. */
    public Optional<String> lastConsent() {
        return consents.values().stream().max(String::compareTo);
    }

    /** Keys of those who have answered. */
    Set<String> answered() {
        return Stream.concat(consents.keySet().stream(), objectors.stream()).collect(Collectors.toSet());
    }

    Proposal consentedTo(String member, String date) {
        return new Proposal(
                key,
                authority,
                members,
                question,
                put,
                lastDay,
                consents.plus(member, date),
                objectors,
                since,
                settled);
    }

    Proposal objectedTo(String member) {
        return new Proposal(
                key, authority, members, question, put, lastDay, consents, objectors.plus(member), since, settled);
    }

    Proposal asSettled() {
        return new Proposal(key, authority, members, question, put, lastDay, consents, objectors, since, true);
    }
}
