package se.planbok.plan.structure;

import java.util.List;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.AuthorityNamed;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Title;

/**
 * Names a body that may decide.
 *
 * @param key its key
 * @param title its name
 * @param members keys of those who sit in it
 */
public record NameAuthority(Key key, Title title, List<Key> members) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        judgement.free(
                SubjectKind.AUTHORITY,
                key,
                plan.structure().authority(key.text()).isPresent());
        return List.of(new AuthorityNamed(
                key.text(), title.text(), members.stream().map(Key::text).toList()));
    }
}
