package se.planbok.api.view;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import se.planbok.plan.event.ChapterAdded;
import se.planbok.plan.event.Recorded;
import se.planbok.view.fold.View;

/** Small views that tell whether an event was lost, doubled or came out of turn. */
final class TestViews {

    private TestViews() {}

    /** What the view makes of a history. */
    static <S> S fold(View<S> view, String plan, List<Recorded> events) {
        S state = view.before(plan);
        for (Recorded event : events) {
            state = view.after(state, event);
        }
        return state;
    }

    /** Counts events and chains them, so that any other sequence of them gives another state. */
    static class ChainView implements View<ChainView.State> {

        record State(long events, int chain) {}

        @Override
        public String name() {
            return "chain";
        }

        @Override
        public Class<State> stateType() {
            return State.class;
        }

        @Override
        public State before(String planId) {
            return new State(0, planId.hashCode());
        }

        @Override
        public State after(State state, Recorded event) {
            return new State(
                    state.events() + 1, 31 * state.chain() + event.toString().hashCode());
        }

        @Override
        public Object answer(String planId, long version, State state) {
            return planId + "@" + version + ":" + state.chain();
        }
    }

    /** A document that grows with each chapter and does not change otherwise; may be told to fail. */
    static final class TitlesView implements View<TitlesView.State> {

        record State(PVector<String> titles) {}

        volatile Predicate<Recorded> failing = event -> false;

        @Override
        public String name() {
            return "titles";
        }

        @Override
        public Class<State> stateType() {
            return State.class;
        }

        @Override
        public State before(String planId) {
            return new State(TreePVector.empty());
        }

        @Override
        public State after(State state, Recorded event) {
            if (failing.test(event)) {
                throw new IllegalStateException("secret " + event);
            }
            return event.event() instanceof ChapterAdded chapter
                    ? new State(state.titles().plus(chapter.title()))
                    : state;
        }

        @Override
        public Object answer(String planId, long version, State state) {
            return Stream.concat(Stream.of(planId), state.titles().stream()).toList();
        }
    }

    /** The view of the chain as a later version of the program has it. */
    static final class LaterChainView implements View<LaterChainView.State> {

        record State(long events, int chain, String lastType) {}

        private final ChainView earlier = new ChainView();

        @Override
        public String name() {
            return earlier.name();
        }

        @Override
        public Class<State> stateType() {
            return State.class;
        }

        @Override
        public State before(String planId) {
            return new State(0, planId.hashCode(), "");
        }

        @Override
        public State after(State state, Recorded event) {
            ChainView.State next = earlier.after(new ChainView.State(state.events(), state.chain()), event);
            return new State(next.events(), next.chain(), event.event().type());
        }

        @Override
        public Object answer(String planId, long version, State state) {
            return state;
        }
    }
}
