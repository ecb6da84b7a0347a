package se.planbok.api.effect;

import java.util.Optional;
import se.planbok.api.command.form.Pointer;
import se.planbok.effect.value.Decimal;
import se.planbok.effect.value.Gender;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Text;

/**
 * A value in a file.
 *
 * @param at where it stands
 * @param period the period
 * @param gender whom it is about; all where it is absent
 * @param value the value
 * @param source where it comes from
 * @param approximate whether it is about so much
 * @param note a note to it
 */
record Row(
        Pointer at,
        PartialDate period,
        Optional<Gender> gender,
        Decimal value,
        Optional<Text> source,
        boolean approximate,
        Optional<Text> note) {}
