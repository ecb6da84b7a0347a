package se.planbok.api.read;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.PlanId;
import se.planbok.view.outturn.Outturn;
import se.planbok.view.outturn.OutturnView;
import se.planbok.view.outturn.StretchLength;
import se.planbok.view.store.Moment;
import se.planbok.view.store.ViewReads;

/** What was used of days and money, as it stands, as of any moment, or as it was reported of a period. */
@RestController
class OutturnController {

    private final ViewReads reads;
    private final Clock clock;
    private final OutturnView outturn;

    OutturnController(ViewReads reads, Clock clock, OutturnView outturn) {
        this.reads = reads;
        this.clock = clock;
        this.outturn = outturn;
    }

    /**
     * The outturn.
     *
     * @param period the key of a closed period, whose report is shown as it was when the period was closed
     * @param by by what stretches of time it is told what was used
     * @param date the day up to which the period counts as gone; of a past moment the day of that moment, else today in
     *     Stockholm
     */
    @GetMapping(path = "/planbok/v1/plans/{planId}/outturn", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Outturn> outturn(
            @PathVariable String planId,
            Asked asked,
            @RequestParam(required = false) String period,
            @RequestParam(required = false) StretchLength by,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        Moment<OutturnView.State> now = asked.of(reads, outturn, planId, clock);
        Moment<OutturnView.State> moment = period == null ? now : closed(now, period);
        Asked past = period == null ? asked : new Asked(Long.toString(moment.version()), null, null);
        LocalDate day = date != null ? date : past.day(null, at(past, moment), clock);
        return ResponseEntity.ok()
                .eTag("\"" + moment.version() + "\"")
                .body(outturn.answer(planId, moment.version(), moment.state(), day, Optional.ofNullable(by)));
    }

    private Moment<OutturnView.State> closed(Moment<OutturnView.State> moment, String period) {
        Outturn.Period closed = moment.state().periods().get(period);
        if (closed == null) {
            throw new NoSuchPeriod(moment.plan(), period);
        }
        return reads.atVersion(outturn, new PlanId(moment.plan()), closed.closedAt());
    }

    /** When the last event of a past version was recorded; asked for only where the day depends on it. */
    private Instant at(Asked asked, Moment<?> moment) {
        if (asked.version() == null) {
            return clock.instant();
        }
        AtomicReference<Recorded> last = new AtomicReference<>();
        reads.each(new PlanId(moment.plan()), moment.version() - 1, moment.version(), last::set);
        return last.get().at();
    }
}
