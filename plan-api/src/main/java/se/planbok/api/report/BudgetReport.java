package se.planbok.api.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.planbok.api.report.Report.Block;
import se.planbok.api.report.Report.CaptionedTable;
import se.planbok.api.report.Report.Chart;
import se.planbok.api.report.Report.Group;
import se.planbok.api.report.Report.Paragraph;
import se.planbok.api.report.Report.Section;
import se.planbok.view.budget.Budget;
import se.planbok.view.budget.Budget.Adopted;
import se.planbok.view.budget.Budget.AdoptedLine;
import se.planbok.view.budget.Budget.AdoptedSource;
import se.planbok.view.budget.Budget.Line;
import se.planbok.view.budget.Budget.Nomination;
import se.planbok.view.budget.Budget.OutsideFunding;
import se.planbok.view.budget.Budget.Reservation;
import se.planbok.view.budget.Budget.Source;

/** The plan's money, as a report for people: in, out, set aside, and against what was adopted. */
final class BudgetReport {

    private final ReportWords words;
    private final PlanFacts plan;
    private final Budget budget;
    private final Map<String, String> activities;

    BudgetReport(ReportWords words, PlanFacts plan, Budget budget) {
        this.words = words;
        this.plan = plan;
        this.budget = budget;
        this.activities = plan.activities();
    }

