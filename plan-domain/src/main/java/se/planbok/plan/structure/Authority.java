package se.planbok.plan.structure;

import java.util.List;

/**
 * A body that may decide.
 *
 * @param title its name
 * @param members keys of those who sit in it
 */
public record Authority(String title, List<String> members) {

    /** Copies the members. */
    public Authority {
        members = List.copyOf(members);
    }
}
