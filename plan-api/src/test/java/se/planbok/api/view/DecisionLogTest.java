package se.planbok.api.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.planbok.api.TestDatabase;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.ChapterAdded;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.PlanId;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;
import se.planbok.view.decision.DecisionLog;
import se.planbok.view.decision.LogRow;
import se.planbok.view.decision.Titles;
import se.planbok.view.json.EventJson;
import se.planbok.view.json.StateJson;
import se.planbok.view.store.DecisionLogTable;
import se.planbok.view.store.DecisionTitles;
import se.planbok.view.store.LogFilter;
import se.planbok.view.store.LogWords;
import se.planbok.view.store.NoSuchMoment.PlanUnknown;
import se.planbok.view.store.NoSuchMoment.VersionUnknown;
import se.planbok.view.store.ViewRebuild;
import se.planbok.view.store.ViewStore;

/** The log of decisions, stored and not stored yet, against the rows of the whole history. */
class DecisionLogTest {

    private static final PlanId RUS = new PlanId("rus-2021");
    private static final PlanId WORDS = new PlanId("ord-2021");
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Instant LATER = PlanHistory.NOON.plusSeconds(86_400);

    private final TestDatabase database = TestDatabase.fresh();
    private final HikariDataSource pool = database.pool(10);
    private final PlanHistory history = new PlanHistory(pool);
    private final DecisionTitles titles = new DecisionTitles();
    private final ViewStore store = new ViewStore(
            pool,
            List.of(titles),
            List.of(new DecisionLogTable()),
            new EventJson(),
            new SimpleMeterRegistry(),
            1_000_000);

    @BeforeEach
    void writeAPlan() {
        history.open(RUS);
        add("p-1", Optional.empty(), false, Optional.empty(), new ChapterAdded("klimat", "Klimat och miljö"));
        add(
                "p-2",
                Optional.of("2021-03-10"),
                false,
                Optional.of("Enligt protokoll"),
                new ChapterAdded("natur", "Natur"));
        add("p-1", Optional.of("2020"), true, Optional.empty(), new ChapterAdded("vatten", "Vatten"));
        add("p-2", Optional.empty(), true, Optional.empty(), new ChapterAdded("luft", "Luft 100%"));
    }

    private void add(String by, Optional<String> dated, boolean afterwards, Optional<String> reason, PlanEvent event) {
        history.append(
                RUS,
                LATER.plusSeconds(history.all(RUS).size()),
                by,
                new Circumstances(reason, Optional.empty(), afterwards, dated.map(PartialDate::new), Optional.empty()),
                event);
    }

    @AfterEach
    void stop() throws InterruptedException {
        store.follower().stop(SOON);
        database.close();
    }

    private void follow() {
        store.follower().start();
        store.reads().awaitVersion(titles, RUS, 4, SOON);
    }

