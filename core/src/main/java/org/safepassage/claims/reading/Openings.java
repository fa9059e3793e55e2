package org.safepassage.claims.reading;

import java.util.List;
import org.safepassage.claims.text.Token;
import org.safepassage.claims.words.Lexicon;

/// Finds what stands before the first sentence of a paragraph and is no part of it: a bullet, or a
/// dateline such as "TUZLA, APRIL 1 (AGENCY) -".
final class Openings {
    private static final int LONGEST = 14;

    private Openings() {}

    /// The index of the first token of the text itself: behind "(ANS) - Bari, December 29 -" too.
    static int end(List<Token> tokens) {
        int first = end(tokens, 0);
        return first == 0 || first >= tokens.size() ? first : end(tokens, first);
    }

    private static int end(List<Token> tokens, int from) {
        int start = from;
        while (start < tokens.size()
                && tokens.get(start).isMark()
                && "•‣▪◦●·*—-►▶■✓✔☑❗\uFE0F".contains(tokens.get(start).word())) {
            start++;
        }
        for (int i = start; i < tokens.size() && i < start + LONGEST; i++) {
            Token token = tokens.get(i);
            boolean dash = token.is("—") || (token.is("-") && token.spaced());
            if (dash && i > start) {
                int behind = i + 1;
                while (behind < tokens.size()
                        && (tokens.get(behind).is("-") || tokens.get(behind).is("—"))) {
                    behind++;
                }
                return behind;
            }
            if (!dash && !belongs(tokens, i, start)) {
                return start;
            }
        }
        return start;
    }

    /// Whether a token may stand in a dateline: a name, a date, a bracket.
    private static boolean belongs(List<Token> tokens, int i, int start) {
        Token token = tokens.get(i);
        if (token.isWord()) {
            boolean small =
                    Lexicon.get().isVerb(token.word()) || Lexicon.get().in("be", token.word());
            return (token.capital() && !small)
                    || token.is("and")
                    || token.is("of")
                    || token.is("the");
        }
        boolean day = i + 1 < tokens.size() && Lexicon.get().in("month", tokens.get(i + 1).word());
        boolean dated = !token.isNumber() || i > start || day;
        return dated && (!token.isMark() || ",()/.".contains(token.word()));
    }
}
