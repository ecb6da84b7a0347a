package se.planbok.view.outturn;

import java.time.LocalDate;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import se.planbok.plan.event.Recorded;
import se.planbok.view.fold.View;

/** What was used of days and money against what was planned. How much of the period is gone needs a day, given beside. */
public final class OutturnView implements View<OutturnView.State> {

    /**
     * What the view remembers; every collection by key and, where the order shows, in the order added.
     *
     * @param plan the plan as a whole
     * @param chapters titles of the chapters
     * @param activities the activities
     * @param lines money out, also withdrawn lines
     * @param reservations the reservations, also closed ones
     * @param carriedIn funding carried from earlier years
     * @param carriedOut surplus carried into later plans, by plan
     * @param periods the closed periods
     * @param successions initiatives split or merged
     */
    public record State(
            PlanSoFar plan,
            OrderedPMap<String, String> chapters,
            OrderedPMap<String, ActivitySoFar> activities,
            OrderedPMap<String, LineSoFar> lines,
            PMap<String, ReservationSoFar> reservations,
            OrderedPMap<String, SourceSoFar> carriedIn,
            OrderedPMap<String, Outturn.CarriedOut> carriedOut,
            OrderedPMap<String, Outturn.Period> periods,
            PVector<Outturn.Succession> successions) {}

    @Override
    public String name() {
        return "outturn";
    }

    @Override
    public Class<State> stateType() {
        return State.class;
    }

    @Override
    public State before(String planId) {
        return new State(
                PlanSoFar.NONE,
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                HashTreePMap.empty(),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                TreePVector.empty());
    }

    @Override
    public State after(State state, Recorded recorded) {
        return new Draft(state, recorded).next();
    }

    @Override
    public Outturn answer(String planId, long version, State state) {
        return new Writing(state).outturn(planId, version, Optional.empty(), Optional.empty());
    }

    /**
     * The answer on a day.
     *
     * @param day the day up to which the plan's period counts as gone, that day too
     * @param by by what stretches of time it is told what was used, where that is asked for
     */
    public Outturn answer(String planId, long version, State state, LocalDate day, Optional<StretchLength> by) {
        return new Writing(state).outturn(planId, version, Optional.of(day), by);
    }
}
