package se.planbok.api.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.planbok.plan.Order;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.budget.AddBudgetLine;
import se.planbok.plan.budget.ChangeReservation;
import se.planbok.plan.budget.ReserveFunds;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.funding.RegisterFunding;
import se.planbok.plan.structure.AddActivity;
import se.planbok.plan.structure.AddChapter;
import se.planbok.plan.structure.OpenPlan;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.FundingStatus;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.PlanYear;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.Title;
import se.planbok.plan.workload.AllocateDays;
import se.planbok.plan.workload.ReallocateDays;

/** Plans of a plain size and commands that go on for ever without leaving it, for benchmarks. */
public final class SamplePlans {

    private static final int ACTIVITIES = 10;
    private static final int RESERVATIONS = 10;

    private SamplePlans() {}

    /** The identifier of the plan with this number. */
    public static String id(int number) {
        return "body" + number + "-2026";
    }

    /** Opens a plan with ten activities and ten reservations. */
    public static List<Order> opening(int number) {
        List<PlanCommand> commands = new ArrayList<>();
        commands.add(new OpenPlan(
                key("body" + number),
                new PlanYear(2026),
                new Title("Plan " + number),
                Optional.of(Days.of(1_000)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false));
        commands.add(new AddChapter(key("chapter"), new Title("Chapter")));
        commands.add(new RegisterFunding(
                key("grant"),
                new Title("Grant"),
                new Money(10_000_000),
                FundingStatus.CONFIRMED,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty()));
        commands.add(new AddBudgetLine(
                key("line"),
                new Title("Line"),
                Optional.of(new Money(5_000_000)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        for (int i = 0; i < ACTIVITIES; i++) {
            commands.add(new AddActivity(
                    activity(i),
                    key("chapter"),
                    new Title("Activity " + i),
                    ActivityKind.SPECIAL,
                    Optional.of(Priority.FIRST),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
            commands.add(new AllocateDays(activity(i), Days.of(50), false, Optional.empty(), Optional.empty()));
        }
        for (int i = 0; i < RESERVATIONS; i++) {
            commands.add(new ReserveFunds(
                    reservation(i),
                    key("line"),
                    new Title("Purpose " + i),
                    new Money(10_000),
                    Optional.of(activity(i % ACTIVITIES)),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }
        return commands.stream().map(SamplePlans::order).toList();
    }

    /**
     * One change, which makes one event. The plan is of the same size after it: days that are moved are moved back by the
     * next change but one, so that none run out however long it goes on.
     */
    public static List<Order> change(long turn) {
        return List.of(order(turn % 2 == 0 ? changedReservation(turn / 2) : movedDays(turn / 2)));
    }

    private static PlanCommand changedReservation(long turn) {
        return new ChangeReservation(
                reservation((int) (turn % RESERVATIONS)), new Money(10_001 + turn % 5_000), Optional.empty());
    }

    private static PlanCommand movedDays(long turn) {
        long pair = turn / 2;
        Key one = activity((int) (pair % ACTIVITIES));
        Key other = activity((int) ((pair + 1 + pair / ACTIVITIES % (ACTIVITIES - 1)) % ACTIVITIES));
        boolean back = turn % 2 == 1;
        return new ReallocateDays(back ? other : one, back ? one : other, new Days(1));
    }

    private static Order order(PlanCommand command) {
        return new Order(
                command,
                new Circumstances(
                        Optional.of("Behovet har ändrats"),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Key activity(int i) {
        return key("activity-" + i);
    }

    private static Key reservation(int i) {
        return key("reservation-" + i);
    }

    private static Key key(String text) {
        return new Key(text);
    }
}
