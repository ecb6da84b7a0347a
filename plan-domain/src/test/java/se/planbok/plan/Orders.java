package se.planbok.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.planbok.plan.agenda.DecideReservation;
import se.planbok.plan.agenda.InformAuthority;
import se.planbok.plan.approval.AcknowledgeFinding;
import se.planbok.plan.approval.SetApprovalRoute;
import se.planbok.plan.budget.AddBudgetLine;
import se.planbok.plan.budget.ChangeReservation;
import se.planbok.plan.budget.LapseReservation;
import se.planbok.plan.budget.MoveReservation;
import se.planbok.plan.budget.NominateForFunding;
import se.planbok.plan.budget.ReleaseReservation;
import se.planbok.plan.budget.ReserveFunds;
import se.planbok.plan.budget.ReviseBudgetLine;
import se.planbok.plan.budget.WithdrawBudgetLine;
import se.planbok.plan.budget.WithdrawNomination;
import se.planbok.plan.closing.CarryOverFunds;
import se.planbok.plan.closing.ClosePeriod;
import se.planbok.plan.closing.ClosePlan;
import se.planbok.plan.closing.OpenNextYear;
import se.planbok.plan.delegation.AppointStandIn;
import se.planbok.plan.delegation.GiveConsent;
import se.planbok.plan.delegation.ProposeDecision;
import se.planbok.plan.delegation.SetDelegationRule;
import se.planbok.plan.delegation.SetPolicy;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.funding.AdjustFunding;
import se.planbok.plan.funding.ConfirmFunding;
import se.planbok.plan.funding.RecordOutsideFunding;
import se.planbok.plan.funding.RegisterFunding;
import se.planbok.plan.funding.WithdrawFunding;
import se.planbok.plan.outturn.AssessProgress;
import se.planbok.plan.outturn.CompleteWorkItem;
import se.planbok.plan.outturn.CorrectFact;
import se.planbok.plan.outturn.RecordExpenditure;
import se.planbok.plan.outturn.RecordStatedFigure;
import se.planbok.plan.outturn.ReportDaysSpent;
import se.planbok.plan.outturn.ReportProgress;
import se.planbok.plan.outturn.StateForecast;
import se.planbok.plan.structure.AddActivity;
import se.planbok.plan.structure.AddChapter;
import se.planbok.plan.structure.AddWorkItem;
import se.planbok.plan.structure.CancelActivity;
import se.planbok.plan.structure.ChangePriority;
import se.planbok.plan.structure.MergeInitiatives;
import se.planbok.plan.structure.NameAuthority;
import se.planbok.plan.structure.OpenPlan;
import se.planbok.plan.structure.RenameChapter;
import se.planbok.plan.structure.ScheduleMeeting;
import se.planbok.plan.structure.SplitInitiative;
import se.planbok.plan.structure.StartActivity;
import se.planbok.plan.structure.WithdrawWorkItem;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.CalendarDays;
import se.planbok.plan.value.CapacityBasis;
import se.planbok.plan.value.CashNeed;
import se.planbok.plan.value.Count;
import se.planbok.plan.value.Day;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.DaysOrNone;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.DelegationStep;
import se.planbok.plan.value.Earmark;
import se.planbok.plan.value.FundingStatus;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.MoneyOrNone;
import se.planbok.plan.value.Origin;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Percent;
import se.planbok.plan.value.PlanYear;
import se.planbok.plan.value.Policy;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.ProgressStep;
import se.planbok.plan.value.Rank;
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

/** A plan's commands written short, with what a test does not speak of left out, so that a test reads as a sentence. */
public final class Orders {

    /** The plan that tests speak of. */
    public static final String PLAN = "rus-2021";

    /** The plan of the year after. */
    public static final String NEXT = "rus-2022";

    private Orders() {}

