package se.planbok.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.planbok.plan.approval.AdoptPlan;
import se.planbok.plan.approval.ApprovePlan;
import se.planbok.plan.approval.RecordConsultation;
import se.planbok.plan.approval.ReturnPlan;
import se.planbok.plan.approval.SetApprovalRoute;
import se.planbok.plan.approval.SubmitPlan;
import se.planbok.plan.budget.AddBudgetLine;
import se.planbok.plan.budget.ChangeReservation;
import se.planbok.plan.budget.LapseReservation;
import se.planbok.plan.budget.MoveReservation;
import se.planbok.plan.budget.NominateForFunding;
import se.planbok.plan.budget.ReleaseReservation;
import se.planbok.plan.budget.Reservation;
import se.planbok.plan.budget.ReserveFunds;
import se.planbok.plan.budget.ReviseBudgetLine;
import se.planbok.plan.closing.CarryOverFunds;
import se.planbok.plan.delegation.GiveConsent;
import se.planbok.plan.delegation.SetDelegationRule;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.funding.ConfirmFunding;
import se.planbok.plan.funding.RecordOutsideFunding;
import se.planbok.plan.funding.RegisterFunding;
import se.planbok.plan.outturn.OutturnState;
import se.planbok.plan.outturn.ReportDaysSpent;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.plan.structure.AddWorkItem;
import se.planbok.plan.structure.DescribeActivity;
import se.planbok.plan.structure.DescribePlan;
import se.planbok.plan.structure.RescheduleWorkItem;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.Awaits;
import se.planbok.plan.value.CalendarDays;
import se.planbok.plan.value.CashNeed;
import se.planbok.plan.value.Count;
import se.planbok.plan.value.Day;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.DelegationStep;
import se.planbok.plan.value.Earmark;
import se.planbok.plan.value.FundingStatus;
import se.planbok.plan.value.Informing;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.Origin;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Percent;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.PlanYear;
import se.planbok.plan.value.Policy;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.ProgressStep;
import se.planbok.plan.value.ProjectPlan;
import se.planbok.plan.value.Rank;
import se.planbok.plan.value.Span;
import se.planbok.plan.value.SumOver;
import se.planbok.plan.value.Target;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Threshold;
import se.planbok.plan.value.Title;
import se.planbok.plan.value.TrafficLight;
import se.planbok.plan.workload.AllocateDays;
import se.planbok.plan.workload.ReallocateDays;
import se.planbok.plan.workload.ReviseCapacity;
import se.planbok.plan.workload.StateCashNeed;
import se.planbok.plan.workload.WithdrawDays;

/**
 * Random batches on one plan, the same for the same seed: every kind of command, well formed, but often against a rule,
 * on a few keys and in small figures, so that limits, ends and what was closed are met again and again.
 */
public final class RandomOrders {

    private static final Instant START = Instant.parse("2021-01-04T08:00:00Z");
    private static final int KEYS = 3;
    private static final int RESERVATIONS = 6;
    private static final int FACTS = 60;
    /** After so many batches every other plan is adopted. */
    public static final int ADOPTED_AFTER = 30;

    private static final long THOUSAND = 1000;

