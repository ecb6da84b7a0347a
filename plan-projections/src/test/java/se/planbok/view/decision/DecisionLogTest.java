package se.planbok.view.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.view.JsonAnswers.expected;
import static se.planbok.view.JsonAnswers.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.planbok.plan.event.Bounds;
import se.planbok.plan.event.BudgetLineAdded;
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.event.ReservationDecided;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.view.History;
import se.planbok.view.json.Json;

class DecisionLogTest {

    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final Path TEXTS = Path.of("src/main/resources/se/planbok/view/decision");

    @Test
    void every_event_is_one_row_in_the_approved_words() throws IOException {
        List<String> texts = rows(History.ofEverything()).stream()
                .map(row -> row.type() + "\n  " + row.text().sv() + "\n  "
                        + row.text().en())
                .toList();

        assertThat(String.join("\n", texts) + "\n")
                .isEqualTo(Files.readString(Path.of("src/test/resources/decisions/log.txt")));
    }

    @Test
    void given_days_are_told_as_good_minutes_would() {
        History history = History.opened()
                .activity("lopande-stod", "Löpande verksamhet", ActivityKind.ONGOING, Optional.empty())
                .then(new DaysAllocated(
                        "lopande-stod", Days.of(110), false, Optional.empty(), Days.ZERO, Days.of(110), Days.of(110)));

        assertThat(json(rows(history).getLast().in(SWEDISH))).isEqualTo(expected("""
                {"sequence":3,"at":"2022-01-10T08:00:03Z","by":"p-1","type":"DaysAllocated",
                 "subject":"lopande-stod","kind":"ACTIVITY",
                 "text":"Löpande verksamhet (lopande-stod) tilldelades 110 dagar; insatsen har nu 110 dagar.",
                 "before":{"allocated":0},"after":{"allocated":110},"rules":[],"recordedAfterwards":false}"""));
    }

    @Test
    void a_row_says_why_and_by_which_decision_and_rule() {
        LoggedDecision changed = rows(History.ofEverything()).stream()
                .filter(row -> row.type().equals("PriorityChanged"))
                .findFirst()
                .orElseThrow()
                .in(Locale.ENGLISH);

        assertThat(json(changed)).isEqualTo(expected("""
                {"sequence":22,"at":"2022-01-10T08:00:22Z","by":"p-1","type":"PriorityChanged",
                 "subject":"kartor","kind":"ACTIVITY",
                 "text":"Kartor och underlag (kartor) went from priority 1 to priority 2.",
                 "before":{"priority":"FIRST"},"after":{"priority":"SECOND"},"reason":"Annat går före.",
                 "decision":{"authority":"styrgrupp","form":"MEETING","date":"2022-05-12",
                             "reference":"Protokoll 3, § 4"},
                 "rule":"R12",
                 "rules":[{"rule":"R5","limit":"styrgrupp","figure":"styrgrupp","verdict":"HELD"},
                          {"rule":"R12","limit":"FIRST","figure":"SECOND","verdict":"NOT_FOLLOWED"}],
                 "dated":"2022-05-12","recordedAfterwards":true}"""));
    }

    @Test
    void a_kept_row_read_back_is_the_same() {
        for (LogRow row : rows(History.ofEverything())) {
            byte[] kept = Json.mapper().writeValueAsBytes(row);
            LogRow read = Json.mapper().readValue(kept, LogRow.class);

            assertThat(read.text()).isEqualTo(row.text());
            assertThat(Json.mapper().writeValueAsBytes(read)).isEqualTo(kept);
        }
    }

    @Test
    void amounts_are_grouped_and_a_single_day_is_one_day() {
        assertThat(Wording.SWEDISH.kronor(6_330_000)).isEqualTo("6 330 000 kr");
        assertThat(Wording.SWEDISH.kronor(999)).isEqualTo("999 kr");
        assertThat(Wording.SWEDISH.kronor(-704_000)).isEqualTo("-704 000 kr");
        assertThat(Wording.SWEDISH.kronor(new Bounds(1_000, 2_000))).isEqualTo("1 000–2 000 kr");
        assertThat(Wording.ENGLISH.kronor(6_330_000)).isEqualTo("SEK 6 330 000");
        assertThat(Wording.SWEDISH.days(History.halves(33))).isEqualTo("16,5 dagar");
        assertThat(Wording.SWEDISH.days(History.halves(20_001))).isEqualTo("10 000,5 dagar");
        assertThat(Wording.SWEDISH.days(Days.of(1))).isEqualTo("1 dag");
        assertThat(Wording.ENGLISH.days(History.halves(33))).isEqualTo("16.5 days");
    }

    @Test
    void a_brace_or_an_apostrophe_in_a_title_is_told_as_written() {
        PlanEvent line = new BudgetLineAdded(
                "l", "L'été {0}", 1, 1, List.of(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(rows(new History().then(line)).getFirst().text().sv())
                .isEqualTo("Utgiftsposten L'été {0} (l) lades till med 1 kr.");
    }

    @Test
    void a_raise_that_awaits_another_person_says_so_and_one_that_is_rejected_says_what_stands() {
        Optional<String> none = Optional.empty();
        List<LogRow> rows = rows(new History()
                .then(new BudgetLineAdded("resor", "Resor", 9_000, 9_000, List.of(), none, Optional.empty(), none))
                .then(new FundsReserved(
                        "tag",
                        "resor",
                        "Tåg",
                        6_000,
                        none,
                        none,
                        List.of(),
                        List.of(),
                        none,
                        none,
                        ReservationStatus.OPEN,
                        6_000))
                .then(new ReservationChanged("tag", "resor", none, 6_000, 8_000, ReservationStatus.PROPOSED, 8_000))
                .then(new ReservationDecided(
                        "tag", "resor", none, false, 8_000, 6_000, ReservationStatus.OPEN, 6_000)));

        assertThat(rows.get(2).text().sv())
                .isEqualTo(
                        "Reservationen Tåg (tag) ändrades från 6 000 kr till 8 000 kr. Reservationen väntar på beslut. "
                                + "På posten är nu 8 000 kr bundet.");
        assertThat(rows.get(3).text().sv())
                .isEqualTo("Höjningen av reservationen Tåg (tag) till 8 000 kr avslogs; 6 000 kr står kvar. "
                        + "På posten är nu 6 000 kr bundet.");
        assertThat(rows.get(3).text().en())
                .startsWith("The raise of the reservation Tåg (tag) to SEK 8 000 was rejected; SEK 6 000 stands.");
    }

    @Test
    void every_finding_has_words_in_both_languages() {
        for (FindingCode code : FindingCode.values()) {
            assertThat(Wording.SWEDISH.say("finding." + code)).isNotBlank();
            assertThat(Wording.ENGLISH.say("finding." + code)).isNotBlank();
        }
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        assertThat(keys("log_en.properties")).isEqualTo(keys("log.properties"));
    }

    private static Set<String> keys(String file) throws IOException {
        try (var reader = Files.newBufferedReader(TEXTS.resolve(file), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader).keySet().stream().collect(Collectors.toSet());
        }
    }

    private static List<LogRow> rows(History history) {
        DecisionLog log = new DecisionLog();
        List<LogRow> rows = new ArrayList<>();
        Titles titles = log.before();
        for (Recorded recorded : history.events()) {
            DecisionLog.Step step = log.after(titles, recorded);
            titles = step.titles();
            rows.add(step.row());
        }
        return rows;
    }
}
