package se.planbok.api.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;
import se.planbok.api.PlanbokApplication;
import tools.jackson.databind.JsonNode;

/**
 * The whole service with its sample, its embedded database in a directory of its own, and a real port. It starts once
 * for all tests that extend this; whoever changes anything does so in a plan of its own.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = PlanbokApplication.class,
        properties = {
            "planbok.demo.password=" + RunningService.PASSWORD,
            "management.prometheus.metrics.export.enabled=true"
        })
@ContextConfiguration(initializers = RunningService.DataOfItsOwn.class)
abstract class RunningService {

    static final String PASSWORD = "only-for-this-test";
    static final String LEDGER = "/planbok/v1/ledger";
    static final String RUS = "/planbok/v1/plans/rus-2021";

    @LocalServerPort
    private int port;

    /** Someone who signs in with a demo account. */
    Client as(String account) {
        return Client.signedIn(port, account, PASSWORD);
    }

    /** A page as someone who signs in with a demo account opens it in a browser. */
    String page(String account, String path) {
        return "http://" + account + ":" + PASSWORD + "@localhost:" + port + path;
    }

    Client withPassword(String account, String password) {
        return Client.signedIn(port, account, password);
    }

    Client stranger() {
        return Client.stranger(port);
    }

    /** The ledger's state when all that was stored is sealed. */
    JsonNode sealed() {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> as("auditor").read(LEDGER + "/checkpoint"),
                        state -> state.path("window").path("unsealed").longValue() == 0);
    }

    /** Sets the data directory, and removes it last of all. */
    static final class DataOfItsOwn implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path directory = Files.createTempDirectory("planbok-service-");
                TestPropertyValues.of("planbok.data-dir=" + directory).applyTo(context);
                ((DefaultListableBeanFactory) context.getBeanFactory())
                        .registerDisposableBean("dataOfItsOwn", () -> FileSystemUtils.deleteRecursively(directory));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
