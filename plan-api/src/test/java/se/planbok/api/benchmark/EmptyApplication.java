package se.planbok.api.benchmark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** An empty web application: what the start of the service is compared with. No part of the service, and never scanned. */
@EnableAutoConfiguration
public final class EmptyApplication {

    private EmptyApplication() {}

    /** @param arguments Spring Boot options */
    public static void main(String[] arguments) {
        SpringApplication.run(EmptyApplication.class, arguments);
    }
}
