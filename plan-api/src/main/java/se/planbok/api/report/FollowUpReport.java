package se.planbok.api.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.planbok.api.report.Report.Block;
import se.planbok.api.report.Report.CaptionedTable;
import se.planbok.api.report.Report.Chart;
import se.planbok.api.report.Report.Fact;
import se.planbok.api.report.Report.Group;
import se.planbok.api.report.Report.Paragraph;
import se.planbok.api.report.Report.Section;
import se.planbok.plan.value.ActivityStatus;
import se.planbok.plan.value.Stockholm;
import se.planbok.view.outturn.Outturn;
import se.planbok.view.outturn.Outturn.Activity;
import se.planbok.view.outturn.Outturn.Amendment;
import se.planbok.view.outturn.Outturn.Chapter;
import se.planbok.view.outturn.Outturn.DaysForecast;
import se.planbok.view.outturn.Outturn.Kronor;
import se.planbok.view.outturn.Outturn.LeadTime;
import se.planbok.view.outturn.Outturn.Line;
import se.planbok.view.outturn.Outturn.MoneyForecast;
import se.planbok.view.outturn.Outturn.OfPriority;
import se.planbok.view.outturn.Outturn.Stretch;
import se.planbok.view.outturn.Outturn.Succession;
import se.planbok.view.outturn.Outturn.WorkItem;
import se.planbok.view.outturn.Outturn.WorkingDays;

/** How a plan goes, as a report for people: what was used of days and money against what was planned, and why it changed. */
final class FollowUpReport {

    private final ReportWords words;
    private final PlanFacts plan;
    private final Outturn outturn;
    private final Optional<String> period;

    /** @param period the closed period whose report it is, where it is one's */
    FollowUpReport(ReportWords words, PlanFacts plan, Outturn outturn, Optional<String> period) {
        this.words = words;
        this.plan = plan;
        this.outturn = outturn;
        this.period = period;
    }

