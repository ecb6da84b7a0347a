package se.planbok.api.command.form;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.planbok.plan.Order;
import se.planbok.plan.PlanCommandCatalogue;
import se.planbok.plan.budget.ReserveFunds;
import se.planbok.plan.delegation.AppointStandIn;
import se.planbok.plan.funding.RegisterFunding;
import se.planbok.plan.outturn.CorrectFact;
import se.planbok.plan.outturn.StateForecast;
import se.planbok.plan.structure.AddWorkItem;
import se.planbok.plan.structure.DescribeActivity;
import se.planbok.plan.value.Count;
import se.planbok.plan.value.Day;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.DaysOrNone;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.MoneyOrNone;
import se.planbok.plan.value.Origin;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Span;
import se.planbok.plan.workload.AllocateDays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandParserTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CommandParser PARSER = new CommandParser(CommandForms.OF_PLAN);

    static Stream<Class<?>> types() {
        return PlanCommandCatalogue.TYPES.stream().map(type -> (Class<?>) type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_command_is_read_from_its_full_and_its_minimal_example(Class<?> type) throws IOException {
        JsonNode examples = examples().get(type.getSimpleName());
        for (String size : List.of("full", "minimal")) {
            byte[] body = JSON.writeValueAsBytes(examples.get(size));
            assertThat(PARSER.parse(body))
                    .singleElement()
                    .satisfies(order -> assertThat(order.command()).isInstanceOf(type));
        }
    }

    @Test
    void the_full_examples_together_use_every_field_that_a_command_has() throws IOException {
        JsonNode examples = examples();
        for (CommandForm form : CommandForms.OF_PLAN.all()) {
            String text = examples.get(form.name()).toString();
            assertThat(form.own().members())
                    .allSatisfy(member -> assertThat(text).as(form.name()).contains("\"" + member.name() + "\":"));
        }
    }

    @Test
    void the_sample_plan_is_without_fault() throws IOException {
        assertThat(PARSER.parse(resource("/sample/rus-2021.json"))).hasSizeGreaterThan(50);
    }

    @Test
    void what_is_left_out_is_absent_empty_or_false() {
        assertThat(command("{'type':'AllocateDays','activity':'a','days':16}"))
                .isEqualTo(new AllocateDays(new Key("a"), Days.of(16), false, Optional.empty(), Optional.empty()));
        assertThat(((ReserveFunds) command("{'type':'ReserveFunds','key':'k','line':'l','purpose':'p','amount':1}"))
                        .parts())
                .isEmpty();
    }

    @Test
    void a_correction_and_a_forecast_may_say_nought() {
        var corrected =
                (CorrectFact) command("{'type':'CorrectFact','reason':'r','fact':1,'amount':0,'days':0,'done':0}");

        assertThat(corrected.amount()).contains(new MoneyOrNone(0));
        assertThat(corrected.days()).contains(new DaysOrNone(0));
        assertThat(corrected.done()).contains(new Count(0));
        assertThat(command("{'type':'StateForecast','reason':'r','activity':'a','days':0,'amount':0}"))
                .isEqualTo(new StateForecast(
                        Optional.of(new Key("a")),
                        Optional.empty(),
                        Optional.of(new DaysOrNone(0)),
                        Optional.of(new MoneyOrNone(0))));
    }

    @Test
    void a_field_may_be_called_what_java_keeps_for_itself() {
        assertThat(command("{'type':'AppointStandIn','for':'s','person':'p','from':'2021-07-01','to':'2021-07-31'}"))
                .isEqualTo(new AppointStandIn(
                        new Key("s"), new Key("p"), Day.parse("2021-07-01"), Day.parse("2021-07-31")));
    }

    @Test
    void an_empty_list_says_something_where_leaving_it_out_says_nothing() {
        var described = (DescribeActivity) command("{'type':'DescribeActivity','activity':'a','partners':[]}");
        assertThat(described.partners()).contains(List.of());
        assertThat(described.audience()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"16.5", "16.50", "165e-1", "1.65E1", "0.165e2"})
    void days_are_numbers_in_halves_however_they_are_written(String days) {
        var allocated = (AllocateDays) command("{'type':'AllocateDays','activity':'a','days':" + days + "}");
        assertThat(allocated.days()).isEqualTo(Days.stated(33));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020", "'2020'", "'rus-2020'"})
    void an_origin_is_a_year_or_a_plan(String origin) {
        var funding = (RegisterFunding) command("{'type':'RegisterFunding','key':'k','title':'t','amount':1,"
                + "'status':'EXPECTED','carriedFrom':" + origin + "}");
        assertThat(funding.carriedFrom()).contains(new Origin(origin.replace("'", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'2021-02'", "{'from':'2021-02','to':'2021-02'}"})
    void a_matter_awaits_a_month_by_its_name_or_as_a_stretch(String when) {
        var item = (AddWorkItem) command("{'type':'AddWorkItem','activity':'a','key':'k','title':'t',"
                + "'awaits':{'authority':'s','when':" + when + "}}");
        PartialDate february = new PartialDate("2021-02");
        assertThat(item.awaits().orElseThrow().when()).contains(new Span(february, february));
    }

    @Test
    void what_is_said_beside_the_command_is_kept() {
        Order order = one("{'type':'AllocateDays','activity':'a','days':1,'reason':'r','acceptExcess':'e',"
                + "'recordedAfterwards':true,'dated':'2021-02','decision':{'authority':'s','date':'2021'}}");
        assertThat(order.circumstances().reason()).contains("r");
        assertThat(order.circumstances().acceptExcess()).contains("e");
        assertThat(order.circumstances().recordedAfterwards()).isTrue();
        assertThat(order.circumstances().dated()).contains(new PartialDate("2021-02"));
        assertThat(order.circumstances().decision().orElseThrow().missing()).containsExactly("form");
    }

    static Stream<List<String>> faults() {
        String days = "{'type':'AllocateDays','activity':'a','days':";
        String correction = "{'type':'CorrectFact','reason':'r','fact':1,";
        String forecast = "{'type':'StateForecast','reason':'r','activity':'a',";
        String line = "{'type':'AddBudgetLine','key':'k','title':'t','amount':";
        String chapter = "{'type':'AddChapter','key':'k','title':";
        String decided = "{'type':'AddChapter','key':'k','title':'t','decision':";
        String awaiting = "{'type':'AddBudgetLine','key':'k','title':'t','amount':1,'awaits':";
        return Stream.of(
                // The document
                List.of("", "", "empty-body"),
                List.of("  \n", "", "empty-body"),
                List.of("{", "", "not-json"),
                List.of("{'type':'AddChapter','key':}", "/key", "not-json"),
                List.of("\uFEFF{}", "", "not-json"),
                List.of("{type:'AddChapter'}", "", "not-json"),
                List.of("[{'type':'AddChapter','key':'k','title':'t'},]", "/1", "not-json"),
                List.of(days + "NaN}", "/days", "not-json"),
                List.of(days + "Infinity}", "/days", "not-json"),
                List.of(days + "01}", "/days", "not-json"),
                List.of(days + "+1}", "/days", "not-json"),
                List.of(days + ".5}", "/days", "not-json"),
                List.of(days + "0x10}", "/days", "not-json"),
                List.of(days + "1} // so", "", "trailing-content"),
                List.of(days + "1}{}", "", "trailing-content"),
                List.of(days + "1},", "", "trailing-content"),
                List.of(days + "1,'days':2}", "/days", "duplicate-member"),
                List.of("{'type':'AddChapter','type':'AddChapter','key':'k','title':'t'}", "/type", "duplicate-member"),
                List.of(decided + "{'withPlan':true,'withPlan':true}}", "/decision/withPlan", "duplicate-member"),
                List.of("'AddChapter'", "", "not-commands"),
                List.of("1", "", "not-commands"),
                List.of("null", "", "not-commands"),
                List.of("true", "", "not-commands"),
                List.of("[]", "", "no-commands"),
                List.of("[[]]", "/0", "not-object"),
                List.of("[1]", "/0", "not-object"),
                List.of("[null]", "/0", "null"),
                // The command
                List.of("{}", "/type", "required"),
                List.of("{'type':1}", "/type", "not-text"),
                List.of("{'type':null}", "/type", "null"),
                List.of("{'type':'Nonsense'}", "/type", "unknown-type"),
                List.of("{'type':''}", "/type", "unknown-type"),
                List.of("{'type':'AllocateDay'}", "/type", "unknown-type-near"),
                List.of("{'type':'allocateDays'}", "/type", "unknown-type-near"),
                List.of(days + "1,'colour':'red'}", "/colour", "unknown-member"),
                List.of(days + "1,'provisonal':true}", "/provisonal", "unknown-member-near"),
                List.of(days + "1,'a/b~c':true}", "/a~1b~0c", "unknown-member"),
                List.of(days + "1,'by':'p-1'}", "/by", "unknown-member"),
                List.of(decided + "{'withPlan':true,'x':1}}", "/decision/x", "unknown-member"),
                List.of("{'type':'AllocateDays','activity':'a'}", "/days", "required"),
                List.of(days + "null}", "/days", "null"),
                List.of(days + "1,'note':null}", "/note", "null"),
                // Days
                List.of(days + "'16'}", "/days", "not-number"),
                List.of(days + "true}", "/days", "not-number"),
                List.of(days + "[16]}", "/days", "not-number"),
                List.of(days + "0}", "/days", "days-positive"),
                List.of(days + "-0}", "/days", "days-positive"),
                List.of(days + "-1}", "/days", "days-positive"),
                List.of(days + "0.25}", "/days", "not-halves"),
                List.of(days + "1e-999999}", "/days", "not-halves"),
                List.of(days + "10000000.5}", "/days", "days-too-many"),
                List.of(days + "1e999999}", "/days", "days-too-many"),
                List.of(days + "1e2147483647}", "/days", "days-too-many"),
                List.of(days + "1e99999999999}", "/days", "not-halves"),
                List.of(days + "-1e999999}", "/days", "days-positive"),
                List.of(days + "9".repeat(5_000) + "}", "/days", "not-halves"),
                // Kronor
                List.of(line + "'5'}", "/amount", "not-number"),
                List.of(line + "5.0}", "/amount", "not-whole"),
                List.of(line + "5.5}", "/amount", "not-whole"),
                List.of(line + "5e3}", "/amount", "not-whole"),
                List.of(line + "1e999999}", "/amount", "not-whole"),
                List.of(line + "0}", "/amount", "amount-positive"),
                List.of(line + "-5}", "/amount", "amount-positive"),
                List.of(line + "-99999999999999999999}", "/amount", "amount-positive"),
                List.of(line + "1000000000001}", "/amount", "amount-too-large"),
                List.of(line + "9223372036854775808}", "/amount", "amount-too-large"),
                List.of(line + "9".repeat(5_000) + "}", "/amount", "amount-too-large"),
                List.of(correction + "'amount':-1}", "/amount", "amount-range"),
                List.of(correction + "'amount':1000000000001}", "/amount", "amount-range"),
                List.of(correction + "'days':-0.5}", "/days", "days-range"),
                List.of(correction + "'days':10000000.5}", "/days", "days-range"),
                List.of(forecast + "'amount':-1}", "/amount", "amount-range"),
                List.of(forecast + "'days':-1}", "/days", "days-range"),
                List.of(line + "5,'lower':5}", "/amount", "amount-or-range"),
                List.of(
                        "{'type':'InformAuthority','authority':'s','date':'2021-03-04','reservations':['a'],'changes':[1]}",
                        "/changes",
                        "not-both"),
                List.of("{'type':'DecideReservation','reservation':'a'}", "/granted", "required"),
                List.of(
                        "{'type':'ProposeDecision','key':'k','authority':'s','question':'q','members':[]}",
                        "/members",
                        "required"),
                List.of(
                        "{'type':'AppointStandIn','for':'s','person':'p','from':'2021-07-02','to':'2021-07-01'}",
                        "/to",
                        "from-after-to"),
                // Texts and keys
                List.of(chapter + "5}", "/title", "not-text"),
                List.of(chapter + "''}", "/title", "blank"),
                List.of(chapter + "'  '}", "/title", "blank"),
                List.of(chapter + "'" + "a".repeat(201) + "'}", "/title", "title-length"),
                List.of(chapter + "'a\\u0000'}", "/title", "control-character"),
                List.of(chapter + "'a\\nb'}", "/title", "control-character"),
                List.of(chapter + "'a\\ud800'}", "/title", "control-character"),
                List.of(chapter + "'a\nb'}", "/title", "not-json"),
                List.of(days + "1,'note':'" + "a".repeat(10_001) + "'}", "/note", "text-length"),
                List.of(days + "1,'note':'\\u0007'}", "/note", "control-character"),
                List.of("{'type':'AddChapter','key':'Å','title':'t'}", "/key", "key-form"),
                List.of("{'type':'AddChapter','key':'a--b','title':'t'}", "/key", "key-form"),
                List.of("{'type':'AddChapter','key':'" + "a".repeat(101) + "','title':'t'}", "/key", "key-form"),
                List.of("{'type':'NameAuthority','key':'k','title':'t','members':'m'}", "/members", "not-list"),
                List.of("{'type':'NameAuthority','key':'k','title':'t','members':[1]}", "/members/0", "not-text"),
                List.of("{'type':'NameAuthority','key':'k','title':'t','members':['M']}", "/members/0", "key-form"),
                List.of(
                        "{'type':'NameAuthority','key':'k','title':'t','members':['m'" + ",'m'".repeat(1_000) + "]}",
                        "/members",
                        "list-too-long"),
                // Words, truth, years, dates
                List.of(
                        "{'type':'ChangePriority','activity':'a','priority':'THIRD','reason':'r'}",
                        "/priority",
                        "unknown-choice"),
                List.of(
                        "{'type':'ChangePriority','activity':'a','priority':'first','reason':'r'}",
                        "/priority",
                        "unknown-choice"),
                List.of("{'type':'ChangePriority','activity':'a','priority':1,'reason':'r'}", "/priority", "not-text"),
                List.of(days + "1,'provisional':'true'}", "/provisional", "not-truth"),
                List.of(days + "1,'provisional':1}", "/provisional", "not-truth"),
                List.of(
                        "{'type':'OpenPlan','organisation':'o','year':'2021','title':'t','capacity':1}",
                        "/year",
                        "not-number"),
                List.of(
                        "{'type':'OpenPlan','organisation':'o','year':99999999999,'title':'t','capacity':1}",
                        "/year",
                        "year-form"),
                List.of("{'type':'OpenPlan','organisation':'o','year':2021,'title':'t'}", "/capacity", "required"),
                List.of(
                        "{'type':'OpenPlan','organisation':'o','year':2021,'title':'t','capacity':1,"
                                + "'basis':'UNKNOWN'}",
                        "/capacity",
                        "capacity-unknown"),
                List.of(
                        "{'type':'ScheduleMeeting','key':'k','authority':'a','date':'2021-02-30'}",
                        "/date",
                        "day-form"),
                List.of("{'type':'ScheduleMeeting','key':'k','authority':'a','date':'2021-02'}", "/date", "day-form"),
                List.of(days + "1,'dated':'2021-02'}", "/dated", "day-unless-afterwards"),
                List.of(days + "1,'dated':'5 maj'}", "/dated", "date-form"),
                List.of(days + "1,'dated':2021}", "/dated", "not-text"),
                List.of(
                        "{'type':'RegisterFunding','key':'k','title':'t','amount':1,'status':'EXPECTED',"
                                + "'carriedFrom':20}",
                        "/carriedFrom",
                        "origin-form"),
                List.of(
                        "{'type':'RegisterFunding','key':'k','title':'t','amount':1,'status':'EXPECTED',"
                                + "'carriedFrom':true}",
                        "/carriedFrom",
                        "not-text"),
                List.of(awaiting + "{'authority':'s'}}", "/awaits/meeting", "one-of"),
                List.of(awaiting + "'s'}", "/awaits", "not-object"),
                List.of(awaiting + "{'authority':'s','when':'2021'}}", "/awaits/when", "not-day-or-month"),
                List.of(awaiting + "{'authority':'s','when':5}}", "/awaits/when", "not-day-or-month"),
                List.of(awaiting + "{'authority':'s','when':{'from':'2021-02'}}}", "/awaits/when/to", "required"),
                List.of(
                        awaiting + "{'authority':'s','when':{'from':'2021-03','to':'2021-02'}}}",
                        "/awaits/when/to",
                        "from-after-to"),
                List.of(
                        "{'type':'AddWorkItem','activity':'a','key':'k','title':'t','targets':[{'unit':'u'}]}",
                        "/targets/0",
                        "target-bounds"),
                List.of(
                        "{'type':'AddWorkItem','activity':'a','key':'k','title':'t','targets':[{'unit':'u','min':-1}]}",
                        "/targets/0/min",
                        "count-range"),
                List.of("{'type':'DescribePlan'}", "", "nothing-described"),
                // Beside the command
                List.of("{'type':'WithdrawDays','activity':'a','days':1}", "/reason", "required"),
                List.of(
                        "{'type':'AssessProgress','activity':'a','step':'STARTED','light':'RED'}",
                        "/reason",
                        "required"),
                List.of(days + "1,'reason':' '}", "/reason", "blank"),
                List.of("{'type':'RecordExpenditure','line':'l','amount':1}", "/dated", "required"),
                List.of(
                        "{'type':'RecordExpenditure','line':'l','amount':1,'recordedAfterwards':true}",
                        "/dated",
                        "required"),
                List.of(decided + "{'form':'MEETING','date':'2021-02-04'}}", "/decision/authority", "required"),
                List.of(decided + "{'authority':'s','date':'2021-02-04'}}", "/decision/form", "required"),
                List.of(decided + "{'authority':'s','form':'MEETING'}}", "/decision/date", "required"),
                List.of(
                        decided + "{'authority':'s','form':'MEETING','date':'2021-02'}}",
                        "/decision/date",
                        "day-unless-afterwards"),
                List.of(decided + "'s'}", "/decision", "not-object"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_told_at_its_place(List<String> pointerAndCode) {
        assertThat(told(pointerAndCode.get(0))).containsExactly(pointerAndCode.get(1) + " " + pointerAndCode.get(2));
    }

    @Test
    void all_faults_of_all_commands_are_told_at_once() {
        assertThat(told("[{'type':'AllocateDays','activity':'Å','days':'16','colour':1},"
                        + "{'type':'AddChapter','key':'k','title':'t'},"
                        + "{'type':'WithdrawDays','days':0.3,'decision':{'form':'OTHER'}},"
                        + "{'type':'Nonsense'}]"))
                .containsExactlyInAnyOrder(
                        "/0/activity key-form",
                        "/0/days not-number",
                        "/0/colour unknown-member",
                        "/2/activity required",
                        "/2/days not-halves",
                        "/2/reason required",
                        "/2/decision/form unknown-choice",
                        "/3/type unknown-type");
    }

    @Test
    void a_decision_with_the_plan_or_of_history_may_leave_the_rest_out() {
        assertThat(one("{'type':'AddChapter','key':'k','title':'t','decision':{'withPlan':true}}")
                        .circumstances()
                        .decision())
                .isPresent();
        assertThat(one("{'type':'AddChapter','key':'k','title':'t','recordedAfterwards':true,'decision':{}}")
                        .circumstances()
                        .decision())
                .isPresent();
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        byte[] latin =
                "{\"type\":\"AddChapter\",\"key\":\"k\",\"title\":\"Stöd\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] overlong = {'"', (byte) 0xC0, (byte) 0xAF, '"'};
        byte[] wide = "{}".getBytes(StandardCharsets.UTF_16LE);
        assertThat(told(latin)).containsExactly(" not-utf8");
        assertThat(told(overlong)).containsExactly(" not-utf8");
        assertThat(told(wide)).containsExactly(" not-json");
    }

    @Test
    void sixty_four_levels_are_read_and_one_more_is_refused() {
        assertThat(told("[".repeat(64) + "]".repeat(64))).containsExactly("/0 not-object");
        assertThat(told("[".repeat(65) + "]".repeat(65))).containsExactly("/0".repeat(64) + " too-deep");
        assertThat(told("[".repeat(1_000_000))).containsExactly("/0".repeat(64) + " too-deep");
    }

    @Test
    void a_thousand_commands_are_read_and_one_more_is_refused() {
        assertThat(PARSER.parse(bytes(batch(1_000)))).hasSize(1_000);
        assertThat(told(batch(1_001))).containsExactly(" too-many-commands");
    }

    @Test
    @Timeout(10)
    void a_body_of_nothing_but_faults_gets_a_bounded_answer() {
        String members =
                IntStream.range(0, 100_000).mapToObj(i -> "'x" + i + "':1").collect(joining(","));
        assertThat(told("{'type':'AddChapter','key':'k','title':'t'," + members + "}"))
                .hasSize(Faults.MAX + 1)
                .last()
                .isEqualTo(" faults-left-out");
    }

    @Test
    void a_long_or_broken_name_is_told_in_a_form_that_can_be_written() {
        assertThat(told("{'type':'AddChapter','key':'k','title':'t','" + "x".repeat(100_000) + "':1,'\\ud800':1}"))
                .containsExactly("/" + "x".repeat(200) + "… unknown-member", "/\uFFFD unknown-member");
    }

    @Test
    void numbers_of_any_size_are_judged_without_reckoning_them() {
        String many = "["
                + Stream.generate(() -> "{'type':'AllocateDays','activity':'a','days':1e999999999}")
                        .limit(1_000)
                        .collect(joining(","))
                + "]";
        long begun = System.nanoTime();
        assertThat(told(many)).hasSize(1_000);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    private static String batch(int commands) {
        return "["
                + Stream.generate(() -> "{'type':'AddChapter','key':'k','title':'t'}")
                        .limit(commands)
                        .collect(joining(","))
                + "]";
    }

    private static Object command(String json) {
        return one(json).command();
    }

    private static Order one(String json) {
        return PARSER.parse(bytes(json)).getFirst();
    }

    private static List<String> told(String json) {
        return told(bytes(json));
    }

    private static List<String> told(byte[] body) {
        MalformedRequest refused = catchThrowableOfType(MalformedRequest.class, () -> PARSER.parse(body));
        assertThat(refused).isNotNull();
        return refused.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode examples() throws IOException {
        return JSON.readTree(resource("/openapi/commands.json"));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = CommandParserTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
