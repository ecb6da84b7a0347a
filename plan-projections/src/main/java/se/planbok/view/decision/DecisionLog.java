package se.planbok.view.decision;

import java.util.Optional;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.PartialDate;

/**
 * Every change in words. Not a document but rows, one for each event: the fold remembers only what things are called,
 * so that a row can name them, and the log as of any moment is its rows up to then.
 */
public final class DecisionLog {

    /** The log's name, as of a view. */
    public static final String NAME = "decisions";

    /**
     * What the next event makes of the log.
     *
     * @param titles what to remember for the events after it
     * @param row its row
     */
    public record Step(Titles titles, LogRow row) {}

    /** What the log remembers before a plan's first event. */
    public Titles before() {
        return Titles.NONE;
    }

    /** What the next event makes of the log. */
    public Step after(Titles titles, Recorded recorded) {
        Titles now = titles(titles, recorded);
        return new Step(now, row(now, recorded));
    }

    /** What to remember once the event has happened. */
    public Titles titles(Titles before, Recorded recorded) {
        return before.after(recorded.event());
    }

    /** The row of an event, with what things are called once it has happened. */
    public LogRow row(Titles titles, Recorded recorded) {
        return row(
                recorded,
                new LogText(
                        new Minutes(Wording.SWEDISH, titles).of(recorded.event()),
                        new Minutes(Wording.ENGLISH, titles).of(recorded.event())));
    }

    /** The row of an event whose words are known. */
    public LogRow row(Recorded recorded, LogText text) {
        Circumstances said = recorded.circumstances();
        Change change = Change.of(recorded.event());
        return new LogRow(
                recorded.sequence(),
                recorded.at(),
                recorded.by(),
                recorded.event().type(),
                recorded.event().subjects(),
                text,
                change.before(),
                change.after(),
                said.reason(),
                said.decision(),
                recorded.rules(),
                dated(said),
                said.recordedAfterwards(),
                said.acceptExcess());
    }

    private static Optional<PartialDate> dated(Circumstances said) {
        return said.dated().or(() -> said.decision().flatMap(DecisionReference::date));
    }
}
