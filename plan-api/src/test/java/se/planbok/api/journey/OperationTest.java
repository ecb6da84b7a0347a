package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;

/** What who runs the service relies on: of which parts it is made, what it shows of itself, whom it calls. */
class OperationTest extends RunningService {

    @Autowired
    private ApplicationContext context;

    @Test
    void the_framework_works_with_the_parts_that_keep_what_they_are_given() {
        assertThat(context.getBean(EventStore.class)).isExactlyInstanceOf(EmbeddedEventStore.class);
        EventStorageEngine engine =
                ReflectionTestUtils.invokeMethod(context.getBean(EventStore.class), "storageEngine");
        assertThat(engine.getClass().getSimpleName()).isEqualTo("StreamStorageEngine");
        assertThat(context.getBean(CommandBus.class)).isExactlyInstanceOf(SimpleCommandBus.class);
        assertThat(context.getBeanNamesForType(EventStorageEngine.class))
                .as("none beside the event store's")
                .isEmpty();
        assertThat(Arrays.stream(context.getBeanDefinitionNames()).filter(name -> isOfFramework(context.getType(name))))
                .as("all of the framework's beans")
                .containsExactlyInAnyOrder("eventStore", "commandBus");
    }

    @Test
    void no_database_transaction_is_open_while_a_command_is_decided() throws Exception {
        AtomicInteger seen = new AtomicInteger();
        AtomicBoolean open = new AtomicBoolean();
        MessageHandlerInterceptor<? super org.axonframework.commandhandling.CommandMessage<?>> look = (work, chain) -> {
            seen.incrementAndGet();
            open.compareAndSet(false, TransactionSynchronizationManager.isActualTransactionActive());
            return chain.proceed();
        };
        try (var registered = context.getBean(CommandBus.class).registerHandlerInterceptor(look)) {
            assertThat(registered).isNotNull();
            assertThat(as("planner").command("free-2026", opening("free")).statusCode())
                    .isEqualTo(200);
        }
        assertThat(seen).hasValue(1);
        assertThat(open).isFalse();
    }

    @Test
    void what_is_measured_can_be_read() throws Exception {
        String metrics = as("reader").get("/actuator/prometheus").body();
        for (String name : List.of(
                "planbok_append_duration_seconds_count",
                "planbok_append_group_size_count",
                "planbok_append_conflicts",
                "planbok_append_unknown",
                "planbok_commands_allTimer_seconds_count",
                "planbok_commands_successTimer_seconds_count",
                "planbok_commands_failureTimer_seconds_count",
                "planbok_view_lag",
                "hikaricp_connections",
                "http_server_requests_seconds_count",
                "jvm_memory_used_bytes")) {
            assertThat(metrics.lines()).as(name).anyMatch(line -> line.startsWith(name));
        }
        assertThat(metrics.lines().filter(line -> line.startsWith("planbok_append_duration_seconds_count")))
                .singleElement()
                .asString()
                .doesNotEndWith(" 0");
    }

    @Test
    void a_connection_is_kept_for_as_long_as_it_is_used() throws Exception {
        Client reader = as("reader");
        for (int request = 0; request < 150; request++) {
            assertThat(reader.get("/api-info").headers().firstValue("Connection"))
                    .as("request " + request)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"document", "workload", "budget", "standing", "outturn", "decisions"})
    void a_view_that_is_folded_anew_while_planners_work_is_the_same(String view) throws Exception {
        String body = "anew-" + view;
        String plan = body + "-2026";
        Client planner = as("planner");
        assertThat(planner.command(plan, opening(body)).statusCode()).isEqualTo(200);
        AtomicBoolean wanted = new AtomicBoolean(true);
        AtomicInteger refused = new AtomicInteger();
        Thread working = Thread.ofPlatform().start(() -> {
            try {
                while (wanted.get()) {
                    int status = planner.command(plan, """
                            {"type": "AllocateDays", "activity": "work", "days": 0.5}""").statusCode();
                    refused.addAndGet(status == 200 ? 0 : 1);
                    assertThat(planner.get(RUS).statusCode()).isEqualTo(200);
                }
            } catch (IOException | InterruptedException failure) {
                refused.incrementAndGet();
            }
        });
        JsonNode done;
        try {
            assertThat(planner.post("/actuator/views/" + view, "{}").statusCode())
                    .isEqualTo(200);
            done = rebuilt(planner, view);
        } finally {
            wanted.set(false);
            working.join();
        }

        assertThat(refused).hasValue(0);
        JsonNode result = done.at("/lastRebuilt/0");
        assertThat(result.path("compared").longValue()).isPositive();
        assertThat(result.path("different").longValue()).as(done.toString()).isZero();
        assertThat(result.path("differentRows").longValue()).as(done.toString()).isZero();
        assertThat(done.path("differences").isEmpty()).as(done.toString()).isTrue();
        History.of(plan, planner).assertShownBy(planner);
    }