    private final Random random = new Random();
    private final List<Supplier<PlanCommand>> kinds = List.of(
            this::describePlan,
            () -> Orders.authority(key("organ")),
            () -> Orders.meeting(key("mote"), key("organ")),
            () -> Orders.chapter(key("omrade")),
            this::addActivity,
            this::addActivity,
            this::describeActivity,
            () -> Orders.start(key("insats"), one(Priority.values())),
            () -> Orders.prioritise(key("insats"), one(Priority.values())),
            () -> Orders.cancel(key("insats")),
            this::addWorkItem,
            this::addWorkItem,
            this::reschedule,
            () -> Orders.withdrawWorkItem(key("insats"), key("punkt")),
            this::allocate,
            this::allocate,
            () -> new WithdrawDays(new Key(key("insats")), days()),
            () -> new ReallocateDays(new Key(key("insats")), new Key(key("insats")), days()),
            () -> new ReviseCapacity(new Days(1 + random.nextInt(60)), excess()),
            () -> Orders.need(key("insats"), CashNeed.YES),
            () -> new StateCashNeed(new Key(key("insats")), one(CashNeed.values()), coin(), maybe(this::text)),
            this::registerFunding,
            this::registerFunding,
            () -> new ConfirmFunding(new Key(key("medel")), maybe(this::money)),
            () -> Orders.adjust(key("medel"), money().kronor()),
            () -> Orders.withdrawFunding(key("medel")),
            this::recordOutsideFunding,
            this::addLine,
            this::addLine,
            this::reviseLine,
            () -> Orders.withdrawLine(key("post")),
            () -> Orders.withdrawLine(key("post")),
            this::reserve,
            this::reserve,
            this::reserve,
            this::reserveLittle,
            this::reserveLittle,
            this::reserveLittle,
            this::reserveLittle,
            () -> new ChangeReservation(new Key(key("avsatt", RESERVATIONS)), money(), excess()),
            this::move,
            this::move,
            () -> new ReleaseReservation(new Key(key("avsatt", RESERVATIONS)), maybe(this::money)),
            this::nominate,
            this::nominate,
            () -> Orders.withdrawNomination(key("forslag")),
            () -> Orders.withdrawNomination(key("post"), key("insats")),
            () -> Orders.standIn(
                    key("organ", 2), key("person"), "2021-03-01", "2021-0" + (3 + random.nextInt(6)) + "-01"),
            this::propose,
            () -> new GiveConsent(new Key(key("fraga")), new Key(key("person")), Day.parse("2021-04-15"), chance(4)),
            () -> new GiveConsent(new Key(key("fraga")), new Key(key("person")), Day.parse("2021-04-15"), false),
            () -> Orders.decide(key("avsatt", RESERVATIONS), coin()),
            () -> Orders.decide(key("avsatt", RESERVATIONS), coin()),
            () -> Orders.inform(key("organ"), "2021-08-01"),
            () -> Orders.policy(Policy.FOUR_EYES_RESERVATION, coin()),
            () -> Orders.spend(key("avsatt", RESERVATIONS), money().kronor()),
            () -> Orders.spendOnLine(key("post"), money().kronor()),
            this::setRule,
            this::setRule,
            () -> Orders.policy(one(Policy.values()), coin()),
            () -> Orders.policy(Policy.SPLITTING_REFUSED, coin()),
            () -> new ReportDaysSpent(new Key(key("insats")), days(), day(), new PartialDate("2021-12-31")),
            () -> Orders.complete(key("insats"), key("punkt")),
            () -> Orders.progress(key("insats"), key("punkt"), random.nextInt(5)),
            () -> Orders.progress(key("insats"), key("punkt"), random.nextInt(5), "möten"),
            () -> Orders.complete(key("insats", 2), key("punkt", 2)),
            () -> Orders.progress(key("insats", 2), key("punkt", 2), random.nextInt(5)),
            () -> Orders.state("Utfall", money().kronor()),
            () -> coin()
                    ? Orders.expectDays(key("insats"), 1 + random.nextInt(9))
                    : Orders.expectMoney(key("insats"), money().kronor()),
            () -> Orders.expectOnLine(key("post"), money().kronor()),
            () -> Orders.assess(key("insats"), one(ProgressStep.values()), one(TrafficLight.values())),
            () -> Orders.rename(key("omrade"), "Område " + random.nextInt(3)),
            () -> Orders.split(key("insats"), "insats-1", "insats-2"),
            () -> Orders.merge(key("insats"), "forr-1", "forr-" + (2 + random.nextInt(2))),
            this::correct,
            this::correct,
            () -> Orders.lapse(key("avsatt", RESERVATIONS)),
            () -> Orders.closePeriod(key("tertial"), coin() ? "2021-04-30" : "2021-12-31"),
            () -> Orders.openNext(chance(9) ? 2023 : 2022, key("insats"), key("insats")),
            this::carry,
            this::carry,
            Orders::closePlan,
            this::route,
            this::recordConsultation,
            this::acknowledge,
            this::acknowledge,
            SubmitPlan::new,
            () -> new ReturnPlan(new Key(key("organ"))),
            () -> new ReturnPlan(new Key(key("organ", 2))),
            () -> new ReturnPlan(new Key(key("organ", 2))),
            ApprovePlan::new,
            ApprovePlan::new,
            AdoptPlan::new);

    /** The batches that come of this seed. */
    public RandomOrders(long seed) {
        random.setSeed(seed);
    }

