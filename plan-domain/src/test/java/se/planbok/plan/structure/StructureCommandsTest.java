package se.planbok.plan.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.allocate;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.contingent;
import static se.planbok.plan.Orders.days;
import static se.planbok.plan.Orders.key;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.openWithUnknownCapacity;
import static se.planbok.plan.Orders.prioritise;
import static se.planbok.plan.Orders.rename;
import static se.planbok.plan.Orders.special;
import static se.planbok.plan.Orders.start;
import static se.planbok.plan.Orders.withdrawWorkItem;
import static se.planbok.plan.Orders.workItem;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.event.ActivityAdded;
import se.planbok.plan.event.ActivityDescribed;
import se.planbok.plan.event.ActivityDescription;
import se.planbok.plan.event.ActivityStarted;
import se.planbok.plan.event.ChapterRenamed;
import se.planbok.plan.event.PlanDescribed;
import se.planbok.plan.event.PlanDescription;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.event.PriorityChanged;
import se.planbok.plan.event.Schedule;
import se.planbok.plan.event.WorkItemRescheduled;
import se.planbok.plan.event.WorkItemWithdrawn;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.CapacityBasis;
import se.planbok.plan.value.Currency;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

/** What a plan consists of: what the commands on it bring about. */
class StructureCommandsTest {

    private static final String WEBB = "atgardswebb";

    private static PlanFixture plan() {
        return PlanFixture.given(
                open(860),
                chapter("stod"),
                special(WEBB),
                contingent("konferenser"),
                workItem(WEBB, "manual", Optional.of("2021-03"), Optional.of("2021-09")));
    }

    private static PlanOpened opened(Optional<Double> capacity, CapacityBasis basis) {
        return new PlanOpened(
                "rus",
                2021,
                "RUS verksamhetsplan",
                capacity.map(known -> days(known)),
                basis,
                Optional.empty(),
                "2021-01-01",
                "2021-12-31",
                Currency.SEK,
                false);
    }

    @Test
    void a_plan_is_for_the_calendar_year_in_kronor_unless_said() {
        PlanFixture.noPlan().when(open(860.5)).happens(opened(Optional.of(860.5), CapacityBasis.STATED));
        PlanFixture.noPlan()
                .when(openWithUnknownCapacity())
                .happens(opened(Optional.empty(), CapacityBasis.UNKNOWN))
                .makes(plan -> assertThat(plan.workload().capacity()).isEmpty());
    }

    @Test
    void a_plans_description_tells_only_what_changes_and_what_it_was() {
        PlanFixture plan = plan();
        DescribePlan description = new DescribePlan(
                Optional.of(new Title("RUS verksamhetsplan")),
                Optional.of(new Text("Sammanfattning")),
                Optional.empty());

        plan.when(description)
                .happens(new PlanDescribed(
                        "rus-2021",
                        PlanDescription.NONE,
                        new PlanDescription(Optional.empty(), Optional.of("Sammanfattning"), Optional.empty())));
        plan.and(description).when(description).changesNothing();
    }

    @Test
    void a_chapter_gets_another_title_and_keeps_its_key() {
        plan().when(rename("stod", "Stöd till regionerna"))
                .happens(new ChapterRenamed("stod", "stod", "Stöd till regionerna"))
                .makes(plan -> assertThat(plan.structure().chapters()).containsEntry("stod", "Stöd till regionerna"));
        plan().when(rename("stod", "stod")).changesNothing();
        plan().when(rename("annat", "Annat")).isRefused(new KeyUnknown(SubjectKind.CHAPTER, "annat"));
    }

    @Test
    void an_activity_continues_its_own_initiative_unless_said() {
        plan().when(special("natverk"))
                .happens(new ActivityAdded(
                        "natverk",
                        "stod",
                        "natverk",
                        ActivityKind.SPECIAL,
                        Optional.of(Priority.FIRST),
                        Optional.empty(),
                        Optional.empty(),
                        "natverk",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static DescribeActivity describing(String title, List<String> partners) {
        return new DescribeActivity(
                key(WEBB),
                Optional.of(new Title(title)),
                Optional.empty(),
                Optional.of(partners.stream().map(text -> key(text)).toList()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ActivityDescription description(Optional<String> title, Optional<List<String>> partners) {
        return new ActivityDescription(
                title,
                Optional.empty(),
                partners,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void an_activitys_description_tells_only_what_changes_and_what_it_was() {
        PlanFixture plan = plan();

        plan.when(describing(WEBB, List.of("skr")))
                .happens(new ActivityDescribed(
                        WEBB, ActivityDescription.NONE, description(Optional.empty(), Optional.of(List.of("skr")))));
        plan.and(describing(WEBB, List.of("skr")))
                .when(describing("Åtgärdswebben", List.of()))
                .happens(new ActivityDescribed(
                        WEBB,
                        description(Optional.of(WEBB), Optional.of(List.of("skr"))),
                        description(Optional.of("Åtgärdswebben"), Optional.of(List.of()))));
        plan.when(describing(WEBB, List.of("skr")), describing(WEBB, List.of("skr")))
                .comesTo(decided -> assertThat(decided.events()).hasSize(1));
    }

    @Test
    void a_started_contingent_activity_is_special_and_keeps_its_days() {
        plan().and(allocate("konferenser", 3))
                .when(start("konferenser", Priority.SECOND))
                .happens(new ActivityStarted("konferenser", Priority.SECOND))
                .makes(plan -> {
                    Activity started = plan.structure().activity("konferenser").orElseThrow();
                    assertThat(started.kind()).isEqualTo(ActivityKind.SPECIAL);
                    assertThat(started.priority()).contains(Priority.SECOND);
                    assertThat(plan.workload().of("konferenser")).isEqualTo(days(3));
                });
    }

    @Test
    void a_priority_changes_from_what_it_was() {
        plan().when(prioritise(WEBB, Priority.SECOND))
                .happens(new PriorityChanged(WEBB, Priority.FIRST, Priority.SECOND));
        plan().when(prioritise(WEBB, Priority.FIRST)).changesNothing();
    }

    @Test
    void a_rescheduled_point_keeps_what_is_left_out() {
        plan().when(rescheduled(Optional.of("2021-04"), Optional.empty()))
                .happens(new WorkItemRescheduled(
                        WEBB,
                        "manual",
                        new Schedule(Optional.of("2021-03"), Optional.of("2021-09")),
                        new Schedule(Optional.of("2021-04"), Optional.of("2021-09"))));
        plan().when(rescheduled(Optional.empty(), Optional.of("2021-09"))).changesNothing();
    }

    private static RescheduleWorkItem rescheduled(Optional<String> from, Optional<String> to) {
        return new RescheduleWorkItem(key(WEBB), key("manual"), from.map(PartialDate::new), to.map(PartialDate::new));
    }

    @Test
    void a_withdrawn_point_stays_known_but_takes_no_orders() {
        plan().when(withdrawWorkItem(WEBB, "manual"))
                .happens(new WorkItemWithdrawn(WEBB, "manual"))
                .makes(plan -> assertThat(plan.structure()
                                .activity(WEBB)
                                .flatMap(activity -> activity.workItem("manual"))
                                .orElseThrow()
                                .withdrawn())
                        .isTrue());
    }
}
