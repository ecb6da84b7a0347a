package se.planbok.api.refusal;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Commands that rules refused.
 *
 * @param refusals the oldest first
 */
record RefusedCommandList(List<Refused> refusals) {

    /**
     * A command that a rule refused. Beside the members that it always has stand the foremost rule's own figures, by the
     * names that the problem had.
     *
     * @param number its number, to go on from
     * @param at when, UTC
     * @param by the opaque id of who sent it
     * @param version the version of the plan that the rule was held against
     * @param command the command
     * @param place its place in its batch, from 0
     * @param rule the foremost rule that refused it
     * @param refusals every rule that refused it, with its figures
     * @param figures the foremost rule's figures
     */
    record Refused(
            long number,
            Instant at,
            String by,
            long version,
            Object command,
            int place,
            String rule,
            List<Object> refusals,
            @JsonAnyGetter Map<String, JsonNode> figures) {

        static Refused of(RefusedCommand refused) {
            JsonNode foremost = refused.refusals().get(0);
            Map<String, JsonNode> figures = new LinkedHashMap<>();
            foremost.properties().stream()
                    .filter(member -> !member.getKey().equals("rule"))
                    .forEach(member -> figures.put(member.getKey(), member.getValue()));
            return new Refused(
                    refused.number(),
                    refused.at(),
                    refused.by(),
                    refused.version(),
                    refused.command(),
                    refused.place(),
                    foremost.get("rule").stringValue(),
                    List.copyOf(refused.refusals().valueStream().toList()),
                    figures);
        }
    }
}
