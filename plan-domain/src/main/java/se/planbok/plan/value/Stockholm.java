package se.planbok.plan.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar that plans are kept by. */
public final class Stockholm {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private Stockholm() {}

    /** The day that it is in Stockholm at an instant. */
    public static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
