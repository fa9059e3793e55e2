package org.safepassage.claims.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.BlockRole;
import org.safepassage.claims.text.Paragraph;
import org.safepassage.claims.text.Token;
import org.safepassage.claims.text.Tokens;

/// Finds the day on which a report says it was published: the first full date, with its year, in a
/// short line around the headline. A date in running text is no such day.
final class PublicationDates {
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final int LONGEST_LINE = 16;
    private static final int BODIES = 2;

    private PublicationDates() {}

    /// The day, or null when no line says it.
    static @Nullable LocalDate find(String text, List<Paragraph> paragraphs) {
        int bodies = 0;
        for (Paragraph paragraph : paragraphs) {
            boolean body = paragraph.role() == BlockRole.BODY;
            List<Token> tokens = Tokens.of(text, paragraph.start(), paragraph.end());
            if (tokens.size() <= LONGEST_LINE) {
                LocalDate date = dateIn(tokens);
                if (date != null) {
                    return date;
                }
            }
            bodies += body ? 1 : 0;
            if (bodies > BODIES) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable LocalDate dateIn(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            LocalDate date = dateAt(tokens, i);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable LocalDate dateAt(List<Token> tokens, int i) {
        String word = tokens.get(i).word();
        if (word.length() >= 8 && word.indexOf('-') == 4 && word.charAt(0) <= '9') {
            String[] parts = word.split("-", -1);
            return parts.length == 3
                    ? date(number(parts[0]), number(parts[1]), number(parts[2]))
                    : null;
        }
        int month = month(word);
        if (month > 0) {
            int day = number(tokens, i + 1);
            int year = number(tokens, isComma(tokens, i + 2) ? i + 3 : i + 2);
            return date(year, month, day);
        }
        if (i + 1 < tokens.size() && month(tokens.get(i + 1).word()) > 0) {
            int year = number(tokens, isComma(tokens, i + 2) ? i + 3 : i + 2);
            return date(year, month(tokens.get(i + 1).word()), number(tokens, i));
        }
        return null;
    }

    private static boolean isComma(List<Token> tokens, int i) {
        return i < tokens.size() && tokens.get(i).is(",");
    }

    private static int month(String word) {
        String known = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        boolean plain = known.length() >= 3 && known.chars().allMatch(Character::isLetter);
        String full = plain ? fullName(MONTHS.indexOf(known.substring(0, 3))) : "";
        return full.startsWith(known) && !full.isEmpty()
                ? MONTHS.indexOf(known.substring(0, 3)) + 1
                : 0;
    }

    private static String fullName(int month) {
        return month < 0
                ? ""
                : java.time.Month.of(month + 1)
                        .getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH)
                        .toLowerCase(Locale.ROOT);
    }

    private static int number(List<Token> tokens, int i) {
        return i < tokens.size() ? number(tokens.get(i).word()) : -1;
    }

    private static int number(String word) {
        String digits = word.replaceAll("(st|nd|rd|th)$", "");
        boolean small =
                !digits.isEmpty()
                        && digits.length() <= 4
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return small ? Integer.parseInt(digits) : -1;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        if (year < 1900 || year > 2100) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
