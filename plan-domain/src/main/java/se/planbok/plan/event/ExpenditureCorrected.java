package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * Money spent was recorded wrongly and is put right.
 *
 * @param fact the number of the event that told it
 * @param before as it was told
 * @param after as it is
 * @param spent where it was spent, and first where it no longer is, if it moved: what is spent there now
 */
public record ExpenditureCorrected(long fact, Expenditure before, Expenditure after, List<SpentOn> spent)
        implements Correction {

    /** Copies the list. */
    public ExpenditureCorrected {
        spent = Subjects.listOrNone(spent);
    }

    @Override
    public List<Subject> subjects() {
        return Stream.concat(Stream.of(foremost()), spent.stream().flatMap(ExpenditureCorrected::about))
                .distinct()
                .toList();
    }

    private Subject foremost() {
        return after.reservation()
                .map(key -> new Subject(SubjectKind.RESERVATION, key))
                .orElseGet(
                        () -> new Subject(SubjectKind.BUDGET_LINE, after.line().orElseThrow()));
    }

    private static Stream<Subject> about(SpentOn on) {
        return Stream.of(
                        on.reservation().map(key -> new Subject(SubjectKind.RESERVATION, key)),
                        on.activity().map(key -> new Subject(SubjectKind.ACTIVITY, key)),
                        Optional.of(new Subject(SubjectKind.BUDGET_LINE, on.line())))
                .flatMap(Optional::stream);
    }
}
