package se.planbok.api.benchmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Sends requests to a running service over connections that are kept; an answer other than 200 is a failure. It does no
 * more for a request than write and read it, so that a load has the machine for the service.
 */
final class ServiceClient implements AutoCloseable {

    /** The password that the service is to be started with. */
    static final String PASSWORD = "benchmark";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PLANNER =
            "Basic " + Base64.getEncoder().encodeToString(("planner:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final int port;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    /** @param port where the service listens on this machine */
    ServiceClient(int port) {
        this.port = port;
    }

    /** Sends commands, and gives the plan's version after them. */
    long command(String plan, byte[] body) throws IOException {
        return post("plans/" + plan + "/commands", body);
    }

    /** Has commands decided and not kept, and gives the version that the plan would have. */
    long tryOut(String plan, byte[] body) throws IOException {
        return post("plans/" + plan + "/commands?dryRun=true", body);
    }

    private long post(String path, byte[] body) throws IOException {
        Answer answer =
                send("POST", path, "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n", body);
        return Long.parseLong(answer.tag().replace("\"", ""));
    }

    /** Reads what stands at a path below {@code /planbok/v1/}. */
    String read(String path) throws IOException {
        return new String(send("GET", path, "", new byte[0]).body(), StandardCharsets.UTF_8);
    }

    private Answer send(String method, String path, String headers, byte[] body) throws IOException {
        Connection connection = idle.poll();
        if (connection == null) {
            connection = new Connection(new Socket(InetAddress.getLoopbackAddress(), port));
        }
        byte[] head = (method + " /planbok/v1/" + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: "
                        + PLANNER + "\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        Answer answer = connection.exchange(head, body);
        if (answer.isLast()) {
            connection.close();
        } else {
            idle.add(connection);
        }
        if (answer.status() != 200) {
            throw new IllegalStateException(method + " " + path + ": " + answer.status() + " "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.close();
        }
    }

    /** What came back; after the last the service closes the connection. */
    private record Answer(int status, String tag, byte[] body, boolean isLast) {}

    /** One request at a time, over one socket. */
    private static final class Connection implements AutoCloseable {

        private static final String CLOSE = "connection: close";
        private static final String CHUNKED = "transfer-encoding: chunked";
        private static final String LENGTH = "content-length: ";
        private static final String TAG = "etag: ";
        private static final int HEXADECIMAL = 16;

        private final Socket socket;
        private final InputStream in;

        Connection(Socket socket) throws IOException {
            this.socket = socket;
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            in = new BufferedInputStream(socket.getInputStream());
        }

        Answer exchange(byte[] head, byte[] body) throws IOException {
            byte[] request = new byte[head.length + body.length];
            System.arraycopy(head, 0, request, 0, head.length);
            System.arraycopy(body, 0, request, head.length, body.length);
            socket.getOutputStream().write(request);
            int status = Integer.parseInt(line().split(" ")[1]);
            String tag = "";
            int length = 0;
            boolean chunked = false;
            boolean last = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith(TAG)) {
                    tag = header.substring(TAG.length());
                } else if (lower.startsWith(LENGTH)) {
                    length = Integer.parseInt(header.substring(LENGTH.length()));
                } else if (lower.equals(CHUNKED)) {
                    chunked = true;
                } else if (lower.equals(CLOSE)) {
                    last = true;
                }
            }
            return new Answer(status, tag, chunked ? chunks() : bytes(length), last);
        }

        private byte[] chunks() throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            int length;
            do {
                length = Integer.parseInt(line(), HEXADECIMAL);
                all.write(bytes(length));
                line();
            } while (length > 0);
            return all.toByteArray();
        }

        private byte[] bytes(int length) throws IOException {
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException("The answer broke off");
            }
            return bytes;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new EOFException("The answer broke off");
                }
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
