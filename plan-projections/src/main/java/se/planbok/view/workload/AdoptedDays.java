package se.planbok.view.workload;

import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import se.planbok.plan.value.Days;

/**
 * What the view remembers of the plan as it was adopted.
 *
 * @param plan its days
 * @param chapters days given out by chapter
 * @param activities its activities by key
 */
record AdoptedDays(
        Workload.Adopted plan, PMap<String, Days> chapters, PMap<String, Workload.AdoptedActivity> activities) {

    static AdoptedDays of(WorkloadView.State state) {
        PMap<String, Days> chapters = HashTreePMap.empty();
        for (String chapter : state.chapters().keySet()) {
            chapters = chapters.plus(chapter, Days.ZERO);
        }
        PMap<String, Workload.AdoptedActivity> activities = HashTreePMap.empty();
        for (var activity : List.copyOf(state.activities().entrySet())) {
            ActivityDays days = activity.getValue();
            chapters =
                    chapters.plus(days.chapter(), chapters.get(days.chapter()).plus(days.allocated()));
            activities = activities.plus(activity.getKey(), days.adopted());
        }
        return new AdoptedDays(new Workload.Adopted(state.capacity(), state.allocated()), chapters, activities);
    }

    Optional<Workload.AdoptedChapter> chapter(String key) {
        return Optional.ofNullable(chapters.get(key)).map(Workload.AdoptedChapter::new);
    }

    Optional<Workload.AdoptedActivity> activity(String key) {
        return Optional.ofNullable(activities.get(key));
    }
}