    private static LogFilter filter(Object... namesAndValues) {
        LogFilterBuilder builder = new LogFilterBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            builder.set((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return builder.build();
    }

    private List<Long> asked(LogFilter filter) {
        return store.decisions().atVersion(RUS, 4, filter).rows().stream()
                .map(LogRow::sequence)
                .toList();
    }

    private void assertFilters() {
        assertThat(asked(LogFilter.first(20))).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(asked(LogFilter.first(2))).containsExactly(0L, 1L);
        assertThat(asked(filter("after", 1L))).containsExactly(2L, 3L, 4L);
        assertThat(asked(filter("actor", "p-2"))).containsExactly(2L, 4L);
        assertThat(asked(filter("type", "ChapterAdded"))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(asked(filter("subject", "natur"))).containsExactly(2L);
        assertThat(asked(filter("from", LATER.plusSeconds(3)))).containsExactly(3L, 4L);
        assertThat(asked(filter("from", LATER.plusSeconds(3).plusNanos(1)))).containsExactly(4L);
        assertThat(asked(filter("to", LATER.plusSeconds(2)))).containsExactly(0L, 1L, 2L);
        assertThat(asked(filter("to", LATER.plusSeconds(2).minusNanos(1)))).containsExactly(0L, 1L);
        assertThat(asked(filter("datedFrom", LocalDate.parse("2021-02-06")))).containsExactly(1L, 2L);
        assertThat(asked(filter("datedTo", LocalDate.parse("2021-02-05")))).containsExactly(0L, 3L);
        assertThat(asked(filter("datedFrom", LocalDate.parse("2020-12-31"), "datedTo", LocalDate.parse("2021-01-01"))))
                .containsExactly(3L);
        assertThat(asked(filter("words", "KLIMAT"))).containsExactly(1L);
        assertThat(asked(filter("words", "protokoll natur"))).containsExactly(2L);
        assertThat(asked(filter("words", "100%"))).containsExactly(4L);
        assertThat(asked(filter("words", "no such word"))).isEmpty();
        assertThat(asked(filter("actor", "p-1", "type", "ChapterAdded", "after", 1L)))
                .containsExactly(3L);
    }

    private void writeWords() {
        history.open(WORDS);
        say(new ChapterAdded("lan", "Insatsen för länsstyrelserna"), Optional.empty());
        say(new ChapterAdded("res-agenda-2030", "Åtgärdswebb för miljömålen"), Optional.empty());
        say(new ChapterAdded("pengar", "Tillskottet på 120 000 kr (bilaga 7)"), Optional.of("styrgrupp"));
        say(new ActivityCancelled("kartor", Days.ZERO, Days.ZERO, Days.ZERO, List.of()), Optional.of("lansradet"));
    }

    private void say(PlanEvent event, Optional<String> authority) {
        history.append(
                WORDS,
                LATER,
                "p-1",
                new Circumstances(
                        Optional.of("Statistiken räcker."),
                        authority.map(key -> new DecisionReference(
                                Optional.of(new Key(key)),
                                Optional.of(DecisionForm.MEETING),
                                Optional.of(new PartialDate("2021-02-04")),
                                Optional.of(new Text("§ 14/2021")),
                                Optional.of(new Text("Miljömålsrådet")),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Optional.empty())),
                        false,
                        Optional.empty(),
                        Optional.empty()),
                event);
    }

    private List<Long> found(String words) {
        return found(filter("words", words));
    }

    private List<Long> found(LogFilter filter) {
        return store.decisions().atVersion(WORDS, 4, filter).rows().stream()
                .map(LogRow::sequence)
                .toList();
    }

    private void assertFindsWords() {
        assertThat(found("insatser")).containsExactly(1L);
        assertThat(found("insats")).containsExactly(1L);
        assertThat(found("LÄNSSTYRELSE insatserna")).containsExactly(1L);
        assertThat(found("insatser miljömålen")).isEmpty();
        assertThat(found("åtgärdswebben")).containsExactly(2L);
        assertThat(found("A\u030Atga\u0308rdsWEBB")).containsExactly(2L);
        assertThat(found("webb")).containsExactly(2L);
        assertThat(found("miljömålet")).containsExactly(2L);
        assertThat(found("tillskott")).containsExactly(3L);
        assertThat(found("tillskotten")).containsExactly(3L);
        assertThat(found("tillskottets \"på 120000 kr\" OR bilaga")).containsExactly(3L);
        assertThat(found("\"åtgärdswebb för miljömålen\"")).containsExactly(2L);
        assertThat(found("\"miljömålen för åtgärdswebb\"")).isEmpty();
        assertThat(found("åtgärdswebb OR bilaga")).containsExactly(2L, 3L);
        assertThat(found("området -åtgärdswebb")).containsExactly(1L, 3L);
        assertThat(found("området - åtgärdswebb")).containsExactly(2L);
        assertThat(found("120000")).containsExactly(3L);
        assertThat(found("120 000")).containsExactly(3L);
        assertThat(found("bilaga 7")).containsExactly(3L);
        assertThat(found("res-agenda-2030")).containsExactly(2L);
        assertThat(found("agenda-20")).containsExactly(2L);
        assertThat(found("14/2021")).containsExactly(3L, 4L);
        assertThat(found("styrgrupp")).containsExactly(3L);
        assertThat(found("miljömålsråd")).containsExactly(3L, 4L);
        assertThat(found("statistikens")).containsExactly(1L, 2L, 3L, 4L);
        assertThat(found("på")).containsExactly(3L);
        assertThat(found("50%' \\ _ \" ) &")).isEmpty();
        assertThat(found(filter("kind", SubjectKind.CHAPTER))).containsExactly(1L, 2L, 3L);
        assertThat(found(filter("kind", SubjectKind.PLAN))).containsExactly(0L);
        assertThat(found(filter("authority", "styrgrupp"))).containsExactly(3L);
        assertThat(found(filter("authority", "styrgrup"))).isEmpty();
        assertThat(found(filter("authority", "lansradet", "kind", SubjectKind.ACTIVITY, "words", "ställa")))
                .isEmpty();
    }

    private List<LogRow> expected(long version) {
        DecisionLog log = new DecisionLog();
        Titles known = log.before();
        List<LogRow> rows = new ArrayList<>();
        for (Recorded event : history.all(RUS).subList(0, (int) version + 1)) {
            DecisionLog.Step step = log.after(known, event);
            known = step.titles();
            rows.add(step.row());
        }
        return rows;
    }

    @Test
    void filters_find_the_same_before_and_after_rows_are_stored() {
        assertFilters();
        follow();
        assertFilters();
    }

    @Test
    void filters_find_the_same_when_some_rows_are_stored() throws InterruptedException {
        PlanId half = new PlanId("half-2021");
        history.open(half);
        follow();
        assertThat(store.follower().stop(SOON)).isTrue();
        new JdbcTemplate(pool).update("UPDATE view_current SET version = 2 WHERE plan_id = 'rus-2021'");
        new JdbcTemplate(pool).update("DELETE FROM decision_log WHERE plan_id = 'rus-2021' AND sequence > 2");
        assertFilters();
    }

    @Test
    void words_are_found_the_same_before_and_after_rows_are_stored() {
        writeWords();
        assertFindsWords();
        follow();
        store.reads().awaitVersion(titles, WORDS, 4, SOON);
        assertFindsWords();
    }

    @Test
    void all_rows_that_meet_a_filter_are_handed_on_whatever_their_number() {
        history.addChaptersAtOnce(RUS, LATER.plusSeconds(100), 2_100);
        List<Long> stored = new ArrayList<>();
        List<Long> later = new ArrayList<>();
        store.decisions().each(RUS, 2_100, filter("words", "området"), row -> later.add(row.sequence()));
        follow();
        store.reads().awaitVersion(titles, RUS, 2_104, SOON);
        store.decisions().each(RUS, 2_100, filter("words", "området"), row -> stored.add(row.sequence()));

        assertThat(stored)
                .isEqualTo(later)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 2_100).boxed().toList());
    }

    @Test
    void a_log_whose_rows_have_another_shape_is_found_to_be_outdated() {
        follow();
        assertThat(store.rebuild().outdated()).isEmpty();
        new JdbcTemplate(pool).update("UPDATE view_current SET shape = ?", new StateJson<>(Titles.class).shape());

        assertThat(store.rebuild().outdated()).containsExactly("decisions");
        assertFilters();
        store.rebuild().rebuild(store.rebuild().outdated());
        assertThat(store.rebuild().outdated()).isEmpty();
    }

    @Test
    void the_log_as_of_a_moment_is_its_rows_up_to_then() {
        follow();
        StateJson<LogRow> json = new StateJson<>(LogRow.class);
        for (int version = 0; version <= 4; version++) {
            List<LogRow> rows = store.decisions()
                    .atVersion(RUS, version, LogFilter.first(1_000))
                    .rows();
            assertThat(rows.stream().map(row -> new String(json.write(row), UTF_8)))
                    .isEqualTo(expected(version).stream()
                            .map(row -> new String(json.write(row), UTF_8))
                            .toList());
        }
        assertThat(store.decisions()
                        .asOf(RUS, LATER.plusSeconds(2), LogFilter.first(20))
                        .version())
                .isEqualTo(2);
        assertThat(store.decisions().current(RUS, LogFilter.first(20)).version())
                .isEqualTo(4);
        assertThatThrownBy(() -> store.decisions().atVersion(RUS, 5, LogFilter.first(20)))
                .isInstanceOf(VersionUnknown.class);
        assertThatThrownBy(() -> store.decisions().current(new PlanId("no-2021"), LogFilter.first(20)))
                .isInstanceOf(PlanUnknown.class);
    }

    @Test
    void a_rebuild_gives_the_same_rows_and_counts_those_that_were_wrong() {
        follow();
        JdbcTemplate jdbc = new JdbcTemplate(pool);
        assertThat(store.rebuild().rebuildAll()).containsExactly(new ViewRebuild.Result("decisions", 1, 0, 0));
        jdbc.update("UPDATE decision_log SET text_sv = 'Annat' WHERE sequence = 3");
        jdbc.update("DELETE FROM decision_log WHERE sequence = 4");
        jdbc.update("UPDATE decision_log SET dated_to = date '2020-02-29', subjects = '{}' WHERE sequence = 2");
        assertThat(store.rebuild().rebuildAll()).containsExactly(new ViewRebuild.Result("decisions", 1, 0, 3));
        assertThat(store.rebuild().rebuildAll()).containsExactly(new ViewRebuild.Result("decisions", 1, 0, 0));
        assertFilters();
        store.rebuild().deleteOld();
        assertFilters();
        assertThat(jdbc.queryForObject("SELECT count(*) FROM decision_log", Long.class))
                .isEqualTo(5);
    }

    @Test
    void words_with_signs_of_their_own_are_rebuilt_as_they_were_written() {
        add(
                "p-1",
                Optional.empty(),
                false,
                Optional.of("En\tflik, ett \\ och\nen {rad}, \"så\""),
                new ChapterAdded("tecken", "Tecken \\N"));
        follow();
        store.reads().awaitVersion(titles, RUS, 5, SOON);
        assertThat(store.rebuild().rebuildAll()).containsExactly(new ViewRebuild.Result("decisions", 1, 0, 0));
        assertThat(store.decisions().atVersion(RUS, 5, filter("words", "{rad}")).rows())
                .extracting(LogRow::sequence)
                .containsExactly(5L);
    }

    /** Sets members of a filter by name. */
    private static final class LogFilterBuilder {

        private LogFilter filter = LogFilter.first(20);

        void set(String name, Object value) {
            filter = new LogFilter(
                    name.equals("actor") ? Optional.of((String) value) : filter.actor(),
                    name.equals("type") ? Optional.of((String) value) : filter.type(),
                    name.equals("subject") ? Optional.of((String) value) : filter.subject(),
                    name.equals("kind") ? Optional.of((SubjectKind) value) : filter.kind(),
                    name.equals("authority") ? Optional.of((String) value) : filter.authority(),
                    name.equals("from") ? Optional.of((Instant) value) : filter.from(),
                    name.equals("to") ? Optional.of((Instant) value) : filter.to(),
                    name.equals("datedFrom") ? Optional.of((LocalDate) value) : filter.datedFrom(),
                    name.equals("datedTo") ? Optional.of((LocalDate) value) : filter.datedTo(),
                    name.equals("words") ? Optional.of(new LogWords((String) value)) : filter.words(),
                    name.equals("after") ? (Long) value : filter.after(),
                    filter.limit());
        }

        LogFilter build() {
            return filter;
        }
    }
}
