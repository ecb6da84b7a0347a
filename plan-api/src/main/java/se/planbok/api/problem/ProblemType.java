package se.planbok.api.problem;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The kinds of problems, each with its status. Their names are stable, clients rely on them. */
public enum ProblemType {
    /** The request is of the wrong form. */
    MALFORMED(HttpStatus.BAD_REQUEST),
    /** The firewall lets no such address or header through. */
    REQUEST_REJECTED(HttpStatus.BAD_REQUEST),
    /** Nobody is signed in. */
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    /** The one who is signed in may not do this. */
    FORBIDDEN(HttpStatus.FORBIDDEN),
    /** There is no such address. */
    NOT_FOUND(HttpStatus.NOT_FOUND),
    /** There is no such plan. */
    PLAN_UNKNOWN(HttpStatus.NOT_FOUND),
    /** There is no such goal programme. */
    GOAL_PROGRAMME_UNKNOWN(HttpStatus.NOT_FOUND),
    /** There is no such effect study. */
    EFFECT_STUDY_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The plan has not had the version that is asked for. */
    VERSION_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The plan was not opened at the instant that is asked for. */
    BEFORE_OPENING(HttpStatus.NOT_FOUND),
    /** The plan as adopted is asked for, and it is not adopted. */
    NOT_ADOPTED(HttpStatus.NOT_FOUND),
    /** The organisation has no plans, of the years and at the moment that are asked for. */
    PLANS_UNKNOWN(HttpStatus.NOT_FOUND),
    /** None of the organisation's plans has the effort. */
    INITIATIVE_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The report of a period that is not closed. */
    PERIOD_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The plan has no such figure at the moment that is asked for. */
    FIGURE_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The plan has no such authority at the moment that is asked for. */
    AUTHORITY_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The plan has no such scenario. */
    SCENARIO_UNKNOWN(HttpStatus.NOT_FOUND),
    /** There is no event with the id that is asked for. */
    EVENT_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The ledger has not come to the size that is asked for. */
    LEDGER_SIZE_UNKNOWN(HttpStatus.NOT_FOUND),
    /** There is no person with the id that is asked for. */
    PERSON_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The address does not take this method. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    /** The answer has none of the forms that are accepted. */
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    /** The request did not arrive in time. */
    REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT),
    /** Something else stands in the way. */
    CONFLICT(HttpStatus.CONFLICT),
    /** The person was erased. */
    PERSON_ERASED(HttpStatus.CONFLICT),
    /** The plan has a scenario of that key. */
    SCENARIO_KEY_TAKEN(HttpStatus.CONFLICT),
    /** The scenario is merged. */
    SCENARIO_MERGED(HttpStatus.CONFLICT),
    /** The scenario has no commands. */
    SCENARIO_EMPTY(HttpStatus.CONFLICT),
    /** A merge would overwrite what others have changed. */
    SCENARIO_CLASH(HttpStatus.CONFLICT),
    /** A key is taken (R1). */
    KEY_TAKEN(HttpStatus.CONFLICT),
    /** A key names nothing (R1). */
    KEY_UNKNOWN(HttpStatus.CONFLICT),
    /** A command does not fit what it names (R18). */
    DOES_NOT_FIT(HttpStatus.CONFLICT),
    /** More days than the capacity (R2). */
    CAPACITY_EXCEEDED(HttpStatus.CONFLICT),
    /** Fewer days than are taken (R3). */
    ALLOCATION_BELOW_ZERO(HttpStatus.CONFLICT),
    /** More money than the line has (R4). */
    LINE_EXCEEDED(HttpStatus.CONFLICT),
    /** More money in ranges than there is cover for (R4). */
    RANGE_OVERCOMMITTED(HttpStatus.CONFLICT),
    /** More money than is unspent (R8). */
    MONEY_NOT_UNSPENT(HttpStatus.CONFLICT),
    /** Money is still reserved (R13). */
    RESERVATIONS_UNSPENT(HttpStatus.CONFLICT),
    /** What is stored is not what the ledger has sealed. */
    LEDGER_DAMAGED(HttpStatus.CONFLICT),
    /** Another authority is to decide (R5). */
    DECISION_REQUIRED(HttpStatus.CONFLICT),
    /** Delegated reservations would pass the threshold together (R7). */
    SPLITTING_REFUSED(HttpStatus.CONFLICT),
    /** The plan lies with its authorities (R9). */
    PLAN_UNDER_TREATMENT(HttpStatus.CONFLICT),
    /** A change after adoption rests on no decision (R11). */
    AMENDMENT_UNDECIDED(HttpStatus.CONFLICT),
    /** An activity of first priority gives way by an authority of the route alone (R12). */
    ROUTE_DECISION_REQUIRED(HttpStatus.CONFLICT),
    /** The plan is closed (R15). */
    PLAN_CLOSED(HttpStatus.CONFLICT),
    /** A rule or a policy changes by a decision (R17). */
    SETTING_UNDECIDED(HttpStatus.CONFLICT),
    /** A later rule reaches back in time (R17). */
    RULE_REACHES_BACK(HttpStatus.CONFLICT),
    /** The plan is not adopted, or is closed already (R9, R16). */
    PLAN_NOT_ADOPTED(HttpStatus.CONFLICT),
    /** More money than the surplus (R14). */
    SURPLUS_EXCEEDED(HttpStatus.CONFLICT),
    /** More money in reservations than in the surplus that pays them (R14). */
    CARRIED_RESERVATIONS_UNFUNDED(HttpStatus.CONFLICT),
    /** Reservations are not accounted for (R14). */
    RESERVATIONS_UNSETTLED(HttpStatus.CONFLICT),
    /** A step that cannot be taken where the plan is (R9). */
    STEP_OUT_OF_ORDER(HttpStatus.CONFLICT),
    /** It is another authority, or another step, that is next (R9). */
    OUT_OF_TURN(HttpStatus.CONFLICT),
    /** An approval or adoption without a decision (R9). */
    STEP_UNDECIDED(HttpStatus.CONFLICT),
    /** No authorities are set that treat the plan (R9). */
    ROUTE_MISSING(HttpStatus.CONFLICT),
    /** Blocking findings that nobody has acknowledged (R9). */
    FINDINGS_UNACKNOWLEDGED(HttpStatus.CONFLICT),
    /** An authority that is not of the route (R9). */
    NOT_OF_ROUTE(HttpStatus.CONFLICT),
    /** Whoever submitted would record the approval (R10). */
    SUBMITTER_DECIDES(HttpStatus.CONFLICT),
    /** A later change of the route without a decision (R17). */
    ROUTE_UNDECIDED(HttpStatus.CONFLICT),
    /** A new route that would undo approvals (R17). */
    ROUTE_REACHES_BACK(HttpStatus.CONFLICT),
    /** No such finding stands (R1). */
    FINDING_UNKNOWN(HttpStatus.CONFLICT),
    /** A decision is not valid in its form (R5). */
    DECISION_INVALID(HttpStatus.CONFLICT),
    /** The same person would propose and decide (R10). */
    DECIDED_BY_PROPOSER(HttpStatus.CONFLICT),
    /** The plan is at another version. */
    STALE_VERSION(HttpStatus.PRECONDITION_FAILED),
    /** The body is too large. */
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /** The address is too long. */
    URI_TOO_LONG(HttpStatus.URI_TOO_LONG),
    /** The body is of another kind. */
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /** The idempotency key belongs to another request. */
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Too many requests. */
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    /** The headers are too large. */
    HEADERS_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE),
    /** Something unexpected went wrong in the service. */
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
    /** The service does not know the method or the transfer coding. */
    NOT_IMPLEMENTED(HttpStatus.NOT_IMPLEMENTED),
    /** The service cannot answer at the moment. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    /** The view has not reached the version that is asked for. */
    NOT_CAUGHT_UP(HttpStatus.SERVICE_UNAVAILABLE),
    /** The view has stopped at an event that it could not take. */
    VIEW_STOPPED(HttpStatus.SERVICE_UNAVAILABLE),
    /** What is asked for is not sealed in the ledger yet. */
    NOT_SEALED(HttpStatus.SERVICE_UNAVAILABLE),
    /** It is not known whether the commands were kept. */
    OUTCOME_UNKNOWN(HttpStatus.SERVICE_UNAVAILABLE),
    /** Others changed the plan all the time. */
    TOO_BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    /** The version of HTTP is not spoken. */
    HTTP_VERSION_NOT_SUPPORTED(HttpStatus.HTTP_VERSION_NOT_SUPPORTED);

    private final HttpStatus status;

    ProblemType(HttpStatus status) {
        this.status = status;
    }

    /** The status code. */
    public int status() {
        return status.value();
    }

    /** The name in the interface, such as {@code line-exceeded}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stable relative URI, such as {@code /problems/line-exceeded}. */
    public String uri() {
        return "/problems/" + slug();
    }

    /**
     * The general problem behind a status code that the container or the framework chose: the first one of that status,
     * or for another status what its class says.
     */
    static ProblemType of(int status) {
        ProblemType otherwise = status >= HttpStatus.INTERNAL_SERVER_ERROR.value() ? INTERNAL_ERROR : MALFORMED;
        return Arrays.stream(values())
                .filter(type -> type.status() == status)
                .findFirst()
                .orElse(otherwise);
    }
}
