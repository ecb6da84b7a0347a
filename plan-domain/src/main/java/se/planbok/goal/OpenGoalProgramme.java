package se.planbok.goal;

import java.util.List;
import java.util.Optional;
import se.planbok.goal.event.GoalEvent;
import se.planbok.goal.event.GoalProgrammeOpened;
import se.planbok.goal.value.GoalProgrammeId;
import se.planbok.plan.Naming;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PlanYear;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Title;

/**
 * Opens an organisation's goals for some years.
 *
 * @param organisation the organisation's key
 * @param first the first year
 * @param last the last year
 * @param title the programme's title
 * @param organisationTitle the organisation's name
 */
public record OpenGoalProgramme(
        Key organisation, PlanYear first, PlanYear last, Title title, Optional<Title> organisationTitle)
        implements GoalCommand {

    /** @throws InvalidValue when the years end before they begin */
    public OpenGoalProgramme {
        if (first.number() > last.number()) {
            throw new InvalidValue("last", "from-after-to");
        }
    }

    @Override
    public Optional<String> opens() {
        return Optional.of(GoalProgrammeId.of(organisation, first, last).text());
    }

    @Override
    public List<GoalEvent> decide(GoalState programme, Circumstances said, Naming naming) {
        naming.free(SubjectKind.GOAL_PROGRAMME, programme.id(), programme.isOpened());
        return List.of(new GoalProgrammeOpened(
                organisation.text(), organisationTitle.map(Title::text), first.number(), last.number(), title.text()));
    }
}
