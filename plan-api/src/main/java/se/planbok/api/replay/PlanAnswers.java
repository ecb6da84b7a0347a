package se.planbok.api.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.planbok.api.replay.ReplayFailure.Status;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.Stockholm;
import se.planbok.view.agenda.AgendaView;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.decision.DecisionLog;
import se.planbok.view.decision.Decisions;
import se.planbok.view.decision.LogRow;
import se.planbok.view.decision.Titles;
import se.planbok.view.document.PlanDocumentView;
import se.planbok.view.finding.FindingsView;
import se.planbok.view.fold.View;
import se.planbok.view.json.Json;
import se.planbok.view.outturn.OutturnView;
import se.planbok.view.standing.Standing;
import se.planbok.view.workload.WorkloadView;

/** The views of a plan, and what the service answers of them. */
final class PlanAnswers {

    /** The views' names. */
    static final List<String> VIEWS =
            List.of(Kind.DOCUMENT, "workload", "budget", "findings", "agenda", "outturn", DecisionLog.NAME);

    private PlanAnswers() {}

    /**
     * The view of a name out of {@link #VIEWS}, before the first event.
     *
     * @param request tells whose agenda it is, on which day one looks, which rows of the log are shown, and in what language
     */
    static Answers<Recorded> of(String view, String plan, Request request) {
        return switch (view) {
            case Kind.DOCUMENT -> new Folded<>(new PlanDocumentView(), plan);
            case "workload" -> new Folded<>(new WorkloadView(), plan);
            case "budget" -> new Folded<>(new BudgetView(), plan);
            case "findings" -> new Found(plan, request.day());
            case "agenda" -> new Awaited(plan, request.authority(), request.day());
            case "outturn" -> new Used(plan, request.day());
            case DecisionLog.NAME -> new Logged(plan, request);
            default -> throw new IllegalArgumentException("No view is called " + view);
        };
    }

    private static final class Folded<S> implements Answers<Recorded> {

        private final View<S> view;
        private final String plan;
        private S state;

        Folded(View<S> view, String plan) {
            this.view = view;
            this.plan = plan;
            state = view.before(plan);
        }

        @Override
        public void see(Recorded event) {
            state = view.after(state, event);
        }

        @Override
        public byte[] answer(long version) {
            return Json.mapper().writeValueAsBytes(view.answer(plan, version, state));
        }
    }

    /** Findings on the day that is asked for, else on that of the last event, as the service answers of a past moment. */
    private static final class Found implements Answers<Recorded> {

        private final FindingsView view = new FindingsView();
        private final String plan;
        private final Optional<LocalDate> date;
        private Standing state;

        Found(String plan, Optional<LocalDate> date) {
            this.plan = plan;
            this.date = date;
            state = view.before(plan);
        }

        @Override
        public void see(Recorded event) {
            state = view.after(state, event);
        }

        @Override
        public byte[] answer(long version) {
            LocalDate day = date.orElseGet(() -> Stockholm.day(state.lastAt()));
            return Json.mapper().writeValueAsBytes(view.answer(plan, version, state, day));
        }
    }

    /** The outturn, with the share of the period that is gone by the day as of findings. */
    private static final class Used implements Answers<Recorded> {

        private final OutturnView view = new OutturnView();
        private final String plan;
        private final Optional<LocalDate> date;
        private OutturnView.State state;
        private Instant last = Instant.EPOCH;

        Used(String plan, Optional<LocalDate> date) {
            this.plan = plan;
            this.date = date;
            state = view.before(plan);
        }

        @Override
        public void see(Recorded event) {
            state = view.after(state, event);
            last = event.at();
        }

        @Override
        public byte[] answer(long version) {
            LocalDate day = date.orElse(Stockholm.day(last));
            return Json.mapper().writeValueAsBytes(view.answer(plan, version, state, day, Optional.empty()));
        }
    }

    /** The agenda of an authority or of all, on the day that findings are looked for. */
    private static final class Awaited implements Answers<Recorded> {

        private final AgendaView view = new AgendaView();
        private final String plan;
        private final Optional<String> authority;
        private final Optional<LocalDate> date;
        private Standing state;

        Awaited(String plan, Optional<String> authority, Optional<LocalDate> date) {
            this.plan = plan;
            this.authority = authority;
            this.date = date;
            state = view.before(plan);
        }

        @Override
        public void see(Recorded event) {
            state = view.after(state, event);
        }

        @Override
        public boolean hasAnswer() {
            return authority
                    .map(key -> state.plan().structure().authority(key).isPresent())
                    .orElse(true);
        }

        @Override
        public byte[] answer(long version) {
            if (!hasAnswer()) {
                throw new ReplayFailure(Status.NOT_THERE, "authority.unknown", authority.orElseThrow());
            }
            LocalDate day = date.orElseGet(() -> Stockholm.day(state.plan().lastAt()));
            return Json.mapper().writeValueAsBytes(view.answer(plan, version, state, authority, Optional.of(day)));
        }
    }

    private static final class Logged implements Answers<Recorded> {

        private final DecisionLog log = new DecisionLog();
        private final String plan;
        private final Request request;
        private final List<LogRow> rows = new ArrayList<>();
        private Titles titles = log.before();

        Logged(String plan, Request request) {
            this.plan = plan;
            this.request = request;
        }

        @Override
        public void see(Recorded event) {
            DecisionLog.Step step = log.after(titles, event);
            titles = step.titles();
            rows.add(step.row());
        }

        @Override
        public byte[] answer(long version) {
            return Json.mapper().writeValueAsBytes(new Decisions(plan, version, request.shown(rows)));
        }
    }
}
