package se.planbok.view.decision;

import static se.planbok.view.decision.Wording.sentences;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.planbok.plan.event.ActivityAdded;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.ActivityDescribed;
import se.planbok.plan.event.ActivityDescription;
import se.planbok.plan.event.ActivityStarted;
import se.planbok.plan.event.ApprovalEvent;
import se.planbok.plan.event.ApprovalRouteSet;
import se.planbok.plan.event.AuthorityInformed;
import se.planbok.plan.event.AuthorityNamed;
import se.planbok.plan.event.Bounds;
import se.planbok.plan.event.BudgetEvent;
import se.planbok.plan.event.BudgetLineAdded;
import se.planbok.plan.event.BudgetLineRevised;
import se.planbok.plan.event.BudgetLineWithdrawn;
import se.planbok.plan.event.CapacityRevised;
import se.planbok.plan.event.CarriedSurplusRevised;
import se.planbok.plan.event.CashNeedStated;
import se.planbok.plan.event.ChapterAdded;
import se.planbok.plan.event.ChapterRenamed;
import se.planbok.plan.event.ClosingEvent;
import se.planbok.plan.event.Completion;
import se.planbok.plan.event.CompletionCorrected;
import se.planbok.plan.event.ConsentGiven;
import se.planbok.plan.event.ConsultationRecorded;
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.event.DaysReallocated;
import se.planbok.plan.event.DaysReportCorrected;
import se.planbok.plan.event.DaysReported;
import se.planbok.plan.event.DaysSpent;
import se.planbok.plan.event.DaysWithdrawn;
import se.planbok.plan.event.DecisionProposed;
import se.planbok.plan.event.DelegationEvent;
import se.planbok.plan.event.DelegationRuleSet;
import se.planbok.plan.event.Expenditure;
import se.planbok.plan.event.ExpenditureCorrected;
import se.planbok.plan.event.ExpenditureRecorded;
import se.planbok.plan.event.FindingAcknowledged;
import se.planbok.plan.event.ForecastStated;
import se.planbok.plan.event.FundingAdjusted;
import se.planbok.plan.event.FundingConfirmed;
import se.planbok.plan.event.FundingEvent;
import se.planbok.plan.event.FundingRegistered;
import se.planbok.plan.event.FundingWithdrawn;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.InitiativeSplit;
import se.planbok.plan.event.InitiativesMerged;
import se.planbok.plan.event.LadderStep;
import se.planbok.plan.event.MeetingScheduled;
import se.planbok.plan.event.NominationMade;
import se.planbok.plan.event.NominationWithdrawn;
import se.planbok.plan.event.ObjectionMade;
import se.planbok.plan.event.OutsideFundingRecorded;
import se.planbok.plan.event.OutturnEvent;
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
import se.planbok.plan.event.ReservationCarriedOver;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.event.ReservationDecided;
import se.planbok.plan.event.ReservationLapsed;
import se.planbok.plan.event.ReservationMoved;
import se.planbok.plan.event.ReservationReleased;
import se.planbok.plan.event.ReservationSplit;
import se.planbok.plan.event.Schedule;
import se.planbok.plan.event.SpentOn;
import se.planbok.plan.event.StandInAppointed;
import se.planbok.plan.event.StatedFigure;
import se.planbok.plan.event.StatedFigureCorrected;
import se.planbok.plan.event.StatedFigureRecorded;
import se.planbok.plan.event.StructureEvent;
import se.planbok.plan.event.SurplusCarriedOver;
import se.planbok.plan.event.WorkItemAdded;
import se.planbok.plan.event.WorkItemCompleted;
import se.planbok.plan.event.WorkItemRescheduled;
import se.planbok.plan.event.WorkItemWithdrawn;
import se.planbok.plan.event.WorkloadEvent;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.SubjectKind;

/** Says in one language what happened, naming things by their titles. */
final class Minutes {

    private final Wording words;
    private final Titles titles;

    /** @param titles what things are called once the event has happened */
    Minutes(Wording words, Titles titles) {
        this.words = words;
        this.titles = titles;
    }