    /** What a plan was made of by this seed: its history after so many batches, refused ones left out. */
    public static List<Recorded> history(long seed, int batches) {
        RandomOrders orders = new RandomOrders(seed);
        List<Recorded> history = new ArrayList<>();
        PlanState plan = PlanState.notOpened(Orders.PLAN);
        PlanState next = PlanState.notOpened(Orders.NEXT);
        for (int i = 0; i <= batches; i++) {
            try {
                PlanState beside = next;
                Decided decided = Decisions.decide(plan, orders.batch(i, plan), at(i), id -> beside);
                history.addAll(decided.events());
                plan = decided.after();
                next = decided.nextYear().map(Decided::after).orElse(next);
                if (i == ADOPTED_AFTER && seed % 2 == 0) {
                    history.add(adoption(plan));
                    plan = plan.after(history.getLast());
                }
            } catch (PlanRefused refused) {
                continue;
            }
        }
        return List.copyOf(history);
    }

    /** The plan is adopted; what is needed for that no random batch would do. */
    public static Recorded adoption(PlanState plan) {
        return new Recorded(
                plan.version() + 1,
                plan.lastAt(),
                "p-0",
                new PlanAdopted(plan.id(), Optional.of("organ-1"), plan.status(), List.of()),
                Circumstances.NONE,
                List.of());
    }

    /** The batch of this number: the opening, then now and then one about what the plan has. */
    public PlanCommands batch(int number, PlanState plan) {
        if (number == ADOPTED_AFTER + 1 && plan.approval().status() == PlanStatus.ADOPTED) {
            return openingNextYear();
        }
        return number == 0 ? opening() : number % 3 == 1 ? about(plan) : next();
    }

    /** When the batch of this number is sent. */
    public static Instant at(int batch) {
        return START.plusSeconds(batch);
    }

    /** Opens the plan, with a little of everything. */
    public PlanCommands opening() {
        PlanCommand open = chance(6)
                ? Orders.openPartial()
                : chance(6) ? Orders.openWithUnknownCapacity() : Orders.open(5 + random.nextInt(20));
        PlanCommand rule = chance(2)
                ? Orders.ruleOver(30 + random.nextInt(60), THOUSAND * (3 + random.nextInt(4)), "organ-1")
                : Orders.rule(THOUSAND * (3 + random.nextInt(4)), "organ-1");
        return batch(Stream.of(
                        open,
                        Orders.chapter("omrade-1"),
                        Orders.authority("organ-1"),
                        Orders.authority("organ-2"),
                        chance(4) ? Orders.chapter("omrade-2") : route(),
                        Orders.activity("insats-1", "omrade-1", ActivityKind.SPECIAL, Optional.of(Priority.FIRST)),
                        Orders.activity("insats-2", "omrade-1", ActivityKind.ONGOING, Optional.empty()),
                        Orders.confirmed("medel-1", THOUSAND * (20 + random.nextInt(20))),
                        Orders.line("post-1", THOUSAND * (10 + random.nextInt(10))),
                        Orders.range("post-2", THOUSAND * 5, THOUSAND * (10 + random.nextInt(10))),
                        chance(2) ? rule : Orders.policy(Policy.SPLITTING_REFUSED, true))
                .map(command -> order(command, Optional.empty()))
                .toList());
    }

    /** The next batch, mostly of one command. */
    public PlanCommands next() {
        int size = chance(5) ? 2 + random.nextInt(3) : 1;
        return batch(
                IntStream.range(0, size).mapToObj(i -> order(one(kinds).get())).toList());
    }

    /** A batch about what the plan has: what was used of it, corrections of that, and its end. */
    public PlanCommands about(PlanState plan) {
        return fitting(plan).map(command -> batch(List.of(order(command)))).orElseGet(this::next);
    }

    private Optional<PlanCommand> fitting(PlanState plan) {
        OutturnState facts = plan.outturn();
        return switch (random.nextInt(10)) {
            case 0, 1 ->
                among(facts.expenditures().keySet())
                        .map(fact ->
                                Orders.correct(fact).amount(money().kronor()).order());
            case 2 ->
                among(facts.expenditures().keySet())
                        .flatMap(fact -> among(plan.budget().reservations().keySet())
                                .map(key ->
                                        Orders.correct(fact).reservation(key).order()));
            case 3 ->
                among(facts.daysReports().keySet())
                        .flatMap(fact -> among(plan.structure().activities().keySet())
                                .map(key -> Orders.correct(fact)
                                        .activity(key)
                                        .days(random.nextInt(1, 20) / 2.0)
                                        .order()));
            case 4 ->
                among(facts.progress().keySet())
                        .map(fact ->
                                Orders.correct(fact).done(random.nextInt(5)).order());
            case 5 ->
                among(facts.completions().keySet())
                        .map(fact -> Orders.correct(fact).order());
            case 6 ->
                among(facts.statedFigures().keySet())
                        .map(fact ->
                                Orders.correct(fact).amount(money().kronor()).order());
            case 7 ->
                among(plan.budget().reservations().keySet())
                        .map(key -> chance(3) ? Orders.lapse(key) : Orders.spend(key, money().kronor()));
            default ->
                among(plan.budget().unsettled().stream().map(Reservation::key).toList())
                        .map(key -> new CarryOverFunds(
                                maybe(this::money),
                                List.of(new Key(key), new Key(key("avsatt", RESERVATIONS)))
                                        .subList(0, 1 + random.nextInt(2)),
                                Optional.of(new Key(key("post"))),
                                excess()));
        };
    }

