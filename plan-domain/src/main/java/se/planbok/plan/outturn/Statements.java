package se.planbok.plan.outturn;

import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import se.planbok.plan.event.Assessment;
import se.planbok.plan.event.Forecast;
import se.planbok.plan.event.ForecastStated;
import se.planbok.plan.event.ProgressAssessed;

/**
 * What planners have said of what is to come and of how it goes.
 *
 * @param ofActivities what activities are expected to use
 * @param ofLines what lines are expected to use
 * @param assessments how far activities have come
 */
public record Statements(
        PMap<String, Forecast> ofActivities, PMap<String, Forecast> ofLines, PMap<String, Assessment> assessments) {

    static final Statements NONE = new Statements(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    Forecast forecast(Optional<String> activity, Optional<String> line) {
        return activity.map(key -> ofActivities.getOrDefault(key, Forecast.NONE))
                .or(() -> line.map(key -> ofLines.getOrDefault(key, Forecast.NONE)))
                .orElse(Forecast.NONE);
    }

    Statements after(ForecastStated e) {
        Forecast now = forecast(e.activity(), e.line()).after(e);
        return new Statements(
                e.activity().map(key -> ofActivities.plus(key, now)).orElse(ofActivities),
                e.line().map(key -> ofLines.plus(key, now)).orElse(ofLines),
                assessments);
    }

    Statements after(ProgressAssessed e, Optional<String> reason) {
        return new Statements(
                ofActivities, ofLines, assessments.plus(e.activity(), new Assessment(e.step(), e.light(), reason)));
    }
}
