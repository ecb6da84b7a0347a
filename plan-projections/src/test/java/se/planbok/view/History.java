package se.planbok.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.planbok.plan.event.ActivityAdded;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.ActivityDescribed;
import se.planbok.plan.event.ActivityDescription;
import se.planbok.plan.event.ActivityStarted;
import se.planbok.plan.event.ApprovalRouteSet;
import se.planbok.plan.event.AuthorityInformed;
import se.planbok.plan.event.AuthorityNamed;
import se.planbok.plan.event.Bounds;
import se.planbok.plan.event.BudgetLineAdded;
import se.planbok.plan.event.BudgetLineRevised;
import se.planbok.plan.event.BudgetLineWithdrawn;
import se.planbok.plan.event.CapacityRevised;
import se.planbok.plan.event.CarriedSurplusRevised;
import se.planbok.plan.event.CashNeedStated;
import se.planbok.plan.event.ChapterAdded;
import se.planbok.plan.event.ChapterRenamed;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.Completion;
import se.planbok.plan.event.CompletionCorrected;
import se.planbok.plan.event.ConsentGiven;
import se.planbok.plan.event.ConsultationRecorded;
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.event.DaysOf;
import se.planbok.plan.event.DaysReallocated;
import se.planbok.plan.event.DaysReportCorrected;
import se.planbok.plan.event.DaysReported;
import se.planbok.plan.event.DaysSpent;
import se.planbok.plan.event.DaysWithdrawn;
import se.planbok.plan.event.DecisionProposed;
import se.planbok.plan.event.DelegationRuleSet;
import se.planbok.plan.event.DoneOf;
import se.planbok.plan.event.Expenditure;
import se.planbok.plan.event.ExpenditureCorrected;
import se.planbok.plan.event.ExpenditureRecorded;
import se.planbok.plan.event.FindingAcknowledged;
import se.planbok.plan.event.ForecastStated;
import se.planbok.plan.event.FundingAdjusted;
import se.planbok.plan.event.FundingConfirmed;
import se.planbok.plan.event.FundingRegistered;
import se.planbok.plan.event.FundingWithdrawn;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.InitiativeSplit;
import se.planbok.plan.event.InitiativesMerged;
import se.planbok.plan.event.LadderStep;
import se.planbok.plan.event.Mandate;
import se.planbok.plan.event.MeetingScheduled;
import se.planbok.plan.event.NominationMade;
import se.planbok.plan.event.NominationWithdrawn;
import se.planbok.plan.event.ObjectionMade;
import se.planbok.plan.event.OutsideFundingRecorded;
import se.planbok.plan.event.PeriodClosed;
import se.planbok.plan.event.Place;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.PlanApproved;
import se.planbok.plan.event.PlanClosed;
import se.planbok.plan.event.PlanDescribed;
import se.planbok.plan.event.PlanDescription;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.event.PlanReturned;
import se.planbok.plan.event.PlanSubmitted;
import se.planbok.plan.event.PolicySet;
import se.planbok.plan.event.PriorityChanged;
import se.planbok.plan.event.Progress;
import se.planbok.plan.event.ProgressAssessed;
import se.planbok.plan.event.ProgressCorrected;
import se.planbok.plan.event.ProgressReported;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.ReservationCarriedOver;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.event.ReservationDecided;
import se.planbok.plan.event.ReservationLapsed;
import se.planbok.plan.event.ReservationMoved;
import se.planbok.plan.event.ReservationReleased;
import se.planbok.plan.event.ReservationSplit;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.event.Schedule;
import se.planbok.plan.event.SpentOn;
import se.planbok.plan.event.StandInAppointed;
import se.planbok.plan.event.StatedFigure;
import se.planbok.plan.event.StatedFigureCorrected;
import se.planbok.plan.event.StatedFigureRecorded;
import se.planbok.plan.event.SurplusCarriedOver;
import se.planbok.plan.event.WorkItemAdded;
import se.planbok.plan.event.WorkItemCompleted;
import se.planbok.plan.event.WorkItemRescheduled;
import se.planbok.plan.event.WorkItemWithdrawn;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.Awaits;
import se.planbok.plan.value.CapacityBasis;
import se.planbok.plan.value.CashNeed;
import se.planbok.plan.value.Count;
import se.planbok.plan.value.Currency;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.Earmark;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.FundingStatus;
import se.planbok.plan.value.Informing;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.Part;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.Policy;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.ProgressStep;
import se.planbok.plan.value.ProjectPlan;
import se.planbok.plan.value.Rank;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Target;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;
import se.planbok.plan.value.TrafficLight;
import se.planbok.view.fold.View;

