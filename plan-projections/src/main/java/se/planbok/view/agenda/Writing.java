package se.planbok.view.agenda;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.planbok.plan.PlanState;
import se.planbok.plan.agenda.AgendaState;
import se.planbok.plan.agenda.Awaited;
import se.planbok.plan.agenda.DelegatedChange;
import se.planbok.plan.budget.BudgetLine;
import se.planbok.plan.budget.Reservation;
import se.planbok.plan.delegation.Proposal;
import se.planbok.plan.finding.Finding;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.structure.Activity;
import se.planbok.plan.structure.WorkItem;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Informing;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.Span;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;
import se.planbok.view.agenda.Agenda.Basis;
import se.planbok.view.agenda.Agenda.Delegated;
import se.planbok.view.agenda.Agenda.Item;
import se.planbok.view.decision.Titles;
import se.planbok.view.finding.ShownFinding;
import se.planbok.view.standing.Standing;

/** Writes one agenda. */
final class Writing {

    /** Rules about who may decide: where one was not followed, an authority has to say whether that may stand. */
    private static final Set<String> ABOUT_DECIDING = Set.of("R5", "R6", "R7", "R9", "R10", "R11", "R12", "R17");

    private final PlanState plan;
    private final AgendaState agenda;
    private final Titles titles;
    private final Map<String, Long> asked;
    private final Optional<String> authority;
    private final Optional<LocalDate> date;
    private final List<Finding> findings;

    Writing(Standing state, Optional<String> authority, Optional<LocalDate> date) {
        plan = state.plan();
        agenda = plan.agenda();
        titles = state.titles();
        asked = state.asked();
        this.authority = authority;
        this.date = date;
        findings = date.map(plan::findingsOn).orElseGet(() -> plan.findings().list());
    }

    Agenda agenda(String planId, long version) {
        return new Agenda(
                planId,
                version,
                authority,
                date.map(LocalDate::toString),
                listed(decide()),
                new Agenda.Inform(told(Informing.MUST), told(Informing.MAY)),
                listed(Stream.concat(unspent(), due())),
                listed(agenda.awaiting().stream().filter(this::isLater).map(this::awaited)));
    }

    private List<Item> listed(Stream<Item> items) {
        return items.filter(item -> isFor(item.authority())).toList();
    }

    /** What lies with nobody in particular stands on everybody's agenda, so that it is not lost. */
    private boolean isFor(Optional<String> whose) {
        return authority.isEmpty() || whose.isEmpty() || whose.equals(authority);
    }

    private Stream<Item> decide() {
        return Stream.of(
                        plan.approval().next().map(this::ownApproval).stream(),
                        agenda.awaiting().stream()
                                .filter(matter -> !isLater(matter))
                                .map(this::awaited),
                        plan.delegation().outsideMeetings().proposals().values().stream()
                                .filter(Proposal::isOpen)
                                .map(this::proposal),
                        reservations(ReservationStatus.PROPOSED).map(this::proposed),
                        findings.stream().filter(Writing::isToBeJudged).map(this::judged))
                .flatMap(part -> part);
    }

    private boolean isLater(Awaited matter) {
        return date.flatMap(day -> matter.firstDay(agenda).filter(day::isBefore))
                .isPresent();
    }

    private Item ownApproval(String whose) {
        Subject itself = new Subject(SubjectKind.PLAN, plan.id());
        Facts facts = new Facts()
                .and("allocated", plan.workload().allocated())
                .and("lower", plan.budget().lower())
                .and("upper", plan.budget().upper())
                .and("confirmed", plan.funding().confirmed());
        plan.workload().capacity().ifPresent(capacity -> facts.and("capacity", capacity));
        return new Item(
                Basis.PLAN,
                itself.kind(),
                itself.key(),
                plan.structure().description().title(),
                Optional.of(whose),
                Optional.empty(),
                Optional.empty(),
                Optional.of("R9"),
                facts.all(),
                List.of(),
                findings.stream().map(ShownFinding::of).toList(),
                Optional.empty());
    }

