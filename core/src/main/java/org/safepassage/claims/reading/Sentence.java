package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.claims.BlockRole;
import org.safepassage.claims.text.Token;
import org.safepassage.claims.words.Lexicon;

/// A sentence as the rules look at it: its tokens, asked by index; outside of it stand empty words.
final class Sentence {
    /// Letters in capitals that stand for a body and would else be small words.
    private static final Map<String, String> BODIES =
            Map.of("IS", "i.s.", "US", "u.s.", "WHO", "w.h.o.", "IT", "i.t.");

    private final String text;
    private final List<Token> tokens;
    private final List<String> words;
    private final List<Set<String>> classes = new ArrayList<>();
    private final byte[] plain;
    private final BlockRole role;
    private final boolean shouted;
    private final boolean titled;
    private final Lexicon lexicon = Lexicon.get();

    /// @param text the whole text
    /// @param tokens the tokens of this sentence
    /// @param role of the block it stands in
    Sentence(String text, List<Token> tokens, BlockRole role) {
        this.text = text;
        this.tokens = List.copyOf(tokens);
        this.role = role;
        List<String> spelled = new ArrayList<>();
        int capitals = 0;
        int longer = 0;
        int initials = 0;
        for (Token token : tokens) {
            spelled.add(token.word());
            classes.add(lexicon.classesOf(token.word()));
            if (token.isWord() && token.end() - token.start() > 3) {
                longer++;
                capitals += isUpper(text, token) ? 1 : 0;
                initials += token.capital() ? 1 : 0;
            }
        }
        titled = initials * 10 > longer * 7;
        shouted = longer >= 3 && capitals * 10 > longer * 8;
        for (int i = 0; i < tokens.size() && !shouted; i++) {
            String letters = BODIES.get(text.substring(tokens.get(i).start(), tokens.get(i).end()));
            if (letters != null) {
                spelled.set(i, letters);
                classes.set(i, lexicon.classesOf(letters));
            }
        }
        words = List.copyOf(spelled);
        plain = new byte[words.size()];
    }

    private static boolean isUpper(String text, Token token) {
        return Character.isUpperCase(text.charAt(token.start()))
                && Character.isUpperCase(text.charAt(token.start() + 1))
                && Character.isUpperCase(text.charAt(token.end() - 1));
    }

    int size() {
        return tokens.size();
    }

    List<String> words() {
        return words;
    }

    BlockRole role() {
        return role;
    }

    /// Whether it stands in capitals throughout, so that capitals tell no names.
    boolean isShouted() {
        return shouted;
    }

    /// Whether most words begin with a capital, as in headlines.
    boolean isTitled() {
        return titled;
    }

    /// The word at `i`; empty outside the sentence.
    String word(int i) {
        return i >= 0 && i < tokens.size() ? words.get(i) : "";
    }

    /// The token at `i`, which must be inside.
    Token token(int i) {
        return tokens.get(i);
    }

    /// Whether the word at `i` stands in the class `name`.
    boolean in(String name, int i) {
        return i >= 0 && i < tokens.size() && classes.get(i).contains(name);
    }

    /// How many tokens the longest phrase of the class `name` takes at `i`; 0 when there is none.
    int phraseAt(String name, int i) {
        var found = lexicon.phrases(name).startingAt(words, i);
        return found == null ? 0 : found.length();
    }

    /// How many tokens the longest phrase of the class `name` takes right before `end`.
    int phraseBefore(String name, int end) {
        var found = lexicon.phrases(name).endingAt(words, end);
        return found == null ? 0 : found.length();
    }

    boolean isWord(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isWord();
    }

    boolean isNumber(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isNumber();
    }

    boolean isMark(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isMark();
    }

    /// Whether a name may begin at `i`: a capital, or any word where all stands in capitals.
    boolean isName(int i) {
        return isWord(i) && (tokens.get(i).capital() || isArticled(i)) && (!shouted || !isPlain(i));
    }

    /// "al-Hayer": a capital behind an Arabic article.
    private boolean isArticled(int i) {
        int hyphen = words.get(i).indexOf('-');
        int capital = tokens.get(i).start() + hyphen + 1;
        return hyphen >= 2
                && hyphen <= 3
                && capital < tokens.get(i).end()
                && Character.isUpperCase(text.charAt(capital));
    }

    /// Whether the word at `i` is one of the common words that the lists know.
    boolean isPlain(int i) {
        if (i < 0 || i >= plain.length) {
            return false;
        }
        if (plain[i] == 0) {
            plain[i] = (byte) (isCommon(i) ? 1 : 2);
        }
        return plain[i] == 1;
    }

    private boolean isCommon(int i) {
        String word = word(i);
        return in("preposition", i)
                || in("determiner", i)
                || in("subordinator", i)
                || in("conjunction", i)
                || in("relative", i)
                || in("be", i)
                || in("have", i)
                || in("modal", i)
                || in("pronoun", i)
                || in("adverb", i)
                || in("sources.say", i)
                || lexicon.isVerb(word)
                || lexicon.number(word) != null
                || lexicon.nouns().startingAt(List.of(word), 0) != null;
    }

    /// The exact characters of tokens `from` up to, not including, `to`.
    String quote(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }
}
