package se.planbok.view.explain;

import java.time.Instant;
import se.planbok.plan.value.Figure;

/**
 * An event's share of a figure.
 *
 * @param sequence the event's number
 * @param type its name
 * @param at when it was recorded, UTC
 * @param by the opaque id of who recorded it
 * @param share how much it moved the figure, in the figure's own unit; never none
 */
public record Share(long sequence, String type, Instant at, String by, Figure share) {}
