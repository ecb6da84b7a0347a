package se.planbok.plan.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/** How events name what they are about. */
final class Subjects {

    private Subjects() {}

    static List<Subject> plan(String plan) {
        return one(SubjectKind.PLAN, plan);
    }

    static List<Subject> one(SubjectKind kind, String key) {
        return List.of(new Subject(kind, key));
    }

    static List<Subject> workItem(String activity, String workItem) {
        return List.of(
                new Subject(SubjectKind.WORK_ITEM, activity + "/" + workItem),
                new Subject(SubjectKind.ACTIVITY, activity));
    }

    static List<Subject> withActivity(Subject foremost, Optional<String> activity, Subject... others) {
        return withActivities(foremost, activity.stream().toList(), others);
    }

    static List<Subject> withActivities(Subject foremost, List<String> activities, Subject... others) {
        List<Subject> subjects = new ArrayList<>();
        subjects.add(foremost);
        activities.forEach(activity -> subjects.add(new Subject(SubjectKind.ACTIVITY, activity)));
        subjects.addAll(List.of(others));
        return List.copyOf(subjects);
    }

    static List<Subject> moved(Subject foremost, Place from, Place to, Subject... others) {
        Stream<Subject> lines =
                Stream.of(from.line(), to.line()).map(line -> new Subject(SubjectKind.BUDGET_LINE, line));
        Stream<Subject> activities = Stream.of(from.activity(), to.activity())
                .flatMap(Optional::stream)
                .map(activity -> new Subject(SubjectKind.ACTIVITY, activity));
        return Stream.of(Stream.of(foremost), Stream.of(others), lines, activities)
                .flatMap(part -> part)
                .distinct()
                .toList();
    }

    static List<Subject> spent(Optional<String> reservation, String line, Optional<String> activity) {
        Subject onLine = new Subject(SubjectKind.BUDGET_LINE, line);
        return reservation
                .map(key -> withActivity(new Subject(SubjectKind.RESERVATION, key), activity, onLine))
                .orElseGet(() -> List.of(onLine));
    }

    static List<Subject> initiatives(Stream<String> initiatives) {
        return initiatives
                .distinct()
                .map(key -> new Subject(SubjectKind.INITIATIVE, key))
                .toList();
    }

    static List<Subject> informed(String authority, List<String> reservations) {
        return Stream.concat(
                        Stream.of(new Subject(SubjectKind.AUTHORITY, authority)),
                        reservations.stream().map(key -> new Subject(SubjectKind.RESERVATION, key)))
                .toList();
    }

    static <T> List<T> listOrNone(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
