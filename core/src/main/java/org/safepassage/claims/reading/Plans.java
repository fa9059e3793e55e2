package org.safepassage.claims.reading;

/// Says whether a movement named by a noun or "-ing" is planned rather than done.
final class Plans {
    private static final int REACH = 8;

    private Plans() {}

    /// Whether words right before an "-ing" speak of a plan: "in return for relocating".
    static boolean isPlannedBefore(Sentence s, int i) {
        for (int k = Math.max(0, i - REACH); k < i; k++) {
            boolean begun =
                    s.word(k).startsWith("beg")
                            || s.word(k).startsWith("start")
                            || s.word(k).startsWith("launch");
            if (s.in("completing", k)) {
                return false;
            }
            if (s.in("planning", k) && !begun) {
                return true;
            }
        }
        return isPlannedAround(s, i) && s.in("preposition", i - 1) && s.word(i - 1).equals("for");
    }

    /// Whether words around token `i` speak of a plan.
    static boolean isPlannedAround(Sentence s, int i) {
        for (int k = Math.max(0, i - 14); k < Math.min(s.size(), i + 16); k++) {
            if (k < i && s.in("completing", k) && k >= i - 3) {
                return false;
            }
        }
        for (int k = Math.max(0, i - 14); k < Math.min(s.size(), i + 16); k++) {
            boolean turn = s.word(k).equals("return") || s.word(k).equals("exchange");
            if (s.in("planning", k)
                    && (!turn || (s.word(k + 1).equals("for") && s.word(k - 1).equals("in")))) {
                return true;
            }
        }
        for (int k = i; k < Math.min(s.size(), i + 32); k++) {
            if (s.word(k).equals("began")
                    || s.word(k).equals("begun")
                    || s.word(k).equals("underway")) {
                return true;
            }
        }
        return false;
    }
}
