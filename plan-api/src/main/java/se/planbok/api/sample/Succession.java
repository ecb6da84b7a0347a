package se.planbok.api.sample;

import java.util.List;
import java.util.Optional;
import se.planbok.api.sample.ExampleActivity.Kind;

/**
 * An activity that goes on as two in the next year, or two that go on as one: the plan in which they do says so, and the
 * years can be compared.
 *
 * @param from the activities that end
 * @param into those that take up what they did
 */
record Succession(List<ExampleActivity> from, List<ExampleActivity> into) {

    private static final int YEAR_OF_SPLIT = ExampleBody.FIRST + 2;
    private static final int YEAR_OF_MERGER = ExampleBody.FIRST + 3;

    /** Copies the lists. */
    Succession {
        from = List.copyOf(from);
        into = List.copyOf(into);
    }

    /** What of the year's activities goes on as others in the next year. */
    static Optional<Succession> after(YearBook book) {
        List<ExampleActivity> special =
                book.active().filter(activity -> activity.kind.isSpecial()).toList();
        return switch (book.year + 1) {
            case YEAR_OF_SPLIT -> special.stream().findFirst().map(Succession::split);
            case YEAR_OF_MERGER ->
                special.size() < 2 ? Optional.empty() : Optional.of(merged(special.getFirst(), special.get(1)));
            default -> Optional.empty();
        };
    }

    private static Succession split(ExampleActivity whole) {
        return new Succession(
                List.of(whole),
                List.of(
                        anew(whole, whole.key + "-underlag", whole.title + ": underlag"),
                        anew(whole, whole.key + "-genomforande", whole.title + ": genomförande")));
    }

    private static Succession merged(ExampleActivity one, ExampleActivity other) {
        return new Succession(
                List.of(one, other),
                List.of(anew(one, one.key + "-samlat", one.title + ", samlat med: " + other.title)));
    }

    private static ExampleActivity anew(ExampleActivity like, String key, String title) {
        return new ExampleActivity(key, like.chapter, title, like.kind == Kind.FIRST ? Kind.FIRST : Kind.SECOND, 1);
    }

    /** Says it in the plan from which it holds. */
    void tell(Batch batch) {
        if (from.size() == 1) {
            Batch.keys(
                    batch.add("SplitInitiative")
                            .put("initiative", from.getFirst().key)
                            .put("reason", "Underlaget tas fram av några och används av andra."),
                    "into",
                    keys(into));
        } else {
            Batch.keys(batch.add("MergeInitiatives"), "initiatives", keys(from))
                    .put("into", into.getFirst().key)
                    .put("reason", "Arbetet hör ihop och görs av samma personer.");
        }
    }

    private static List<String> keys(List<ExampleActivity> activities) {
        return activities.stream().map(activity -> activity.key).toList();
    }
}
