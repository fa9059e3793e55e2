package org.safepassage.claims.text;

import org.jspecify.annotations.Nullable;
import org.safepassage.claims.BlockRole;

/// A paragraph of the text with the part it plays on its page.
///
/// @param start its first char
/// @param end the char behind its last
/// @param role the part it plays
/// @param rule the id of the rule that said so
/// @param repeats the first paragraph with the same words, when this one repeats it
public record Paragraph(
        int start, int end, BlockRole role, String rule, @Nullable Paragraph repeats) {

    /// Whether claims may be read from it.
    public boolean isRead() {
        return switch (role) {
            case TITLE, HEADING, BODY, QUOTE, ENTRY, ITEM, CAPTION, REPEAT -> true;
            case DATELINE, FURNITURE, DEBRIS -> false;
        };
    }
}
