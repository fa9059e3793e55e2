package org.safepassage.app.imports.reports;

import java.util.List;

/// The text of a report file.
///
/// @param name what the report is called: the file's name, or its path where two files share a name
/// @param text what can be read in it
/// @param original where each char of the text stands in the file
/// @param notes what the reader had to decide, in whole sentences, such as another encoding
public record ReportText(String name, String text, Original original, List<String> notes) {
    public ReportText {
        notes = List.copyOf(notes);
    }

    /// The same text under another name.
    public ReportText named(String other) {
        return new ReportText(other, text, original, notes);
    }
}
