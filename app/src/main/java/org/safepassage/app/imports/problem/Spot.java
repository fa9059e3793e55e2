package org.safepassage.app.imports.problem;

/// Where in a file something stands: by its way through the keys, and by line and column.
///
/// @param place such as `groups[2].count`; empty for the file as a whole
/// @param at its first character
public record Spot(String place, Position at) {
    /// The file as a whole.
    public static final Spot WHOLE_FILE = new Spot("", Position.WHOLE_FILE);
}
