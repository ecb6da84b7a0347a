package se.planbok.view.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import se.planbok.plan.event.Recorded;

/** One view folded over one batch: what is to be written of it, and how far it came. */
final class ViewFold<S> {

    private final KeptView<S> view;
    private final Token from;
    private final Map<String, Supplier<Held<S>>> starts = new HashMap<>();
    private final Map<String, Held<S>> held = new HashMap<>();
    private final Map<String, Held<S>> stored = new HashMap<>();
    private final List<Document> snapshots = new ArrayList<>();
    private final List<Object[]> rows = new ArrayList<>();
    private List<Change<S>> changes = List.of();
    private long position;
    private Optional<ViewFailure> failure = Optional.empty();
    private Optional<RuntimeException> error = Optional.empty();

    ViewFold(KeptView<S> view, Token from) {
        this.view = view;
        this.from = from;
        position = from.position();
    }

    /** Sets what the view has made of a plan so far, just as it stands in the database. */
    void startFromStored(String plan, Supplier<Held<S>> start) {
        starts.put(plan, () -> {
            Held<S> read = start.get();
            stored.put(plan, read);
            return read;
        });
    }

    /** Sets what the view has made of a plan so far, where the database has it in another shape. */
    void startFromFolded(String plan, Supplier<Held<S>> start) {
        starts.put(plan, start);
    }

    /** Folds the events, up to the first that the view cannot take. */
    void fold(List<Incoming> events, Order order) {
        Incoming last = null;
        try {
            for (Incoming event : events) {
                last = event;
                if (event.row().streamType().equals(EventLogReader.PLAN)) {
                    apply(event);
                }
                if (order == Order.OF_LOG) {
                    position = event.row().position();
                }
            }
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            stop(last.row(), e);
        }
        try {
            changes = changes();
        } catch (RuntimeException e) {
            // What cannot be written did not happen: the view stays where it was before the batch.
            snapshots.clear();
            rows.clear();
            position = from.position();
            stop(last.row(), e);
        }
    }

    private void stop(EventRow event, RuntimeException e) {
        failure = Optional.of(ViewFailure.of(event, e));
        error = Optional.of(e);
    }

    private void apply(Incoming event) {
        EventRow row = event.row();
        Held<S> before = held.computeIfAbsent(row.streamId(), this::start);
        if (row.sequence() <= before.version()) {
            return;
        }
        if (row.sequence() != before.version() + 1) {
            throw new SequenceGap(before.version());
        }
        Recorded recorded = event.recorded();
        S state = view.view().after(before.state(), recorded);
        Optional<Object[]> rowOfEvent =
                view.rowTable().map(table -> table.row(from.generation(), row.streamId(), recorded, state));
        Held<S> after = before.after(row.sequence(), state, row.payload().length);
        if (after.snapshotIsDue()) {
            byte[] json = view.json().write(state);
            snapshots.add(new Document(row.streamId(), after.version(), json));
            after = after.snapshotTaken(json.length);
        }
        rowOfEvent.ifPresent(rows::add);
        held.put(row.streamId(), after);
    }

    private Held<S> start(String plan) {
        Supplier<Held<S>> start = starts.get(plan);
        return start == null ? Held.nothing(view.view().before(plan)) : start.get();
    }

    private List<Change<S>> changes() {
        Map<String, Document> latest = new HashMap<>();
        snapshots.forEach(snapshot -> latest.put(snapshot.plan(), snapshot));
        List<Change<S>> made = new ArrayList<>();
        held.forEach((plan, now) -> {
            Held<S> before = stored.get(plan);
            if (now != before) {
                made.add(
                        before != null && before.state() == now.state()
                                ? new Change<>(plan, now, Optional.empty())
                                : withDocument(plan, now, latest.get(plan)));
            }
        });
        return made;
    }

    private Change<S> withDocument(String plan, Held<S> now, Document snapshot) {
        byte[] json = snapshot != null && snapshot.version() == now.version()
                ? snapshot.json()
                : view.json().write(now.state());
        return new Change<>(plan, now.written(json.length), Optional.of(json));
    }

    KeptView<S> view() {
        return view;
    }

    Token from() {
        return from;
    }

    /** Where the view stands once this is written. */
    Token now() {
        return new Token(from.view(), from.generation(), position, failure);
    }

    /** Of the last event that the view has seen. */
    long position() {
        return position;
    }

    Optional<ViewFailure> failure() {
        return failure;
    }

    Optional<RuntimeException> error() {
        return error;
    }

    /** What the view has made of the plans touched; a document is there where it differs from what is stored. */
    List<Change<S>> changed() {
        return changes;
    }

    List<Document> snapshots() {
        return snapshots;
    }

    /** The rows of the events, where the view has any. */
    List<Object[]> rows() {
        return rows;
    }

    /** A state as JSON. */
    record Document(String plan, long version, byte[] json) {}

    /** What a view has made of a plan, and the state's JSON where it has changed. */
    record Change<S>(String plan, Held<S> held, Optional<byte[]> json) {}
}
