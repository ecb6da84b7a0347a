package se.planbok.plan.structure;

import java.util.List;

/**
 * A body that may decide.
 *
 * @param title its name
 * @param members keys of those who sit in it; none where that is not said
 */
public record Authority(String title, List<String> members) {

    /** Copies the members. */
    public Authority {
        members = List.copyOf(members);
    }

    /** Whether somebody may sit in it: a member, or anyone where it is not said who the members are. */
    public boolean mayHave(String member) {
        return members.isEmpty() || members.contains(member);
    }
}
