package se.planbok.api.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import se.planbok.api.change.TooManyListeners;
import se.planbok.api.command.TooBusy;
import se.planbok.api.command.form.Fault;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.api.followup.NoPlansOf;
import se.planbok.api.followup.NoSuchInitiative;
import se.planbok.api.history.AnswerKept;
import se.planbok.api.history.AppendFailure;
import se.planbok.api.history.HistoryUnavailable;
import se.planbok.api.history.KeyReused;
import se.planbok.api.history.NotStored;
import se.planbok.api.history.OutcomeUnknown;
import se.planbok.api.history.StreamConflict;
import se.planbok.api.history.Unstorable;
import se.planbok.api.ledger.LedgerDamaged;
import se.planbok.api.ledger.NoSuchEvent;
import se.planbok.api.ledger.NoSuchSize;
import se.planbok.api.ledger.NotSealedYet;
import se.planbok.api.people.NoSuchPerson;
import se.planbok.api.people.PersonErased;
import se.planbok.api.read.NoStreamMoment;
import se.planbok.api.read.NoSuchPeriod;
import se.planbok.api.read.NoSuchPlan;
import se.planbok.api.read.NotAdopted;
import se.planbok.api.scenario.ScenarioClash;
import se.planbok.api.scenario.ScenarioProblem;
import se.planbok.effect.EffectStudy;
import se.planbok.goal.GoalProgramme;
import se.planbok.plan.StaleVersion;
import se.planbok.plan.refusal.PlanNotOpened;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.stream.StreamNotOpened;
import se.planbok.view.agenda.AuthorityUnknown;
import se.planbok.view.explain.FigureUnknown;
import se.planbok.view.explain.NotANumber;
import se.planbok.view.store.NoSuchMoment;
import se.planbok.view.store.ViewBehind;

/** Which problem an exception is. */
final class Problems {

    /** How to sign in. */
    private static final Map<String, String> CHALLENGE =
            Map.of(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Planbok\", charset=\"UTF-8\"");

    /** Seconds after which it is worth trying again. */
    private static final Map<String, String> SOON = Map.of(HttpHeaders.RETRY_AFTER, "1");

    /** The same, of what is full. */
    private static final Map<String, String> LATER = Map.of(HttpHeaders.RETRY_AFTER, "30");

    private Problems() {}

    /** The problem for an exception that came out of a request's handling. */
    static Problem of(Throwable thrown) {
        return switch (thrown) {
            case PlanRefused e -> RefusalProblem.of(e);
            case PlanNotOpened e -> Problem.of(ProblemType.PLAN_UNKNOWN, e.getMessage());
            case StreamNotOpened e -> Problem.of(unknown(e.type()), e.getMessage());
            case NoStreamMoment e -> of(e);
            case NoSuchPlan e -> Problem.of(ProblemType.PLAN_UNKNOWN, e.getMessage());
            case NoSuchMoment e -> of(e);
            case NoSuchPerson e -> Problem.of(ProblemType.PERSON_UNKNOWN);
            case PersonErased e -> Problem.of(ProblemType.PERSON_ERASED);
            case NotAdopted e -> Problem.of(ProblemType.NOT_ADOPTED, e.getMessage());
            case NoPlansOf e -> Problem.of(ProblemType.PLANS_UNKNOWN, e.getMessage());
            case NoSuchInitiative e -> Problem.of(ProblemType.INITIATIVE_UNKNOWN, e.organisation(), e.initiative());
            case NoSuchPeriod e -> Problem.of(ProblemType.PERIOD_UNKNOWN, e.plan(), e.period());
            case FigureUnknown e -> of(e);
            case AuthorityUnknown e ->
                Problem.of(ProblemType.AUTHORITY_UNKNOWN, e.authority()).with("authority", e.authority());
            case NotANumber e -> malformed(List.of(FormProblem.FIGURE_NOT_NUMBER.at("", e.getMessage())));
            case NoSuchEvent e -> Problem.of(ProblemType.EVENT_UNKNOWN, e.getMessage());
            case NoSuchSize e -> sizeUnknown(e.asked(), e.size());
            case LedgerDamaged e -> Problem.of(ProblemType.LEDGER_DAMAGED);
            case NotSealedYet e -> Problem.of(ProblemType.NOT_SEALED).with(SOON);
            case StaleVersion e -> stale(e);
            case ScenarioProblem e -> of(e);
            case ScenarioClash e -> of(e);
            case MalformedRequest e -> malformed(e.faults());
            case AppendFailure e -> of(e);
            case TooBusy e -> Problem.of(ProblemType.TOO_BUSY).with(SOON);
            case TooManyListeners e -> Problem.of(ProblemType.TOO_MANY_REQUESTS).with(LATER);
            case ViewBehind e -> of(e).with(SOON);
            case HistoryUnavailable e -> Problem.of(ProblemType.UNAVAILABLE).with(SOON);
            case DataAccessException e -> Problem.of(ProblemType.UNAVAILABLE).with(SOON);
            case CannotCreateTransactionException e ->
                Problem.of(ProblemType.UNAVAILABLE).with(SOON);
            case BodyTooLarge e -> tooLarge();
            case AuthenticationException e -> unauthenticated();
            case AccessDeniedException e -> Problem.of(ProblemType.FORBIDDEN);
            case HttpMessageNotReadableException e -> unreadable(e);
            case MethodArgumentTypeMismatchException e ->
                malformed(List.of(FormProblem.PARAMETER_FORM.at("", e.getName())));
            case TypeMismatchException e ->
                malformed(List.of(FormProblem.PARAMETER_FORM.at(
                        "", Optional.ofNullable(e.getPropertyName()).orElse(""))));
            case MissingServletRequestParameterException e ->
                malformed(List.of(FormProblem.PARAMETER_REQUIRED.at("", e.getParameterName())));
            case ErrorResponse e -> of(e.getStatusCode().value()).with(headers(e));
            default -> Problem.of(ProblemType.INTERNAL_ERROR);
        };
    }

