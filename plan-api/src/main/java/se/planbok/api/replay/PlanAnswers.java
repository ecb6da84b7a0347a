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
            case "findings" -> found(plan, request);
            case "agenda" -> new Awaited(plan, request);
            case "outturn" -> used(plan, request);
            case DecisionLog.NAME -> new Logged(plan, request);
            default -> throw new IllegalArgumentException("No view is called " + view);
        };
    }

    private static Answers<Recorded> found(String plan, Request request) {
        FindingsView view = new FindingsView();
        return new Folded<>(
                view, plan, (version, state, last) -> view.answer(plan, version, state, day(request, last)));
    }

    /** With the share of the period that is gone by the day as of findings. */
    private static Answers<Recorded> used(String plan, Request request) {
        OutturnView view = new OutturnView();
        return new Folded<>(
                view,
                plan,
                (version, state, last) -> view.answer(plan, version, state, day(request, last), Optional.empty()));
    }

    /** The day that is asked for, else that of the last event, as the service answers of a past moment. */
    private static LocalDate day(Request request, Instant last) {
        return request.day().orElseGet(() -> Stockholm.day(last));
    }

    /** What a view answers, of its state and of when the last event was recorded. */
    private interface Answering<S> {

        Object answer(long version, S state, Instant last);
    }

    private static class Folded<S> implements Answers<Recorded> {

        private final View<S> view;
        private final Answering<S> answering;
        private S state;
        private Instant last = Instant.EPOCH;

        Folded(View<S> view, String plan) {
            this(view, plan, (version, state, last) -> view.answer(plan, version, state));
        }

        Folded(View<S> view, String plan, Answering<S> answering) {
            this.view = view;
            this.answering = answering;
            state = view.before(plan);
        }

        S state() {
            return state;
        }

        @Override
        public void see(Recorded event) {
            state = view.after(state, event);
            last = event.at();
        }

        @Override
        public byte[] answer(long version) {
            return Json.mapper().writeValueAsBytes(answering.answer(version, state, last));
        }
    }

    /** The agenda of an authority or of all, on the day that findings are looked for. */
    private static final class Awaited extends Folded<Standing> {

        private static final AgendaView VIEW = new AgendaView();

        private final Optional<String> authority;

        Awaited(String plan, Request request) {
            super(
                    VIEW,
                    plan,
                    (version, state, last) ->
                            VIEW.answer(plan, version, state, request.authority(), Optional.of(day(request, last))));
            authority = request.authority();
        }

        @Override
        public boolean hasAnswer() {
            return authority
                    .map(key -> state().plan().structure().authority(key).isPresent())
                    .orElse(true);
        }

        @Override
        public byte[] answer(long version) {
            if (!hasAnswer()) {
                throw new ReplayFailure(Status.NOT_THERE, "authority.unknown", authority.orElseThrow());
            }
            return super.answer(version);
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
