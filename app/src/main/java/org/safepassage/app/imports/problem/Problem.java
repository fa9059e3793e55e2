package org.safepassage.app.imports.problem;

/// One mistake in an input file.
///
/// @param file the file, as the user named it
/// @param line counted from 1; 0 when it concerns the whole file
/// @param column counted from 1; 0 when it concerns the whole file
/// @param place such as `groups[2].count`; empty when it concerns the whole file
/// @param found what stands there
/// @param expected what would be right
/// @param nextStep what to do
public record Problem(
        String file,
        int line,
        int column,
        String place,
        String found,
        String expected,
        String nextStep) {

    /// The problem in four lines, the first of which editors and terminals recognise as a place.
    @Override
    public String toString() {
        String where = line == 0 ? file : file + ":" + line + ":" + column;
        return where
                + (place.isEmpty() ? "" : ": " + place)
                + "\n    found     "
                + found
                + "\n    expected  "
                + expected
                + "\n    do        "
                + nextStep;
    }
}
