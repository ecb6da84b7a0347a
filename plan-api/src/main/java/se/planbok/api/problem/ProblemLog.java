package se.planbok.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes what the service is to blame for, once, with the trace by which a reader's problem is found again. */
final class ProblemLog {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemLog.class);

    private ProblemLog() {}

    /** In full only where it was not foreseen. */
    static void note(HttpServletRequest request, ProblemType type, Throwable thrown) {
        String trace = Trace.of(request).id();
        if (type == ProblemType.INTERNAL_ERROR) {
            LOG.error("Unexpected failure, trace {}", trace, thrown);
        } else if (type.status() >= ProblemType.INTERNAL_ERROR.status()) {
            LOG.warn("{}, trace {}: {}", type.slug(), trace, thrown.toString());
        } else {
            LOG.debug("{}, trace {}: {}", type.slug(), trace, thrown.toString());
        }
    }
}
