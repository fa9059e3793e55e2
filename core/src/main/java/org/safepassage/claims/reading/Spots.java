package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.reading.TimePhrases.TimePhrase;

/// The places that a sentence names behind "in", "at", "from" and the like.
final class Spots {
    /// A place in a sentence.
    ///
    /// @param from the first token, the word that leads to it apart
    /// @param to the token behind the last
    /// @param words as written, without articles
    /// @param isNamed whether it has a name, unlike "the region"
    record Spot(int from, int to, String words, boolean isNamed) {}

    private final List<Spot> all = new ArrayList<>();

    Spots(Sentence s, List<TimePhrase> times) {
        PlacePhrases places = new PlacePhrases(s);
        int i = 0;
        while (i < s.size()) {
            boolean leads =
                    switch (s.word(i)) {
                        case "in",
                                "at",
                                "from",
                                "near",
                                "inside",
                                "within",
                                "of",
                                "to",
                                "through",
                                "via",
                                "out",
                                "into",
                                "around",
                                "leave",
                                "left" ->
                                true;
                        default -> false;
                    };
            int start = i + 1;
            int name = s.in("article", start) ? start + 1 : start;
            boolean isVerb = s.word(i).equals("to") && !s.isName(name);
            int end = leads && !isVerb ? places.endAt(start) : start;
            if (end > start && TimePhrases.covering(times, start) == null) {
                all.add(new Spot(start, end, places.quoteAt(start), isNamed(s, start, end)));
                i = end;
            } else {
                i++;
            }
        }
    }

    /// The first place that begins at `from` or behind it, before `end`; null when there is none.
    @Nullable String after(int from, int end) {
        for (Spot spot : all) {
            if (spot.from >= from && spot.from < end) {
                return spot.words;
            }
        }
        return null;
    }

    /// The last place that ends before `end`; null when there is none.
    @Nullable String before(int end) {
        String found = null;
        for (Spot spot : all) {
            found = spot.to <= end ? spot.words : found;
        }
        return found;
    }

    /// The named place whose words hold the token `at`; null when there is none.
    @Nullable String around(int at) {
        for (Spot spot : all) {
            if (spot.isNamed && spot.from <= at && at < spot.to) {
                return spot.words;
            }
        }
        return null;
    }

    /// The named place nearest to `at`, before it rather than behind it; null when there is none.
    @Nullable String nearest(int at) {
        Spot best = null;
        for (Spot spot : all) {
            boolean isNearer = best == null || distance(spot, at) < distance(best, at);
            if (spot.isNamed && isNearer) {
                best = spot;
            }
        }
        return best == null ? null : best.words;
    }

    private static boolean isNamed(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.isName(i)) {
                return true;
            }
        }
        return false;
    }

    private static int distance(Spot spot, int at) {
        return spot.to <= at ? at - spot.to : Math.max(0, spot.from - at);
    }
}
