package se.planbok.api.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import se.planbok.api.command.Answers;
import se.planbok.api.command.CommandAnswer;
import se.planbok.api.command.CommandRequest;
import se.planbok.api.command.PlanCommandService;
import se.planbok.api.command.PlanStates;
import se.planbok.api.command.TooBusy;
import se.planbok.api.command.form.CommandParser;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.api.history.AnswerKey;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.KeptAnswers;
import se.planbok.api.history.KeyReused;
import se.planbok.api.history.StreamId;
import se.planbok.api.read.NoSuchPlan;
import se.planbok.api.scenario.ScenarioClash.Changed;
import se.planbok.api.scenario.ScenarioClash.Clash;
import se.planbok.plan.Decided;
import se.planbok.plan.Decisions;
import se.planbok.plan.Order;
import se.planbok.plan.Plan;
import se.planbok.plan.PlanCommands;
import se.planbok.plan.PlanState;
import se.planbok.plan.Plans;
import se.planbok.plan.StaleVersion;
import se.planbok.plan.value.PlanId;
import se.planbok.plan.value.Subject;
import se.planbok.view.finding.FindingsView;
import se.planbok.view.standing.Standing;
import se.planbok.view.store.ViewReads;

/** Opens scenarios, gives them commands, and merges them. */
public final class ScenarioService {

    /** Whose idempotency keys merges have: whoever merges a scenario, it is merged once. */
    private static final String OWNER = "scenario";

    private static final int MOST_ATTEMPTS = 20;

    private final Scenarios scenarios;
    private final PlanCommandService commands;
    private final PlanStates states;
    private final ViewReads reads;
    private final FindingsView state;
    private final EventReader events;
    private final KeptAnswers keptAnswers;
    private final Answers answers;
    private final CommandParser parser;
    private final Clock clock;

    /** A merge holds a connection while it needs another, so that this node has one merge at a time. */
    private final ReentrantLock oneMerge = new ReentrantLock();

    /**
     * @param scenarios where they are kept
     * @param commands takes a merge to its plan
     * @param states the plans' states now
     * @param reads the plans' states at a version
     * @param state the view whose state is the plan's
     * @param events where the plans' last versions are read
     * @param keptAnswers where the first answer to a merge is found
     * @param answers writes answers
     * @param parser reads a scenario's commands
     * @param clock the service's clock
     */
    public ScenarioService(
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
        this.scenarios = scenarios;
        this.commands = commands;
        this.states = states;
        this.reads = reads;
        this.state = state;
        this.events = events;
        this.keptAnswers = keptAnswers;
        this.answers = answers;
        this.parser = parser;
        this.clock = clock;
    }

    /**
     * Opens a scenario.
     *
     * @param planId the plan
     * @param opening what was asked for
     * @param by the opaque id of who opens it
     * @throws NoSuchPlan when there is no such plan
     * @throws se.planbok.view.store.NoSuchMoment when it has had no such version
     * @throws ScenarioProblem when the key is in use
     */
    Branch open(String planId, OpenScenario opening, String by) {
        PlanId plan = plan(planId);
        long base =
                opening.version().map(version -> version.number()).orElseGet(() -> events.lastSequence(stream(planId)));
        reads.atVersion(state, plan, base);
        String key = opening.key().text();
        Scenario scenario = new Scenario(
                planId, key, opening.title().map(title -> title.text()), base, by, clock.instant(), Optional.empty());
        if (!scenarios.open(scenario)) {
            throw new ScenarioProblem.KeyInUse(key);
        }
        return find(planId, key);
    }

    /**
     * The scenario with all that it has taken.
     *
     * @throws NoSuchPlan when there is no such plan
     * @throws ScenarioProblem.Unknown when it has no such scenario
     */
    Branch find(String planId, String key) {
        plan(planId);
        return scenarios.find(planId, key).orElseThrow(() -> new ScenarioProblem.Unknown(key));
    }

    /**
     * Some of a plan's scenarios, by key.
     *
     * @throws NoSuchPlan when there is no such plan
     */
    List<Branch> page(String planId, int most, long skipped) {
        plan(planId);
        return scenarios.page(planId, most, skipped);
    }

