package se.planbok.effect.value;

import java.math.BigDecimal;
import se.planbok.plan.value.InvalidValue;

/**
 * A number that is measured: exact, at most 6 decimals, 15 figures in all and no more than 10¹² either way. So many
 * figures any reader of JSON keeps, and the ledger's canonical form too, where more would be lost unnoticed.
 *
 * @param millionths the number times a million
 */
public record Decimal(long millionths) {

    /** The greatest number, and the least with its sign turned. */
    public static final long MAX = 1_000_000_000_000L;

    /** The most decimals. */
    public static final int DECIMALS = 6;

    /** The most figures, from the first that is not zero to the last. */
    public static final int FIGURES = 15;

    /**
     * The number as a decimal fraction.
     *
     * @throws InvalidValue {@code decimal-range} or {@code decimal-figures}
     */
    public static Decimal of(BigDecimal number) {
        // Compared before anything is reckoned: a number of many zeros is compared fast and reckoned slowly.
        if (number.abs().compareTo(BigDecimal.valueOf(MAX)) > 0) {
            throw new InvalidValue("", "decimal-range", MAX);
        }
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (plain.scale() > DECIMALS || plain.precision() > FIGURES) {
            throw new InvalidValue("", "decimal-figures", DECIMALS, FIGURES);
        }
        return new Decimal(plain.movePointRight(DECIMALS).longValueExact());
    }

    /** The number without needless decimals; never written with an exponent. */
    public BigDecimal number() {
        BigDecimal plain = BigDecimal.valueOf(millionths, DECIMALS).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** As people write it: {@code 16} or {@code 16.25}. */
    @Override
    public String toString() {
        return number().toPlainString();
    }
}
