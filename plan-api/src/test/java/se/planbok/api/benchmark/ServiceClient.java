package se.planbok.api.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Sends requests to a running service over connections that are kept; an answer other than 200 is a failure. */
final class ServiceClient implements AutoCloseable {

    /** The password that the service is to be started with. */
    static final String PASSWORD = "benchmark";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PLANNER =
            "Basic " + Base64.getEncoder().encodeToString(("planner:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    /** @param port where the service listens on this machine */
    ServiceClient(int port) {
        base = URI.create("http://localhost:" + port + "/planbok/v1/");
    }

    /** Sends commands, and gives the plan's version after them. */
    long command(String plan, byte[] body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("plans/" + plan + "/commands")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        return Long.parseLong(answer.headers().firstValue("ETag").orElseThrow().replace("\"", ""));
    }

    /** Reads what stands at a path below {@code /planbok/v1/}. */
    String read(String path) throws IOException, InterruptedException {
        return send(request(path)).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Authorization", PLANNER);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer + ": " + answer.body());
        }
        return answer;
    }

    @Override
    public void close() {
        http.close();
    }
}
