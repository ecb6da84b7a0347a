package se.planbok.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.finding.Finding;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.PlanStatus;

/**
 * A plan under test: what was ordered before, one step through Axon's own fixture, and what came of it. The fixture also
 * holds the aggregate's state after the step to the fold of its events. Immutable: a test may go on from one plan in
 * several ways.
 */
public final class PlanFixture {

    /** Who orders. */
    public static final String BY = "p-1";

    /** When everything is recorded, unless a test says otherwise. */
    public static final Instant NOW = Instant.parse("2021-02-05T09:12:03.123Z");

    /** The day from which a fact holds, unless a test says otherwise. */
    public static final String DAY = "2021-02-04";

    private final List<Recorded> history;
    private final PlanState state;
    private final Instant now;
    private final PlanState nextYear;
    private final String by;

    private PlanFixture(List<Recorded> history, PlanState state, Instant now, PlanState nextYear, String by) {
        this.history = List.copyOf(history);
        this.state = state;
        this.now = now;
        this.nextYear = nextYear;
        this.by = by;
    }

    /** No plan yet. */
    public static PlanFixture noPlan() {
        return new PlanFixture(List.of(), PlanState.notOpened(Orders.PLAN), NOW, PlanState.notOpened(Orders.NEXT), BY);
    }

    /** A plan that was brought about by these commands, none of which was refused. */
    public static PlanFixture given(PlanCommand... commands) {
        return noPlan().and(commands);
    }

    /** Further commands before the step under test. */
    public PlanFixture and(PlanCommand... commands) {
        return having(false, commands);
    }

    /** Further commands before the step under test, that state history. */
    public PlanFixture andStated(PlanCommand... commands) {
        return having(true, commands);
    }

    /** Further commands before the step under test, with what is said beside them. */
    public PlanFixture and(Order... orders) {
        List<Recorded> longer = new ArrayList<>(history);
        PlanState plan = state;
        PlanState next = nextYear;
        for (Order order : orders) {
            PlanState beside = next;
            Decided decided = Decisions.decide(plan, batch(OptionalLong.empty(), order), now, id -> beside);
            longer.addAll(decided.events());
            plan = decided.after();
            next = decided.nextYear().map(Decided::after).orElse(next);
        }
        return new PlanFixture(longer, plan, now, next, by);
    }

    /** Something that happened before the step under test, with what was said beside it and the rules that let it through. */
    public PlanFixture andHappened(PlanEvent event, Circumstances said, RuleOutcome... rules) {
        Recorded recorded = new Recorded(state.version() + 1, now, by, event, said, List.of(rules));
        List<Recorded> longer = new ArrayList<>(history);
        longer.add(recorded);
        return new PlanFixture(longer, state.after(recorded), now, nextYear, by);
    }

    /** Another person sends what follows. */
    public PlanFixture by(String person) {
        return new PlanFixture(history, state, now, nextYear, person);
    }

    /** The clock shows another time from here on. */
    public PlanFixture at(Instant time) {
        return new PlanFixture(history, state, time, nextYear, by);
    }

    private PlanFixture having(boolean stated, PlanCommand... commands) {
        return and(orders(stated, commands));
    }

    /** The plan has come so far that this has happened to it. */
    public PlanFixture having(PlanEvent... events) {
        List<Recorded> longer = new ArrayList<>(history);
        PlanState plan = state;
        for (PlanEvent event : events) {
            Recorded recorded = new Recorded(plan.version() + 1, now, by, event, Circumstances.NONE, List.of());
            longer.add(recorded);
            plan = plan.after(recorded);
        }
        return new PlanFixture(longer, plan, now, nextYear, by);
    }

    /** The plan is adopted. */
    public PlanFixture adopted() {
        return having(new PlanAdopted(Orders.PLAN, Optional.of("styrgrupp"), PlanStatus.SUBMITTED, List.of()));
    }

