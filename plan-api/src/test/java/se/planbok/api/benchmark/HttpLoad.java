package se.planbok.api.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Clients over HTTP in a process of their own, which does nothing else: those who send commands to a service are not in
 * it. The process lives as long as this, so that it is warm when it is measured; it is told line by line what to do, and
 * answers each line with one.
 */
final class HttpLoad implements AutoCloseable {

    private static final int PLANS = BareInserts.STREAMS;

    private final Process process;
    private final BufferedReader answers;

    private HttpLoad(Process process) {
        this.process = process;
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** What the clients do. */
    enum Work {
        /** Commands, one a request; the waits are theirs. */
        COMMAND,
        /** Commands that are decided and not kept. */
        DRY_RUN,
        /** A command, and a view that shows it; the waits are for the view alone. */
        COMMAND_AND_VIEW
    }

    /**
     * What came of it.
     *
     * @param rate how often a second it was done
     * @param median of the waits, in milliseconds
     * @param nearlyAll their 99th percentile, in milliseconds
     */
    record Result(double rate, double median, double nearlyAll) {}

    /** Starts the process, for the service that listens at a port of this machine. */
    static HttpLoad on(int port) throws IOException {
        return new HttpLoad(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HttpLoad.class.getName(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Has so many clients do the work for a while. */
    Result run(Work work, int clients, Duration time) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8)
                .append(work + " " + clients + " " + time.toMillis() + "\n")
                .flush();
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("The clients have ended");
        }
        double[] figures =
                Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
        return new Result(figures[0], figures[1], figures[2]);
    }

    @Override
    public void close() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).close();
        process.onExit().join();
    }

    /** In the process of the clients. */
    public static void main(String[] arguments) throws Exception {
        AtomicLongArray turns = new AtomicLongArray(PLANS);
        try (ServiceClient client = new ServiceClient(Integer.parseInt(arguments[0]));
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                List<String> words = List.of(order.split(" "));
                Work work = Work.valueOf(words.get(0));
                Waits waits = new Waits();
                double rate = Load.measure(
                        Integer.parseInt(words.get(1)),
                        PLANS,
                        Duration.ofMillis(Long.parseLong(words.get(2))),
                        plan -> once(client, work, SamplePlans.id(plan), turns.getAndIncrement(plan), waits));
                System.out.printf(Locale.ROOT, "%f %f %f%n", rate, waits.percentile(0.5), waits.percentile(0.99));
            }
        }
    }

    private static void once(ServiceClient client, Work work, String plan, long turn, Waits waits) throws Exception {
        byte[] body = CommandJson.body(SamplePlans.change(turn));
        switch (work) {
            case COMMAND -> waits.time(() -> client.command(plan, body));
            case DRY_RUN -> waits.time(() -> client.tryOut(plan, body));
            case COMMAND_AND_VIEW -> {
                long version = client.command(plan, body);
                waits.time(() -> client.read("plans/" + plan + "/budget?atLeastVersion=" + version));
            }
        }
    }
}
