package se.planbok.api.command.form;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The version that a sender expects a plan to be at: the header {@code If-Match: "17"}. */
public final class ExpectedVersion {

    /** The header that carries it. */
    public static final String HEADER = "If-Match";

    /** So many digits always fit in a long. */
    private static final Pattern FORM = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    private ExpectedVersion() {}

    /**
     * Reads the header.
     *
     * @param header its value; null where it was not sent
     * @return the version; empty where the header was not sent
     * @throws MalformedRequest when it has any other form
     */
    public static OptionalLong parse(String header) {
        if (header == null) {
            return OptionalLong.empty();
        }
        var matcher = FORM.matcher(header);
        if (!matcher.matches()) {
            throw new MalformedRequest(FormProblem.IF_MATCH_FORM.at(""));
        }
        return OptionalLong.of(Long.parseLong(matcher.group(1)));
    }
}
