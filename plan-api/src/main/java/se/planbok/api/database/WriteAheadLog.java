package se.planbok.api.database;

import java.util.function.Supplier;

/**
 * What PostgreSQL writes before it writes anything else ({@code pg_wal}). It holds the rows of long ago until its files
 * are overwritten or deleted.
 */
public interface WriteAheadLog {

    /** Of an external server, whose operator clears it (docs/personal-data.md). */
    WriteAheadLog OF_ANOTHER = new WriteAheadLog() {
        @Override
        public <T> T erasing(Supplier<T> erasure) {
            return erasure.get();
        }

        @Override
        public void clearIfErased() {}
    };

    /**
     * Erases, and sees to it that the log is cleared soon afterwards, whatever happens in between.
     *
     * @param erasure the whole transaction
     */
    <T> T erasing(Supplier<T> erasure);

    /**
     * Clears the log where something was erased since it was last cleared. Takes seconds then, and no time otherwise.
     *
     * @throws org.springframework.dao.DataAccessException when the database did not get that far; to be tried again
     */
    void clearIfErased();
}
