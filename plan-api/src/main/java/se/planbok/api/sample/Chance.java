package se.planbok.api.sample;

import java.util.List;
import java.util.Random;

/** Chance that falls out in the same way each time it begins from the same seed. */
final class Chance {

    private static final int THOUSAND = 1_000;

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** A whole number, both ends counted. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Kronor in whole thousands, both ends counted. */
    long thousands(int least, int most) {
        return (long) THOUSAND * between(least, most);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T one(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
