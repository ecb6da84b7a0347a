package se.planbok.api.benchmark;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import se.planbok.api.history.Append;
import se.planbok.api.history.EventLog;
import se.planbok.api.history.NewEvent;
import se.planbok.api.history.StreamId;
import se.planbok.plan.Decided;
import se.planbok.plan.Decisions;
import se.planbok.plan.Order;
import se.planbok.plan.Plan;
import se.planbok.plan.PlanCommands;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.view.json.EventJson;

/** Writes long histories of sample plans, as the commands make them, in large steps. */
final class SampleHistories {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T08:00:00Z");
    private static final int STEP = 500;

    private final EventLog log;
    private final EventJson json = new EventJson();
    private final Map<String, PlanState> plans = new HashMap<>();

    SampleHistories(DataSource database) {
        log = new EventLog(database, new SimpleMeterRegistry());
    }

    /** The time at which the plan's event with that number was recorded; each has its own. */
    static Instant at(long sequence) {
        return BEGINNING.plusSeconds(60 * sequence);
    }

    /** Opens so many plans and lets them grow by turns to so many events each. */
    void write(int plans, int eventsEach) {
        for (int length = STEP; length - STEP < eventsEach; length += STEP) {
            for (int plan = 0; plan < plans; plan++) {
                grow(plan, Math.min(length, eventsEach));
            }
        }
    }

    /** Opens one plan and lets it grow to so many events. */
    void writeOne(int plan, int events) {
        for (int length = STEP; length - STEP < events; length += STEP) {
            grow(plan, Math.min(length, events));
        }
    }

    private void grow(int number, int length) {
        String id = SamplePlans.id(number);
        PlanState plan = plans.getOrDefault(id, PlanState.notOpened(id));
        long known = plan.version();
        List<Recorded> events = new ArrayList<>();
        long turn = Math.max(0, known);
        while (plan.version() < length - 1L) {
            List<Order> orders = plan.isOpened() ? SamplePlans.change(turn++) : SamplePlans.opening(number);
            Instant at = at(plan.version() + 1);
            try {
                Decided decided =
                        Decisions.decide(plan, new PlanCommands(id, "p-7f3a9c0e", OptionalLong.empty(), orders), at);
                events.addAll(decided.events());
                plan = decided.after();
            } catch (PlanRefused refused) {
                // An activity has given all its days away; the next change is another one.
                continue;
            }
        }
        plans.put(id, plan);
        log.append(Append.to(
                new StreamId(Plan.TYPE, id),
                known,
                events.stream().map(this::stored).toList()));
    }

    private NewEvent stored(Recorded event) {
        return new NewEvent(
                UUID.randomUUID(),
                event.event().type(),
                EventJson.REVISION,
                event.at(),
                event.by(),
                new String(json.payload(event), StandardCharsets.UTF_8),
                "{}");
    }
}