    String of(PlanEvent event) {
        return switch (event) {
            case StructureEvent e -> structure(e);
            case WorkloadEvent e -> workload(e);
            case FundingEvent e -> funding(e);
            case BudgetEvent e -> budget(e);
            case OutturnEvent e -> outturn(e);
            case DelegationEvent e -> delegation(e);
            case ApprovalEvent e -> approval(e);
            case ClosingEvent e -> closing(e);
        };
    }

    private String structure(StructureEvent event) {
        return switch (event) {
            case PlanOpened e -> opened(e);
            case PlanDescribed e -> words.say("PlanDescribed", fields(e.after()));
            case AuthorityNamed e ->
                sentences(
                        words.say("AuthorityNamed", authority(e.authority())),
                        ifAny("AuthorityNamed.members", e.members()));
            case MeetingScheduled e ->
                sentences(
                        e.date()
                                .map(date -> words.say("MeetingScheduled", authority(e.authority()), date))
                                .orElseGet(() -> words.say("MeetingScheduled.undated", authority(e.authority()))),
                        ifSaid("MeetingScheduled.title", e.title()));
            case ChapterAdded e -> words.say("ChapterAdded", chapter(e.chapter()));
            case ChapterRenamed e ->
                words.say("ChapterRenamed", words.say("named", e.before(), e.chapter()), e.after());
            case InitiativeSplit e -> words.say("InitiativeSplit", e.initiative(), words.list(e.into()));
            case InitiativesMerged e -> words.say("InitiativesMerged", words.list(e.initiatives()), e.into());
            case ActivityAdded e ->
                words.say(
                        "ActivityAdded." + e.kind(),
                        activity(e.activity()),
                        chapter(e.chapter()),
                        e.priority().map(words::priority).orElse(""));
            case ActivityDescribed e ->
                sentences(
                        words.say("ActivityDescribed", activity(e.activity()), fields(e.after())),
                        ifSaid("ActivityDescribed.title", e.before().title()));
            case ActivityStarted e ->
                words.say("ActivityStarted", activity(e.activity()), words.priority(e.priority()));
            case PriorityChanged e ->
                words.say(
                        "PriorityChanged",
                        activity(e.activity()),
                        words.priority(e.before()),
                        words.priority(e.after()));
            case ActivityCancelled e ->
                sentences(
                        words.say("ActivityCancelled", activity(e.activity())),
                        ifAny("ActivityCancelled.returned", e.returned()),
                        ifAny("ActivityCancelled.used", e.allocated()),
                        ended(e.nominationsEnded()));
            case WorkItemAdded e -> added(e);
            case WorkItemRescheduled e ->
                words.say(
                        "WorkItemRescheduled",
                        workItem(e.activity(), e.workItem()),
                        activity(e.activity()),
                        words.time(e.after()),
                        words.time(e.before()));
            case WorkItemWithdrawn e ->
                words.say("WorkItemWithdrawn", workItem(e.activity(), e.workItem()), activity(e.activity()));
        };
    }

    private String opened(PlanOpened e) {
        String plan = words.say("named", e.title(), e.subjects().getFirst().key());
        return sentences(
                words.say("PlanOpened", plan, e.from(), e.to()),
                e.capacity()
                        .map(capacity -> words.say("PlanOpened." + e.basis(), words.days(capacity)))
                        .orElseGet(() -> words.say("PlanOpened.UNKNOWN")),
                e.partial() ? words.say("PlanOpened.partial") : "");
    }

    private String added(WorkItemAdded e) {
        boolean timed = e.from().isPresent() || e.to().isPresent();
        return sentences(
                words.say("WorkItemAdded", workItem(e.activity(), e.workItem()), activity(e.activity())),
                timed ? words.say("WorkItemAdded.time", words.time(new Schedule(e.from(), e.to()))) : "",
                ifAny(
                        "WorkItemAdded.targets",
                        e.targets().stream().map(words::target).toList()));
    }

