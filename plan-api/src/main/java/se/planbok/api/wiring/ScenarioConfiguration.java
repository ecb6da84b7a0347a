package se.planbok.api.wiring;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.planbok.api.command.Answers;
import se.planbok.api.command.PlanCommandService;
import se.planbok.api.command.PlanStates;
import se.planbok.api.command.form.CommandParser;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.KeptAnswers;
import se.planbok.api.scenario.ScenarioReads;
import se.planbok.api.scenario.ScenarioService;
import se.planbok.api.scenario.Scenarios;
import se.planbok.view.agenda.AgendaView;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.document.PlanDocumentView;
import se.planbok.view.finding.FindingsView;
import se.planbok.view.json.EventJson;
import se.planbok.view.store.DecisionLogReads;
import se.planbok.view.store.ViewReads;
import se.planbok.view.workload.WorkloadView;

/** What if. */
@Configuration(proxyBeanMethods = false)
class ScenarioConfiguration {

    @Bean
    Scenarios scenarios(DataSource database, EventJson eventJson) {
        return new Scenarios(database, eventJson);
    }

    @Bean
    ScenarioService scenarioService(
            Scenarios scenarios,
            PlanCommandService commands,
            PlanStates states,
            ViewReads reads,
            FindingsView state,
            EventReader events,
            KeptAnswers keptAnswers,
            Answers answers,
            CommandParser parser,
            Clock clock) {
        return new ScenarioService(
                scenarios, commands, states, reads, state, events, keptAnswers, answers, parser, clock);
    }

    @Bean
    ScenarioReads scenarioReads(
            ViewReads reads,
            EventReader events,
            DecisionLogReads rows,
            PlanDocumentView document,
            WorkloadView workload,
            BudgetView budget,
            FindingsView findings,
            AgendaView agenda) {
        return new ScenarioReads(reads, events, rows, List.of(document, workload, budget, findings, agenda));
    }
}
