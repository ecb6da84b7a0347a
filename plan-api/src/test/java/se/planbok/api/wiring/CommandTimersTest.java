package se.planbok.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.Test;

class CommandTimersTest {

    private static final Message<?> COMMAND = GenericCommandMessage.asCommandMessage("command");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CommandTimers timers = new CommandTimers(meters);

    @Test
    void each_command_is_counted_by_its_outcome_and_among_all() {
        timers.onMessageIngested(COMMAND).reportSuccess();
        timers.onMessageIngested(COMMAND).reportSuccess();
        timers.onMessageIngested(COMMAND).reportFailure(new IllegalStateException("refused"));

        assertThat(count("successTimer")).isEqualTo(2);
        assertThat(count("failureTimer")).isEqualTo(1);
        assertThat(count("allTimer")).isEqualTo(3);
    }

    @Test
    void a_command_without_an_outcome_is_not_counted() {
        timers.onMessageIngested(COMMAND);

        assertThat(count("allTimer")).isZero();
    }

    private long count(String name) {
        return meters.get("planbok.commands." + name).timer().count();
    }
}
