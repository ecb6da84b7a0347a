package se.planbok.api.command.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.planbok.effect.value.Decimal;
import se.planbok.plan.FieldName;
import se.planbok.plan.value.CalendarDays;
import se.planbok.plan.value.Count;
import se.planbok.plan.value.Day;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.DaysOrNone;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.MoneyOrNone;
import se.planbok.plan.value.Origin;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Percent;
import se.planbok.plan.value.PlanYear;
import se.planbok.plan.value.Span;
import se.planbok.plan.value.SumOver;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Threshold;
import se.planbok.plan.value.Title;

/** Which form belongs to which type of the domain. */
final class Forms {

    private static final int DATE_LENGTH = 10;
    private static final int INSTANT_LENGTH = 40;

    private static final Form CALENDAR_DAYS =
            new WholeNumberForm("CalendarDays", number -> new CalendarDays(within(number)), 1, CalendarDays.MAX);

    private static final Map<Class<?>, Form> VALUES = Map.ofEntries(
            Map.entry(Key.class, pattern("Key", Key::new, Key.MAX_LENGTH, "^[a-z0-9]+(-[a-z0-9]+)*$")),
            Map.entry(Title.class, text("Title", Title::new, Title.MAX_LENGTH)),
            Map.entry(Text.class, text("Text", Text::new, Text.MAX_LENGTH)),
            Map.entry(Day.class, new TextForm("Day", Day::parse, DATE_LENGTH, Optional.empty(), Optional.of("date"))),
            Map.entry(
                    PartialDate.class,
                    pattern("PartialDate", PartialDate::new, DATE_LENGTH, "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")),
            Map.entry(Money.class, new WholeNumberForm("Money", Money::new, 1, Money.MAX)),
            Map.entry(MoneyOrNone.class, new WholeNumberForm("MoneyOrNone", MoneyOrNone::new, 0, Money.MAX)),
            Map.entry(Count.class, new WholeNumberForm("Count", Count::new, 0, Count.MAX)),
            Map.entry(PlanYear.class, new WholeNumberForm("PlanYear", Forms::year, 1900, 2999)),
            Map.entry(Percent.class, new WholeNumberForm("Percent", number -> new Percent(within(number)), 1, 100)),
            Map.entry(CalendarDays.class, CALENDAR_DAYS),
            Map.entry(Days.class, new DaysForm("Days", Days::stated, 1)),
            Map.entry(DaysOrNone.class, new DaysForm("DaysOrNone", DaysOrNone::new, 0)),
            Map.entry(Threshold.class, new ThresholdForm()),
            Map.entry(SumOver.class, new SumOverForm(CALENDAR_DAYS)),
            Map.entry(Origin.class, new OriginForm()),
            Map.entry(Decimal.class, new DecimalForm()),
            Map.entry(
                    Instant.class,
                    new TextForm(
                            "Instant", Forms::instant, INSTANT_LENGTH, Optional.empty(), Optional.of("date-time"))),
            Map.entry(Boolean.class, new TruthForm()),
            Map.entry(boolean.class, new TruthForm()));

    private Forms() {}

    /** The member for a record's component. */
    static Member member(RecordComponent component) {
        Type type = component.getGenericType();
        if (component.getType() == Optional.class) {
            return new Member(name(component), of(argument(type)), Member.Presence.OPTIONAL);
        }
        if (component.getType() == List.class) {
            return new Member(name(component), of(type), Member.Presence.LIST);
        }
        boolean flag = component.getType() == boolean.class;
        return new Member(name(component), of(type), flag ? Member.Presence.FLAG : Member.Presence.REQUIRED);
    }

    private static String name(RecordComponent component) {
        FieldName given = component.getAnnotation(FieldName.class);
        return given == null ? component.getName() : given.value();
    }

    /**
     * The form of a type.
     *
     * @throws IllegalArgumentException when it has none
     */
    static Form of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new ListForm(of(argument(list)));
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException("no form for " + type);
        }
        Form value = VALUES.get(plain);
        if (value != null) {
            return value;
        }
        if (plain == Span.class) {
            return new SpanForm(RecordForm.of(plain));
        }
        if (plain.isEnum()) {
            return new ChoiceForm(plain.getSimpleName(), List.of((Enum<?>[]) plain.getEnumConstants()));
        }
        if (plain.isRecord()) {
            return RecordForm.of(plain);
        }
        throw new IllegalArgumentException("no form for " + type);
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    /** Kept to the millisecond, as the service keeps every instant. */
    private static Instant instant(String text) {
        try {
            return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw new InvalidValue("", "instant-form");
        }
    }

    private static PlanYear year(long number) {
        return new PlanYear(within(number));
    }

    /** A number far beyond any limit is still beyond it as an int. */
    private static int within(long number) {
        return Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static TextForm text(String name, Function<String, ?> value, int maxLength) {
        return new TextForm(name, value, maxLength, Optional.empty(), Optional.empty());
    }

    private static TextForm pattern(String name, Function<String, ?> value, int maxLength, String pattern) {
        return new TextForm(name, value, maxLength, Optional.of(pattern), Optional.empty());
    }
}
