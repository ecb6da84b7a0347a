package se.planbok.api.read;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.plan.value.PlanId;
import se.planbok.plan.value.Stockholm;
import se.planbok.view.fold.View;
import se.planbok.view.store.Moment;
import se.planbok.view.store.ViewReads;

/**
 * Which moment of a plan a read asks for (api.md, Reads): a version, an instant, or as it stands, when it has come at
 * least to a version.
 *
 * @param version a number, or {@code adopted}
 * @param asOf an instant, UTC ISO 8601
 * @param atLeastVersion what the read must see
 */
public record Asked(String version, String asOf, String atLeastVersion) {

    /** The word for the plan as it was adopted. */
    static final String ADOPTED = "adopted";

    private static final String NUMBER = "0|[1-9][0-9]{0,17}";

    /** For so long a read waits for what it must see. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * The view at that moment.
     *
     * @throws MalformedRequest when a parameter has the wrong form, or the instant is still to come
     * @throws se.planbok.view.store.NoSuchMoment when there is no such plan or moment
     * @throws NotAdopted when the plan as adopted is asked for, and it is not
     * @throws se.planbok.view.store.ViewBehind when the view does not show it yet
     */
    public <S> Moment<S> of(ViewReads reads, View<S> view, String plan, Clock clock) {
        PlanId id = checked(plan, clock);
        OptionalLong atLeast = atLeast();
        if (version == null && asOf == null) {
            return atLeast.isPresent()
                    ? reads.atLeast(view, id, atLeast.getAsLong(), PATIENCE)
                    : reads.current(view, id);
        }
        atLeast.ifPresent(least -> reads.awaitVersion(view, id, least, PATIENCE));
        return version == null
                ? reads.asOf(view, id, instant("asOf", asOf, clock))
                : reads.atVersion(view, id, named(reads, id));
    }

    /** The version at that moment, without anything being folded for it; throws as {@link #of} does. */
    long version(ViewReads reads, View<?> view, String plan, Clock clock) {
        PlanId id = checked(plan, clock);
        atLeast().ifPresent(least -> reads.awaitVersion(view, id, least, PATIENCE));
        if (version != null) {
            return reads.version(id, named(reads, id));
        }
        return asOf == null ? reads.currentVersion(view, id) : reads.versionAsOf(id, instant("asOf", asOf, clock));
    }

    /** All forms are looked at before anything is waited for. */
    private PlanId checked(String plan, Clock clock) {
        atLeast();
        instant(clock);
        if (version != null && asOf != null) {
            throw malformed("asOf");
        }
        if (version != null && !version.equals(ADOPTED)) {
            number("version", version);
        }
        return PlanId.parse(plan).orElseThrow(() -> new NoSuchPlan(plan));
    }

    private OptionalLong atLeast() {
        return number("atLeastVersion", atLeastVersion);
    }

    private long named(ViewReads reads, PlanId plan) {
        return version.equals(ADOPTED)
                ? reads.adopted(plan).orElseThrow(() -> new NotAdopted(plan.text()))
                : Long.parseLong(version);
    }

    /**
     * Whether a plan at its last version is what is asked for: no other moment is named, and no later version.
     *
     * @param last the plan's last version; negative when there is no such plan
     * @throws MalformedRequest when {@code atLeastVersion} has the wrong form
     */
    boolean isShownBy(long last) {
        long least = atLeast().orElse(0);
        return version == null && asOf == null && last >= least;
    }

    /**
     * The day on which the plan is looked at: the one that is given; else the day of a past moment that is asked for, since
     * it is answered as it would have been then; else today, in Stockholm.
     *
     * @param date the day that is given; null where none is
     * @param lastAt when the last event of the moment was recorded
     */
    LocalDate day(LocalDate date, Instant lastAt, Clock clock) {
        if (date != null) {
            return date;
        }
        Instant then = version != null ? lastAt : clock.instant();
        return Stockholm.day(instant(clock).orElse(then));
    }

    private Optional<Instant> instant(Clock clock) {
        return Optional.ofNullable(asOf).map(text -> instant("asOf", text, clock));
    }

    /**
     * Reads an instant that has been.
     *
     * @throws MalformedRequest when it has another form or is still to come
     */
    static Instant instant(String parameter, String text, Clock clock) {
        try {
            Instant at = Instant.parse(text);
            if (at.isAfter(clock.instant())) {
                throw new MalformedRequest(FormProblem.INSTANT_IN_FUTURE.at("", parameter));
            }
            return at;
        } catch (DateTimeException e) {
            throw malformed(parameter);
        }
    }

    /** Whether a text has the form of a version: a number, or the word for the plan as adopted. */
    static boolean isVersion(String text) {
        return text.equals(ADOPTED) || text.matches(NUMBER);
    }

    private static OptionalLong number(String name, String text) {
        if (text == null) {
            return OptionalLong.empty();
        }
        if (!text.matches(NUMBER)) {
            throw malformed(name);
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    private static MalformedRequest malformed(String parameter) {
        return new MalformedRequest(FormProblem.PARAMETER_FORM.at("", parameter));
    }
}