    private String workload(WorkloadEvent event) {
        return switch (event) {
            case DaysAllocated e ->
                sentences(
                        words.say("DaysAllocated", activity(e.activity()), words.days(e.days()), words.days(e.after())),
                        e.provisional() ? words.say("DaysAllocated.provisional") : "",
                        ifSaid("note", e.note()));
            case DaysWithdrawn e ->
                words.say("DaysWithdrawn", activity(e.activity()), words.days(e.days()), words.days(e.after()));
            case DaysReallocated e ->
                words.say(
                        "DaysReallocated",
                        words.days(e.days()),
                        activity(e.from()),
                        words.days(e.fromAfter()),
                        activity(e.to()),
                        words.days(e.toAfter()));
            case CapacityRevised e ->
                e.before()
                        .map(before -> words.say("CapacityRevised", words.days(before), words.days(e.after())))
                        .orElseGet(() -> words.say("CapacityRevised.first", words.days(e.after())));
            case CashNeedStated e ->
                sentences(
                        words.say("CashNeedStated." + e.need(), activity(e.activity())),
                        e.minimum() ? words.say("CashNeedStated.minimum") : "",
                        ifSaid("note", e.note()));
        };
    }

    private static String decided(ReservationDecided e) {
        if (e.granted()) {
            return "ReservationDecided.granted";
        }
        return e.status() == ReservationStatus.REJECTED
                ? "ReservationDecided.rejected"
                : "ReservationDecided.raiseRejected";
    }

    private String funding(FundingEvent event) {
        return switch (event) {
            case FundingRegistered e ->
                words.say(
                        "FundingRegistered." + e.status(),
                        source(e.source()),
                        words.kronor(e.amount(), e.approximate()));
            case FundingConfirmed e ->
                sentences(
                        words.say("FundingConfirmed", source(e.source()), words.kronor(e.after())),
                        e.before() == e.after()
                                ? ""
                                : words.say("FundingConfirmed.otherwise", words.kronor(e.before())));
            case FundingAdjusted e ->
                words.say("FundingAdjusted", source(e.source()), words.kronor(e.before()), words.kronor(e.after()));
            case FundingWithdrawn e -> words.say("FundingWithdrawn", source(e.source()), words.kronor(e.before()));
            case OutsideFundingRecorded e ->
                sentences(
                        words.say("OutsideFundingRecorded", words.say("named", e.title(), e.funding())),
                        ifSaid("OutsideFundingRecorded.amount", e.amount().map(words::kronor)),
                        ifSaid("OutsideFundingRecorded.activity", e.activity().map(this::activity)));
        };
    }

    private String budget(BudgetEvent event) {
        return switch (event) {
            case BudgetLineAdded e ->
                words.say("BudgetLineAdded", line(e.line()), words.kronor(new Bounds(e.lower(), e.upper())));
            case BudgetLineRevised e ->
                words.say("BudgetLineRevised", line(e.line()), words.kronor(e.before()), words.kronor(e.after()));
            case BudgetLineWithdrawn e ->
                sentences(
                        words.say("BudgetLineWithdrawn", line(e.line()), words.kronor(e.before())),
                        ended(e.nominationsEnded()));
            case FundsReserved e ->
                sentences(
                        words.say(
                                "FundsReserved",
                                words.kronor(e.amount()),
                                line(e.line()),
                                reservation(e.reservation())),
                        ifSaid("FundsReserved.activity", e.activity().map(this::activity)),
                        e.status() == ReservationStatus.PROPOSED ? words.say("FundsReserved.PROPOSED") : "",
                        words.say("committed", words.kronor(e.lineCommitted())));
            case ReservationChanged e ->
                sentences(
                        words.say(
                                "ReservationChanged",
                                reservation(e.reservation()),
                                words.kronor(e.before()),
                                words.kronor(e.after())),
                        e.after() > e.before() && e.status() == ReservationStatus.PROPOSED
                                ? words.say("FundsReserved.PROPOSED")
                                : "",
                        words.say("committed", words.kronor(e.lineCommitted())));
            case ReservationDecided e ->
                sentences(
                        words.say(
                                decided(e),
                                reservation(e.reservation()),
                                words.kronor(e.before()),
                                words.kronor(e.after())),
                        words.say("committed", words.kronor(e.lineCommitted())));
            case ReservationMoved e ->
                words.say(
                        "ReservationMoved",
                        reservation(e.reservation()),
                        words.kronor(e.amount()),
                        place(e.from()),
                        place(e.to()));
            case ReservationSplit e ->
                words.say(
                        "ReservationSplit",
                        words.kronor(e.amount()),
                        reservation(e.reservation()),
                        place(e.from()),
                        place(e.to()),
                        reservation(e.part()),
                        words.kronor(e.after()));
            case ReservationLapsed e ->
                words.say(
                        "ReservationLapsed",
                        e.lastDay(),
                        reservation(e.reservation()),
                        words.kronor(e.lapsed()),
                        line(e.line()),
                        words.kronor(e.after()));
            case ReservationCarriedOver e ->
                words.say(
                        "ReservationCarriedOver",
                        words.kronor(e.carried()),
                        reservation(e.reservation()),
                        e.to(),
                        words.kronor(e.after()));
            case ReservationReleased e ->
                words.say(
                        "ReservationReleased",
                        words.kronor(e.released()),
                        reservation(e.reservation()),
                        line(e.line()),
                        words.kronor(e.after()));
            case NominationMade e ->
                sentences(
                        words.say(
                                "NominationMade." + e.rank(), nominated(e.nomination(), e.activity()), line(e.line())),
                        ifSaid("NominationMade.amount", e.amount().map(words::kronor)),
                        ifSaid("note", e.note()));
            case NominationWithdrawn e ->
                words.say("NominationWithdrawn", nominated(e.nomination(), e.activity()), line(e.line()));
        };
    }

