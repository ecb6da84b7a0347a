package se.planbok.plan.event;

import java.util.List;
import java.util.stream.Stream;
import se.planbok.plan.value.Subject;

/**
 * That a point was completed was told wrongly and is put right: the day, which point it was, or that none was.
 *
 * @param fact the number of the event that told it
 * @param before as it was told
 * @param after as it is
 */
public record CompletionCorrected(long fact, Completion before, Completion after) implements Correction {

    @Override
    public List<Subject> subjects() {
        return Stream.of(after, before)
                .flatMap(told -> Subjects.workItem(told.activity(), told.workItem()).stream())
                .distinct()
                .toList();
    }
}
