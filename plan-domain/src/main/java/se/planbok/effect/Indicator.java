package se.planbok.effect;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.OrderedPMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import se.planbok.effect.event.IndicatorDefinition;
import se.planbok.effect.value.Gender;
import se.planbok.plan.value.PartialDate;

/**
 * What an effect is measured by.
 *
 * @param key its key
 * @param step the step of the effect chain that it is about
 * @param definitions its definitions, the oldest first; the last one holds
 * @param values what is known of it, by period and gender in the order first measured
 */
public record Indicator(
        String key, Optional<String> step, PVector<Definition> definitions, OrderedPMap<String, Measured> values) {

    static Indicator defined(String key, Optional<String> step, Definition definition) {
        return new Indicator(key, step, TreePVector.singleton(definition), OrderedPMap.empty());
    }

    /** The definition that holds. */
    public IndicatorDefinition definition() {
        return definitions.getLast().definition();
    }

    /** What is known for a period; empty where it is not measured. */
    public Optional<Measured> measured(PartialDate period, Optional<Gender> gender) {
        return Optional.ofNullable(values.get(place(period, gender)));
    }

    Indicator revised(Definition definition) {
        return new Indicator(key, step, definitions.plus(definition), values);
    }

    Indicator with(PartialDate period, Optional<Gender> gender, UnaryOperator<Measured> change) {
        Measured before = measured(period, gender).orElseGet(() -> Measured.nothing(period, gender));
        return new Indicator(key, step, definitions, values.plus(place(period, gender), change.apply(before)));
    }

    private static String place(PartialDate period, Optional<Gender> gender) {
        return period + gender.map(whom -> " " + whom).orElse("");
    }
}
