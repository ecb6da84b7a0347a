package se.planbok.api.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the sample plan to its source: the plan of RUS for 2021, whose sums are known and partly do not add up.
 * The file is judged as it stands, without the service, so that a slip in it is told from a fault in a rule.
 */
class RusSampleTest {

    private static final String FILE = "/sample/rus-2021.json";
    private static final int GREATEST_BODY = 2 * 1024 * 1024;
    private static final int MOST_COMMANDS = 1000;
    private static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String DAY_MONTH_OR_YEAR = "\\d{4}(-\\d{2}(-\\d{2})?)?";

    private static byte[] file;
    private static List<JsonNode> commands;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = RusSampleTest.class.getResourceAsStream(FILE)) {
            file = in.readAllBytes();
        }
        JsonMapper strict = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        commands = strict.readTree(new String(file, StandardCharsets.UTF_8))
                .valueStream()
                .toList();
    }

    @Test
    void the_file_fits_in_one_atomic_step() {
        assertThat(file.length).isLessThan(GREATEST_BODY);
        assertThat(commands).hasSizeLessThanOrEqualTo(MOST_COMMANDS);
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("\uFFFD");
    }

    @Test
    void the_commands_are_those_of_the_source_and_the_plan_is_opened_first() {
        assertThat(countBy(commands.stream(), "type"))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("OpenPlan", 1L),
                        Map.entry("DescribePlan", 1L),
                        Map.entry("AddChapter", 3L),
                        Map.entry("AddActivity", 33L),
                        Map.entry("DescribeActivity", 32L),
                        Map.entry("AddWorkItem", 187L),
                        Map.entry("AllocateDays", 32L),
                        Map.entry("StateCashNeed", 32L),
                        Map.entry("RegisterFunding", 5L),
                        Map.entry("RecordOutsideFunding", 5L),
                        Map.entry("AddBudgetLine", 7L),
                        Map.entry("ReserveFunds", 7L),
                        Map.entry("NominateForFunding", 16L),
                        Map.entry("NameAuthority", 2L),
                        Map.entry("ScheduleMeeting", 2L),
                        Map.entry("SetDelegationRule", 1L),
                        Map.entry("SetPolicy", 1L),
                        Map.entry("SetApprovalRoute", 1L)));
        JsonNode first = commands.getFirst();
        assertThat(text(first, "type")).isEqualTo("OpenPlan");
        assertThat(text(first, "organisation")).isEqualTo("rus");
        assertThat(number(first, "year")).isEqualTo(2021);
        assertThat(number(first, "capacity")).isEqualTo(860);
        assertThat(text(first, "basis")).isEqualTo("INFERRED");
    }

    /** What the sums do not see (a partner, a condition, a note) is counted, so that nothing is lost unseen. */
    @Test
    void every_member_occurs_as_often_as_the_source_gives_it() {
        Map<String, Long> occurrences = new TreeMap<>();
        commands.forEach(command -> countMembers(command, occurrences));
        assertThat(occurrences)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("activities", 3L),
                        Map.entry("activity", 312L),
                        Map.entry("alsoServes", 1L),
                        Map.entry("amount", 25L),
                        Map.entry("appropriation", 2L),
                        Map.entry("approximate", 1L),
                        Map.entry("audience", 10L),
                        Map.entry("authorities", 1L),
                        Map.entry("authority", 10L),
                        Map.entry("awaits", 6L),
                        Map.entry("basis", 1L),
                        Map.entry("capacity", 1L),
                        Map.entry("carriedFrom", 7L),
                        Map.entry("chapter", 33L),
                        Map.entry("condition", 15L),
                        Map.entry("consulted", 1L),
                        Map.entry("coordinator", 2L),
                        Map.entry("date", 7L),
                        Map.entry("dated", 3L),
                        Map.entry("days", 32L),
                        Map.entry("decidedBy", 7L),
                        Map.entry("decider", 1L),
                        Map.entry("decision", 8L),
                        Map.entry("earmarks", 2L),
                        Map.entry("ends", 1L),
                        Map.entry("expectedBy", 1L),
                        Map.entry("financedBy", 1L),
                        Map.entry("form", 1L),
                        Map.entry("from", 23L),
                        Map.entry("grantor", 3L),
                        Map.entry("group", 70L),
                        Map.entry("highlight", 19L),
                        Map.entry("informing", 1L),
                        Map.entry("key", 267L),
                        Map.entry("kind", 33L),
                        Map.entry("line", 23L),
                        Map.entry("lower", 1L),
                        Map.entry("max", 6L),
                        Map.entry("meeting", 5L),
                        Map.entry("members", 1L),
                        Map.entry("min", 9L),
                        Map.entry("minimum", 3L),
                        Map.entry("need", 32L),
                        Map.entry("note", 14L),
                        Map.entry("on", 1L),
                        Map.entry("organisation", 1L),
                        Map.entry("organisationTitle", 1L),
                        Map.entry("partners", 57L),
                        Map.entry("parts", 1L),
                        Map.entry("policy", 1L),
                        Map.entry("priority", 29L),
                        Map.entry("projectPlan", 7L),
                        Map.entry("provisional", 1L),
                        Map.entry("purpose", 7L),
                        Map.entry("rank", 16L),
                        Map.entry("reason", 11L),
                        Map.entry("recordedAfterwards", 368L),
                        Map.entry("starts", 2L),
                        Map.entry("status", 5L),
                        Map.entry("summary", 137L),
                        Map.entry("targets", 8L),
                        Map.entry("threshold", 1L),
                        Map.entry("title", 248L),
                        Map.entry("to", 23L),
                        Map.entry("type", 368L),
                        Map.entry("unit", 9L),
                        Map.entry("upper", 1L),
                        Map.entry("vision", 1L),
                        Map.entry("when", 1L),
                        Map.entry("withPlan", 1L),
                        Map.entry("workItem", 2L),
                        Map.entry("year", 6L)));
    }

    @Test
    void every_command_states_history_and_none_accepts_an_excess() {
        assertThat(commands).allSatisfy(command -> {
            assertThat(command.path("recordedAfterwards").booleanValue()).isTrue();
            assertThat(command.has("acceptExcess")).isFalse();
        });
    }

    @Test
    void keys_are_well_formed_and_taken_once_within_their_kind() {
        Map<String, Set<String>> taken = new HashMap<>();
        for (JsonNode command : commands) {
            if (command.has("key")) {
                String within = text(command, is(command, "AddWorkItem") ? "activity" : "type");
                assertThat(text(command, "key")).matches(KEY).hasSizeLessThanOrEqualTo(100);
                assertThat(taken.computeIfAbsent(within, any -> new HashSet<>()).add(text(command, "key")))
                        .as("%s takes its key %s first", within, text(command, "key"))
                        .isTrue();
            }
            for (String member : List.of("partners", "audience", "decidedBy", "activities", "alsoServes")) {
                assertThat(texts(command, member)).doesNotHaveDuplicates().allMatch(key -> key.matches(KEY));
            }
            for (String member : List.of("coordinator", "grantor", "financedBy")) {
                assertThat(command.path(member).asString("none")).matches(KEY);
            }
        }
    }

    @Test
    void every_reference_names_what_an_earlier_command_has_made() {
        Map<String, Set<String>> made = new HashMap<>();
        for (JsonNode command : commands) {
            referencesOf(command)
                    .forEach((kind, keys) -> assertThat(made.getOrDefault(kind, Set.of()))
                            .as("%s known to %s", kind, command)
                            .containsAll(keys));
            if (command.has("key")) {
                String kind = text(command, "type");
                String prefix = is(command, "AddWorkItem") ? text(command, "activity") + "/" : "";
                made.computeIfAbsent(kind, any -> new HashSet<>()).add(prefix + text(command, "key"));
            }
        }
    }

    @Test
    void titles_and_texts_keep_within_their_limits() {
        assertThat(commands).allSatisfy(command -> {
            for (String member : List.of("title", "purpose", "group", "organisationTitle")) {
                assertThat(command.path(member).asString("none")).isNotBlank().hasSizeLessThanOrEqualTo(200);
            }
            for (String member : List.of("summary", "vision", "note", "reason", "condition")) {
                assertThat(command.path(member).asString("none"))
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(10_000)
                        .doesNotContainPattern("\\p{Cntrl}");
            }
        });
    }

    @Test
    void the_activities_are_three_ongoing_twenty_nine_special_and_one_contingent() {
        assertThat(countBy(all("AddActivity"), "kind"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("ONGOING", 3L, "SPECIAL", 29L, "CONTINGENT", 1L));
        assertThat(countBy(special(), "priority"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("FIRST", 19L, "SECOND", 10L));
        assertThat(keys(all("AddActivity")
                        .filter(activity -> text(activity, "kind").equals("ONGOING"))))
                .containsExactly("lopande-uppfoljning", "lopande-stod", "lopande-ovrigt");
        assertThat(all("DescribeActivity").filter(it -> it.has("highlight")).map(it -> text(it, "activity")))
                .containsExactlyInAnyOrderElementsOf(keys(
                        special().filter(activity -> text(activity, "priority").equals("FIRST"))));
        assertThat(countBy(all("DescribeActivity").filter(it -> it.has("projectPlan")), "projectPlan"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("DONE", 5L, "REQUIRED", 2L));
    }

    @Test
    void the_days_add_up_to_the_capacity_by_kind_priority_and_chapter() {
        Map<String, JsonNode> activities = byKey("AddActivity");
        assertThat(days(allocation -> "all")).isEqualTo(Map.of("all", 860L));
        assertThat(days(allocation -> text(activities.get(allocation), "kind")))
                .isEqualTo(Map.of("ONGOING", 417L, "SPECIAL", 443L));
        assertThat(days(allocation ->
                        activities.get(allocation).path("priority").asString("none")))
                .isEqualTo(Map.of("none", 417L, "FIRST", 339L, "SECOND", 104L));
        assertThat(days(allocation -> text(activities.get(allocation), "chapter")))
                .isEqualTo(Map.of("uppfoljning", 253L, "stod", 415L, "ovrigt", 192L));
        assertThat(all("AllocateDays").filter(it -> it.has("provisional")).map(it -> text(it, "activity")))
                .containsExactly("fordjupad-utvardering-2023");
    }

    @Test
    void the_action_plan_for_agenda_2030_is_whole() {
        Map<String, Long> actionsByArea =
                countBy(all("AddWorkItem").filter(item -> text(item, "key").startsWith("a2030-")), "group");
        assertThat(actionsByArea)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Övergripande arbete, organisation och kommunikation", 7L,
                        "Kompetensutveckling, kunskapsöverföring, erfarenhetsutbyte inom och mellan länsstyrelserna",
                                4L,
                        "Ledning, styrning och organisering inom länsstyrelserna", 4L,
                        "Uppföljning och utvärdering", 3L,
                        "Externa partnerskap och aktörer", 7L));
        assertThat(all("AddWorkItem")
                        .filter(item -> text(item, "activity").equals("agenda-2030") && !item.has("group"))
                        .map(item -> text(item, "title")))
                .containsExactlyInAnyOrderElementsOf(actionsByArea.keySet());
    }

    @Test
    void the_countable_targets_are_those_of_the_source() {
        assertThat(all("AddWorkItem")
                        .flatMap(item -> item.path("targets")
                                .valueStream()
                                .map(target -> text(item, "key") + " "
                                        + target.path("min").longValue() + "-"
                                        + (target.has("max")
                                                ? target.path("max").longValue()
                                                : "") + " " + text(target, "unit"))))
                .containsExactlyInAnyOrder(
                        "stod-kommunernas-miljomalsarbete 2-2 nya kommuner i referensgruppen",
                        "stod-kommunernas-miljomalsarbete 1-1 nya regioner i referensgruppen",
                        "a2030-1c 2-4 nyhetsbrev",
                        "a2030-1f 1-1 konferens",
                        "a2030-2a 4- möten",
                        "a2030-2c 4- diskussionstillfällen",
                        "a2030-4c 1- träff",
                        "webbmoten 2-2 möten",
                        "referensgrupp 5-5 möten");
    }

    /** Another work item over before the first approval, on 4 February 2021, would bring a finding of its own. */
    @Test
    void only_the_two_conferences_are_over_before_the_first_approval() {
        assertThat(all("AddWorkItem")).allSatisfy(item -> {
            assertThat(item.path("from").asString("2021")).matches(DAY_MONTH_OR_YEAR);
            assertThat(item.path("to").asString("2021")).matches(DAY_MONTH_OR_YEAR);
            assertThat(item.has("from")).isEqualTo(item.has("to"));
        });
        assertThat(all("AddWorkItem")
                        .filter(item -> item.path("to").asString("2021").compareTo("2021-02-04") < 0)
                        .filter(item -> !item.path("to").asString("2021").equals("2021"))
                        .map(item -> text(item, "key") + " " + text(item, "to")))
                .containsExactly("konferens-norrbotten 2021-01-26", "konferens-kalmar 2021-02-03");
    }

    @Test
    void the_cash_needs_are_those_of_the_source() {
        Map<String, JsonNode> activities = byKey("AddActivity");
        assertThat(countBy(
                        all("StateCashNeed")
                                .filter(need -> text(activities.get(text(need, "activity")), "kind")
                                        .equals("SPECIAL")),
                        "need"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("NONE", 8L, "YES", 14L, "POSSIBLE", 7L));
        assertThat(all("StateCashNeed").filter(need -> need.has("minimum")).map(need -> text(need, "activity")))
                .containsExactly("indikatorer", "vagledning-etappmal", "kommunikationsstrategiskt-arbete");
        assertThat(all("StateCashNeed").map(need -> text(need, "activity"))).doesNotHaveDuplicates();
    }

    @Test
    void the_budget_has_the_sums_of_the_source() {
        assertThat(sum(all("AddBudgetLine"), "lower", "amount")).isEqualTo(6_330_000);
        assertThat(sum(all("AddBudgetLine"), "upper", "amount")).isEqualTo(6_530_000);
        assertThat(all("RegisterFunding")
                        .collect(groupingBy(it -> text(it, "status"), summingLong(it -> number(it, "amount")))))
                .isEqualTo(Map.of("CONFIRMED", 5_640_000L, "EXPECTED", 200_000L + 688_107L));
        assertThat(all("ReserveFunds")
                        .collect(groupingBy(it -> text(it, "line"), summingLong(it -> number(it, "amount")))))
                .isEqualTo(Map.of("reserverade-2020", 704_000L, "faststalls-med-vp", 150_000L));
        assertThat(sum(all("RecordOutsideFunding").filter(it -> it.has("amount")), "amount", "amount"))
                .isEqualTo(840_000);
        assertThat(all("ReserveFunds").filter(it -> it.has("parts")))
                .singleElement()
                .satisfies(it -> assertThat(sum(it.path("parts").valueStream(), "amount", "amount"))
                        .isEqualTo(number(it, "amount")));
        assertThat(countBy(all("NominateForFunding"), "rank")).isEqualTo(Map.of("FIRST", 2L, "SECOND", 14L));
        assertThat(all("NominateForFunding")).allMatch(it -> it.has("activity") != it.has("title"));
        assertThat(keys(all("NominateForFunding").filter(it -> it.has("title"))))
                .containsExactly("kand2-lopande-verksamhet");
    }

    @Test
    void the_four_findings_of_the_source_come() {
        Map<String, JsonNode> lines = byKey("AddBudgetLine");
        Map<String, Long> reserved = all("ReserveFunds")
                .collect(groupingBy(it -> text(it, "line"), summingLong(it -> number(it, "amount"))));
        assertThat(reserved.entrySet().stream()
                        .filter(line -> line.getValue() > number(lines.get(line.getKey()), "amount"))
                        .map(Map.Entry::getKey))
                .containsExactly("reserverade-2020");

        // Last year's surplus is confirmed by what is carried over out of the plan of 2020.
        long confirmed = 688_107
                + sum(all("RegisterFunding").filter(it -> text(it, "status").equals("CONFIRMED")), "amount", "amount");
        long funding = sum(all("RegisterFunding"), "amount", "amount");
        assertThat(confirmed).isLessThan(sum(all("AddBudgetLine"), "lower", "amount"));
        assertThat(funding).isLessThan(sum(all("AddBudgetLine"), "upper", "amount"));

        assertThat(all("RegisterFunding").filter(it -> it.has("carriedFrom")))
                .singleElement()
                .satisfies(surplus -> {
                    assertThat(number(surplus, "carriedFrom")).isEqualTo(2020);
                    assertThat(number(surplus, "amount"))
                            .isEqualTo(688_107)
                            .isLessThan(sum(
                                    all("ReserveFunds")
                                            .filter(it -> it.path("carriedFrom").equals(surplus.path("carriedFrom"))),
                                    "amount",
                                    "amount"));
                });
    }

    @Test
    void no_other_finding_comes() {
        Set<String> withMoney = new HashSet<>();
        all("ReserveFunds").map(it -> text(it, "activity")).forEach(withMoney::add);
        Set<String> provided = new HashSet<>(withMoney);
        all("NominateForFunding")
                .filter(it -> it.has("activity"))
                .map(it -> text(it, "activity"))
                .forEach(provided::add);
        all("RecordOutsideFunding").map(it -> text(it, "activity")).forEach(provided::add);
        all("AddBudgetLine").flatMap(it -> texts(it, "activities").stream()).forEach(provided::add);

        assertThat(provided).as("CASH_NEED_UNMET").containsAll(inNeed("YES"));
        assertThat(withMoney).as("CASH_NEED_DENIED").doesNotContainAnyElementsOf(inNeed("NONE"));
        assertThat(all("AllocateDays").map(it -> text(it, "activity")))
                .as("NO_DAYS")
                .containsAll(keys(special()));

        Map<String, Long> reserved = all("ReserveFunds")
                .collect(groupingBy(it -> text(it, "activity"), summingLong(it -> number(it, "amount"))));
        assertThat(all("RegisterFunding")
                        .flatMap(it -> it.path("earmarks").valueStream())
                        .filter(earmark -> earmark.has("amount")))
                .as("EARMARK_NOT_HONOURED")
                .singleElement()
                .satisfies(earmark -> assertThat(reserved.get(text(earmark, "activity")))
                        .isGreaterThanOrEqualTo(number(earmark, "amount")));
    }

    private static Map<String, Set<String>> referencesOf(JsonNode command) {
        Set<String> activities = new HashSet<>();
        if (command.has("activity")) {
            activities.add(text(command, "activity"));
        }
        activities.addAll(texts(command, "activities"));
        activities.addAll(texts(command, "alsoServes"));
        command.path("earmarks")
                .valueStream()
                .map(earmark -> text(earmark, "activity"))
                .forEach(activities::add);

        Map<String, Set<String>> references = new HashMap<>();
        references.put("AddActivity", activities);
        if (command.has("chapter")) {
            references.put("AddChapter", Set.of(text(command, "chapter")));
        }
        if (command.has("workItem")) {
            references.put("AddWorkItem", Set.of(text(command, "activity") + "/" + text(command, "workItem")));
        }
        if (command.has("line")) {
            references.put("AddBudgetLine", Set.of(text(command, "line")));
        }
        return references;
    }

    private static void countMembers(JsonNode node, Map<String, Long> occurrences) {
        node.properties().forEach(member -> occurrences.merge(member.getKey(), 1L, Long::sum));
        node.valueStream().forEach(value -> countMembers(value, occurrences));
    }

    private static Stream<JsonNode> all(String type) {
        return commands.stream().filter(command -> is(command, type));
    }

    private static Stream<JsonNode> special() {
        return all("AddActivity").filter(activity -> text(activity, "kind").equals("SPECIAL"));
    }

    private static List<String> inNeed(String need) {
        return all("StateCashNeed")
                .filter(it -> text(it, "need").equals(need))
                .map(it -> text(it, "activity"))
                .toList();
    }

    private static Map<String, Long> days(Function<String, String> group) {
        return all("AllocateDays")
                .collect(groupingBy(it -> group.apply(text(it, "activity")), summingLong(it -> number(it, "days"))));
    }

    private static Map<String, JsonNode> byKey(String type) {
        Map<String, JsonNode> found = new HashMap<>();
        all(type).forEach(command -> found.put(text(command, "key"), command));
        return found;
    }

    private static List<String> keys(Stream<JsonNode> some) {
        return some.map(command -> text(command, "key")).toList();
    }

    private static Map<String, Long> countBy(Stream<JsonNode> some, String member) {
        return some.collect(groupingBy(command -> text(command, member), counting()));
    }

    private static long sum(Stream<JsonNode> some, String member, String otherwise) {
        return some.mapToLong(it -> number(it, it.has(member) ? member : otherwise))
                .sum();
    }

    private static boolean is(JsonNode command, String type) {
        return text(command, "type").equals(type);
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).stringValue();
    }

    private static long number(JsonNode node, String member) {
        return node.path(member).longValue();
    }

    private static List<String> texts(JsonNode node, String member) {
        List<String> found = new ArrayList<>();
        node.path(member).valueStream().map(JsonNode::stringValue).forEach(found::add);
        return found;
    }
}
