package se.planbok.view.explain;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.planbok.plan.value.Count;
import se.planbok.plan.value.Day;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.Origin;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.PlanId;
import se.planbok.plan.value.PlanYear;
import se.planbok.plan.value.Span;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

/** What a part of an answer is made of. */
enum Form {
    /** A number, a text, a flag, a stretch of time, or a list of texts: nothing within it has a path of its own. */
    VALUE,
    /** Members by the names of a record's components. */
    RECORD,
    /** Members by a map's keys. */
    MAP,
    /** Records, each by what tells it apart. */
    LIST;

    /** Records that stand in answers as one value. */
    private static final Set<Class<?>> SCALARS = Set.of(
            Count.class,
            Day.class,
            Days.class,
            Figure.class,
            Key.class,
            Money.class,
            Origin.class,
            PartialDate.class,
            PlanId.class,
            PlanYear.class,
            Span.class,
            Text.class,
            Title.class);

    /** The form of what is declared as this type; of what may be absent, the form that it has where it is there. */
    static Form of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type raw = generic.getRawType();
            Type[] arguments = generic.getActualTypeArguments();
            if (raw == Optional.class) {
                return of(arguments[0]);
            }
            if (raw == List.class) {
                return of(arguments[0]) == RECORD ? LIST : VALUE;
            }
            return raw == Map.class ? MAP : VALUE;
        }
        return type instanceof Class<?> plain && plain.isRecord() && !SCALARS.contains(plain) ? RECORD : VALUE;
    }
}
