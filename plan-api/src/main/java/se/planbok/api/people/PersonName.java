package se.planbok.api.people;

import io.swagger.v3.oas.annotations.media.Schema;
import se.planbok.plan.value.Title;

/**
 * What is sent to name a person.
 *
 * @param name the name
 */
@Schema(description = "What a person is to be called.")
public record PersonName(
        @Schema(
                implementation = String.class,
                description = "The name, 1–200 characters on one line.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Title name) {}
