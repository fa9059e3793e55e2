package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Topic;
import org.safepassage.claims.words.Lexicon;
import org.safepassage.claims.words.Verb;

/// Finds who are said to have left without exception, and who alone are said to remain: "all
/// civilians have been evacuated", "only fighters now remain".
final class EveryoneTold {
    private static final Lexicon WORDS = Lexicon.get();
    private static final int REACH = 14;

    /// So far behind a verb its other word may stand.
    private static final int NEAR = 7;

    private final Sentence s;
    private final Spots spots;

    EveryoneTold(Sentence sentence, Spots spots) {
        s = sentence;
        this.spots = spots;
    }

    List<Told> find() {
        List<Told> found = new ArrayList<>();
        for (int i = 0; i < s.size(); i++) {
            Told told = everyone(i);
            if (told == null) {
                told = only(i);
            }
            if (told != null) {
                found.add(told);
                i = told.to() - 1;
            }
        }
        return found;
    }

    private @Nullable Told everyone(int i) {
        if (s.in("assertions.one", i)) {
            int wishing = s.phraseAt("assertions.wishing", i + 1);
            String who = wishing > 0 ? "willing" : "all";
            boolean others = s.isMark(i + 1) || s.in("relative", i + 1);
            if (others && wishing == 0) {
                return null;
            }
            int verb = left(i + 1, REACH);
            return verb < 0 ? null : told(i, verb + 1, List.of(who));
        }
        int all = s.in("not", i - 1) ? 0 : s.phraseAt("assertions.all", i);
        Crowd crowd = all == 0 ? null : Crowd.at(s, i + all);
        if (crowd == null) {
            return null;
        }
        if (s.word(i - 1).equals("of") && WORDS.nominal(s.word(i - 2)) != null) {
            boolean isMove = isLeaving(WORDS.nominal(s.word(i - 2)));
            return isMove && isTold(i - 2) ? told(i - 2, crowd.to(), crowd.groups()) : null;
        }
        if (s.in("assertions.take", i - 1) && !AssertionSearch.isUndone(s, i - 1)) {
            return told(i - 1, crowd.to(), crowd.groups());
        }
        int verb = left(crowd.to(), REACH);
        return verb < 0 ? null : told(i, verb + 1, crowd.groups());
    }

    /// Whether something happened of which a noun speaks: "confirmed the exit", not "demanded".
    private boolean isTold(int noun) {
        for (int i = noun - 1; i >= 0 && i >= noun - 3; i--) {
            if (s.in("assertions.telling", i)) {
                return true;
            }
        }
        return false;
    }

    /// The verb that says that those named before `from` left; -1 when there is none.
    private int left(int from, int reach) {
        for (int i = from; i < s.size() && i < from + reach; i++) {
            if (s.word(i).equals(";") || (s.in("relative", i) && i > from + 1)) {
                return -1;
            }
            int at = i;
            boolean finite = s.in("be", i - 1) || s.in("have", i - 1) || s.word(i).equals("left");
            boolean been = s.in("be", i - 1) || s.in("adverb", i - 1);
            boolean isOut =
                    (finite || been)
                            && WORDS.verbs(s.word(i)).stream()
                                    .anyMatch(verb ->
                                            isLeaving(verb.predicate()) && isWhole(verb, at));
            if (isOut && !AssertionSearch.isUndone(s, i)) {
                return i;
            }
            if (s.in("be", i - 1) && isOut(s, i)) {
                return i;
            }
            if (s.word(i).equals("done") && s.word(i - 1).equals("had")) {
                return i;
            }
            if (s.word(i).equals("so") && s.word(i - 1).equals("done")) {
                return i;
            }
        }
        return -1;
    }

    /// "All civilians are out", "is out of the town": who is out has left; not "out of danger".
    static boolean isOut(Sentence s, int i) {
        if (!s.word(i).equals("out")) {
            return false;
        }
        if (i + 1 >= s.size() || s.isMark(i + 1) || s.in("conjunction", i + 1)) {
            return true;
        }
        return switch (s.word(i + 1)) {
            case "by", "now", "safely" -> true;
            case "of" -> new PlacePhrases(s).endAt(i + 2) > i + 2;
            default -> false;
        };
    }

    /// Whether the word stands behind a verb without which it does not say that people leave.
    private boolean isWhole(Verb verb, int at) {
        boolean whole = verb.needed().isEmpty();
        for (int i = at + 1; i < at + NEAR && !whole; i++) {
            whole = verb.needed().contains(s.word(i));
        }
        return whole;
    }

    private static boolean isLeaving(@Nullable Predicate predicate) {
        return predicate == Predicate.EVACUATED || predicate == Predicate.DEPARTED;
    }

    private Told told(int from, int to, java.util.Collection<String> who) {
        String place = spots.after(from, Math.min(s.size(), to + REACH));
        return Told.of(Topic.EVERYONE, from, to, new TreeSet<>(who), place);
    }

    private @Nullable Told only(int i) {
        int only = s.phraseAt("assertions.only", i);
        if (only == 0) {
            return null;
        }
        Crowd crowd = Crowd.at(s, i + only);
        if (crowd == null || crowd.groups().contains("all")) {
            return null;
        }
        for (int j = crowd.to(); j < s.size() && j < crowd.to() + 4; j++) {
            int staying = s.phraseAt("assertions.remaining", j);
            if (staying > 0 && !AssertionSearch.isUndone(s, j)) {
                String place = spots.after(j, j + REACH);
                boolean there = place == null || s.word(j + staying).equals("there");
                return Told.of(
                        Topic.ONLY,
                        i,
                        j + staying,
                        crowd.groups(),
                        there ? spots.before(i) == null ? place : spots.before(i) : place);
            }
        }
        return null;
    }
}
