package se.planbok.api.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.planbok.api.TestDatabase;
import se.planbok.api.command.form.CommandForms;
import se.planbok.api.command.form.CommandParser;
import se.planbok.api.wiring.WritePath;

/** The example is made alike each time, and goes on where a start was cut off. */
class ExampleLoaderTest {

    private static final String FIRST_BODY = "exempel-1-%";

    private final List<TestDatabase> databases = new ArrayList<>();

    @AfterEach
    void close() {
        databases.forEach(TestDatabase::close);
    }

    @Test
    void a_body_is_made_alike_each_time_whatever_the_size_is() {
        DataSource one = database();
        DataSource other = database();

        load(one, 1);
        load(other, 2);

        assertThat(history(one, FIRST_BODY))
                .hasSizeGreaterThan(1_500)
                .isEqualTo(history(other, FIRST_BODY))
                .doesNotHaveDuplicates();
        assertThat(history(other, "exempel-2-%"))
                .hasSizeGreaterThan(1_500)
                .doesNotContainAnyElementsOf(history(one, "%"));
    }

    @Test
    void a_second_start_changes_nothing_and_a_larger_one_adds_the_bodies_that_are_missing() {
        DataSource database = database();
        load(database, 1);
        List<String> first = history(database, "%");

        load(database, 1);
        assertThat(history(database, "%")).isEqualTo(first);

        load(database, 2);
        assertThat(history(database, FIRST_BODY)).isEqualTo(first);
        assertThat(history(database, "%")).hasSizeGreaterThan(first.size());
    }

    @Test
    void a_start_that_was_cut_off_is_gone_on_with() {
        DataSource whole = database();
        load(whole, 1);
        DataSource cut = database();
        AtomicInteger steps = new AtomicInteger(40);
        try (WritePath node = new WritePath(cut, Clock.systemUTC())) {
            ExampleLoader loader = loader(node);
            Desk desk = loader.desk("p-planner", "p-decider");
            assertThatThrownBy(() -> loader.load(1, (plan, step, hand, body) -> {
                        if (steps.getAndDecrement() == 0) {
                            throw new IllegalStateException("cut off");
                        }
                        return desk.handIn(plan, step, hand, body);
                    }))
                    .hasMessage("cut off");
        }
        assertThat(history(cut, "%")).isNotEmpty().isNotEqualTo(history(whole, "%"));

        load(cut, 1);

        assertThat(history(cut, "%")).isEqualTo(history(whole, "%"));
    }

    private DataSource database() {
        TestDatabase database = TestDatabase.fresh();
        databases.add(database);
        return database.pool(4);
    }

    private static void load(DataSource database, int size) {
        try (WritePath node = new WritePath(database, Clock.systemUTC())) {
            assertThat(loader(node).load(size, "p-planner", "p-decider")).isPositive();
        }
    }

    private static ExampleLoader loader(WritePath node) {
        return new ExampleLoader(new CommandParser(CommandForms.OF_PLAN), node.service(), node.states());
    }

    /** All events but for when they were recorded, as texts. */
    private static List<String> history(DataSource database, String plans) {
        return JdbcClient.create(database)
                .sql("""
                        SELECT concat_ws(' ', stream_id, sequence, person, type, payload) FROM event
                        WHERE stream_id LIKE ? ORDER BY stream_id, sequence""")
                .param(plans)
                .query(String.class)
                .list();
    }
}
