package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import se.planbok.api.history.KeptAnswers;
import tools.jackson.databind.JsonNode;

/** What if: branches of a plan beside its history, compared with the live plan, and merged without overwriting anybody. */
class ScenarioTest extends RunningService {

    private static final int CHANGES = 50;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private KeptAnswers keptAnswers;

    private String opened(String plan) throws Exception {
        String commands = """
                [{"type":"OpenPlan","organisation":"%s","year":2026,"title":"Plan","capacity":1000},
                 {"type":"AddChapter","key":"kapitel","title":"Kapitel"},
                 {"type":"AddActivity","key":"webb","chapter":"kapitel","title":"Webb","kind":"ONGOING"},
                 {"type":"AddActivity","key":"kurs","chapter":"kapitel","title":"Kurs","kind":"ONGOING"},
                 {"type":"AllocateDays","activity":"webb","days":100},
                 {"type":"AddBudgetLine","key":"medel","title":"Medel","amount":10000000}]""".formatted(plan.substring(0, plan.length() - 5));
        answer(200, as("planner").command(plan, commands));
        return plan;
    }

    private static JsonNode answer(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Client.JSON.readTree(answer.body());
    }

    private static String scenarios(String plan) {
        return "/planbok/v1/plans/" + plan + "/scenarios";
    }

    private JsonNode open(String plan, String key) throws Exception {
        return answer(200, as("planner").post(scenarios(plan), "{\"key\":\"%s\"}".formatted(key)));
    }

    private HttpResponse<String> send(String plan, String key, String commands, String... headers) throws Exception {
        return as("planner").post(scenarios(plan) + "/" + key + "/commands", commands, headers);
    }

    private HttpResponse<String> merge(String plan, String key, String... headers) throws Exception {
        return as("steering").post(scenarios(plan) + "/" + key + "/merge", "", headers);
    }

    private JsonNode live(String plan, String commands) throws Exception {
        return answer(200, as("steering").command(plan, commands));
    }

    private JsonNode read(String plan, String path) throws Exception {
        return as("reader").read("/planbok/v1/plans/" + plan + path);
    }

    private static String reserve(String key, long amount) {
        return """
                {"type":"ReserveFunds","key":"%s","line":"medel","purpose":"Syfte","amount":%d}""".formatted(key, amount);
    }

    private static String change(String reservation, long amount) {
        return """
                {"type":"ChangeReservation","reservation":"%s","amount":%d,"reason":"Nytt besked"}""".formatted(reservation, amount);
    }

    private static String allocate(String activity, int days) {
        return """
                {"type":"AllocateDays","activity":"%s","days":%d}""".formatted(activity, days);
    }

    @Test
    void a_scenario_changes_nothing_in_the_plan_and_answers_its_reads() throws Exception {
        String plan = opened("scenario-a-2026");
        JsonNode opened = open(plan, "mer-webb");
        assertThat(opened.get("baseVersion").asLong()).isEqualTo(5);
        assertThat(opened.get("version").asLong()).isEqualTo(5);

        HttpResponse<String> answer =
                send(plan, "mer-webb", "[" + allocate("webb", 50) + "," + reserve("resor", 40_000) + "]");
        JsonNode decided = answer(200, answer);
        assertThat(decided.get("version").asLong()).isEqualTo(7);
        assertThat(decided.get("events").findValuesAsString("type")).containsExactly("DaysAllocated", "FundsReserved");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer(409, send(plan, "mer-webb", reserve("for-mycket", 9_960_001)))
                        .get("rule")
                        .asString())
                .isEqualTo("R4");

        String scenario = "/scenarios/mer-webb";
        assertThat(read(plan, scenario).get("steps").get(0).get("commands").size())
                .isEqualTo(2);
        assertThat(read(plan, scenario + "/document").get("title").asString()).isEqualTo("Plan");
        assertThat(read(plan, scenario + "/workload").get("allocated").asLong()).isEqualTo(150);
        assertThat(read(plan, scenario + "/budget").get("reserved").asLong()).isEqualTo(40_000);
        assertThat(read(plan, scenario + "/findings").get("version").asLong()).isEqualTo(7);
        assertThat(read(plan, scenario + "/decisions").get("decisions").findValuesAsString("type"))
                .containsExactly("DaysAllocated", "FundsReserved");
        JsonNode explained = read(plan, scenario + "/explanations?figure=/workload/activities/webb/allocated");
        assertThat(explained.get("value").asLong()).isEqualTo(150);
        assertThat(explained.get("events").findValuesAsString("share")).containsExactly("100", "50");

