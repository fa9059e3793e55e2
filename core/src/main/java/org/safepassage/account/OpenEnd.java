package org.safepassage.account;

import org.safepassage.claims.Labelled;

/// Why a figure has no greatest value.
public enum OpenEnd implements Labelled {
    /// Nobody gives a figure for just this; the low end follows from others.
    NOT_STATED("not-stated"),
    /// Only "at least", "over" and the like are said.
    AT_LEAST_ONLY("at-least-only"),
    /// An exact figure is given, but not between which moments, or not where.
    WITHOUT_SPAN("without-span"),
    /// What would be the high end stands in a contradiction.
    CONTESTED("contested");

    private final String label;

    OpenEnd(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /// Why, as a message.
    public Message words() {
        return Message.of("open." + label);
    }

    /// What would give the figure a high end, as a message.
    public Message needed() {
        return Message.of("needed.open." + label);
    }
}
