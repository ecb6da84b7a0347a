package se.planbok.api.read;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.PlanId;
import se.planbok.view.outturn.Outturn;
import se.planbok.view.outturn.OutturnView;
import se.planbok.view.outturn.StretchLength;
import se.planbok.view.store.Moment;
import se.planbok.view.store.ViewReads;

/**
 * What else a read of the outturn asks for.
 *
 * @param period the key of a closed period, whose report is shown as it was when the period was closed
 * @param by by what stretches of time it is told what was used
 * @param date the day up to which the period counts as gone; of a past moment the day of that moment, else today in
 *     Stockholm
 */
public record AskedOutturn(String period, String by, String date) {

    /**
     * The outturn.
     *
     * @throws MalformedRequest when a parameter has the wrong form
     * @throws NoSuchPeriod when no such period is closed
     * @throws RuntimeException as {@link Asked#of} does
     */
    public Outturn of(Asked asked, ViewReads reads, OutturnView view, String plan, Clock clock) {
        Optional<StretchLength> length = parse("by", by, StretchLength::valueOf);
        Optional<LocalDate> given = parse("date", date, LocalDate::parse);
        Moment<OutturnView.State> now = asked.of(reads, view, plan, clock);
        Moment<OutturnView.State> moment = period == null ? now : closed(now, reads);
        Asked past = period == null ? asked : new Asked(Long.toString(moment.version()), null, null);
        LocalDate day = given.orElseGet(() -> day(past, reads, moment, clock));
        return view.answer(plan, moment.version(), moment.state(), day, length);
    }

    private Moment<OutturnView.State> closed(Moment<OutturnView.State> moment, ViewReads reads) {
        Outturn.Period closed = moment.state().periods().get(period);
        if (closed == null) {
            throw new NoSuchPeriod(moment.plan(), period);
        }
        return reads.atVersion(moment.view(), new PlanId(moment.plan()), closed.closedAt());
    }

    /** When the last event of a past version was recorded is asked for only where the day depends on it. */
    private static LocalDate day(Asked asked, ViewReads reads, Moment<?> moment, Clock clock) {
        Instant at =
                asked.version() == null ? clock.instant() : lastAt(reads, new PlanId(moment.plan()), moment.version());
        return asked.day(null, at, clock);
    }

    private static <T> Optional<T> parse(String name, String text, Function<String, T> parser) {
        try {
            return Optional.ofNullable(text).map(parser);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedRequest(FormProblem.PARAMETER_FORM.at("", name));
        }
    }

    /** When the last event of a version was recorded. */
    public static Instant lastAt(ViewReads reads, PlanId plan, long version) {
        AtomicReference<Recorded> last = new AtomicReference<>();
        reads.each(plan, version - 1, version, last::set);
        return last.get().at();
    }
}
