package se.planbok.view.outturn;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.PartialDate;

/**
 * What was used in each stretch of the calendar. Use that is known for a month, a year or a span counts where it ends.
 * Together the stretches have all that was used, so there are more of them than the plan's where something was used
 * before or after it.
 */
final class Stretches {

    private final StretchLength length;
    private final TreeMap<LocalDate, SoFar> soFar = new TreeMap<>();

    /** All stretches of a plan, with what was used in each. */
    static List<Outturn.Stretch> of(OutturnView.State state, StretchLength length) {
        Stretches stretches = new Stretches(length);
        LocalDate last = state.plan().lastDay();
        for (LocalDate first = length.first(state.plan().firstDay());
                !first.isAfter(last);
                first = length.last(first).plusDays(1)) {
            stretches.soFar.put(first, new SoFar());
        }
        state.activities()
                .forEach((key, activity) -> activity.working()
                        .by()
                        .forEach((stretch, days) ->
                                stretches.at(Working.to(stretch), used -> used.days.merge(key, days, Days::plus))));
        state.lines().forEach((key, line) -> stretches.spent(line.straight(), used -> used.lines, key));
        state.reservations().values().forEach(held -> {
            stretches.spent(held.spending(), used -> used.lines, held.place().line());
            held.place()
                    .activity()
                    .ifPresent(activity -> stretches.spent(held.spending(), used -> used.money, activity));
        });
        return stretches.shown();
    }

    private Stretches(StretchLength length) {
        this.length = length;
    }

    private void spent(Spending spending, Function<SoFar, Map<String, Long>> on, String key) {
        spending.by().forEach((date, kronor) -> at(date, used -> on.apply(used).merge(key, kronor, Long::sum)));
    }

    private void at(String date, Consumer<SoFar> use) {
        LocalDate first = length.first(new PartialDate(date).lastDay());
        use.accept(soFar.computeIfAbsent(first, none -> new SoFar()));
    }

    private List<Outturn.Stretch> shown() {
        return soFar.entrySet().stream()
                .map(entry -> entry.getValue().shown(length, entry.getKey()))
                .toList();
    }

    /** What was used in one stretch: days and reserved money by activity, all money by line. */
    private static final class SoFar {

        private final SortedMap<String, Days> days = new TreeMap<>();
        private final SortedMap<String, Long> money = new TreeMap<>();
        private final SortedMap<String, Long> lines = new TreeMap<>();

        Outturn.Stretch shown(StretchLength length, LocalDate first) {
            money.keySet().forEach(activity -> days.putIfAbsent(activity, Days.ZERO));
            return new Outturn.Stretch(
                    length.key(first),
                    first.toString(),
                    length.last(first).toString(),
                    days.values().stream().reduce(Days.ZERO, Days::plus),
                    lines.values().stream().mapToLong(kronor -> kronor).sum(),
                    days.entrySet().stream()
                            .map(entry -> new Outturn.ActivityUse(
                                    entry.getKey(), entry.getValue(), money.getOrDefault(entry.getKey(), 0L)))
                            .toList(),
                    lines.entrySet().stream()
                            .map(entry -> new Outturn.LineUse(entry.getKey(), entry.getValue()))
                            .toList());
        }
    }
}
