package se.planbok.api.problem;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import se.planbok.plan.refusal.PlanRefused;

/** What rules said, as a problem tells it but without its texts, which are written in the language of each reader. */
public final class RefusalMembers {

    private RefusalMembers() {}

    /** Every rule that refused: its problem's type, its number and its figures, the foremost first. */
    public static List<? extends Map<String, Object>> of(PlanRefused refused) {
        return refused.refusals().stream()
                .map(refusal -> {
                    SequencedMap<String, Object> members = RefusalProblem.members(refusal);
                    members.putFirst("type", RefusalProblem.type(refusal).uri());
                    return members;
                })
                .toList();
    }
}
