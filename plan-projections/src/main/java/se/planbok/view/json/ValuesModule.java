package se.planbok.view.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import se.planbok.effect.value.Decimal;
import se.planbok.plan.value.CalendarDays;
import se.planbok.plan.value.Count;
import se.planbok.plan.value.Day;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.DaysOrNone;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.MoneyOrNone;
import se.planbok.plan.value.Origin;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Percent;
import se.planbok.plan.value.PlanId;
import se.planbok.plan.value.PlanYear;
import se.planbok.plan.value.Span;
import se.planbok.plan.value.SumOver;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Threshold;
import se.planbok.plan.value.Title;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes the small values of the domain as JSON's own scalars and reads them back: texts as texts, whole numbers as
 * integers, working days as numbers in halves and decimals as such ({@code 16} or {@code 16.5}, never with an exponent),
 * figures as numbers or texts, a stretch of time that begins and ends with itself as that one date. Also lets the persistent collections
 * be read. A value of the wrong form fails with its {@link se.planbok.plan.value.InvalidValue} as the cause.
 */
public final class ValuesModule extends SimpleModule {

    /** A module to add to a mapper. */
    public ValuesModule() {
        super("planbok-values");
        text(Key.class, Key::text, Key::new);
        text(Title.class, Title::text, Title::new);
        text(Text.class, Text::text, Text::new);
        text(PartialDate.class, PartialDate::text, PartialDate::new);
        text(Day.class, Day::toString, Day::parse);
        text(Origin.class, Origin::text, Origin::new);
        text(PlanId.class, PlanId::text, PlanId::new);
        whole(PlanYear.class, PlanYear::number, number -> new PlanYear(Math.toIntExact(number)));
        whole(Money.class, Money::kronor, Money::new);
        whole(MoneyOrNone.class, MoneyOrNone::kronor, MoneyOrNone::new);
        whole(Count.class, Count::number, Count::new);
        addSerializer(Days.class, new HalvesWriter<>(Days.class, Days::halves));
        addDeserializer(Days.class, new DaysReader());
        addSerializer(DaysOrNone.class, new HalvesWriter<>(DaysOrNone.class, DaysOrNone::halves));
        whole(Percent.class, Percent::number, number -> new Percent(Math.toIntExact(number)));
        whole(CalendarDays.class, CalendarDays::number, number -> new CalendarDays(Math.toIntExact(number)));
        addSerializer(SumOver.class, new SumOverWriter());
        addSerializer(Threshold.class, new HalvesWriter<>(Threshold.class, Threshold::halves));
        addSerializer(Figure.class, new FigureWriter());
        addDeserializer(Figure.class, new FigureReader());
        addSerializer(Span.class, new SpanWriter());
        addDeserializer(Span.class, new SpanReader());
        addSerializer(Decimal.class, new DecimalWriter());
        addDeserializer(Decimal.class, new DecimalReader());
        setMixInAnnotation(DecisionReference.class, DecisionForm.class);
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new PersistentCollections());
    }

    private <T> void text(Class<T> type, Function<T, String> text, Function<String, T> value) {
        addSerializer(type, new TextWriter<>(type, text));
        addDeserializer(type, new TextReader<>(type, value));
    }

    private <T> void whole(Class<T> type, ToLongFunction<T> number, LongFunction<T> value) {
        addSerializer(type, new WholeWriter<>(type, number));
        addDeserializer(type, new WholeReader<>(type, value));
    }

    /** Few decisions come with the plan, so that is said only of those. */
    private interface DecisionForm {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        @SuppressWarnings("UnusedMethod") // Jackson reads it
        boolean withPlan();
    }

    private static final class TextWriter<T> extends StdSerializer<T> {

        private final transient Function<T, String> text;

        TextWriter(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(text.apply(value));
        }
    }

    private static final class TextReader<T> extends StdDeserializer<T> {

        private final transient Function<String, T> value;

        TextReader(Class<T> type, Function<String, T> value) {
            super(type);
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                return refused(this, in, context);
            }
            return value.apply(in.getString());
        }
    }

    private static final class WholeWriter<T> extends StdSerializer<T> {

        private final transient ToLongFunction<T> number;

        WholeWriter(Class<T> type, ToLongFunction<T> number) {
            super(type);
            this.number = number;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeNumber(number.applyAsLong(value));
        }
    }

    private static final class WholeReader<T> extends StdDeserializer<T> {

        private final transient LongFunction<T> value;

        WholeReader(Class<T> type, LongFunction<T> value) {
            super(type);
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            if (!in.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                return refused(this, in, context);
            }
            return value.apply(in.getLongValue());
        }
    }

    private static final class HalvesWriter<T> extends StdSerializer<T> {

        private final ToLongFunction<T> halves;

        HalvesWriter(Class<T> type, ToLongFunction<T> halves) {
            super(type);
            this.halves = halves;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            writeHalves(halves.applyAsLong(value), out);
        }
    }

    private static final class SumOverWriter extends StdSerializer<SumOver> {

        SumOverWriter() {
            super(SumOver.class);
        }

        @Override
        public void serialize(SumOver over, JsonGenerator out, SerializationContext context) {
            over.window()
                    .ifPresentOrElse(window -> out.writeNumber(window.number()), () -> out.writeString(SumOver.YEAR));
        }
    }

    private static final class DaysReader extends StdDeserializer<Days> {

        DaysReader() {
            super(Days.class);
        }

        @Override
        public Days deserialize(JsonParser in, DeserializationContext context) {
            return isNumber(in) ? new Days(readHalves(in)) : refused(this, in, context);
        }
    }

    private static final class FigureWriter extends StdSerializer<Figure> {

        FigureWriter() {
            super(Figure.class);
        }

        @Override
        public void serialize(Figure figure, JsonGenerator out, SerializationContext context) {
            if (figure.isNumber()) {
                writeHalves(figure.halves(), out);
            } else {
                out.writeString(figure.toString());
            }
        }
    }

    private static final class FigureReader extends StdDeserializer<Figure> {

        FigureReader() {
            super(Figure.class);
        }

        @Override
        public Figure deserialize(JsonParser in, DeserializationContext context) {
            if (in.hasToken(JsonToken.VALUE_STRING)) {
                return Figure.of(in.getString());
            }
            return isNumber(in) ? Figure.ofHalves(readHalves(in)) : refused(this, in, context);
        }
    }

    private static final class SpanWriter extends StdSerializer<Span> {

        SpanWriter() {
            super(Span.class);
        }

        @Override
        public void serialize(Span span, JsonGenerator out, SerializationContext context) {
            if (span.from().equals(span.to())) {
                out.writeString(span.from().text());
            } else {
                context.writeValue(out, new Stretch(span.from(), span.to()));
            }
        }
    }

    private static final class SpanReader extends StdDeserializer<Span> {

        SpanReader() {
            super(Span.class);
        }

        @Override
        public Span deserialize(JsonParser in, DeserializationContext context) {
            if (in.hasToken(JsonToken.VALUE_STRING)) {
                PartialDate date = new PartialDate(in.getString());
                return new Span(date, date);
            }
            Stretch stretch = context.readValue(in, Stretch.class);
            return new Span(stretch.from(), stretch.to());
        }
    }

    /** A stretch of time as the record that it is written as. */
    private record Stretch(PartialDate from, PartialDate to) {}

    private static final class DecimalWriter extends StdSerializer<Decimal> {

        DecimalWriter() {
            super(Decimal.class);
        }

        @Override
        public void serialize(Decimal decimal, JsonGenerator out, SerializationContext context) {
            out.writeNumber(decimal.number());
        }
    }

    private static final class DecimalReader extends StdDeserializer<Decimal> {

        DecimalReader() {
            super(Decimal.class);
        }

        @Override
        public Decimal deserialize(JsonParser in, DeserializationContext context) {
            return isNumber(in) ? Decimal.of(in.getDecimalValue()) : refused(this, in, context);
        }
    }

    private static void writeHalves(long halves, JsonGenerator out) {
        if (halves % 2 == 0) {
            out.writeNumber(halves / 2);
        } else {
            out.writeNumber(
                    BigDecimal.valueOf(halves).multiply(BigDecimal.valueOf(5)).movePointLeft(1));
        }
    }

    private static boolean isNumber(JsonParser in) {
        return in.hasToken(JsonToken.VALUE_NUMBER_INT) || in.hasToken(JsonToken.VALUE_NUMBER_FLOAT);
    }

    private static long readHalves(JsonParser in) {
        return in.hasToken(JsonToken.VALUE_NUMBER_INT)
                ? Math.multiplyExact(in.getLongValue(), 2)
                : in.getDecimalValue().multiply(BigDecimal.TWO).longValueExact();
    }

    private static <T> T refused(StdDeserializer<T> reader, JsonParser in, DeserializationContext context) {
        return context.reportInputMismatch(
                reader, "%s cannot be read from %s", reader.handledType().getSimpleName(), in.currentToken());
    }
}