    /** The problem for a status code that the container or a filter chose. */
    static Problem of(int status) {
        ProblemType type = ProblemType.of(status);
        if (type == ProblemType.MALFORMED) {
            return malformed(List.of(FormProblem.UNREADABLE_REQUEST.at("")));
        }
        return type == ProblemType.UNAUTHENTICATED ? unauthenticated() : Problem.of(type);
    }

    static Problem unauthenticated() {
        return Problem.of(ProblemType.UNAUTHENTICATED).with(CHALLENGE);
    }

    static Problem tooLarge() {
        return Problem.of(ProblemType.TOO_LARGE, BodyLimitFilter.MAX_BYTES).with("limit", BodyLimitFilter.MAX_BYTES);
    }

    private static Problem of(AppendFailure failure) {
        return switch (failure) {
            case KeyReused e -> Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
            case NotStored e -> Problem.of(ProblemType.UNAVAILABLE).with(SOON);
            case OutcomeUnknown e -> Problem.of(ProblemType.OUTCOME_UNKNOWN).with(SOON);
            case StreamConflict e -> Problem.of(ProblemType.TOO_BUSY).with(SOON);
            case AnswerKept e -> Problem.of(ProblemType.INTERNAL_ERROR);
            case Unstorable e -> Problem.of(ProblemType.INTERNAL_ERROR);
        };
    }

    private static Problem stale(StaleVersion stale) {
        return Problem.of(ProblemType.STALE_VERSION, stale.expected(), stale.actual())
                .with("expected", stale.expected())
                .with("version", stale.actual());
    }

    private static Problem of(FigureUnknown figure) {
        Object within = figure.within().isEmpty() ? Wording.of("figure.plan") : figure.within();
        return Problem.of(ProblemType.FIGURE_UNKNOWN, figure.figure(), figure.missing(), within)
                .with("figure", figure.figure())
                .with("missing", figure.missing());
    }

    private static Problem of(NoSuchMoment moment) {
        return switch (moment) {
            case NoSuchMoment.PlanUnknown e -> Problem.of(ProblemType.PLAN_UNKNOWN, e.plan());
            case NoSuchMoment.VersionUnknown e ->
                Problem.of(ProblemType.VERSION_UNKNOWN, e.version(), e.last())
                        .with("asked", e.version())
                        .with("version", e.last());
            case NoSuchMoment.BeforeOpening e ->
                Problem.of(ProblemType.BEFORE_OPENING, e.instant().toString());
        };
    }

