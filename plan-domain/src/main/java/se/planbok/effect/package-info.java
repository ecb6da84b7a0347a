/**
 * What an initiative leads to: the chain from means to ends, what its effects are measured by, and what is said of them
 * year by year. {@link se.planbok.effect.EffectStudy} takes the commands; each is a record with its fields and its
 * decision, and {@link se.planbok.effect.EffectState} is what the history has made of the study so far.
 */
package se.planbok.effect;
