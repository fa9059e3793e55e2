package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Topic;

/// Finds who is said to have mediated, who agreed, who may leave, and of whom "most" are counted
/// without a number.
final class DealTold {
    /// Names are compared by so many letters, so that "Syria" and "Syrian" are one.
    private static final int LETTERS = 4;

    private static final int NAMES = 12;

    private final Sentence s;
    private final Spots spots;

    DealTold(Sentence sentence, Spots spots) {
        s = sentence;
        this.spots = spots;
    }

    List<Told> find() {
        List<Told> found = new ArrayList<>();
        for (int i = 0; i < s.size(); i++) {
            add(mediator(i), found);
            add(party(i), found);
            add(eligible(i), found);
            add(some(i), found);
        }
        return found;
    }

    private static void add(@Nullable Told told, List<Told> found) {
        if (told != null) {
            found.add(told);
        }
    }

    /// "Under the mediation of X and Y", "brokered by X", "X-mediated".
    private @Nullable Told mediator(int i) {
        String word = s.word(i);
        int hyphen = word.indexOf('-');
        boolean joined = hyphen > LETTERS - 1 && isMediating(word.substring(hyphen + 1));
        if (joined && s.isName(i)) {
            return Told.of(Topic.MEDIATOR, i, Math.min(s.size(), i + 2), List.of(key(word)), null);
        }
        int length = s.phraseAt("assertions.mediating", i);
        if (length == 0) {
            return null;
        }
        boolean by = s.word(i + length).equals("by") || s.word(i + length).equals("of");
        NavigableSet<String> names = by ? names(i + length + 1) : new TreeSet<>();
        if (by) {
            return names.isEmpty()
                    ? null
                    : Told.of(Topic.MEDIATOR, i, end(i + length + 1), names, null);
        }
        boolean before = s.isName(i - 1) && !isBody(i - 1);
        return before && word.equals("mediation")
                ? Told.of(Topic.MEDIATOR, i - 1, i + 1, List.of(key(s.word(i - 1))), null)
                : null;
    }

    private static boolean isMediating(String word) {
        return org.safepassage.claims.words.Lexicon.get().in("assertions.mediating", word);
    }

    /// "An agreement between X and Y", "agreed with X", "X and Y reached an agreement".
    private @Nullable Told party(int i) {
        int length = s.phraseAt("assertions.agreeing", i);
        if (length > 0) {
            NavigableSet<String> names = names(i + length);
            return names.isEmpty() || AssertionSearch.isUndone(s, i)
                    ? null
                    : Told.of(Topic.PARTY, i, end(i + length), names, null);
        }
        int signing = s.phraseAt("assertions.signing", i);
        if (signing == 0 || AssertionSearch.isUndone(s, i)) {
            return null;
        }
        int from = i;
        NavigableSet<String> names = new TreeSet<>();
        for (int j = i - 1; j >= 0 && j >= i - NAMES && !s.word(j).equals(";"); j--) {
            boolean isWhere = s.in("preposition", j - 1) || s.in("preposition", j - 2);
            if (isOwnName(j) && !isWhere && !s.in("direction", j)) {
                names.add(key(s.word(j)));
                from = j;
            }
        }
        return names.isEmpty() ? null : Told.of(Topic.PARTY, from, i + signing, names, null);
    }

    private NavigableSet<String> names(int from) {
        NavigableSet<String> names = new TreeSet<>();
        for (int i = from; i < end(from); i++) {
            if (isOwnName(i)) {
                names.add(key(s.word(i)));
            }
        }
        return names;
    }

    /// The token behind a run of names, with the small words that join them.
    private int end(int from) {
        int i = from;
        int last = from;
        while (i < s.size() && i < from + NAMES) {
            boolean joins =
                    s.in("article", i)
                            || s.in("conjunction", i)
                            || s.word(i).equals("of")
                            || s.word(i).equals("for")
                            || isBody(i);
            if (s.isName(i) || isBody(i)) {
                last = i + 1;
            } else if (!joins) {
                break;
            }
            i++;
        }
        return last;
    }

    private boolean isOwnName(int i) {
        return s.isName(i) && !isBody(i) && s.word(i).length() >= LETTERS && !s.isShouted();
    }

    private boolean isBody(int i) {
        return s.in("assertions.body", i);
    }

    private static String key(String word) {
        return word.substring(0, Math.min(LETTERS, word.length()));
    }

    /// "… to evacuate the wounded and children from …", without a number.
    private @Nullable Told eligible(int i) {
        if (!s.in("assertions.leaving", i)) {
            return null;
        }
        boolean isNoun = s.word(i + 1).equals("of");
        boolean isPlanned =
                s.word(i - 1).equals("to")
                        || s.in("modal", i - 1)
                        || isNoun
                        || s.word(i).startsWith("allow")
                        || s.word(i).endsWith("ing")
                        || s.word(i).equals("let");
        Crowd crowd = isPlanned ? Crowd.at(s, isNoun ? i + 2 : i + 1) : null;
        if (crowd == null
                || crowd.from() > i + 7
                || s.in("assertions.all", crowd.from() - 1)
                || s.isNumber(crowd.from() - 1)) {
            return null;
        }
        String place = spots.after(crowd.to(), Math.min(s.size(), crowd.to() + 6));
        return place == null ? null : Told.of(Topic.ELIGIBLE, i, crowd.to(), crowd.groups(), place);
    }

    /// "1,500 people, including most of the wounded".
    private @Nullable Told some(int i) {
        int including = s.phraseAt("including", i);
        int some = including == 0 ? 0 : s.phraseAt("assertions.some", i + including);
        Crowd crowd = some == 0 ? null : Crowd.at(s, i + including + some);
        return crowd == null
                ? null
                : Told.of(Topic.SOME, i, crowd.to(), crowd.groups(), spots.nearest(i));
    }
}
