package se.planbok.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** What the sign-in, the rights and the firewall object to, as problems. */
@Component
public class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        ProblemWriter.write(request, response, Problems.unauthenticated());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        ProblemWriter.write(request, response, Problem.of(ProblemType.FORBIDDEN));
    }

    /** The firewall does not tell what it rejected; a method that nothing here takes has an answer of its own. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException cause)
            throws IOException {
        ProblemWriter.write(
                request,
                response,
                METHODS.contains(request.getMethod())
                        ? Problem.of(ProblemType.REQUEST_REJECTED)
                        : Problem.of(ProblemType.METHOD_NOT_ALLOWED)
                                .with(Map.of(HttpHeaders.ALLOW, "GET, HEAD, POST, OPTIONS")));
    }
}
