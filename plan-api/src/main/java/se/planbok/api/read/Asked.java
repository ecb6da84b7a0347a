package se.planbok.api.read;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.plan.value.PlanId;
import se.planbok.plan.value.Stockholm;
import se.planbok.stream.StreamEvent;
import se.planbok.stream.StreamState;
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

    /**
     * The view at that moment.
     *
     * @throws MalformedRequest when a parameter has the wrong form, or the instant is still to come
     * @throws se.planbok.view.store.NoSuchMoment when there is no such plan or moment
     * @throws NotAdopted when the plan as adopted is asked for, and it is not
     * @throws se.planbok.view.store.ViewBehind when the view does not show it yet
     */
    public <S> Moment<S> of(ViewReads reads, View<S> view, String plan, Clock clock) {
        return of(
                () -> new PlanMoments<>(reads, view, PlanId.parse(plan).orElseThrow(() -> new NoSuchPlan(plan))),
                clock);
    }

    /** The version at that moment, without anything being folded for it; throws as the other does. */
    long version(ViewReads reads, View<?> view, String plan, Clock clock) {
        return of(
                () -> new PlanVersions(reads, view, PlanId.parse(plan).orElseThrow(() -> new NoSuchPlan(plan))), clock);
    }

    /**
     * What is there at that moment.
     *
     * @param history whose moments they are; asked for once the parameters have the right form
     * @throws MalformedRequest when a parameter has the wrong form, or the instant is still to come
     */
    public <M> M of(Supplier<? extends Moments<M>> history, Clock clock) {
        OptionalLong atLeast = atLeast();
        Optional<Instant> instant = instant(clock);
        if (version != null && asOf != null) {
            throw malformed("asOf");
        }
        boolean adopted = ADOPTED.equals(version);
        OptionalLong exactly = adopted ? OptionalLong.empty() : number("version", version);
        Moments<M> moments = history.get();
        if (!adopted && exactly.isEmpty() && instant.isEmpty()) {
            return moments.now(atLeast.orElse(-1));
        }
        atLeast.ifPresent(moments::await);
        if (adopted) {
            return moments.adopted();
        }
        return exactly.isPresent() ? moments.at(exactly.getAsLong()) : moments.asOf(instant.orElseThrow());
    }

    /**
     * A goal programme or an effect study at that moment, which is never behind what was written.
     *
     * @throws MalformedRequest when a parameter has the wrong form, or the instant is still to come
     * @throws se.planbok.stream.StreamNotOpened when there is no such stream
     * @throws NoStreamMoment when there is no such moment of it
     */
    public <S extends StreamState<S, E>, E extends StreamEvent> S of(StreamReads<S, E> reads, String id, Clock clock) {
        OptionalLong atLeast = number("atLeastVersion", atLeastVersion);
        Optional<Instant> instant = instant(clock);
        if (version != null && asOf != null) {
            throw malformed("asOf");
        }
        OptionalLong exactly = number("version", version);
        S now = reads.current(id);
        if (atLeast.isPresent() && atLeast.getAsLong() > now.version()) {
            throw new NoStreamMoment.NotReached(atLeast.getAsLong(), now.version());
        }
        if (exactly.isPresent()) {
            return reads.atVersion(now, exactly.getAsLong());
        }
        return instant.map(at -> reads.at(now, at).orElseThrow(() -> new NoStreamMoment.BeforeOpening(at)))
                .orElse(now);
    }

    /**
     * The instant of a past moment that is asked for; empty where it is the present.
     *
     * @param lastAt when the last event of the moment was recorded
     */
    public Optional<Instant> past(Instant lastAt, Clock clock) {
        return version != null ? Optional.of(lastAt) : instant(clock);
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
    public LocalDate day(LocalDate date, Instant lastAt, Clock clock) {
        if (date != null) {
            return date;
        }
        Instant then = version != null ? lastAt : clock.instant();
        return Stockholm.day(instant(clock).orElse(then));
    }

    private OptionalLong atLeast() {
        return number("atLeastVersion", atLeastVersion);
    }

    private Optional<Instant> instant(Clock clock) {
        return Optional.ofNullable(asOf).map(text -> instant("asOf", text, clock));
    }

    /**
     * Reads an instant that has been.
     *
     * @throws MalformedRequest when it has another form or is still to come
     */
    public static Instant instant(String parameter, String text, Clock clock) {
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
