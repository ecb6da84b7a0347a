package se.planbok.api.read;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.StreamId;
import se.planbok.effect.EffectStudy;
import se.planbok.effect.value.EffectStudyId;
import se.planbok.goal.GoalProgramme;
import se.planbok.goal.value.GoalProgrammeId;
import se.planbok.plan.Plan;
import se.planbok.plan.value.PlanId;
import se.planbok.stream.StreamNotOpened;

/** Finds what readers name by its identifier, in the log itself, so that it is found as soon as it is stored. */
@Component
public final class NamedStreams {

    private final EventReader events;

    NamedStreams(EventReader events) {
        this.events = events;
    }

    /**
     * A stream that is there.
     *
     * @param stream which one
     * @param last the sequence of its last event
     */
    public record Named(StreamId stream, long last) {}

    /** @throws NoSuchPlan when there is none of this identifier */
    public Named plan(String id) {
        return found(Plan.TYPE, PlanId.parse(id).map(PlanId::text)).orElseThrow(() -> new NoSuchPlan(id));
    }

    /** @throws StreamNotOpened when there is none of this identifier */
    public Named goalProgramme(String id) {
        return found(GoalProgramme.TYPE, GoalProgrammeId.parse(id).map(GoalProgrammeId::text))
                .orElseThrow(() -> new StreamNotOpened(GoalProgramme.TYPE, id));
    }

    /** @throws StreamNotOpened when there is none of this identifier */
    public Named effectStudy(String id) {
        return found(EffectStudy.TYPE, EffectStudyId.parse(id).map(EffectStudyId::text))
                .orElseThrow(() -> new StreamNotOpened(EffectStudy.TYPE, id));
    }

    private Optional<Named> found(String type, Optional<String> id) {
        return id.map(text -> new StreamId(type, text))
                .map(stream -> new Named(stream, events.lastSequence(stream)))
                .filter(named -> named.last() != StreamId.NO_EVENTS);
    }
}
