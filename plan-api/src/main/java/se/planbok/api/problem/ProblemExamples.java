package se.planbok.api.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.effect.EffectStudy;
import se.planbok.goal.GoalProgramme;
import se.planbok.plan.StaleVersion;
import se.planbok.plan.refusal.LineExceeded;
import se.planbok.plan.refusal.PlanNotOpened;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.stream.StreamNotOpened;

/** Problems as the interface's description shows them: one for each status code, as it is really written. */
public final class ProblemExamples {

    private static final String TITLE = "title";
    private static final Trace TRACE = new Trace("0af7651916cd43dd8448eb211c80319c");

    private static final List<Problem> EXAMPLES = List.of(
            Problems.of(new MalformedRequest(List.of(
                    FormProblem.NOT_NUMBER.at("/days"),
                    FormProblem.UNKNOWN_MEMBER_NEAR.at("/provisonal", "provisional")))),
            Problems.unauthenticated(),
            Problem.of(ProblemType.FORBIDDEN),
            Problems.of(new PlanNotOpened("rus-2031")),
            Problem.of(ProblemType.METHOD_NOT_ALLOWED),
            Problem.of(ProblemType.NOT_ACCEPTABLE),
            Problems.of(new PlanRefused(17, 0, List.of(new LineExceeded("arrangemang", 200_000, 250_000)))),
            Problems.of(new StaleVersion(16, 17)),
            Problems.tooLarge(),
            Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE),
            Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED),
            Problem.of(ProblemType.TOO_MANY_REQUESTS),
            Problem.of(ProblemType.INTERNAL_ERROR),
            Problems.notCaughtUp(18, 17));

    private ProblemExamples() {}

    /**
     * An example of each status code that commands are answered with.
     *
     * @param path the path that was asked for
     */
    public static List<ProblemExample> ofCommands(String path) {
        return EXAMPLES.stream()
                .map(problem -> problem.type().status() == unknown(path).type().status() ? unknown(path) : problem)
                .map(problem -> example(path, problem))
                .toList();
    }

    /**
     * An example of each status code, where nothing was sent but an address.
     *
     * @param path the path that was asked for
     * @param parameter a parameter that had the wrong form
     */
    public static List<ProblemExample> ofRead(String path, String parameter) {
        List<Problem> own = List.of(
                Problems.of(new MalformedRequest(FormProblem.PARAMETER_FORM.at("", parameter))),
                unknown(path),
                Problem.of(ProblemType.LEDGER_DAMAGED));
        return EXAMPLES.stream()
                .map(problem -> own.stream()
                        .filter(other -> other.type().status() == problem.type().status())
                        .findFirst()
                        .orElse(problem))
                .map(problem -> example(path, problem))
                .toList();
    }

    /** What a path can name that is not there. */
    private static Problem unknown(String path) {
        if (path.endsWith("/{eventId}")) {
            return Problem.of(ProblemType.EVENT_UNKNOWN, "ee5b9c2a-8b95-4b5a-b259-90381e37459a");
        }
        if (path.contains("/{goalProgrammeId}")) {
            return Problems.of(new StreamNotOpened(GoalProgramme.TYPE, "rus-mal-2031-2033"));
        }
        if (path.contains("/{effectStudyId}")) {
            return Problems.of(new StreamNotOpened(EffectStudy.TYPE, "rus-effekt-annat"));
        }
        return path.endsWith("/ledger/consistency")
                ? Problems.sizeUnknown(1_000, 361)
                : Problems.of(new PlanNotOpened("rus-2031"));
    }

    private static ProblemExample example(String path, Problem problem) {
        return new ProblemExample(
                problem.type().status(),
                body(path, problem, ProblemTexts.SWEDISH).get(TITLE) + " / "
                        + body(path, problem, Locale.ENGLISH).get(TITLE),
                body(path, problem, ProblemTexts.SWEDISH));
    }

    private static Map<String, Object> body(String path, Problem problem, Locale language) {
        return ProblemWriter.body(Optional.of(path), TRACE, problem, language);
    }

    /** The names of all problem types, as their {@code type} has them. */
    public static List<String> types() {
        return Stream.of(ProblemType.values()).map(ProblemType::uri).toList();
    }
}
