package se.planbok.api.command.form;

import java.util.Optional;

/** The form of a value in the interface: how it is read from JSON, and enough to describe it. */
public sealed interface Form
        permits TextForm,
                WholeNumberForm,
                DaysForm,
                ThresholdForm,
                DecimalForm,
                SumOverForm,
                ChoiceForm,
                TruthForm,
                OriginForm,
                SpanForm,
                ListForm,
                RecordForm {

    /**
     * Reads a value.
     *
     * @param json what was sent
     * @param at where it stands
     * @param faults takes what is wrong
     * @return the value; empty where something is wrong
     */
    Optional<?> read(Json json, Pointer at, Faults faults);
}
