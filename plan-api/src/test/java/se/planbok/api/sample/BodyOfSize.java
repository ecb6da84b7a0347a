package se.planbok.api.sample;

import se.planbok.api.command.form.CommandForms;
import se.planbok.api.command.form.CommandParser;
import se.planbok.api.wiring.WritePath;

/** The example's first body, of any size, for benchmarks. */
public final class BodyOfSize {

    /** The key of the body. */
    public static final String KEY = profile(1).organisation();

    /** The first year that it has a plan of. */
    public static final int FIRST = ExampleBody.FIRST;

    /** The year that is under way; a plan of the year after it has just been opened. */
    public static final int LAST = ExampleBody.LAST;

    private BodyOfSize() {}

    /** Lets it live all its years on a node, with so many activities a year. */
    public static void live(WritePath node, int activities) {
        ExampleLoader loader =
                new ExampleLoader(new CommandParser(CommandForms.OF_PLAN), node.service(), node.states());
        new ExampleBody(profile(activities), loader.desk("p-planner", "p-decider")).live();
    }

    private static Profile profile(int activities) {
        return new Profile(1, activities);
    }
}
