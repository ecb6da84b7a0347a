package se.planbok.api.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.planbok.api.report.Report.Fact;
import se.planbok.plan.value.Stockholm;
import se.planbok.view.document.PlanDocument;

/** Which plan, as it was when, a report is about. */
final class PlanFacts {

    private final PlanDocument plan;
    private final Instant lastAt;

    /**
     * @param plan the plan at the report's version
     * @param lastAt when the last event that is counted was recorded
     */
    PlanFacts(PlanDocument plan, Instant lastAt) {
        this.plan = plan;
        this.lastAt = lastAt;
    }

    String title() {
        return plan.title();
    }

    List<Fact> in(ReportWords words) {
        return List.of(
                new Fact(
                        words.say("fact.organisation"), plan.organisationTitle().orElse(plan.organisation())),
                new Fact(
                        words.say("fact.period"),
                        plan.period().from() + '–' + plan.period().to()),
                new Fact(words.say("fact.status"), words.say("plan." + plan.status())),
                new Fact(
                        words.say("fact.version"),
                        words.say("version", Long.toString(plan.version()), words.day(Stockholm.day(lastAt)))),
                new Fact(words.say("fact.plan"), plan.planId()));
    }

    /** Titles of the activities, by key. */
    Map<String, String> activities() {
        return plan.chapters().stream()
                .flatMap(chapter -> chapter.activities().stream())
                .collect(Collectors.toUnmodifiableMap(PlanDocument.Activity::key, PlanDocument.Activity::title));
    }
}
