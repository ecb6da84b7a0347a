package se.planbok.effect;

import java.util.Optional;
import se.planbok.effect.value.ChainStage;

/**
 * A step of the effect chain.
 *
 * @param key its key
 * @param stage how far along the way from means to ends it stands
 * @param title its title
 * @param summary what it is
 * @param withdrawn whether it left the chain
 */
public record ChainStep(String key, ChainStage stage, String title, Optional<String> summary, boolean withdrawn) {

    ChainStep takenOut() {
        return new ChainStep(key, stage, title, summary, true);
    }
}
