package se.planbok.api.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.planbok.api.command.Answers;
import se.planbok.api.command.PlanCommandService;
import se.planbok.api.command.PlanStates;
import se.planbok.api.command.RefusalRegister;
import se.planbok.api.command.StreamBus;
import se.planbok.api.history.EventLog;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.KeptAnswers;
import se.planbok.api.history.StateSnapshots;
import se.planbok.api.refusal.RefusedCommands;
import se.planbok.effect.EffectStudy;
import se.planbok.goal.GoalProgramme;
import se.planbok.plan.Plan;
import se.planbok.plan.PlanCommands;
import se.planbok.stream.StreamCommands;
import se.planbok.view.json.EventJson;

/**
 * The write path. Everything of Axon's is declared here by hand: its own auto-configuration orders itself by names that
 * Spring Boot 4 no longer has, and would silently take parts that keep nothing. There is deliberately no transaction
 * around the handler: the event log commits in groups.
 */
@Configuration(proxyBeanMethods = false)
class WritePathConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    EventLog eventLog(DataSource database, MeterRegistry meters) {
        return new EventLog(database, meters);
    }

    @Bean
    EventReader eventReader(DataSource database) {
        return new EventReader(database);
    }

    @Bean
    KeptAnswers keptAnswers(DataSource database) {
        return new KeptAnswers(database);
    }

    @Bean
    PlanStates planStates(EventReader reader, DataSource database, EventJson eventJson, MeterRegistry meters) {
        return new PlanStates(reader, new StateSnapshots(database), eventJson, meters);
    }

    @Bean
    Answers answers(EventJson eventJson) {
        return new Answers(eventJson);
    }

    @Bean
    StreamKind planKind(PlanStates states, EventJson eventJson, Answers answers) {
        return new PlanKind(states, eventJson, answers);
    }

    @Bean
    StreamKinds streamKinds(List<StreamKind> kinds) {
        return new StreamKinds(kinds);
    }

    @Bean
    EventStore eventStore(EventLog log, EventReader reader, StreamKinds kinds) {
        return EmbeddedEventStore.builder()
                .storageEngine(new StreamStorageEngine(log, reader, kinds))
                .build();
    }

    @Bean
    CommandBus commandBus(MeterRegistry meters) {
        return SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .messageMonitor(new CommandTimers(meters))
                .build();
    }

    @Bean
    StreamBus streamBus(
            CommandBus commandBus,
            EventStore eventStore,
            Clock clock,
            PlanStates states,
            StreamKinds kinds,
            EventLog log,
            KeptAnswers keptAnswers) {
        LockFactory locks = PessimisticLockFactory.usingDefaults();
        subscribe(commandBus, Plan.class, eventStore, locks, List.of(clock, new LockedPlans(locks, states)));
        subscribe(commandBus, GoalProgramme.class, eventStore, locks, List.of(clock));
        subscribe(commandBus, EffectStudy.class, eventStore, locks, List.of(clock));
        return new AxonBus(commandBus, kinds, log, keptAnswers);
    }

    private static <A> void subscribe(
            CommandBus bus, Class<A> aggregate, EventStore eventStore, LockFactory locks, List<Object> handed) {
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(List.of(
                ClasspathParameterResolverFactory.forClass(aggregate),
                new SimpleResourceParameterResolverFactory(handed)));
        Repository<A> repository = EventSourcingRepository.builder(aggregate)
                .lockFactory(locks)
                .eventStore(eventStore)
                .parameterResolverFactory(parameters)
                .build();
        AggregateAnnotationCommandHandler.<A>builder()
                .aggregateType(aggregate)
                .repository(repository)
                .commandTargetResolver(WritePathConfiguration::target)
                .parameterResolverFactory(parameters)
                .build()
                .subscribe(bus);
    }

    /**
     * The stream that a batch is for. Axon's own resolver looks for the annotation on every member of the class again with
     * every command, and that was a seventh of what a command costs.
     */
    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        Object stream = message.getPayload() instanceof PlanCommands plan
                ? plan.stream()
                : ((StreamCommands<?>) message.getPayload()).stream();
        return new VersionedAggregateIdentifier(stream, null);
    }

    @Bean
    RefusedCommands refusedCommands(JdbcClient database, Clock clock) {
        return new RefusedCommands(database, clock);
    }

    @Bean
    PlanCommandService planCommandService(
            StreamBus bus, PlanStates states, Answers answers, RefusalRegister refusals, Clock clock) {
        return new PlanCommandService(bus, states, answers, refusals, clock);
    }
}
