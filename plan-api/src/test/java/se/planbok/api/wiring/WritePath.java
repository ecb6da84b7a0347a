package se.planbok.api.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.planbok.api.command.Answers;
import se.planbok.api.command.CommandAnswer;
import se.planbok.api.command.CommandRequest;
import se.planbok.api.command.PlanCommandService;
import se.planbok.api.command.PlanStates;
import se.planbok.api.command.StreamBus;
import se.planbok.api.history.EventLog;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.KeptAnswers;
import se.planbok.plan.Order;
import se.planbok.plan.PlanCommands;
import se.planbok.view.json.EventJson;

/** The write path as the service puts it together, without the service: one node on a database. */
public final class WritePath implements AutoCloseable {

    private static final String PERSON = "p-test";

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final EventJson eventJson = new EventJson();
    private final EventLog log;
    private final EventReader reader;
    private final PlanStates states;
    private final PlanCommandService service;

    /**
     * @param database the node's pool
     * @param clock the node's clock
     */
    public WritePath(DataSource database, Clock clock) {
        WritePathConfiguration wiring = new WritePathConfiguration();
        log = wiring.eventLog(database, meters);
        reader = wiring.eventReader(database);
        states = wiring.planStates(reader, database, eventJson, meters);
        Answers answers = wiring.answers(eventJson);
        KeptAnswers kept = wiring.keptAnswers(database);
        StreamKinds kinds = new StreamKinds(List.of(wiring.planKind(states, eventJson, answers)));
        StreamBus bus = wiring.streamBus(
                wiring.commandBus(meters), wiring.eventStore(log, reader, kinds), clock, states, kinds, log, kept);
        service = wiring.planCommandService(
                bus, states, answers, wiring.refusedCommands(JdbcClient.create(database), clock), clock);
    }

    /** Sends a batch as anyone. */
    public CommandAnswer send(String plan, List<Order> orders) {
        return send(plan, orders, OptionalLong.empty(), Optional.empty());
    }

    /** Sends a batch that expects a version, or that may come again. */
    public CommandAnswer send(
            String plan, List<Order> orders, OptionalLong expected, Optional<CommandRequest.Repeatable> repeatable) {
        return service.send(new CommandRequest(new PlanCommands(plan, PERSON, expected, orders), repeatable, false));
    }

    /** The service of this node. */
    public PlanCommandService service() {
        return service;
    }

    /** The event log of this node. */
    public EventLog log() {
        return log;
    }

    /** Reads the events. */
    public EventReader reader() {
        return reader;
    }

    /** The states that this node knows. */
    public PlanStates states() {
        return states;
    }

    @Override
    public void close() {
        states.close();
    }
}
