package se.planbok.api.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One Planbok at a time in a data directory. The operating system holds the lock and lets go of it when the process
 * ends, however it ends; the file stays and is no hindrance. It notes who has the lock, for the message to the next.
 */
final class DataDirectoryLock implements AutoCloseable {

    private static final String FILE = "planbok.lock";

    /**
     * What this process itself has locked. The operating system's lock does not tell apart two holders in one process,
     * and is lost when the process closes the file anywhere else: so a second one may not even open it.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DataDirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * Takes the lock, without waiting.
     *
     * @param directory an existing directory, as a real path
     * @throws DatabaseStartException if another holds it, in this process or another
     * @throws IOException if the file cannot be opened or written
     */
    static DataDirectoryLock take(Path directory) throws IOException {
        String here = Long.toString(ProcessHandle.current().pid());
        if (!HELD_HERE.add(directory)) {
            throw new DatabaseStartException(DatabaseStartException.Reason.IN_USE, directory, here);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    directory.resolve(FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                String holder = Files.readString(directory.resolve(FILE)).strip();
                throw new DatabaseStartException(
                        DatabaseStartException.Reason.IN_USE, directory, holder.isEmpty() ? "?" : holder);
            }
            channel.truncate(0).write(ByteBuffer.wrap((here + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new DataDirectoryLock(directory, channel);
        } catch (IOException | RuntimeException e) {
            if (channel != null) {
                channel.close();
            }
            HELD_HERE.remove(directory);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            HELD_HERE.remove(directory);
        }
    }
}