    private String delegation(DelegationEvent event) {
        return switch (event) {
            case DelegationRuleSet e -> rule(e);
            case PolicySet e -> words.say("PolicySet." + (e.on() ? "on" : "off"), words.say("policy." + e.policy()));
            case StandInAppointed e ->
                words.say("StandInAppointed", e.person(), authority(e.authority()), e.from(), e.to());
            case DecisionProposed e ->
                sentences(
                        words.say("DecisionProposed", authority(e.authority()), e.proposal(), e.question()),
                        words.say("DecisionProposed.members", words.list(e.members())),
                        ifSaid("DecisionProposed.lastDay", e.lastDay()));
            case ConsentGiven e ->
                sentences(
                        words.say("ConsentGiven", e.member(), e.proposal(), e.date()),
                        e.remaining().isEmpty()
                                ? words.say("ConsentGiven.last", authority(e.authority()))
                                : words.say("ConsentGiven.remaining", words.list(e.remaining())));
            case ObjectionMade e -> words.say("ObjectionMade", e.member(), e.proposal(), e.date());
            case AuthorityInformed e ->
                sentences(
                        words.say(
                                "AuthorityInformed",
                                authority(e.authority()),
                                e.date(),
                                Integer.toString(e.changes().size())),
                        ifAny(
                                "AuthorityInformed.reservations",
                                e.reservations().stream().map(this::reservation).toList()),
                        ifSaid("reference", e.reference()));
        };
    }

