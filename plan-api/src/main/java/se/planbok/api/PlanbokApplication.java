package se.planbok.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service: HTTP, event store, views and the embedded database in one process. */
@SpringBootApplication
public class PlanbokApplication {

    /**
     * Starts the service.
     *
     * @param arguments Spring Boot options, such as {@code --server.port=8081}
     */
    public static void main(String[] arguments) {
        SpringApplication.run(PlanbokApplication.class, arguments);
    }
}
