package org.safepassage.quantity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What something is called: one name in each language, and other spellings.
///
/// @param byLanguage name by two-letter language code, in the file's order; at least one
/// @param aliases other spellings in any language (Fua'a, Foah, Fu'ah)
public record Names(Map<String, String> byLanguage, List<String> aliases) {
    public Names {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("names: expected at least one");
        }
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
        aliases = List.copyOf(aliases);
    }

    /// One English name.
    public static Names of(String english) {
        return new Names(Map.of("en", english), List.of());
    }

    /// The name in `language`, else in English, else the first.
    public String in(String language) {
        String own = byLanguage.get(language);
        if (own != null) {
            return own;
        }
        String english = byLanguage.get("en");
        return english != null ? english : byLanguage.values().iterator().next();
    }

    /// The English name, or the first.
    @Override
    public String toString() {
        return in("en");
    }
}
