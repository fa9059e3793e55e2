package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.safepassage.claims.reading.TimePhrases.TimePhrase;
import org.safepassage.claims.words.Lexicon;

/// Finds what sentences say without a figure, and what can yet be held against other reports: one
/// finder for each kind of topic, all by words and their order. What is planned, asked for or
/// denied is not told as done.
final class AssertionSearch {
    private static final Lexicon WORDS = Lexicon.get();

    /// The people who were last said to be held, in this paragraph; a siege is theirs.
    private NavigableSet<String> held = new TreeSet<>();

    /// A new paragraph begins.
    void paragraph() {
        held = new TreeSet<>();
    }

    /// The assertions of a sentence, in order.
    List<Told> in(Sentence s, List<VerbGroup> groups, List<TimePhrase> times) {
        Set<String> begun = begun(s);
        List<Told> found = new ArrayList<>();
        if (begun.isEmpty()) {
            return found;
        }
        Spots spots = new Spots(s, times);
        if (has(begun, "all", "one", "only")) {
            found.addAll(new EveryoneTold(s, spots).find());
        }
        if (has(begun, "why", "reason", "hinder")) {
            found.addAll(new StopTold(s, spots).find());
        }
        if (has(begun, "held", "out")) {
            SiegeTold siege = new SiegeTold(s, spots, held);
            found.addAll(siege.find());
            held = siege.held();
        }
        if (has(begun, "upon", "using")) {
            found.addAll(new DeedTold(s, groups, spots).find());
        }
        if (has(begun, "mediating", "agreeing", "signing", "leaving", "some")) {
            found.addAll(new DealTold(s, spots).find());
        }
        found.sort(Comparator.comparingInt(Told::from).thenComparing(Told::topic));
        return found;
    }

    /// The classes of which some phrase may stand in a sentence: most sentences need no finder.
    private static Set<String> begun(Sentence s) {
        Set<String> begun = new HashSet<>();
        for (String word : s.words()) {
            begun.addAll(WORDS.classesBegunBy(word));
            int hyphen = word.indexOf('-');
            if (hyphen > 0) {
                begun.addAll(WORDS.classesBegunBy(word.substring(hyphen + 1)));
            }
        }
        return begun;
    }

    private static boolean has(Set<String> begun, String... names) {
        for (String name : names) {
            if (begun.contains("assertions." + name)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the words right before `verb` keep it from being told as done: "will", "not", "to",
    /// "if", but not "managed to".
    static boolean isUndone(Sentence s, int verb) {
        for (int i = verb - 1; i >= 0 && i >= verb - 4; i--) {
            if (s.word(i).equals("to") && i == verb - 1) {
                return !s.in("assertions.doing", i - 1);
            }
            if (s.in("modal", i) || s.in("not", i) || s.word(i).equals("if")) {
                return true;
            }
            if (s.isMark(i)) {
                return false;
            }
        }
        return false;
    }

    /// The token behind the clause that holds `from`: at the next mark that is no comma of a list,
    /// at most `most` tokens on.
    static int clauseEnd(Sentence s, int from, int most) {
        int i = from;
        while (i < s.size() && i < from + most) {
            boolean ends = s.isMark(i) && !"'\"-".contains(s.word(i)) && i > from + 1;
            if (ends) {
                return i;
            }
            i++;
        }
        return i;
    }
}
