package se.planbok.view.effect;

import java.util.Optional;
import se.planbok.effect.EffectState;
import se.planbok.effect.event.ChainStepAdded;
import se.planbok.effect.event.ChainStepWithdrawn;
import se.planbok.effect.event.ChainStepsLinked;
import se.planbok.effect.event.EffectAssessed;
import se.planbok.effect.event.EffectEvent;
import se.planbok.effect.event.EffectStudyOpened;
import se.planbok.effect.event.IndicatorDefined;
import se.planbok.effect.event.IndicatorRevised;
import se.planbok.effect.event.MeasurementRecorded;
import se.planbok.effect.event.MeasurementUsed;
import se.planbok.effect.value.Decimal;
import se.planbok.effect.value.Gender;
import se.planbok.plan.value.PartialDate;
import se.planbok.stream.Occurrence;
import se.planbok.view.decision.LogRow;
import se.planbok.view.decision.LogText;
import se.planbok.view.decision.StreamLog;
import se.planbok.view.decision.Wording;

/** Every change of an effect study in words. */
public final class EffectLog {

    private EffectLog() {}

    /**
     * The row of an event.
     *
     * @param after the study once the event has happened
     */
    public static LogRow row(Occurrence<EffectEvent> occurrence, EffectState after) {
        EffectEvent event = occurrence.event();
        return StreamLog.row(
                occurrence,
                new LogText(new Words(Wording.SWEDISH, after).of(event), new Words(Wording.ENGLISH, after).of(event)),
                before(event),
                after(event));
    }

    private static Optional<Object> before(EffectEvent event) {
        return switch (event) {
            case ChainStepsLinked e -> e.before().map(assumption -> StreamLog.figure("assumption", assumption));
            case IndicatorRevised e -> Optional.of(e.before());
            case MeasurementRecorded e -> e.before().map(value -> StreamLog.figure("value", value));
            case EffectAssessed e -> e.before().map(judgement -> StreamLog.figure("judgement", judgement));
            case EffectStudyOpened e -> Optional.empty();
            case ChainStepAdded e -> Optional.empty();
            case ChainStepWithdrawn e -> Optional.empty();
            case IndicatorDefined e -> Optional.empty();
            case MeasurementUsed e -> Optional.empty();
        };
    }

    private static Optional<Object> after(EffectEvent event) {
        return switch (event) {
            case EffectStudyOpened e -> Optional.of(StreamLog.figure("title", e.title()));
            case ChainStepAdded e -> Optional.of(StreamLog.figure("title", e.title()));
            case ChainStepsLinked e -> e.assumption().map(assumption -> StreamLog.figure("assumption", assumption));
            case IndicatorDefined e -> Optional.of(e.after());
            case IndicatorRevised e -> Optional.of(e.after());
            case MeasurementRecorded e -> Optional.of(StreamLog.figure("value", e.value()));
            case MeasurementUsed e -> Optional.of(StreamLog.figure("value", e.value()));
            case EffectAssessed e -> Optional.of(StreamLog.figure("judgement", e.judgement()));
            case ChainStepWithdrawn e -> Optional.empty();
        };
    }

    /**
     * One language of it.
     *
     * @param words the language
     * @param study the study once the event has happened
     */
    private record Words(Wording words, EffectState study) {

        String of(EffectEvent event) {
            return switch (event) {
                case EffectStudyOpened e -> words.say("EffectStudyOpened", e.title(), e.initiative());
                case ChainStepAdded e -> words.say("ChainStepAdded", step(e.step()), words.say("stage." + e.stage()));
                case ChainStepsLinked e ->
                    Wording.sentences(
                            words.say("ChainStepsLinked", step(e.from()), step(e.to())),
                            e.assumption()
                                    .map(said -> words.say("ChainStepsLinked.assumption", said))
                                    .orElse(""));
                case ChainStepWithdrawn e -> words.say("ChainStepWithdrawn", step(e.step()));
                case IndicatorDefined e ->
                    words.say(
                            "IndicatorDefined",
                            indicator(e.indicator()),
                            e.after().unit());
                case IndicatorRevised e ->
                    words.say(
                            "IndicatorRevised",
                            indicator(e.indicator()),
                            Integer.toString(e.after().number()));
                case MeasurementRecorded e -> measured(e);
                case MeasurementUsed e ->
                    words.say(
                            "MeasurementUsed",
                            indicator(e.indicator()),
                            period(e.period(), e.gender()),
                            value(e.value()));
                case EffectAssessed e -> assessed(e);
            };
        }

        private String measured(MeasurementRecorded event) {
            String indicator = indicator(event.indicator());
            String period = period(event.period(), event.gender());
            String value =
                    event.approximate() ? words.say("approximately", value(event.value())) : value(event.value());
            return event.before()
                    .map(earlier -> words.say("MeasurementRecorded.again", indicator, period, value, value(earlier)))
                    .orElseGet(() -> words.say("MeasurementRecorded", indicator, period, value));
        }

        private String assessed(EffectAssessed event) {
            String year = Integer.toString(event.year());
            String judgement = words.say("effect." + event.judgement());
            return event.before()
                    .map(earlier -> words.say("EffectAssessed.again", year, judgement, words.say("effect." + earlier)))
                    .orElseGet(() -> words.say("EffectAssessed", year, judgement));
        }

        private String value(Decimal value) {
            return words.number(value);
        }

        private String period(PartialDate period, Optional<Gender> gender) {
            return gender.map(whom -> words.say("gender." + whom, period.text()))
                    .orElse(period.text());
        }

        private String step(String key) {
            return StreamLog.named(study.step(key).orElseThrow().title(), key);
        }

        private String indicator(String key) {
            return StreamLog.named(
                    study.indicator(key).orElseThrow().definition().title(), key);
        }
    }
}