    private <T extends Comparable<T>> Optional<T> among(Collection<T> things) {
        return things.isEmpty()
                ? Optional.empty()
                : Optional.of(one(things.stream().sorted().toList()));
    }

    /** Opens next year's plan. */
    public PlanCommands openingNextYear() {
        return batch(List.of(new Order(Orders.openNext("insats-1"), Circumstances.NONE)));
    }

    /** Gives next year's plan lines that can take what is carried. */
    public PlanCommands nextYearsLines() {
        List<Order> lines = IntStream.rangeClosed(1, KEYS)
                .mapToObj(i -> new Order(Orders.line("post-" + i, THOUSAND * 20), Circumstances.NONE))
                .toList();
        return new PlanCommands(Orders.NEXT, "p-0", OptionalLong.empty(), lines);
    }

    /** The next batch for next year's plan. */
    public PlanCommands nextYears() {
        PlanCommands batch = next();
        return new PlanCommands(Orders.NEXT, batch.by(), batch.expectedVersion(), batch.orders());
    }

    private PlanCommands batch(List<Order> orders) {
        return new PlanCommands(Orders.PLAN, "p-" + random.nextInt(3), OptionalLong.empty(), orders);
    }

    private Order order(PlanCommand command) {
        return order(command, chance(3) ? Optional.of(decision()) : Optional.empty());
    }

    private Order order(PlanCommand command, Optional<DecisionReference> decision) {
        boolean stated = chance(8);
        return new Order(
                command,
                new Circumstances(
                        maybe(() -> "Skäl " + random.nextInt(9)),
                        decision,
                        stated,
                        stated || mustBeDated(command) || chance(4) ? Optional.of(day()) : Optional.empty(),
                        Optional.empty()));
    }

    /** Mostly at a meeting, since the other forms are seldom valid. */
    private DecisionReference decision() {
        if (chance(5)) {
            return Beside.withPlan().decision().orElseThrow();
        }
        DecisionForm form = coin() ? DecisionForm.MEETING : one(DecisionForm.values());
        return Taken.decision(
                form == DecisionForm.DELEGATED && coin() ? key("person") : key("organ", 2),
                form,
                day().text(),
                chance(3) || form == DecisionForm.PER_CAPSULAM ? Optional.of(new Key(key("fraga"))) : Optional.empty());
    }

    private PlanCommand propose() {
        return coin()
                ? Orders.propose(key("fraga"), key("organ", 2), key("person"))
                : Orders.proposeTacit(key("fraga"), key("organ", 2), "2021-05-15", key("person"), key("person"));
    }

    private Optional<Awaits> awaits() {
        return chance(3)
                ? Optional.of(new Awaits(
                        new Key(key("organ", 2)),
                        Optional.empty(),
                        Optional.of(new Span(day(), new PartialDate("2021-12")))))
                : Optional.empty();
    }

    private PlanCommand setRule() {
        Matter matter = chance(3) ? one(Matter.values()) : Matter.MONEY;
        boolean ladder = matter != Matter.SCOPE && chance(3);
        return new SetDelegationRule(
                ladder || matter == Matter.SCOPE ? Optional.empty() : Optional.of(threshold()),
                ladder ? Optional.empty() : Optional.of(new Key(key("organ", 2))),
                ladder ? List.of(step(matter), lastStep()) : List.of(),
                maybe(() -> one(Informing.values())),
                Optional.of(matter),
                matter == Matter.MONEY && chance(3) ? List.of(new Key(key("post"))) : List.of(),
                matter == Matter.MONEY && coin()
                        ? Optional.of(SumOver.days(30 + random.nextInt(60)))
                        : Optional.empty(),
                maybe(() -> Day.parse(day().text())));
    }

