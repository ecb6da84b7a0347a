package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.ProgressStep;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.TrafficLight;

/**
 * It was assessed how far an activity has come; why, stands beside.
 *
 * @param activity the activity
 * @param step how far it has come
 * @param light whether it goes as planned
 * @param stepBefore how far it had come when it was last assessed
 * @param lightBefore whether it went as planned then
 */
public record ProgressAssessed(
        String activity,
        ProgressStep step,
        TrafficLight light,
        Optional<ProgressStep> stepBefore,
        Optional<TrafficLight> lightBefore)
        implements OutturnEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.one(SubjectKind.ACTIVITY, activity);
    }
}
