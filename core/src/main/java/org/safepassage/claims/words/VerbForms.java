package org.safepassage.claims.words;

import java.util.Set;

/// The forms of an English verb.
///
/// @param base as behind "to"
/// @param past as in "they left"
/// @param participle as behind "have been"
/// @param ing as in "leaving"
/// @param third as in "he leaves"
public record VerbForms(String base, String past, String participle, String ing, String third) {

    /// The forms from a column of a word list: the base alone when it is regular.
    static VerbForms of(String column) {
        String[] forms = column.split("\\s*,\\s*", -1);
        String base = forms[0];
        String stem = base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
        boolean consonantY =
                base.endsWith("y") && "aeou".indexOf(base.charAt(base.length() - 2)) < 0;
        String regular = consonantY ? base.substring(0, base.length() - 1) + "ied" : stem + "ed";
        boolean hisses =
                base.endsWith("s")
                        || base.endsWith("sh")
                        || base.endsWith("ch")
                        || base.endsWith("x");
        String third =
                consonantY
                        ? base.substring(0, base.length() - 1) + "ies"
                        : base + (hisses ? "es" : "s");
        return new VerbForms(
                base,
                forms.length > 1 ? forms[1] : regular,
                forms.length > 2 ? forms[2] : forms.length > 1 ? forms[1] : regular,
                forms.length > 3 ? forms[3] : stem + "ing",
                forms.length > 4 ? forms[4] : third);
    }

    /// All forms.
    public Set<String> all() {
        return java.util.stream.Stream.of(base, past, participle, ing, third)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
