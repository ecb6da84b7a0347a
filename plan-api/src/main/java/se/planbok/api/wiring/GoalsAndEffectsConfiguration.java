package se.planbok.api.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.planbok.api.command.RefusalRegister;
import se.planbok.api.command.StreamAnswers;
import se.planbok.api.command.StreamBus;
import se.planbok.api.command.StreamCommandService;
import se.planbok.api.command.StreamIntake;
import se.planbok.api.command.StreamStates;
import se.planbok.api.command.form.BatchParser;
import se.planbok.api.command.form.CommandForms;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.StateSnapshots;
import se.planbok.api.identity.PersonalData;
import se.planbok.api.read.StreamReads;
import se.planbok.effect.EffectCommand;
import se.planbok.effect.EffectCommands;
import se.planbok.effect.EffectState;
import se.planbok.effect.EffectStudy;
import se.planbok.effect.event.EffectEvent;
import se.planbok.goal.GoalCommand;
import se.planbok.goal.GoalCommands;
import se.planbok.goal.GoalProgramme;
import se.planbok.goal.GoalState;
import se.planbok.goal.event.GoalEvent;
import se.planbok.stream.StreamOrder;
import se.planbok.view.json.OccurrenceJson;

/** Goal programmes and effect studies: written on the path of plans, and read from their states. */
@Configuration(proxyBeanMethods = false)
class GoalsAndEffectsConfiguration {

    @Bean
    OccurrenceJson<GoalEvent> goalJson() {
        return new OccurrenceJson<>(GoalEvent.class);
    }

    @Bean
    OccurrenceJson<EffectEvent> effectJson() {
        return new OccurrenceJson<>(EffectEvent.class);
    }

    @Bean
    StreamStates<GoalState, GoalEvent> goalStates(
            EventReader reader, DataSource database, OccurrenceJson<GoalEvent> json, MeterRegistry meters) {
        return new StreamStates<>(
                GoalProgramme.TYPE,
                GoalState.class,
                GoalState::notOpened,
                json,
                reader,
                new StateSnapshots(database),
                meters);
    }

    @Bean
    StreamStates<EffectState, EffectEvent> effectStates(
            EventReader reader, DataSource database, OccurrenceJson<EffectEvent> json, MeterRegistry meters) {
        return new StreamStates<>(
                EffectStudy.TYPE,
                EffectState.class,
                EffectState::notOpened,
                json,
                reader,
                new StateSnapshots(database),
                meters);
    }

    @Bean
    StreamAnswers<GoalState, GoalEvent> goalAnswers(OccurrenceJson<GoalEvent> json) {
        return new StreamAnswers<>("goalProgrammeId", json);
    }

    @Bean
    StreamAnswers<EffectState, EffectEvent> effectAnswers(OccurrenceJson<EffectEvent> json) {
        return new StreamAnswers<>("effectStudyId", json);
    }

    @Bean
    StreamKind goalKind(StreamStates<GoalState, GoalEvent> states, StreamAnswers<GoalState, GoalEvent> answers) {
        return new ShortStreamKind<>(GoalProgramme.TYPE, states, answers);
    }

    @Bean
    StreamKind effectKind(
            StreamStates<EffectState, EffectEvent> states, StreamAnswers<EffectState, EffectEvent> answers) {
        return new ShortStreamKind<>(EffectStudy.TYPE, states, answers);
    }

    @Bean
    StreamCommandService<GoalState, GoalEvent, GoalCommand> goalCommandService(
            StreamBus bus,
            StreamStates<GoalState, GoalEvent> states,
            StreamAnswers<GoalState, GoalEvent> answers,
            RefusalRegister refusals,
            Clock clock) {
        return new StreamCommandService<>(bus, states, answers, refusals, clock);
    }

    @Bean
    StreamCommandService<EffectState, EffectEvent, EffectCommand> effectCommandService(
            StreamBus bus,
            StreamStates<EffectState, EffectEvent> states,
            StreamAnswers<EffectState, EffectEvent> answers,
            RefusalRegister refusals,
            Clock clock) {
        return new StreamCommandService<>(bus, states, answers, refusals, clock);
    }

    @Bean
    BatchParser<StreamOrder<GoalCommand>> goalParser() {
        return new BatchParser<>(
                CommandForms.OF_GOAL_PROGRAMME,
                (command, circumstances) -> new StreamOrder<>((GoalCommand) command, circumstances));
    }

    @Bean
    BatchParser<StreamOrder<EffectCommand>> effectParser() {
        return new BatchParser<>(
                CommandForms.OF_EFFECT_STUDY,
                (command, circumstances) -> new StreamOrder<>((EffectCommand) command, circumstances));
    }

    @Bean
    StreamIntake<GoalCommand> goalIntake(
            BatchParser<StreamOrder<GoalCommand>> parser,
            PersonalData personalData,
            StreamCommandService<GoalState, GoalEvent, GoalCommand> service) {
        return new StreamIntake<>(parser, personalData, GoalCommands::new, service::send);
    }

    @Bean
    StreamIntake<EffectCommand> effectIntake(
            BatchParser<StreamOrder<EffectCommand>> parser,
            PersonalData personalData,
            StreamCommandService<EffectState, EffectEvent, EffectCommand> service) {
        return new StreamIntake<>(parser, personalData, EffectCommands::new, service::send);
    }

    @Bean
    StreamReads<GoalState, GoalEvent> goalReads(StreamStates<GoalState, GoalEvent> states, EventReader events) {
        return new StreamReads<>(GoalProgramme.TYPE, states, events);
    }

    @Bean
    StreamReads<EffectState, EffectEvent> effectReads(
            StreamStates<EffectState, EffectEvent> states, EventReader events) {
        return new StreamReads<>(EffectStudy.TYPE, states, events);
    }
}
