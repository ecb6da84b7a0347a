package se.planbok.view.followup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.planbok.view.outturn.Outturn;

/**
 * Which initiatives are one effort: those that were split or merged into each other. Taken together, one year can be
 * compared with the next whatever they were called and however they were divided.
 */
final class Families {

    private final Map<String, Set<String>> byKey = new LinkedHashMap<>();

    /** @param plans all that is read, by year */
    Families(Collection<Outturn> plans) {
        plans.forEach(plan -> {
            plan.activities().forEach(activity -> family(activity.initiative()));
            plan.successions()
                    .forEach(succession -> join(Stream.concat(succession.from().stream(), succession.to().stream())
                            .toList()));
        });
    }

    private Set<String> family(String initiative) {
        return byKey.computeIfAbsent(initiative, key -> new LinkedHashSet<>(List.of(key)));
    }

    private void join(List<String> initiatives) {
        Set<String> all = new LinkedHashSet<>();
        initiatives.forEach(initiative -> all.addAll(family(initiative)));
        all.forEach(member -> byKey.put(member, all));
    }

    /** The key that stands for the effort: the one that it began with. */
    String keyOf(String initiative) {
        return family(initiative).iterator().next();
    }

    /** All keys that the effort has had. */
    List<String> keys(String initiative) {
        return new ArrayList<>(family(initiative));
    }
}
