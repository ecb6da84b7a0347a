package se.planbok.view.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;
import se.planbok.view.fold.Addressed;

/**
 * A part of an answer.
 *
 * @param names its names within what it is a part of; none where its own parts stand directly there
 * @param form what it is made of
 * @param subject what in the plan it tells of
 * @param value the part itself
 */
record Part(List<String> names, Form form, Subject subject, Object value) {

    /** What says which answer it is: no figures of the plan. */
    private static final Set<String> HEADING = Set.of("planId", "version");

    private static final String KEY = "key";
    private static final String SEQUENCE = "sequence";

    /** What the members of lists are, by the list's name. */
    private static final Map<String, SubjectKind> KINDS = Map.ofEntries(
            Map.entry("authorities", SubjectKind.AUTHORITY),
            Map.entry("meetings", SubjectKind.MEETING),
            Map.entry("chapters", SubjectKind.CHAPTER),
            Map.entry("activities", SubjectKind.ACTIVITY),
            Map.entry("workItems", SubjectKind.WORK_ITEM),
            Map.entry("sources", SubjectKind.FUNDING_SOURCE),
            Map.entry("outsideFunding", SubjectKind.OUTSIDE_FUNDING),
            Map.entry("lines", SubjectKind.BUDGET_LINE),
            Map.entry("reservations", SubjectKind.RESERVATION),
            Map.entry("nominations", SubjectKind.NOMINATION),
            Map.entry("periods", SubjectKind.PERIOD),
            Map.entry("statedFigures", SubjectKind.FACT));

    /** The parts of a whole answer. What is called as the view is, is not named once more. */
    static Stream<Part> ofAnswer(String view, String plan, Object answer) {
        return new Part(List.of(view), Form.RECORD, new Subject(SubjectKind.PLAN, plan), answer)
                .parts()
                .filter(part -> !HEADING.contains(part.names().getFirst()))
                .map(part -> part.names().contains(view)
                        ? new Part(List.of(), part.form(), part.subject(), part.value())
                        : part);
    }

    /** What it consists of, in order; what is absent is left out. */
    Stream<Part> parts() {
        return switch (form) {
            case VALUE -> Stream.empty();
            case RECORD ->
                Component.of(value.getClass()).stream()
                        .flatMap(component -> component
                                .in(value)
                                .map(member -> new Part(List.of(component.name()), component.form(), subject, member))
                                .stream());
            case MAP ->
                ((Map<?, ?>) value)
                        .entrySet().stream()
                                .map(entry -> new Part(
                                        List.of(entry.getKey().toString()),
                                        Form.of(entry.getValue().getClass()),
                                        subject,
                                        entry.getValue()));
            case LIST -> members(place -> true);
        };
    }

    /**
     * What it consists of, without those members of a list that stand alike and at the same place in an earlier or later
     * one. Those are most of them, and what is alike has the same names.
     */
    Stream<Part> partsUnlike(Optional<Part> other) {
        if (form != Form.LIST || other.isEmpty()) {
            return parts();
        }
        List<?> others = (List<?>) other.get().value();
        List<?> own = (List<?>) value;
        return members(place -> place >= others.size() || !own.get(place).equals(others.get(place)));
    }

    private Stream<Part> members(IntPredicate wanted) {
        List<?> members = (List<?>) value;
        return IntStream.range(0, members.size()).filter(wanted).mapToObj(place -> member(place, members.get(place)));
    }

    private Part member(int place, Object member) {
        if (member instanceof Addressed addressed) {
            return new Part(addressed.address(), Form.RECORD, addressed.about(), member);
        }
        Component first = Component.of(member.getClass()).getFirst();
        if (first.name().equals(KEY)) {
            String key = first.in(member).orElseThrow().toString();
            return new Part(List.of(key), Form.RECORD, about(key), member);
        }
        if (first.name().equals(SEQUENCE)) {
            return new Part(List.of(first.in(member).orElseThrow().toString()), Form.RECORD, subject, member);
        }
        return new Part(List.of(Integer.toString(place)), Form.RECORD, subject, member);
    }

    /** Where the list is of no things that have a key in the plan, its owner. */
    private Subject about(String key) {
        SubjectKind kind = KINDS.get(names.getLast());
        return kind == null
                ? subject
                : new Subject(kind, kind == SubjectKind.WORK_ITEM ? subject.key() + "/" + key : key);
    }
}
