package org.safepassage.app.exports;

import java.util.Locale;

/// The word by which data and the keys of messages spell a choice.
public final class Words {
    private Words() {}

    /// The name of `choice` in small letters, its parts joined by hyphens.
    public static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
