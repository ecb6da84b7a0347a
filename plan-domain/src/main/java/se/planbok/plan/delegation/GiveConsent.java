package se.planbok.plan.delegation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.ConsentGiven;
import se.planbok.plan.event.ObjectionMade;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.Day;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;

/**
 * A member answers a proposal, once: consents, or objects. With the last consent the decision exists.
 *
 * @param proposal the proposal
 * @param member who answers
 * @param date when
 * @param objects whether the answer is no
 */
public record GiveConsent(Key proposal, Key member, Day date, boolean objects) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Optional<Proposal> named = judgement.known(
                SubjectKind.PROPOSAL,
                proposal,
                plan.delegation().outsideMeetings().proposal(proposal.text()));
        named.ifPresent(found -> fit(found, judgement));
        judgement.settleNames();
        Proposal found = named.orElseThrow();
        return List.of(
                objects
                        ? new ObjectionMade(found.key(), found.authority(), member.text(), date.toString())
                        : new ConsentGiven(
                                found.key(),
                                found.authority(),
                                member.text(),
                                date.toString(),
                                found.consentedTo(member.text(), date.toString())
                                        .remaining()));
    }

    private void fit(Proposal found, Judgement judgement) {
        String key = found.key();
        judgement.fits(
                found.members().contains(member.text()), SubjectKind.PROPOSAL, key, Misfit.MEMBER_NOT_ASKED, member);
        judgement.fits(
                !found.answered().contains(member.text()),
                SubjectKind.PROPOSAL,
                key,
                Misfit.MEMBER_HAS_ANSWERED,
                member);
        judgement.fits(
                found.isOpen() || found.answered().contains(member.text()),
                SubjectKind.PROPOSAL,
                key,
                Misfit.PROPOSAL_DECIDED,
                found.authority());
        found.lastDay()
                .filter(last -> objects && date.date().isAfter(LocalDate.parse(last)))
                .ifPresent(last -> judgement.fits(false, SubjectKind.PROPOSAL, key, Misfit.LAST_DAY_PASSED, last));
    }
}
