package se.planbok.api.read;

import java.time.Instant;

/**
 * The moments of one history, for a read that asks for one of them.
 *
 * @param <M> what is there at a moment
 */
public interface Moments<M> {

    /**
     * As it stands.
     *
     * @param least the version that it must show; negative for any
     * @throws se.planbok.view.store.ViewBehind when it does not
     */
    M now(long least);

    /**
     * Waits until a version can be shown.
     *
     * @throws se.planbok.view.store.ViewBehind when it cannot in time
     */
    void await(long least);

    /**
     * As it was at a version.
     *
     * @throws se.planbok.view.store.NoSuchMoment when there was no such version
     */
    M at(long version);

    /**
     * As it was at an instant.
     *
     * @throws se.planbok.view.store.NoSuchMoment when it was not opened then
     */
    M asOf(Instant instant);

    /**
     * As it was adopted.
     *
     * @throws NotAdopted when it is not
     */
    M adopted();
}