    Report report() {
        List<Fact> about = new ArrayList<>(plan.in(words));
        period.ifPresent(key -> about.addFirst(new Fact(words.say("fact.closedPeriod"), key)));
        return new Report(
                words.language(),
                words.say("title", plan.title()),
                about,
                Stream.of(
                                Optional.of(summary()),
                                chapters(),
                                priorities(),
                                activities(),
                                points(),
                                lines(),
                                forecasts(),
                                Optional.of(amendments()),
                                stretches(),
                                periods(),
                                leadTimes(),
                                successions(),
                                carried())
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Section summary() {
        List<Block> blocks = new ArrayList<>();
        if (!outturn.status().isAdopted()) {
            blocks.add(new Paragraph(words.say("notAdopted")));
        }
        if (outturn.partial()) {
            blocks.add(new Paragraph(words.say("partial")));
        }
        outturn.shareGone()
                .ifPresent(share -> blocks.add(new Paragraph(words.say(
                        "shareGone", share.movePointRight(2).toBigInteger().longValueExact()))));
        WorkingDays days = outturn.total().days();
        Kronor money = outturn.total().money();
        blocks.add(used(days.amended(), days.used()));
        blocks.add(
                used(money.amended(), Table.kronor(money.used(), outturn.total().approximate())));
        blocks.add(table(
                "total",
                List.of(
                        units(days(words.say("row.days"), days)),
                        units(money(
                                words.say("row.money"), money, outturn.total().approximate()))),
                0,
                "measure",
                "adopted",
                "amended",
                "used",
                "remaining",
                "forecast"));
        return new Section(words.say("section.summary"), blocks);
    }

    private Paragraph used(Optional<?> amended, Object used) {
        return new Paragraph(amended.map(planned -> words.say("usedOf", words.amount(used), words.amount(planned)))
                .orElseGet(() -> words.say("used", words.amount(used))));
    }

    /** The row with the unit in each cell, since its rows have different ones. */
    private List<Object> units(List<Object> row) {
        return Stream.concat(Stream.of(row.getFirst()), row.stream().skip(1).map(cell -> (Object) words.amount(cell)))
                .toList();
    }

    private Optional<Section> chapters() {
        return section(
                "chapters",
                figures(
                        "chapters",
                        outturn.chapters(),
                        "chapter",
                        Chapter::title,
                        chapter -> new Figures(chapter.days(), chapter.money(), chapter.approximate())));
    }

    private Optional<Section> priorities() {
        return section(
                "priorities",
                figures(
                        "priorities",
                        outturn.priorities(),
                        "priority",
                        priority -> words.say("priority." + priority.key()),
                        (OfPriority priority) ->
                                new Figures(priority.days(), priority.money(), priority.approximate())));
    }

    private record Figures(WorkingDays days, Kronor money, boolean approximate) {

        boolean hasMoney() {
            return money.used() != 0
                    || money.adopted().orElse(0L) != 0
                    || money.amended().orElse(0L) != 0;
        }
    }

    /** A chart and a table of days, and a table of money where there is any. */
    private <T> List<Block> figures(
            String name, List<T> parts, String heading, Function<T, String> title, Function<T, Figures> figures) {
        if (parts.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(chart(
                name,
                parts.stream()
                        .map(part -> group(
                                title.apply(part),
                                figures.apply(part).days().amended(),
                                figures.apply(part).days().used()))
                        .toList()));
        blocks.add(table(
                name + ".days",
                parts.stream()
                        .map(part -> days(title.apply(part), figures.apply(part).days()))
                        .toList(),
                0,
                heading,
                "adopted",
                "amended",
                "used",
                "remaining",
                "forecast"));
        List<List<Object>> money = parts.stream()
                .filter(part -> figures.apply(part).hasMoney())
                .map(part -> money(
                        title.apply(part),
                        figures.apply(part).money(),
                        figures.apply(part).approximate()))
                .toList();
        if (!money.isEmpty()) {
            blocks.add(
                    table(name + ".money", money, 0, heading, "adopted", "amended", "used", "remaining", "forecast"));
        }
        return blocks;
    }

    private Optional<Section> activities() {
        List<Block> blocks = new ArrayList<>();
        if (!outturn.activities().isEmpty()) {
            blocks.add(table(
                    "activities.days",
                    outturn.activities().stream().map(this::days).toList(),
                    0,
                    "activity",
                    "progress",
                    "adopted",
                    "amended",
                    "used",
                    "remaining",
                    "forecast"));
        }
        List<List<Object>> money = outturn.activities().stream()
                .filter(activity -> new Figures(activity.days(), activity.money(), activity.approximate()).hasMoney())
                .map(activity -> money(activity.title(), activity.money(), activity.approximate()))
                .toList();
        if (!money.isEmpty()) {
            blocks.add(table(
                    "activities.money", money, 0, "activity", "adopted", "amended", "used", "remaining", "forecast"));
        }
        return section("activities", blocks);
    }

    private List<Object> days(Activity activity) {
        List<Object> row = new ArrayList<>(days(activity.title(), activity.days()));
        row.add(
                1,
                activity.status() == ActivityStatus.CANCELLED
                        ? words.say("cancelled")
                        : activity.progress().map(this::progress).orElse(""));
        return row;
    }

    private String progress(Outturn.Progress progress) {
        return words.say("step." + progress.step()) + ", " + words.say("light." + progress.light());
    }

    private Optional<Section> points() {
        List<List<Object>> rows = outturn.activities().stream()
                .flatMap(activity -> activity.workItems().stream()
                        .filter(item -> !item.targets().isEmpty()
                                || item.done().isPresent()
                                || !item.counted().isEmpty()
                                || item.completed().isPresent()
                                || item.missed())
                        .map(item -> point(activity, item)))
                .toList();
        return section("points", rows, "point", "activity", "target", "done", "completed", "missed");
    }

    private List<Object> point(Activity activity, WorkItem item) {
        return List.of(
                item.title(),
                activity.title(),
                item.targets().stream().map(words::target).collect(Collectors.joining(", ")),
                done(item),
                item.completed().orElse(""),
                item.missed() ? words.say("missed") : "");
    }

    /** One number for all targets, or one for each. */
    private Object done(WorkItem item) {
        return item.counted().isEmpty()
                ? Table.cell(item.done())
                : Stream.concat(
                                item.done().map(words::cell).stream(),
                                item.counted().stream()
                                        .map(counted -> words.cell(counted.done()) + " " + counted.unit()))
                        .collect(Collectors.joining(", "));
    }

    private Optional<Section> lines() {
        if (outturn.lines().isEmpty()) {
            return Optional.empty();
        }
        Outturn.Sum total = outturn.total();
        List<List<Object>> rows = new ArrayList<>();
        outturn.lines().forEach(line -> rows.add(money(line.title(), line.money(), line.approximate())));
        rows.add(money(words.say("sum.lines"), total.money(), total.approximate()));
        return section(
                "lines",
                List.of(
                        chart(
                                "lines",
                                outturn.lines().stream()
                                        .map(line -> group(
                                                line.title(),
                                                line.money().amended(),
                                                line.money().used()))
                                        .toList()),
                        table("lines", rows, 1, "line", "adopted", "amended", "used", "remaining", "forecast")));
    }

    private Optional<Section> forecasts() {
        Stream<List<Object>> ofActivities = outturn.activities().stream()
                .flatMap(activity -> Stream.of(
                                activity.progress()
                                        .map(progress -> said(
                                                activity.title(),
                                                progress(progress),
                                                progress.reason().orElse(""))),
                                activity.days().forecast().map(forecast -> days(activity.title(), forecast)),
                                activity.money().forecast().map(forecast -> money(activity.title(), forecast)))
                        .flatMap(Optional::stream));
        Stream<List<Object>> ofLines = outturn.lines().stream()
                .flatMap(line -> line.money().forecast().map(forecast -> money(line.title(), forecast)).stream());
        return section("forecasts", Stream.concat(ofActivities, ofLines).toList(), "about", "said", "reason");
    }

    private List<Object> days(String about, DaysForecast forecast) {
        return said(about, words.say("expected", words.amount(forecast.amount())), forecast.reason());
    }

    private List<Object> money(String about, MoneyForecast forecast) {
        return said(about, words.say("expected", words.amount(forecast.amount())), forecast.reason());
    }

    private static List<Object> said(String about, String said, String reason) {
        return List.of(about, said, reason);
    }

    /** How often something changed and why; a change that was not given a reason counts all the same. */
    private Section amendments() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(words.say("amendments", outturn.amendments())));
        List<List<Object>> rows = Stream.concat(
                        outturn.activities().stream().flatMap(this::amendments),
                        outturn.lines().stream().flatMap(this::amendments))
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(table("amendments", rows, 0, "about", "recorded", "event", "reason"));
        }
        return new Section(words.say("section.amendments"), blocks);
    }

