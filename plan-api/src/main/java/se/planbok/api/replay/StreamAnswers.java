package se.planbok.api.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import se.planbok.stream.Occurrence;
import se.planbok.stream.StreamEvent;
import se.planbok.stream.StreamState;
import se.planbok.view.decision.LogRow;
import se.planbok.view.json.Json;

/**
 * The state of a goal programme or an effect study, and what the service answers of it.
 *
 * @param <S> the state
 * @param <E> the events
 */
final class StreamAnswers<S extends StreamState<S, E>, E extends StreamEvent> implements Answers<Occurrence<E>> {

    private final List<LogRow> rows = new ArrayList<>();
    private final BiFunction<Occurrence<E>, S, LogRow> row;
    private final BiFunction<S, List<LogRow>, Object> answer;
    private S state;

    /**
     * @param notOpened the state before the first event
     * @param row tells of an event and the state once it had happened
     * @param answer what the service answers of a state and the rows up to there
     */
    StreamAnswers(S notOpened, BiFunction<Occurrence<E>, S, LogRow> row, BiFunction<S, List<LogRow>, Object> answer) {
        state = notOpened;
        this.row = row;
        this.answer = answer;
    }

    @Override
    public void see(Occurrence<E> event) {
        state = state.after(event);
        rows.add(row.apply(event, state));
    }

    @Override
    public byte[] answer(long version) {
        return Json.mapper().writeValueAsBytes(answer.apply(state, rows));
    }
}
