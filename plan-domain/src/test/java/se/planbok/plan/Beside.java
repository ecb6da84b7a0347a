package se.planbok.plan;

import java.util.Optional;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Text;

/** What a test says beside a command: on which decision it rests, and from which day it holds. */
public record Beside(Optional<DecisionReference> decision, Optional<String> dated, boolean stated) {

    /** Nothing said. */
    public static final Beside NOTHING = new Beside(Optional.empty(), Optional.empty(), false);

    /** Decided by an authority at a meeting. */
    public static Beside decidedBy(String authority) {
        return decidedBy(authority, DecisionForm.MEETING);
    }

    /** Decided by a delegate. */
    public static Beside delegatedTo(String authority) {
        return decidedBy(authority, DecisionForm.DELEGATED);
    }

    private static Beside decidedBy(String authority, DecisionForm form) {
        return NOTHING.with(decision(Optional.of(authority), Optional.of(form), Optional.of("2021-02-04"), false));
    }

    /** Decided by whoever, in stated history. */
    public static Beside decidedBySomebody() {
        return NOTHING.with(decision(Optional.empty(), Optional.empty(), Optional.of("2020"), false));
    }

    /** To be decided by the adoption of the plan. */
    public static Beside withPlan() {
        return NOTHING.with(decision(Optional.empty(), Optional.empty(), Optional.empty(), true));
    }

    /** From a day on. */
    public static Beside dated(String day) {
        return NOTHING.on(day);
    }

    /** The same from a day on. */
    public Beside on(String day) {
        return new Beside(decision, Optional.of(day), stated);
    }

    /** The same as stated history. */
    public Beside asHistory() {
        return new Beside(decision, dated, true);
    }

    /** The command with this beside it. */
    public Order order(PlanCommand command) {
        return new Order(
                command,
                new Circumstances(
                        Optional.of("Beslutat underlag"),
                        decision,
                        stated,
                        dated.map(PartialDate::new),
                        Optional.empty()));
    }

    private Beside with(DecisionReference reference) {
        return new Beside(Optional.of(reference), dated, stated);
    }

    private static DecisionReference decision(
            Optional<String> authority, Optional<DecisionForm> form, Optional<String> date, boolean withPlan) {
        return new DecisionReference(
                authority.map(Key::new),
                form,
                date.map(PartialDate::new),
                authority.map(key -> new Text("Protokoll " + key)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                withPlan,
                Optional.empty());
    }
}
