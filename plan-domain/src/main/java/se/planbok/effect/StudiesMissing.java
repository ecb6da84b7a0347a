package se.planbok.effect;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.planbok.plan.finding.Finding;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * Initiatives so large that their effects should be followed, and are not. It takes the plans' figures and the studies
 * together, so it is found where both are read, and is no part of a plan's own findings.
 */
public final class StudiesMissing {

    /** From so many days on the effects should be followed. */
    public static final Days LARGE = Days.of(20);

    private StudiesMissing() {}

    /**
     * The findings, in the order of the efforts: for the days where they are 20 or more, else for the money where it is
     * above the delegation threshold.
     *
     * @param efforts what is put into each initiative
     * @param studied keys of the initiatives that have an effect study
     */
    public static List<Finding> in(Collection<Effort> efforts, Set<String> studied) {
        return efforts.stream()
                .filter(effort -> !studied.contains(effort.initiative()))
                .flatMap(effort -> in(effort).stream())
                .toList();
    }

    private static Optional<Finding> in(Effort effort) {
        if (!LARGE.exceeds(effort.days())) {
            return Optional.of(finding(effort, Figure.of(LARGE), Figure.of(effort.days())));
        }
        return effort.threshold().isPresent()
                        && effort.kronor() > effort.threshold().getAsLong()
                ? Optional.of(finding(effort, Figure.of(effort.threshold().getAsLong()), Figure.of(effort.kronor())))
                : Optional.empty();
    }

    private static Finding finding(Effort effort, Figure expected, Figure actual) {
        return new Finding(
                FindingCode.EFFECT_STUDY_MISSING,
                new Subject(SubjectKind.INITIATIVE, effort.initiative()),
                Optional.of(expected),
                Optional.of(actual),
                Optional.empty(),
                effort.since(),
                Optional.empty());
    }
}
