package se.planbok.effect;

import java.util.List;

/** All commands of effect studies, in the order in which they are told of. */
public final class EffectCommandCatalogue {

    /** The commands' records. */
    public static final List<Class<? extends EffectCommand>> TYPES = List.of(
            OpenEffectStudy.class,
            AddChainStep.class,
            LinkChainSteps.class,
            WithdrawChainStep.class,
            DefineIndicator.class,
            ReviseIndicator.class,
            RecordMeasurement.class,
            UseMeasurement.class,
            AssessEffect.class);

    private EffectCommandCatalogue() {}
}
