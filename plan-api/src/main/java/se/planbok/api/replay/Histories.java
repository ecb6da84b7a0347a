package se.planbok.api.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import se.planbok.effect.EffectState;
import se.planbok.effect.event.EffectEvent;
import se.planbok.goal.GoalState;
import se.planbok.goal.event.GoalEvent;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.Stockholm;
import se.planbok.stream.Occurrence;
import se.planbok.view.effect.EffectDecisions;
import se.planbok.view.effect.EffectLog;
import se.planbok.view.effect.EffectStudyDocument;
import se.planbok.view.goal.GoalDecisions;
import se.planbok.view.goal.GoalLog;
import se.planbok.view.goal.GoalProgrammeDocument;
import se.planbok.view.json.EventJson;
import se.planbok.view.json.OccurrenceJson;

/**
 * The events of a file, read, and what is answered of them.
 *
 * @param file the file
 * @param request what is asked of it
 */
record Histories(ExportedHistory file, Request request) {

    /**
     * The history of one.
     *
     * @param events all its events
     * @param answers a view by its name, before the first event
     */
    record History<E>(List<E> events, Function<String, Answers<E>> answers) {}

    History<Recorded> plan(StreamName plan) {
        return new History<>(read(plan, new EventJson()::read), view -> PlanAnswers.of(view, plan.id(), request));
    }

    History<Occurrence<GoalEvent>> goalProgramme(StreamName programme) {
        EventJson ofPlans = new EventJson();
        PlansOfYears plans = new PlansOfYears(id -> read(new StreamName(Kind.PLAN, id), ofPlans::read));
        return new History<>(
                read(programme, new OccurrenceJson<>(GoalEvent.class)::read),
                view -> new StreamAnswers<>(
                        GoalState.notOpened(programme.id()),
                        GoalLog::row,
                        view.equals(Kind.DOCUMENT)
                                ? (state, rows) -> document(state, plans)
                                : (state, rows) ->
                                        new GoalDecisions(state.id(), state.version(), request.shown(rows))));
    }

    /** As the service answers of a past moment: on its day, with the plans as they were then. */
    private GoalProgrammeDocument document(GoalState state, PlansOfYears plans) {
        Instant moment = request.asOf().orElse(state.lastAt());
        LocalDate day = request.day().orElseGet(() -> Stockholm.day(state.lastAt()));
        return GoalProgrammeDocument.of(state, day, plans.of(state.opening().orElseThrow(), moment));
    }

    History<Occurrence<EffectEvent>> effectStudy(StreamName study) {
        return new History<>(
                read(study, new OccurrenceJson<>(EffectEvent.class)::read),
                view -> new StreamAnswers<>(
                        EffectState.notOpened(study.id()),
                        EffectLog::row,
                        view.equals(Kind.DOCUMENT)
                                ? (state, rows) -> EffectStudyDocument.of(state)
                                : (state, rows) ->
                                        new EffectDecisions(state.id(), state.version(), request.shown(rows))));
    }

    private <E> List<E> read(StreamName stream, ExportedEvent.Reader<E> reader) {
        return file.events(stream).stream().map(event -> event.read(reader)).toList();
    }
}
