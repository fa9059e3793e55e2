package org.safepassage.claims.text;

/// Reads characters alike that differ in print only: spaces, quotation marks, apostrophes, dashes,
/// digits of other scripts, marks without width, Arabic letters with several forms.
public final class Folding {
    /// Stands for a character that is not seen.
    static final char NOTHING = 0;

    private Folding() {}

    /// The character that stands for `c` when texts are compared; {@link #NOTHING} for one that is
    /// not seen.
    public static char fold(char c) {
        if (c < 0x80) {
            return c;
        }
        if (Character.isSpaceChar(c) || c == 0x85) {
            return c == 0x2028 || c == 0x2029 ? '\n' : ' ';
        }
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        return switch (c) {
            case '‘', '’', 'ʼ', '′', '‛', '`', '´' -> '\'';
            case '“', '”', '„', '‟', '«', '»', '″', '‹', '›' -> '"';
            case '‐', '‑', '−' -> '-';
            case '–', '—', '―', '‒' -> '—';
            case '٬', '،' -> ',';
            case '٫' -> '.';
            case '؛' -> ';';
            case '؟' -> '?';
            case '٪', '％' -> '%';
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى' -> 'ي';
            case 'ة' -> 'ه';
            case 'ـ' -> NOTHING;
            default -> isUnseen(c) ? NOTHING : c;
        };
    }

    /// Whether `c` has no width: joiners, marks of direction, vowel signs of Arabic.
    public static boolean isUnseen(char c) {
        return (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || (c >= 0x064B && c <= 0x0652)
                || c == 0x0670
                || c == 0x00AD
                || c == 0xFE0F
                || c == 0xFEFF;
    }
}
