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
import se.planbok.api.command.StreamCommandService;
import se.planbok.api.command.StreamStates;
import se.planbok.api.command.form.BatchParser;
import se.planbok.api.command.form.CommandForms;
import se.planbok.api.command.form.CommandParser;
import se.planbok.api.identity.Accounts;
import se.planbok.api.identity.DemoAccounts;
import se.planbok.api.sample.ExampleEffects;
import se.planbok.api.sample.ExampleLoader;
import se.planbok.api.sample.GoalSample;
import se.planbok.api.sample.Greeting;
import se.planbok.api.sample.SampleLoader;
import se.planbok.effect.EffectCommand;
import se.planbok.effect.EffectState;
import se.planbok.effect.event.EffectEvent;
import se.planbok.goal.GoalCommand;
import se.planbok.goal.GoalState;
import se.planbok.goal.event.GoalEvent;
import se.planbok.plan.value.PlanId;
import se.planbok.stream.StreamOrder;
import se.planbok.view.budget.Budget;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.store.ViewReads;

/** What the demonstration does at a start, before the service says that it is ready. */
@Configuration(proxyBeanMethods = false)
class SampleConfiguration {

    private static final Duration VIEWS_PATIENCE = Duration.ofMinutes(5);

    @Bean
    CommandParser commandParser() {
        return new CommandParser(CommandForms.OF_PLAN);
    }

    @Bean
    @Profile("demo")
    SampleLoader sampleLoader(CommandParser parser, PlanCommandService service, PlanStates states) {
        return new SampleLoader(parser, service, states);
    }

    @Bean
    @Profile("demo")
    GoalSample goalSample(
            BatchParser<StreamOrder<GoalCommand>> parser,
            StreamCommandService<GoalState, GoalEvent, GoalCommand> service,
            StreamStates<GoalState, GoalEvent> states) {
        return new GoalSample(parser, service, states);
    }

    @Bean
    @Profile("demo")
    ExampleLoader exampleLoader(CommandParser parser, PlanCommandService service, PlanStates states) {
        return new ExampleLoader(parser, service, states);
    }

    @Bean
    @Profile("demo")
    ExampleEffects exampleEffects(
            BatchParser<StreamOrder<GoalCommand>> goalParser,
            StreamCommandService<GoalState, GoalEvent, GoalCommand> goals,
            BatchParser<StreamOrder<EffectCommand>> effectParser,
            StreamCommandService<EffectState, EffectEvent, EffectCommand> effects,
            PlanStates plans) {
        return new ExampleEffects(goalParser, goals, effectParser, effects, plans);
    }

    /** Which sample is loaded, of what is asked for. */
    @Bean
    @Profile("demo")
    Loading loading(
            Accounts accounts,
            SampleLoader sample,
            GoalSample goals,
            ExampleLoader example,
            ExampleEffects effects,
            @Value("${planbok.sample}") Sample which,
            @Value("${planbok.sample-size}") int size) {
        return () -> switch (which) {
            case NONE -> Optional.empty();
            case RUS -> {
                goals.load(person(accounts, "planner"));
                long version = sample.load(person(accounts, "planner"));
                yield Optional.of(new Loaded(SampleLoader.PLAN, SampleLoader.PLAN, version));
            }
            case EXEMPEL -> {
                long version = example.load(size, person(accounts, "planner"), person(accounts, "steering"));
                effects.load(size, person(accounts, "planner"));
                yield Optional.of(new Loaded(ExampleLoader.PLAN, ExampleLoader.last(size), version));
            }
        };
    }

    private static String person(Accounts accounts, String account) {
        return accounts.find(account).orElseThrow().person().id();
    }

    /** Runs before the service says that it is ready. */
    @Bean
    @Profile("demo")
    ApplicationRunner demonstration(
            DemoAccounts demo,
            Loading loading,
            ViewReads reads,
            BudgetView budget,
            ServletWebServerApplicationContext web) {
        return arguments -> {
            Map<String, String> passwords = demo.open();
            Optional<Budget> shown = loading.load().map(loaded -> {
                reads.awaitVersion(budget, new PlanId(loaded.last()), loaded.version(), VIEWS_PATIENCE);
                return (Budget)
                        reads.current(budget, new PlanId(loaded.shown())).answer();
            });
            String address = "http://localhost:" + web.getWebServer().getPort();
            System.out.println(new Greeting(address, passwords, shown).text());
        };
    }

    /** Which sample is loaded at the first start. */
    enum Sample {
        NONE,
        RUS,
        EXEMPEL
    }

    /** Loads the sample, where one is asked for. */
    interface Loading {

        Optional<Loaded> load();
    }

    /**
     * A sample that is there.
     *
     * @param shown the plan whose budget is shown
     * @param last the plan that was changed last
     * @param version the last plan's version
     */
    record Loaded(String shown, String last, long version) {}
}
