package se.planbok.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems in the reader's language. Needs nothing of the application, since the container writes some too. */
final class ProblemWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemWriter() {}

    /** Writes a problem as the answer; an answer that is already on its way can only be left as it is. */
    static void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        byte[] body = prepare(request, response, problem);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** Sets the status and the headers of a problem, and returns its body. */
    static byte[] prepare(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        Locale language = ProblemTexts.language(request);
        response.setStatus(problem.type().status());
        problem.headers().forEach(response::setHeader);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return JSON.writeValueAsBytes(body(instance(request), Trace.of(request), problem, language));
    }

    /** The members of a problem in the order that people read them. */
    static SequencedMap<String, Object> body(Optional<String> instance, Trace trace, Problem problem, Locale language) {
        ProblemType type = problem.type();
        SequencedMap<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.uri());
        body.put("title", ProblemTexts.text(language, "problem." + type.slug() + ".title", List.of()));
        body.put("status", type.status());
        body.put("detail", ProblemTexts.text(language, RefusalProblem.detailKey(type), problem.arguments()));
        instance.ifPresent(path -> body.put("instance", path));
        problem.members().forEach((name, value) -> body.put(name, worded(language, value)));
        body.put("traceId", trace.id());
        return body;
    }

    private static Object worded(Locale language, Object value) {
        return switch (value) {
            case Wording wording -> ProblemTexts.text(language, wording.key(), wording.arguments());
            case List<?> list ->
                list.stream().map(element -> worded(language, element)).toList();
            case Map<?, ?> map -> {
                Map<Object, Object> words = new LinkedHashMap<>();
                map.forEach((name, member) -> words.put(name, worded(language, member)));
                yield words;
            }
            default -> value;
        };
    }

    /** The path that was asked for, also on the way over the page of errors; none where it is no URI. */
    private static Optional<String> instance(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = asked instanceof String first ? first : request.getRequestURI();
        if (path == null || path.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(path).toString());
        } catch (URISyntaxException e) {
            // What was asked for may be any bytes; a member that must be a URI cannot repeat them.
            return Optional.empty();
        }
    }
}
