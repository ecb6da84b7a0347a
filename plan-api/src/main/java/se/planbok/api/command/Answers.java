package se.planbok.api.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.planbok.plan.Decided;
import se.planbok.plan.NeededApproval;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Matter;
import se.planbok.view.finding.ShownFinding;
import se.planbok.view.json.EventJson;
import se.planbok.view.json.Json;
import tools.jackson.databind.ObjectWriter;

/** Writes the answers to batches (api.md, Commands), with the events' payloads just as they are stored. */
public final class Answers {

    private final EventJson eventJson;
    private final ObjectWriter writer = Json.mapper().writerFor(Answer.class);

    /** @param eventJson how events stand in the history */
    public Answers(EventJson eventJson) {
        this.eventJson = eventJson;
    }

    /** The events' payloads as they are stored, in their order. */
    public List<String> payloads(Decided decided) {
        return decided.events().stream()
                .map(event -> new String(eventJson.payload(event), StandardCharsets.UTF_8))
                .toList();
    }

    /** The answer to a batch that is only tried: with the decisions that it needs and does not carry. */
    public CommandAnswer asked(Decided decided) {
        return of(
                decided,
                payloads(decided),
                decided.nextYear().map(this::payloads).orElse(List.of()),
                Optional.of(decided.approvals().stream().map(Approval::of).toList()));
    }

    /**
     * The answer to a batch.
     *
     * @param decided what it came to
     * @param payloads the events' {@link #payloads}
     * @param nextYear those of the events in next year's plan; none where the batch did not reach it
     */
    public CommandAnswer of(Decided decided, List<String> payloads, List<String> nextYear) {
        return of(decided, payloads, nextYear, Optional.empty());
    }

    private CommandAnswer of(
            Decided decided, List<String> payloads, List<String> nextYear, Optional<List<Approval>> approvals) {
        byte[] body = writer.writeValueAsBytes(new Answer(
                decided.after().id(),
                decided.after().version(),
                told(decided.events(), payloads),
                decided.findings().stream().map(ShownFinding::of).toList(),
                decided.cleared().stream().map(Cleared::of).toList(),
                decided
                        .nextYear()
                        .filter(other -> !other.events().isEmpty())
                        .map(other -> OtherPlan.of(other, told(other.events(), nextYear)))
                        .stream()
                        .toList(),
                approvals));
        return new CommandAnswer(decided.after().version(), new String(body, StandardCharsets.UTF_8), false);
    }

    private static List<Told> told(List<Recorded> events, List<String> payloads) {
        List<Told> told = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            Recorded event = events.get(i);
            told.add(new Told(event.sequence(), event.event().type(), event.at(), event.by(), payloads.get(i)));
        }
        return told;
    }

    private record Answer(
            String planId,
            long version,
            List<Told> events,
            List<ShownFinding> findings,
            List<Cleared> cleared,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherPlan> otherPlans,
            Optional<List<Approval>> approvals) {}

    private record Approval(
            int command,
            String rule,
            Optional<String> authority,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> route,
            Optional<Matter> matter,
            Optional<Figure> amount,
            Optional<Figure> threshold,
            Optional<String> setting) {

        static Approval of(NeededApproval needed) {
            return new Approval(
                    needed.command(),
                    needed.rule(),
                    needed.authority(),
                    needed.route(),
                    needed.matter(),
                    needed.amount(),
                    needed.threshold(),
                    needed.setting());
        }
    }

    private record OtherPlan(
            String planId, long version, List<Told> events, List<ShownFinding> findings, List<Cleared> cleared) {

        static OtherPlan of(Decided decided, List<Told> events) {
            return new OtherPlan(
                    decided.after().id(),
                    decided.after().version(),
                    events,
                    decided.findings().stream().map(ShownFinding::of).toList(),
                    decided.cleared().stream().map(Cleared::of).toList());
        }
    }
}
