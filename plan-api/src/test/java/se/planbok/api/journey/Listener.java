package se.planbok.api.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Someone who listens to what happens in a plan or such, as a program does that keeps to the standard of server-sent events. */
final class Listener implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final InputStream body;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final Thread reader;

    /** An event as it was sent; the last of all has no data and says that the answer has ended, and how. */
    record Heard(String id, String event, String data) {

        long sequence() {
            return Long.parseLong(id);
        }

        boolean isEnd() {
            return data.isEmpty();
        }
    }

    private Listener(int port, String stream, Optional<Long> last) throws IOException, InterruptedException {
        String signIn = Base64.getEncoder()
                .encodeToString(("reader:" + RunningService.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/planbok/v1/" + stream + "/changes"))
                .header("Authorization", "Basic " + signIn)
                .header("Accept", "text/event-stream");
        last.ifPresent(sequence -> request.header("Last-Event-ID", Long.toString(sequence)));
        HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
        body = answer.body();
        if (answer.statusCode() != 200) {
            throw new AssertionError(
                    answer.statusCode() + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
        reader = Thread.ofVirtual().start(this::read);
    }

    /** Listens to a plan from the first event on. */
    static Listener to(String plan, int port) throws IOException, InterruptedException {
        return toStream("plans/" + plan, port);
    }

    /** Comes again to a plan with what was heard last. */
    static Listener again(String plan, int port, long last) throws IOException, InterruptedException {
        return againToStream("plans/" + plan, port, last);
    }

    /** Listens to such as {@code goal-programmes/rus-mal-2019-2021} from the first event on. */
    static Listener toStream(String stream, int port) throws IOException, InterruptedException {
        return new Listener(port, stream, Optional.empty());
    }

    /** Comes again to it with what was heard last. */
    static Listener againToStream(String stream, int port, long last) throws IOException, InterruptedException {
        return new Listener(port, stream, Optional.of(last));
    }

    private void read() {
        String id = "";
        String event = "";
        StringBuilder data = new StringBuilder();
        String ended = "end";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && !data.isEmpty()) {
                    heard.add(new Heard(id, event, data.toString()));
                    data.setLength(0);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                }
            }
        } catch (IOException broken) {
            ended = broken.toString();
        }
        heard.add(new Heard(ended, "", ""));
    }

    /** The next event, or the end. */
    Heard next() throws InterruptedException {
        Heard next = heard.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (next == null) {
            throw new AssertionError("Nothing was heard for " + PATIENCE);
        }
        return next;
    }

    /** The events up to the one of this sequence. */
    List<Heard> upTo(long sequence) throws InterruptedException {
        List<Heard> all = new ArrayList<>();
        while (all.isEmpty() || all.getLast().sequence() < sequence) {
            Heard next = next();
            if (next.isEnd()) {
                throw new AssertionError("The answer ended after " + all.size() + " events: " + next.id());
            }
            all.add(next);
        }
        return all;
    }

    /** What is heard for so long, though nothing should be. */
    Optional<Heard> anythingWithin(Duration time) throws InterruptedException {
        return Optional.ofNullable(heard.poll(time.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() throws IOException {
        body.close();
        http.shutdownNow();
        reader.interrupt();
    }
}