/** A plan's history, event by event, to fold views over. */
public final class History {

    /** The plan that is told of. */
    public static final String PLAN = "exempel-2022";

    private static final Instant START = Instant.parse("2022-01-10T08:00:00Z");

    private final List<Recorded> events = new ArrayList<>();

    /** One more event, with nothing said beside it. */
    public History then(PlanEvent event) {
        return then(event, Circumstances.NONE, List.of());
    }

    /** One more event, with what was said beside it. */
    public History then(PlanEvent event, Circumstances circumstances, List<RuleOutcome> rules) {
        int sequence = events.size();
        events.add(new Recorded(sequence, START.plusSeconds(sequence), "p-1", event, circumstances, rules));
        return this;
    }

    /** Its events. */
    public List<Recorded> events() {
        return List.copyOf(events);
    }

    /** What a view answers after its last event. */
    public <S> Object answer(View<S> view) {
        S state = view.before(PLAN);
        for (Recorded recorded : events) {
            state = view.after(state, recorded);
        }
        return view.answer(PLAN, events.size() - 1, state);
    }

    /** A plan of 100 days with a chapter. */
    public static History opened() {
        return new History()
                .then(new PlanOpened(
                        "exempel",
                        2022,
                        "Verksamhetsplan",
                        Optional.of(Days.of(100)),
                        CapacityBasis.STATED,
                        Optional.of("Exempelmyndigheten"),
                        "2022-01-01",
                        "2022-12-31",
                        Currency.SEK,
                        false))
                .then(new ChapterAdded("stod", "Stöd till länen"));
    }

