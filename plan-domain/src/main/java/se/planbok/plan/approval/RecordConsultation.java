package se.planbok.plan.approval;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.ConsultationRecorded;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.Day;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Text;

/**
 * Records that somebody was asked for their view of the plan, or what they answered: a fact, so also somebody whom the
 * route does not name.
 *
 * @param consulted who was asked
 * @param date when they were asked or, with an answer, when they answered
 * @param lastDay the day by which to answer
 * @param answer what they answered
 */
public record RecordConsultation(
        Key consulted, Optional<PartialDate> date, Optional<Day> lastDay, Optional<Text> answer)
        implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        return List.of(new ConsultationRecorded(
                plan.id(),
                consulted.text(),
                date.map(PartialDate::text),
                lastDay.map(Day::toString),
                answer.map(Text::text)));
    }
}