    private Stream<List<Object>> amendments(Activity activity) {
        return activity.amendments().stream().map(amendment -> amendment(activity.title(), amendment));
    }

    private Stream<List<Object>> amendments(Line line) {
        return line.amendments().stream().map(amendment -> amendment(line.title(), amendment));
    }

    private List<Object> amendment(String about, Amendment amendment) {
        return List.of(
                about,
                words.day(Stockholm.day(amendment.at())),
                Long.toString(amendment.sequence()),
                amendment.reason().orElse(""));
    }

    private Optional<Section> stretches() {
        return section(
                "stretches",
                outturn.stretches().orElse(List.of()).stream()
                        .map(this::stretch)
                        .toList(),
                "stretch",
                "from",
                "to",
                "daysUsed",
                "moneyUsed");
    }

    private List<Object> stretch(Stretch stretch) {
        return List.of(stretch.key(), stretch.from(), stretch.to(), stretch.days(), stretch.money());
    }

    private Optional<Section> periods() {
        return section(
                "periods",
                outturn.periods().stream()
                        .map(closed -> List.<Object>of(
                                closed.key(),
                                closed.from(),
                                closed.to(),
                                Long.toString(closed.closedAt()),
                                closed.days(),
                                closed.money()))
                        .toList(),
                "closedPeriod",
                "from",
                "to",
                "version",
                "daysUsed",
                "moneyUsed");
    }

    private Optional<Section> leadTimes() {
        LeadTime unknown = new LeadTime(Optional.empty(), Optional.empty(), Optional.empty());
        return section(
                "leadTimes",
                outturn.activities().stream()
                        .filter(activity -> !activity.leadTime().equals(unknown))
                        .map(activity -> List.<Object>of(
                                activity.title(),
                                activity.leadTime().proposed().orElse(""),
                                activity.leadTime().decided().orElse(""),
                                activity.leadTime().firstUse().orElse("")))
                        .toList(),
                "activity",
                "proposed",
                "decided",
                "firstUse");
    }

    private Optional<Section> successions() {
        return section(
                "successions",
                outturn.successions().stream().map(FollowUpReport::succession).toList(),
                "ended",
                "goesOn",
                "reason");
    }

    private static List<Object> succession(Succession succession) {
        return List.of(
                String.join(", ", succession.from()),
                String.join(", ", succession.to()),
                succession.reason().orElse(""));
    }

    private Optional<Section> carried() {
        return section(
                "carried",
                Stream.concat(
                                outturn.carriedIn().stream()
                                        .map(in -> List.<Object>of(words.say("carriedIn", in.from()), in.amount())),
                                outturn.carriedOut().stream()
                                        .map(out -> List.<Object>of(words.say("carriedOut", out.to()), out.amount())))
                        .toList(),
                "surplus",
                "amount");
    }

    private static List<Object> days(String title, WorkingDays days) {
        return List.of(
                title,
                Table.cell(days.adopted()),
                Table.cell(days.amended()),
                days.used(),
                Table.cell(days.remaining()),
                Table.cell(days.forecast().map(DaysForecast::amount)));
    }

    private static List<Object> money(String title, Kronor money, boolean approximate) {
        return List.of(
                title,
                Table.cell(money.adopted()),
                Table.cell(money.amended()),
                Table.kronor(money.used(), approximate),
                Table.cell(money.remaining()),
                Table.cell(money.forecast().map(MoneyForecast::amount)));
    }

    private static Group group(String label, Optional<?> planned, Object used) {
        return new Group(label, List.of(Table.cell(planned), used));
    }

    private Chart chart(String name, List<Group> groups) {
        return new Chart(
                words.say("chart." + name),
                words.say("chart.description", groups.size()),
                List.of(words.say("chart.amended"), words.say("chart.used")),
                groups);
    }

    private CaptionedTable table(String name, List<List<Object>> rows, int sums, String... headings) {
        return new CaptionedTable(words.say("caption." + name), new Table(words.headings(headings), rows), sums);
    }

    /** A section of one table, left out where there is nothing to tell. */
    private Optional<Section> section(String name, List<List<Object>> rows, String... headings) {
        return section(name, rows.isEmpty() ? List.of() : List.of(table(name, rows, 0, headings)));
    }

    private Optional<Section> section(String name, List<? extends Block> blocks) {
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(words.say("section." + name), List.copyOf(blocks)));
    }
}
