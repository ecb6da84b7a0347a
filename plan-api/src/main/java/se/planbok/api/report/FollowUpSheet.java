package se.planbok.api.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.planbok.plan.value.ActivityStatus;
import se.planbok.plan.value.Days;
import se.planbok.view.outturn.Outturn;
import se.planbok.view.outturn.Outturn.Activity;
import se.planbok.view.outturn.Outturn.DaysForecast;
import se.planbok.view.outturn.Outturn.Kronor;
import se.planbok.view.outturn.Outturn.MoneyForecast;
import se.planbok.view.outturn.Outturn.WorkingDays;

/** How a plan goes as a table: one row for the whole, and for each chapter, priority, activity, line and stretch of time. */
final class FollowUpSheet {

    private static final List<String> COLUMNS = List.of(
            "row",
            "key",
            "title",
            "chapter",
            "initiative",
            "priority",
            "status",
            "step",
            "light",
            "from",
            "to",
            "daysAdopted",
            "daysAmended",
            "daysUsed",
            "daysRemaining",
            "daysForecast",
            "moneyAdopted",
            "moneyAmended",
            "moneyUsed",
            "moneyRemaining",
            "moneyForecast",
            "approximate",
            "amendments",
            "proposed",
            "decided",
            "firstUse");

    private final ReportWords words;

    FollowUpSheet(ReportWords words) {
        this.words = words;
    }

    Table of(Outturn outturn) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(new Row("total")
                .with("title", outturn.title())
                .with("from", outturn.from())
                .with("to", outturn.to())
                .days(outturn.total().days())
                .money(outturn.total().money(), outturn.total().approximate())
                .with("amendments", outturn.amendments())
                .cells());
        outturn.chapters()
                .forEach(chapter -> rows.add(new Row("chapter")
                        .with("key", chapter.key())
                        .with("title", chapter.title())
                        .days(chapter.days())
                        .money(chapter.money(), chapter.approximate())
                        .cells()));
        outturn.priorities()
                .forEach(priority -> rows.add(new Row("priority")
                        .with("title", words.say("priority." + priority.key()))
                        .days(priority.days())
                        .money(priority.money(), priority.approximate())
                        .cells()));
        outturn.activities().forEach(activity -> rows.add(row(activity)));
        outturn.lines()
                .forEach(line -> rows.add(new Row("line")
                        .with("key", line.key())
                        .with("title", line.title())
                        .money(line.money(), line.approximate())
                        .with("amendments", (long) line.amendments().size())
                        .cells()));
        outturn.periods()
                .forEach(closed -> rows.add(
                        time("period", closed.key(), closed.from(), closed.to(), closed.days(), closed.money())));
        outturn.stretches()
                .orElse(List.of())
                .forEach(stretch -> rows.add(
                        time("stretch", stretch.key(), stretch.from(), stretch.to(), stretch.days(), stretch.money())));
        return new Table(
                COLUMNS.stream().map(column -> words.say("column." + column)).toList(), rows);
    }

    private List<Object> row(Activity activity) {
        Row row = new Row("activity")
                .with("key", activity.key())
                .with("title", activity.title())
                .with("chapter", activity.chapter())
                .with("initiative", activity.initiative())
                .with("status", words.say(activity.status() == ActivityStatus.CANCELLED ? "cancelled" : "active"))
                .days(activity.days())
                .money(activity.money(), activity.approximate())
                .with("amendments", (long) activity.amendments().size());
        activity.priority().ifPresent(priority -> row.with("priority", words.say("priority." + priority)));
        activity.progress()
                .ifPresent(progress -> row.with("step", words.say("step." + progress.step()))
                        .with("light", words.say("light." + progress.light())));
        activity.leadTime().proposed().ifPresent(day -> row.with("proposed", day));
        activity.leadTime().decided().ifPresent(day -> row.with("decided", day));
        activity.leadTime().firstUse().ifPresent(day -> row.with("firstUse", day));
        return row.cells();
    }

    private List<Object> time(String kind, String key, String from, String to, Days days, long money) {
        return new Row(kind)
                .with("key", key)
                .with("from", from)
                .with("to", to)
                .with("daysUsed", days)
                .with("moneyUsed", money)
                .cells();
    }

    /** A row that is being filled in; what is not told is empty. */
    private final class Row {

        private final Map<String, Object> cells = new HashMap<>();

        Row(String kind) {
            with("row", words.say("kind." + kind));
        }

        Row with(String column, Object cell) {
            cells.put(column, cell);
            return this;
        }

        Row days(WorkingDays days) {
            return with("daysAdopted", Table.cell(days.adopted()))
                    .with("daysAmended", Table.cell(days.amended()))
                    .with("daysUsed", days.used())
                    .with("daysRemaining", Table.cell(days.remaining()))
                    .with("daysForecast", Table.cell(days.forecast().map(DaysForecast::amount)));
        }

        Row money(Kronor money, boolean approximate) {
            return with("moneyAdopted", Table.cell(money.adopted()))
                    .with("moneyAmended", Table.cell(money.amended()))
                    .with("moneyUsed", money.used())
                    .with("moneyRemaining", Table.cell(money.remaining()))
                    .with("moneyForecast", Table.cell(money.forecast().map(MoneyForecast::amount)))
                    .with("approximate", approximate ? words.say("yes") : Table.EMPTY);
        }

        List<Object> cells() {
            return COLUMNS.stream()
                    .map(column -> cells.getOrDefault(column, Table.EMPTY))
                    .toList();
        }
    }
}
