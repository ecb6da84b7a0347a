package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * Planners who send one command after another, each with a key of its own, and who send what got no answer again, with
 * the same key, until it is answered. In the end the history must have what they were told, once, and nothing else.
 */
final class Planners implements AutoCloseable {

    private static final String RESERVATIONS = "reserving-2026";
    private static final List<String> MOVES = List.of("moving-2026", "moving-2027");
    private static final int RESERVING = 4;

    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, Answered> answered = new ConcurrentHashMap<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answersLost = new AtomicInteger();
    private final AtomicInteger foundDone = new AtomicInteger();
    private volatile Client client;
    private volatile boolean wanted = true;

    /** What a planner was told: in which plan the command's event stands, at which number. */
    private record Answered(String plan, long sequence) {}

    private record Command(String plan, String key, String body) {}

    /** Opens the plans and begins to work. */
    static Planners begin(Client client) throws IOException, InterruptedException {
        Planners planners = new Planners();
        planners.client = client;
        for (String plan : plans()) {
            HttpResponse<String> answer = client.command(plan, opening(plan));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        for (int i = 0; i < RESERVING + MOVES.size(); i++) {
            int number = i;
            planners.threads.add(Thread.ofPlatform().name("planner-" + i).start(() -> planners.work(number)));
        }
        return planners;
    }

    static List<String> plans() {
        List<String> plans = new ArrayList<>(MOVES);
        plans.add(RESERVATIONS);
        return plans;
    }

    /** The service is somewhere else from now on. */
    void goTo(Client next) {
        client = next;
    }

    /** How many commands have been answered. */
    int answers() {
        return answered.size();
    }

    /** Waits until so many more have been answered, on a busy machine too. */
    void awaitMoreAnswers(int more) throws InterruptedException {
        int wantedAnswers = answered.size() + more;
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (answered.size() < wantedAnswers) {
            assertThat(unexpected).isEmpty();
            assertThat(Instant.now()).as("answers come").isBefore(end);
            Thread.sleep(5);
        }
    }

    /** How many times a command was under way, and may have been done, when its answer was lost. */
    int answersLost() {
        return answersLost.get();
    }

    /** How many times it turned out that such a command had been done. */
    int foundDone() {
        return foundDone.get();
    }

    /** Lets each finish the command that it has begun. */
    void finish() throws InterruptedException {
        wanted = false;
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(unexpected).isEmpty();
    }

    @Override
    public void close() {
        wanted = false;
        threads.forEach(Thread::interrupt);
    }

    /** Holds the histories to what the planners were told. */
    void assertToldTheTruth(Client reader) throws IOException, InterruptedException {
        Map<String, Answered> inHistory = new HashMap<>();
        for (String plan : plans()) {
            History history = History.of(plan, reader);
            for (JsonNode line : history.lines()) {
                String key = key(line);
                if (!key.isEmpty()) {
                    Answered twice = inHistory.put(
                            key, new Answered(plan, line.path("sequence").longValue()));
                    assertThat(twice).as("%s is twice in the history", key).isNull();
                }
            }
            history.assertShownBy(reader);
        }
        assertThat(inHistory).containsExactlyInAnyOrderEntriesOf(answered);
    }

    private static String key(JsonNode line) {
        return switch (line.path("type").stringValue()) {
            case "FundsReserved" -> line.at("/data/reservation").stringValue();
            case "DaysReallocated" -> line.at("/data/reason").stringValue();
            default -> "";
        };
    }

    private void work(int number) {
        try {
            for (int turn = 0; wanted; turn++) {
                untilAnswered(number < RESERVING ? reserve(number, turn) : move(number, turn));
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | AssertionError failure) {
            unexpected.add(failure.toString());
        }
    }

    private void untilAnswered(Command command) throws InterruptedException {
        while (true) {
            try {
                HttpResponse<String> answer =
                        client.command(command.plan(), command.body(), "Idempotency-Key", command.key());
                if (answer.statusCode() == 200) {
                    if (answer.headers().firstValue("Idempotency-Hit").isPresent()) {
                        foundDone.incrementAndGet();
                    }
                    long sequence = Client.JSON
                            .readTree(answer.body())
                            .at("/events/0/sequence")
                            .longValue();
                    answered.put(command.key(), new Answered(command.plan(), sequence));
                    return;
                }
                if (answer.statusCode() != 503) {
                    throw new AssertionError(command + ": " + answer.statusCode() + " " + answer.body());
                }
            } catch (ConnectException nobodyThere) {
                Thread.sleep(50);
            } catch (IOException noAnswer) {
                answersLost.incrementAndGet();
            }
        }
    }

    private static Command reserve(int number, int turn) {
        String key = "of-" + number + "-" + turn;
        return new Command(RESERVATIONS, key, """
                {"type": "ReserveFunds", "key": "%s", "line": "line", "purpose": "Purpose", "amount": %d}""".formatted(key, 1 + turn));
    }

    private static Command move(int number, int turn) {
        String key = "of-" + number + "-" + turn;
        return new Command(MOVES.get(number - RESERVING), key, """
                {"type": "ReallocateDays", "from": "%s", "to": "%s", "days": 0.5, "reason": "%s"}""".formatted(
                        turn % 2 == 0 ? "one" : "two", turn % 2 == 0 ? "two" : "one", key));
    }

    private static String opening(String plan) {
        return """
                [{"type": "OpenPlan", "organisation": "%s", "year": %s, "title": "Plan", "capacity": 100},
                 {"type": "AddChapter", "key": "chapter", "title": "Chapter"},
                 {"type": "AddActivity", "key": "one", "chapter": "chapter", "title": "One", "kind": "ONGOING"},
                 {"type": "AddActivity", "key": "two", "chapter": "chapter", "title": "Two", "kind": "ONGOING"},
                 {"type": "AllocateDays", "activity": "one", "days": 40},
                 {"type": "AllocateDays", "activity": "two", "days": 40},
                 {"type": "AddBudgetLine", "key": "line", "title": "Line", "amount": 1000000000000}]""".formatted(plan.substring(0, plan.length() - 5), plan.substring(plan.length() - 4));
    }
}
