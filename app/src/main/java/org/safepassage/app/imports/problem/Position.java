package org.safepassage.app.imports.problem;

/// A character of a file.
///
/// @param line counted from 1; 0 when the problem concerns the whole file
/// @param column counted from 1 in characters; 0 when the problem concerns the whole file
public record Position(int line, int column) {
    /// The file as a whole.
    public static final Position WHOLE_FILE = new Position(0, 0);
}
