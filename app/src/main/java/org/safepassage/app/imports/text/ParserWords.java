package org.safepassage.app.imports.text;

import org.jspecify.annotations.Nullable;

/// What a parser of others says, without what only its programmers can use.
public final class ParserWords {
    private ParserWords() {}

    /// The first line of `message`, without names of classes, methods and settings.
    public static String plain(@Nullable String message) {
        return String.valueOf(message)
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll(",? ?\\(?from `[^`]*`\\)", ")")
                .replaceAll(": enable `[^`]*` to allow", "")
                .replaceAll(" ?\\(start marker at .*", "");
    }
}
