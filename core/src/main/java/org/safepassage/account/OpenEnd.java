package org.safepassage.account;

/// Why a figure has no greatest value, and what would give it one.
public enum OpenEnd {
    /// Nobody gives a figure for just this; the low end follows from others.
    NOT_STATED("nobody gives a figure for all of them", "a count of all of them"),
    /// Only "at least", "over" and the like are said.
    AT_LEAST_ONLY("only 'at least' or 'over' is said", "how many at most"),
    /// An exact figure is given, but not between which moments, or not where.
    WITHOUT_SPAN(
            "an exact figure is given without saying where or between which moments it counts all",
            "where and from when until when it counts"),
    /// What would be the high end stands in a contradiction.
    CONTESTED("the figures that would limit it are contested", "which of them stands");

    private final String words;
    private final String needed;

    OpenEnd(String words, String needed) {
        this.words = words;
        this.needed = needed;
    }

    /// Why, in plain words.
    public String words() {
        return words;
    }

    /// What would give the figure a high end.
    public String needed() {
        return needed;
    }
}