    private String outturn(OutturnEvent event) {
        return switch (event) {
            case ExpenditureRecorded e -> {
                String amount = words.kronor(e.amount(), e.approximate());
                yield sentences(
                        e.reservation()
                                .map(key -> words.say(
                                        "ExpenditureRecorded",
                                        amount,
                                        reservation(key),
                                        words.kronor(e.spent()),
                                        words.kronor(e.reserved())))
                                .orElseGet(() -> words.say(
                                        "ExpenditureRecorded.line",
                                        amount,
                                        line(e.line()),
                                        words.kronor(e.lineSpent()))),
                        ifSaid("ExpenditureRecorded.text", e.text()));
            }
            case ExpenditureCorrected e -> corrected(e);
            case DaysReported e ->
                words.say(
                        "DaysReported",
                        words.days(e.days()),
                        activity(e.activity()),
                        time(e.from(), e.to()),
                        words.days(e.spent()));
            case DaysReportCorrected e ->
                sentences(
                        e.after().days().halves() == 0
                                ? annulled(e.fact(), days(e.before()))
                                : words.say("corrected", Long.toString(e.fact()), days(e.before()), days(e.after())),
                        words.say(
                                "DaysReportCorrected",
                                words.days(e.spent().getLast().days())));
            case WorkItemCompleted e ->
                words.say("WorkItemCompleted", workItem(e.activity(), e.workItem()), activity(e.activity()));
            case CompletionCorrected e ->
                e.after().dated().isEmpty()
                        ? annulled(e.fact(), completion(e.before()))
                        : words.say(
                                "corrected", Long.toString(e.fact()), completion(e.before()), completion(e.after()));
            case ProgressReported e ->
                sentences(
                        words.say(
                                "ProgressReported",
                                workItem(e.activity(), e.workItem()),
                                activity(e.activity()),
                                counted(e.done(), e.unit())),
                        e.done() == e.standing()
                                ? ""
                                : words.say("ProgressReported.standing", counted(e.standing(), e.unit())));
            case ProgressCorrected e ->
                e.after().done() == 0
                        ? annulled(e.fact(), progress(e.before()))
                        : words.say("corrected", Long.toString(e.fact()), progress(e.before()), progress(e.after()));
            case ForecastStated e -> forecast(e);
            case ProgressAssessed e ->
                sentences(
                        words.say(
                                "ProgressAssessed",
                                activity(e.activity()),
                                words.say("step." + e.step()),
                                words.say("light." + e.light())),
                        e.stepBefore()
                                .filter(before -> before != e.step())
                                .map(before -> words.say("ProgressAssessed.before", words.say("step." + before)))
                                .orElse(""));
            case StatedFigureRecorded e ->
                words.say("StatedFigureRecorded", e.figure(), words.kronor(e.amount(), e.approximate()), e.source());
            case StatedFigureCorrected e ->
                e.after().amount() == 0
                        ? annulled(e.fact(), stated(e.before()))
                        : words.say(
                                "StatedFigureCorrected",
                                Long.toString(e.fact()),
                                stated(e.before()),
                                stated(e.after()));
        };
    }

    private String forecast(ForecastStated e) {
        String on =
                e.activity().map(this::activity).orElseGet(() -> line(e.line().orElseThrow()));
        List<String> figures = Stream.of(e.days().map(words::days), e.amount().map(words::kronor))
                .flatMap(Optional::stream)
                .toList();
        List<String> before = Stream.of(
                        e.daysBefore().map(words::days), e.amountBefore().map(words::kronor))
                .flatMap(Optional::stream)
                .toList();
        return sentences(words.say("ForecastStated", on, words.list(figures)), ifAny("ForecastStated.before", before));
    }

    private String corrected(ExpenditureCorrected e) {
        SpentOn now = e.spent().getLast();
        String fact = Long.toString(e.fact());
        return sentences(
                e.after().amount() == 0
                        ? annulled(e.fact(), expenditure(e.before()))
                        : words.say("corrected", fact, expenditure(e.before()), expenditure(e.after())),
                now.reservation()
                        .map(key -> words.say(
                                "ExpenditureCorrected.reservation", reservation(key), words.kronor(now.spent())))
                        .orElseGet(() -> words.say(
                                "ExpenditureCorrected.line", line(now.line()), words.kronor(now.lineSpent()))));
    }

    /** What never was: it is told what had been said. */
    private String annulled(long fact, String before) {
        return words.say("annulled", Long.toString(fact), before);
    }

    private String completion(Completion told) {
        String point = point(told.activity(), told.workItem());
        return told.dated()
                .map(day -> words.say("completion", point, day))
                .orElseGet(() -> words.say("completion.none", point));
    }

    private String expenditure(Expenditure told) {
        String amount = words.kronor(told.amount(), told.approximate());
        String from = told.reservation()
                .map(key -> words.say("expenditure.reservation", amount, reservation(key)))
                .orElseGet(() ->
                        words.say("expenditure.line", amount, line(told.line().orElseThrow())));
        return told.dated()
                .map(dated -> words.say("expenditure.dated", from, dated))
                .orElse(from);
    }

    private String days(DaysSpent told) {
        return words.say("daysSpent", words.days(told.days()), activity(told.activity()), time(told.from(), told.to()));
    }

    /** How many, and of what where that is said: {@code 3 möten}. */
    private String counted(long done, Optional<String> unit) {
        return unit.map(named -> words.number(done) + " " + named).orElseGet(() -> words.number(done));
    }

    private String progress(Progress told) {
        return words.say(
                "progress", counted(told.done(), told.unit()), point(told.activity(), told.workItem()), told.dated());
    }