    Report report() {
        return new Report(
                words.language(),
                words.say("title", plan.title()),
                plan.in(words),
                Stream.of(
                                Optional.of(summary()),
                                Optional.of(funding()),
                                Optional.of(lines()),
                                Optional.of(reservations()),
                                nominations(),
                                outside())
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Section summary() {
        Optional<Adopted> then = budget.adopted();
        List<Block> blocks = new ArrayList<>();
        if (then.isEmpty()) {
            blocks.add(new Paragraph(words.say("notAdopted")));
        }
        blocks.add(new CaptionedTable(
                words.say("caption.summary"),
                new Table(
                        words.headings("sum", "adopted", "now"),
                        List.of(
                                sum(
                                        "confirmed",
                                        then.map(Adopted::confirmed),
                                        budget.funding().confirmed()),
                                sum(
                                        "expected",
                                        then.map(Adopted::expected),
                                        budget.funding().expected()),
                                sum(
                                        "lower",
                                        then.map(Adopted::lower),
                                        budget.planned().lower()),
                                sum(
                                        "upper",
                                        then.map(Adopted::upper),
                                        budget.planned().upper()),
                                sum("reserved", then.map(Adopted::reserved), budget.reserved()),
                                sum("spent", Optional.empty(), budget.spent()),
                                sum("surplus", Optional.empty(), budget.surplus()),
                                sum("carriedOver", Optional.empty(), budget.carriedOver()))),
                0));
        return new Section(words.say("section.summary"), blocks);
    }

    private List<Object> sum(String name, Optional<Long> adopted, long now) {
        return List.of(words.say("sum." + name), Table.cell(adopted), now);
    }

    private Section funding() {
        List<Source> sources = budget.funding().sources();
        List<List<Object>> rows = new ArrayList<>();
        sources.forEach(source -> rows.add(source(source)));
        rows.add(List.of(words.say("sum.confirmed"), "", "", budget.funding().confirmed(), ""));
        rows.add(List.of(words.say("sum.expected"), "", "", budget.funding().expected(), ""));
        return new Section(
                words.say("section.funding"),
                List.of(new CaptionedTable(
                        words.say("caption.funding"),
                        new Table(words.headings("source", "status", "adopted", "now", "note"), rows),
                        2)));
    }

    private List<Object> source(Source source) {
        return List.of(
                source.title(),
                words.say("status." + source.status()),
                Table.cell(source.adopted().map(AdoptedSource::amount)),
                Table.kronor(source.amount(), source.approximate()),
                source.carriedFrom()
                        .map(from -> words.say("carriedFrom", from))
                        .or(() -> source.expectedBy().map(day -> words.say("expectedBy", day)))
                        .orElse(""));
    }

    private Section lines() {
        if (budget.lines().isEmpty()) {
            return new Section(words.say("section.lines"), List.of(new Paragraph(words.say("none.lines"))));
        }
        List<List<Object>> rows = new ArrayList<>();
        budget.lines().forEach(line -> rows.add(line(line)));
        rows.add(List.of(
                words.say("sum.all"),
                Table.cell(budget.adopted().map(Adopted::upper)),
                budget.planned().lower(),
                budget.planned().upper(),
                budget.reserved(),
                budget.spent(),
                ""));
        return new Section(
                words.say("section.lines"),
                List.of(
                        new Chart(
                                words.say("chart.lines"),
                                words.say(
                                        "chart.lines.description",
                                        budget.lines().size()),
                                words.headings("upperInChart", "reservedInChart", "spentInChart"),
                                budget.lines().stream()
                                        .map(line -> new Group(
                                                line.title(), List.of(line.upper(), line.reserved(), line.spent())))
                                        .toList()),
                        new CaptionedTable(
                                words.say("caption.lines"),
                                new Table(
                                        words.headings(
                                                "line",
                                                "adoptedUpper",
                                                "lower",
                                                "upper",
                                                "reserved",
                                                "spent",
                                                "remaining"),
                                        rows),
                                1)));
    }

    private List<Object> line(Line line) {
        return List.of(
                line.title(),
                Table.cell(line.adopted().map(AdoptedLine::upper)),
                line.lower(),
                line.upper(),
                line.reserved(),
                line.spent(),
                line.remaining());
    }

    private Section reservations() {
        List<List<Object>> rows = budget.lines().stream()
                .flatMap(line -> line.reservations().stream().map(reservation -> reservation(line, reservation)))
                .toList();
        return new Section(
                words.say("section.reservations"),
                List.of(
                        rows.isEmpty()
                                ? new Paragraph(words.say("none.reservations"))
                                : new CaptionedTable(
                                        words.say("caption.reservations"),
                                        new Table(
                                                words.headings(
                                                        "purpose", "line", "activity", "status", "amount", "spent"),
                                                rows),
                                        0)));
    }

    private List<Object> reservation(Line line, Reservation reservation) {
        return List.of(
                reservation.purpose(),
                line.title(),
                activity(reservation.activity()),
                words.say("status." + reservation.status()),
                reservation.amount(),
                reservation.spent());
    }

    private Optional<Section> nominations() {
        return optional(
                "nominations",
                budget.lines().stream()
                        .flatMap(line -> line.nominations().stream().map(nomination -> nomination(line, nomination)))
                        .toList(),
                "nomination",
                "line",
                "rank",
                "amount",
                "note");
    }

    private List<Object> nomination(Line line, Nomination nomination) {
        return List.of(
                nomination.title(),
                line.title(),
                words.say("rank." + nomination.rank()),
                Table.cell(nomination.amount()),
                nomination.note().orElse(""));
    }

    private Optional<Section> outside() {
        return optional(
                "outside",
                budget.outsideFunding().stream().map(this::outside).toList(),
                "outside",
                "activity",
                "financedBy",
                "amount");
    }

    private List<Object> outside(OutsideFunding outside) {
        return List.of(
                outside.title(),
                activity(outside.activity()),
                outside.financedBy().orElse(""),
                Table.cell(outside.amount()));
    }

    /** A section that is left out where there is nothing to tell. */
    private Optional<Section> optional(String name, List<List<Object>> rows, String... headings) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        words.say("section." + name),
                        List.of(new CaptionedTable(
                                words.say("caption." + name), new Table(words.headings(headings), rows), 0))));
    }

    private String activity(Optional<String> key) {
        return key.map(known -> activities.getOrDefault(known, known)).orElse("");
    }
}
