package se.planbok.api.command.form;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import se.planbok.effect.EffectCommandCatalogue;
import se.planbok.goal.GoalCommandCatalogue;
import se.planbok.plan.PlanCommandCatalogue;

/** The forms of all commands, by their names. */
public final class CommandForms {

    /** The forms of a plan's commands, in the catalogue's order. */
    public static final CommandForms OF_PLAN = new CommandForms(PlanCommandCatalogue.TYPES);

    /** The forms of a goal programme's commands. */
    public static final CommandForms OF_GOAL_PROGRAMME = new CommandForms(GoalCommandCatalogue.TYPES);

    /** The forms of an effect study's commands. */
    public static final CommandForms OF_EFFECT_STUDY = new CommandForms(EffectCommandCatalogue.TYPES);

    private final SequencedMap<String, CommandForm> byName;

    /**
     * @param types the commands' records
     * @throws IllegalArgumentException when a field of one has no form in the interface
     */
    public CommandForms(List<? extends Class<?>> types) {
        SequencedMap<String, CommandForm> forms = new LinkedHashMap<>();
        types.forEach(type -> forms.put(type.getSimpleName(), CommandForm.of(type)));
        byName = Collections.unmodifiableSequencedMap(forms);
    }

    /** The forms in order. */
    public Collection<CommandForm> all() {
        return byName.values();
    }

    /** The form of a command; empty where there is no such command. */
    public Optional<CommandForm> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The commands' names in order. */
    public Collection<String> names() {
        return byName.keySet();
    }
}
