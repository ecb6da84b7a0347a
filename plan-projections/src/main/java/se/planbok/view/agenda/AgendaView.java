package se.planbok.view.agenda;

import java.time.LocalDate;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.NominationMade;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.Recorded;
import se.planbok.view.decision.DecisionLog;
import se.planbok.view.decision.Titles;
import se.planbok.view.fold.View;

/**
 * What lies with each authority. As findings, an agenda is a function of the plan's state and a day, so its state is the
 * plan's own, with what things are called. Whose agenda it is and for which day is said when it is asked for.
 */
public final class AgendaView implements View<AgendaView.State> {

    private final DecisionLog log = new DecisionLog();

    /**
     * What the view remembers.
     *
     * @param plan the plan as it stands
     * @param titles what things are called
     * @param asked kronor that nominations ask for, where stated
     */
    public record State(PlanState plan, Titles titles, PMap<String, Long> asked) {}

    @Override
    public String name() {
        return "agenda";
    }

    @Override
    public Class<State> stateType() {
        return State.class;
    }

    @Override
    public State before(String planId) {
        return new State(PlanState.notOpened(planId), log.before(), HashTreePMap.empty());
    }

    @Override
    public State after(State state, Recorded recorded) {
        return new State(
                state.plan().after(recorded),
                log.titles(state.titles(), recorded),
                asked(state.asked(), recorded.event()));
    }

    private static PMap<String, Long> asked(PMap<String, Long> before, PlanEvent event) {
        return event instanceof NominationMade nomination
                ? nomination
                        .amount()
                        .map(amount -> before.plus(nomination.nomination(), amount))
                        .orElse(before)
                : before;
    }

    /** The agenda of all authorities, for whatever day. */
    @Override
    public Agenda answer(String planId, long version, State state) {
        return answer(planId, version, state, Optional.empty(), Optional.empty());
    }

    /**
     * An agenda.
     *
     * @param authority the key of the authority; all of them where absent
     * @param date the day; whatever day where absent
     * @throws AuthorityUnknown when the plan has no such authority at that moment
     */
    public Agenda answer(
            String planId, long version, State state, Optional<String> authority, Optional<LocalDate> date) {
        authority
                .filter(key -> state.plan().structure().authority(key).isEmpty())
                .ifPresent(key -> {
                    throw new AuthorityUnknown(key);
                });
        return new Writing(state, authority, date).agenda(planId, version);
    }
}
