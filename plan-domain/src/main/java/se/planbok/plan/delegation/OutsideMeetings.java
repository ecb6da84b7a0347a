package se.planbok.plan.delegation;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.OrderedPMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import se.planbok.plan.event.ConsentGiven;
import se.planbok.plan.event.DecisionProposed;
import se.planbok.plan.event.ObjectionMade;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.StandInAppointed;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PartialDate;

/**
 * What decisions taken outside meetings rest on.
 *
 * @param standIns who stood, stands or will stand in for whom, in the order of their appointment
 * @param proposals what was put before an authority's members, by key
 */
public record OutsideMeetings(PVector<StandIn> standIns, OrderedPMap<String, Proposal> proposals) {

    static final OutsideMeetings NONE = new OutsideMeetings(TreePVector.empty(), OrderedPMap.empty());

    /** The proposal by its key, also a decided one. */
    public Optional<Proposal> proposal(String key) {
        return Optional.ofNullable(proposals.get(key));
    }

    /** Who this person stands in for on a day; a person stands in for one authority at a time. */
    Optional<StandIn> standIn(Key person, PartialDate date) {
        return standIns.stream()
                .filter(appointed -> appointed.person().equals(person.text()) && appointed.covers(date))
                .findFirst();
    }

    /** The last time that this person was appointed to stand in for anyone. */
    Optional<StandIn> lastAppointment(Key person) {
        return standIns.stream()
                .filter(appointed -> appointed.person().equals(person.text()))
                .reduce((earlier, later) -> later);
    }

    OutsideMeetings after(StandInAppointed e) {
        return new OutsideMeetings(standIns.plus(new StandIn(e.authority(), e.person(), e.from(), e.to())), proposals);
    }

    OutsideMeetings after(DecisionProposed e, Recorded recorded) {
        return new OutsideMeetings(standIns, proposals.plus(e.proposal(), Proposal.of(e, recorded)));
    }

    OutsideMeetings after(ConsentGiven e) {
        return changing(e.proposal(), proposal -> proposal.consentedTo(e.member(), e.date()));
    }

    OutsideMeetings after(ObjectionMade e) {
        return changing(e.proposal(), proposal -> proposal.objectedTo(e.member()));
    }

    OutsideMeetings settled(String key) {
        return proposal(key).filter(proposal -> !proposal.settled()).isPresent()
                ? changing(key, Proposal::asSettled)
                : this;
    }

    private OutsideMeetings changing(String key, UnaryOperator<Proposal> change) {
        return new OutsideMeetings(standIns, proposals.plus(key, change.apply(proposals.get(key))));
    }
}
