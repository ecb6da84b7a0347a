package se.planbok.view.budget;

import java.util.Map;
import java.util.Optional;
import se.planbok.plan.event.NominationMade;
import se.planbok.plan.value.Awaits;
import se.planbok.plan.value.Rank;

/** What the view remembers of a standing nomination. */
record NominationSoFar(
        String key,
        String line,
        Optional<String> activity,
        Optional<String> title,
        Rank rank,
        Optional<Long> amount,
        Optional<String> note,
        Optional<Awaits> awaits) {

    static NominationSoFar of(NominationMade e) {
        return new NominationSoFar(
                e.nomination(), e.line(), e.activity(), e.title(), e.rank(), e.amount(), e.note(), e.awaits());
    }

    Budget.Nomination shown(Map<String, String> activityTitles) {
        return new Budget.Nomination(
                key,
                activity,
                title.or(() -> activity.map(activityTitles::get)).orElse(key),
                rank,
                amount,
                note,
                awaits);
    }
}
