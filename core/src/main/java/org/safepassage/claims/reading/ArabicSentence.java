package org.safepassage.claims.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Category;
import org.safepassage.claims.Circumstances;
import org.safepassage.claims.Cumulative;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Qualifier;
import org.safepassage.claims.Quantity;
import org.safepassage.claims.SourceChain;
import org.safepassage.claims.Unit;
import org.safepassage.claims.words.ArabicWords;
import org.safepassage.claims.words.Noun;

/// Reads simple Arabic sentences: number, noun, the verb before or behind them, "from", "to", the
/// words of time and who says it. It shows that claims are not bound to English; it knows less of
/// Arabic than the other rules know of English.
final class ArabicSentence {
    private static final ArabicWords WORDS = ArabicWords.get();
    private static final int DIGITS = 15;
    private static final int REACH = 8;

    /// A figure of the sentence.
    record Figure(
            int from,
            int to,
            Quantity quantity,
            Unit unit,
            @Nullable Category category,
            Predicate predicate,
            Circumstances circumstances,
            Cumulative cumulative,
            SourceChain source) {}

    private final Sentence s;

    ArabicSentence(Sentence sentence) {
        s = sentence;
    }

    /// Whether most letters of a sentence are Arabic.
    static boolean isArabic(Sentence s) {
        int arabic = 0;
        for (String word : s.words()) {
            arabic += word.charAt(0) >= 0x600 && word.charAt(0) <= 0x6FF ? 1 : 0;
        }
        return arabic * 2 > s.size();
    }

