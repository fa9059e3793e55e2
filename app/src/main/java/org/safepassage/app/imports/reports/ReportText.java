package org.safepassage.app.imports.reports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of a report file.
///
/// @param name what the report is called: the file's name, or its path where two files share a name
/// @param text what can be read in it
/// @param original where each char of the text stands in the file
/// @param notes what the reader had to decide, in whole sentences, such as another encoding
/// @param day the day on which the markup of a page says that it was published, or null
public record ReportText(
        String name, String text, Original original, List<String> notes, @Nullable LocalDate day) {
    public ReportText {
        notes = List.copyOf(notes);
    }

    /// A text whose file has no markup that dates it.
    public ReportText(String name, String text, Original original, List<String> notes) {
        this(name, text, original, notes, null);
    }

    /// The same text under another name.
    public ReportText named(String other) {
        return new ReportText(other, text, original, notes, day);
    }
}
