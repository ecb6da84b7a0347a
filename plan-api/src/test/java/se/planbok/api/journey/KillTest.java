package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The service is killed again and again while planners work: in the end every command that was answered is in the
 * history, none is there twice, and the views say what the history says. The system property {@code planbok.kills} is
 * how many times.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("planbok.kills", 3);

    /** After so many answers the service does its work without having to find everything first. */
    private static final int WARM = 60;

    private final Random random = new Random();

    @TempDir
    Path directory;

    @AfterEach
    void leaveNoServer() throws IOException {
        Optional<ProcessHandle> left = ServiceProcess.databaseServer(directory);
        left.ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        });
    }

    @Test
    void nothing_that_was_answered_is_lost_or_doubled_however_often_the_service_is_killed() throws Exception {
        ServiceProcess service = ServiceProcess.start(directory);
        try (Planners planners = Planners.begin(service.as("planner"))) {
            for (int kill = 0; kill < KILLS; kill++) {
                planners.awaitMoreAnswers(WARM + random.nextInt(WARM));
                Thread.sleep(random.nextInt(200));
                service.kill();
                if (random.nextInt(3) == 0) {
                    ServiceProcess.databaseServer(directory).ifPresent(ProcessHandle::destroyForcibly);
                }
                service = ServiceProcess.start(directory);
                planners.goTo(service.as("planner"));
            }
            planners.finish();

            assertToldTheTruth(planners, service);
            System.out.printf(
                    "%d kills: %d commands answered, %d answers lost on the way, %d of them done%n",
                    KILLS, planners.answers(), planners.answersLost(), planners.foundDone());
        } finally {
            service.close();
        }
    }

    @Test
    void a_service_that_is_told_to_end_does_so_soon_and_keeps_what_it_answered() throws Exception {
        ServiceProcess service = ServiceProcess.start(directory);
        try (Planners planners = Planners.begin(service.as("planner"))) {
            planners.awaitMoreAnswers(WARM);
            Duration took = service.terminate();

            assertThat(took).isLessThan(Duration.ofSeconds(30));
            assertThat(service.exitStatus()).as("ended by the signal").isEqualTo(143);
            assertThat(ServiceProcess.databaseServer(directory)).isEmpty();

            service = ServiceProcess.start(directory);
            planners.goTo(service.as("planner"));
            planners.finish();
            assertToldTheTruth(planners, service);
            assertThat(service.output()).doesNotContain(" ERROR ");
        } finally {
            service.close();
        }
    }

    private static void assertToldTheTruth(Planners planners, ServiceProcess service) throws Exception {
        Client planner = service.as("planner");
        planners.assertToldTheTruth(planner);
        JsonNode views = planner.read("/actuator/views");
        assertThat(views.path("caughtUp").booleanValue()).isTrue();
        assertThat(views.path("differences").isEmpty()).as(views.toString()).isTrue();
    }
}
