package org.safepassage.claims.reading;

import java.util.Set;

/// Says whether a movement named by a noun or "-ing" is planned rather than done.
final class Plans {
    private static final Set<String> CUES =
            Set.of(
                    "will",
                    "would",
                    "should",
                    "plan",
                    "plans",
                    "planned",
                    "deal",
                    "agreement",
                    "accord",
                    "agreed",
                    "begun",
                    "began",
                    "begin",
                    "begins",
                    "start",
                    "started",
                    "starts",
                    "expected",
                    "order",
                    "ordered",
                    "orders",
                    "calls",
                    "called",
                    "call",
                    "demanded",
                    "demand",
                    "proposal",
                    "proposed",
                    "preparing",
                    "prepare",
                    "preparations",
                    "ready",
                    "awaiting",
                    "allow",
                    "allows",
                    "permit",
                    "provides",
                    "envisages",
                    "stipulates",
                    "negotiating",
                    "urged",
                    "return",
                    "postponed",
                    "delayed",
                    "exchange",
                    "scheduled",
                    "launched",
                    "oversee",
                    "organise",
                    "seek");
    private static final Set<String> DONE =
            Set.of(
                    "after",
                    "following",
                    "completed",
                    "complete",
                    "completes",
                    "finished",
                    "ended",
                    "since");

    private static final int REACH = 8;

    private Plans() {}

    /// Whether words right before an "-ing" speak of a plan: "in return for relocating".
    static boolean isPlannedBefore(Sentence s, int i) {
        for (int k = Math.max(0, i - REACH); k < i; k++) {
            boolean begun =
                    s.word(k).startsWith("beg")
                            || s.word(k).startsWith("start")
                            || s.word(k).startsWith("launch");
            if (DONE.contains(s.word(k))) {
                return false;
            }
            if (CUES.contains(s.word(k)) && !begun) {
                return true;
            }
        }
        return isPlannedAround(s, i) && s.in("preposition", i - 1) && s.word(i - 1).equals("for");
    }

    /// Whether words around token `i` speak of a plan.
    static boolean isPlannedAround(Sentence s, int i) {
        for (int k = Math.max(0, i - 14); k < Math.min(s.size(), i + 16); k++) {
            if (k < i && DONE.contains(s.word(k)) && k >= i - 3) {
                return false;
            }
        }
        for (int k = Math.max(0, i - 14); k < Math.min(s.size(), i + 16); k++) {
            boolean turn = s.word(k).equals("return") || s.word(k).equals("exchange");
            if (CUES.contains(s.word(k))
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
