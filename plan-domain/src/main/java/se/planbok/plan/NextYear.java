package se.planbok.plan;

import java.util.ArrayList;
import java.util.List;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.RuleOutcome;

/** Next year's plan while a command is decided that changes it too: what it is, what its rules say, what happens there. */
public final class NextYear {

    private final Judgement judgement;
    private final Step step;
    private final List<PlanEvent> events = new ArrayList<>();
    private PlanState plan;

    NextYear(Step step, Judgement judgement) {
        this.step = step;
        this.judgement = judgement;
        this.plan = step.plan();
    }

    /** The plan as the commands before, and what has happened in this one, have made it; perhaps not opened. */
    public PlanState plan() {
        return plan;
    }

    /** Takes what the rules say of that plan; what they refuse, refuses the command. */
    public Judgement judgement() {
        return judgement;
    }

    /** This happens there, if the command is not refused. */
    public void happens(PlanEvent event) {
        events.add(event);
        plan = plan.after(
                new Recorded(plan.version() + 1, step.at(), step.by(), event, judgement.circumstances(), List.of()));
    }

    void record() {
        List<RuleOutcome> rules = judgement.verdict();
        events.forEach(event -> step.happens(judgement.command(), event, judgement.circumstances(), rules));
    }
}
