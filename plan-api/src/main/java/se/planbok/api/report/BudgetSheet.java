package se.planbok.api.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import se.planbok.view.budget.Budget;
import se.planbok.view.budget.Budget.Line;
import se.planbok.view.budget.Budget.Nomination;
import se.planbok.view.budget.Budget.OutsideFunding;
import se.planbok.view.budget.Budget.Reservation;
import se.planbok.view.budget.Budget.Source;

/** The budget as a table: one row for each source, line, reservation and nomination, and for the sums. */
final class BudgetSheet {

    private static final List<String> COLUMNS = List.of(
            "row",
            "key",
            "title",
            "line",
            "activity",
            "status",
            "lower",
            "upper",
            "amount",
            "spent",
            "remaining",
            "note");

    private final ResourceBundle texts;

    /** @param language of headings and words */
    BudgetSheet(Locale language) {
        texts = ReportWords.bundle("budget", language);
    }

    Table of(Budget budget) {
        List<List<Object>> rows = new ArrayList<>();
        budget.funding().sources().forEach(source -> rows.add(source(source)));
        rows.add(sum("sum.confirmed", Table.EMPTY, Table.EMPTY, budget.funding().confirmed(), Table.EMPTY));
        rows.add(sum("sum.expected", Table.EMPTY, Table.EMPTY, budget.funding().expected(), Table.EMPTY));
        for (Line line : budget.lines()) {
            rows.add(line(line));
            line.reservations().forEach(reservation -> rows.add(reservation(line, reservation)));
            line.nominations().forEach(nomination -> rows.add(nomination(line, nomination)));
        }
        rows.add(sum("sum.planned", budget.planned().lower(), budget.planned().upper(), Table.EMPTY, budget.spent()));
        rows.add(sum("sum.reserved", Table.EMPTY, Table.EMPTY, budget.reserved(), Table.EMPTY));
        budget.outsideFunding().forEach(outside -> rows.add(outside(outside)));
        return new Table(
                COLUMNS.stream()
                        .map(column -> texts.getString("column." + column))
                        .toList(),
                rows);
    }

    private List<Object> source(Source source) {
        return row(
                "source",
                source.key(),
                source.title(),
                Table.EMPTY,
                Table.EMPTY,
                texts.getString("status." + source.status()),
                Table.EMPTY,
                Table.EMPTY,
                source.amount(),
                Table.EMPTY,
                Table.EMPTY,
                source.approximate() ? texts.getString("approximate") : Table.EMPTY);
    }

    private List<Object> line(Line line) {
        return row(
                "line",
                line.key(),
                line.title(),
                Table.EMPTY,
                String.join(" ", line.activities()),
                Table.EMPTY,
                line.lower(),
                line.upper(),
                line.reserved(),
                line.spent(),
                line.remaining(),
                text(line.summary()));
    }

    private List<Object> reservation(Line line, Reservation reservation) {
        return row(
                "reservation",
                reservation.key(),
                reservation.purpose(),
                line.key(),
                text(reservation.activity()),
                texts.getString("status." + reservation.status()),
                Table.EMPTY,
                Table.EMPTY,
                reservation.amount(),
                reservation.spent(),
                Table.EMPTY,
                Table.EMPTY);
    }

    private List<Object> nomination(Line line, Nomination nomination) {
        return row(
                "nomination",
                nomination.key(),
                nomination.title(),
                line.key(),
                text(nomination.activity()),
                texts.getString("rank." + nomination.rank()),
                Table.EMPTY,
                Table.EMPTY,
                nomination.amount().<Object>map(amount -> amount).orElse(Table.EMPTY),
                Table.EMPTY,
                Table.EMPTY,
                text(nomination.note()));
    }

    private List<Object> outside(OutsideFunding outside) {
        return row(
                "outside",
                outside.key(),
                outside.title(),
                Table.EMPTY,
                text(outside.activity()),
                Table.EMPTY,
                Table.EMPTY,
                Table.EMPTY,
                outside.amount().<Object>map(amount -> amount).orElse(Table.EMPTY),
                Table.EMPTY,
                Table.EMPTY,
                text(outside.financedBy()));
    }

    private List<Object> sum(String title, Object lower, Object upper, Object amount, Object spent) {
        return row(
                "sum",
                Table.EMPTY,
                texts.getString(title),
                Table.EMPTY,
                Table.EMPTY,
                Table.EMPTY,
                lower,
                upper,
                amount,
                spent,
                Table.EMPTY,
                Table.EMPTY);
    }

    private List<Object> row(String kind, Object... cells) {
        List<Object> row = new ArrayList<>(COLUMNS.size());
        row.add(texts.getString("row." + kind));
        row.addAll(List.of(cells));
        return row;
    }

    private static Object text(Optional<String> text) {
        return text.<Object>map(said -> said).orElse(Table.EMPTY);
    }
}
