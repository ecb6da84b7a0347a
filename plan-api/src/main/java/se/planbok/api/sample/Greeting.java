package se.planbok.api.sample;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.planbok.view.budget.Budget;

/** What the service prints when it is ready: where to look, who may sign in, and the sample's budget in short. */
public final class Greeting {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("sv"), Locale.ENGLISH);

    private final String address;
    private final Map<String, String> passwords;
    private final Optional<Budget> budget;

    /**
     * @param address where the service listens
     * @param passwords passwords that were made at this start, by account
     * @param budget the sample's budget, where there is a sample
     */
    public Greeting(String address, Map<String, String> passwords, Optional<Budget> budget) {
        this.address = address;
        this.passwords = passwords;
        this.budget = budget;
    }

    /** The text, Swedish first. */
    public String text() {
        return LANGUAGES.stream().flatMap(this::lines).collect(Collectors.joining(System.lineSeparator()));
    }

    private Stream<String> lines(Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "se.planbok.api.sample.greeting",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        Stream<String> accounts = passwords.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(texts.getString("accounts")),
                        passwords.entrySet().stream().map(made -> "  " + made.getKey() + "  " + made.getValue()));
        return Stream.of(
                        Stream.of("", text(texts, "ready", address)),
                        accounts,
                        budget.stream().map(shown -> inShort(texts, language, shown)))
                .flatMap(part -> part);
    }

    private static String inShort(ResourceBundle texts, Locale language, Budget budget) {
        NumberFormat kronor =
                NumberFormat.getIntegerInstance(language.equals(Locale.ENGLISH) ? language : Locale.of("sv", "SE"));
        return text(
                texts,
                "budget",
                budget.planId(),
                kronor.format(budget.planned().lower()),
                kronor.format(budget.planned().upper()),
                kronor.format(budget.funding().confirmed()),
                kronor.format(budget.funding().expected()),
                kronor.format(budget.reserved()));
    }

    private static String text(ResourceBundle texts, String key, Object... arguments) {
        return MessageFormat.format(texts.getString(key), arguments);
    }
}
