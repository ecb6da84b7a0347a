package se.planbok.view.agenda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.Span;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;
import se.planbok.view.finding.ShownFinding;
import se.planbok.view.fold.Addressed;

/**
 * An authority's agenda.
 *
 * @param planId the plan
 * @param version the number of the last event that is counted
 * @param authority whose agenda it is; of all authorities where absent
 * @param date the day that it is for; of whatever day where absent
 * @param decide what it must decide
 * @param inform what it is still to be told of
 * @param followUp what it has decided and is not done
 * @param later what awaits it on a later day
 */
public record Agenda(
        String planId,
        long version,
        Optional<String> authority,
        Optional<String> date,
        List<Item> decide,
        Inform inform,
        List<Item> followUp,
        List<Item> later) {

    /** Why a matter stands on the agenda. */
    public enum Basis {
        /** The plan's own approval: it is the authority's turn. */
        PLAN,
        /** The plan says that the matter awaits the authority. */
        AWAITED,
        /** It was put before the authority's members, to be decided without a meeting. */
        PROPOSAL,
        /** A reservation that is proposed. */
        RESERVATION,
        /** A rule was not followed, and nobody has said why that may stand. */
        FINDING,
        /** Money that the authority has granted is not spent. */
        UNSPENT,
        /** A point that the authority has decided on is due. */
        DUE
    }

    /**
     * A matter with what is needed to treat it.
     *
     * @param basis why it stands here
     * @param kind what it is about
     * @param key that thing's key; a work item's is {@code activity/workItem}
     * @param title what it is called, or what is asked
     * @param authority who treats it; absent where anybody may
     * @param meeting the meeting at which it is awaited
     * @param when the time at which it is awaited, or by which it is to be done
     * @param rule the rule by which it comes here
     * @param figures kronor, days and counts by name
     * @param awaits keys of the members who have not consented, or opaque ids of the persons who may not decide it
     * @param findings what does not add up about it
     * @param since the number of the event that brought it here
     */
    public record Item(
            Basis basis,
            SubjectKind kind,
            String key,
            Optional<String> title,
            Optional<String> authority,
            Optional<String> meeting,
            Optional<Span> when,
            Optional<String> rule,
            Map<String, Figure> figures,
            List<String> awaits,
            List<ShownFinding> findings,
            Optional<Long> since)
            implements Addressed {

        /** Its basis, kind and key, and of a finding its code and rule. */
        @Override
        public List<String> address() {
            Stream<String> own = Stream.of(basis.name(), kind.name(), key);
            return basis == Basis.FINDING
                    ? Stream.concat(own, findings.stream().flatMap(Item::told)).toList()
                    : own.toList();
        }

        private static Stream<String> told(ShownFinding finding) {
            return Stream.concat(Stream.of(finding.code().name()), finding.rule().stream());
        }

        @Override
        public Subject about() {
            return new Subject(kind, key);
        }
    }

    /**
     * What an authority is still to be told of, the oldest first.
     *
     * @param must what it is a duty to tell
     * @param may what it is a courtesy to tell
     */
    public record Inform(List<Delegated> must, List<Delegated> may) {}

    /**
     * Something that was decided under delegation.
     *
     * @param sequence the number of its event
     * @param type the event's name
     * @param kind what it was about
     * @param subject that thing's key
     * @param title what it is called
     * @param authority who is to be told
     * @param dated when it holds: a day, in stated history perhaps a month or a year
     * @param matter what the rule speaks of
     * @param threshold the rule's limit
     * @param figure what was held against it
     */
    public record Delegated(
            long sequence,
            String type,
            SubjectKind kind,
            String subject,
            Optional<String> title,
            String authority,
            String dated,
            Matter matter,
            Figure threshold,
            Figure figure)
            implements Addressed {

        @Override
        public List<String> address() {
            return List.of(Long.toString(sequence));
        }

        @Override
        public Subject about() {
            return new Subject(kind, subject);
        }
    }
}