    /** What is unknown, by the kind of stream. */
    private static ProblemType unknown(String stream) {
        return switch (stream) {
            case GoalProgramme.TYPE -> ProblemType.GOAL_PROGRAMME_UNKNOWN;
            case EffectStudy.TYPE -> ProblemType.EFFECT_STUDY_UNKNOWN;
            default -> ProblemType.PLAN_UNKNOWN;
        };
    }

    private static Problem of(NoStreamMoment moment) {
        return switch (moment) {
            case NoStreamMoment.VersionUnknown e ->
                Problem.of(ProblemType.VERSION_UNKNOWN, e.version(), e.last())
                        .with("asked", e.version())
                        .with("version", e.last());
            case NoStreamMoment.BeforeOpening e ->
                Problem.of(ProblemType.BEFORE_OPENING, e.instant().toString());
            case NoStreamMoment.NotReached e ->
                notCaughtUp(e.version(), e.last()).with(SOON);
        };
    }

    private static Problem of(ScenarioProblem scenario) {
        return switch (scenario) {
            case ScenarioProblem.Unknown e -> Problem.of(ProblemType.SCENARIO_UNKNOWN, e.key());
            case ScenarioProblem.KeyInUse e -> Problem.of(ProblemType.SCENARIO_KEY_TAKEN, e.key());
            case ScenarioProblem.Empty e -> Problem.of(ProblemType.SCENARIO_EMPTY, e.key());
            case ScenarioProblem.Merged e ->
                Problem.of(ProblemType.SCENARIO_MERGED, e.key(), e.version()).with("mergedVersion", e.version());
        };
    }

    private static Problem of(ScenarioClash clash) {
        return Problem.of(ProblemType.SCENARIO_CLASH, clash.clashes().size())
                .with("version", clash.version())
                .with("clashes", clash.clashes().stream().map(Problems::told).toList());
    }

    private static SequencedMap<String, Object> told(ScenarioClash.Clash clash) {
        SequencedMap<String, Object> told = new LinkedHashMap<>();
        told.put("command", clash.command());
        told.put("subject", clash.subject().key());
        told.put("kind", clash.subject().kind());
        told.put("figure", clash.figure());
        clash.before().ifPresent(value -> told.put("before", value));
        clash.now().ifPresent(value -> told.put("now", value));
        clash.wanted().ifPresent(value -> told.put("after", value));
        clash.changed().ifPresent(changed -> {
            told.put("sequence", changed.sequence());
            told.put("at", changed.at().toString());
            told.put("by", changed.by());
        });
        return told;
    }

    private static Problem of(ViewBehind behind) {
        return switch (behind) {
            case ViewBehind.NotCaughtUp e -> notCaughtUp(e.version(), e.reached());
            case ViewBehind.ViewStopped e -> Problem.of(ProblemType.VIEW_STOPPED, e.view());
        };
    }

    static Problem notCaughtUp(long asked, long reached) {
        return Problem.of(ProblemType.NOT_CAUGHT_UP, asked).with("asked", asked).with("version", reached);
    }

    static Problem sizeUnknown(long asked, long size) {
        return Problem.of(ProblemType.LEDGER_SIZE_UNKNOWN, asked, size)
                .with("asked", asked)
                .with("size", size);
    }

    private static Problem malformed(List<Fault> faults) {
        return Problem.of(ProblemType.MALFORMED, faults.size())
                .with("errors", faults.stream().map(Problems::told).toList());
    }

    private static SequencedMap<String, Object> told(Fault fault) {
        SequencedMap<String, Object> told = new LinkedHashMap<>();
        told.put("pointer", fault.pointer());
        told.put("detail", new Wording("fault." + fault.code(), fault.arguments()));
        told.put("code", fault.code());
        return told;
    }

    /** A body that broke off, was too large, or is not what its type says. */
    private static Problem unreadable(HttpMessageNotReadableException e) {
        return e.getCause() instanceof BodyTooLarge
                ? tooLarge()
                : malformed(List.of(FormProblem.UNREADABLE_BODY.at("")));
    }

    private static Map<String, String> headers(ErrorResponse response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.getHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return headers;
    }
}
