package se.planbok.view.effect;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.planbok.effect.ChainLink;
import se.planbok.effect.ChainStep;
import se.planbok.effect.EffectAssessment;
import se.planbok.effect.EffectState;
import se.planbok.effect.Measured;
import se.planbok.effect.event.EffectStudyOpened;
import se.planbok.effect.event.IndicatorDefinition;
import se.planbok.effect.value.ChainStage;
import se.planbok.effect.value.Decimal;
import se.planbok.effect.value.Desired;
import se.planbok.effect.value.EffectJudgement;
import se.planbok.effect.value.Gender;
import se.planbok.effect.value.Level;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.PartialDate;
import se.planbok.stream.Evidence;

/**
 * An effect study: the chain from means to ends, what its effects are measured by, and how they were assessed.
 *
 * @param effectStudyId the study
 * @param version the number of the last event that is told
 * @param organisation the organisation's key
 * @param initiative the initiative
 * @param title the study's title
 * @param question what it is to answer
 * @param chain the steps of the effect chain that stand, from means to ends
 * @param indicators the indicators in the order defined
 * @param assessments all that was said of the effects, by year and then the oldest first
 */
public record EffectStudyDocument(
        String effectStudyId,
        long version,
        String organisation,
        String initiative,
        String title,
        Optional<String> question,
        List<Step> chain,
        List<Indicator> indicators,
        List<Assessment> assessments) {

    /**
     * The study as it is read.
     *
     * @param study an opened one
     */
    public static EffectStudyDocument of(EffectState study) {
        EffectStudyOpened opened = study.opening().orElseThrow();
        return new EffectStudyDocument(
                study.id(),
                study.version(),
                opened.organisation(),
                opened.initiative(),
                opened.title(),
                opened.question(),
                study.steps().values().stream()
                        .filter(step -> !step.withdrawn())
                        .sorted(Comparator.comparing(ChainStep::stage))
                        .map(step -> Step.of(study, step))
                        .toList(),
                study.indicators().values().stream().map(Indicator::of).toList(),
                study.assessments().stream()
                        .map(assessment -> Assessment.of(study, assessment))
                        .sorted(Comparator.comparingInt(Assessment::year))
                        .toList());
    }

    /**
     * A step of the effect chain.
     *
     * @param key its key
     * @param stage how far along the way from means to ends it stands
     * @param title its title
     * @param summary what it is
     * @param leadsTo what it is held to lead to
     */
    public record Step(String key, ChainStage stage, String title, Optional<String> summary, List<Link> leadsTo) {

        static Step of(EffectState study, ChainStep step) {
            return new Step(
                    step.key(),
                    step.stage(),
                    step.title(),
                    step.summary(),
                    study.links().stream()
                            .filter(link -> link.from().equals(step.key()))
                            .map(Link::of)
                            .toList());
        }
    }

    /**
     * What a step leads to.
     *
     * @param step the step that it leads to
     * @param assumption what must hold for that
     */
    public record Link(String step, Optional<String> assumption) {

        static Link of(ChainLink link) {
            return new Link(link.to(), link.assumption());
        }
    }

    /**
     * What an effect is measured by, as it is defined now.
     *
     * @param key its key
     * @param step the step of the effect chain that it is about
     * @param title its title
     * @param unit in what it is measured
     * @param definition what is measured
     * @param source where values come from
     * @param desired which way it is wished to go
     * @param baseline where it stood at the beginning
     * @param target where it is wished to come
     * @param definitions all its definitions, the oldest first; the last one holds
     * @param measurements what is known of it, by period
     */
    public record Indicator(
            String key,
            Optional<String> step,
            String title,
            String unit,
            String definition,
            String source,
            Optional<Desired> desired,
            Optional<Level> baseline,
            Optional<Level> target,
            List<Definition> definitions,
            List<Measurement> measurements) {

        static Indicator of(se.planbok.effect.Indicator indicator) {
            IndicatorDefinition now = indicator.definition();
            return new Indicator(
                    indicator.key(),
                    indicator.step(),
                    now.title(),
                    now.unit(),
                    now.definition(),
                    now.source(),
                    now.desired(),
                    now.baseline(),
                    now.target(),
                    indicator.definitions().stream().map(Definition::of).toList(),
                    indicator.values().values().stream()
                            .sorted(Comparator.comparing(
                                            (Measured known) -> known.period().firstDay())
                                    .thenComparing(known -> known.period().text())
                                    .thenComparing(known ->
                                            known.gender().map(Gender::ordinal).orElse(-1)))
                            .map(Measurement::of)
                            .toList());
        }
    }

    /**
     * How an indicator was defined.
     *
     * @param number its number; the first is 1
     * @param title the indicator's title
     * @param unit in what it is measured
     * @param definition what is measured
     * @param source where values come from
     * @param desired which way it is wished to go
     * @param baseline where it stood at the beginning
     * @param target where it is wished to come
     * @param reason why it was revised
     * @param sequence the number of its event
     * @param at when it was recorded, UTC
     * @param by the opaque id of who recorded it
     */
    public record Definition(
            int number,
            String title,
            String unit,
            String definition,
            String source,
            Optional<Desired> desired,
            Optional<Level> baseline,
            Optional<Level> target,
            Optional<String> reason,
            long sequence,
            Instant at,
            String by) {

        static Definition of(se.planbok.effect.Definition known) {
            IndicatorDefinition said = known.definition();
            return new Definition(
                    said.number(),
                    said.title(),
                    said.unit(),
                    said.definition(),
                    said.source(),
                    said.desired(),
                    said.baseline(),
                    said.target(),
                    known.reason(),
                    known.sequence(),
                    known.at(),
                    known.by());
        }
    }

    /**
     * What is known of an indicator for a period.
     *
     * @param period the period
     * @param gender whom it is about; all where it is absent
     * @param value the value that holds
     * @param stated how that value was stated
     * @param earlier the values that it has taken the place of, the oldest first
     * @param uses the decisions that rested on it, each with the value that it saw
     */
    public record Measurement(
            PartialDate period,
            Optional<Gender> gender,
            Decimal value,
            Stated stated,
            List<Stated> earlier,
            List<Use> uses) {

        static Measurement of(Measured known) {
            return new Measurement(
                    known.period(),
                    known.gender(),
                    known.current().value(),
                    Stated.of(known.current()),
                    known.earlier().stream().map(Stated::of).toList(),
                    known.uses().stream().map(use -> Use.of(known, use)).toList());
        }
    }

    /**
     * A value that was stated.
     *
     * @param value the value
     * @param definition the number of the definition by which it was measured
     * @param source where it comes from, where that is more than the indicator's source
     * @param fetchedAt when it was fetched from there, UTC
     * @param approximate whether it is about so much
     * @param note a note to it
     * @param reason why it took the place of another
     * @param sequence the number of its event
     * @param at when it was recorded, UTC
     * @param by the opaque id of who recorded it
     */
    public record Stated(
            Decimal value,
            int definition,
            Optional<String> source,
            Optional<Instant> fetchedAt,
            boolean approximate,
            Optional<String> note,
            Optional<String> reason,
            long sequence,
            Instant at,
            String by) {

        static Stated of(se.planbok.effect.Measurement known) {
            return new Stated(
                    known.value(),
                    known.definition(),
                    known.source(),
                    known.fetchedAt(),
                    known.approximate(),
                    known.note(),
                    known.reason(),
                    known.sequence(),
                    known.at(),
                    known.by());
        }
    }

    /**
     * A decision that rested on a measurement.
     *
     * @param value the value that the decision saw
     * @param measurement the number of the event that stated that value
     * @param revised whether another value holds now
     * @param decision the decision
     * @param plan the plan that it was about
     * @param sequence the number of its event
     * @param at when it was recorded, UTC
     * @param by the opaque id of who recorded it
     */
    public record Use(
            Decimal value,
            long measurement,
            boolean revised,
            DecisionReference decision,
            Optional<String> plan,
            long sequence,
            Instant at,
            String by) {

        static Use of(Measured known, se.planbok.effect.Use use) {
            return new Use(
                    use.value(),
                    use.measurement(),
                    use.measurement() != known.current().sequence(),
                    use.decision(),
                    use.plan(),
                    use.sequence(),
                    use.at(),
                    use.by());
        }
    }

    /**
     * What was said of the effects in a year.
     *
     * @param year the year
     * @param judgement whether the effect has come
     * @param contribution what the organisation can claim a part in
     * @param reasoning why that is the judgement
     * @param evidence what it rests on
     * @param holds whether it holds; otherwise a later one of the same year does
     * @param reason why the year was assessed again
     * @param decision the decision that it rests on
     * @param dated when it holds in the world
     * @param sequence the number of its event
     * @param at when it was recorded, UTC
     * @param by the opaque id of who recorded it
     */
    public record Assessment(
            int year,
            EffectJudgement judgement,
            String contribution,
            String reasoning,
            List<Evidence> evidence,
            boolean holds,
            Optional<String> reason,
            Optional<DecisionReference> decision,
            Optional<PartialDate> dated,
            long sequence,
            Instant at,
            String by) {

        static Assessment of(EffectState study, EffectAssessment assessment) {
            return new Assessment(
                    assessment.year(),
                    assessment.judgement(),
                    assessment.contribution(),
                    assessment.reasoning(),
                    assessment.evidence(),
                    study.assessment(assessment.year()).orElseThrow().sequence() == assessment.sequence(),
                    assessment.said().reason(),
                    assessment.said().decision(),
                    assessment.said().dated(),
                    assessment.sequence(),
                    assessment.at(),
                    assessment.by());
        }
    }
}
