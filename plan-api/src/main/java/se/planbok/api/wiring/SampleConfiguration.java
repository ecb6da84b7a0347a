package se.planbok.api.wiring;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import se.planbok.api.command.PlanCommandService;
import se.planbok.api.command.PlanStates;
import se.planbok.api.command.form.CommandForms;
import se.planbok.api.command.form.CommandParser;
import se.planbok.api.identity.Accounts;
import se.planbok.api.identity.DemoAccounts;
import se.planbok.api.sample.Greeting;
import se.planbok.api.sample.SampleLoader;
import se.planbok.plan.value.PlanId;
import se.planbok.view.budget.Budget;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.store.ViewReads;

/** What the demonstration does at a start, before the service says that it is ready. */
@Configuration(proxyBeanMethods = false)
class SampleConfiguration {

    private static final Duration VIEWS_PATIENCE = Duration.ofSeconds(30);

    @Bean
    CommandParser commandParser() {
        return new CommandParser(CommandForms.OF_PLAN);
    }

    @Bean
    @Profile("demo")
    SampleLoader sampleLoader(CommandParser parser, PlanCommandService service, PlanStates states) {
        return new SampleLoader(parser, service, states);
    }

    /** Runs before the service says that it is ready. */
    @Bean
    @Profile("demo")
    ApplicationRunner demonstration(
            DemoAccounts demo,
            Accounts accounts,
            SampleLoader loader,
            ViewReads reads,
            BudgetView budget,
            @Value("${planbok.sample}") Sample sample,
            ServletWebServerApplicationContext web) {
        return arguments -> {
            Map<String, String> passwords = demo.open();
            Optional<Budget> shown = Optional.empty();
            if (sample == Sample.RUS) {
                long version = loader.load(
                        accounts.find("planner").orElseThrow().person().id());
                reads.awaitVersion(budget, new PlanId(SampleLoader.PLAN), version, VIEWS_PATIENCE);
                shown = Optional.of((Budget)
                        reads.current(budget, new PlanId(SampleLoader.PLAN)).answer());
            }
            String address = "http://localhost:" + web.getWebServer().getPort();
            System.out.println(new Greeting(address, passwords, shown).text());
        };
    }

    /** Which sample is loaded at the first start. */
    enum Sample {
        NONE,
        RUS
    }
}
