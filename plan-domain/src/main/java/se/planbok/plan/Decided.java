package se.planbok.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.finding.Finding;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.value.Stockholm;
import se.planbok.plan.value.Subject;

/**
 * What a batch of commands came to.
 *
 * @param before the plan before it
 * @param after the plan after it
 * @param events what happened; nothing where the plan already was as ordered
 * @param commands for each event the place in the batch of the command that brought it about, from 0
 * @param approvals the decisions that commands need and do not carry; none but where it is only asked
 * @param nextYear what it came to in next year's plan, where the batch reached it (R16)
 */
public record Decided(
        PlanState before,
        PlanState after,
        List<Recorded> events,
        List<Integer> commands,
        List<NeededApproval> approvals,
        Optional<Decided> nextYear) {

    /** Copies the lists. */
    public Decided {
        events = List.copyOf(events);
        commands = List.copyOf(commands);
        approvals = List.copyOf(approvals);
    }

    /** Whether nothing happened, in this plan or next year's. */
    public boolean isNothing() {
        return events.isEmpty() && nextYear.map(Decided::isNothing).orElse(true);
    }

    /** The findings that this step brought or changed, on the day of the step, the gravest first. */
    public List<Finding> findings() {
        if (findsTheSame()) {
            return List.of();
        }
        Set<Finding> old = new HashSet<>(before.findingsOn(day()));
        return after.findingsOn(day()).stream()
                .filter(finding -> !old.contains(finding))
                .toList();
    }

    /** The findings that this step ended, on the day of the step, the gravest first. */
    public List<Finding> cleared() {
        if (findsTheSame()) {
            return List.of();
        }
        Set<What> still = new HashSet<>();
        after.findingsOn(day()).forEach(finding -> still.add(What.of(finding)));
        return before.findingsOn(day()).stream()
                .filter(finding -> !still.contains(What.of(finding)))
                .toList();
    }

    private boolean findsTheSame() {
        return before.findings() == after.findings() && before.agenda() == after.agenda();
    }

    private LocalDate day() {
        return Stockholm.day(after.lastAt());
    }

    /** What makes a finding the same one, whatever its figures. */
    private record What(FindingCode code, Subject subject, Optional<String> rule) {

        static What of(Finding finding) {
            return new What(finding.code(), finding.subject(), finding.rule());
        }
    }
}
