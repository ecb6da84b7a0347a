package se.planbok.api.read;

import java.time.Clock;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.planbok.plan.value.PlanId;
import se.planbok.view.decision.Decisions;
import se.planbok.view.store.DecisionLogReads;
import se.planbok.view.store.DecisionTitles;
import se.planbok.view.store.LogFilter;
import se.planbok.view.store.LogPage;
import se.planbok.view.store.ViewReads;

/** The log of decisions: every change in words, who, when and why. */
@RestController
class DecisionsController {

    private final ViewReads reads;
    private final DecisionLogReads log;
    private final Clock clock;
    private final DecisionTitles titles = new DecisionTitles();

    DecisionsController(ViewReads reads, DecisionLogReads log, Clock clock) {
        this.reads = reads;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The changes that meet all that is asked for, by sequence, in the reader's language.
     *
     * @param limit at most so many; 20 unless said, 1 000 at most
     */
    @GetMapping(path = "/planbok/v1/plans/{planId}/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Decisions> decisions(
            @PathVariable String planId,
            Asked asked,
            LogQuestion question,
            @RequestParam(defaultValue = LogQuestion.USUALLY) String limit,
            Locale language) {
        LogFilter filter = question.filter(limit);
        long version = asked.version(reads, titles, planId, clock);
        LogPage page = log.atVersion(new PlanId(planId), version, filter);
        return ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .body(new Decisions(
                        planId,
                        version,
                        page.rows().stream().map(row -> row.in(language)).toList()));
    }
}
