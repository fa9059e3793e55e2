package org.safepassage.claims.text;

/// A word, number or mark of a text.
///
/// @param start its first char in the text
/// @param end the char behind its last
/// @param word how it is compared: lower case, digits as 0 to 9 without group marks, quotation
///   marks and apostrophes of one kind, unseen marks left out
/// @param kind what it is
/// @param capital whether it begins with a capital letter
/// @param spaced whether white space stands before it
public record Token(int start, int end, String word, Kind kind, boolean capital, boolean spaced) {

    /// What a token is.
    public enum Kind {
        /// Letters, with what joins them.
        WORD,
        /// Digits that can count something.
        NUMBER,
        /// A clock time, a date, an ordinal, an address, a code: digits that count nothing.
        CODE,
        /// A punctuation mark or symbol.
        MARK
    }

    /// Whether it is the word `other`.
    public boolean is(String other) {
        return word.equals(other);
    }

    /// Whether it is a word.
    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /// Whether it is a number in digits.
    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /// Whether it is a mark.
    public boolean isMark() {
        return kind == Kind.MARK;
    }
}
