package se.planbok.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.planbok.api.TestDatabase;
import se.planbok.api.command.form.CommandForms;
import se.planbok.api.command.form.CommandParser;
import se.planbok.api.history.StreamId;
import se.planbok.api.identity.Accounts;
import se.planbok.api.identity.DemoAccounts;
import se.planbok.api.sample.SampleLoader;
import se.planbok.plan.Plan;

/** Several nodes that start at the same moment on one empty database: all start, and all is there once. */
class TwoStartsTest {

    private static final int NODES = 4;

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_demo_accounts_are_opened_once_and_each_password_is_told_once() throws Exception {
        PasswordEncoder encoder = new BCryptPasswordEncoder(4);
        Accounts accounts = new Accounts(JdbcClient.create(database.pool(NODES)));

        List<Map<String, String>> made = atOnce(node -> new DemoAccounts(accounts, encoder, Optional.empty()).open());

        assertThat(made.stream().flatMap(told -> told.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(DemoAccounts.ROLES.keySet());
        assertThat(made.stream().flatMap(told -> told.entrySet().stream())).allSatisfy(told -> {
            Accounts.Account account = accounts.find(told.getKey()).orElseThrow();
            assertThat(encoder.matches(told.getValue(), account.passwordHash())).isTrue();
            assertThat(account.person().roles()).containsExactly(DemoAccounts.ROLES.get(told.getKey()));
        });
        assertThat(JdbcClient.create(database.pool(1))
                        .sql("SELECT count(*) FROM person")
                        .query(Long.class)
                        .single())
                .as("people who can sign in, and no others")
                .isEqualTo(DemoAccounts.ROLES.size());
    }

    @Test
    void the_sample_is_loaded_once() throws Exception {
        CommandParser parser = new CommandParser(CommandForms.OF_PLAN);

        List<HikariDataSource> pools =
                IntStream.range(0, NODES).mapToObj(node -> database.pool(3)).toList();

        List<Long> versions = atOnce(node -> {
            try (WritePath path = new WritePath(pools.get(node), Clock.systemUTC())) {
                return new SampleLoader(parser, path.service(), path.states()).load("p-planner");
            }
        });

        try (WritePath later = new WritePath(database.pool(1), Clock.systemUTC())) {
            long last = later.reader().lastSequence(new StreamId(Plan.TYPE, "rus-2021"));
            assertThat(versions).hasSize(NODES).containsOnly(last);
            assertThat(new SampleLoader(parser, later.service(), later.states()).load("p-other"))
                    .isEqualTo(last);
        }
    }

    private interface Start<T> {

        T at(int node) throws Exception;
    }

    private static <T> List<T> atOnce(Start<T> start) throws Exception {
        CyclicBarrier together = new CyclicBarrier(NODES);
        try (ExecutorService nodes = Executors.newFixedThreadPool(NODES)) {
            List<Future<T>> begun = IntStream.range(0, NODES)
                    .mapToObj(node -> nodes.submit((Callable<T>) () -> {
                        together.await();
                        return start.at(node);
                    }))
                    .toList();
            List<T> ended = new ArrayList<>();
            for (Future<T> one : begun) {
                ended.add(one.get());
            }
            return ended;
        }
    }
}
