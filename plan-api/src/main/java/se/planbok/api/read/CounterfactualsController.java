package se.planbok.api.read;

import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.planbok.api.command.form.CommandParser;
import se.planbok.plan.Decisions;
import se.planbok.plan.delegation.SetDelegationRule;
import se.planbok.plan.mandate.Counterfactual;
import se.planbok.plan.value.PlanId;
import se.planbok.view.finding.FindingsView;
import se.planbok.view.standing.Standing;
import se.planbok.view.store.Moment;
import se.planbok.view.store.ViewReads;

/** Asks what another delegation rule would have meant. Changes nothing, though it is sent as POST for its body. */
@RestController
class CounterfactualsController {

    private final ViewReads reads;
    private final Clock clock;
    private final FindingsView state;
    private final CommandParser parser;

    CounterfactualsController(ViewReads reads, Clock clock, FindingsView state, CommandParser parser) {
        this.reads = reads;
        this.clock = clock;
        this.state = state;
        this.parser = parser;
    }

    /** Which decisions of the plan's history another authority would have had to take under this rule. */
    @PostMapping(
            path = "/planbok/v1/plans/{planId}/counterfactuals",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Counterfactuals> counterfactuals(
            @PathVariable String planId, Asked asked, @RequestBody(required = false) byte[] body) {
        SetDelegationRule rule = parser.parseFields(SetDelegationRule.class, body == null ? new byte[0] : body);
        Moment<Standing> moment = asked.of(reads, state, planId, clock);
        Counterfactual counterfactual =
                new Counterfactual(planId, Decisions.suppose(moment.state().plan(), rule));
        reads.each(new PlanId(planId), -1, moment.version(), counterfactual::see);
        return ResponseEntity.ok()
                .eTag("\"" + moment.version() + "\"")
                .body(Counterfactuals.of(planId, moment.version(), counterfactual.decisions()));
    }
}