    /** Next year's plan has come so far that this has happened to it. */
    public PlanFixture havingNextYear(PlanEvent... events) {
        PlanState plan = nextYear;
        for (PlanEvent event : events) {
            plan = plan.after(new Recorded(plan.version() + 1, now, BY, event, Circumstances.NONE, List.of()));
        }
        return new PlanFixture(history, state, now, plan, by);
    }

    /** Next year's plan has become so by these commands. */
    public PlanFixture andNextYear(PlanCommand... commands) {
        PlanState plan = nextYear;
        for (PlanCommand command : commands) {
            PlanCommands batch =
                    new PlanCommands(Orders.NEXT, BY, OptionalLong.empty(), List.of(order(command, false)));
            plan = Decisions.decide(plan, batch, now).after();
        }
        return new PlanFixture(history, state, now, plan, by);
    }

    /** Next year's plan as the given commands made it. */
    public PlanState nextYear() {
        return nextYear;
    }

    /** The step under test: commands in one batch. */
    public Outcome when(PlanCommand... commands) {
        return when(OptionalLong.empty(), orders(false, commands));
    }

    /** The step under test: a command that holds from a day. */
    public Outcome whenDated(String day, PlanCommand command) {
        return when(OptionalLong.empty(), order(command, false, Optional.of(day)));
    }

    /** A further command before the step under test, that holds from a day. */
    public PlanFixture andDated(String day, PlanCommand command) {
        Decided decided = Decisions.decide(
                state, batch(OptionalLong.empty(), order(command, false, Optional.of(day))), now, id -> nextYear);
        List<Recorded> longer = new ArrayList<>(history);
        longer.addAll(decided.events());
        return new PlanFixture(
                longer,
                decided.after(),
                now,
                decided.nextYear().map(Decided::after).orElse(nextYear),
                by);
    }

    /** The step under test: commands in one batch, that state history. */
    public Outcome whenStated(PlanCommand... commands) {
        return when(OptionalLong.empty(), orders(true, commands));
    }

    /** The step under test, on a plan that must be at this version. */
    public Outcome whenAtVersion(long version, PlanCommand... commands) {
        return when(OptionalLong.of(version), orders(false, commands));
    }

    /** The step under test: commands with what is said beside them, in one batch. */
    public Outcome when(Order... orders) {
        return when(OptionalLong.empty(), orders);
    }

    /** The step under test: commands with what is said beside them, on a plan that must be at a version. */
    public Outcome when(OptionalLong expectedVersion, Order... orders) {
        AggregateTestFixture<Plan> fixture = new AggregateTestFixture<>(Plan.class);
        fixture.registerInjectableResource(Clock.fixed(now, ZoneOffset.UTC));
        fixture.registerInjectableResource((Plans) id -> nextYear);
        TestExecutor<Plan> ready = history.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(history);
        return new Outcome(ready.when(batch(expectedVersion, orders)));
    }

    /** The plan as the given commands made it. */
    public PlanState state() {
        return state;
    }

    private static Order[] orders(boolean stated, PlanCommand... commands) {
        return Stream.of(commands).map(command -> order(command, stated)).toArray(Order[]::new);
    }

    /** An order of the command, which states history or does not. */
    public static Order order(PlanCommand command, boolean stated) {
        boolean mustBeDated = command.getClass().isAnnotationPresent(DatedRequired.class);
        return order(command, stated, mustBeDated ? Optional.of(DAY) : Optional.empty());
    }

    private static Order order(PlanCommand command, boolean stated, Optional<String> dated) {
        return new Order(
                command,
                new Circumstances(
                        Optional.of("Beslutat underlag"),
                        Optional.empty(),
                        stated,
                        dated.map(PartialDate::new),
                        Optional.empty()));
    }

    private PlanCommands batch(OptionalLong expectedVersion, Order... orders) {
        return new PlanCommands(Orders.PLAN, by, expectedVersion, List.of(orders));
    }

    /** What came of the step. */
    public static final class Outcome {

        private final ResultValidator<Plan> result;

        private Outcome(ResultValidator<Plan> result) {
            this.result = result;
        }

