package org.safepassage.app.imports.reading;

import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the word that was probably meant.
public final class Nearest {
    private static final int LONGEST = 80;

    private Nearest() {}

    /// The word of `known` with the fewest slips (a letter changed, added, left out, or two
    /// swapped) from `word`, or null when none is near; of several the first by alphabet; else the
    /// first that begins with `word`.
    public static @Nullable String to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return null;
        }
        String best = null;
        int fewest = Math.max(2, word.length() / 3) + 1;
        for (String candidate : new TreeSet<>(known)) {
            if (Math.abs(candidate.length() - word.length()) >= fewest) {
                continue;
            }
            int slips = slips(word, candidate);
            if (slips < fewest && slips < Math.max(word.length(), candidate.length())) {
                fewest = slips;
                best = candidate;
            }
        }
        return best != null || word.length() < 3 ? best : longer(word, known);
    }

    /// The first by alphabet that begins with all of `word`, or null.
    private static @Nullable String longer(String word, Collection<String> known) {
        String next = new TreeSet<>(known).ceiling(word);
        return next != null && next.startsWith(word) ? next : null;
    }

    /// Optimal string alignment distance, by three rows.
    private static int slips(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + changed);
                boolean swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[b.length()];
    }
}
