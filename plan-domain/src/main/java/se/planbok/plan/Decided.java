package se.planbok.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.PMap;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.finding.Finding;

/**
 * What a batch of commands came to.
 *
 * @param before the plan before it
 * @param after the plan after it
 * @param events what happened; nothing where the plan already was as ordered
 * @param nextYear what it came to in next year's plan, where the batch reached it (R16)
 */
public record Decided(PlanState before, PlanState after, List<Recorded> events, Optional<Decided> nextYear) {

    /** Copies the events. */
    public Decided {
        events = List.copyOf(events);
    }

    /** Whether nothing happened, in this plan or next year's. */
    public boolean isNothing() {
        return events.isEmpty() && nextYear.map(Decided::isNothing).orElse(true);
    }

    /** The findings that this step brought or changed, the gravest first. */
    public List<Finding> findings() {
        PMap<String, Finding> old = before.findings().standing();
        PMap<String, Finding> now = after.findings().standing();
        return old == now ? List.of() : differing(now, old);
    }

    /** The findings that this step ended, the gravest first. */
    public List<Finding> cleared() {
        PMap<String, Finding> old = before.findings().standing();
        PMap<String, Finding> now = after.findings().standing();
        return old == now
                ? List.of()
                : old.entrySet().stream()
                        .filter(entry -> !now.containsKey(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .sorted(Finding.ORDER)
                        .toList();
    }

    private static List<Finding> differing(PMap<String, Finding> now, PMap<String, Finding> old) {
        List<Finding> differing = new ArrayList<>();
        now.forEach((id, finding) -> {
            if (!finding.equals(old.get(id))) {
                differing.add(finding);
            }
        });
        differing.sort(Finding.ORDER);
        return List.copyOf(differing);
    }
}
