package org.safepassage.account;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When two names of a source mean one: capitals and articles make no difference, and an
/// abbreviation in brackets stands for the name before it.
final class Sources {
    private static final Pattern BRACKETS = Pattern.compile("\\(([^)]{2,12})\\)");

    private Sources() {}

    /// The name under which sources are compared: `International Committee of the Red Cross (ICRC)`
    /// and `the ICRC` are both `icrc`.
    static String canonical(String source) {
        Matcher brackets = BRACKETS.matcher(source);
        String name = brackets.find() ? brackets.group(1) : source;
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("^(?:the|a|an) ", "")
                .replaceAll("\\s+", " ");
    }
}
