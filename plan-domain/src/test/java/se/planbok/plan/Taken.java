package se.planbok.plan;

import java.util.Optional;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PartialDate;

/** Decisions written short: what an authority decided, how and when, and commands that rest on it. */
public final class Taken {

    private Taken() {}

    /** A decision at a meeting. */
    public static DecisionReference atMeeting(String authority, String date) {
        return decision(authority, DecisionForm.MEETING, date, Optional.empty());
    }

    /** A decision by a delegate or a stand-in. */
    public static DecisionReference delegated(String by, String date) {
        return decision(by, DecisionForm.DELEGATED, date, Optional.empty());
    }

    /** A decision without a meeting, on a proposal. */
    public static DecisionReference perCapsulam(String authority, String date, String proposal) {
        return decision(authority, DecisionForm.PER_CAPSULAM, date, Optional.of(new Key(proposal)));
    }

    /** A decision by silence, on a proposal. */
    public static DecisionReference tacit(String authority, String date, String proposal) {
        return decision(authority, DecisionForm.TACIT, date, Optional.of(new Key(proposal)));
    }

    /** A decision that comes with the plan's adoption. */
    public static DecisionReference withPlan() {
        return new DecisionReference(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty());
    }

    /** A decision. */
    public static DecisionReference decision(String authority, DecisionForm form, String date, Optional<Key> proposal) {
        return new DecisionReference(
                Optional.of(new Key(authority)),
                Optional.of(form),
                Optional.of(new PartialDate(date)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                proposal);
    }

    /** What is said beside a command that rests on a decision. */
    public static Circumstances by(DecisionReference decision) {
        return said(decision, false);
    }

    /** A command that rests on a decision. */
    public static Order on(DecisionReference decision, PlanCommand command) {
        return new Order(command, said(decision, false));
    }

    /** A command that tells what a source says was decided. */
    public static Order statedOn(DecisionReference decision, PlanCommand command) {
        return new Order(command, said(decision, true));
    }

    private static Circumstances said(DecisionReference decision, boolean stated) {
        return new Circumstances(
                Optional.of("Beslutat underlag"), Optional.of(decision), stated, Optional.empty(), Optional.empty());
    }
}