    private String stated(StatedFigure told) {
        return words.say("statedFigure", told.figure(), words.kronor(told.amount(), told.approximate()), told.source());
    }

    private String point(String activity, String key) {
        return words.say("point", workItem(activity, key), activity(activity));
    }

    private String time(String from, String to) {
        return words.time(new Schedule(Optional.of(from), Optional.of(to)));
    }

    private String closing(ClosingEvent event) {
        return switch (event) {
            case PeriodClosed e -> words.say("PeriodClosed", e.period(), e.to());
            case SurplusCarriedOver e ->
                sentences(
                        words.say("SurplusCarriedOver", words.kronor(e.amount()), e.to(), words.kronor(e.surplus())),
                        e.before() == 0 ? "" : words.say("SurplusCarriedOver.together", words.kronor(e.after())));
            case CarriedSurplusRevised e ->
                words.say(
                        "CarriedSurplusRevised",
                        e.from(),
                        words.kronor(e.carried()),
                        source(e.source()),
                        words.kronor(e.after()),
                        words.kronor(e.before()));
            case PlanClosed e -> words.say("PlanClosed", words.kronor(e.surplus()), words.kronor(e.carried()));
        };
    }

    private String rule(DelegationRuleSet e) {
        List<String> steps = e.steps().stream()
                .map(step -> words.say(
                        "ladder.step",
                        step.authority().map(this::authority).orElseGet(() -> words.say("ladder.delegate")),
                        limit(step, e.matter())))
                .toList();
        boolean delegate = e.steps().getFirst().authority().isEmpty();
        return sentences(
                words.say("DelegationRuleSet." + e.matter(), words.list(steps)),
                ifAny(
                        "DelegationRuleSet.lines",
                        e.lines().stream().map(this::line).toList()),
                ifSaid("DelegationRuleSet.validFrom", e.validFrom()),
                ifSaid("DelegationRuleSet.sumOver", e.sumOver().map(days -> words.days(Days.of(days)))),
                delegate ? words.say("DelegationRuleSet." + e.informing()) : "");
    }

    private String limit(LadderStep step, Matter matter) {
        if (matter == Matter.SCOPE) {
            return "";
        }
        return step.upTo()
                .map(limit -> matter == Matter.MONEY
                        ? words.kronor(limit.halves() / 2)
                        : words.days(new Days(limit.halves())))
                .or(() -> step.share().map(share -> words.say("ladder.share", share.toString())))
                .map(limit -> words.say("ladder.upTo", limit))
                .orElseGet(() -> words.say("ladder.above"));
    }

    private String approval(ApprovalEvent event) {
        return switch (event) {
            case ApprovalRouteSet e -> route(e);
            case ConsultationRecorded e -> consulted(e);
            case PlanSubmitted e ->
                e.route().isEmpty()
                        ? words.say("PlanSubmitted.unrouted")
                        : words.say("PlanSubmitted", authority(e.route().getFirst()));
            case PlanReturned e ->
                sentences(
                        words.say("PlanReturned", authority(e.authority())),
                        ifAny("PlanReturned.ended", authorities(e.approvalsEnded())));
            case PlanApproved e ->
                sentences(
                        e.authority()
                                .map(by -> words.say("PlanApproved", authority(by)))
                                .orElseGet(() -> words.say("PlanApproved.unknown")),
                        ifSaid("PlanApproved.next", e.next().map(this::authority)));
            case PlanAdopted e ->
                sentences(
                        e.authority()
                                .map(by -> words.say("PlanAdopted", authority(by)))
                                .orElseGet(() -> words.say("PlanAdopted.unknown")),
                        ifAny(
                                "PlanAdopted.granted",
                                e.granted().stream().map(this::reservation).toList()));
            case FindingAcknowledged e -> acknowledged(e);
        };
    }

    private String route(ApprovalRouteSet e) {
        List<String> first = e.authorities().subList(0, e.authorities().size() - 1);
        String last = authority(e.authorities().getLast());
        return sentences(
                first.isEmpty()
                        ? words.say("ApprovalRouteSet.one", last)
                        : words.say("ApprovalRouteSet", words.list(authorities(first)), last),
                ifAny("ApprovalRouteSet.consulted", authorities(e.consulted())));
    }

