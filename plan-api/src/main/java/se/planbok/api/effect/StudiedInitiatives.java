package se.planbok.api.effect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.planbok.api.read.StreamReads;
import se.planbok.effect.EffectState;
import se.planbok.effect.event.EffectEvent;
import se.planbok.effect.value.EffectStudyId;
import se.planbok.view.followup.FollowUp;

/** Knows which of an organisation's initiatives have an effect study, and how their effects were assessed. */
@Component
public final class StudiedInitiatives {

    private final StreamReads<EffectState, EffectEvent> reads;

    StudiedInitiatives(StreamReads<EffectState, EffectEvent> reads) {
        this.reads = reads;
    }

    /**
     * The studies of an organisation, by initiative.
     *
     * @param organisation the organisation's key
     * @param at as they were then, without those opened later; as they are where nothing is said
     */
    public Map<String, FollowUp.Study> of(String organisation, Optional<Instant> at) {
        return reads
                .page(
                        EffectStudyId.prefix(organisation),
                        study -> study.opening().orElseThrow().organisation().equals(organisation),
                        Integer.MAX_VALUE,
                        0)
                .stream()
                .flatMap(study -> at.isPresent() ? reads.at(study, at.get()).stream() : Stream.of(study))
                .collect(Collectors.toUnmodifiableMap(
                        study -> study.opening().orElseThrow().initiative(), StudiedInitiatives::told));
    }

    /** Of a year the last assessment holds. */
    private static FollowUp.Study told(EffectState study) {
        SortedMap<Integer, FollowUp.Assessed> byYear = new TreeMap<>();
        study.assessments()
                .forEach(said -> byYear.put(
                        said.year(), new FollowUp.Assessed(said.year(), said.judgement(), said.contribution())));
        return new FollowUp.Study(study.id(), List.copyOf(byYear.values()));
    }
}
