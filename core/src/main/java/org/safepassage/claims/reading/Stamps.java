package org.safepassage.claims.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.BlockRole;
import org.safepassage.claims.Circumstances;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.text.Paragraph;
import org.safepassage.claims.text.Token;
import org.safepassage.claims.words.Lexicon;

/// The times that head the entries of a log, a list or a live page. They say when of the figures
/// behind them that have no words of time of their own.
final class Stamps {
    private static final int WORDS = 3;
    private static final int LONGEST = 16;
    private static final int SENTENCE = 80;

    private final boolean timed;
    private @Nullable String time;
    private boolean begun;

    private Stamps(boolean timed) {
        this.timed = timed;
    }

    /// The stamps of a text; an hour of the form "6.48pm" is one only where it is not alone.
    static Stamps of(List<List<Token>> paragraphs) {
        int hours = 0;
        for (List<Token> tokens : paragraphs) {
            hours += !tokens.isEmpty() && isHour(tokens) ? 1 : 0;
        }
        return new Stamps(hours > 1);
    }

    /// Passes a paragraph, in the order of the text.
    void pass(String text, Paragraph paragraph, List<Token> tokens) {
        int opening = Openings.end(tokens);
        List<Token> rest = tokens.subList(opening, tokens.size());
        int end = clockEnd(rest);
        String dated = opening > 1 ? headOf(text, tokens.subList(0, opening)) : null;
        if (dated != null) {
            time = dated;
            begun = true;
            return;
        }
        boolean line = paragraph.role() == BlockRole.DATELINE || end == rest.size();
        if (end > 0 && end <= rest.size()) {
            time = text.substring(rest.getFirst().start(), rest.get(end - 1).end());
        } else if (isHead(paragraph) && begun && rest.size() <= LONGEST && dateAt(text, rest) > 0) {
            time = text.substring(rest.get(dateAt(text, rest)).start(), rest.getLast().end());
        } else if (line && begun && !rest.isEmpty() && words(rest) <= WORDS) {
            time = text.substring(rest.getFirst().start(), rest.getLast().end());
        }
        begun |=
                paragraph.isRead()
                        && paragraph.rule().equals("block-sentence")
                        && paragraph.end() - paragraph.start() > SENTENCE;
    }

    /// "30 Sept, 20:00 —": the time that opens a line of a log; null when none does.
    private static @Nullable String headOf(String text, List<Token> opening) {
        int last = opening.size() - 1;
        while (last > 0 && (opening.get(last).is("-") || opening.get(last).is("—"))) {
            last--;
        }
        boolean clock = false;
        for (Token token : opening) {
            clock |= token.kind() == Token.Kind.CODE && token.word().contains(":");
        }
        int first = 0;
        while (first < last && opening.get(first).isMark()) {
            first++;
        }
        return clock ? text.substring(opening.get(first).start(), opening.get(last).end()) : null;
    }

    private static boolean isHead(Paragraph paragraph) {
        return !paragraph.isRead() || paragraph.role() == BlockRole.HEADING;
    }

    /// Where the date begins that ends a heading, as in "ICRC Ukraine, May 3"; 0 when none does.
    private static int dateAt(String text, List<Token> tokens) {
        Sentence s = new Sentence(text, tokens, BlockRole.HEADING);
        var times = TimePhrases.of(s);
        boolean ends = !times.isEmpty() && times.getLast().to() == tokens.size();
        int from = ends ? times.getLast().from() : 0;
        return from > 0 && s.isMark(from - 1) ? from : 0;
    }

    private static int words(List<Token> tokens) {
        int words = 0;
        for (Token token : tokens) {
            words += token.isWord() ? 1 : 0;
        }
        return words;
    }

    /// The token behind a clock time, and its zone, at the head of a paragraph; 0 when none stands
    /// there.
    private int clockEnd(List<Token> tokens) {
        boolean clock =
                !tokens.isEmpty()
                        && ((tokens.getFirst().kind() == Token.Kind.CODE
                                        && tokens.getFirst().word().contains(":"))
                                || (timed && isHour(tokens)));
        int end = clock ? 1 : 0;
        while (clock
                && end < tokens.size()
                && end <= WORDS
                && Lexicon.get().in("zone", tokens.get(end).word())) {
            end++;
        }
        return end;
    }

    /// "6.48pm", "11 am", "0930 GMT".
    private static boolean isHour(List<Token> tokens) {
        boolean zoned =
                tokens.getFirst().isNumber()
                        && tokens.getFirst().word().length() <= 5
                        && tokens.size() > 1
                        && !tokens.get(1).is("hours")
                        && Lexicon.get().in("zone", tokens.get(1).word());
        return zoned
                && (tokens.size() <= 4
                        || tokens.get(1).word().startsWith("p")
                        || tokens.get(1).word().startsWith("a"));
    }

    /// What is said with the time of the entry, where it has none of its own.
    Circumstances on(Predicate said, Circumstances own) {
        boolean timeless =
                said == Predicate.DURATION
                        || said == Predicate.LENGTH
                        || said == Predicate.POPULATION;
        return timeless || own.when() != null || time == null
                ? own
                : new Circumstances(own.from(), own.to(), time);
    }
}
