package se.planbok.goal;

import java.util.List;
import java.util.Optional;
import se.planbok.goal.event.GoalAdded;
import se.planbok.goal.event.GoalEvent;
import se.planbok.plan.Naming;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

/**
 * Sets a goal.
 *
 * @param key its key
 * @param title its title
 * @param summary what it means
 */
public record AddGoal(Key key, Title title, Optional<Text> summary) implements GoalCommand {

    @Override
    public List<GoalEvent> decide(GoalState programme, Circumstances said, Naming naming) {
        naming.free(SubjectKind.GOAL, key, programme.goal(key.text()).isPresent());
        return List.of(new GoalAdded(key.text(), title.text(), summary.map(Text::text)));
    }
}
