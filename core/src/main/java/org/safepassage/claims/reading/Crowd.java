package org.safepassage.claims.reading;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Category;
import org.safepassage.claims.Unit;
import org.safepassage.claims.words.Lexicon;

/// People named without a number: "all women and children", "military academy officers".
///
/// @param from the first token of the first noun
/// @param to the token behind the last noun
/// @param groups the labels of their categories
/// @param nouns the nouns, in small letters
record Crowd(int from, int to, NavigableSet<String> groups, NavigableSet<String> nouns) {
    private static final Lexicon WORDS = Lexicon.get();

    /// So many describing words may stand before a noun.
    private static final int DESCRIBING = 4;

    /// The people named at `start`, over describing words; null when there are none.
    static @Nullable Crowd at(Sentence s, int start) {
        int from = -1;
        for (int i = start; i <= start + DESCRIBING && i < s.size(); i++) {
            if (nounAt(s, i) > 0) {
                from = i;
                break;
            }
            boolean ends =
                    s.isNumber(i)
                            || (s.isMark(i) && i > start)
                            || s.in("preposition", i)
                            || (s.in("conjunction", i) && !s.in("direction", i - 1))
                            || s.in("be", i)
                            || s.in("have", i);
            if (ends && !s.word(i).equals("of")) {
                return null;
            }
        }
        return from < 0 ? null : chain(s, from);
    }

    /// The nearest people named before `end`, at most `reach` tokens away; null when there are
    /// none.
    static @Nullable Crowd before(Sentence s, int end, int reach) {
        for (int i = end - 1; i >= 0 && i >= end - reach; i--) {
            if (nounAt(s, i) > 0 && i + nounAt(s, i) <= end) {
                int first = i;
                while (first > 1 && nounAt(s, first - 2) > 0 && s.in("conjunction", first - 1)) {
                    first -= 2;
                }
                return chain(s, first);
            }
        }
        return null;
    }

    private static Crowd chain(Sentence s, int from) {
        NavigableSet<String> groups = new TreeSet<>();
        NavigableSet<String> nouns = new TreeSet<>();
        int to = from;
        int i = from;
        while (i < s.size()) {
            int length = isFamilies(s, i) ? 1 : nounAt(s, i);
            if (length == 0) {
                break;
            }
            add(s, i, i + length, groups, nouns);
            to = i + length;
            i = next(s, to);
            if (i < 0) {
                break;
            }
        }
        return new Crowd(from, to, groups, nouns);
    }

    /// Where a list goes on behind a noun: ", the elderly", "and their families"; -1 when it ends.
    private static int next(Sentence s, int behind) {
        int i = behind;
        boolean joined = false;
        while (i < s.size() && (s.word(i).equals(",") || s.in("conjunction", i))) {
            joined = true;
            i++;
        }
        int together = s.phraseAt("together", i);
        if (together > 0) {
            joined = true;
            i += together;
        }
        if (!joined) {
            return -1;
        }
        while (s.in("determiner", i) || s.in("adverb", i)) {
            i++;
        }
        if (nounAt(s, i) > 0 || isFamilies(s, i)) {
            return i;
        }
        return nounAt(s, i + 1) > 0 && s.isWord(i) && !s.in("preposition", i) ? i + 1 : -1;
    }

    private static void add(
            Sentence s, int from, int to, NavigableSet<String> groups, NavigableSet<String> nouns) {
        if (isFamilies(s, from)) {
            groups.add(Category.FAMILIES.label());
            nouns.add(s.word(from));
            return;
        }
        boolean single = to - from == 1;
        for (int i = from; i < to; i++) {
            var noun = WORDS.nouns().startingAt(s.words().subList(i, i + 1), 0);
            Category category = noun == null ? null : noun.meaning().category();
            if (category != null && (single || isCounted(category))) {
                groups.add(category.label());
            }
        }
        var whole = WORDS.nouns().startingAt(s.words(), from);
        Category category = whole == null ? null : whole.meaning().category();
        if (groups.isEmpty() && category != null) {
            groups.add(category.label());
        }
        nouns.add(String.join(" ", s.words().subList(from, to)));
    }

    /// Whether a category says more than "people", so that a part of a longer noun may say it.
    private static boolean isCounted(Category category) {
        return category != Category.ALL && category != Category.STAFF;
    }

    private static boolean isFamilies(Sentence s, int i) {
        return s.word(i).equals("families");
    }

    private static int nounAt(Sentence s, int i) {
        var noun = i < 0 || i >= s.size() ? null : WORDS.nouns().startingAt(s.words(), i);
        return noun != null && noun.meaning().unit() == Unit.PEOPLE ? noun.length() : 0;
    }
}
