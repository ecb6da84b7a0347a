package se.planbok.effect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.OrderedPMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
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
import se.planbok.plan.finding.Finding;
import se.planbok.stream.Occurrence;
import se.planbok.stream.StreamState;

/**
 * What an effect study's history has made of it.
 *
 * @param id the study's identifier
 * @param version the number of the last event; −1 before the study is opened
 * @param lastAt when the last event was recorded
 * @param opening how it was opened; empty before it is
 * @param steps the steps of the effect chain by key in the order added, also those taken out
 * @param links which step leads to which, in the order first said
 * @param indicators the indicators by key in the order defined
 * @param assessments all that was said of the effects, the oldest first; of a year the last one holds
 */
public record EffectState(
        String id,
        long version,
        Instant lastAt,
        Optional<EffectStudyOpened> opening,
        OrderedPMap<String, ChainStep> steps,
        PVector<ChainLink> links,
        OrderedPMap<String, Indicator> indicators,
        PVector<EffectAssessment> assessments)
        implements StreamState<EffectState, EffectEvent> {

    /** An effect study that is not opened yet. */
    public static EffectState notOpened(String id) {
        return new EffectState(
                id,
                NOT_OPENED,
                Instant.EPOCH,
                Optional.empty(),
                OrderedPMap.empty(),
                TreePVector.empty(),
                OrderedPMap.empty(),
                TreePVector.empty());
    }

    /** The step by its key, also one that was taken out. */
    public Optional<ChainStep> step(String key) {
        return Optional.ofNullable(steps.get(key));
    }

    /** The link from a step to another; empty where there is none. */
    public Optional<ChainLink> link(String from, String to) {
        return links.stream().filter(link -> link.joins(from, to)).findFirst();
    }

    /** The indicator by its key. */
    public Optional<Indicator> indicator(String key) {
        return Optional.ofNullable(indicators.get(key));
    }

    /** What holds of a year; empty where it was not assessed. */
    public Optional<EffectAssessment> assessment(int year) {
        return assessments.stream()
                .filter(assessment -> assessment.year() == year)
                .reduce((earlier, later) -> later);
    }

    /** None: what is missing shows only beside the plans, see {@link StudiesMissing}. */
    @Override
    public List<Finding> findingsOn(LocalDate day) {
        return List.of();
    }

    @Override
    public EffectState after(Occurrence<EffectEvent> occurrence) {
        EffectState changed = switch (occurrence.event()) {
            case EffectStudyOpened e -> opened(e);
            case ChainStepAdded e ->
                with(steps.plus(e.step(), new ChainStep(e.step(), e.stage(), e.title(), e.summary(), false)));
            case ChainStepsLinked e -> with(linked(new ChainLink(e.from(), e.to(), e.assumption())));
            case ChainStepWithdrawn e ->
                with(steps.plus(e.step(), steps.get(e.step()).takenOut()))
                        .with(TreePVector.from(links.stream()
                                .filter(link -> !link.touches(e.step()))
                                .toList()));
            case IndicatorDefined e ->
                with(
                        e.indicator(),
                        before -> Indicator.defined(e.indicator(), e.step(), Definition.of(e.after(), occurrence)));
            case IndicatorRevised e ->
                with(e.indicator(), before -> before.revised(Definition.of(e.after(), occurrence)));
            case MeasurementRecorded e ->
                with(
                        e.indicator(),
                        before -> before.with(
                                e.period(), e.gender(), known -> known.with(Measurement.of(e, occurrence))));
            case MeasurementUsed e ->
                with(
                        e.indicator(),
                        before -> before.with(e.period(), e.gender(), known -> known.with(Use.of(e, occurrence))));
            case EffectAssessed e -> assessed(EffectAssessment.of(e, occurrence));
        };
        return changed.at(occurrence);
    }

    private PVector<ChainLink> linked(ChainLink link) {
        for (int i = 0; i < links.size(); i++) {
            if (links.get(i).joins(link.from(), link.to())) {
                return links.with(i, link);
            }
        }
        return links.plus(link);
    }

    private EffectState opened(EffectStudyOpened event) {
        return new EffectState(id, version, lastAt, Optional.of(event), steps, links, indicators, assessments);
    }

    private EffectState with(OrderedPMap<String, ChainStep> theSteps) {
        return new EffectState(id, version, lastAt, opening, theSteps, links, indicators, assessments);
    }

    private EffectState with(PVector<ChainLink> theLinks) {
        return new EffectState(id, version, lastAt, opening, steps, theLinks, indicators, assessments);
    }

    private EffectState with(String indicator, UnaryOperator<Indicator> change) {
        return new EffectState(
                id,
                version,
                lastAt,
                opening,
                steps,
                links,
                indicators.plus(indicator, change.apply(indicators.get(indicator))),
                assessments);
    }

    private EffectState assessed(EffectAssessment assessment) {
        return new EffectState(id, version, lastAt, opening, steps, links, indicators, assessments.plus(assessment));
    }

    private EffectState at(Occurrence<EffectEvent> occurrence) {
        return new EffectState(
                id, occurrence.sequence(), occurrence.at(), opening, steps, links, indicators, assessments);
    }
}
