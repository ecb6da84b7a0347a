package se.planbok.api.read;

import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;

/**
 * Which part of a list is asked for.
 *
 * @param most at most so many
 * @param skipped so many are passed over
 */
public record Paging(int most, long skipped) {

    /** So many unless said. */
    public static final String USUALLY = "20";

    private static final int MOST_ON_A_PAGE = 1_000;
    private static final int MOST_PAGES = 1_000_000;

    /**
     * Reads the parameters.
     *
     * @param limit at most so many, 1 000 at most
     * @param page which page; the first is 1
     * @throws MalformedRequest when one of them has the wrong form
     */
    public static Paging of(String limit, String page) {
        int most = limit(limit);
        return new Paging(most, (number("page", page, MOST_PAGES) - 1L) * most);
    }

    /**
     * Reads how many are asked for at most.
     *
     * @throws MalformedRequest when it has the wrong form, or is more than 1 000
     */
    public static int limit(String limit) {
        return number("limit", limit, MOST_ON_A_PAGE);
    }

    /**
     * Reads the sequence after which a part of a log begins.
     *
     * @param after a sequence; null for the beginning
     * @throws MalformedRequest when it has the wrong form
     */
    public static long after(String after) {
        if (after == null) {
            return -1;
        }
        if (!after.matches("-1|0|[1-9][0-9]{0,17}")) {
            throw malformed("after");
        }
        return Long.parseLong(after);
    }

    private static int number(String name, String text, int most) {
        if (!text.matches("[1-9][0-9]{0,8}") || Integer.parseInt(text) > most) {
            throw malformed(name);
        }
        return Integer.parseInt(text);
    }

    private static MalformedRequest malformed(String name) {
        return new MalformedRequest(FormProblem.PARAMETER_FORM.at("", name));
    }
}
