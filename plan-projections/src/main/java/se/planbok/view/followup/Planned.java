package se.planbok.view.followup;

import java.util.Optional;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.PlanStatus;

/**
 * What a year's plan has planned last, as far as it can be compared with another year's: a draft that has given nothing
 * has not planned to give nothing.
 *
 * @param days working days
 * @param money whole kronor
 */
record Planned(Optional<Days> days, Optional<Long> money) {

    static Planned of(PlanStatus status, FollowUp.WorkingDays days, FollowUp.Kronor money) {
        boolean draft = status == PlanStatus.DRAFT;
        return new Planned(
                days.amended().filter(planned -> !(draft && planned.equals(Days.ZERO))),
                money.amended().filter(planned -> !(draft && planned == 0)));
    }
}
