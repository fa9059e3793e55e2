package org.safepassage.app.report;

import java.util.Locale;

/// The word under which the page finds a choice in its messages.
final class Words {
    private Words() {}

    static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
