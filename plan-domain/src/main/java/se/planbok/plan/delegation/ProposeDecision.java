package se.planbok.plan.delegation;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.DecisionProposed;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.Day;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;

/**
 * Puts a matter before an authority's members, to be decided without a meeting.
 *
 * @param key the proposal's key
 * @param authority who is to decide
 * @param members keys of those who must consent; at least one, and members of the authority where it says who they are
 * @param question what they are asked
 * @param lastDay the last day on which anyone may object, where silence is to count as consent
 */
public record ProposeDecision(Key key, Key authority, List<Key> members, Text question, Optional<Day> lastDay)
        implements PlanCommand {

    /** @throws InvalidValue when nobody is asked */
    public ProposeDecision {
        if (members.isEmpty()) {
            throw new InvalidValue("members", "required");
        }
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        judgement.free(
                SubjectKind.PROPOSAL,
                key,
                plan.delegation().outsideMeetings().proposal(key.text()).isPresent());
        judgement
                .known(
                        SubjectKind.AUTHORITY,
                        authority,
                        Optional.ofNullable(plan.structure().authorities().get(authority.text())))
                .ifPresent(named -> members.stream()
                        .distinct()
                        .forEach(member -> judgement.fits(
                                named.mayHave(member.text()),
                                SubjectKind.PROPOSAL,
                                key,
                                Misfit.MEMBER_NOT_OF_AUTHORITY,
                                member)));
        return List.of(new DecisionProposed(
                key.text(),
                authority.text(),
                members.stream().map(Key::text).distinct().toList(),
                question.text(),
                lastDay.map(Day::toString)));
    }
}
