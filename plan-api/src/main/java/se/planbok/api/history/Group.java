package se.planbok.api.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/** The appends that go into one statement. No two of them touch the same stream or the same answer's key. */
final class Group {

    static final int MOST_APPENDS = 256;
    static final int MOST_EVENTS = 5_000;
    static final long MOST_WEIGHT = 4L << 20;

    private final List<PendingAppend> members = new ArrayList<>();
    private final Set<Object> touched = new HashSet<>();
    private int events;
    private long weight;

    private Group() {}

    /**
     * Takes from the queue, first come first served, what fits together. One that touches what another in the group
     * touches stays in the queue; one too large for any group goes alone.
     */
    static List<PendingAppend> takeFrom(Queue<PendingAppend> queue) {
        Group group = new Group();
        Iterator<PendingAppend> waiting = queue.iterator();
        while (group.members.size() < MOST_APPENDS && waiting.hasNext()) {
            PendingAppend next = waiting.next();
            if (!group.hasRoomFor(next.append())) {
                break;
            }
            if (group.touchesNothingOf(next.append())) {
                group.add(next);
                waiting.remove();
            }
        }
        return group.members;
    }

    private boolean hasRoomFor(Append append) {
        return members.isEmpty() || events + append.events() <= MOST_EVENTS && weight + append.weight() <= MOST_WEIGHT;
    }

    private boolean touchesNothingOf(Append append) {
        return append.streams().stream().noneMatch(stream -> touched.contains(stream.stream()))
                && append.answer()
                        .map(KeptAnswer::key)
                        .filter(touched::contains)
                        .isEmpty();
    }

    private void add(PendingAppend pending) {
        Append append = pending.append();
        members.add(pending);
        append.streams().forEach(stream -> touched.add(stream.stream()));
        append.answer().ifPresent(answer -> touched.add(answer.key()));
        events += append.events();
        weight += append.weight();
    }
}