    /**
     * Decides a batch in a scenario, as it would be decided in the plan, and keeps it there unless it is a dry run.
     *
     * @param key the scenario's
     * @param request the batch; the version that it expects is the scenario's
     * @param sent the commands as they were sent, JSON
     */
    CommandAnswer send(String key, CommandRequest request, byte[] sent) {
        String planId = request.commands().planId();
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Branch branch = find(planId, key);
            Optional<CommandAnswer> first =
                    request.repeatable().flatMap(repeatable -> answered(branch.scenario(), repeatable));
            if (first.isPresent()) {
                return first.get();
            }
            checkOpen(branch);
            mergedBefore(branch.scenario()).ifPresent(merge -> {
                throw new ScenarioProblem.Merged(key, merge.version());
            });
            if (branch.orders() + request.commands().orders().size() > CommandParser.MAX_COMMANDS) {
                throw new MalformedRequest(FormProblem.TOO_MANY_COMMANDS.at("", CommandParser.MAX_COMMANDS));
            }
            Standing base = reads.atVersion(
                            state, plan(planId), branch.scenario().base())
                    .state();
            PlanState now = branch.after(state, base).plan();
            Plans plans = id -> branch.nextYear(states.of(id));
            if (request.dryRun()) {
                return answers.asked(Decisions.ask(now, request.commands(), clock.instant(), plans));
            }
            Decided decided = Decisions.decide(now, request.commands(), clock.instant(), plans);
            CommandAnswer answer = answers.of(
                    decided,
                    answers.payloads(decided),
                    decided.nextYear().map(answers::payloads).orElse(List.of()));
            if (scenarios.take(branch, request, new String(sent, StandardCharsets.UTF_8), decided, answer.body())) {
                return answer;
            }
        }
        throw new TooBusy(planId, null);
    }

    /**
     * Gives all commands of a scenario to its plan as one step, in the name of who merges it. The rules judge them anew.
     *
     * @param planId the plan
     * @param key the scenario's
     * @param by the opaque id of who merges it
     * @param expected the version that the scenario must be at
     * @param dryRun whether it is only to be tried
     * @throws ScenarioClash when it would overwrite what others have changed
     * @throws ScenarioProblem when it is merged already, or has no commands
     * @throws se.planbok.plan.refusal.PlanRefused when a rule refuses
     */
    CommandAnswer merge(String planId, String key, String by, OptionalLong expected, boolean dryRun) {
        find(planId, key);
        oneMerge.lock();
        try {
            return scenarios.merging(
                    planId,
                    key,
                    branch -> merge(branch, by, expected, dryRun),
                    answer -> dryRun ? -1 : answer.version());
        } finally {
            oneMerge.unlock();
        }
    }

    private CommandAnswer merge(Branch branch, String by, OptionalLong expected, boolean dryRun) {
        checkOpen(branch);
        Scenario scenario = branch.scenario();
        expected.ifPresent(version -> {
            if (version != branch.version()) {
                throw new StaleVersion(version, branch.version());
            }
        });
        if (branch.steps().isEmpty()) {
            throw new ScenarioProblem.Empty(scenario.key());
        }
        return mergedBefore(scenario).orElseGet(() -> send(branch, by, dryRun));
    }

    /** The answer of a merge that broke off when its events were kept, before the scenario could be marked. */
    private Optional<CommandAnswer> mergedBefore(Scenario scenario) {
        return keptAnswers
                .find(new AnswerKey(OWNER, stream(scenario.plan()), scenario.key()))
                .map(kept -> new CommandAnswer(kept.version(), kept.answer(), true));
    }

    private CommandAnswer send(Branch branch, String by, boolean dryRun) {
        Scenario scenario = branch.scenario();
        List<Order> orders = branch.steps().stream()
                .flatMap(step -> parser.parse(step.commands().getBytes(StandardCharsets.UTF_8)).stream())
                .toList();
        Overwriting overwriting = new Overwriting(branch);
        try {
            return commands.send(new CommandRequest(
                    new PlanCommands(scenario.plan(), by, OptionalLong.empty(), orders),
                    Optional.of(new CommandRequest.Repeatable(
                            OWNER, scenario.key(), scenario.key().getBytes(StandardCharsets.UTF_8))),
                    dryRun,
                    merge -> Optional.of(overwriting.in(merge))
                            .filter(clashes -> !clashes.isEmpty())
                            .map(clashes -> new ScenarioClash(merge.before().version(), clashes))));
        } catch (ScenarioClash clash) {
            throw toldWhere(scenario, clash);
        }
    }

    private ScenarioClash toldWhere(Scenario scenario, ScenarioClash clash) {
        Map<Subject, Changed> last = new HashMap<>();
        reads.each(
                new PlanId(scenario.plan()),
                scenario.base(),
                clash.version(),
                recorded -> recorded.event()
                        .subjects()
                        .forEach(subject ->
                                last.put(subject, new Changed(recorded.sequence(), recorded.at(), recorded.by()))));
        List<Clash> told = new ArrayList<>();
        clash.clashes()
                .forEach(each -> told.add(Optional.ofNullable(last.get(each.subject()))
                        .map(each::with)
                        .orElse(each)));
        return new ScenarioClash(clash.version(), told);
    }

    private Optional<CommandAnswer> answered(Scenario scenario, CommandRequest.Repeatable request) {
        return scenarios.answered(scenario, request).map(first -> {
            if (!Arrays.equals(first.digest(), request.digest())) {
                throw new KeyReused(new AnswerKey(request.owner(), stream(scenario.plan()), request.key()));
            }
            return new CommandAnswer(first.version(), first.answer(), true);
        });
    }

    private static void checkOpen(Branch branch) {
        branch.scenario().merged().ifPresent(version -> {
            throw new ScenarioProblem.Merged(branch.scenario().key(), version);
        });
    }

    private PlanId plan(String planId) {
        return PlanId.parse(planId)
                .filter(id -> states.of(id.text()).isOpened())
                .orElseThrow(() -> new NoSuchPlan(planId));
    }

    private static StreamId stream(String planId) {
        return new StreamId(Plan.TYPE, planId);
    }
}
