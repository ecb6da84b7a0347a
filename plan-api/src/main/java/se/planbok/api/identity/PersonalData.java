package se.planbok.api.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for personal data in what people write in their own words, so that they can be warned. It is called for every
 * text of every command: nothing is searched for unless a first look shows that it may be there.
 */
public final class PersonalData {

    /** What a text may hold. */
    public enum Kind {
        /** A Swedish personal identity number (personnummer). */
        PERSONAL_IDENTITY_NUMBER,
        /** A Swedish coordination number (samordningsnummer). */
        COORDINATION_NUMBER,
        /** An e-mail address. */
        EMAIL_ADDRESS,
        /** A phone number. */
        PHONE_NUMBER,
        /** The full name of somebody in the directory. */
        NAME
    }

    private static final int FEWEST_DIGITS = 8;

    /** Year, month, day and the four last, as they are written with or without century and sign. */
    private static final Pattern IDENTITY = Pattern.compile(
            "(?<![\\d.,-])(?:18|19|20)?(\\d{2})(\\d{2})(\\d{2})[-+\u2010\u2011\u2013\u2212 ]?(\\d{4})(?!\\d)");

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\d._%+-]{1,64}@(?:[\\p{L}\\d-]{1,63}\\.){1,8}\\p{L}{2,63}");

    /** With the country's number, or nine or ten digits that begin with an area code. */
    private static final Pattern PHONE = Pattern.compile("(?<![\\p{L}\\d.,+-])"
            + "(?:(?:\\+|00)[1-9](?:[ -]?\\(?\\d\\)?){7,14}|0[1-9]\\d{0,2}[-/ ]{0,3}\\d(?:[ -]?\\d){5,7})(?![\\d-])");

    private static final int FEWEST_OF_PHONE = 9;
    private static final int DAYS_ADDED_TO_COORDINATION_NUMBERS = 60;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private final NamesKnown names;

    /** @param names the names of the directory */
    public PersonalData(NamesKnown names) {
        this.names = names;
    }

    /** What a text seems to hold; nothing at all in most. */
    public Set<Kind> in(String text) {
        int digits = 0;
        boolean at = false;
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            at |= c == '@';
            space |= NamesKnown.isSpace(c);
        }
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        if (digits >= FEWEST_DIGITS) {
            numbers(text, found);
        }
        if (at && EMAIL.matcher(text).find()) {
            found.add(Kind.EMAIL_ADDRESS);
        }
        if (space && names.isAnyIn(text)) {
            found.add(Kind.NAME);
        }
        return found;
    }

    private static void numbers(String text, Set<Kind> found) {
        String rest = IDENTITY.matcher(text).replaceAll(match -> {
            if (!isIdentity(match)) {
                return Matcher.quoteReplacement(match.group());
            }
            found.add(isCoordination(match) ? Kind.COORDINATION_NUMBER : Kind.PERSONAL_IDENTITY_NUMBER);
            return "|";
        });
        if (PHONE.matcher(rest).results().anyMatch(PersonalData::isPhone)) {
            found.add(Kind.PHONE_NUMBER);
        }
    }

    private static boolean isIdentity(MatchResult match) {
        int month = Integer.parseInt(match.group(2));
        int day = Integer.parseInt(match.group(3)) % DAYS_ADDED_TO_COORDINATION_NUMBERS;
        return month >= 1
                && month <= MONTHS
                && day >= 1
                && day <= DAYS
                && holdsByLuhn(match.group(1) + match.group(2) + match.group(3) + match.group(4));
    }

    private static boolean isCoordination(MatchResult match) {
        return Integer.parseInt(match.group(3)) > DAYS_ADDED_TO_COORDINATION_NUMBERS;
    }

    /** Every other digit counts twice, the first one first; the digits of all of them add up to whole tens. */
    private static boolean holdsByLuhn(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < tenDigits.length(); i++) {
            int weighed = (tenDigits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighed / 10 + weighed % 10;
        }
        return sum % 10 == 0;
    }

    private static boolean isPhone(MatchResult match) {
        return match.group().chars().filter(Character::isDigit).count() >= FEWEST_OF_PHONE;
    }
}
