package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Qualifier;
import org.safepassage.claims.Quantity;
import org.safepassage.claims.reading.TimePhrases.TimePhrase;
import org.safepassage.claims.words.Lexicon;
import org.safepassage.claims.words.NumberWord;

/// Finds the numbers of a sentence that may count something, with their qualifiers. Dates, clock
/// times, ages, money, ordinals and numbers that name things are left out.
final class NumberPhrases {
    private static final Amount HUNDRED = Amount.of(100);

    private final Sentence s;
    private final List<TimePhrase> times;
    private final Lexicon lexicon = Lexicon.get();

    private NumberPhrases(Sentence sentence, List<TimePhrase> times) {
        s = sentence;
        this.times = times;
    }

    /// The phrases, in order.
    static List<NumberPhrase> of(Sentence sentence, List<TimePhrase> times) {
        NumberPhrases finder = new NumberPhrases(sentence, times);
        List<NumberPhrase> found = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            TimePhrase time = TimePhrases.covering(times, i);
            NumberValue value = time == null ? NumberValue.at(sentence, i) : null;
            if (value == null) {
                i++;
                continue;
            }
            NumberPhrase phrase = finder.phrase(i, value);
            if (phrase != null) {
                found.add(phrase);
            }
            i = phrase == null ? value.to() : Math.max(phrase.to(), value.to());
        }
        return found;
    }

    private @Nullable NumberPhrase phrase(int i, NumberValue first) {
        NumberValue second = rangeEnd(i, first);
        int to = second == null ? first.to() : second.to();
        boolean percent = s.word(to).equals("%") || isPercent(to);
        if (!isCount(i, to) || !isCount(i, first.to())) {
            return null;
        }
        if (percent) {
            to += s.word(to).equals("per") ? 2 : 1;
        }
        boolean share = percent || first.share();
        Amount scale = first.share() ? HUNDRED : Amount.of(1);
        Amount low = first.amount().times(scale);
        if (second != null) {
            boolean rising = isRising(i);
            Amount high = second.amount().times(scale);
            if (rising) {
                return new NumberPhrase(
                        i,
                        i,
                        to,
                        new Quantity(high, high, Qualifier.EXACT),
                        share,
                        "number-rising");
            }
            Quantity quantity =
                    new Quantity(rangeLow(first, second, low, high), high, Qualifier.RANGE);
            int from = rangeStart(i);
            return new NumberPhrase(qualifiersStart(from), i, to, quantity, share, "number-range");
        }
        return qualified(i, to, first, low, share);
    }

    /// "between 1.2 and 1.5 million": the first number has the scale of the second, if then it is
    /// still the smaller one.
    private static Amount rangeLow(NumberValue first, NumberValue second, Amount low, Amount high) {
        Amount raised = low.times(second.scale());
        boolean plain = first.scale().equals(Amount.of(1)) && low.compareTo(second.scale()) < 0;
        Amount likely = plain && raised.compareTo(high) <= 0 ? raised : low;
        return likely.compareTo(high) <= 0 ? likely : high;
    }

    private NumberPhrase qualified(int i, int to, NumberValue value, Amount amount, boolean share) {
        Qualifier qualifier = null;
        int from = i;
        while (true) {
            var found = lexicon.qualifiersBefore().endingAt(s.words(), from);
            if (found == null || covered(from - 1)) {
                break;
            }
            boolean about = s.word(from - 1).equals("over") && s.in("overs", from - 2);
            if (isSpread(from, to) || about) {
                break;
            }
            if (qualifier == null || qualifier == Qualifier.EXACT) {
                qualifier = found.meaning();
            }
            from -= found.length();
        }
        var behind = lexicon.qualifiersAfter().startingAt(s.words(), to);
        int end = to;
        if (behind != null) {
            qualifier =
                    qualifier == null || qualifier == Qualifier.EXACT
                            ? behind.meaning()
                            : qualifier;
            end = to + behind.length();
        }
        boolean plain = qualifier == null || qualifier == Qualifier.EXACT;
        if (value.plural()
                && (plain || qualifier == Qualifier.ABOUT || qualifier == Qualifier.AT_LEAST)) {
            return new NumberPhrase(
                    from, i, end, quantity(Qualifier.TENS, amount), false, "number-plural");
        }
        Qualifier unsaid = value.rough() ? Qualifier.ABOUT : Qualifier.EXACT;
        Qualifier rough = qualifier == null || qualifier == Qualifier.EXACT ? unsaid : qualifier;
        String rule = rough == Qualifier.EXACT ? "number-exact" : "number-qualified";
        return new NumberPhrase(from, i, end, quantity(rough, amount), share, rule);
    }

    /// "in two stages over 60 days": here "over" says during, not more than.
    private boolean isSpread(int from, int to) {
        String before = s.word(from - 2);
        boolean more =
                switch (before) {
                    case "for",
                            "lasted",
                            "took",
                            "takes",
                            "after",
                            "lasting",
                            "spent",
                            "waited",
                            "little",
                            "just",
                            "well",
                            "of" ->
                            true;
                    default -> false;
                };
        return s.word(from - 1).equals("over") && s.in("timeunit", to) && !more;
    }

    /// The interval that a qualifier makes of a number.
    private static Quantity quantity(Qualifier qualifier, Amount n) {
        return switch (qualifier) {
            case EXACT, ABOUT, RANGE -> new Quantity(n, n, qualifier);
            case OVER, AT_LEAST, TENS -> new Quantity(n, null, qualifier);
            case NEARLY, UP_TO -> new Quantity(null, n, qualifier);
        };
    }

    private boolean covered(int i) {
        return TimePhrases.covering(times, i) != null;
    }

    private @Nullable NumberValue rangeEnd(int i, NumberValue first) {
        int at = first.to();
        boolean between = s.word(i - 1).equals("between");
        boolean percent = s.word(at).equals("%") || s.word(at).equals("percent");
        int joint = percent ? at + 1 : at;
        boolean joins =
                switch (s.word(joint)) {
                    case "to", "—", "or" -> true;
                    case "-" -> !s.token(joint).spaced();
                    case "and" -> between;
                    default -> false;
                };
        if (!joins || first.plural() || covered(joint + 1)) {
            return null;
        }
        NumberValue second = NumberValue.at(s, joint + 1);
        if (second == null || second.plural() || second.share() != first.share()) {
            return null;
        }
        Amount low =
                first.scale().equals(Amount.of(1))
                        ? first.amount().times(second.scale())
                        : first.amount();
        boolean small = first.amount().compareTo(second.amount()) < 0;
        return small || (low.compareTo(second.amount()) < 0) ? second : null;
    }

    /// "rose from 14 to 31": the figure is 31.
    private boolean isRising(int i) {
        if (!s.word(i - 1).equals("from")) {
            return false;
        }
        for (int k = i - 2; k >= 0 && k >= i - 7; k--) {
            if (s.in("reaching", k)) {
                return true;
            }
        }
        return false;
    }

    private int rangeStart(int i) {
        String before = s.word(i - 1);
        return before.equals("between") || before.equals("from") ? i - 1 : i;
    }

    private int qualifiersStart(int from) {
        int at = from;
        var found = lexicon.qualifiersBefore().endingAt(s.words(), at);
        while (found != null) {
            at -= found.length();
            found = lexicon.qualifiersBefore().endingAt(s.words(), at);
        }
        return at;
    }

    private boolean isPercent(int i) {
        String word = s.word(i);
        return word.equals("percent")
                || word.equals("pct")
                || (word.equals("per") && s.word(i + 1).equals("cent"));
    }

    /// Whether the number between two tokens may count something.
    private boolean isCount(int i, int to) {
        boolean each =
                s.word(i - 1).equals("every")
                        || s.word(i - 1).equals("each")
                        || (s.word(i - 1).equals("in") && s.word(i - 2).equals("one"));
        return !each
                && !isMoney(i, to)
                && !isAge(i, to)
                && !isMeasure(to)
                && !isReference(i, to)
                && !isFormer(i);
    }

    private boolean isMoney(int i, int to) {
        return s.in("money", i - 1)
                || s.in("money", to)
                || (s.word(to).equals("-") && s.in("money", to + 1))
                || (s.in("money", to + 1)
                        && (s.in("direction", to) || lexicon.isDemonym(s.word(to))));
    }

    private boolean isAge(int i, int to) {
        String next = s.word(to).equals("-") ? s.word(to + 1) : s.word(to);
        boolean old =
                next.startsWith("year-old")
                        || next.startsWith("month-old")
                        || next.startsWith("years-old");
        boolean years =
                s.in("timeunit", to)
                        && (s.word(to + 1).equals("old")
                                || (s.word(to + 1).equals("of") && s.word(to + 2).equals("age")));
        boolean hyphens =
                s.in("timeunit", to + 1)
                        && s.word(to + 2).equals("-")
                        && s.word(to + 3).equals("old");
        boolean who = s.in("be", i - 1) && s.word(i - 2).equals("who") && s.isMark(to);
        boolean aged = who || s.in("age", i - 1) || s.in("age", i - 2);
        boolean children =
                s.word(i - 1).equals("under") && lexicon.nouns().endingAt(s.words(), i - 1) != null;
        children |= s.word(i - 1).equals("under") && s.in("be", i - 2) && !s.isWord(to);
        children |= s.word(i - 1).equals("under") && s.in("be", i - 2) && s.in("conjunction", to);
        boolean spread =
                (s.word(i - 1).equals("and")
                                && s.isNumber(i - 2)
                                && (s.in("age", i - 4) || s.in("age", i - 3)))
                        || (s.in("age", i - 3) && s.word(i - 1).equals("between"));
        boolean apposed =
                s.word(i - 1).equals(",")
                        && s.isName(i - 2)
                        && s.isName(i - 3)
                        && !s.in("weekday", i - 2)
                        && s.isNumber(i)
                        && s.word(i).length() <= 2
                        && (s.word(to).equals(",") || s.word(to).equals("."));
        apposed |=
                s.word(i - 1).equals(",")
                        && s.isName(i - 2)
                        && !s.isShouted()
                        && !s.in("weekday", i - 2)
                        && !s.in("month", i - 2)
                        && s.isNumber(i)
                        && s.word(i).length() == 2
                        && s.word(to).equals(",")
                        && !s.isName(to + 1)
                        && !s.in("conjunction", to + 1);
        apposed |=
                s.word(i - 1).equals("(")
                        && s.isName(i - 2)
                        && s.isName(i - 3)
                        && s.word(to).equals(")");
        apposed |=
                s.word(i - 1).equals(",")
                        && s.isNumber(i)
                        && s.word(i).length() <= 2
                        && s.word(to).equals(")");
        return old || years || hyphens || aged || children || spread || apposed;
    }

    private boolean isMeasure(int to) {
        int at = s.word(to).equals("-") ? to + 1 : to;
        if (s.in("measure", at)) {
            return true;
        }
        return s.word(at).equals("°") || s.word(at).equals("square") || s.word(at).equals("'");
    }

    /// "Route 4", "Resolution 2328", "Day 12", a bracketed or numbered item, a bare year.
    private boolean isReference(int i, int to) {
        boolean digits = s.isNumber(i) && to == i + 1;
        if (!digits) {
            return s.word(i).equals("one") && isOneOf(i);
        }
        boolean named =
                s.in("reference", i - 1)
                        && (s.isName(i - 1) || s.isShouted() || s.word(i - 1).endsWith("."));
        boolean glued =
                s.isMark(i - 1)
                        && !s.token(i).spaced()
                        && "#.*/_+=-@".contains(s.word(i - 1))
                        && i > 1;
        boolean item = i == 0 && (s.word(1).equals(".") || s.word(1).equals(")"));
        boolean ratio = s.word(i + 1).equals("out") && s.word(i + 2).equals("of");
        boolean called = isCalled(i);
        boolean of =
                s.word(i - 1).equals("of")
                        && s.isNumber(i - 2)
                        && lexicon.nouns().startingAt(s.words(), to) == null
                        && !s.in("determiner", to);
        String word = s.word(i);
        boolean year =
                word.length() == 4
                        && (word.startsWith("19") || word.startsWith("20"))
                        && s.token(i).end() - s.token(i).start() == 4
                        && noNounNear(to)
                        && !lexiconQualifies(i);
        return named
                || (ratio && s.isNumber(i + 3))
                || (s.word(i - 2).equals("out") && s.word(i - 1).equals("of") && s.isNumber(i - 3))
                || called
                || glued
                || item
                || of
                || year
                || (word.startsWith("0")
                        && word.length() > 1
                        && !word.startsWith("0.")
                        && noNounNear(to));
    }

    /// "the Sea Star 1 sailed", "bus number 42": the number is part of a name.
    private boolean isCalled(int i) {
        int name = i;
        while (s.isName(name - 1) && !s.in("weekday", name - 1) && !s.in("month", name - 1)) {
            name--;
        }
        boolean the = s.word(name).equals("the") || s.word(name - 1).equals("the");
        boolean article = the && s.isName(i - 1) && i - name > 1 && noNounNear(i + 1);
        boolean numbered =
                s.word(i - 1).equals("number")
                        && !(s.word(i - 2).endsWith("s") && !s.word(i - 2).equals("bus"))
                        && !s.word(i - 2).endsWith("men")
                        && lexicon.nouns().endingAt(s.words(), i - 1) != null;
        return numbered || (article && s.word(i).length() <= 2);
    }

    private boolean lexiconQualifies(int i) {
        return lexicon.qualifiersBefore().endingAt(s.words(), i) != null;
    }

    private boolean noNounNear(int to) {
        for (int k = to; k < to + 3; k++) {
            if (lexicon.nouns().startingAt(s.words(), k) != null) {
                return false;
            }
        }
        return true;
    }

    private boolean isOneOf(int i) {
        String next = s.word(i + 1);
        return next.equals("of")
                || next.equals("another")
                || next.equals("day")
                || next.equals("side")
                || next.equals("way")
                || next.equals("-")
                || s.word(i - 1).equals("no")
                || s.word(i - 1).equals("not")
                || s.word(i - 1).equals("the")
                || s.word(i - 1).equals("any")
                || s.word(i - 1).equals("this")
                || s.word(i - 1).equals("that")
                || s.word(i - 1).equals("at");
    }

    /// "rose to 124 from 97": what it was before is no claim of today.
    private boolean isFormer(int i) {
        if (!s.word(i - 1).equals("from")) {
            return false;
        }
        for (int k = i - 2; k >= 0 && k >= i - 9; k--) {
            NumberWord number = lexicon.number(s.word(k));
            if (s.in("reaching", k) && (s.isNumber(i) || number != null)) {
                return !s.word(i + 1).equals("to") && !s.in("be", k);
            }
        }
        return false;
    }
}