    /// The figures, in order.
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        SourceChain source = source();
        int least = 0;
        for (int i = 0; i < s.size(); i++) {
            Figure figure = figure(i, least, source, figures.isEmpty() ? null : figures.getLast());
            if (figure != null) {
                figures.add(figure);
                i = figure.to - 1;
                least = figure.to;
            }
        }
        return figures;
    }

    private @Nullable Figure figure(int i, int least, SourceChain source, @Nullable Figure before) {
        Amount plural = WORDS.plural(s.word(i));
        Noun two = plural == null ? WORDS.dual(s.word(i)) : null;
        Amount amount = plural == null ? two == null ? digits(i) : Amount.of(2) : plural;
        if (amount == null) {
            return null;
        }
        int at = two == null ? i + 1 : i;
        Amount end = two == null && plural == null ? rangeEnd(at, amount) : null;
        at += end == null ? 0 : isJoint(at) ? 2 : 1;
        Amount scale = plural == null && two == null ? WORDS.number(s.word(at)) : null;
        if (scale != null && scale.compareTo(Amount.of(1000)) >= 0) {
            amount = amount.times(scale);
            end = end == null ? null : end.times(scale);
            at++;
        }
        at += WORDS.in("from", s.word(at)) ? 1 : 0;
        Noun noun = two == null ? WORDS.noun(s.word(at)) : two;
        if (noun == null) {
            return null;
        }
        if (noun.unit() == Unit.CARS && s.word(at + 1).equals("اسعاف")) {
            noun = new Noun(Unit.AMBULANCES, null, null);
            at++;
        }
        Predicate said = said(i, at + 1, least, noun, before);
        if (said == null) {
            return null;
        }
        var qualified = WORDS.qualifiers().endingAt(s.words(), i);
        var behind =
                s.word(at + 1).equals("علي")
                        ? WORDS.qualifiers().startingAt(s.words(), at + 1)
                        : null;
        Qualifier plain =
                qualified != null
                        ? qualified.meaning()
                        : behind == null ? Qualifier.EXACT : behind.meaning();
        Qualifier qualifier = plural == null ? plain : Qualifier.TENS;
        int from = i - (qualified == null ? 0 : qualified.length());
        Circumstances where = circumstances(at + 1, said);
        Cumulative cumulative = cumulative(noun, said);
        return new Figure(
                from,
                at + 1,
                end == null
                        ? quantity(qualifier, amount)
                        : new Quantity(amount, end, Qualifier.RANGE),
                noun.unit(),
                noun.category(),
                said,
                where,
                cumulative,
                source);
    }

    private Cumulative cumulative(Noun noun, Predicate said) {
        boolean flow =
                noun.unit() == Unit.PEOPLE
                        && said != Predicate.REMAINING
                        && said != Predicate.TO_BE_EVACUATED
                        && said != Predicate.MISSING
                        && said != Predicate.NEED_CARE;
        return flow
                ? s.words().contains("منذ") ? Cumulative.TOTAL : Cumulative.BATCH
                : Cumulative.UNDECIDED;
    }

    private @Nullable Amount digits(int i) {
        if (s.isNumber(i)) {
            return s.word(i).length() > DIGITS ? null : Amount.of(new BigDecimal(s.word(i)));
        }
        return s.isWord(i) ? number(s.word(i)) : null;
    }

    /// A number word, or digits that "and" is joined to.
    private static @Nullable Amount number(String word) {
        Amount named = WORDS.number(word);
        boolean joined =
                named == null
                        && word.length() > 1
                        && word.length() <= DIGITS
                        && word.charAt(0) == 'و';
        for (int i = 1; joined && i < word.length(); i++) {
            joined = word.charAt(i) >= '0' && word.charAt(i) <= '9';
        }
        return joined ? Amount.of(Long.parseLong(word.substring(1))) : named;
    }

    /// "between 300 and 400", "350 to 400": the end of a range that begins before `at`, or null.
    private @Nullable Amount rangeEnd(int at, Amount low) {
        boolean between = s.word(at - 2).equals("بين") || s.word(at - 3).equals("بين");
        boolean joined = s.word(at).startsWith("و") && between;
        Amount high = isJoint(at) ? digits(at + 1) : joined ? digits(at) : null;
        return high != null && low.compareTo(high) < 0 ? high : null;
    }

    private boolean isJoint(int at) {
        return (WORDS.in("to", s.word(at)) && s.isNumber(at + 1))
                || (s.word(at).equals("و") && s.isNumber(at + 1))
                || (s.word(at).equals("-") && s.isNumber(at + 1));
    }

    private static Quantity quantity(Qualifier qualifier, Amount n) {
        return switch (qualifier) {
            case EXACT, ABOUT, RANGE -> new Quantity(n, n, qualifier);
            case OVER, AT_LEAST, TENS -> new Quantity(n, null, qualifier);
            case NEARLY, UP_TO -> new Quantity(null, n, qualifier);
        };
    }

    /// The verb stands before the number, or behind it when only a word of saying stands before.
    private @Nullable Predicate said(
            int number, int behind, int least, Noun noun, @Nullable Figure before) {
        boolean part = before != null && WORDS.in("within", s.word(number - 1));
        if (before != null && part) {
            return before.predicate;
        }
        boolean people = noun.unit() == Unit.PEOPLE || noun.unit() == Unit.HOUSEHOLDS;
        boolean ridden = before != null && before.predicate == Predicate.DISPATCHED && people;
        Predicate found = ridden ? Predicate.EVACUATED : null;
        for (int i = number - 1; i >= least && i >= number - REACH && !s.isMark(i); i--) {
            Predicate verb = WORDS.verb(s.word(i));
            boolean plan = verb == Predicate.TO_BE_EVACUATED;
            found = found == null || plan ? verb == null ? found : verb : found;
        }
        for (int i = behind;
                found == null && i < s.size() && i < behind + REACH && !s.isMark(i);
                i++) {
            found = WORDS.verb(s.word(i));
        }
        if (found == null) {
            found = noun.predicate();
        }
        if (found == null && before != null) {
            found = before.predicate;
        }
        boolean vehicles =
                noun.unit() != Unit.PEOPLE
                        && noun.unit() != Unit.HOUSEHOLDS
                        && (found == null
                                || found == Predicate.EVACUATED
                                || found == Predicate.TO_BE_EVACUATED);
        return vehicles ? Predicate.DISPATCHED : found;
    }

    private Circumstances circumstances(int behind, Predicate said) {
        String from = null;
        String to = null;
        for (int i = behind; i < s.size() && !s.word(i).equals("."); i++) {
            int end = placeEnd(i + 1);
            if (end == i + 1) {
                continue;
            }
            boolean state =
                    said == Predicate.KILLED
                            || said == Predicate.WOUNDED
                            || said == Predicate.REMAINING;
            if (from == null
                    && (WORDS.in("from", s.word(i)) || (state && WORDS.in("in", s.word(i))))) {
                from = s.quote(i + 1, end);
            } else if (to == null && WORDS.in("to", s.word(i))) {
                to = s.quote(i + 1, end);
            }
        }
        if (said == Predicate.DEPARTED && from == null) {
            int place = WORDS.verb(s.word(behind)) == Predicate.DEPARTED ? behind + 1 : behind;
            int end = placeEnd(place);
            from = end > place ? s.quote(place, end) : null;
        }
        return new Circumstances(from, to, when());
    }

    private int placeEnd(int start) {
        int i = start;
        Noun first = WORDS.noun(s.word(start));
        boolean site =
                first != null
                        && switch (first.unit()) {
                            case HOSPITALS, SCHOOLS, VILLAGES, NEIGHBOURHOODS, SHELTERS -> true;
                            default -> false;
                        };
        i += site ? 1 : 0;
        while (i < start + 3 && s.isWord(i) && isFree(i)) {
            i++;
        }
        return i;
    }

    private boolean isFree(int i) {
        String word = s.word(i);
        return !WORDS.in("from", word)
                && !WORDS.in("to", word)
                && !WORDS.in("in", word)
                && !WORDS.in("say", word)
                && !WORDS.in("stop", word)
                && WORDS.verb(word) == null
                && WORDS.noun(word) == null
                && WORDS.times().startingAt(s.words(), i) == null;
    }

    private @Nullable String when() {
        for (int i = 0; i < s.size(); i++) {
            var time = WORDS.times().startingAt(s.words(), i);
            if (time != null) {
                return s.quote(i, i + time.length());
            }
        }
        return null;
    }

    /// The words behind a verb of saying, up to what was said.
    private SourceChain source() {
        for (int i = 0; i < s.size(); i++) {
            if (WORDS.in("say", s.word(i)) || WORDS.in("according", s.word(i))) {
                int end = i + 1;
                while (end < s.size()
                        && end < i + 9
                        && s.isWord(end)
                        && !s.word(end).equals("ان")
                        && !s.word(end).equals("بان")
                        && WORDS.verb(s.word(end)) == null
                        && !WORDS.in("from", s.word(end))) {
                    end++;
                }
                return end > i + 1 ? SourceChain.of(s.quote(i + 1, end)) : SourceChain.OWN_VOICE;
            }
        }
        return SourceChain.OWN_VOICE;
    }
}