    @Test
    void a_view_that_there_is_not_cannot_be_folded_anew() throws Exception {
        assertThat(as("planner").post("/actuator/views/nothing", "{}").statusCode())
                .isEqualTo(404);
    }

    /** The framework has a part that tells its maker of each installation. */
    @Test
    void nobody_is_told_that_the_service_runs() {
        assertThat(Arrays.stream(context.getBeanDefinitionNames()).map(context::getType))
                .noneMatch(type -> type != null && type.getName().contains("UpdateChecker"));
        assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName))
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("update"));
        assertThat(NamesAsked.all()).as("hosts whose address was asked for").isSubsetOf(NamesAsked.OF_THIS_MACHINE);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_service_is_connected_to_nothing_beyond_this_machine() throws Exception {
        Set<String> sockets = sockets();
        Set<String> remote = new HashSet<>();
        int own = 0;
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line :
                    Files.readAllLines(Path.of(table)).stream().skip(1).toList()) {
                String[] columns = line.strip().split("\\s+");
                boolean listens = columns[3].equals("0A");
                if (sockets.contains(columns[9]) && !listens) {
                    own++;
                    InetAddress address = address(columns[2].substring(0, columns[2].indexOf(':')));
                    if (!address.isLoopbackAddress()) {
                        remote.add(address.getHostAddress());
                    }
                }
            }
        }
        assertThat(own).as("connections to the database at least").isPositive();
        assertThat(remote).isEmpty();
    }

    private static boolean isOfFramework(Class<?> type) {
        return type != null && type.getName().startsWith("org.axonframework.");
    }

    private static Set<String> sockets() throws IOException {
        Set<String> sockets = new HashSet<>();
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            for (Path file : open.toList()) {
                if (Files.isSymbolicLink(file)) {
                    String target = Files.readSymbolicLink(file).toString();
                    if (target.startsWith("socket:[")) {
                        sockets.add(target.substring("socket:[".length(), target.length() - 1));
                    }
                }
            }
        }
        return sockets;
    }

    /** An address as Linux shows it: words of four bytes, each with the last byte first. */
    private static InetAddress address(String hex) throws IOException {
        byte[] shown = HexFormat.of().parseHex(hex);
        byte[] bytes = new byte[shown.length];
        for (int i = 0; i < shown.length; i++) {
            bytes[i] = shown[i / 4 * 4 + 3 - i % 4];
        }
        return InetAddress.getByAddress(bytes);
    }

    private static JsonNode rebuilt(Client client, String view) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end)) {
            JsonNode standing = client.read("/actuator/views");
            if (standing.at("/lastRebuilt/0/view").asString("").equals(view)) {
                return standing;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Not folded anew: " + client.read("/actuator/views"));
    }

    private static String opening(String organisation) {
        return """
                [{"type": "OpenPlan", "organisation": "%s", "year": 2026, "title": "Plan", "capacity": 100000},
                 {"type": "AddChapter", "key": "chapter", "title": "Chapter"},
                 {"type": "AddActivity", "key": "work", "chapter": "chapter", "title": "Work", "kind": "ONGOING"}]""".formatted(organisation);
    }
}
