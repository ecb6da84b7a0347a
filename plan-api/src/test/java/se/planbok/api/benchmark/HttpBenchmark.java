package se.planbok.api.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.util.FileSystemUtils;
import se.planbok.api.PlanbokApplication;
import se.planbok.api.command.CommandRequest;
import se.planbok.api.command.PlanCommandService;
import se.planbok.plan.Order;
import se.planbok.plan.PlanCommands;
import se.planbok.plan.value.PlanId;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.store.ViewReads;

/**
 * The whole service in this process. Who calls it in process has threads here; clients over HTTP are in a process of
 * their own ({@link HttpLoad}), on the same machine. Two things are compared, in turns, each figure the median of its
 * rounds:
 *
 * <ul>
 *   <li>A durable command over HTTP, with sign-in, over connections that are kept, against the same command given to the
 *       service's own command service.
 *   <li>The wait for a view that shows what one has just written: from the command's answer until the view has come to
 *       its version (in process), and until the answer of a read with {@code atLeastVersion} is there (over HTTP). Its
 *       99th percentile, against that of a bare single-row insert with its commit through the service's pool.
 * </ul>
 *
 * Prints two tables in Markdown.
 */
public final class HttpBenchmark {

    private static final int PLANS = BareInserts.STREAMS;
    private static final int CLIENTS = 4;
    private static final int[] WAITING_CLIENTS = {1, 4};
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofMillis(1_500);
    /** A request runs through so much code that the rate still rises after a minute, until all of it is compiled. */
    private static final int WARM_UP_ROUNDS = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final double TARGET_COMMANDS = 0.5;
    private static final double TARGET_WAIT = 10;

    private final PlanCommandService service;
    private final ViewReads reads;
    private final BudgetView budget;
    private final HttpLoad http;
    private final BareInserts bare;
    private final ViewLag lag;
    private final AtomicLongArray turns = new AtomicLongArray(PLANS);

