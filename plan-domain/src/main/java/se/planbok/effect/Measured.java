package se.planbok.effect;

import java.util.List;
import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import se.planbok.effect.value.Gender;
import se.planbok.plan.value.PartialDate;

/**
 * What is known of an indicator for a period: the value that holds, those before it, and the decisions that rested on
 * any of them.
 *
 * @param period the period
 * @param gender whom it is about; all unless said
 * @param measurements the values, the oldest first; the last one holds
 * @param uses the decisions, the oldest first
 */
public record Measured(
        PartialDate period, Optional<Gender> gender, PVector<Measurement> measurements, PVector<Use> uses) {

    static Measured nothing(PartialDate period, Optional<Gender> gender) {
        return new Measured(period, gender, TreePVector.empty(), TreePVector.empty());
    }

    /** The value that holds. */
    public Measurement current() {
        return measurements.getLast();
    }

    /** The values that it has taken the place of, the oldest first. */
    public List<Measurement> earlier() {
        return measurements.subList(0, measurements.size() - 1);
    }

    Measured with(Measurement measurement) {
        return new Measured(period, gender, measurements.plus(measurement), uses);
    }

    Measured with(Use use) {
        return new Measured(period, gender, measurements, uses.plus(use));
    }
}
