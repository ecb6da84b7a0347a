package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.planbok.api.TestDatabase;

/** Who listens and takes nothing is cut off, and holds up neither the others nor the end of the service. */
class SlowListenerTest {

    private static final String PLAN = "slow-2026";
    private static final String LISTENERS = "planbok_changes_listeners";

    @TempDir
    Path directory;

    @Test
    void who_takes_nothing_is_cut_off() throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                ServiceProcess service = ServiceProcess.start(
                        directory,
                        "--spring.datasource.url=" + database.url(),
                        "--server.tomcat.connection-timeout=5s")) {
            long last = moreThanAnyBufferHolds(service.as("planner"));
            try (Socket slow = new Socket();
                    Socket another = new Socket();
                    Listener quick = Listener.to(PLAN, service.port())) {
                listenAndTakeNothing(slow, service.port());
                await().atMost(Duration.ofSeconds(10)).until(() -> listeners(service) == 2);
                assertThat(quick.upTo(last)).hasSize((int) last + 1);
                await().atMost(Duration.ofSeconds(30)).until(() -> listeners(service) == 1);
                assertThat(quick.anythingWithin(Duration.ZERO))
                        .as("it is not the quick one that was cut off")
                        .isEmpty();

                listenAndTakeNothing(another, service.port());
                await().atMost(Duration.ofSeconds(10)).until(() -> listeners(service) == 2);
                assertThat(service.terminate()).isLessThan(Duration.ofSeconds(30));
                assertThat(service.exitStatus()).isEqualTo(143);
                assertThat(quick.next().id()).isEqualTo("end");
            }
        }
    }

    private static void listenAndTakeNothing(Socket socket, int port) throws Exception {
        int small = 4_096;
        socket.setReceiveBufferSize(small);
        socket.connect(new InetSocketAddress("localhost", port));
        String signIn = Base64.getEncoder()
                .encodeToString(("reader:" + ServiceProcess.PASSWORD).getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream()
                .write(("GET /planbok/v1/plans/" + PLAN
                                + "/changes HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + signIn + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Some twelve megabytes. */
    private static long moreThanAnyBufferHolds(Client planner) throws Exception {
        planner.command(PLAN, """
                {"type": "OpenPlan", "organisation": "slow", "year": 2026, "title": "Plan", "capacity": 900}""");
        int batches = 12;
        int commands = 100;
        for (int batch = 0; batch < batches; batch++) {
            int first = batch * commands;
            String filling = "x".repeat(9_900);
            assertThat(planner.command(
                                    PLAN,
                                    IntStream.range(first, first + commands)
                                            .mapToObj(i -> "{\"type\": \"DescribePlan\", \"summary\": \"" + i + filling
                                                    + "\"}")
                                            .collect(Collectors.joining(",", "[", "]")))
                            .statusCode())
                    .isEqualTo(200);
        }
        return (long) batches * commands;
    }

    private static double listeners(ServiceProcess service) throws Exception {
        return service.as("reader")
                .get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(LISTENERS))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
