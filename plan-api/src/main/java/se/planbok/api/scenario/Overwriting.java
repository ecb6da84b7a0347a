package se.planbok.api.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.planbok.api.erasure.TextEraser;
import se.planbok.api.scenario.ScenarioClash.Clash;
import se.planbok.plan.Decided;
import se.planbok.plan.event.DelegationRuleSet;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.Subject;
import se.planbok.view.decision.Change;
import se.planbok.view.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds what a merge would overwrite. Each figure that an event of the merge changes is held against the same figure
 * where the same command changed it in the scenario: either it was the same before, or as much is only added to it or
 * taken from it. Otherwise others have changed what the command sets. Pure.
 */
final class Overwriting {

    private final Map<Place, Move> inScenario = new HashMap<>();

    /** @param branch the scenario that is merged */
    Overwriting(Branch branch) {
        int first = 0;
        for (ScenarioStep step : branch.steps()) {
            for (ScenarioStep.Happened happened : step.happened()) {
                int command = first + happened.command();
                PlanEvent event = happened.event().event();
                moves(event).forEach((figure, move) -> inScenario.putIfAbsent(place(command, event, figure), move));
            }
            first += step.orders();
        }
    }

    /** What would be overwritten, in the order of the commands. */
    List<Clash> in(Decided merge) {
        List<Clash> clashes = new ArrayList<>();
        for (int i = 0; i < merge.events().size(); i++) {
            int command = merge.commands().get(i);
            Recorded recorded = merge.events().get(i);
            moves(recorded.event()).forEach((figure, now) -> {
                Place place = place(command, recorded.event(), figure);
                // What the command did not change there was already as ordered.
                Move then = inScenario.getOrDefault(place, new Move(now.after(), now.after()));
                if (!now.startsLike(then) && !now.addsLike(then)) {
                    clashes.add(new Clash(
                            command,
                            place.subject(),
                            figure,
                            then.before().map(Object.class::cast),
                            now.before().map(Object.class::cast),
                            now.after().map(Object.class::cast),
                            Optional.empty()));
                }
            });
        }
        return clashes;
    }

    private static Place place(int command, PlanEvent event, String figure) {
        return new Place(command, event.subjects().getFirst(), figure);
    }

    private static Map<String, Move> moves(PlanEvent event) {
        Map<String, Move> moves = new LinkedHashMap<>();
        if (event instanceof DelegationRuleSet set) {
            // It says nothing of the rule that it replaces but that there was one.
            moves.put("version", new Move(ordinal(set.version() - 1), ordinal(set.version())));
            return moves;
        }
        Change change = Change.of(event);
        ObjectNode before = figures(change.before());
        ObjectNode after = figures(change.after());
        before.propertyNames().forEach(name -> moves.put(name, Move.of(before.get(name), after.get(name))));
        after.propertyNames().forEach(name -> moves.computeIfAbsent(name, added -> Move.of(null, after.get(added))));
        return moves;
    }

    /** A place in an order, which is no amount: nothing can be added to it. */
    private static Optional<JsonNode> ordinal(int number) {
        return Optional.of(Json.mapper().valueToTree(Integer.toString(number)));
    }

    private static ObjectNode figures(Optional<Object> said) {
        return said.<ObjectNode>map(Json.mapper()::valueToTree).orElseGet(Json.mapper()::createObjectNode);
    }

    private record Place(int command, Subject subject, String figure) {}

    private record Move(Optional<JsonNode> before, Optional<JsonNode> after) {

        static Move of(JsonNode before, JsonNode after) {
            return new Move(Optional.ofNullable(before), Optional.ofNullable(after));
        }

        /** What a text was before is not known where it was taken away since; nothing is held against it then. */
        boolean startsLike(Move other) {
            return before.equals(other.before) || isTakenAway(other.before);
        }

        private static boolean isTakenAway(Optional<JsonNode> text) {
            return text.filter(JsonNode::isString)
                    .map(JsonNode::stringValue)
                    .filter(TextEraser::isMark)
                    .isPresent();
        }

        boolean addsLike(Move other) {
            return added().flatMap(one -> other.added().map(two -> one.compareTo(two) == 0))
                    .orElse(false);
        }

        private Optional<BigDecimal> added() {
            return number(after).flatMap(now -> number(before).map(now::subtract));
        }

        private static Optional<BigDecimal> number(Optional<JsonNode> value) {
            return value.filter(JsonNode::isNumber).map(JsonNode::decimalValue);
        }
    }
}