        JsonNode differences = read(plan, scenario + "/differences");
        assertThat(differences.get("planVersion").asLong()).isEqualTo(5);
        JsonNode webb = subject(differences, "webb");
        assertThat(webb.get("title").asString()).isEqualTo("Webb");
        JsonNode allocated = figure(webb, "/workload/activities/webb/allocated");
        assertThat(allocated.get("before").asLong()).isEqualTo(100);
        assertThat(allocated.get("after").asLong()).isEqualTo(150);

        assertThat(read(plan, "/workload?atLeastVersion=5").get("version").asLong())
                .isEqualTo(5);
        assertThat(read(plan, "/scenarios")
                        .get("scenarios")
                        .valueStream()
                        .map(listed -> listed.get("key").asString()))
                .containsExactly("mer-webb");
    }

    private static JsonNode subject(JsonNode differences, String key) {
        return differences
                .get("subjects")
                .valueStream()
                .filter(subject -> subject.get("subject").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode figure(JsonNode subject, String path) {
        return subject.get("changes")
                .valueStream()
                .filter(change -> change.get("figure").asString().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_opened_and_sent_is_checked_as_elsewhere() throws Exception {
        String plan = opened("scenario-b-2026");
        open(plan, "ett");
        assertThat(answer(409, as("planner").post(scenarios(plan), "{\"key\":\"ett\"}"))
                        .get("type")
                        .asString())
                .isEqualTo("/problems/scenario-key-taken");
        for (String malformed :
                List.of("{}", "[]", "{\"key\":\"Å\"}", "{\"key\":\"a\",\"version\":-1}", "{\"ke\":\"a\"}")) {
            answer(400, as("planner").post(scenarios(plan), malformed));
        }
        answer(404, as("planner").post(scenarios(plan), "{\"key\":\"a\",\"version\":6}"));
        answer(404, as("planner").post(scenarios("rus-1999"), "{\"key\":\"a\"}"));
        assertThat(answer(404, send(plan, "inget", allocate("webb", 1)))
                        .get("type")
                        .asString())
                .isEqualTo("/problems/scenario-unknown");
        answer(403, as("reader").post(scenarios(plan), "{\"key\":\"a\"}"));
        answer(403, as("auditor").post(scenarios(plan) + "/ett/merge", ""));
        answer(400, send(plan, "ett", "{\"type\":\"AllocateDays\"}"));
        answer(412, send(plan, "ett", allocate("webb", 1), "If-Match", "\"4\""));

        JsonNode tried =
                answer(200, as("planner").post(scenarios(plan) + "/ett/commands?dryRun=true", allocate("webb", 1)));
        assertThat(tried.get("approvals").isArray()).isTrue();
        assertThat(read(plan, "/scenarios/ett").get("version").asLong()).isEqualTo(5);

        answer(200, send(plan, "ett", allocate("webb", 1), "If-Match", "\"5\"", "Idempotency-Key", "k"));
        HttpResponse<String> again = send(plan, "ett", allocate("webb", 1), "Idempotency-Key", "k");
        answer(200, again);
        assertThat(again.headers().firstValue("Idempotency-Hit")).contains("true");
        answer(422, send(plan, "ett", allocate("webb", 2), "Idempotency-Key", "k"));
        assertThat(read(plan, "/scenarios/ett").get("version").asLong()).isEqualTo(6);

        assertThat(answer(200, as("planner").post(scenarios(plan), "{\"key\":\"tidigt\",\"version\":3}"))
                        .get("baseVersion")
                        .asLong())
                .isEqualTo(3);
        assertThat(read(plan, "/scenarios/tidigt/workload").get("allocated").asLong())
                .isZero();
    }

    @Test
    void a_merge_is_one_step_and_the_end_of_the_scenario() throws Exception {
        String plan = opened("scenario-c-2026");
        open(plan, "ett");
        assertThat(answer(409, merge(plan, "ett")).get("type").asString()).isEqualTo("/problems/scenario-empty");
        answer(200, send(plan, "ett", allocate("webb", 10)));
        answer(200, send(plan, "ett", reserve("resor", 40_000)));
        live(plan, allocate("webb", 5));
        answer(412, merge(plan, "ett", "If-Match", "\"6\""));
        answer(200, as("steering").post(scenarios(plan) + "/ett/merge?dryRun=true", ""));

        JsonNode merged = answer(200, merge(plan, "ett"));
        assertThat(merged.get("version").asLong()).isEqualTo(8);
        assertThat(merged.get("events").findValuesAsString("type")).containsExactly("DaysAllocated", "FundsReserved");
        assertThat(merged.get("events").get(0).get("at"))
                .isEqualTo(merged.get("events").get(1).get("at"));
        assertThat(read(plan, "/workload?atLeastVersion=8").get("allocated").asLong())
                .isEqualTo(115);
        assertThat(read(plan, "/scenarios/ett").get("mergedVersion").asLong()).isEqualTo(8);
        for (HttpResponse<String> late : List.of(merge(plan, "ett"), send(plan, "ett", allocate("webb", 1)))) {
            JsonNode problem = answer(409, late);
            assertThat(problem.get("type").asString()).isEqualTo("/problems/scenario-merged");
            assertThat(problem.get("mergedVersion").asLong()).isEqualTo(8);
        }
    }

    @Test
    void what_others_have_set_is_not_overwritten() throws Exception {
        String plan = opened("scenario-d-2026");
        live(plan, reserve("resor", 40_000));
        live(plan, "{\"type\":\"DescribeActivity\",\"activity\":\"webb\",\"summary\":\"Som det var\"}");
        open(plan, "ett");
        answer(200, send(plan, "ett", change("resor", 50_000)));
        answer(200, send(plan, "ett", """
                        [{"type":"ReviseCapacity","capacity":1100,"reason":"Fler"},
                         {"type":"DescribeActivity","activity":"webb","summary":"Som det var","title":"Nya webben"},
                         {"type":"DescribePlan","title":"Ny plan"}]"""));
        live(plan, change("resor", 45_000));
        JsonNode theirs =
                live(plan, "{\"type\":\"DescribeActivity\",\"activity\":\"webb\",\"summary\":\"Som det blev\"}");

        JsonNode clash = answer(409, merge(plan, "ett"));
        assertThat(clash.get("type").asString()).isEqualTo("/problems/scenario-clash");
        assertThat(clash.get("version").asLong()).isEqualTo(9);
        JsonNode money = clash.get("clashes").get(0);
        assertThat(money.get("subject").asString()).isEqualTo("resor");
        assertThat(money.get("kind").asString()).isEqualTo("RESERVATION");
        assertThat(money.get("figure").asString()).isEqualTo("amount");
        assertThat(money.get("before").asLong()).isEqualTo(40_000);
        assertThat(money.get("now").asLong()).isEqualTo(45_000);
        assertThat(money.get("after").asLong()).isEqualTo(50_000);
        assertThat(money.get("sequence").asLong()).isEqualTo(8);
        assertThat(money.get("by")).isEqualTo(theirs.get("events").get(0).get("by"));
        JsonNode text = clash.get("clashes").get(1);
        assertThat(text.get("subject").asString()).isEqualTo("webb");
        assertThat(text.get("figure").asString()).isEqualTo("summary");
        assertThat(clash.get("clashes").size()).isEqualTo(2);

        assertThat(read(plan, "/budget?atLeastVersion=9").get("version").asLong())
                .isEqualTo(9);
        assertThat(read(plan, "/scenarios/ett").has("mergedVersion")).isFalse();
        live(plan, change("resor", 40_000));
        live(plan, "{\"type\":\"DescribeActivity\",\"activity\":\"webb\",\"summary\":\"Som det var\"}");
        answer(200, merge(plan, "ett"));
    }

    @Test
    void a_rule_that_refuses_the_merge_says_so() throws Exception {
        String plan = opened("scenario-e-2026");
        open(plan, "ett");
        answer(200, send(plan, "ett", reserve("resor", 6_000_000)));
        live(plan, reserve("annat", 5_000_000));

        JsonNode problem = answer(409, merge(plan, "ett"));
        assertThat(problem.get("rule").asString()).isEqualTo("R4");
        assertThat(as("auditor")
                        .read("/planbok/v1/plans/" + plan + "/refusals")
                        .get("refusals")
                        .get(0)
                        .get("rule")
                        .asString())
                .isEqualTo("R4");
        assertThat(read(plan, "/scenarios/ett").has("mergedVersion")).isFalse();
    }

    @Test
    void two_at_once_on_a_scenario_both_get_their_turn() throws Exception {
        String plan = opened("scenario-f-2026");
        open(plan, "ett");
        List<Callable<HttpResponse<String>>> senders = IntStream.range(0, 8)
                .<Callable<HttpResponse<String>>>mapToObj(i -> () -> send(plan, "ett", reserve("r-" + i, 1_000)))
                .toList();
        try (ExecutorService people = Executors.newFixedThreadPool(senders.size())) {
            for (Future<HttpResponse<String>> sent : people.invokeAll(senders)) {
                answer(200, sent.get());
            }
        }
        JsonNode scenario = read(plan, "/scenarios/ett");
        assertThat(scenario.get("version").asLong()).isEqualTo(13);
        assertThat(scenario.get("steps").findValuesAsString("number"))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(read(plan, "/scenarios/ett/budget").get("reserved").asLong()).isEqualTo(8_000);
    }

    @Test
    void fifty_changes_are_compared_and_merged_while_others_change_the_live_plan() throws Exception {
        String plan = opened("scenario-g-2026");
        List<String> reservations = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            reservations.add(reserve("r-" + i, 10_000));
        }
        live(plan, reservations.toString());
        open(plan, "femtio");
        for (int i = 0; i < CHANGES; i++) {
            answer(200, send(plan, "femtio", i % 2 == 0 ? change("r-" + i, 11_000 + i) : allocate("webb", 1)));
        }

        AtomicBoolean wanted = new AtomicBoolean(true);
        Set<Long> theirVersions = new HashSet<>();
        JsonNode merged;
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            Future<Long> days = others.submit(() -> {
                long added = 0;
                do {
                    live(plan, allocate("webb", 1));
                    added++;
                } while (wanted.get() && added < 400);
                return added;
            });
            Future<Long> money = others.submit(() -> {
                long changed = 0;
                do {
                    // Only what the scenario leaves alone: the reservations of odd numbers.
                    long at = changed * 2 % CHANGES + 1;
                    theirVersions.add(live(plan, change("r-" + at, 20_000 + changed))
                            .get("version")
                            .asLong());
                    changed++;
                } while (wanted.get() && changed < 400);
                return changed;
            });
            JsonNode differences = read(plan, "/scenarios/femtio/differences");
            assertThat(figure(subject(differences, "r-0"), "/budget/lines/medel/reservations/r-0/amount")
                            .get("after")
                            .asLong())
                    .isEqualTo(11_000);
            merged = answer(200, merge(plan, "femtio"));
            wanted.set(false);
            long daysAdded = days.get();
            long moneyChanged = money.get();

            long version = merged.get("version").asLong();
            assertThat(merged.get("events").size()).isEqualTo(CHANGES);
            assertThat(theirVersions).hasSize((int) moneyChanged).doesNotContain(version);
            long last = as("planner").command(plan, allocate("kurs", 1)).headers().firstValue("ETag").stream()
                    .mapToLong(tag -> Long.parseLong(tag.replace("\"", "")))
                    .sum();
            assertThat(last).isEqualTo(5 + CHANGES + CHANGES + daysAdded + moneyChanged + 1);
            JsonNode workload = read(plan, "/workload?atLeastVersion=" + last);
            assertThat(workload.get("activities").get(0).get("allocated").asLong())
                    .isEqualTo(100 + CHANGES / 2 + daysAdded);
            JsonNode amounts = read(plan, "/budget?atLeastVersion=" + last)
                    .get("lines")
                    .get(0)
                    .get("reservations");
            for (int i = 0; i < CHANGES; i++) {
                long amount = amounts.get(i).get("amount").asLong();
                if (i % 2 == 0) {
                    assertThat(amount).isEqualTo(11_000 + i);
                } else {
                    assertThat(amount).isEqualTo(theirs(i, moneyChanged));
                }
            }
        }
    }

    /** What they set a reservation of an odd number to last, when they had set so many by turns. */
    private static long theirs(int number, long changed) {
        long first = number / 2;
        long turn = CHANGES / 2;
        return first >= changed ? 10_000 : 20_000 + first + (changed - 1 - first) / turn * turn;
    }

    private void adopt(String plan) throws Exception {
        live(plan, """
                [{"type":"RegisterFunding","key":"bidrag","title":"Bidrag","amount":10000000,"status":"CONFIRMED"},
                 {"type":"NameAuthority","key":"styrgrupp","title":"Styrgruppen"},
                 {"type":"SetApprovalRoute","authorities":["styrgrupp"]},
                 {"type":"SetDelegationRule","matter":"DAYS","threshold":500,"authority":"styrgrupp"},
                 {"type":"SubmitPlan"}]""");
        answer(200, as("planner").command(plan, """
                {"type":"AdoptPlan","decision":{"authority":"styrgrupp","form":"MEETING","date":"2026-02-04"}}"""));
    }

    private int status(String plan, String path) throws Exception {
        return as("reader").get("/planbok/v1/plans/" + plan + path).statusCode();
    }

    @Test
    void a_scenario_is_read_as_it_was_at_any_of_its_versions_and_instants() throws Exception {
        String plan = opened("scenario-i-2026");
        String beforeOpening = read(plan, "/decisions").at("/decisions/0/at").asString();
        open(plan, "ett");
        String first = answer(200, send(plan, "ett", "[" + allocate("webb", 10) + "," + allocate("webb", 20) + "]"))
                .at("/events/0/at")
                .asString();
        String second = answer(200, send(plan, "ett", allocate("webb", 40)))
                .at("/events/0/at")
                .asString();
        live(plan, allocate("webb", 500));
        String workload = "/scenarios/ett/workload";

        assertThat(allocated(plan, workload + "?version=3")).isZero();
        assertThat(allocated(plan, workload + "?version=5")).isEqualTo(100);
        assertThat(allocated(plan, workload + "?version=6")).isEqualTo(110);
        assertThat(allocated(plan, workload + "?version=7")).isEqualTo(130);
        assertThat(allocated(plan, workload + "?version=8")).isEqualTo(170);
        assertThat(allocated(plan, workload + "?atLeastVersion=8")).isEqualTo(170);
        assertThat(status(plan, workload + "?version=9")).isEqualTo(404);
        assertThat(status(plan, workload + "?atLeastVersion=9")).isEqualTo(503);
        assertThat(status(plan, workload + "?version=x")).isEqualTo(400);

        assertThat(allocated(plan, workload + "?asOf=" + beforeOpening)).isEqualTo(100);
        assertThat(allocated(plan, workload + "?asOf=" + first)).isEqualTo(130);
        assertThat(allocated(plan, workload + "?asOf=" + second)).isEqualTo(170);
        assertThat(status(plan, workload + "?asOf=2020-01-01T00:00:00Z")).isEqualTo(404);
        assertThat(status(plan, workload + "?asOf=2999-01-01T00:00:00Z")).isEqualTo(400);
        assertThat(status(plan, workload + "?asOf=" + first + "&version=5")).isEqualTo(400);

        assertThat(status(plan, "/scenarios/ett/document?version=adopted")).isEqualTo(404);
        assertThat(read(plan, "/scenarios/ett/findings?version=6")
                        .get("version")
                        .asLong())
                .isEqualTo(6);
        assertThat(read(plan, "/scenarios/ett/explanations?version=6&figure=/workload/allocated")
                        .get("events")
                        .findValuesAsString("share"))
                .containsExactly("100", "10");
        JsonNode then = read(plan, "/scenarios/ett/differences?version=6");
        assertThat(figure(subject(then, "webb"), "/workload/activities/webb/allocated")
                        .get("after")
                        .asLong())
                .isEqualTo(110);
    }

    private long allocated(String plan, String path) throws Exception {
        return read(plan, path).get("allocated").asLong();
    }

    @Test
    void a_scenario_that_adopts_is_read_as_it_was_adopted_in_it() throws Exception {
        String plan = opened("scenario-j-2026");
        adopt(plan);
        long adopted = read(plan, "?version=adopted").get("version").asLong();
        answer(200, as("planner").post(scenarios(plan), "{\"key\":\"tidigt\",\"version\":5}"));
        open(plan, "sent");

        assertThat(read(plan, "/scenarios/sent/document?version=adopted")
                        .get("version")
                        .asLong())
                .isEqualTo(adopted);
        assertThat(status(plan, "/scenarios/tidigt/document?version=adopted")).isEqualTo(404);
        answer(200, send(plan, "tidigt", """
                [{"type":"RegisterFunding","key":"bidrag","title":"Bidrag","amount":10000000,"status":"CONFIRMED"},
                 {"type":"NameAuthority","key":"styrgrupp","title":"Styrgruppen"},
                 {"type":"SetApprovalRoute","authorities":["styrgrupp"]},
                 {"type":"SubmitPlan"}]"""));
        answer(200, as("steering").post(scenarios(plan) + "/tidigt/commands", """
                {"type":"AdoptPlan","decision":{"authority":"styrgrupp","form":"MEETING","date":"2026-02-04"}}"""));
        assertThat(read(plan, "/scenarios/tidigt/document?version=adopted")
                        .get("version")
                        .asLong())
                .isEqualTo(10);
    }

    @Test
    void the_log_of_a_scenario_takes_the_filters_of_the_plans_own() throws Exception {
        String plan = opened("scenario-k-2026");
        open(plan, "ett");
        answer(200, send(plan, "ett", "[" + allocate("webb", 10) + "," + reserve("resor", 40_000) + "," + """
                {"type":"AllocateDays","activity":"kurs","days":3,"dated":"2026-03-01","reason":"Fler deltagare"}]"""));
        String by = read(plan, "/scenarios/ett/decisions").at("/decisions/0/by").asString();
        List<String> filters = List.of(
                "type=DaysAllocated",
                "subject=kurs",
                "kind=RESERVATION",
                "q=deltagare",
                "q=dagar%20-kurs",
                "actor=" + by,
                "actor=p-0",
                "datedFrom=2026-03-01&datedTo=2026-03-01",
                "from=2999-01-01",
                "authority=styrgrupp",
                "after=6",
                "limit=1",
                "after=6&limit=1&type=DaysAllocated");
        List<List<String>> found = new ArrayList<>();
        for (String filter : filters) {
            found.add(read(plan, "/scenarios/ett/decisions?" + filter)
                    .get("decisions")
                    .findValuesAsString("sequence"));
        }

        assertThat(found.get(0)).containsExactly("6", "8");
        assertThat(found.get(1)).containsExactly("8");
        assertThat(found.get(2)).containsExactly("7");
        assertThat(found.get(3)).containsExactly("8");
        assertThat(found.get(6)).isEmpty();
        assertThat(found.get(7)).containsExactly("8");
        assertThat(found.get(11)).containsExactly("6");
        assertThat(found.get(12)).containsExactly("8");
        assertThat(status(plan, "/scenarios/ett/decisions?limit=1001")).isEqualTo(400);
        assertThat(status(plan, "/scenarios/ett/decisions?kind=NONSENSE")).isEqualTo(400);
        // Merged, the plan's own log finds the same of the same changes, but for whoever merges.
        answer(200, as("planner").post(scenarios(plan) + "/ett/merge", ""));
        for (int i = 0; i < filters.size(); i++) {
            String after = filters.get(i).contains("after=") ? "" : "&after=5";
            assertThat(read(plan, "/decisions?atLeastVersion=8&" + filters.get(i) + after)
                            .get("decisions")
                            .findValuesAsString("sequence"))
                    .as(filters.get(i))
                    .isEqualTo(found.get(i));
        }
    }

    @Test
    void the_agenda_of_a_scenario_is_read_and_differs_as_figures_do() throws Exception {
        String plan = opened("scenario-l-2026");
        live(plan, "{\"type\":\"NameAuthority\",\"key\":\"styrgrupp\",\"title\":\"Styrgruppen\"}");
        open(plan, "ett");
        answer(200, send(plan, "ett", """
                {"type":"AddBudgetLine","key":"nya","title":"Nya insatser","amount":900000,
                 "awaits":{"authority":"styrgrupp","when":{"from":"2026-02-22","to":"2026-03-07"}}}"""));

        JsonNode agenda = read(plan, "/scenarios/ett/agenda?authority=styrgrupp&date=2026-03-01");
        assertThat(agenda.get("decide").findValuesAsString("key")).contains("nya");
        assertThat(read(plan, "/scenarios/ett/agenda?authority=styrgrupp&version=6&date=2026-03-01")
                        .get("decide")
                        .findValuesAsString("key"))
                .doesNotContain("nya");
        assertThat(read(plan, "/agenda?authority=styrgrupp&date=2026-03-01&atLeastVersion=6")
                        .get("decide")
                        .findValuesAsString("key"))
                .doesNotContain("nya");
        assertThat(status(plan, "/scenarios/ett/agenda?authority=styrelsen")).isEqualTo(404);
        assertThat(subject(read(plan, "/scenarios/ett/differences"), "nya")
                        .get("changes")
                        .findValuesAsString("figure"))
                .anyMatch(figure -> figure.startsWith("/agenda/decide/AWAITED/BUDGET_LINE/nya"));

        JsonNode merged = answer(200, merge(plan, "ett"));
        JsonNode differences = read(
                plan,
                "/differences?from=6&atLeastVersion=" + merged.get("version").asLong());
        assertThat(subject(differences, "nya").get("changes").findValuesAsString("figure"))
                .anyMatch(figure -> figure.startsWith("/agenda/decide/AWAITED/BUDGET_LINE/nya"));
    }

    @Test
    void what_a_scenario_did_in_next_years_plan_is_what_its_later_commands_find() throws Exception {
        String plan = opened("scenario-n-2026");
        String next = "scenario-n-2027";
        adopt(plan);
        open(plan, "arsskiftet");
        String carry = "{\"type\":\"CarryOverFunds\",\"amount\":%d}";
        answer(409, send(plan, "arsskiftet", carry.formatted(1_000)));
        answer(200, send(plan, "arsskiftet", """
                {"type":"OpenNextYear","year":2027,"title":"Nästa plan","capacity":900,"activities":["webb"]}"""));
        assertThat(answer(200, send(plan, "arsskiftet", carry.formatted(6_000_000)))
                        .at("/otherPlans/0/events")
                        .findValuesAsString("type"))
                .containsExactly("FundingRegistered");
        assertThat(answer(200, send(plan, "arsskiftet", carry.formatted(4_000_000)))
                        .at("/otherPlans/0/events")
                        .findValuesAsString("type"))
                .containsExactly("FundingAdjusted");
        assertThat(answer(409, send(plan, "arsskiftet", carry.formatted(1)))
                        .get("rule")
                        .asString())
                .isEqualTo("R14");
        answer(409, send(plan, "arsskiftet", """
                {"type":"OpenNextYear","year":2027,"title":"En gång till","capacity":900}"""));
        assertThat(status(next, "")).isEqualTo(404);

        JsonNode merged = answer(200, merge(plan, "arsskiftet"));
        long there = merged.at("/otherPlans/0/version").asLong();
        assertThat(read(next, "/budget?atLeastVersion=" + there)
                        .at("/funding/confirmed")
                        .asLong())
                .isEqualTo(10_000_000);
    }

    @Test
    void a_merge_that_broke_off_after_the_commit_is_told_of_and_never_doubled() throws Exception {
        String plan = opened("scenario-m-2026");
        open(plan, "ett");
        answer(200, send(plan, "ett", allocate("webb", 10)));
        jdbc.execute("""
                CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql
                    AS $$ BEGIN RAISE EXCEPTION 'broken off'; END $$""");
        jdbc.execute("""
                CREATE TRIGGER broken_off BEFORE UPDATE ON scenario FOR EACH ROW
                    WHEN (OLD.plan_id = 'scenario-m-2026') EXECUTE FUNCTION break_off()""");
        try {
            answer(503, merge(plan, "ett"));
            assertThat(allocated(plan, "/workload?atLeastVersion=6")).isEqualTo(110);
            assertThat(read(plan, "/scenarios/ett").has("mergedVersion")).isFalse();
            answer(503, merge(plan, "ett"));
        } finally {
            jdbc.execute("DROP FUNCTION break_off() CASCADE");
        }
        assertThat(live(plan, allocate("webb", 1)).get("version").asLong()).isEqualTo(7);
        assertThat(answer(409, send(plan, "ett", allocate("webb", 5)))
                        .get("type")
                        .asString())
                .isEqualTo("/problems/scenario-merged");
        jdbc.update("UPDATE kept_answer SET kept_at = now() - interval '31 days' WHERE stream_id = ?", plan);
        keptAnswers.removeOld();

        HttpResponse<String> told = merge(plan, "ett");
        assertThat(answer(200, told).get("version").asLong()).isEqualTo(6);
        assertThat(Client.JSON.readTree(told.body()).get("events").findValuesAsString("type"))
                .containsExactly("DaysAllocated");
        assertThat(told.headers().firstValue("Idempotency-Hit")).contains("true");
        assertThat(read(plan, "/scenarios/ett").get("mergedVersion").asLong()).isEqualTo(6);
        assertThat(read(plan, "/workload?atLeastVersion=7").get("version").asLong())
                .isEqualTo(7);
        assertThat(allocated(plan, "/workload?atLeastVersion=7")).isEqualTo(111);
        answer(409, merge(plan, "ett"));
        assertThat(keptAnswers.removeOld()).isPositive();
    }

    @Test
    void in_a_scenario_of_a_closed_plan_only_corrections_go_through() throws Exception {
        String plan = opened("scenario-o-2026");
        adopt(plan);
        long fact = live(plan, """
                {"type":"RecordExpenditure","line":"medel","amount":5000,"dated":"2026-05-04"}""").at("/events/0/sequence").asLong();
        open(plan, "fore");
        answer(200, send(plan, "fore", allocate("webb", 5)));
        live(plan, "{\"type\":\"ClosePlan\"}");

        assertThat(answer(409, merge(plan, "fore")).get("rule").asString()).isEqualTo("R15");
        open(plan, "efter");
        assertThat(answer(409, send(plan, "efter", allocate("webb", 5)))
                        .get("rule")
                        .asString())
                .isEqualTo("R15");
        assertThat(answer(409, send(plan, "efter", """
                {"type":"RecordExpenditure","line":"medel","amount":5,"dated":"2026-05-04"}""")).get("rule").asString()).isEqualTo("R15");
        answer(200, send(plan, "efter", """
                {"type":"CorrectFact","fact":%d,"amount":4000,"reason":"Fel belopp"}""".formatted(fact)));
        assertThat(read(plan, "/scenarios/efter/budget").get("spent").asLong()).isEqualTo(4_000);
        JsonNode merged = answer(200, merge(plan, "efter"));
        assertThat(read(plan, "/budget?atLeastVersion=" + merged.get("version").asLong())
                        .get("spent")
                        .asLong())
                .isEqualTo(4_000);
    }

    @Test
    void a_dry_run_tells_of_the_decisions_that_are_missing() throws Exception {
        String plan = opened("scenario-h-2026");
        live(plan, """
                [{"type":"NameAuthority","key":"styrgrupp","title":"Styrgruppen"},
                 {"type":"SetDelegationRule","threshold":100000,"authority":"styrgrupp"}]""");

        JsonNode tried = answer(
                200,
                as("planner")
                        .post(
                                "/planbok/v1/plans/" + plan + "/commands?dryRun=true",
                                "[" + reserve("a", 1_000) + "," + reserve("b", 120_000) + "]"));
        assertThat(tried.get("approvals").size()).isEqualTo(1);
        JsonNode needed = tried.get("approvals").get(0);
        assertThat(needed.get("command").asInt()).isEqualTo(1);
        assertThat(needed.get("rule").asString()).isEqualTo("R5");
        assertThat(needed.get("authority").asString()).isEqualTo("styrgrupp");
        assertThat(needed.get("matter").asString()).isEqualTo("MONEY");
        assertThat(needed.get("amount").asLong()).isEqualTo(120_000);
        assertThat(needed.get("threshold").asLong()).isEqualTo(100_000);
        assertThat(live(plan, reserve("a", 1_000)).has("approvals")).isFalse();
        answer(409, as("planner").command(plan, reserve("b", 120_000)));
    }
}
