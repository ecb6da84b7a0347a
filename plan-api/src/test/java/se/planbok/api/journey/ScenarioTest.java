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
import tools.jackson.databind.JsonNode;

/** What if: branches of a plan beside its history, compared with the live plan, and merged without overwriting anybody. */
class ScenarioTest extends RunningService {

    private static final int CHANGES = 50;

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
