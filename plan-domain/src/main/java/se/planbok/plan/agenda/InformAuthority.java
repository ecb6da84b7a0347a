package se.planbok.plan.agenda;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.AuthorityInformed;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.Count;
import se.planbok.plan.value.Day;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;

/**
 * Tells an authority of what was decided under delegation (R5): of all that it is still to be told of, or of what is named.
 * What it has been told of already, or need not be told of, is told of no more.
 *
 * @param authority who is told
 * @param date when
 * @param reservations reservations of which it is told, or
 * @param changes numbers of the events of which it is told
 * @param reference where to read it
 */
public record InformAuthority(
        Key authority, Day date, List<Key> reservations, List<Count> changes, Optional<Text> reference)
        implements PlanCommand {

    /** @throws InvalidValue when both reservations and changes are named */
    public InformAuthority {
        if (!reservations.isEmpty() && !changes.isEmpty()) {
            throw new InvalidValue("changes", "not-both", "reservations", "changes");
        }
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        judgement.known(SubjectKind.AUTHORITY, authority, plan.structure().authority(authority.text()));
        reservations.forEach(reservation -> judgement.known(
                SubjectKind.RESERVATION, reservation, plan.budget().reservation(reservation.text())));
        changes.forEach(change -> judgement.known(
                SubjectKind.EVENT,
                change.number(),
                Optional.of(change).filter(event -> event.number() <= plan.version())));
        judgement.settleNames();
        List<DelegatedChange> told = plan.agenda().toTell().stream()
                .filter(change -> change.authority().equals(authority.text()))
                .filter(named())
                .toList();
        return told.isEmpty()
                ? List.of()
                : List.of(new AuthorityInformed(
                        authority.text(),
                        date.toString(),
                        told.stream().map(DelegatedChange::sequence).toList(),
                        told.stream()
                                .map(DelegatedChange::subject)
                                .filter(subject -> subject.kind() == SubjectKind.RESERVATION)
                                .map(Subject::key)
                                .distinct()
                                .toList(),
                        reference.map(Text::text)));
    }

    private Predicate<DelegatedChange> named() {
        if (!reservations.isEmpty()) {
            Set<Subject> subjects = reservations.stream()
                    .map(key -> new Subject(SubjectKind.RESERVATION, key.text()))
                    .collect(Collectors.toSet());
            return change -> subjects.contains(change.subject());
        }
        Set<Long> numbers = changes.stream().map(Count::number).collect(Collectors.toSet());
        return change -> numbers.isEmpty() || numbers.contains(change.sequence());
    }
}
