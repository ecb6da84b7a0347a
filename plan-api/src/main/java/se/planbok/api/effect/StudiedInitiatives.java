package se.planbok.api.effect;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.planbok.api.read.StreamReads;
import se.planbok.effect.EffectState;
import se.planbok.effect.event.EffectEvent;
import se.planbok.effect.value.EffectStudyId;

/** Knows which of an organisation's initiatives have an effect study, for {@link se.planbok.effect.StudiesMissing}. */
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
    public Set<String> of(String organisation, Optional<Instant> at) {
        return reads
                .page(
                        EffectStudyId.prefix(organisation),
                        study -> study.opening().orElseThrow().organisation().equals(organisation),
                        Integer.MAX_VALUE,
                        0)
                .stream()
                .flatMap(study -> at.isPresent() ? reads.at(study, at.get()).stream() : Stream.of(study))
                .map(study -> study.opening().orElseThrow().initiative())
                .collect(Collectors.toUnmodifiableSet());
    }
}
