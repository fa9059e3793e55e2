package org.safepassage.app.imports.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The columns of typed claims: the key of the YAML form, the title and the HXL tag of the CSV. The
/// tag decides which column is which; titles are for people and may be in any language.
///
/// @param key the key in the YAML form
/// @param title the title in the CSV that Safe Passage writes
/// @param tag the HXL tag
public record Columns(String key, String title, String tag) {
    private static final List<Columns> ALL =
            List.of(
                    new Columns("id", "Claim", "#meta+id"),
                    new Columns("low", "At least", "#affected+num+low"),
                    new Columns("high", "At most", "#affected+num+high"),
                    new Columns("qualifier", "Qualifier", "#affected+qualifier"),
                    new Columns("unit", "Unit", "#affected+unit"),
                    new Columns("category", "Who", "#affected+category"),
                    new Columns("predicate", "What happened", "#event+type"),
                    new Columns("from", "From", "#loc+name+origin"),
                    new Columns("to", "To", "#loc+name+dest"),
                    new Columns("when", "When", "#date+occurred"),
                    new Columns("cumulative", "Since the beginning", "#affected+cumulative"),
                    new Columns("source", "Source", "#meta+source"),
                    new Columns("date", "Reported on", "#date+reported"),
                    new Columns("words", "Words", "#description+quote"),
                    new Columns("grade", "Grade", "#meta+grade"),
                    new Columns("corrects", "Corrects", "#meta+corrects"));

    /// All columns in the order in which they are written.
    public static List<Columns> all() {
        return ALL;
    }

    /// The column with an HXL tag, or null when it has no meaning here. As HXL wants it, capitals
    /// and the order of attributes make no difference.
    static @Nullable Columns find(String tag) {
        List<String> sought = parts(tag);
        for (Columns column : ALL) {
            if (parts(column.tag).equals(sought)) {
                return column;
            }
        }
        return null;
    }

    private static List<String> parts(String tag) {
        String[] split = tag.strip().toLowerCase(Locale.ROOT).replace(" ", "").split("\\+", -1);
        List<String> parts = new ArrayList<>(List.of(split).subList(1, split.length));
        parts.sort(String::compareTo);
        parts.addFirst(split[0]);
        return parts;
    }
}
