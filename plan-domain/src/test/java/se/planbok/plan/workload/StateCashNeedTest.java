package se.planbok.plan.workload;

import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.key;
import static se.planbok.plan.Orders.need;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.event.CashNeedStated;
import se.planbok.plan.value.CashNeed;

/** A cash need is stated with what it was before; the same need again changes nothing. */
class StateCashNeedTest {

    private static PlanFixture plan() {
        return PlanFixture.given(open(860), chapter("stod"), ongoing("webb"));
    }

    @Test
    void a_need_is_stated_with_the_one_before() {
        plan().when(need("webb", CashNeed.POSSIBLE))
                .happens(new CashNeedStated("webb", CashNeed.POSSIBLE, false, Optional.empty(), Optional.empty()));
        plan().and(need("webb", CashNeed.POSSIBLE))
                .when(need("webb", CashNeed.NONE))
                .happens(new CashNeedStated(
                        "webb", CashNeed.NONE, false, Optional.empty(), Optional.of(CashNeed.POSSIBLE)));
    }

    @Test
    void the_same_need_changes_nothing_but_as_a_minimum_it_is_another() {
        PlanFixture plan = plan().and(need("webb", CashNeed.YES));

        plan.when(need("webb", CashNeed.YES)).changesNothing();
        plan.when(new StateCashNeed(key("webb"), CashNeed.YES, true, Optional.empty()))
                .happens(new CashNeedStated("webb", CashNeed.YES, true, Optional.empty(), Optional.of(CashNeed.YES)));
    }
}
