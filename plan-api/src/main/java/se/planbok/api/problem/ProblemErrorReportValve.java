package se.planbok.api.problem;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** Answers what the container itself objects to: request lines, headers and addresses that never reach the application. */
public final class ProblemErrorReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        boolean answered = response.getStatus() < ProblemType.MALFORMED.status() || response.getContentWritten() > 0;
        if (answered || !response.setErrorReported()) {
            return;
        }
        byte[] body = ProblemWriter.prepare(request, response, Problems.of(response.getStatus()));
        try {
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(new String(body, StandardCharsets.UTF_8));
                response.finishResponse();
            }
        } catch (IOException e) {
            getContainer().getLogger().debug("The reader has gone", e);
        }
    }
}
