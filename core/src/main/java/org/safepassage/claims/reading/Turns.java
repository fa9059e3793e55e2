package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.SourceChain;
import org.safepassage.claims.text.Paragraph;
import org.safepassage.claims.text.Token;
import org.safepassage.claims.words.Lexicon;

/// Who has the word in a transcript: "OUBRE (on tape): We carried 14 people", or the lines of a
/// debate that hold a speaker's name and nothing else. The one who asks, and a reporter, are the
/// report's own voice.
final class Turns {
    private static final Lexicon WORDS = Lexicon.get();

    /// A text with fewer such lines is no transcript.
    private static final int LEAST = 2;

    private static final int LONGEST = 12;

    private final String text;
    private final Map<String, String> names = new HashMap<>();
    private final Map<Integer, String> lines = new HashMap<>();
    private @Nullable SourceChain speaker;

    private Turns(String text) {
        this.text = text;
    }

    /// Looks through a text for its turns.
    ///
    /// @param words the tokens of each paragraph
    static Turns of(String text, List<Paragraph> paragraphs, List<List<Token>> words) {
        Turns turns = new Turns(text);
        Map<Integer, String> labels = new HashMap<>();
        Map<Integer, String> headed = new HashMap<>();
        boolean asked = false;
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph each = paragraphs.get(i);
            List<Token> tokens = words.get(i);
            turns.learn(tokens);
            String label = turns.label(tokens);
            if (label != null) {
                labels.put(each.start(), label);
                asked |= WORDS.in("sources.asking", label.toLowerCase(Locale.ROOT));
            }
            boolean leads = i + 1 < paragraphs.size() && paragraphs.get(i + 1).isRead();
            if (leads && turns.isSpeakerLine(tokens)) {
                headed.put(each.start(), turns.nameIn(tokens));
            }
        }
        if (asked && labels.size() > LEAST) {
            turns.lines.putAll(labels);
        } else if (headed.size() >= LEAST) {
            turns.lines.putAll(headed);
        }
        return turns;
    }

    /// Passes a paragraph, in the order of the text.
    void pass(Paragraph paragraph) {
        String label = lines.get(paragraph.start());
        if (label != null) {
            speaker = speakerOf(label);
        }
    }

    /// Who speaks in the paragraph that was passed last, where no other is named; null when the
    /// report does.
    @Nullable SourceChain speaker() {
        return speaker;
    }

    private @Nullable SourceChain speakerOf(String label) {
        if (WORDS.in("sources.asking", label.toLowerCase(Locale.ROOT))) {
            return null;
        }
        String[] parts = label.split(" ", -1);
        String known = names.get(parts[parts.length - 1].toLowerCase(Locale.ROOT));
        if (known == null) {
            return SourceChain.of(label);
        }
        return known.isEmpty() ? null : SourceChain.of(parts.length == 1 ? known : label);
    }

    /// Learns full names by their last word, and which of them are reporters (the empty name).
    private void learn(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            boolean pair = isSpelled(tokens.get(i)) && isSpelled(tokens.get(i - 1));
            if (!pair || WORDS.in("sources.title", tokens.get(i - 1).word())) {
                continue;
            }
            boolean reports = false;
            for (int k = Math.max(0, i - 4); k < i - 1; k++) {
                reports |= WORDS.in("sources.reporter", tokens.get(k).word());
            }
            String name = text.substring(tokens.get(i - 1).start(), tokens.get(i).end());
            names.putIfAbsent(tokens.get(i).word(), reports ? "" : name);
        }
    }

    /// A capital with small letters behind it.
    private boolean isSpelled(Token token) {
        return token.isWord()
                && token.capital()
                && token.end() - token.start() > 1
                && Character.isLowerCase(text.charAt(token.end() - 1));
    }

    /// "WELLER:", "OUBRE (on tape):": the words in capitals that open a paragraph; null when none
    /// do.
    private @Nullable String label(List<Token> tokens) {
        int end = 0;
        while (end < tokens.size() && end < 4 && isLabel(tokens.get(end))) {
            end++;
        }
        int colon = end;
        if (colon < tokens.size() && tokens.get(colon).is("(")) {
            while (colon < tokens.size() && colon < end + 6 && !tokens.get(colon).is(")")) {
                colon++;
            }
            colon++;
        }
        boolean closed = end > 0 && colon + 1 < tokens.size() && tokens.get(colon).is(":");
        return closed ? text.substring(tokens.getFirst().start(), tokens.get(end - 1).end()) : null;
    }

    private boolean isLabel(Token token) {
        String word = text.substring(token.start(), token.end());
        return token.isWord()
                && (word.equals(word.toUpperCase(Locale.ROOT))
                        || WORDS.in("sources.asking", token.word()));
    }

    /// "Mr John Healey (Wentworth and Dearne) (Lab)", "The Minister for the Armed Forces": a line
    /// of names and titles.
    private boolean isSpeakerLine(List<Token> tokens) {
        boolean the = !tokens.isEmpty() && tokens.getFirst().is("the");
        int first = the ? 1 : 0;
        boolean titled =
                tokens.size() > first
                        && tokens.size() <= LONGEST
                        && WORDS.in("sources.title", tokens.get(first).word());
        for (Token token : tokens) {
            boolean known =
                    token.capital()
                            || token.is("the")
                            || token.is("for")
                            || token.is("of")
                            || token.is("and")
                            || token.is("(")
                            || token.is(")");
            titled &= known && !WORDS.in("be", token.word()) && !WORDS.in("have", token.word());
        }
        return titled;
    }

    /// The name without the party and the constituency.
    private String nameIn(List<Token> tokens) {
        List<Token> own = new ArrayList<>();
        for (Token token : tokens) {
            if (token.is("(")) {
                break;
            }
            own.add(token);
        }
        boolean sir = own.size() > 1 && own.getFirst().word().startsWith("m");
        Token first = own.get(sir && WORDS.in("sources.title", own.getFirst().word()) ? 1 : 0);
        return text.substring(first.start(), own.getLast().end());
    }
}
