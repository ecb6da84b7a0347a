package se.planbok.api.scenario;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.SubjectKind;

/**
 * What is not in a scenario as it is in the live plan.
 *
 * @param planId the plan
 * @param scenario the scenario's key
 * @param baseVersion the version that it branches off from
 * @param version the scenario's version
 * @param planVersion the version of the live plan
 * @param subjects what differs, by kind and key
 */
record ScenarioDifferences(
        String planId,
        String scenario,
        long baseVersion,
        long version,
        long planVersion,
        List<SubjectDiffering> subjects) {

    /**
     * What differs of one thing in the plan.
     *
     * @param subject its key; a work item's is {@code activity/workItem}
     * @param kind what it is
     * @param title what it is called, in the scenario or else in the live plan; absent where it has no title of its own
     * @param changes the figures that differ, in the order of the views
     */
    record SubjectDiffering(String subject, SubjectKind kind, Optional<String> title, List<DifferingFigure> changes) {}

    /**
     * A figure that differs.
     *
     * @param figure where it stands
     * @param before as it is in the live plan, as answers write it; absent where it is not there
     * @param after as it is in the scenario; absent where it is not there
     */
    record DifferingFigure(String figure, Optional<Object> before, Optional<Object> after) {}
}
