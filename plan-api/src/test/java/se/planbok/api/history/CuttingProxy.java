package se.planbok.api.history;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Stands between a pool and PostgreSQL on this machine and cuts the connection at a chosen statement. */
final class CuttingProxy implements AutoCloseable {

    enum Cut {
        /** The server never gets the statement. */
        BEFORE_SERVER_GETS_IT,
        /** The server has carried the statement out, the client does not get its answer. */
        AFTER_SERVER_ANSWERED,
        /** The client's end is lost at once, the server's stays open and gets the statement when it is let go. */
        SERVER_GETS_IT_LATE
    }

    private final ServerSocket door;
    private final int serverPort;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final CountDownLatch delivered = new CountDownLatch(1);
    private volatile String marker;
    private volatile Cut cut;
    private volatile boolean shutAfterCut;
    private volatile boolean shut;

    CuttingProxy(int serverPort) throws IOException {
        this.serverPort = serverPort;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Cuts once, at the next statement with the marker in it. */
    void cutAt(String markedWith, Cut where) {
        cut = where;
        marker = markedWith;
    }

    /** After the cut nobody gets through any more. */
    void stayShutAfterCut() {
        shutAfterCut = true;
    }

    /** Sends the server what was kept back, and returns when that has been tried. */
    void letServerHaveIt() throws InterruptedException {
        letGo.countDown();
        delivered.await();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                sockets.add(client);
                if (shut) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                sockets.add(server);
                Line line = new Line(client, server);
                Thread.ofPlatform().daemon().start(line::toServer);
                Thread.ofPlatform().daemon().start(line::toClient);
            } catch (IOException closed) {
                close();
            }
        }
    }

    private synchronized Cut cutFor(byte[] bytes, int length) {
        if (marker == null || !new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(marker)) {
            return null;
        }
        marker = null;
        shut = shutAfterCut;
        return cut;
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private final class Line {

        private final Socket client;
        private final Socket server;
        private volatile boolean answerIsLost;
        private volatile boolean clientIsLost;

        Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void toServer() {
            byte[] bytes = new byte[1 << 16];
            try {
                OutputStream out = server.getOutputStream();
                for (int length = client.getInputStream().read(bytes);
                        length >= 0;
                        length = client.getInputStream().read(bytes)) {
                    Cut now = cutFor(bytes, length);
                    if (now == Cut.BEFORE_SERVER_GETS_IT) {
                        break;
                    }
                    if (now == Cut.SERVER_GETS_IT_LATE) {
                        clientIsLost = true;
                        client.close();
                        letGo.await();
                        out.write(bytes, 0, length);
                        Thread.sleep(200);
                        break;
                    }
                    answerIsLost = now == Cut.AFTER_SERVER_ANSWERED;
                    out.write(bytes, 0, length);
                }
            } catch (IOException | InterruptedException ended) {
                Thread.currentThread().interrupt();
            } finally {
                if (clientIsLost) {
                    delivered.countDown();
                }
                end();
            }
        }

        void toClient() {
            byte[] bytes = new byte[1 << 16];
            try {
                for (int length = server.getInputStream().read(bytes);
                        length >= 0 && !answerIsLost;
                        length = server.getInputStream().read(bytes)) {
                    client.getOutputStream().write(bytes, 0, length);
                }
            } catch (IOException ended) {
                answerIsLost = true;
            }
            if (!clientIsLost) {
                end();
            }
        }

        private void end() {
            try {
                client.close();
                server.close();
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
