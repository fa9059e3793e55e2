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
import org.safepassage.claims.words.ArabicWords;

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
        List<String> words = tokens.stream().map(Token::word).toList();
        for (int i = 0; i < words.size(); i++) {
            LocalDate date = dateAt(words, i);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable LocalDate dateAt(List<String> words, int i) {
        String word = words.get(i);
        if (word.length() >= 8 && word.indexOf('-') == 4 && word.charAt(0) <= '9') {
            String[] parts = word.split("-", -1);
            return parts.length == 3
                    ? date(number(parts[0]), number(parts[1]), number(parts[2]))
                    : null;
        }
        Month leading = monthAt(words, i);
        if (leading != null) {
            int behind = leading.end + 1;
            int year = number(words, isComma(words, behind) ? behind + 1 : behind);
            return date(year, leading.number, number(words, leading.end));
        }
        Month month = monthAt(words, isOf(words, i + 1) ? i + 2 : i + 1);
        if (month != null) {
            int end = isComma(words, month.end) || isOf(words, month.end) ? 1 : 0;
            return date(number(words, month.end + end), month.number, number(word));
        }
        return null;
    }

    /// The name of a month.
    ///
    /// @param number from 1
    /// @param end the token behind it
    private record Month(int number, int end) {}

    /// The month named at `i`, also in two tongues, "آذار/مارس"; null when there is none.
    private static @Nullable Month monthAt(List<String> words, int i) {
        if (i >= words.size()) {
            return null;
        }
        int english = month(words.get(i));
        if (english > 0) {
            return new Month(english, i + 1);
        }
        var arabic = ArabicWords.get().months().startingAt(words, i);
        if (arabic == null) {
            return null;
        }
        int end = i + arabic.length();
        boolean more = end < words.size() && "/(".contains(words.get(end));
        Month other = more ? monthAt(words, end + 1) : null;
        if (other != null && other.number == arabic.meaning()) {
            boolean closed = other.end < words.size() && words.get(other.end).equals(")");
            return closed ? new Month(other.number, other.end + 1) : other;
        }
        return new Month(arabic.meaning(), end);
    }

    private static boolean isComma(List<String> words, int i) {
        return i < words.size() && words.get(i).equals(",");
    }

    /// "15 من آذار", "آذار من عام".
    private static boolean isOf(List<String> words, int i) {
        return i < words.size()
                && (ArabicWords.get().in("from", words.get(i))
                        || words.get(i).equals("عام")
                        || words.get(i).equals("سنه"));
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

    private static int number(List<String> words, int i) {
        return i < words.size() ? number(words.get(i)) : -1;
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
