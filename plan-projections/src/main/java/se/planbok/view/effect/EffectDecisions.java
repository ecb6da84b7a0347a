package se.planbok.view.effect;

import java.util.List;
import se.planbok.view.decision.LoggedDecision;

/**
 * A part of an effect study's changes in words.
 *
 * @param effectStudyId the study
 * @param version the number of the last event that is logged
 * @param decisions the changes asked for, by sequence
 */
public record EffectDecisions(String effectStudyId, long version, List<LoggedDecision> decisions) {}
