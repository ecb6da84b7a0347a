package se.planbok.api.read;

import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.planbok.view.outturn.Outturn;
import se.planbok.view.outturn.OutturnView;
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

    /** The outturn. */
    @GetMapping(path = "/planbok/v1/plans/{planId}/outturn", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Outturn> outturn(@PathVariable String planId, Asked asked, AskedOutturn question) {
        Outturn answer = question.of(asked, reads, outturn, planId, clock);
        return ResponseEntity.ok().eTag("\"" + answer.version() + "\"").body(answer);
    }
}
