package se.planbok.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.planbok.plan.refusal.DoesNotFit;
import se.planbok.plan.refusal.KeyTaken;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;

/** Gathers what is said of the names in one command: what it names must exist and fit (R1, R18). */
public class Naming {

    private final long version;
    private final int command;
    private final List<Refusal> refusals;

    /**
     * @param version the version on which the command is judged
     * @param command the command's place in its batch, from 0
     */
    public Naming(long version, int command) {
        this(version, command, new ArrayList<>());
    }

    Naming(long version, int command, List<Refusal> refusals) {
        this.version = version;
        this.command = command;
        this.refusals = refusals;
    }

    /** The command's place in its batch, from 0. */
    int command() {
        return command;
    }

    void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    /** The command creates this: its key must be free (R1). */
    public final void free(SubjectKind kind, Object key, boolean taken) {
        if (taken) {
            refuse(new KeyTaken(kind, key.toString()));
        }
    }

    /** The command names this: it must exist (R1). */
    public final <T> Optional<T> known(SubjectKind kind, Object key, Optional<T> named) {
        if (named.isEmpty()) {
            refuse(new KeyUnknown(kind, key.toString()));
        }
        return named;
    }

    /** What the command names must be of this kind or state (R18). */
    public final void fits(boolean fits, SubjectKind kind, Object key, Misfit misfit, Object found) {
        if (!fits) {
            refuse(new DoesNotFit(kind, key.toString(), misfit, found.toString()));
        }
    }

    /** As {@link #known}, where the key itself is optional; what is not named is not looked up. */
    public final <T> Optional<T> knownIfNamed(
            SubjectKind kind, Optional<Key> key, Function<String, Optional<T>> lookUp) {
        return key.flatMap(named -> known(kind, named, lookUp.apply(named.text())));
    }

    /**
     * Ends the check of names and kinds: what follows can only be reckoned when they are right.
     *
     * @throws PlanRefused when a name or a kind is wrong
     */
    public final void settleNames() {
        if (!refusals.isEmpty()) {
            throw new PlanRefused(version, command, refusals);
        }
    }
}