    private HttpBenchmark(ServletWebServerApplicationContext running, HttpLoad http) throws Exception {
        service = running.getBean(PlanCommandService.class);
        reads = running.getBean(ViewReads.class);
        budget = running.getBean(BudgetView.class);
        bare = BareInserts.into(running.getBean(HikariDataSource.class));
        lag = new ViewLag(running.getBean(HikariDataSource.class));
        this.http = http;
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("planbok-benchmark");
        try (ServletWebServerApplicationContext running = (ServletWebServerApplicationContext) SpringApplication.run(
                        PlanbokApplication.class,
                        "--server.port=0",
                        "--planbok.data-dir=" + data,
                        "--planbok.sample=none",
                        "--planbok.demo.password=" + ServiceClient.PASSWORD);
                HttpLoad http = HttpLoad.on(running.getWebServer().getPort())) {
            HttpBenchmark benchmark = new HttpBenchmark(running, http);
            benchmark.open(running.getWebServer().getPort());
            benchmark.warmUp();
            benchmark.compareCommands();
            benchmark.compareWaits();
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private void open(int port) throws IOException {
        try (ServiceClient client = new ServiceClient(port)) {
            for (int plan = 0; plan < PLANS; plan++) {
                client.command(SamplePlans.id(plan), CommandJson.body(SamplePlans.opening(plan)));
            }
        }
    }

    private void warmUp() throws Exception {
        rate(bare::insert);
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            rate(this::inProcess);
            for (HttpLoad.Work work : HttpLoad.Work.values()) {
                overHttp(work, CLIENTS);
            }
        }
    }

    private void compareCommands() throws Exception {
        Rounds durable = new Rounds();
        Rounds dry = new Rounds();
        for (int round = 0; round < ROUNDS; round++) {
            double inProcess = rate(this::inProcess);
            durable.add(inProcess, overHttp(HttpLoad.Work.COMMAND, CLIENTS).rate());
            dry.add(inProcess, overHttp(HttpLoad.Work.DRY_RUN, CLIENTS).rate());
        }
        System.out.println("| Clients | Over HTTP | In process, durable/s | Over HTTP/s | Ratio | Target |");
        System.out.println("|---:|---|---:|---:|---:|---:|");
        row("durable", durable.medians(), "≥ " + TARGET_COMMANDS);
        row("dry run", dry.medians(), "–");
        System.out.println();
    }

    private static void row(String what, Rounds.Medians medians, String target) {
        System.out.printf(
                "| %d | %s | %.0f | %.0f | %.2f | %s |%n",
                CLIENTS, what, medians.baseline(), medians.figure(), medians.ratio(), target);
    }

    private void compareWaits() throws Exception {
        System.out.println("| Clients | Wait | Median, ms | Bare commit, ms | 99th percentile, ms | Bare commit, ms "
                + "| Ratio of these | Target |");
        System.out.println("|---:|---|---:|---:|---:|---:|---:|---:|");
        for (int clients : WAITING_CLIENTS) {
            Compared inProcess = new Compared();
            Compared overHttp = new Compared();
            for (int round = 0; round < ROUNDS; round++) {
                Waits commits = waits(clients, (plan, waits) -> waits.time(() -> bare.insert(plan)));
                Waits views = waits(clients, this::writeAndWait);
                inProcess.add(commits, views.percentile(0.5), views.percentile(0.99));
                HttpLoad.Result read = overHttp(HttpLoad.Work.COMMAND_AND_VIEW, clients);
                overHttp.add(commits, read.median(), read.nearlyAll());
            }
            inProcess.print(clients, "View, in process");
            overHttp.print(clients, "Read, over HTTP");
        }
    }

    private void writeAndWait(int plan, Waits waits) throws Exception {
        long version = inProcess(plan);
        waits.time(() -> reads.awaitVersion(budget, new PlanId(SamplePlans.id(plan)), version, PATIENCE));
    }

    private long inProcess(int plan) {
        PlanCommands commands =
                new PlanCommands(SamplePlans.id(plan), BareInserts.PERSON, OptionalLong.empty(), next(plan));
        return service.send(new CommandRequest(commands, Optional.empty(), false))
                .version();
    }

    /** As {@link #rate}. */
    private HttpLoad.Result overHttp(HttpLoad.Work work, int clients) throws Exception {
        lag.awaitNone();
        return http.run(work, clients, ROUND);
    }

    private List<Order> next(int plan) {
        return SamplePlans.change(turns.getAndIncrement(plan));
    }

    private Waits waits(int clients, WaitingWork work) throws Exception {
        Waits waits = new Waits();
        rate(clients, plan -> work.once(plan, waits));
        return waits;
    }

    /** No work pays for views that are behind because of the work before it. */
    private double rate(int clients, Load.Work work) throws Exception {
        lag.awaitNone();
        return Load.measure(clients, PLANS, ROUND, work);
    }

    private double rate(Load.Work work) throws Exception {
        return rate(CLIENTS, work);
    }

    /** Something that is done once on a plan, and notes how long it waited. */
    private interface WaitingWork {

        void once(int plan, Waits waits) throws Exception;
    }

    /** Waits compared with those for bare commits, round by round. */
    private record Compared(Rounds medians, Rounds percentiles) {

        Compared() {
            this(new Rounds(), new Rounds());
        }

        void add(Waits commits, double median, double nearlyAll) {
            medians.add(commits.percentile(0.5), median);
            percentiles.add(commits.percentile(0.99), nearlyAll);
        }

        void print(int clients, String what) {
            Rounds.Medians half = medians.medians();
            Rounds.Medians nearlyAll = percentiles.medians();
            System.out.printf(
                    "| %d | %s | %.2f | %.2f | %.2f | %.2f | %.1f | < %.0f |%n",
                    clients,
                    what,
                    half.figure(),
                    half.baseline(),
                    nearlyAll.figure(),
                    nearlyAll.baseline(),
                    nearlyAll.ratio(),
                    TARGET_WAIT);
        }
    }
}
