package se.planbok.plan.delegation;

import java.util.List;
import se.planbok.plan.FieldName;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.StandInAppointed;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.Day;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;

/**
 * Appoints somebody to stand in for an authority during a period, its first and its last day included. A decision of a
 * stand-in names the stand-in, has the form DELEGATED and is the authority's; so that it is clear whose, nobody stands in
 * for two authorities on the same day.
 *
 * @param authority for whom
 * @param person key or opaque id of who stands in
 * @param from the first day
 * @param to the last day
 */
public record AppointStandIn(@FieldName("for") Key authority, Key person, Day from, Day to) implements PlanCommand {

    /** @throws InvalidValue when the period ends before it begins */
    public AppointStandIn {
        if (from.date().isAfter(to.date())) {
            throw new InvalidValue("to", "from-after-to");
        }
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        judgement.known(SubjectKind.AUTHORITY, authority, plan.structure().authority(authority.text()));
        StandIn appointed = new StandIn(authority.text(), person.text(), from.toString(), to.toString());
        List<StandIn> standIns = plan.delegation().outsideMeetings().standIns();
        standIns.stream()
                .filter(other -> other.person().equals(appointed.person())
                        && !other.authority().equals(appointed.authority())
                        && other.meets(from.date(), to.date()))
                .findFirst()
                .ifPresent(other -> judgement.fits(
                        false, SubjectKind.AUTHORITY, authority, Misfit.STANDS_IN_FOR_ANOTHER, other.authority()));
        return standIns.contains(appointed)
                ? List.of()
                : List.of(new StandInAppointed(
                        appointed.authority(), appointed.person(), appointed.from(), appointed.to()));
    }
}
