package se.planbok.plan.approval;

import java.util.HashSet;
import java.util.List;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.ApprovalRouteSet;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.SubjectKind;

/**
 * Sets the authorities that treat and adopt the plan, in order (R9, R17).
 *
 * @param authorities the authorities; the last one adopts
 * @param consulted those who are asked for their view before
 */
public record SetApprovalRoute(List<Key> authorities, List<Key> consulted) implements PlanCommand {

    /** @throws InvalidValue when no authority is given, or somebody stands there twice */
    public SetApprovalRoute {
        if (authorities.isEmpty()) {
            throw new InvalidValue("authorities", "required");
        }
        once("authorities", authorities);
        once("consulted", consulted);
    }

    private static void once(String field, List<Key> keys) {
        if (new HashSet<>(keys).size() < keys.size()) {
            throw new InvalidValue(field, "named-twice");
        }
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        authorities.forEach(authority -> judgement.known(
                SubjectKind.AUTHORITY, authority, plan.structure().authority(authority.text())));
        judgement.settleNames();
        ApprovalState approval = plan.approval();
        List<String> route = authorities.stream().map(Key::text).toList();
        List<String> asked = consulted.stream().map(Key::text).toList();
        if (route.equals(approval.route()) && asked.equals(approval.consulted())) {
            return List.of();
        }
        PlanStatus status = approval.status();
        judgement.uphold(new LaterRouteIsDecided(
                status, judgement.circumstances().decision().isPresent()));
        if (status.isUnderTreatment()) {
            judgement.uphold(new RouteKeepsApprovals(status, approval.approvedBy(), route));
        }
        return List.of(new ApprovalRouteSet(plan.id(), approval.route(), route, asked));
    }
}