    private DelegationStep step(Matter matter) {
        boolean share = matter == Matter.MONEY && coin();
        return new DelegationStep(
                share ? Optional.empty() : Optional.of(threshold()),
                share ? Optional.of(new Percent(10 + random.nextInt(60))) : Optional.empty(),
                new Key(key("organ", 2)),
                maybe(() -> new CalendarDays(1 + random.nextInt(60))));
    }

    private DelegationStep lastStep() {
        return Orders.above(key("organ", 2));
    }

    private Threshold threshold() {
        return Threshold.of(coin() ? THOUSAND * (1 + random.nextInt(10)) : random.nextInt(8));
    }

    private static boolean mustBeDated(PlanCommand command) {
        return command.getClass().isAnnotationPresent(DatedRequired.class) || command instanceof LapseReservation;
    }

    private PlanCommand route() {
        List<Key> route = new ArrayList<>(List.of(new Key("organ-1"), new Key("organ-2")));
        Collections.shuffle(route, random);
        return new SetApprovalRoute(route.subList(0, 1 + random.nextInt(route.size())), List.of(new Key(key("part"))));
    }

    private PlanCommand recordConsultation() {
        return new RecordConsultation(
                new Key(key("part")), maybe(this::day), maybe(() -> Day.parse("2021-01-31")), maybe(this::text));
    }

    private PlanCommand acknowledge() {
        FindingCode code = one(FindingCode.values());
        String subject =
                one(List.of(Orders.PLAN, key("insats"), key("post"), key("medel"), key("avsatt", RESERVATIONS)));
        return Orders.acknowledge(code, chance(2) ? Orders.PLAN : subject);
    }

    private PlanCommand describePlan() {
        return new DescribePlan(Optional.of(title()), maybe(this::text), maybe(this::text));
    }

    private PlanCommand addActivity() {
        ActivityKind kind = one(ActivityKind.values());
        boolean prioritised = kind == ActivityKind.SPECIAL || chance(10);
        return Orders.activity(
                key("insats"),
                key("omrade", 2),
                kind,
                prioritised ? Optional.of(one(Priority.values())) : Optional.empty());
    }

    private PlanCommand describeActivity() {
        return new DescribeActivity(
                new Key(key("insats")),
                Optional.of(title()),
                maybe(this::text),
                maybe(() -> List.of(new Key(key("part")))),
                maybe(List::of),
                maybe(() -> new Key(key("part"))),
                maybe(() -> List.of(new Key(key("organ")))),
                maybe(this::coin),
                maybe(() -> one(ProjectPlan.values())));
    }

    private PlanCommand addWorkItem() {
        return new AddWorkItem(
                new Key(key("insats")),
                new Key(key("punkt")),
                title(),
                maybe(this::text),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                maybe(() -> new PartialDate("2021-01")),
                maybe(this::day),
                List.of(new Target(Optional.of(new Count(4)), Optional.empty(), new Title("möten"))),
                awaits());
    }

    private PlanCommand reschedule() {
        boolean begin = coin();
        return new RescheduleWorkItem(
                new Key(key("insats")),
                new Key(key("punkt")),
                begin ? Optional.of(day()) : Optional.empty(),
                begin ? Optional.empty() : Optional.of(day()));
    }

    private PlanCommand allocate() {
        return new AllocateDays(new Key(key("insats")), days(), coin(), maybe(this::text), excess());
    }

    private PlanCommand registerFunding() {
        return new RegisterFunding(
                new Key(key("medel")),
                title(),
                new Money(THOUSAND * (1 + random.nextInt(40))),
                one(FundingStatus.values()),
                coin(),
                Optional.empty(),
                Optional.empty(),
                chance(2) ? List.of() : List.of(earmark(), earmark()),
                maybe(this::day),
                carriedFrom());
    }

    private Earmark earmark() {
        return new Earmark(new Key(key("insats")), maybe(this::money));
    }

    private PlanCommand recordOutsideFunding() {
        return new RecordOutsideFunding(
                new Key(key("vid-sidan")),
                title(),
                maybe(this::money),
                maybe(() -> new Key(key("insats"))),
                Optional.empty(),
                maybe(() -> new PlanYear(2020)));
    }

    private PlanCommand addLine() {
        Optional<Money> exact = maybe(this::lineMoney);
        Money lower = lineMoney();
        return new AddBudgetLine(
                new Key(key("post")),
                title(),
                exact,
                exact.isPresent() ? Optional.empty() : Optional.of(lower),
                exact.isPresent() ? Optional.empty() : Optional.of(above(lower)),
                chance(3) ? List.of(new Key(key("insats")), new Key(key("insats"))) : List.of(),
                Optional.empty(),
                awaits(),
                maybe(this::text));
    }

