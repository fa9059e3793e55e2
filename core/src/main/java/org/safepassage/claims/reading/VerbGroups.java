package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.words.Lexicon;
import org.safepassage.claims.words.Phrases.PhraseAt;
import org.safepassage.claims.words.Verb;

/// Finds the verbs of a sentence, each with its auxiliaries.
final class VerbGroups {
    private static final Lexicon WORDS = Lexicon.get();

    private final Sentence s;
    private final boolean[] taken;

    /// What was gathered of one group so far.
    private static final class Draft {
        boolean be;
        boolean have;
        boolean planned;
        boolean waiting;
        boolean denied;
        boolean to;
        boolean began;
        boolean done;
    }

    private VerbGroups(Sentence sentence, boolean[] taken) {
        s = sentence;
        this.taken = taken;
    }

    /// The groups, in order.
    ///
    /// @param taken the tokens of counted phrases, in which no verb stands
    static List<VerbGroup> of(Sentence sentence, boolean[] taken) {
        VerbGroups finder = new VerbGroups(sentence, taken);
        List<VerbGroup> groups = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            VerbGroup group = taken[i] ? null : finder.at(i);
            if (group == null) {
                i++;
            } else {
                groups.add(finder.sharing(group, groups));
                i = Math.max(group.to(), i + 1);
            }
        }
        return groups;
    }

    /// "has rescued 149, evacuated 720": the second participle shares the first one's "has".
    private VerbGroup sharing(VerbGroup group, List<VerbGroup> before) {
        boolean bare =
                group.from() == group.main()
                        && s.word(group.main()).endsWith("ed")
                        && !group.form().be();
        int lead = group.from() - 1;
        while (lead > 0 && s.word(lead).endsWith("ly")) {
            lead--;
        }
        boolean joined = s.word(lead).equals(",") || s.in("conjunction", lead);
        VerbGroup last = before.isEmpty() ? null : before.getLast();
        if (!bare || !joined || last == null || !last.form().perfect() || last.form().passive()) {
            return group;
        }
        return new VerbGroup(
                group.from(), group.main(), group.to(), group.verbs(), null, last.form());
    }

    private @Nullable VerbGroup at(int from) {
        Draft draft = new Draft();
        int i = from;
        while (i < s.size() && !taken[i]) {
            int next = auxiliary(i, draft);
            if (next > i) {
                draft.began = true;
                i = next;
                continue;
            }
            break;
        }
        if (i < s.size() && draft.be) {
            PhraseAt<Predicate> state = States.at(s, i);
            boolean plain = state != null && WORDS.states().startingAt(s.words(), i) != null;
            boolean verb = plain && WORDS.isVerb(s.word(i));
            if (state != null && !(draft.planned && verb)) {
                return state(from, i, state, draft);
            }
        }
        if (i < s.size() && !taken[i] && isMain(i, draft)) {
            PhraseAt<Predicate> state = s.in("staying", i) ? States.at(s, i + 1) : null;
            draft.be |= state != null;
            return state == null
                    ? group(from, i, draft)
                    : state(from, i, new PhraseAt<>(state.length() + 1, state.meaning()), draft);
        }
        boolean bare = draft.be || draft.have || (draft.planned && !draft.to);
        return bare && i > from
                ? new VerbGroup(from, i - 1, i, List.of(), null, form(draft, false, false))
                : null;
    }

    /// Takes one word that belongs before the main verb; returns where to go on, or `i` when it is
    /// none.
    private int auxiliary(int i, Draft draft) {
        String word = s.word(i);
        if (s.in("modal", i) && !(word.equals("may") && s.isNumber(i + 1)) && !word.equals("can")) {
            draft.planned |= s.in("future", i);
        } else if (word.equals("can") || word.equals("cannot")) {
            draft.planned = true;
            draft.denied |= word.equals("cannot");
        } else if (word.equals("'s")
                && !(draft.began || (WORDS.isVerb(s.word(i + 1)) && s.in("pronoun", i - 1)))) {
            return i;
        } else if (s.in("be", i)) {
            draft.be = true;
        } else if (s.in("have", i)) {
            boolean would = word.equals("'d") && !isParticipleBehind(i + 1);
            draft.have |= !would;
            draft.planned |= would;
        } else if (s.in("do", i) && s.in("not", i + 1)) {
            draft.denied = true;
            return i + 2;
        } else if (draft.began && s.in("not", i)) {
            draft.denied = true;
        } else if (word.equals("to") && isMainForm(i + 1)) {
            boolean due = draft.have && isStill(i);
            draft.planned |= (draft.be || due) && !draft.waiting && !draft.done;
            draft.to = true;
        } else if (draft.began && isAdverb(i)) {
            return i + 1;
        } else {
            return chain(i, draft);
        }
        return i + 1;
    }

    /// "still had to be moved": what was not done yet.
    private boolean isStill(int to) {
        return s.word(to - 2).equals("still") || s.word(to - 3).equals("still");
    }

    /// "they'd carried" had, "they'd carry" would.
    private boolean isParticipleBehind(int from) {
        int i = from;
        while (isAdverb(i)) {
            i++;
        }
        String word = s.word(i);
        return word.endsWith("ed")
                || s.in("be", i)
                || WORDS.verbs(word).stream()
                        .anyMatch(verb -> verb.forms().participle().equals(word));
    }

    /// "expected to", "waiting to", "managed to": what is said of the verb behind "to".
    private int chain(int i, Draft draft) {
        int to = i + 1;
        while (to < i + 4 && (s.in("pronoun", to) || isAdverb(to)) && !s.word(to).equals("to")) {
            to++;
        }
        boolean going =
                s.in("done", i) && s.word(i + 1).endsWith("ing") && WORDS.isVerb(s.word(i + 1));
        if (going && s.isWord(i - 1)) {
            draft.done = true;
            return i + 1;
        }
        boolean infinitive = s.word(to).equals("to") && isMainForm(to + 1);
        boolean gerund =
                s.word(i).equals("awaiting")
                        || (s.word(i).equals("waiting") && s.word(i + 1).equals("for"));
        if (!infinitive || gerund) {
            return i;
        }
        boolean begun = draft.began || isFinite(i);
        if (s.in("waiting", i)) {
            draft.waiting = true;
        } else if (s.in("done", i)
                || (s.in("deemed", i)
                        && (s.in("be", to + 1) || s.in("have", to + 1) || s.in("be", to + 2)))) {
            draft.done = true;
        } else if (s.in("plan", i)) {
            draft.planned = true;
        } else {
            return i;
        }
        if (!begun) {
            draft.be = false;
        }
        draft.be = false;
        return to;
    }

    private boolean isFinite(int i) {
        return s.word(i).endsWith("ed") || s.word(i).endsWith("s");
    }

    private boolean isAdverb(int i) {
        String word = s.word(i);
        return s.isWord(i)
                && (s.in("adverb", i)
                        || (word.endsWith("ly")
                                && word.length() > 4
                                && !s.isName(i)
                                && WORDS.nouns().startingAt(List.of(word), 0) == null));
    }

    private boolean isMainForm(int i) {
        int at = i;
        while (isAdverb(at)) {
            at++;
        }
        return WORDS.isVerb(s.word(at)) || s.in("be", at) || s.in("have", at);
    }

    /// Whether the word at `i` is a verb here, and not a noun or adjective of the same form.
    private boolean isMain(int i, Draft draft) {
        String word = s.word(i);
        if (!WORDS.isVerb(word)) {
            return draft.be && s.isWord(i) && word.endsWith("ed") && word.length() > 4;
        }
        if (draft.began) {
            return true;
        }
        boolean ed = word.endsWith("ed") || isIrregularPast(word);
        boolean ing = word.endsWith("ing");
        boolean named = s.isName(i) && s.isName(i - 1) && !s.isTitled() && !s.isShouted();
        if (named && !ed) {
            return false;
        }
        boolean afterThe =
                s.in("determiner", i - 1)
                        || (s.in("places.modifier", i - 1) && !ed)
                        || s.word(i - 1).equals("'s");
        if (afterThe && !s.in("pronoun", i - 1) && !s.word(i - 1).equals("those")) {
            return false;
        }
        String lead = s.word(i - 1);
        boolean worst =
                lead.equals("worst")
                        || lead.equals("most")
                        || lead.equals("hardest")
                        || lead.equals("badly")
                        || lead.equals("newly");
        if (ed && worst) {
            return false;
        }
        if (ing) {
            return !s.in("preposition", i - 1) || !s.word(i + 1).equals("of");
        }
        if (ed) {
            boolean adjective =
                    s.in("preposition", i - 1)
                            && WORDS.nouns().startingAt(s.words(), i + 1) != null;
            return !adjective;
        }
        if (i > 0 && taken[i - 1] && WORDS.nouns().startingAt(List.of(word), 0) == null) {
            return true;
        }
        return isPresent(i, word);
    }

    /// Whether a word that may be a verb in the present, or a noun, is the verb, by what stands
    /// before and behind it.
    private boolean isPresent(int i, String word) {
        boolean third = word.endsWith("s");
        boolean noun =
                WORDS.nouns().startingAt(List.of(word), 0) != null || WORDS.nominal(word) != null;
        boolean behindNoun =
                s.isWord(i - 1) && !s.in("preposition", i - 1) && !s.in("conjunction", i - 1);
        boolean opens =
                s.in("determiner", i + 1)
                        || s.in("preposition", i + 1)
                        || s.isName(i + 1)
                        || s.isNumber(i + 1)
                        || WORDS.number(s.word(i + 1)) != null;
        boolean goesOn = s.in("conjunction", i - 1) && s.in("definite", i + 1) && !noun;
        boolean afterAside =
                s.word(i - 1).equals(",")
                        && third
                        && !noun
                        && (s.isNumber(i + 1)
                                || WORDS.qualifiersBefore().startingAt(s.words(), i + 1) != null);
        boolean itself = s.in("pronoun", i - 1) && third && s.isNumber(i + 1);
        boolean relative = s.in("relative", i - 1) && !noun && s.in("be", i + 1);
        boolean closes = third && behindNoun && !noun && s.isMark(i + 1);
        return goesOn
                || itself
                || relative
                || closes
                || afterAside
                || (behindNoun
                        && opens
                        && (!noun || (third && s.isName(i - 1)) || s.in("relative", i - 1)))
                || (behindNoun && !noun && i + 1 >= s.size());
    }

    private static boolean isIrregularPast(String word) {
        return WORDS.verbs(word).stream()
                .anyMatch(verb ->
                        verb.forms().past().equals(word) || verb.forms().participle().equals(word));
    }

    private VerbGroup state(int from, int i, PhraseAt<Predicate> state, Draft draft) {
        return new VerbGroup(
                from, i, i + state.length(), List.of(), state.meaning(), form(draft, false, true));
    }

    private VerbGroup group(int from, int main, Draft draft) {
        String word = s.word(main);
        List<Verb> verbs = WORDS.verbs(word);
        boolean participle =
                word.endsWith("ed")
                        || verbs.stream().anyMatch(verb -> verb.forms().participle().equals(word));
        boolean ing = word.endsWith("ing");
        boolean passive = participle && draft.be;
        int to = main + 1;
        boolean most = s.word(to).equals("up") && s.word(to + 1).equals("to");
        while (to < s.size()
                && !most
                && (s.word(to).equals("out")
                        || s.word(to).equals("up")
                        || s.word(to).equals("down")
                        || s.word(to).equals("off")
                        || (s.word(to).equals("in")
                                && s.in("bearing", main)
                                && NumberValue.at(s, to + 1) != null)
                        || (s.word(to).equals("over") && s.in("overs", main))
                        || (s.word(to).equals("back") && s.isNumber(to + 1)))) {
            to++;
        }
        return new VerbGroup(
                from, main, to, verbs, null, form(draft, passive, !ing || draft.be || draft.done));
    }

    private static VerbGroup.Form form(Draft draft, boolean passive, boolean finite) {
        return new VerbGroup.Form(
                passive,
                draft.have,
                draft.planned,
                draft.waiting,
                draft.denied,
                !finite,
                finite && !(draft.to && !draft.planned && !draft.waiting && !draft.done),
                draft.be);
    }
}
