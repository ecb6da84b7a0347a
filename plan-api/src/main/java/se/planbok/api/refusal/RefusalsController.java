package se.planbok.api.refusal;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.planbok.api.command.PlanStates;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.api.read.NoSuchPlan;
import se.planbok.plan.value.PlanId;

/** Lists what rules have refused, for auditors. */
@RestController
class RefusalsController {

    private static final int MOST = 1_000;

    private final RefusedCommands refused;
    private final PlanStates states;

    RefusalsController(RefusedCommands refused, PlanStates states) {
        this.refused = refused;
        this.states = states;
    }

    /**
     * Refused commands of a plan, the oldest first.
     *
     * @param limit at most so many; 20 unless said, 1 000 at most
     * @param after the number after which they begin
     */
    @GetMapping(path = "/planbok/v1/plans/{planId}/refusals", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RefusedCommandList> refusals(
            @PathVariable String planId,
            @RequestParam(defaultValue = "20") String limit,
            @RequestParam(defaultValue = "0") String after) {
        String plan = PlanId.parse(planId)
                .map(PlanId::text)
                .filter(id -> states.of(id).isOpened())
                .orElseThrow(() -> new NoSuchPlan(planId));
        int most = number("limit", limit);
        if (most < 1 || most > MOST) {
            throw malformed("limit");
        }
        return ResponseEntity.ok(new RefusedCommandList(refused.page(plan, number("after", after), most).stream()
                .map(RefusedCommandList.Refused::of)
                .toList()));
    }

    private static int number(String name, String text) {
        if (!text.matches("0|[1-9][0-9]{0,8}")) {
            throw malformed(name);
        }
        return Integer.parseInt(text);
    }

    private static MalformedRequest malformed(String name) {
        return new MalformedRequest(FormProblem.PARAMETER_FORM.at("", name));
    }
}