    private Item awaited(Awaited matter) {
        return new Item(
                Basis.AWAITED,
                matter.subject().kind(),
                matter.subject().key(),
                title(matter.subject()),
                Optional.of(matter.authority()),
                matter.meeting(),
                matter.when(),
                Optional.empty(),
                facts(matter).all(),
                List.of(),
                about(matter.subject()),
                Optional.of(matter.since()));
    }

    private Facts facts(Awaited matter) {
        Facts facts = new Facts();
        if (matter.subject().kind() == SubjectKind.BUDGET_LINE) {
            facts.and(line(matter.subject().key()));
        }
        Optional.ofNullable(asked.get(matter.subject().key()))
                .filter(amount -> matter.subject().kind() == SubjectKind.NOMINATION)
                .ifPresent(amount -> facts.and("amount", amount));
        matter.line().map(this::line).ifPresent(facts::and);
        matter.activity()
                .ifPresent(activity -> facts.and("allocated", plan.workload().of(activity)));
        return facts;
    }

    private Item proposal(Proposal proposal) {
        return new Item(
                Basis.PROPOSAL,
                SubjectKind.PROPOSAL,
                proposal.key(),
                Optional.of(proposal.question()),
                Optional.of(proposal.authority()),
                Optional.empty(),
                proposal.lastDay().map(Writing::onDay),
                Optional.empty(),
                new Facts()
                        .and("asked", proposal.members().size())
                        .and("consented", proposal.consents().size())
                        .and("objected", proposal.objectors().size())
                        .all(),
                proposal.remaining(),
                List.of(),
                Optional.of(proposal.since()));
    }

    private Stream<Reservation> reservations(ReservationStatus status) {
        return plan.budget().reservations().values().stream()
                .filter(reservation -> reservation.status() == status)
                .sorted(Comparator.comparing(Reservation::key));
    }

    /** One under delegation awaits another person (R10); any other its line's decider or the adoption of the plan. */
    private Item proposed(Reservation reservation) {
        List<String> proposers =
                agenda.proposersOf(reservation.key()).stream().sorted().toList();
        Optional<String> decider = plan.budget()
                .line(reservation.place().line())
                .flatMap(BudgetLine::decider)
                .or(this::lastOfRoute);
        return reservation(
                Basis.RESERVATION,
                reservation,
                proposers.isEmpty() ? decider : Optional.empty(),
                Optional.of(proposers.isEmpty() ? "R5" : "R10"),
                proposers);
    }

    private Optional<String> lastOfRoute() {
        List<String> route = plan.approval().route();
        return route.isEmpty() ? Optional.empty() : Optional.of(route.getLast());
    }

    private Item reservation(
            Basis basis, Reservation reservation, Optional<String> whose, Optional<String> rule, List<String> awaits) {
        Subject subject = new Subject(SubjectKind.RESERVATION, reservation.key());
        return new Item(
                basis,
                subject.kind(),
                subject.key(),
                title(subject),
                whose,
                Optional.empty(),
                reservation.lastDay().map(Writing::onDay),
                rule,
                facts(reservation).and(line(reservation.place().line())).all(),
                awaits,
                about(
                        subject,
                        new Subject(SubjectKind.BUDGET_LINE, reservation.place().line())),
                Optional.empty());
    }

    private static Facts facts(Reservation reservation) {
        Facts facts = new Facts().and("amount", reservation.amount());
        reservation.standing().ifPresent(kronor -> facts.and("granted", kronor));
        return facts.and("spent", reservation.spent()).and("unspent", reservation.unspent());
    }

    private static boolean isToBeJudged(Finding finding) {
        boolean aboutDeciding = finding.code() == FindingCode.SPLIT_SUSPECTED
                || finding.code() == FindingCode.RULE_NOT_FOLLOWED
                        && finding.rule().filter(ABOUT_DECIDING::contains).isPresent();
        return aboutDeciding && finding.acknowledgement().isEmpty();
    }

    private Item judged(Finding finding) {
        return new Item(
                Basis.FINDING,
                finding.subject().kind(),
                finding.subject().key(),
                title(finding.subject()),
                lastOfRoute(),
                Optional.empty(),
                Optional.empty(),
                finding.rule().or(() -> Optional.of("R7")),
                Map.of(),
                List.of(),
                List.of(ShownFinding.of(finding)),
                Optional.of(finding.since()));
    }

