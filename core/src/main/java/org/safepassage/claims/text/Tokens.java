package org.safepassage.claims.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.safepassage.claims.text.Token.Kind;
import org.safepassage.claims.words.Lexicon;

/// Cuts a text into tokens, in one pass from left to right.
public final class Tokens {
    /// A word with more characters is cut; no language that is read here has longer ones.
    private static final int LONGEST = 60;

    private final String text;
    private final int to;
    private final List<Token> tokens = new ArrayList<>();
    private final Lexicon words = Lexicon.get();
    private int at;

    private Tokens(String text, int from, int to) {
        this.text = text;
        this.to = to;
        at = from;
    }

    /// The tokens between two chars of the text.
    public static List<Token> of(String text, int from, int to) {
        Tokens tokens = new Tokens(text, from, to);
        tokens.run();
        return tokens.tokens;
    }

    private void run() {
        boolean spaced = true;
        while (at < to) {
            char c = fold(at);
            if (c == Folding.NOTHING) {
                at++;
            } else if (Character.isWhitespace(c)) {
                spaced = true;
                at++;
            } else {
                if (isDigit(c)) {
                    number(spaced);
                } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
                    word(spaced);
                } else {
                    add(at, at + 1, String.valueOf(c), Kind.MARK, spaced);
                    at++;
                }
                spaced = false;
            }
        }
    }

    private void word(boolean spaced) {
        int start = at;
        if (startsWith("http") || startsWith("www.") || startsWith("pic.twitter")) {
            while (at < to && !Character.isWhitespace(fold(at))) {
                at++;
            }
            add(start, at, "http", Kind.CODE, spaced);
            return;
        }
        StringBuilder word = new StringBuilder();
        while (at < to && word.length() < LONGEST) {
            char c = fold(at);
            boolean joins = c == '\'' || c == '-' || c == '&' || c == '_';
            boolean dot = c == '.' && (isInitial(start) || isAbbreviation(word));
            if (c == Folding.NOTHING || Character.getType(c) == Character.NON_SPACING_MARK) {
                at++;
            } else if (Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || dot
                    || (joins && isLetter(at + 1) && !(c == '\'' && isEnding()))) {
                if (c == '-' && isNumberWord(word)) {
                    break;
                }
                word.append(c);
                at++;
            } else {
                break;
            }
        }
        if (word.isEmpty()) {
            at = Math.max(at, start + 1);
            return;
        }
        add(start, at, word.toString().toLowerCase(Locale.ROOT), Kind.WORD, spaced);
        if (at < to && fold(at) == '\'' && isEnding()) {
            int length = isLetter(at + 1) ? endingLength() : 1;
            add(at, at + length, ending(length), Kind.WORD, false);
            at += length;
        }
    }

    /// At an apostrophe: whether a possessive or short verb follows, which is a token of its own.
    private boolean isEnding() {
        int length = endingLength();
        return length > 0 && !isLetter(at + length);
    }

    private int endingLength() {
        for (String ending : List.of("'s", "'ll", "'re", "'ve", "'d")) {
            if (startsWith(ending)) {
                return ending.length();
            }
        }
        return 0;
    }

    /// "'s", "'d", "'ve"; an apostrophe alone is a possessive too.
    private String ending(int length) {
        StringBuilder word = new StringBuilder();
        for (int i = at; i < at + length; i++) {
            word.append(Character.toLowerCase(fold(i)));
        }
        return length == 1 ? "'s" : word.toString();
    }

    /// Whether the letters so far are single ones with dots between, as in "U.N.".
    private boolean isInitial(int start) {
        for (int i = start; i < at; i++) {
            boolean letter = (i - start) % 2 == 0;
            if (letter != isLetter(i) || (!letter && fold(i) != '.')) {
                return false;
            }
        }
        int length = at - start;
        boolean next = isLetter(at + 1) && at + 2 < to && fold(at + 2) == '.';
        return length % 2 == 1 && (length > 1 || next || Character.isUpperCase(fold(start)));
    }

    private boolean isAbbreviation(StringBuilder word) {
        return words.in("abbreviation", word.toString().toLowerCase(Locale.ROOT) + ".");
    }

    private boolean isNumberWord(StringBuilder word) {
        return words.number(word.toString().toLowerCase(Locale.ROOT)) != null;
    }

    private void number(boolean spaced) {
        int start = at;
        StringBuilder digits = new StringBuilder();
        boolean code = false;
        int groups = 0;
        while (at < to && digits.length() <= 500) {
            char c = fold(at);
            if (isDigit(c)) {
                digits.append(c);
            } else if (c == ',' && (isGroup() || isPair()) && digits.indexOf(".") < 0) {
                groups++;
            } else if (c == ' ' && isSpacedGroup(start, digits, groups)) {
                groups++;
            } else if ((c == '.' || c == ',') && isDigit(at + 1)) {
                code |= digits.indexOf(".") >= 0 && !isGroup();
                digits.append('.');
            } else if ((c == ':' || c == '/') && isDigit(at + 1)) {
                code = true;
                digits.append(c);
            } else if (c == '-' && isDigit(at + 1) && isDate()) {
                code = true;
                digits.append(c);
            } else if (c != Folding.NOTHING) {
                break;
            }
            at++;
        }
        if (startsWithOrdinal()) {
            at += 2;
            code = true;
        }
        String word = code ? digits.toString() : plain(digits.toString());
        boolean number = !code && word.indexOf('.') == word.lastIndexOf('.');
        add(start, at, word, number ? Kind.NUMBER : Kind.CODE, spaced);
    }

    /// Points between groups of three digits are group marks where the number could be no other, or
    /// counts whole things: 1.250.000, 12.000.
    private static String plain(String digits) {
        String[] parts = digits.split("\\.", -1);
        boolean groups = parts.length > 1 && parts[0].length() <= 3 && !parts[0].startsWith("0");
        for (int i = 1; i < parts.length; i++) {
            groups &= parts[i].length() == 3;
        }
        return groups ? String.join("", parts) : digits;
    }

    /// At a group mark: whether exactly three digits follow.
    private boolean isGroup() {
        return isDigit(at + 1) && isDigit(at + 2) && isDigit(at + 3) && !isDigit(at + 4);
    }

    /// At a comma of Indian grouping: two digits follow, and another comma: 5,61,149.
    private boolean isPair() {
        return isDigit(at + 1)
                && isDigit(at + 2)
                && at + 3 < to
                && fold(at + 3) == ','
                && isDigit(at + 4)
                && isDigit(at + 6)
                && !isDigit(at + 7);
    }

    /// At a space: "12 000", but not "9 611 people" behind a month or "2016 150 buses".
    private boolean isSpacedGroup(int start, StringBuilder digits, int groups) {
        int first = groups == 0 ? digits.length() : 0;
        boolean afterWord = !tokens.isEmpty() && words.in("month", tokens.getLast().word());
        return first <= 3
                && digits.indexOf(".") < 0
                && fold(start) != '0'
                && isGroup()
                && !afterWord;
    }

    /// At a hyphen: 2016-12-15.
    private boolean isDate() {
        int i = at + 1;
        while (i < to && i < at + 4 && isDigit(i)) {
            i++;
        }
        return i < to && fold(i) == '-' && isDigit(i + 1);
    }

    private boolean startsWithOrdinal() {
        return !isLetter(at + 2)
                && (startsWith("st") || startsWith("nd") || startsWith("rd") || startsWith("th"));
    }

    private boolean startsWith(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= to || Character.toLowerCase(fold(at + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isLetter(int i) {
        return i < to
                && (Character.isLetter(text.charAt(i)) || Character.isSurrogate(text.charAt(i)));
    }

    private boolean isDigit(int i) {
        return i < to && isDigit(fold(i));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private char fold(int i) {
        return Folding.fold(text.charAt(i));
    }

    private void add(int start, int end, String word, Kind kind, boolean spaced) {
        boolean capital = Character.isUpperCase(text.charAt(start));
        tokens.add(new Token(start, end, word, kind, capital, spaced));
    }
}
