package se.planbok.api;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import se.planbok.api.replay.Replay;

/** The service: HTTP, event store, views and the embedded database in one process. */
@SpringBootApplication
public class PlanbokApplication {

    /**
     * Starts the service; or, with {@code replay} first, folds an exported history without it.
     *
     * @param arguments Spring Boot options, such as {@code --server.port=8081}; or those of {@link Replay}
     */
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (!words.isEmpty() && words.getFirst().equals(Replay.COMMAND)) {
            Replay.main(words.subList(1, words.size()));
            return;
        }
        SpringApplication.run(PlanbokApplication.class, arguments);
    }
}