    private Stream<Item> unspent() {
        return reservations(ReservationStatus.OPEN)
                .filter(reservation -> reservation.unspent() > 0)
                .flatMap(reservation -> agenda
                        .decidedBy(new Subject(SubjectKind.RESERVATION, reservation.key()))
                        .map(whose -> reservation(
                                Basis.UNSPENT, reservation, Optional.of(whose), Optional.empty(), List.of()))
                        .stream());
    }

    private Stream<Item> due() {
        return plan.structure().activities().values().stream()
                .filter(Activity::isActive)
                .sorted(Comparator.comparing(Activity::key))
                .flatMap(activity -> activity.workItems().entrySet().stream()
                        .filter(entry -> isDue(entry.getValue()))
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(entry -> deciders(activity, entry.getKey())
                                .map(whose -> due(activity, entry.getKey(), entry.getValue(), whose))));
    }

    private boolean isDue(WorkItem point) {
        return !point.withdrawn()
                && point.completed().isEmpty()
                && point.schedule()
                        .to()
                        .map(PartialDate::new)
                        .filter(to -> date.isEmpty() || !to.lastDay().isAfter(date.get()))
                        .isPresent();
    }

    /** Who has decided on the point, and who decides about its activity. */
    private Stream<String> deciders(Activity activity, String point) {
        Optional<String> ofPoint = agenda.decidedBy(new Subject(SubjectKind.WORK_ITEM, activity.key() + "/" + point));
        List<String> ofActivity = activity.description().decidedBy().orElse(List.of());
        return Stream.concat(ofPoint.stream(), ofActivity.stream())
                .distinct()
                .filter(whose -> authority.isEmpty() || authority.get().equals(whose))
                .limit(1);
    }

    private Item due(Activity activity, String key, WorkItem point, String whose) {
        Subject subject = new Subject(SubjectKind.WORK_ITEM, activity.key() + "/" + key);
        return new Item(
                Basis.DUE,
                subject.kind(),
                subject.key(),
                title(subject),
                Optional.of(whose),
                Optional.empty(),
                point.schedule().to().map(Writing::onDay),
                Optional.empty(),
                new Facts().and("allocated", plan.workload().of(activity.key())).all(),
                List.of(),
                about(subject, new Subject(SubjectKind.ACTIVITY, activity.key())),
                Optional.empty());
    }

    private List<Delegated> told(Informing informing) {
        return agenda.toTell().stream()
                .filter(change -> change.informing() == informing)
                .filter(change -> isFor(Optional.of(change.authority())))
                .map(this::delegated)
                .toList();
    }

    private Delegated delegated(DelegatedChange change) {
        return new Delegated(
                change.sequence(),
                change.type(),
                change.subject().kind(),
                change.subject().key(),
                title(change.subject()),
                change.authority(),
                change.day(),
                change.matter(),
                change.threshold(),
                change.figure());
    }

    private BudgetLine line(String key) {
        return plan.budget().line(key).orElseThrow();
    }

    private Optional<String> title(Subject subject) {
        return titles.known(subject.kind(), subject.key());
    }

    private List<ShownFinding> about(Subject... subjects) {
        Set<Subject> wanted = Set.of(subjects);
        return findings.stream()
                .filter(finding -> wanted.contains(finding.subject()))
                .map(ShownFinding::of)
                .toList();
    }

    private static Span onDay(String date) {
        PartialDate day = new PartialDate(date);
        return new Span(day, day);
    }

    /** Figures by name, in order. */
    private static final class Facts {

        private final Map<String, Figure> facts = new LinkedHashMap<>();

        Facts and(String name, long number) {
            facts.put(name, Figure.of(number));
            return this;
        }

        Facts and(String name, Days days) {
            facts.put(name, Figure.of(days));
            return this;
        }

        Facts and(BudgetLine line) {
            return and("lower", line.bounds().lower())
                    .and("upper", line.bounds().upper())
                    .and("committed", line.committed())
                    .and("remaining", line.bounds().upper() - line.committed());
        }

        Map<String, Figure> all() {
            return Collections.unmodifiableMap(facts);
        }
    }
}