    private String consulted(ConsultationRecorded e) {
        String who = authority(e.consulted());
        String kind = e.answer().isPresent() ? "ConsultationRecorded.answered" : "ConsultationRecorded.asked";
        return sentences(
                e.date().map(date -> words.say(kind + ".dated", who, date)).orElseGet(() -> words.say(kind, who)),
                ifSaid("ConsultationRecorded.lastDay", e.lastDay()),
                ifSaid("ConsultationRecorded.answer", e.answer()));
    }

    private String acknowledged(FindingAcknowledged e) {
        boolean figures = e.expected().isPresent() && e.actual().isPresent();
        return sentences(
                words.say("FindingAcknowledged", words.say("finding." + e.code()), subject(e.kind(), e.subject())),
                ifSaid("FindingAcknowledged.rule", e.rule()),
                figures
                        ? words.say(
                                "FindingAcknowledged.figures",
                                words.figure(e.expected().get()),
                                words.figure(e.actual().get()))
                        : "");
    }

    private String subject(SubjectKind kind, String key) {
        return kind == SubjectKind.PLAN ? words.say("plan") : named(kind, key);
    }

    private List<String> authorities(List<String> keys) {
        return keys.stream().map(this::authority).toList();
    }

    private String ifSaid(String key, Optional<String> text) {
        return text.map(said -> words.say(key, said)).orElse("");
    }

    private String ifAny(String key, List<String> things) {
        return things.isEmpty() ? "" : words.say(key, words.list(things));
    }

    private String ifAny(String key, Days days) {
        return days.equals(Days.ZERO) ? "" : words.say(key, words.days(days));
    }

    private String ended(List<String> nominations) {
        return ifAny(
                "nominations.ended",
                nominations.stream()
                        .map(key -> titles.of(SubjectKind.NOMINATION, key))
                        .toList());
    }

    private String fields(PlanDescription changed) {
        Map<String, Boolean> said = new LinkedHashMap<>();
        said.put("title", changed.title().isPresent());
        said.put("summary", changed.summary().isPresent());
        said.put("vision", changed.vision().isPresent());
        return fields(said);
    }

    private String fields(ActivityDescription changed) {
        Map<String, Boolean> said = new LinkedHashMap<>();
        said.put("title", changed.title().isPresent());
        said.put("summary", changed.summary().isPresent());
        said.put("partners", changed.partners().isPresent());
        said.put("audience", changed.audience().isPresent());
        said.put("coordinator", changed.coordinator().isPresent());
        said.put("decidedBy", changed.decidedBy().isPresent());
        said.put("highlight", changed.highlight().isPresent());
        said.put("projectPlan", changed.projectPlan().isPresent());
        return fields(said);
    }

    private String fields(Map<String, Boolean> said) {
        return words.list(said.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(entry -> words.say("field." + entry.getKey()))
                .toList());
    }

    /** A body by its name; one that is consulted only may have none. */
    private String authority(String key) {
        return titles.known(SubjectKind.AUTHORITY, key)
                .map(title -> words.say("named", title, key))
                .orElse(key);
    }

    private String chapter(String key) {
        return named(SubjectKind.CHAPTER, key);
    }

    private String activity(String key) {
        return named(SubjectKind.ACTIVITY, key);
    }

    private String source(String key) {
        return named(SubjectKind.FUNDING_SOURCE, key);
    }

    private String line(String key) {
        return named(SubjectKind.BUDGET_LINE, key);
    }

    private String reservation(String key) {
        return named(SubjectKind.RESERVATION, key);
    }

    private String workItem(String activity, String key) {
        return words.say("named", titles.of(SubjectKind.WORK_ITEM, activity + "/" + key), key);
    }

    private String nominated(String nomination, Optional<String> activity) {
        return activity.map(this::activity).orElseGet(() -> named(SubjectKind.NOMINATION, nomination));
    }

    private String place(Place place) {
        return place.activity()
                .map(activity -> words.say("place", line(place.line()), activity(activity)))
                .orElseGet(() -> line(place.line()));
    }

    private String named(SubjectKind kind, String key) {
        return words.say("named", titles.of(kind, key), key);
    }
}