    /** An activity of the chapter. */
    public History activity(String key, String title, ActivityKind kind, Optional<Priority> priority) {
        return then(new ActivityAdded(
                key,
                "stod",
                title,
                kind,
                priority,
                Optional.empty(),
                Optional.empty(),
                key,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    /** An exact line or a range. */
    public History line(String key, long lower, long upper) {
        return then(new BudgetLineAdded(
                key, "Posten " + key, lower, upper, List.of(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** An open reservation without an activity. */
    public History reserved(String key, String line, long amount, long lineCommitted) {
        return then(new FundsReserved(
                key,
                line,
                "Ändamålet " + key,
                amount,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                ReservationStatus.OPEN,
                lineCommitted));
    }

    /** Days in halves. */
    public static Days halves(long halves) {
        return new Days(halves);
    }

    private static Circumstances because(String reason) {
        return new Circumstances(Optional.of(reason), Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    private static Circumstances by(DecisionReference decision) {
        return new Circumstances(Optional.empty(), Optional.of(decision), false, Optional.empty(), Optional.empty());
    }

    /** A small plan in which everything happens at least once. */
    public static History ofEverything() {
        Optional<String> none = Optional.empty();
        Key board = new Key("styrgrupp");
        DecisionReference minuted = new DecisionReference(
                Optional.of(board),
                Optional.of(DecisionForm.MEETING),
                Optional.of(new PartialDate("2022-05-12")),
                Optional.of(new Text("Protokoll 3, § 4")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
        return theYearsEnd(opened().then(new PlanDescribed(
                        PLAN,
                        new PlanDescription(Optional.of("Verksamhetsplan"), none, none),
                        new PlanDescription(Optional.of("Verksamhetsplan 2022"), Optional.of("I korthet."), none)))
                .then(new AuthorityNamed("styrgrupp", "Styrgruppen", List.of("naturvardsverket", "scb", "skr")))
                .then(new MeetingScheduled("styrgrupp-maj", "styrgrupp", Optional.of("2022-05-12"), none))
                .then(new MeetingScheduled("styrgrupp-host", "styrgrupp", none, Optional.of("Höstmötet")))
                .then(new ChapterAdded("ovrigt", "Övrigt"))
                .activity("lopande-stod", "Löpande verksamhet", ActivityKind.ONGOING, Optional.empty())
                .activity("kartor", "Kartor", ActivityKind.SPECIAL, Optional.of(Priority.FIRST))
                .then(new ActivityAdded(
                        "utredning",
                        "ovrigt",
                        "Utredning",
                        ActivityKind.CONTINGENT,
                        Optional.empty(),
                        Optional.of("Framtid"),
                        Optional.of("Utreder."),
                        "utredningar",
                        Optional.of("Vid behov"),
                        Optional.of("2022"),
                        Optional.of("2023-06")))
                .then(new ActivityDescribed(
                        "kartor",
                        ActivityDescription.of("Kartor", Optional.empty()),
                        new ActivityDescription(
                                Optional.of("Kartor och underlag"),
                                Optional.of("Ger underlag."),
                                Optional.of(List.of("scb")),
                                Optional.of(List.of()),
                                Optional.of("naturvardsverket"),
                                Optional.of(List.of("styrgrupp")),
                                Optional.of(false),
                                Optional.of(ProjectPlan.REQUIRED))))
                .then(new WorkItemAdded(
                        "kartor",
                        "moten",
                        "Möten med länen",
                        Optional.of("Om behoven."),
                        Optional.of("Möte"),
                        none,
                        none,
                        List.of("skr"),
                        Optional.of("2022-02"),
                        Optional.of("2022-11-30"),
                        List.of(
                                new Target(Optional.of(new Count(4)), Optional.of(new Count(6)), new Title("möten")),
                                new Target(Optional.of(new Count(1)), Optional.empty(), new Title("rapport"))),
                        Optional.of(new Awaits(board, Optional.of(new Key("styrgrupp-maj")), Optional.empty()))))
                .then(new WorkItemAdded(
                        "kartor",
                        "rapport",
                        "Rapport",
                        none,
                        none,
                        none,
                        none,
                        List.of(),
                        none,
                        none,
                        List.of(),
                        Optional.empty()))
                .then(new WorkItemRescheduled(
                        "kartor",
                        "moten",
                        new Schedule(Optional.of("2022-02"), Optional.of("2022-11-30")),
                        new Schedule(Optional.of("2022-03"), none)))
                .then(new WorkItemWithdrawn("kartor", "rapport"))
                .then(new DaysAllocated("lopande-stod", Days.of(60), false, none, Days.ZERO, Days.of(60), Days.of(60)))
                .then(new DaysAllocated(
                        "kartor", halves(33), true, Optional.of("Ses över."), Days.ZERO, halves(33), halves(153)))
                .then(new DaysReallocated(
                        "lopande-stod", "kartor", Days.of(10), Days.of(60), Days.of(50), halves(33), halves(53)))
                .then(new DaysWithdrawn("kartor", halves(1), halves(53), Days.of(26), Days.of(76)))
                .then(
                        new CapacityRevised(PLAN, Optional.of(Days.of(100)), Days.of(75)),
                        new Circumstances(
                                Optional.of("En tjänst är vakant."),
                                Optional.empty(),
                                false,
                                Optional.of(new PartialDate("2022-02-01")),
                                Optional.of("Personal lånas in.")),
                        List.of(new RuleOutcome(
                                "R2", Figure.of(Days.of(75)), Figure.of(Days.of(76)), RuleOutcome.Verdict.ACCEPTED)))
                .then(new CashNeedStated("kartor", CashNeed.YES, true, Optional.of("Tryck."), Optional.empty()))
                .then(new ActivityStarted("utredning", Priority.SECOND))
                .then(
                        new PriorityChanged("kartor", Priority.FIRST, Priority.SECOND),
                        new Circumstances(
                                Optional.of("Annat går före."),
                                Optional.of(minuted),
                                true,
                                Optional.empty(),
                                Optional.empty()),
                        List.of(
                                new RuleOutcome(
                                        "R5", Figure.of("styrgrupp"), Figure.of("styrgrupp"), RuleOutcome.Verdict.HELD),
                                new RuleOutcome(
                                        "R12",
                                        Figure.of("FIRST"),
                                        Figure.of("SECOND"),
                                        RuleOutcome.Verdict.NOT_FOLLOWED)))
                .then(new FundingRegistered(
                        "bidrag",
                        "Bidrag",
                        900_000,
                        FundingStatus.EXPECTED,
                        true,
                        Optional.of("naturvardsverket"),
                        Optional.of("1:3 ap. 1"),
                        List.of(
                                new Earmark(new Key("kartor"), Optional.of(new Money(200_000))),
                                new Earmark(new Key("utredning"), Optional.empty())),
                        Optional.of("2022-02"),
                        none))
                .then(new FundingRegistered(
                        "overskott-2021",
                        "Överskott",
                        100_000,
                        FundingStatus.CONFIRMED,
                        false,
                        none,
                        none,
                        List.of(),
                        none,
                        Optional.of("exempel-2021")))
                .then(new FundingConfirmed("bidrag", 900_000, 850_000))
                .then(new FundingAdjusted("bidrag", 850_000, 840_000))
                .then(new FundingRegistered(
                        "tillagg", "Tillägg", 10_000, FundingStatus.EXPECTED, true, none, none, List.of(), none, none))
                .then(new FundingWithdrawn("tillagg", 10_000))
                .then(new OutsideFundingRecorded(
                        "trycksaker",
                        "Trycksaker",
                        Optional.of(40_000L),
                        Optional.of("kartor"),
                        Optional.of("naturvardsverket"),
                        Optional.of(2021)))
                .then(new OutsideFundingRecorded("lokaler", "Lokaler", Optional.empty(), none, none, Optional.empty()))
                .line("resor", 200_000, 200_000)
                .then(new BudgetLineAdded(
                        "att-fordela",
                        "Att fördela",
                        100_000,
                        300_000,
                        List.of("kartor"),
                        Optional.of("styrgrupp"),
                        Optional.of(new Awaits(board, Optional.of(new Key("styrgrupp-maj")), Optional.empty())),
                        Optional.of("Fördelas under året.")))
                .then(new BudgetLineRevised("att-fordela", new Bounds(100_000, 300_000), new Bounds(150_000, 250_000)))
                .line("tom", 5_000, 5_000)
                .then(new NominationMade(
                        "tomt",
                        "tom",
                        none,
                        Optional.of("Något annat"),
                        Rank.FIRST,
                        Optional.empty(),
                        none,
                        Optional.empty()))
                .then(new BudgetLineWithdrawn("tom", new Bounds(5_000, 5_000), List.of(), List.of("tomt")))
                .then(new FundsReserved(
                        "kartblad",
                        "att-fordela",
                        "Tryck av kartblad",
                        90_000,
                        Optional.of("kartor"),
                        Optional.of("moten"),
                        List.of("utredning"),
                        List.of(
                                new Part(new Title("Tryck"), new Money(60_000)),
                                new Part(new Title("Utskick"), new Money(30_000))),
                        Optional.of("2022-11-30"),
                        Optional.of("exempel-2021"),
                        ReservationStatus.PROPOSED,
                        90_000))
                .then(new ReservationChanged(
                        "kartblad",
                        "att-fordela",
                        Optional.of("kartor"),
                        90_000,
                        95_000,
                        ReservationStatus.OPEN,
                        95_000))
                .then(new ReservationSplit(
                        "kartblad",
                        "kartblad-norr",
                        "Tryck av kartblad",
                        20_000,
                        95_000,
                        75_000,
                        ReservationStatus.OPEN,
                        ReservationStatus.OPEN,
                        new Place("att-fordela", Optional.of("kartor")),
                        new Place("resor", Optional.of("utredning")),
                        Optional.of("2022-11-30"),
                        Optional.of("exempel-2021")))
                .then(new ReservationMoved(
                        "kartblad-norr",
                        20_000,
                        new Place("resor", Optional.of("utredning")),
                        new Place("att-fordela", none)))
                .then(new ExpenditureRecorded(
                        Optional.of("kartblad"),
                        "att-fordela",
                        Optional.of("kartor"),
                        60_000,
                        Optional.of("Faktura från tryckeriet."),
                        false,
                        60_000,
                        75_000,
                        Optional.of(ReservationStatus.OPEN),
                        60_000,
                        95_000))
                .then(new ReservationReleased(
                        "kartblad",
                        "att-fordela",
                        Optional.of("kartor"),
                        15_000,
                        75_000,
                        60_000,
                        ReservationStatus.RELEASED,
                        80_000))
                .then(new ExpenditureRecorded(
                        Optional.empty(), "resor", none, 1_000, none, true, 1_000, 0, Optional.empty(), 1_000, 1_000))
                .then(new NominationMade(
                        "kartor-forslag",
                        "att-fordela",
                        Optional.of("kartor"),
                        none,
                        Rank.SECOND,
                        Optional.of(50_000L),
                        Optional.of("Om det blir över."),
                        Optional.of(new Awaits(board, Optional.of(new Key("styrgrupp-host")), Optional.empty()))))
                .then(new NominationMade(
                        "annat",
                        "att-fordela",
                        none,
                        Optional.of("Annat"),
                        Rank.FIRST,
                        Optional.empty(),
                        none,
                        Optional.empty()))
                .then(new NominationWithdrawn("annat", "att-fordela", none))
                .then(new StandInAppointed("styrgrupp", "p-2", "2022-07-01", "2022-07-31"))
                .then(new DecisionProposed(
                        "extra-tryck",
                        "styrgrupp",
                        List.of("scb", "skr"),
                        "Får kartbladen tryckas i en extra upplaga?",
                        Optional.of("2022-06-15")))
                .then(new ConsentGiven("extra-tryck", "styrgrupp", "scb", "2022-06-02", List.of("skr")))
                .then(new ObjectionMade("extra-tryck", "styrgrupp", "skr", "2022-06-03"))
                .then(new DecisionProposed(
                        "kartbok", "styrgrupp", List.of("scb"), "Får kartboken ges ut?", Optional.empty()))
                .then(new ConsentGiven("kartbok", "styrgrupp", "scb", "2022-06-09", List.of()))
                .then(
                        new FundsReserved(
                                "atlas",
                                "resor",
                                "Atlas",
                                3_000,
                                none,
                                none,
                                List.of(),
                                List.of(),
                                none,
                                none,
                                ReservationStatus.PROPOSED,
                                4_000),
                        Circumstances.NONE,
                        List.of(new RuleOutcome(
                                "R5",
                                Figure.of(100_000),
                                Figure.of(3_000),
                                RuleOutcome.Verdict.HELD,
                                Optional.of(new Mandate(
                                        Matter.MONEY, 1, Optional.empty(), 1, Optional.of("styrgrupp"), true)))))
                .then(new ReservationDecided("atlas", "resor", none, true, 3_000, 3_000, ReservationStatus.OPEN, 4_000))
                .then(new FundsReserved(
                        "vagnhyra",
                        "resor",
                        "Vagnhyra",
                        2_000,
                        none,
                        none,
                        List.of(),
                        List.of(),
                        none,
                        none,
                        ReservationStatus.PROPOSED,
                        6_000))
                .then(new ReservationDecided(
                        "vagnhyra", "resor", none, false, 2_000, 0, ReservationStatus.REJECTED, 4_000))
                .then(new AuthorityInformed(
                        "styrgrupp", "2022-06-10", List.of(53L), List.of("atlas"), Optional.of("Protokoll 3, § 5")))
                .then(new ActivityCancelled("kartor", halves(45), halves(7), halves(107), List.of("kartor-forslag")))
                .then(new DelegationRuleSet(
                        PLAN,
                        Matter.MONEY,
                        List.of(
                                new LadderStep(
                                        Optional.of(Figure.of(100_000)), Optional.empty(), none, Optional.empty()),
                                new LadderStep(
                                        Optional.empty(), Optional.of(10), Optional.of("styrgrupp"), Optional.of(21)),
                                new LadderStep(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of("styrgrupp"),
                                        Optional.empty())),
                        Informing.MUST,
                        List.of("att-fordela"),
                        Optional.of(30),
                        Optional.of("2022-06-01"),
                        1))
                .then(new PolicySet(PLAN, Policy.SPLITTING_REFUSED, true))
                .then(new FundsReserved(
                        "med-planen",
                        "resor",
                        "Resor",
                        7_000,
                        none,
                        none,
                        List.of(),
                        List.of(),
                        none,
                        none,
                        ReservationStatus.PROPOSED,
                        8_000))
                .then(new AuthorityNamed("ledning", "Ledningsgruppen", List.of()))
                .then(new ApprovalRouteSet(PLAN, List.of(), List.of("ledning"), List.of()))
                .then(new ApprovalRouteSet(
                        PLAN, List.of("ledning"), List.of("styrgrupp", "ledning"), List.of("scb", "skr")))
                .then(new ConsultationRecorded(PLAN, "scb", Optional.of("2022-05-01"), Optional.of("2022-05-10"), none))
                .then(new ConsultationRecorded(
                        PLAN, "scb", Optional.of("2022-05-09"), none, Optional.of("Inga synpunkter.")))
                .then(new ConsultationRecorded(PLAN, "skr", none, none, none))
                .then(
                        new FindingAcknowledged(
                                "NO_DAYS",
                                SubjectKind.ACTIVITY,
                                "utredning",
                                none,
                                Optional.empty(),
                                Optional.of(Figure.of(0))),
                        because("Den görs av en praktikant."),
                        List.of())
                .then(
                        new FindingAcknowledged(
                                "RULE_NOT_FOLLOWED",
                                SubjectKind.ACTIVITY,
                                "kartor",
                                Optional.of("R12"),
                                Optional.of(Figure.of("FIRST")),
                                Optional.of(Figure.of("SECOND"))),
                        because("Det är sagt i efterhand."),
                        List.of())
                .then(new PlanSubmitted(PLAN, PlanStatus.DRAFT, List.of("styrgrupp", "ledning")))
                .then(
                        new PlanApproved(PLAN, Optional.of("styrgrupp"), PlanStatus.SUBMITTED, Optional.of("ledning")),
                        by(minuted),
                        List.of())
                .then(
                        new PlanReturned(PLAN, "ledning", PlanStatus.APPROVED, List.of("styrgrupp")),
                        because("Resorna ses över."),
                        List.of())
                .then(new PlanSubmitted(PLAN, PlanStatus.DRAFT, List.of("styrgrupp", "ledning")))
                .then(
                        new PlanApproved(PLAN, Optional.of("styrgrupp"), PlanStatus.SUBMITTED, Optional.of("ledning")),
                        by(minuted),
                        List.of())
                .then(
                        new PlanAdopted(PLAN, Optional.of("ledning"), PlanStatus.APPROVED, List.of("med-planen")),
                        by(minuted),
                        List.of())
                .then(new DaysAllocated("lopande-stod", Days.of(1), false, none, Days.of(50), Days.of(51), halves(109)))
                .then(new ChapterRenamed("stod", "Stöd till länen", "Stöd"), because("Kortare namn."), List.of())
                .then(new InitiativeSplit("arkiv", List.of("lopande-stod", "utredningar")))
                .then(
                        new InitiativesMerged(List.of("atlas", "kartbok"), "kartor"),
                        because("Görs tillsammans."),
                        List.of())
                .then(
                        new ForecastStated(
                                Optional.of("utredning"),
                                none,
                                Optional.of(Days.of(4)),
                                Optional.empty(),
                                Optional.of(9_000L),
                                Optional.empty()),
                        because("Utredningen drar ut på tiden."),
                        List.of())
                .then(
                        new ForecastStated(
                                none,
                                Optional.of("resor"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(150_000L),
                                Optional.empty()),
                        because("Färre resor."),
                        List.of())
                .then(
                        new ForecastStated(
                                Optional.of("utredning"),
                                none,
                                Optional.of(Days.of(5)),
                                Optional.of(Days.of(4)),
                                Optional.empty(),
                                Optional.empty()),
                        because("Ännu längre."),
                        List.of())
                .then(new ProgressAssessed(
                        "utredning", ProgressStep.STARTED, TrafficLight.GREEN, Optional.empty(), Optional.empty()))
                .then(
                        new ProgressAssessed(
                                "utredning",
                                ProgressStep.HALF_WAY,
                                TrafficLight.YELLOW,
                                Optional.of(ProgressStep.STARTED),
                                Optional.of(TrafficLight.GREEN)),
                        because("Uppgifter saknas."),
                        List.of())
                .then(new ReservationChanged(
                        "med-planen", "resor", none, 7_000, 6_000, ReservationStatus.OPEN, 7_000)));
    }

    /** What was done and used is reported and corrected, and the plan comes to its end. */
    private static History theYearsEnd(History history) {
        Optional<String> none = Optional.empty();
        long first = history.events.size();
        Circumstances dated = new Circumstances(
                Optional.of("Redovisat."),
                Optional.empty(),
                false,
                Optional.of(new PartialDate("2022-09-30")),
                Optional.empty());
        DaysSpent worked = new DaysSpent("kartor", halves(5), "2022-01", "2022-03");
        DaysSpent elsewhere = new DaysSpent("utredning", halves(6), "2022-02", "2022-03");
        Completion completed = new Completion("kartor", "moten", Optional.of("2022-09-30"));
        Progress progress = new Progress("kartor", "moten", 3, "2022-09-30", Optional.empty());
        StatedFigure stated = new StatedFigure("Utfall 2021", 5_300_000, true, "Årsredovisningen");
        Expenditure spent =
                new Expenditure(Optional.of("kartblad-norr"), none, 5_000, none, false, Optional.of("2022-09-30"));
        return history.then(new DaysReported("kartor", halves(5), "2022-01", "2022-03", halves(5), halves(5)))
                .then(new DaysReportCorrected(
                        first,
                        worked,
                        elsewhere,
                        List.of(new DaysOf("kartor", Days.ZERO), new DaysOf("utredning", halves(6))),
                        halves(6)))
                .then(new WorkItemCompleted("kartor", "moten"), dated, List.of())
                .then(new CompletionCorrected(
                        first + 2, completed, new Completion("kartor", "moten", Optional.of("2022-10-01"))))
                .then(new ProgressReported("kartor", "moten", 3, 4, Optional.empty()), dated, List.of())
                .then(new ProgressCorrected(
                        first + 4,
                        progress,
                        new Progress("kartor", "moten", 5, "2022-10-01", Optional.empty()),
                        List.of(new DoneOf("kartor", "moten", Optional.of(5L), Optional.empty()))))
                .then(new StatedFigureRecorded(PLAN, "Utfall 2021", 5_300_000, true, "Årsredovisningen"))
                .then(new StatedFigureCorrected(
                        PLAN, first + 6, stated, new StatedFigure("Utfall 2021", 5_312_000, false, "Bokslutet")))
                .then(
                        new ExpenditureRecorded(
                                Optional.of("kartblad-norr"),
                                "att-fordela",
                                none,
                                5_000,
                                none,
                                false,
                                5_000,
                                20_000,
                                Optional.of(ReservationStatus.OPEN),
                                65_000,
                                80_000),
                        dated,
                        List.of())
                .then(new ExpenditureCorrected(
                        first + 8,
                        spent,
                        new Expenditure(none, Optional.of("resor"), 6_000, none, false, Optional.of("2022-10-01")),
                        List.of(
                                new SpentOn(
                                        Optional.of("kartblad-norr"),
                                        "att-fordela",
                                        none,
                                        0,
                                        Optional.of(ReservationStatus.OPEN),
                                        60_000,
                                        80_000),
                                new SpentOn(none, "resor", none, 7_000, Optional.empty(), 7_000, 7_000))))
                .then(new ProgressReported("kartor", "moten", 2, 5, Optional.of("möten")), dated, List.of())
                .then(new PeriodClosed("tertial-3", "2022-12-31"))
                .then(new SurplusCarriedOver(PLAN, "exempel-2023", "overskott-2022", 50_000, 873_000, 0, 50_000))
                .then(new ReservationCarriedOver(
                        "kartblad-norr",
                        "att-fordela",
                        none,
                        "exempel-2023",
                        12_000,
                        20_000,
                        8_000,
                        ReservationStatus.OPEN,
                        68_000))
                .then(new ReservationLapsed(
                        "kartblad-norr",
                        "att-fordela",
                        none,
                        "2022-11-30",
                        8_000,
                        8_000,
                        0,
                        ReservationStatus.LAPSED,
                        60_000))
                .then(new SurplusCarriedOver(PLAN, "exempel-2023", "overskott-2022", 10_000, 873_000, 50_000, 60_000))
                .then(new CarriedSurplusRevised("overskott-2021", "exempel-2021", 100_000, 100_000, 90_000))
                .then(new PlanClosed(PLAN, 873_000, 60_000));
    }
}
