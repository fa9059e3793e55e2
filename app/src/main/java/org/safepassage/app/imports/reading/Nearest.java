package org.safepassage.app.imports.reading;

import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the word that was probably meant.
public final class Nearest {
    private static final int LONGEST = 80;
    private static final int SAME = 4;
    private static final int SAME_BUT = 2;

    private Nearest() {}

    /// The word of `known` with the fewest slips (a letter changed, added, left out, or two
    /// swapped) from `word`; of several the first by alphabet; else the one that begins most like
    /// it, such as `families` for `family`; null when none is near.
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

    /// The word that shares the longest beginning with `word`: all of it, or all but two letters
    /// and four at the least; null when there is none.
    private static @Nullable String longer(String word, Collection<String> known) {
        String best = null;
        int longest = Math.min(word.length(), Math.max(word.length() - SAME_BUT, SAME)) - 1;
        for (String candidate : new TreeSet<>(known)) {
            int same = 0;
            while (same < Math.min(word.length(), candidate.length())
                    && word.charAt(same) == candidate.charAt(same)) {
                same++;
            }
            if (same > longest) {
                longest = same;
                best = candidate;
            }
        }
        return best;
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
