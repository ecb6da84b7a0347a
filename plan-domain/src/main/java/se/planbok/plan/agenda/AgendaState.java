package se.planbok.plan.agenda;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import se.planbok.plan.delegation.Deciders;
import se.planbok.plan.delegation.DelegationState;
import se.planbok.plan.delegation.FourEyes;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.AuthorityInformed;
import se.planbok.plan.event.BudgetLineAdded;
import se.planbok.plan.event.BudgetLineWithdrawn;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.MeetingScheduled;
import se.planbok.plan.event.NominationMade;
import se.planbok.plan.event.NominationWithdrawn;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.event.ReservationDecided;
import se.planbok.plan.event.ReservationLapsed;
import se.planbok.plan.event.ReservationReleased;
import se.planbok.plan.event.ReservationSplit;
import se.planbok.plan.event.WorkItemAdded;
import se.planbok.plan.event.WorkItemWithdrawn;
import se.planbok.plan.value.Awaits;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * What lies with whom.
 *
 * @param awaited the matters that await an authority, by what they are about
 * @param decided keys of the authorities that decided on reservations and on awaited work items last, by what it was about
 * @param untold what was decided under delegation and its authority is still to be told of, by what it was about
 * @param proposed what was proposed of a reservation under delegation and awaits another person, by its key (R10)
 * @param meetings the days of the meetings whose day is known, by key
 */
