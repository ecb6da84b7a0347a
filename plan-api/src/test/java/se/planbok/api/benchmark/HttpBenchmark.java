package se.planbok.api.benchmark;

import com.zaxxer.hikari.HikariDataSource;
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
 * The whole service in this process, with clients in the same process. Two things are compared, in turns, each figure the
 * median of its rounds:
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
    private static final Duration WARM_UP = Duration.ofMillis(20_000);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final double TARGET_COMMANDS = 0.5;
    private static final double TARGET_WAIT = 10;

    private final PlanCommandService service;
    private final ViewReads reads;
    private final BudgetView budget;
    private final ServiceClient client;
    private final BareInserts bare;
    private final ViewLag lag;
    private final AtomicLongArray turns = new AtomicLongArray(PLANS);

    private HttpBenchmark(ServletWebServerApplicationContext running, ServiceClient client) throws Exception {
        service = running.getBean(PlanCommandService.class);
        reads = running.getBean(ViewReads.class);
        budget = running.getBean(BudgetView.class);
        bare = BareInserts.into(running.getBean(HikariDataSource.class));
        lag = new ViewLag(running.getBean(HikariDataSource.class));
        this.client = client;
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("planbok-benchmark");
        try (ServletWebServerApplicationContext running = (ServletWebServerApplicationContext) SpringApplication.run(
                        PlanbokApplication.class,
                        "--server.port=0",
                        "--planbok.data-dir=" + data,
                        "--planbok.sample=none",
                        "--planbok.demo.password=" + ServiceClient.PASSWORD);
                ServiceClient client = new ServiceClient(running.getWebServer().getPort())) {
            HttpBenchmark benchmark = new HttpBenchmark(running, client);
            benchmark.prepare();
            benchmark.compareCommands();
            benchmark.compareWaits();
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private void prepare() throws Exception {
        for (int plan = 0; plan < PLANS; plan++) {
            client.command(SamplePlans.id(plan), CommandJson.body(SamplePlans.opening(plan)));
        }
        rate(CLIENTS, WARM_UP, bare::insert);
        rate(CLIENTS, WARM_UP, this::inProcess);
        rate(CLIENTS, WARM_UP, plan -> writeAndRead(plan, new Waits()));
    }

    private void compareCommands() throws Exception {
        Rounds rounds = new Rounds();
        for (int round = 0; round < ROUNDS; round++) {
            double inProcess = rate(CLIENTS, ROUND, this::inProcess);
            rounds.add(inProcess, rate(CLIENTS, ROUND, this::overHttp));
        }
        Rounds.Medians medians = rounds.medians();
        System.out.println("| Clients | In process/s | HTTP/s | Ratio | Target |");
        System.out.println("|---:|---:|---:|---:|---:|");
        System.out.printf(
                "| %d | %.0f | %.0f | %.2f | ≥ %.1f |%n%n",
                CLIENTS, medians.baseline(), medians.figure(), medians.ratio(), TARGET_COMMANDS);
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
                inProcess.add(commits, waits(clients, this::writeAndWait));
                overHttp.add(commits, waits(clients, this::writeAndRead));
            }
            inProcess.print(clients, "View, in process");
            overHttp.print(clients, "Read, over HTTP");
        }
    }

    private void writeAndWait(int plan, Waits waits) throws Exception {
        long version = inProcess(plan);
        waits.time(() -> reads.awaitVersion(budget, new PlanId(SamplePlans.id(plan)), version, PATIENCE));
    }

    private void writeAndRead(int plan, Waits waits) throws Exception {
        long version = overHttp(plan);
        waits.time(() -> client.read("plans/" + SamplePlans.id(plan) + "/budget?atLeastVersion=" + version));
    }

    private long inProcess(int plan) {
        PlanCommands commands =
                new PlanCommands(SamplePlans.id(plan), BareInserts.PERSON, OptionalLong.empty(), next(plan));
        return service.send(new CommandRequest(commands, Optional.empty(), false))
                .version();
    }

    private long overHttp(int plan) throws Exception {
        return client.command(SamplePlans.id(plan), CommandJson.body(next(plan)));
    }

    private List<Order> next(int plan) {
        return SamplePlans.change(turns.getAndIncrement(plan));
    }

    private Waits waits(int clients, WaitingWork work) throws Exception {
        Waits waits = new Waits();
        rate(clients, ROUND, plan -> work.once(plan, waits));
        return waits;
    }

    /** No work pays for views that are behind because of the work before it. */
    private double rate(int clients, Duration time, Load.Work work) throws Exception {
        lag.awaitNone();
        return Load.measure(clients, PLANS, time, work);
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

        void add(Waits commits, Waits waits) {
            medians.add(commits.percentile(0.5), waits.percentile(0.5));
            percentiles.add(commits.percentile(0.99), waits.percentile(0.99));
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
