package se.planbok.effect.event;

import se.planbok.stream.StreamEvent;

/** A fact of an effect study's history. */
public sealed interface EffectEvent extends StreamEvent
        permits EffectStudyOpened,
                ChainStepAdded,
                ChainStepsLinked,
                ChainStepWithdrawn,
                IndicatorDefined,
                IndicatorRevised,
                MeasurementRecorded,
                MeasurementUsed,
                EffectAssessed {}
