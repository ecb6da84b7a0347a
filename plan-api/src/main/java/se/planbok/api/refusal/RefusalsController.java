package se.planbok.api.refusal;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.planbok.api.command.PlanStates;
import se.planbok.api.command.StreamStates;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.api.history.StreamId;
import se.planbok.api.read.NoSuchPlan;
import se.planbok.effect.EffectState;
import se.planbok.effect.EffectStudy;
import se.planbok.effect.event.EffectEvent;
import se.planbok.goal.GoalProgramme;
import se.planbok.goal.GoalState;
import se.planbok.goal.event.GoalEvent;
import se.planbok.plan.Plan;
import se.planbok.plan.value.PlanId;
import se.planbok.stream.StreamNotOpened;

/** Lists what rules have refused, for auditors: the oldest first, from the one after a number. */
@RestController
@RequestMapping(path = "/planbok/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class RefusalsController {

    private static final int MOST = 1_000;
    private static final String USUALLY = "20";

    private final RefusedCommands refused;
    private final PlanStates plans;
    private final StreamStates<GoalState, GoalEvent> programmes;
    private final StreamStates<EffectState, EffectEvent> studies;

    RefusalsController(
            RefusedCommands refused,
            PlanStates plans,
            StreamStates<GoalState, GoalEvent> programmes,
            StreamStates<EffectState, EffectEvent> studies) {
        this.refused = refused;
        this.plans = plans;
        this.programmes = programmes;
        this.studies = studies;
    }

    /**
     * Refused commands of a plan.
     *
     * @param limit at most so many; 20 unless said, 1 000 at most
     * @param after the number after which they begin
     */
    @GetMapping("/plans/{planId}/refusals")
    ResponseEntity<RefusedCommandList> ofPlan(
            @PathVariable String planId,
            @RequestParam(defaultValue = USUALLY) String limit,
            @RequestParam(defaultValue = "0") String after) {
        String plan = PlanId.parse(planId)
                .map(PlanId::text)
                .filter(id -> plans.of(id).isOpened())
                .orElseThrow(() -> new NoSuchPlan(planId));
        return page(new StreamId(Plan.TYPE, plan), limit, after);
    }

    /** Refused commands of a goal programme; likewise. */
    @GetMapping("/goal-programmes/{goalProgrammeId}/refusals")
    ResponseEntity<RefusedCommandList> ofGoalProgramme(
            @PathVariable String goalProgrammeId,
            @RequestParam(defaultValue = USUALLY) String limit,
            @RequestParam(defaultValue = "0") String after) {
        if (!programmes.of(goalProgrammeId).isOpened()) {
            throw new StreamNotOpened(GoalProgramme.TYPE, goalProgrammeId);
        }
        return page(new StreamId(GoalProgramme.TYPE, goalProgrammeId), limit, after);
    }

    /** Refused commands of an effect study; likewise. */
    @GetMapping("/effect-studies/{effectStudyId}/refusals")
    ResponseEntity<RefusedCommandList> ofEffectStudy(
            @PathVariable String effectStudyId,
            @RequestParam(defaultValue = USUALLY) String limit,
            @RequestParam(defaultValue = "0") String after) {
        if (!studies.of(effectStudyId).isOpened()) {
            throw new StreamNotOpened(EffectStudy.TYPE, effectStudyId);
        }
        return page(new StreamId(EffectStudy.TYPE, effectStudyId), limit, after);
    }

    private ResponseEntity<RefusedCommandList> page(StreamId stream, String limit, String after) {
        int most = number("limit", limit);
        if (most < 1 || most > MOST) {
            throw malformed("limit");
        }
        return ResponseEntity.ok(new RefusedCommandList(refused.page(stream, number("after", after), most).stream()
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
