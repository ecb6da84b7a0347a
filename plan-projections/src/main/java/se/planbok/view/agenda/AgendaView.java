package se.planbok.view.agenda;

import java.time.LocalDate;
import java.util.Optional;
import se.planbok.view.standing.Standing;
import se.planbok.view.standing.StandingView;

/** What lies with each authority. Whose agenda it is and for which day is said when it is asked for. */
public final class AgendaView extends StandingView {

    @Override
    public String name() {
        return "agenda";
    }

    /** The agenda of all authorities, for whatever day. */
    @Override
    public Agenda answer(String planId, long version, Standing state) {
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
            String planId, long version, Standing state, Optional<String> authority, Optional<LocalDate> date) {
        authority
                .filter(key -> state.plan().structure().authority(key).isEmpty())
                .ifPresent(key -> {
                    throw new AuthorityUnknown(key);
                });
        return new Writing(state, authority, date).agenda(planId, version);
    }
}
