package se.planbok.view.explain;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A figure as answers write it.
 *
 * @param value a number, a text, a flag, a stretch of time or a list of texts
 */
public record FigureValue(@JsonValue Object value) {}
