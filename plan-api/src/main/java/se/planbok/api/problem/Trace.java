package se.planbok.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request is called in logs and problems, by W3C Trace Context: the sender's trace where it sends one.
 *
 * @param id 32 hexadecimal digits
 */
record Trace(String id) {

    /** The header that carries it. */
    static final String HEADER = "traceparent";

    private static final String ATTRIBUTE = Trace.class.getName();

    /** Version, trace, parent and flags, and what a later version may say more. */
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private static final String FIRST_VERSION = "00";
    private static final String NO_VERSION = "ff";

    /** The trace of a request; the same for as long as the request is handled. */
    static Trace of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Trace known) {
            return known;
        }
        Trace trace = parse(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, trace);
        return trace;
    }

    /** The trace in a header; a new one where there is none, or none of the right form. */
    static Trace parse(String header) {
        if (header != null) {
            Matcher matcher = FORM.matcher(header);
            if (matcher.matches() && isVersion(matcher.group(1), matcher.group(3))) {
                return new Trace(matcher.group(2));
            }
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return new Trace(hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1));
    }

    private static boolean isVersion(String version, String more) {
        return !version.equals(NO_VERSION) && (more == null || !version.equals(FIRST_VERSION));
    }
}