public record AgendaState(
        PMap<String, Awaited> awaited,
        PMap<String, String> decided,
        PMap<String, PVector<DelegatedChange>> untold,
        PMap<String, Proposed> proposed,
        PMap<String, String> meetings) {

    /** Nothing lies with anyone. */
    public static final AgendaState NONE = new AgendaState(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty());

    /** The matters that await an authority, in the order in which they came to. */
    public List<Awaited> awaiting() {
        return awaited.values().stream()
                .sorted(Comparator.comparingLong(Awaited::since))
                .toList();
    }

    /** The key of the authority that decided on a reservation or an awaited work item last. */
    public Optional<String> decidedBy(Subject subject) {
        return Optional.ofNullable(decided.get(id(subject)));
    }

    /** What was decided under delegation and its authority is still to be told of, the oldest first. */
    public List<DelegatedChange> toTell() {
        return untold.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(DelegatedChange::sequence))
                .toList();
    }

    /** The part of it that is about one thing, the oldest first. */
    public List<DelegatedChange> toTellOf(Subject subject) {
        return untold.getOrDefault(id(subject), TreePVector.empty());
    }

    /** Those who proposed a reservation under delegation that awaits another person; none where it does not (R10). */
    public Set<String> proposersOf(String reservation) {
        Proposed awaiting = proposed.get(reservation);
        return awaiting == null ? Set.of() : awaiting.by();
    }

    /** The day of a meeting, where it is known. */
    Optional<LocalDate> dayOf(String meeting) {
        return Optional.ofNullable(meetings.get(meeting)).map(LocalDate::parse);
    }

    /**
     * What lies with whom after an event. A matter awaited is settled by the first command on it that carries a decision of
     * its authority.
     *
     * @param delegation who may decide what, after the event
     */
    public AgendaState after(Recorded recorded, DelegationState delegation) {
        PlanEvent event = recorded.event();
        Optional<String> decider = recorded.circumstances()
                .decision()
                .filter(decision -> !decision.withPlan())
                .flatMap(decision -> Deciders.authority(delegation, decision));
        AgendaState settled =
                decider.map(authority -> decidedOn(event, authority)).orElse(this);
        AgendaState standing = settled.ended(event).begun(recorded);
        return isSecondPersons(event) ? standing : standing.taken(recorded, delegation);
    }

    private AgendaState decidedOn(PlanEvent event, String authority) {
        List<Awaited> settled = Settling.by(event, authority, awaited.values());
        AgendaState after = this;
        for (Awaited matter : settled) {
            after = after.without(matter.subject());
            if (matter.subject().kind() == SubjectKind.WORK_ITEM) {
                after = after.decidedBy(matter.subject(), authority);
            }
        }
        Subject foremost = event.subjects().getFirst();
        return foremost.kind() == SubjectKind.RESERVATION ? after.decidedBy(foremost, authority) : after;
    }

    /** What is taken away awaits nobody. */
    private AgendaState ended(PlanEvent event) {
        return switch (event) {
            case BudgetLineWithdrawn e ->
                without(new Subject(SubjectKind.BUDGET_LINE, e.line())).withoutNominations(e.nominationsEnded());
            case NominationWithdrawn e -> without(new Subject(SubjectKind.NOMINATION, e.nomination()));
            case WorkItemWithdrawn e -> without(new Subject(SubjectKind.WORK_ITEM, e.activity() + "/" + e.workItem()));
            case ActivityCancelled e -> withoutNominations(e.nominationsEnded()).withoutWorkItems(e.activity());
            case ReservationDecided e -> e.granted() ? nothingProposedOf(e.reservation()) : notGranted(e.reservation());
            case ReservationChanged e when e.status() != ReservationStatus.PROPOSED -> withdrawn(e.reservation());
            case ReservationReleased e when e.status() != ReservationStatus.PROPOSED -> withdrawn(e.reservation());
            case ReservationLapsed e -> withdrawn(e.reservation());
            case AuthorityInformed e -> informed(e);
            default -> this;
        };
    }

    private AgendaState begun(Recorded recorded) {
        return switch (recorded.event()) {
            case BudgetLineAdded e ->
                awaiting(
                        new Subject(SubjectKind.BUDGET_LINE, e.line()),
                        e.awaits(),
                        Optional.empty(),
                        Optional.empty(),
                        recorded);
            case NominationMade e ->
                awaiting(
                        new Subject(SubjectKind.NOMINATION, e.nomination()),
                        e.awaits(),
                        Optional.of(e.line()),
                        e.activity(),
                        recorded);
            case WorkItemAdded e ->
                awaiting(
                        new Subject(SubjectKind.WORK_ITEM, e.activity() + "/" + e.workItem()),
                        e.awaits(),
                        Optional.empty(),
                        Optional.of(e.activity()),
                        recorded);
            case MeetingScheduled e ->
                e.date().map(day -> meeting(e.meeting(), day)).orElse(this);
            case PlanAdopted e -> {
                AgendaState adopted = this;
                for (String reservation : e.granted()) {
                    Subject granted = new Subject(SubjectKind.RESERVATION, reservation);
                    AgendaState decided = adopted.nothingProposedOf(reservation);
                    adopted = e.authority()
                            .map(authority -> decided.decidedBy(granted, authority))
                            .orElse(decided);
                }
                yield adopted;
            }
            default -> this;
        };
    }

    /** What was let through under delegation is to be told, and where four eyes are asked for it awaits another person. */
    private AgendaState taken(Recorded recorded, DelegationState delegation) {
        return Delegating.changes(recorded, delegation)
                .reduce(proposing(recorded, delegation), AgendaState::with, (one, other) -> other);
    }

    /** Another person's yes to what was proposed under delegation is no further change to tell of. */
    private boolean isSecondPersons(PlanEvent event) {
        return event instanceof ReservationDecided decided && proposed.containsKey(decided.reservation());
    }

    private AgendaState proposing(Recorded recorded, DelegationState delegation) {
        return switch (recorded.event()) {
            case FundsReserved e
            when e.status() == ReservationStatus.PROPOSED && FourEyes.isDelegated(recorded.rules()) ->
                with(proposed.plus(e.reservation(), Proposed.of(recorded)));
            case ReservationChanged e when e.after() > e.before() -> raised(e.reservation(), recorded, delegation);
            case ReservationSplit e
            when proposed.containsKey(e.reservation()) ->
                with(proposed.plus(e.part(), proposed.get(e.reservation()).part(recorded)));
            default -> this;
        };
    }

    private AgendaState raised(String reservation, Recorded recorded, DelegationState delegation) {
        Proposed before = proposed.get(reservation);
        if (before != null) {
            return with(proposed.plus(reservation, before.and(recorded)));
        }
        return FourEyes.asked(recorded.circumstances(), recorded.rules(), delegation)
                ? with(proposed.plus(reservation, Proposed.of(recorded)))
                : this;
    }

    private AgendaState awaiting(
            Subject subject, Optional<Awaits> awaits, Optional<String> line, Optional<String> activity, Recorded by) {
        return awaits.map(on -> new Awaited(
                        subject,
                        on.authority().text(),
                        on.meeting().map(Key::text),
                        on.when(),
                        line,
                        activity,
                        by.sequence()))
                .map(matter -> withAwaited(awaited.plus(id(subject), matter)))
                .orElse(this);
    }

    private AgendaState informed(AuthorityInformed e) {
        Set<Long> told = Set.copyOf(e.changes());
        PMap<String, PVector<DelegatedChange>> left = untold;
        for (Map.Entry<String, PVector<DelegatedChange>> entry : untold.entrySet()) {
            PVector<DelegatedChange> rest = TreePVector.from(entry.getValue().stream()
                    .filter(change -> !told.contains(change.sequence()))
                    .toList());
            left = rest.isEmpty() ? left.minus(entry.getKey()) : left.plus(entry.getKey(), rest);
        }
        return withUntold(left);
    }

    private AgendaState nothingProposedOf(String reservation) {
        return proposed.containsKey(reservation) ? with(proposed.minus(reservation)) : this;
    }

    /** What awaited another person and was taken back was never granted. */
    private AgendaState withdrawn(String reservation) {
        return proposed.containsKey(reservation) ? notGranted(reservation) : this;
    }

    /** Nobody is told of what was not granted, but of what was before. */
    private AgendaState notGranted(String reservation) {
        long since =
                proposed.containsKey(reservation) ? proposed.get(reservation).since() : 0;
        Subject subject = new Subject(SubjectKind.RESERVATION, reservation);
        PVector<DelegatedChange> before = TreePVector.from(toTellOf(subject).stream()
                .filter(change -> change.sequence() < since)
                .toList());
        return nothingProposedOf(reservation)
                .withUntold(before.isEmpty() ? untold.minus(id(subject)) : untold.plus(id(subject), before));
    }

    private AgendaState withoutNominations(List<String> nominations) {
        AgendaState after = this;
        for (String nomination : nominations) {
            after = after.without(new Subject(SubjectKind.NOMINATION, nomination));
        }
        return after;
    }

    private AgendaState withoutWorkItems(String activity) {
        AgendaState after = this;
        for (Awaited matter : awaited.values()) {
            if (matter.subject().kind() == SubjectKind.WORK_ITEM
                    && matter.activity().equals(Optional.of(activity))) {
                after = after.without(matter.subject());
            }
        }
        return after;
    }

    private AgendaState without(Subject subject) {
        return withAwaited(awaited.minus(id(subject)));
    }

    private AgendaState decidedBy(Subject subject, String authority) {
        return new AgendaState(awaited, decided.plus(id(subject), authority), untold, proposed, meetings);
    }

    private AgendaState withAwaited(PMap<String, Awaited> changed) {
        return changed == awaited ? this : new AgendaState(changed, decided, untold, proposed, meetings);
    }

    private AgendaState with(DelegatedChange change) {
        String id = id(change.subject());
        return withUntold(
                untold.plus(id, untold.getOrDefault(id, TreePVector.empty()).plus(change)));
    }

    private AgendaState withUntold(PMap<String, PVector<DelegatedChange>> changed) {
        return new AgendaState(awaited, decided, changed, proposed, meetings);
    }

    private AgendaState with(PMap<String, Proposed> changed) {
        return new AgendaState(awaited, decided, untold, changed, meetings);
    }

    private AgendaState meeting(String key, String day) {
        return new AgendaState(awaited, decided, untold, proposed, meetings.plus(key, day));
    }

    private static String id(Subject subject) {
        return subject.kind() + " " + subject.key();
    }
}
