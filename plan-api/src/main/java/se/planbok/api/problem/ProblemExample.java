package se.planbok.api.problem;

import java.util.Map;

/**
 * A problem as the interface's description shows it.
 *
 * @param status the status code
 * @param title the kind of problem, in Swedish and English
 * @param body the members, as they are really written, in Swedish
 */
public record ProblemExample(int status, String title, Map<String, Object> body) {}
