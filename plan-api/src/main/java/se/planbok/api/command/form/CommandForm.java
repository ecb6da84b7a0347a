package se.planbok.api.command.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.planbok.plan.DatedRequired;
import se.planbok.plan.DecisionRequired;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Text;

/**
 * The form of one command: its own fields, and those that every command has beside them.
 *
 * @param own the command's own fields
 * @param reason why
 * @param decision the decision that it rests on
 * @param dated from when it holds
 */
public record CommandForm(RecordForm own, Member reason, Member decision, Member dated) {

    /** The member that names the command. */
    public static final String TYPE = "type";

    /** Whether a command states history. */
    public static final Member RECORDED_AFTERWARDS =
            new Member("recordedAfterwards", Forms.of(boolean.class), Member.Presence.FLAG);

    private static final Set<String> BESIDE_OWN = Set.of(TYPE, "reason", "decision", "recordedAfterwards", "dated");

    /**
     * Reads the form of a command from its record.
     *
     * @throws IllegalArgumentException when the record has no such form
     */
    static CommandForm of(Class<?> type) {
        RecordForm own = RecordForm.of(type);
        own.members().stream()
                .map(Member::name)
                .filter(BESIDE_OWN::contains)
                .findFirst()
                .ifPresent(taken -> {
                    throw new IllegalArgumentException(own.name() + " has a field " + taken + ", as every command has");
                });
        return new CommandForm(
                own,
                beside("reason", Text.class, type.isAnnotationPresent(ReasonRequired.class)),
                beside("decision", DecisionReference.class, type.isAnnotationPresent(DecisionRequired.class)),
                beside("dated", PartialDate.class, type.isAnnotationPresent(DatedRequired.class)));
    }

    private static Member beside(String name, Class<?> type, boolean required) {
        return new Member(name, Forms.of(type), required ? Member.Presence.REQUIRED : Member.Presence.OPTIONAL);
    }

    /** The command's name. */
    public String name() {
        return own.name();
    }

    /** The members that every command has beside the type and its own. */
    public List<Member> beside() {
        return List.of(reason, decision, RECORDED_AFTERWARDS, dated);
    }

    /** The command with what was said beside it; empty where a fault was noted. */
    Optional<Given> read(Json.Members object, Pointer at, Faults faults) {
        Optional<?> command = own.read(object, at, faults, BESIDE_OWN);
        Optional<String> why = given(reason, Text.class, object, at, faults).map(Text::text);
        // Where it cannot be read whether history is stated, nothing is held against the command on that ground.
        boolean history = object.members().containsKey(RECORDED_AFTERWARDS.name())
                && given(RECORDED_AFTERWARDS, Boolean.class, object, at, faults).orElse(true);
        Optional<DecisionReference> rests = given(decision, DecisionReference.class, object, at, faults);
        Optional<PartialDate> from = given(dated, PartialDate.class, object, at, faults);
        if (!history) {
            from.ifPresent(date -> mustBeDay(date, at.to(dated.name()), faults));
            rests.ifPresent(reference -> check(reference, at.to(decision.name()), faults));
        }
        command.filter(PlanCommand.class::isInstance)
                .map(PlanCommand.class::cast)
                .filter(said -> said.needsReason() && !object.members().containsKey(reason.name()))
                .ifPresent(said -> faults.add(FormProblem.REQUIRED, at.to(reason.name())));
        return command.map(read -> new Given(read, new Circumstances(why, rests, history, from, Optional.empty())));
    }

    private static <T> Optional<T> given(Member member, Class<T> type, Json.Members object, Pointer at, Faults faults) {
        Json given = object.members().get(member.name());
        if (given == null && member.required()) {
            faults.add(FormProblem.REQUIRED, at.to(member.name()));
        }
        return given == null
                ? Optional.empty()
                : member.form().read(given, at.to(member.name()), faults).map(type::cast);
    }

    /** Who, how and when must be known of a decision that is more than the plan's own adoption to come. */
    private static void check(DecisionReference decision, Pointer at, Faults faults) {
        if (!decision.withPlan()) {
            decision.missing().forEach(field -> faults.add(FormProblem.REQUIRED, at.to(field)));
        }
        decision.date().ifPresent(date -> mustBeDay(date, at.to("date"), faults));
    }

    private static void mustBeDay(PartialDate date, Pointer at, Faults faults) {
        if (!date.isDay()) {
            faults.add(FormProblem.DAY_UNLESS_AFTERWARDS, at);
        }
    }

    /**
     * A command as it was read.
     *
     * @param command the command
     * @param circumstances what was said beside it
     */
    record Given(Object command, Circumstances circumstances) {}
}
