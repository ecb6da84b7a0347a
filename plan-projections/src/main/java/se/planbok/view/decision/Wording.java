package se.planbok.view.decision;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.planbok.effect.value.Decimal;
import se.planbok.plan.event.Bounds;
import se.planbok.plan.event.Schedule;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.Target;

/** One language of the log: its sentences, and how it writes amounts, days and times. Safe to share. */
public final class Wording {

    /** Swedish. */
    public static final Wording SWEDISH = new Wording(Locale.of("sv"));
    /** English. */
    public static final Wording ENGLISH = new Wording(Locale.ENGLISH);

    private static final String BUNDLE = "se.planbok.view.decision.log";

    private final Map<String, Sentence> sentences;

    private Wording(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        sentences = bundle.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), key -> Sentence.of(new MessageFormat(bundle.getString(key), language))));
    }

    /** A sentence or a phrase of the language. */
    public String say(String key, String... arguments) {
        Sentence sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("The log has no sentence " + key);
        }
        return sentence.with(arguments);
    }

    /** Working days with their unit, such as {@code 16,5 dagar}. */
    String days(Days days) {
        return say(days.equals(Days.of(1)) ? "day" : "days", number(Figure.of(days)));
    }

    /** What a rule or a finding says: a number, a day or a word. */
    String figure(Figure figure) {
        return figure.isNumber() ? number(figure) : figure.toString();
    }

    /** An amount with its currency, such as {@code 6 330 000 kr}. */
    String kronor(long amount) {
        return say("kronor", number(Figure.of(amount)));
    }

    /** An amount that may be about. */
    String kronor(long amount, boolean approximate) {
        return approximate ? say("approximately", kronor(amount)) : kronor(amount);
    }

    /** A line's bounds; one amount where both are alike. */
    String kronor(Bounds bounds) {
        return bounds.lower() == bounds.upper()
                ? kronor(bounds.lower())
                : say("kronor", range(bounds.lower(), bounds.upper()));
    }

    String priority(Priority priority) {
        return say("priority." + priority);
    }

    String time(Schedule schedule) {
        Optional<String> from = schedule.from();
        Optional<String> to = schedule.to();
        if (from.isPresent() && from.equals(to)) {
            return from.get();
        }
        if (from.isPresent() && to.isPresent()) {
            return say("time.both", from.get(), to.get());
        }
        return from.map(begins -> say("time.from", begins))
                .or(() -> to.map(ends -> say("time.to", ends)))
                .orElseGet(() -> say("time.none"));
    }

    String target(Target target) {
        String unit = target.unit().text();
        if (target.min().isEmpty()) {
            return say("target.most", number(target.max().orElseThrow().number()), unit);
        }
        long least = target.min().get().number();
        if (target.max().isEmpty()) {
            return say("target.least", number(least), unit);
        }
        long most = target.max().get().number();
        return say("target.exactly", least == most ? number(least) : range(least, most), unit);
    }

    /** A list in words: {@code a, b och c}. */
    String list(List<String> things) {
        int last = things.size() - 1;
        return last < 1
                ? String.join("", things)
                : say("and", String.join(", ", things.subList(0, last)), things.get(last));
    }

    /** Sentences after one another, without those that are not said. */
    public static String sentences(String... said) {
        return Arrays.stream(said).filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    private String range(long from, long to) {
        return say("range", number(from), number(to));
    }

    /** A decimal. */
    public String number(Decimal decimal) {
        return number(decimal.toString());
    }

    /** A whole number. */
    String number(long whole) {
        return number(Figure.of(whole));
    }

    private String number(Figure figure) {
        return number(figure.toString());
    }

    /** Thousands apart by a space, and the language's decimal sign. */
    private String number(String plain) {
        int end = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        int start = plain.startsWith("-") ? 1 : 0;
        StringBuilder grouped = new StringBuilder(plain.substring(0, end));
        for (int i = end - 3; i > start; i -= 3) {
            grouped.insert(i, ' ');
        }
        return end == plain.length() ? grouped.toString() : grouped + say("decimal") + plain.substring(end + 1);
    }
}