    private PlanCommand reviseLine() {
        Optional<Money> exact = maybe(this::lineMoney);
        Money lower = lineMoney();
        return new ReviseBudgetLine(
                new Key(key("post")),
                exact,
                exact.isPresent() ? Optional.empty() : Optional.of(lower),
                exact.isPresent() ? Optional.empty() : Optional.of(above(lower)),
                excess());
    }

    private PlanCommand reserve() {
        return new ReserveFunds(
                new Key(key("avsatt", RESERVATIONS)),
                new Key(key("post")),
                title(),
                money(),
                maybe(() -> new Key(key("insats"))),
                Optional.empty(),
                chance(6) ? List.of(new Key(key("insats"))) : List.of(),
                List.of(),
                maybe(() -> Day.parse(coin() ? "2021-02-28" : "2022-03-31")),
                carriedFrom(),
                excess());
    }

    /** Of a line and for an activity that are there from the start, so that delegates take more and more of the same. */
    private PlanCommand reserveLittle() {
        return new ReserveFunds(
                new Key(key("avsatt", 4 * RESERVATIONS)),
                new Key(key("post", 2)),
                title(),
                new Money(THOUSAND * (1 + random.nextInt(4))),
                maybe(() -> new Key(key("insats", 2))),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                excess());
    }

    private PlanCommand move() {
        boolean toLine = coin();
        boolean part = coin();
        return new MoveReservation(
                new Key(key("avsatt", RESERVATIONS)),
                toLine ? Optional.of(new Key(key("post"))) : Optional.empty(),
                toLine ? Optional.empty() : Optional.of(new Key(key("insats"))),
                part ? Optional.of(money()) : Optional.empty(),
                part ? Optional.of(new Key(key("avsatt", 2 * RESERVATIONS))) : Optional.empty(),
                excess());
    }

    private PlanCommand correct() {
        Orders.Correction correction = Orders.correct(random.nextInt(FACTS));
        if (coin()) {
            correction.amount(chance(4) ? 0 : money().kronor());
        }
        if (chance(3)) {
            correction.reservation(key("avsatt", RESERVATIONS));
        } else if (chance(3)) {
            correction.line(key("post"));
        } else if (chance(2)) {
            correction.activity(key("insats"));
        }
        if (chance(4)) {
            correction.workItem(key("punkt"));
        }
        if (chance(4)) {
            correction.days(random.nextInt(20) / 2.0);
        } else if (chance(4)) {
            correction.done(random.nextInt(5));
        }
        return correction.order();
    }

    private PlanCommand carry() {
        Stream<Key> reservations =
                Stream.generate(() -> new Key(key("avsatt", RESERVATIONS))).limit(random.nextInt(3));
        return new CarryOverFunds(
                maybe(this::money), reservations.toList(), maybe(() -> new Key(key("post"))), excess());
    }

    private PlanCommand nominate() {
        return new NominateForFunding(
                maybe(() -> new Key(key("forslag"))),
                new Key(key("post")),
                Optional.of(new Key(key("insats"))),
                maybe(this::title),
                one(Rank.values()),
                maybe(this::money),
                maybe(this::text),
                awaits());
    }

    private Days days() {
        return Days.stated(1 + random.nextInt(16));
    }

    private Money money() {
        return new Money(THOUSAND * (1 + random.nextInt(10)));
    }

    private Money lineMoney() {
        return new Money(THOUSAND * (1 + random.nextInt(15)));
    }

    private Money above(Money lower) {
        return new Money(lower.kronor() + THOUSAND * random.nextInt(10));
    }

    private PartialDate day() {
        return new PartialDate("2021-0" + (1 + random.nextInt(9)) + "-15");
    }

    private Optional<Origin> carriedFrom() {
        return chance(3) ? Optional.of(new Origin(coin() ? "2020" : "rus-2019")) : Optional.empty();
    }

    private Optional<Text> excess() {
        return chance(6) ? Optional.of(new Text("Det får gå")) : Optional.empty();
    }

    private Text text() {
        return new Text("Text " + random.nextInt(3));
    }

    private Title title() {
        return new Title("Titel " + random.nextInt(3));
    }

    private String key(String kind) {
        return key(kind, KEYS);
    }

    private String key(String kind, int keys) {
        return kind + "-" + (1 + random.nextInt(keys));
    }

    private boolean coin() {
        return random.nextBoolean();
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return coin() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> T one(T[] values) {
        return one(Arrays.asList(values));
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
