package org.safepassage.claims.text;

import java.util.ArrayList;
import java.util.List;

/// Cuts tokens into sentences.
public final class Sentences {
    /// A sentence is cut behind so many tokens, so that no work grows faster than the text.
    static final int LONGEST = 250;

    private Sentences() {}

    /// The sentences, in order; none is empty.
    public static List<List<Token>> of(List<Token> tokens) {
        List<List<Token>> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int end = endAt(tokens, i);
            if (end > 0 || i - start + 1 >= LONGEST) {
                int behind = Math.max(end, i + 1);
                sentences.add(tokens.subList(start, behind));
                start = behind;
                i = behind - 1;
            }
        }
        if (start < tokens.size()) {
            sentences.add(tokens.subList(start, tokens.size()));
        }
        return sentences;
    }

    /// The index behind the sentence that ends at token `i` with its closing quotation marks, or 0.
    private static int endAt(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (!token.isMark() || !isStop(token)) {
            return 0;
        }
        int next = i + 1;
        while (next < tokens.size()
                && !tokens.get(next).spaced()
                && (tokens.get(next).is("\"")
                        || tokens.get(next).is("'")
                        || tokens.get(next).is(")")
                        || isStop(tokens.get(next)))) {
            next++;
        }
        if (next >= tokens.size()) {
            return next;
        }
        Token after = tokens.get(next);
        boolean glued = !after.spaced() && next == i + 1;
        if (glued && !(after.capital() && i > 0 && !tokens.get(i - 1).capital())) {
            return 0;
        }
        boolean quoted = next > i + 1 && after.isWord() && !after.capital();
        boolean begins =
                after.capital()
                        || !after.isWord()
                        || !isLatin(after)
                        || (!quoted && (token.is("!") || token.is("?")));
        return begins ? next : 0;
    }

    private static boolean isStop(Token token) {
        return token.is(".") || token.is("!") || token.is("?") || token.is("…");
    }

    private static boolean isLatin(Token token) {
        return token.word().charAt(0) < 0x250;
    }
}