        /** It was accepted, and exactly this happened. */
        public Outcome happens(PlanEvent... events) {
            assertThat(decided().events()).extracting(Recorded::event).containsExactly(events);
            result.expectEvents(decided().events().toArray());
            return this;
        }

        /** In next year's plan exactly this happened in the same step. */
        public Outcome happensNextYear(PlanEvent... events) {
            assertThat(decided().nextYear().map(Decided::events).orElse(List.of()))
                    .extracting(Recorded::event)
                    .containsExactly(events);
            return this;
        }

        /** Next year's plan as it became. */
        public Outcome makesNextYear(Consumer<PlanState> check) {
            check.accept(decided().nextYear().orElseThrow().after());
            return this;
        }

        /** It was accepted. */
        public Outcome isAccepted() {
            decided();
            return this;
        }

        /** It was accepted, and the plan already was as ordered. */
        public Outcome changesNothing() {
            assertThat(decided().after()).isEqualTo(decided().before());
            result.expectNoEvents();
            return this;
        }

        /** A rule refused its only command with exactly this, and nothing was kept. */
        public void isRefused(Refusal... refusals) {
            isRefusedAt(0, refusals);
        }

        /** A rule refused the command in this place with exactly this, and nothing was kept. */
        public void isRefusedAt(int command, Refusal... refusals) {
            PlanRefused refused = failsWith(PlanRefused.class);
            assertThat(refused.refusals()).containsExactly(refusals);
            assertThat(refused.command()).isEqualTo(command);
        }

        /** It failed so, and nothing was kept. */
        public <E extends Exception> E failsWith(Class<E> type) {
            Seen<E> seen = new Seen<>(type);
            result.expectException(seen).expectNoEvents();
            return seen.value;
        }

        /** Every event keeps these rules as they were evaluated. */
        public Outcome keepsRules(RuleOutcome... rules) {
            assertThat(decided().events())
                    .isNotEmpty()
                    .allSatisfy(recorded -> assertThat(recorded.rules()).containsExactly(rules));
            return this;
        }

        /** The plan as it became. */
        public Outcome makes(Consumer<PlanState> check) {
            check.accept(decided().after());
            return this;
        }

        /** What the step came to. */
        public Outcome comesTo(Consumer<Decided> check) {
            check.accept(decided());
            return this;
        }

        /** After it exactly these findings stand, in this order. */
        public Outcome leavesStanding(FindingCode... codes) {
            assertThat(decided().after().findings().list())
                    .extracting(Finding::code)
                    .containsExactly(codes);
            return this;
        }

        /** The finding that stands after it. */
        public Finding finding(FindingCode code, String subject) {
            return decided().after().findings().list().stream()
                    .filter(finding ->
                            finding.code() == code && finding.subject().key().equals(subject))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(code + " of " + subject + " is not in "
                            + decided().after().findings().list()));
        }

        private Decided decided() {
            Seen<Decided> seen = new Seen<>(Decided.class);
            result.expectSuccessfulHandlerExecution().expectResultMessagePayloadMatching(seen);
            return seen.value;
        }
    }

    /** A figure of kronor, for comparison with a finding's. */
    public static Optional<Figure> kronor(long kronor) {
        return Optional.of(Figure.of(kronor));
    }

    /** A figure of days, for comparison with a finding's. */
    public static Optional<Figure> days(double days) {
        return Optional.of(Figure.ofHalves(Math.round(days * 2)));
    }

    /** Keeps what Axon's fixture shows only to matchers. */
    private static final class Seen<T> extends BaseMatcher<T> {

        private final Class<T> type;
        private T value;

        Seen(Class<T> type) {
            this.type = type;
        }

        @Override
        public boolean matches(Object actual) {
            if (!type.isInstance(actual)) {
                return false;
            }
            value = type.cast(actual);
            return true;
        }

        @Override
        public void describeTo(Description description) {
            description.appendText(type.getSimpleName());
        }
    }
}
