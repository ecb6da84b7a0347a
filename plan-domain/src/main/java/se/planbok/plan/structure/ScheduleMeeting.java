package se.planbok.plan.structure;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.MeetingScheduled;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.Day;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Title;

/**
 * Puts a meeting of an authority in the calendar.
 *
 * @param key its key
 * @param authority who meets
 * @param date the day, where known
 * @param title its title
 */
public record ScheduleMeeting(Key key, Key authority, Optional<Day> date, Optional<Title> title)
        implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        judgement.free(
                SubjectKind.MEETING, key, plan.structure().meeting(key.text()).isPresent());
        judgement.known(SubjectKind.AUTHORITY, authority, plan.structure().authority(authority.text()));
        return List.of(
                new MeetingScheduled(key.text(), authority.text(), date.map(Day::toString), title.map(Title::text)));
    }
}
