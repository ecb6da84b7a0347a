package se.planbok.stream;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Text;

/** Gives commands to a stream as the service does, and looks at what comes of it. */
public final class Streams {

    /** When everything is recorded that names no other moment. */
    public static final Instant NOON = Instant.parse("2022-02-01T12:00:00Z");

    private Streams() {}

    /** What a batch comes to, of commands about which nothing more is said. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read only
    public static <S extends StreamState<S, E>, E extends StreamEvent, C extends StreamCommand<S, E>>
            StreamDecided<S, E> decided(S before, C... commands) {
        return decided(before, Circumstances.NONE, commands);
    }

    /** What a batch comes to, with the same said beside each command. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read only
    public static <S extends StreamState<S, E>, E extends StreamEvent, C extends StreamCommand<S, E>>
            StreamDecided<S, E> decided(S before, Circumstances said, C... commands) {
        return StreamDecisions.decide(
                "Stream",
                before,
                new Batch<>(
                        before.id(),
                        OptionalLong.empty(),
                        Stream.of(commands)
                                .map(command -> new StreamOrder<>(command, said))
                                .toList()),
                NOON);
    }

    /** What a rule says to a batch. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read only
    public static <S extends StreamState<S, E>, E extends StreamEvent, C extends StreamCommand<S, E>> Refusal refusal(
            S before, C... commands) {
        return assertThatExceptionOfType(PlanRefused.class)
                .isThrownBy(() -> decided(before, commands))
                .actual()
                .refusals()
                .getFirst();
    }

    /** Beside a command: why. */
    public static Circumstances because(String reason) {
        return new Circumstances(Optional.of(reason), Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    /** Beside a command: a decision of the steering group. */
    public static Circumstances by(String day) {
        return new Circumstances(
                Optional.empty(),
                Optional.of(new DecisionReference(
                        Optional.of(new Key("styrgrupp")),
                        Optional.of(DecisionForm.MEETING),
                        Optional.of(new PartialDate(day)),
                        Optional.of(new Text("§ 3")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty())),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** A batch that somebody sends. */
    public record Batch<C extends StreamCommand<?, ?>>(
            String id, OptionalLong expectedVersion, List<StreamOrder<C>> orders) implements StreamCommands<C> {

        @Override
        public String by() {
            return "p-1";
        }

        @Override
        public String type() {
            return "Stream";
        }
    }
}
