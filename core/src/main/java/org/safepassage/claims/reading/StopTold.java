package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.EventType;
import org.safepassage.claims.Topic;
import org.safepassage.claims.words.EventPattern;
import org.safepassage.claims.words.Lexicon;

/// Finds why a movement is said to have stopped: "came to a halt after …", "… is the main reason
/// for the halt", "… came to block the evacuation".
final class StopTold {
    private static final Lexicon WORDS = Lexicon.get();
    private static final int REACH = 6;
    private static final int LONGEST = 34;

    private final Sentence s;
    private final Spots spots;

    StopTold(Sentence sentence, Spots spots) {
        s = sentence;
        this.spots = spots;
    }

    List<Told> find() {
        List<Told> found = new ArrayList<>();
        int behind = 0;
        for (int i = 0; i < s.size(); i++) {
            Told told = halted(i);
            told = told == null ? reason(i) : told;
            told = told == null ? hindered(i) : told;
            if (told != null && told.from() >= behind) {
                found.add(told);
                behind = told.to();
                i = Math.max(i, behind - 1);
            }
        }
        return found;
    }

    /// "The evacuation came to a halt after …".
    private @Nullable Told halted(int i) {
        for (EventPattern pattern : WORDS.events(s.word(i))) {
            var first = pattern.first().startingAt(s.words(), i);
            if (first == null || pattern.type() != EventType.HALTED || !pattern.subjectFirst()) {
                continue;
            }
            for (int j = i + first.length(); j < s.size() && j < i + 14; j++) {
                var verb = pattern.second().startingAt(s.words(), j);
                if (verb != null && !AssertionSearch.isUndone(s, j)) {
                    int why = j + verb.length();
                    while (why < s.size() && why < j + verb.length() + REACH) {
                        int length = s.phraseAt("assertions.why", why);
                        if (length > 0 && isClause(why + length)) {
                            return cause(i, AssertionSearch.clauseEnd(s, why, LONGEST), j);
                        }
                        why++;
                    }
                }
            }
        }
        return null;
    }

    /// Whether enough words follow for a cause, and no mere time.
    private boolean isClause(int from) {
        boolean time =
                s.isNumber(from)
                        || s.in("timeunit", from)
                        || s.in("timeunit", from + 1)
                        || s.in("weekday", from)
                        || s.in("month", from);
        return !time && s.isWord(from) && s.isWord(from + 1);
    }

    /// "The lack of commitment is the main reason for the halt".
    private @Nullable Told reason(int i) {
        int length = s.phraseAt("assertions.reason", i);
        if (length == 0) {
            return null;
        }
        for (int j = i + length; j < s.size() && j < i + length + 4; j++) {
            if (s.in("assertions.stop", j)) {
                return cause(start(i), AssertionSearch.clauseEnd(s, j, LONGEST), j);
            }
        }
        return null;
    }

    /// "Some people came to block the relocation".
    private @Nullable Told hindered(int i) {
        int length = s.phraseAt("assertions.hinder", i);
        if (length == 0) {
            return null;
        }
        boolean denied = s.in("modal", i - 1) || s.in("not", i - 1) || s.in("not", i - 2);
        for (int j = i + length; j < s.size() && j < i + length + 4 && !denied; j++) {
            if (s.in("assertions.moving", j)) {
                int end = Math.min(s.size(), j + 8);
                return cause(
                        start(i), Math.max(j + 1, AssertionSearch.clauseEnd(s, j, end - j)), i);
            }
            if (s.isMark(j) || s.in("relative", j)) {
                return null;
            }
        }
        return null;
    }

    /// Where the quotation of what stands before `at` begins: with the sentence, where that is not
    /// too far.
    private int start(int at) {
        int from = Math.max(0, at - LONGEST);
        // "…, blocking the exit": the clause before tells what did.
        int most = s.word(at).endsWith("ing") ? at - LONGEST / 2 : at - 4;
        for (int i = from; i < most; i++) {
            if (s.word(i).equals(",") || s.word(i).equals(";")) {
                from = i + 1;
            }
        }
        while (s.isMark(from) && from < at) {
            from++;
        }
        return from;
    }

    private Told cause(int from, int to, int at) {
        List<String> words = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (s.isWord(i)) {
                words.add(s.word(i));
            }
        }
        return Told.of(Topic.CAUSE, from, to, List.of(String.join(" ", words)), spots.nearest(at));
    }
}