    /** Opens next year's plan with so many days to give out, by itself. */
    public static OpenPlan openNextByItself(double capacity) {
        return new OpenPlan(
                key("rus"),
                new PlanYear(2022),
                title("RUS verksamhetsplan 2022"),
                Optional.of(days(capacity)),
                Optional.of(CapacityBasis.STATED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** Opens next year's plan, in which these activities go on. */
    public static OpenNextYear openNext(String... activities) {
        return openNext(2022, activities);
    }

    /** Opens a year's plan, in which these activities go on. */
    public static OpenNextYear openNext(int year, String... activities) {
        return new OpenNextYear(
                new PlanYear(year),
                title("RUS verksamhetsplan " + year),
                Optional.of(days(850)),
                Optional.empty(),
                keys(activities));
    }

    /** Carries all that is left of the surplus over, and reservations to lines of their own keys. */
    public static CarryOverFunds carry(String... reservations) {
        return new CarryOverFunds(Optional.empty(), keys(reservations), Optional.empty(), Optional.empty());
    }

    /** Carries so much of the surplus over, and reservations to a line. */
    public static CarryOverFunds carry(long amount, String line, String... reservations) {
        return new CarryOverFunds(
                Optional.of(new Money(amount)), keys(reservations), Optional.of(key(line)), Optional.empty());
    }

    /** Closes the plan. */
    public static ClosePlan closePlan() {
        return new ClosePlan();
    }

    /** Ends a period. */
    public static ClosePeriod closePeriod(String period, String to) {
        return new ClosePeriod(key(period), Day.parse(to));
    }

    /** Reserves until a last day. */
    public static ReserveFunds reserveUntil(String key, String line, long amount, String lastDay) {
        return new ReserveFunds(
                key(key),
                key(line),
                title(key),
                new Money(amount),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(Day.parse(lastDay)),
                Optional.empty(),
                Optional.empty());
    }

    /** Lets a reservation lapse. */
    public static LapseReservation lapse(String reservation) {
        return new LapseReservation(key(reservation));
    }

    /** Reports days spent in January. */
    public static ReportDaysSpent work(String activity, double days) {
        return new ReportDaysSpent(
                key(activity), days(days), new PartialDate("2021-01-01"), new PartialDate("2021-01-31"));
    }

    /** Completes a point. */
    public static CompleteWorkItem complete(String activity, String workItem) {
        return new CompleteWorkItem(key(activity), key(workItem));
    }

    /** Reports how far a point has come. */
    public static ReportProgress progress(String activity, String workItem, long done) {
        return new ReportProgress(key(activity), key(workItem), new Count(done), Optional.empty());
    }

    /** Reports how far a point has come with one of its targets. */
    public static ReportProgress progress(String activity, String workItem, long done, String unit) {
        return new ReportProgress(key(activity), key(workItem), new Count(done), Optional.of(title(unit)));
    }

    /** Notes what a source states. */
    public static RecordStatedFigure state(String figure, long amount) {
        return new RecordStatedFigure(title(figure), new Money(amount), false, new Text("Årsredovisningen"));
    }

    /** A correction of nothing yet, to be gone on with. */
    public static Correction correct(long fact) {
        return new Correction(fact);
    }

    /** A correction as it comes about, field by field. */
    public static final class Correction {

        private final long fact;
        private Optional<Key> activity = Optional.empty();
        private Optional<Key> workItem = Optional.empty();
        private Optional<DaysOrNone> days = Optional.empty();
        private Optional<PartialDate> from = Optional.empty();
        private Optional<PartialDate> to = Optional.empty();
        private Optional<Count> done = Optional.empty();
        private Optional<Key> reservation = Optional.empty();
        private Optional<Key> line = Optional.empty();
        private Optional<MoneyOrNone> amount = Optional.empty();
        private Optional<Text> text = Optional.empty();

        private Correction(long fact) {
            this.fact = fact;
        }

        /** Another activity. */
        public Correction activity(String key) {
            activity = Optional.of(new Key(key));
            return this;
        }

        /** Another point. */
        public Correction workItem(String key) {
            workItem = Optional.of(new Key(key));
            return this;
        }

        /** Another number of days. */
        public Correction days(double number) {
            days = Optional.of(new DaysOrNone(Math.round(number * 2)));
            return this;
        }

        /** Another beginning. */
        public Correction from(String day) {
            from = Optional.of(new PartialDate(day));
            return this;
        }

        /** Another end. */
        public Correction to(String day) {
            to = Optional.of(new PartialDate(day));
            return this;
        }

        /** Another number of things done. */
        public Correction done(long number) {
            done = Optional.of(new Count(number));
            return this;
        }

        /** Another reservation. */
        public Correction reservation(String key) {
            reservation = Optional.of(new Key(key));
            return this;
        }

        /** Straight on a line. */
        public Correction line(String key) {
            line = Optional.of(new Key(key));
            return this;
        }

        /** Another amount. */
        public Correction amount(long kronor) {
            amount = Optional.of(new MoneyOrNone(kronor));
            return this;
        }

        /** Another text. */
        public Correction text(String words) {
            text = Optional.of(new Text(words));
            return this;
        }

        /** The command. */
        public CorrectFact order() {
            return new CorrectFact(
                    new Count(fact),
                    activity,
                    workItem,
                    days,
                    from,
                    to,
                    done,
                    reservation,
                    line,
                    amount,
                    text,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** The command by a decision at an authority's meeting. */
    public static Order decided(PlanCommand command, String authority, String date) {
        return decided(command, Optional.of(authority), Optional.of(date), false);
    }

    /** The command by a decision of which a source tells, as far as it knows. */
    public static Order stated(PlanCommand command, Optional<String> authority, Optional<String> date) {
        return decided(command, authority, date, true);
    }

    private static Order decided(
            PlanCommand command, Optional<String> authority, Optional<String> date, boolean afterwards) {
        DecisionReference decision = new DecisionReference(
                authority.map(Key::new),
                Optional.of(DecisionForm.MEETING),
                date.map(PartialDate::new),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
        return said(command, decision, afterwards);
    }

    /** The command, decided by the adoption of the plan to come. */
    public static Order withPlan(PlanCommand command) {
        DecisionReference decision = new DecisionReference(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty());
        return said(command, decision, false);
    }

    private static Order said(PlanCommand command, DecisionReference decision, boolean afterwards) {
        return new Order(
                command,
                new Circumstances(
                        Optional.empty(), Optional.of(decision), afterwards, Optional.empty(), Optional.empty()));
    }

    /** Sets the authorities that treat the plan, in order. */
    public static SetApprovalRoute route(String... authorities) {
        return new SetApprovalRoute(keys(authorities), List.of());
    }

    /** Says why a finding may stand. */
    public static AcknowledgeFinding acknowledge(FindingCode code, String subject) {
        return new AcknowledgeFinding(code, new Text(subject), Optional.empty(), Optional.empty());
    }

    /** Opens the plan with so many days to give out. */
    public static OpenPlan open(double capacity) {
        return open(Optional.of(days(capacity)), CapacityBasis.STATED, false);
    }

    /** Opens the plan without a known capacity. */
    public static OpenPlan openWithUnknownCapacity() {
        return open(Optional.empty(), CapacityBasis.UNKNOWN, false);
    }

    /** Opens a plan that is known only in part. */
    public static OpenPlan openPartial() {
        return open(Optional.empty(), CapacityBasis.UNKNOWN, true);
    }

    private static OpenPlan open(Optional<Days> capacity, CapacityBasis basis, boolean partial) {
        return new OpenPlan(
                key("rus"),
                new PlanYear(2021),
                title("RUS verksamhetsplan"),
                capacity,
                Optional.of(basis),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                partial);
    }

    /** Names an authority. */
    public static NameAuthority authority(String key, String... members) {
        return new NameAuthority(key(key), title(key), keys(members));
    }

    /** Schedules an authority's meeting. */
    public static ScheduleMeeting meeting(String key, String authority) {
        return new ScheduleMeeting(key(key), key(authority), Optional.empty(), Optional.empty());
    }

    /** Adds a chapter. */
    public static AddChapter chapter(String key) {
        return new AddChapter(key(key), title(key));
    }

    /** Adds an ongoing activity to the chapter {@code stod}. */
    public static AddActivity ongoing(String key) {
        return activity(key, ActivityKind.ONGOING, Optional.empty());
    }

    /** Adds a special activity of the first priority to the chapter {@code stod}. */
    public static AddActivity special(String key) {
        return activity(key, ActivityKind.SPECIAL, Optional.of(Priority.FIRST));
    }

    /** Adds a contingent activity to the chapter {@code stod}. */
    public static AddActivity contingent(String key) {
        return activity(key, ActivityKind.CONTINGENT, Optional.empty());
    }

    /** Adds an activity to the chapter {@code stod}. */
    public static AddActivity activity(String key, ActivityKind kind, Optional<Priority> priority) {
        return activity(key, "stod", kind, priority);
    }

    /** Adds an activity. */
    public static AddActivity activity(String key, String chapter, ActivityKind kind, Optional<Priority> priority) {
        return new AddActivity(
                key(key),
                key(chapter),
                title(key),
                kind,
                priority,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Starts a contingent activity. */
    public static StartActivity start(String activity, Priority priority) {
        return new StartActivity(key(activity), priority);
    }

    /** Changes an activity's priority. */
    public static ChangePriority prioritise(String activity, Priority priority) {
        return new ChangePriority(key(activity), priority);
    }

    /** Cancels an activity. */
    public static CancelActivity cancel(String activity) {
        return new CancelActivity(key(activity));
    }

    /** Adds a point to an activity. */
    public static AddWorkItem workItem(String activity, String key, Optional<String> from, Optional<String> to) {
        return new AddWorkItem(
                key(activity),
                key(key),
                title(key),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                from.map(PartialDate::new),
                to.map(PartialDate::new),
                List.of(),
                Optional.empty());
    }

    /** Adds a point without a time to an activity. */
    public static AddWorkItem workItem(String activity, String key) {
        return workItem(activity, key, Optional.empty(), Optional.empty());
    }

    /** Adds a point with a target: at least so many meetings. */
    public static AddWorkItem targeted(String activity, String key, Optional<String> to, long least) {
        return new AddWorkItem(
                key(activity),
                key(key),
                title(key),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                to.map(PartialDate::new),
                List.of(new Target(Optional.of(new Count(least)), Optional.empty(), title("möten"))),
                Optional.empty());
    }

    /** Gives a chapter another title. */
    public static RenameChapter rename(String chapter, String title) {
        return new RenameChapter(key(chapter), title(title));
    }

    /** From now on an initiative goes on as several. */
    public static SplitInitiative split(String initiative, String... into) {
        return new SplitInitiative(key(initiative), keys(into));
    }

    /** From now on initiatives go on as one. */
    public static MergeInitiatives merge(String into, String... initiatives) {
        return new MergeInitiatives(keys(initiatives), key(into));
    }

    /** Expects an activity to use so many days in all. */
    public static StateForecast expectDays(String activity, double days) {
        return new StateForecast(
                Optional.of(key(activity)),
                Optional.empty(),
                Optional.of(new DaysOrNone(Math.round(days * 2))),
                Optional.empty());
    }

    /** Expects so much to be spent for an activity in all. */
    public static StateForecast expectMoney(String activity, long kronor) {
        return new StateForecast(
                Optional.of(key(activity)), Optional.empty(), Optional.empty(), Optional.of(new MoneyOrNone(kronor)));
    }

    /** Expects so much to be spent on a line in all. */
    public static StateForecast expectOnLine(String line, long kronor) {
        return new StateForecast(
                Optional.empty(), Optional.of(key(line)), Optional.empty(), Optional.of(new MoneyOrNone(kronor)));
    }

    /** Assesses how far an activity has come. */
    public static AssessProgress assess(String activity, ProgressStep step, TrafficLight light) {
        return new AssessProgress(key(activity), step, light);
    }

    /** Takes a point away. */
    public static WithdrawWorkItem withdrawWorkItem(String activity, String workItem) {
        return new WithdrawWorkItem(key(activity), key(workItem));
    }

    /** Gives days to an activity. */
    public static AllocateDays allocate(String activity, double days) {
        return new AllocateDays(key(activity), days(days), false, Optional.empty(), Optional.empty());
    }

    /** Gives days to an activity, also past the capacity. */
    public static AllocateDays allocateAccepting(String activity, double days, String reason) {
        return new AllocateDays(key(activity), days(days), false, Optional.empty(), Optional.of(new Text(reason)));
    }

    /** Takes days back from an activity. */
    public static WithdrawDays withdraw(String activity, double days) {
        return new WithdrawDays(key(activity), days(days));
    }

    /** Moves days from one activity to another. */
    public static ReallocateDays reallocate(String from, String to, double days) {
        return new ReallocateDays(key(from), key(to), days(days));
    }

    /** Changes the capacity. */
    public static ReviseCapacity capacity(double days) {
        return new ReviseCapacity(days(days), Optional.empty());
    }

    /** Changes the capacity, also below what is allocated. */
    public static ReviseCapacity capacityAccepting(double days, String reason) {
        return new ReviseCapacity(days(days), Optional.of(new Text(reason)));
    }

    /** States an activity's cash need. */
    public static StateCashNeed need(String activity, CashNeed need) {
        return new StateCashNeed(key(activity), need, false, Optional.empty());
    }

    /** Registers confirmed money. */
    public static RegisterFunding confirmed(String key, long amount) {
        return funding(key, amount, FundingStatus.CONFIRMED, List.of(), Optional.empty());
    }

    /** Registers expected money. */
    public static RegisterFunding expected(String key, long amount) {
        return funding(key, amount, FundingStatus.EXPECTED, List.of(), Optional.empty());
    }

    /** Registers money. */
    public static RegisterFunding funding(
            String key, long amount, FundingStatus status, List<Earmark> earmarks, Optional<String> carriedFrom) {
        return new RegisterFunding(
                key(key),
                title(key),
                new Money(amount),
                status,
                false,
                Optional.empty(),
                Optional.empty(),
                earmarks,
                Optional.empty(),
                carriedFrom.map(Origin::new));
    }

    /** An earmark with an amount. */
    public static Earmark earmark(String activity, long amount) {
        return new Earmark(key(activity), Optional.of(new Money(amount)));
    }

    /** Confirms what was expected. */
    public static ConfirmFunding confirm(String source) {
        return new ConfirmFunding(key(source), Optional.empty());
    }

    /** Confirms another amount than was expected. */
    public static ConfirmFunding confirm(String source, long amount) {
        return new ConfirmFunding(key(source), Optional.of(new Money(amount)));
    }

    /** Changes the amount of money in. */
    public static AdjustFunding adjust(String source, long amount) {
        return new AdjustFunding(key(source), new Money(amount));
    }

    /** Loses money in. */
    public static WithdrawFunding withdrawFunding(String source) {
        return new WithdrawFunding(key(source));
    }

    /** Notes money beside the budget. */
    public static RecordOutsideFunding outside(String key, String activity) {
        return new RecordOutsideFunding(
                key(key), title(key), Optional.empty(), Optional.of(key(activity)), Optional.empty(), Optional.empty());
    }

    /** Plans a line of an exact amount. */
    public static AddBudgetLine line(String key, long amount, String... activities) {
        return new AddBudgetLine(
                key(key),
                title(key),
                Optional.of(new Money(amount)),
                Optional.empty(),
                Optional.empty(),
                keys(activities),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Plans a line that is a range. */
    public static AddBudgetLine range(String key, long lower, long upper) {
        return new AddBudgetLine(
                key(key),
                title(key),
                Optional.empty(),
                Optional.of(new Money(lower)),
                Optional.of(new Money(upper)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Gives a line an exact amount. */
    public static ReviseBudgetLine revise(String line, long amount) {
        return new ReviseBudgetLine(
                key(line), Optional.of(new Money(amount)), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Gives a line an exact amount, also below what is committed. */
    public static ReviseBudgetLine reviseAccepting(String line, long amount, String reason) {
        return new ReviseBudgetLine(
                key(line),
                Optional.of(new Money(amount)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Text(reason)));
    }

    /** Makes a line a range. */
    public static ReviseBudgetLine revise(String line, long lower, long upper) {
        return new ReviseBudgetLine(
                key(line),
                Optional.empty(),
                Optional.of(new Money(lower)),
                Optional.of(new Money(upper)),
                Optional.empty());
    }

    /** Takes a line away. */
    public static WithdrawBudgetLine withdrawLine(String line) {
        return new WithdrawBudgetLine(key(line));
    }

    /** Reserves money for no activity. */
    public static ReserveFunds reserve(String key, String line, long amount) {
        return reserve(key, line, amount, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Reserves money for an activity. */
    public static ReserveFunds reserve(String key, String line, long amount, String activity) {
        return reserve(key, line, amount, Optional.of(activity), Optional.empty(), Optional.empty());
    }

    /** Reserves money for no activity, also past the line. */
    public static ReserveFunds reserveAccepting(String key, String line, long amount, String reason) {
        return reserve(key, line, amount, Optional.empty(), Optional.empty(), Optional.of(reason));
    }

    /** Reserves money. */
    public static ReserveFunds reserve(
            String key,
            String line,
            long amount,
            Optional<String> activity,
            Optional<String> carriedFrom,
            Optional<String> acceptExcess) {
        return new ReserveFunds(
                key(key),
                key(line),
                title(key),
                new Money(amount),
                activity.map(Key::new),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                carriedFrom.map(Origin::new),
                acceptExcess.map(Text::new));
    }

    /** Gives a reservation another amount. */
    public static ChangeReservation change(String reservation, long amount) {
        return new ChangeReservation(key(reservation), new Money(amount), Optional.empty());
    }

    /** Gives a reservation another amount, also past the line. */
    public static ChangeReservation changeAccepting(String reservation, long amount, String reason) {
        return new ChangeReservation(key(reservation), new Money(amount), Optional.of(new Text(reason)));
    }

    /** Moves a reservation to another line. */
    public static MoveReservation moveToLine(String reservation, String line) {
        return move(reservation, Optional.of(line), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Moves a reservation to another activity. */
    public static MoveReservation moveToActivity(String reservation, String activity) {
        return move(reservation, Optional.empty(), Optional.of(activity), Optional.empty(), Optional.empty());
    }

    /** Moves a part of a reservation to another line. */
    public static MoveReservation splitToLine(String reservation, String line, long amount, String part) {
        return move(reservation, Optional.of(line), Optional.empty(), Optional.of(amount), Optional.of(part));
    }

    /** Moves a part of a reservation to another activity. */
    public static MoveReservation splitToActivity(String reservation, String activity, long amount, String part) {
        return move(reservation, Optional.empty(), Optional.of(activity), Optional.of(amount), Optional.of(part));
    }

    private static MoveReservation move(
            String reservation,
            Optional<String> line,
            Optional<String> activity,
            Optional<Long> amount,
            Optional<String> part) {
        return new MoveReservation(
                key(reservation),
                line.map(Key::new),
                activity.map(Key::new),
                amount.map(Money::new),
                part.map(Key::new),
                Optional.empty());
    }

    /** Releases all that is unspent. */
    public static ReleaseReservation release(String reservation) {
        return new ReleaseReservation(key(reservation), Optional.empty());
    }

    /** Releases a part. */
    public static ReleaseReservation release(String reservation, long amount) {
        return new ReleaseReservation(key(reservation), Optional.of(new Money(amount)));
    }

    /** Puts an activity forward in the first hand, under a key of the service's choice. */
    public static NominateForFunding nominate(String line, String activity) {
        return new NominateForFunding(
                Optional.empty(),
                key(line),
                Optional.of(key(activity)),
                Optional.empty(),
                Rank.FIRST,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Takes a nomination back, named by its key. */
    public static WithdrawNomination withdrawNomination(String nomination) {
        return new WithdrawNomination(Optional.of(key(nomination)), Optional.empty(), Optional.empty());
    }

    /** Takes a nomination back, named by its place. */
    public static WithdrawNomination withdrawNomination(String line, String activity) {
        return new WithdrawNomination(Optional.empty(), Optional.of(key(line)), Optional.of(key(activity)));
    }

    /** Spends on a reservation. */
    public static RecordExpenditure spend(String reservation, long amount) {
        return new RecordExpenditure(
                Optional.of(key(reservation)), Optional.empty(), new Money(amount), Optional.empty(), false);
    }

    /** Spends straight on a line. */
    public static RecordExpenditure spendOnLine(String line, long amount) {
        return new RecordExpenditure(
                Optional.empty(), Optional.of(key(line)), new Money(amount), Optional.empty(), false);
    }

    /** Above a threshold of kronor an authority decides, at or below it a delegate who must tell it. */
    public static SetDelegationRule rule(long threshold, String authority) {
        return rule(threshold, authority, Optional.empty());
    }

    /** As {@link #rule(long, String)}, from a day on. */
    public static SetDelegationRule ruleFrom(String day, long threshold, String authority) {
        return rule(threshold, authority, Optional.of(day));
    }

    private static SetDelegationRule rule(long threshold, String authority, Optional<String> day) {
        return new SetDelegationRule(
                Optional.of(Threshold.of(threshold)),
                Optional.of(key(authority)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                day.map(Day::parse));
    }

    /** As {@link #rule(long, String)}, for one line alone. */
    public static SetDelegationRule ruleOfLine(String line, long threshold, String authority) {
        return new SetDelegationRule(
                Optional.of(Threshold.of(threshold)),
                Optional.of(key(authority)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(key(line)),
                Optional.empty(),
                Optional.empty());
    }

    /** As {@link #rule(long, String)}, where reservations are summed over a window of days. */
    public static SetDelegationRule ruleOver(int days, long threshold, String authority) {
        return new SetDelegationRule(
                Optional.of(Threshold.of(threshold)),
                Optional.of(key(authority)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(SumOver.days(days)),
                Optional.empty());
    }

    /** Above so many days an authority decides, at or below it a delegate. */
    public static SetDelegationRule ruleOfDays(double threshold, String authority) {
        return new SetDelegationRule(
                Optional.of(new Threshold(days(threshold).halves())),
                Optional.of(key(authority)),
                List.of(),
                Optional.empty(),
                Optional.of(Matter.DAYS),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** An authority decides of the scope. */
    public static SetDelegationRule ruleOfScope(String authority) {
        return new SetDelegationRule(
                Optional.empty(),
                Optional.of(key(authority)),
                List.of(),
                Optional.empty(),
                Optional.of(Matter.SCOPE),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** A ladder of kronor. */
    public static SetDelegationRule ladder(DelegationStep... steps) {
        return new SetDelegationRule(
                Optional.empty(),
                Optional.empty(),
                List.of(steps),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** A step up to so many kronor. */
    public static DelegationStep upTo(long kronor, String authority) {
        return new DelegationStep(
                Optional.of(Threshold.of(kronor)), Optional.empty(), key(authority), Optional.empty());
    }

    /** A step up to a share of the line, where a proposal stands when nobody objects in time. */
    public static DelegationStep upToShare(int perCent, String authority, int tacitDays) {
        return new DelegationStep(
                Optional.empty(),
                Optional.of(new Percent(perCent)),
                key(authority),
                Optional.of(new CalendarDays(tacitDays)));
    }

    /** The last step, which holds every amount. */
    public static DelegationStep above(String authority) {
        return new DelegationStep(Optional.empty(), Optional.empty(), key(authority), Optional.empty());
    }

    /** Switches a policy. */
    public static SetPolicy policy(Policy policy, boolean on) {
        return new SetPolicy(policy, on);
    }

    /** Plans a line of an exact amount over which one authority alone decides. */
    public static AddBudgetLine lineOf(String decider, String key, long amount) {
        return new AddBudgetLine(
                key(key),
                title(key),
                Optional.of(new Money(amount)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(key(decider)),
                Optional.empty(),
                Optional.empty());
    }

    /** Appoints somebody to stand in for an authority. */
    public static AppointStandIn standIn(String authority, String person, String from, String to) {
        return new AppointStandIn(key(authority), key(person), Day.parse(from), Day.parse(to));
    }

    /** Puts a question to an authority's members. */
    public static ProposeDecision propose(String key, String authority, String... members) {
        return propose(key, authority, Optional.empty(), members);
    }

    /** Puts a question to an authority's members, whose silence after the last day is consent. */
    public static ProposeDecision proposeTacit(String key, String authority, String lastDay, String... members) {
        return propose(key, authority, Optional.of(Day.parse(lastDay)), members);
    }

    private static ProposeDecision propose(String key, String authority, Optional<Day> lastDay, String... members) {
        return new ProposeDecision(
                key(key),
                key(authority),
                Stream.of(members).map(Orders::key).toList(),
                new Text("Får pengarna användas?"),
                lastDay);
    }

    /** A member consents. */
    public static GiveConsent consent(String proposal, String member, String date) {
        return new GiveConsent(key(proposal), key(member), Day.parse(date), false);
    }

    /** A member objects. */
    public static GiveConsent object(String proposal, String member, String date) {
        return new GiveConsent(key(proposal), key(member), Day.parse(date), true);
    }

    /** Decides a proposed reservation. */
    public static DecideReservation decide(String reservation, boolean granted) {
        return new DecideReservation(key(reservation), granted);
    }

    /** Tells an authority of all that it is still to be told of. */
    public static InformAuthority inform(String authority, String date) {
        return new InformAuthority(key(authority), Day.parse(date), List.of(), List.of(), Optional.empty());
    }

    /** Working days, whole or half. */
    public static Days days(double days) {
        return Days.stated(Math.round(days * 2));
    }

    /** A key. */
    public static Key key(String text) {
        return new Key(text);
    }

    private static List<Key> keys(String... texts) {
        return List.of(texts).stream().map(Key::new).toList();
    }

    private static Title title(String text) {
        return new Title(text);
    }
}
