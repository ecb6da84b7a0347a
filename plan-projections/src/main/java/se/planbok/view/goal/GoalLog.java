package se.planbok.view.goal;

import java.util.Optional;
import se.planbok.goal.GoalState;
import se.planbok.goal.event.GoalAbandoned;
import se.planbok.goal.event.GoalAdded;
import se.planbok.goal.event.GoalAssessed;
import se.planbok.goal.event.GoalEvent;
import se.planbok.goal.event.GoalProgrammeOpened;
import se.planbok.goal.event.GoalPursued;
import se.planbok.goal.event.GoalRevised;
import se.planbok.goal.event.GoalWithdrawn;
import se.planbok.stream.Occurrence;
import se.planbok.view.decision.LogRow;
import se.planbok.view.decision.LogText;
import se.planbok.view.decision.StreamLog;
import se.planbok.view.decision.Wording;

/** Every change of a goal programme in words. */
public final class GoalLog {

    private GoalLog() {}

    /**
     * The row of an event.
     *
     * @param after the programme once the event has happened
     */
    public static LogRow row(Occurrence<GoalEvent> occurrence, GoalState after) {
        GoalEvent event = occurrence.event();
        return StreamLog.row(
                occurrence,
                new LogText(words(Wording.SWEDISH, event, after), words(Wording.ENGLISH, event, after)),
                before(event),
                after(event));
    }

    private static String words(Wording words, GoalEvent event, GoalState programme) {
        return switch (event) {
            case GoalProgrammeOpened e ->
                words.say(
                        "GoalProgrammeOpened",
                        e.title(),
                        Integer.toString(e.first()),
                        Integer.toString(e.last()),
                        e.organisationTitle().orElse(e.organisation()));
            case GoalAdded e -> words.say("GoalAdded", goal(e.goal(), programme));
            case GoalRevised e ->
                words.say(
                        "GoalRevised",
                        StreamLog.named(e.before().title(), e.goal()),
                        e.after().title());
            case GoalWithdrawn e -> words.say("GoalWithdrawn", goal(e.goal(), programme));
            case GoalPursued e -> words.say("GoalPursued", e.initiative(), goal(e.goal(), programme));
            case GoalAbandoned e -> words.say("GoalAbandoned", e.initiative(), goal(e.goal(), programme));
            case GoalAssessed e -> assessed(words, e, programme);
        };
    }

    private static String assessed(Wording words, GoalAssessed event, GoalState programme) {
        String year = Integer.toString(event.year());
        String judgement = words.say("goal." + event.judgement());
        return event.before()
                .map(earlier -> words.say(
                        "GoalAssessed.again",
                        goal(event.goal(), programme),
                        year,
                        judgement,
                        words.say("goal." + earlier)))
                .orElseGet(() -> words.say("GoalAssessed", goal(event.goal(), programme), year, judgement));
    }

    private static String goal(String key, GoalState programme) {
        return StreamLog.named(programme.goal(key).orElseThrow().text().title(), key);
    }

    private static Optional<Object> before(GoalEvent event) {
        return switch (event) {
            case GoalRevised e -> Optional.of(e.before());
            case GoalAssessed e -> e.before().map(judgement -> StreamLog.figure("judgement", judgement));
            case GoalAbandoned e -> Optional.of(StreamLog.figure("initiative", e.initiative()));
            case GoalProgrammeOpened e -> Optional.empty();
            case GoalAdded e -> Optional.empty();
            case GoalWithdrawn e -> Optional.empty();
            case GoalPursued e -> Optional.empty();
        };
    }

    private static Optional<Object> after(GoalEvent event) {
        return switch (event) {
            case GoalProgrammeOpened e -> Optional.of(StreamLog.figure("title", e.title()));
            case GoalAdded e -> Optional.of(StreamLog.figure("title", e.title()));
            case GoalRevised e -> Optional.of(e.after());
            case GoalPursued e -> Optional.of(StreamLog.figure("initiative", e.initiative()));
            case GoalAssessed e -> Optional.of(StreamLog.figure("judgement", e.judgement()));
            case GoalWithdrawn e -> Optional.empty();
            case GoalAbandoned e -> Optional.empty();
        };
    }
}
