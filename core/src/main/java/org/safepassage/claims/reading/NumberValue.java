package org.safepassage.claims.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;
import org.safepassage.claims.words.Lexicon;
import org.safepassage.claims.words.NumberWord;
import org.safepassage.claims.words.NumberWord.Kind;

/// Reads one number, in digits or words, with "million" and the like.
///
/// @param to the token behind the last
/// @param amount its value; of a plural its floor, of a share the part of one
/// @param plural whether it is a plural alone, as "hundreds"
/// @param share whether it is a part, as "half"
/// @param scale what the number was multiplied with; one when nothing
/// @param rough whether its words are rough by themselves, as "half a million"
record NumberValue(
        int to, Amount amount, boolean plural, boolean share, Amount scale, boolean rough) {
    /// A number with more digits counts nothing that an operation knows.
    private static final int DIGITS = 15;

    private static final Amount ONE = Amount.of(1);
    private static final Lexicon WORDS = Lexicon.get();

    /// The number that begins at `i`, or null.
    static @Nullable NumberValue at(Sentence s, int i) {
        if (s.isNumber(i)) {
            if (s.word(i).length() > DIGITS) {
                return null;
            }
            return scaled(s, i + 1, Amount.of(new BigDecimal(s.word(i))));
        }
        String word = s.word(i);
        if (word.equals("half") || word.equals("quarter") || isArticle(s, i)) {
            return withArticle(s, i);
        }
        if (isSeveral(s, i)) {
            NumberWord scale = WORDS.number(s.word(i + 1));
            return scale == null || scale.kind() != Kind.SCALE || s.word(i + 1).length() < 4
                    ? null
                    : plural(s, i + 2, scale.value());
        }
        NumberWord number = WORDS.number(word);
        if (number == null || !s.isWord(i)) {
            return null;
        }
        return switch (number.kind()) {
            case UNIT -> {
                NumberValue inTen = oneIn(s, i, number);
                yield inTen == null ? composed(s, i) : inTen;
            }
            case PLURAL -> plural(s, i + 1, number.value());
            case SCALE, SHARE -> null;
        };
    }

    private static boolean isArticle(Sentence s, int i) {
        return s.word(i).equals("a") || s.word(i).equals("an");
    }

    private static boolean isSeveral(Sentence s, int i) {
        return s.word(i).equals("several") || s.word(i).equals("few") || s.word(i).equals("many");
    }

    /// "a hundred", "half a million", "a quarter of a million", "half of", "a third of".
    private static @Nullable NumberValue withArticle(Sentence s, int i) {
        int at = isArticle(s, i) ? i + 1 : i;
        NumberWord number = WORDS.number(s.word(at));
        if (number == null) {
            return null;
        }
        if (number.kind() == Kind.SCALE && at > i && s.word(at).length() > 3) {
            NumberValue round = scaled(s, at, ONE);
            return s.word(round.to).equals("and") ? withRest(s, round) : round;
        }
        if (number.kind() != Kind.SHARE || (at == i && !s.word(at).equals("half"))) {
            return null;
        }
        int next = at + 1;
        int of = s.word(next).equals("of") ? next + 1 : next;
        if (isArticle(s, of)) {
            NumberWord scale = WORDS.number(s.word(of + 1));
            if (scale != null && scale.kind() == Kind.SCALE) {
                return new NumberValue(
                        of + 2, number.value().times(scale.value()), false, false, ONE, true);
            }
        }
        return partOf(s, next, number.value());
    }

    /// "a hundred and thirty": what stands behind "and" is smaller and in words too.
    private static NumberValue withRest(Sentence s, NumberValue round) {
        boolean words = s.isWord(round.to + 1) && !isArticle(s, round.to + 1);
        NumberValue rest = words ? at(s, round.to + 1) : null;
        boolean fits =
                rest != null
                        && !rest.share
                        && !rest.plural
                        && rest.amount.compareTo(round.scale) < 0;
        return rest == null || !fits
                ? round
                : new NumberValue(
                        rest.to, round.amount.plus(rest.amount), false, false, ONE, false);
    }

    /// "four in five of them": a part of the whole.
    private static @Nullable NumberValue oneIn(Sentence s, int i, NumberWord part) {
        NumberWord whole = s.word(i + 1).equals("in") ? WORDS.number(s.word(i + 2)) : null;
        boolean fits =
                whole != null
                        && whole.kind() == Kind.UNIT
                        && part.value().compareTo(whole.value()) < 0;
        if (whole == null || !fits) {
            return null;
        }
        Amount share = new Amount(part.value().numerator(), whole.value().numerator());
        return new NumberValue(i + 3, share, false, true, ONE, false);
    }

    /// A part counts only when it says of what.
    private static @Nullable NumberValue partOf(Sentence s, int next, Amount part) {
        boolean of =
                s.word(next).equals("of") || s.word(next).equals("the") || s.in("definite", next);
        return of ? new NumberValue(next, part, false, true, ONE, true) : null;
    }

    private static NumberValue plural(Sentence s, int next, Amount floor) {
        if (s.word(next).equals("of")) {
            NumberWord more = WORDS.number(s.word(next + 1));
            if (more != null && more.kind() == Kind.PLURAL) {
                return new NumberValue(
                        next + 2, floor.times(more.value()), true, false, ONE, false);
            }
        }
        return new NumberValue(next, floor, true, false, ONE, false);
    }

    /// Number words from left to right: one hundred and fifty, twenty-five thousand.
    private static @Nullable NumberValue composed(Sentence s, int i) {
        Amount whole = Amount.ZERO;
        Amount group = Amount.ZERO;
        int at = i;
        int to = i;
        boolean unit = false;
        while (true) {
            NumberWord number = WORDS.number(s.word(at));
            if (number == null || !s.isWord(at)) {
                break;
            }
            if (number.kind() == Kind.UNIT && !(unit && !joins(group, number.value()))) {
                group = group.plus(number.value());
                unit = true;
            } else if (number.kind() == Kind.SCALE && s.word(at).length() > 3) {
                boolean hundred = number.value().compareTo(Amount.of(1000)) < 0;
                group = group.times(number.value());
                if (!hundred) {
                    whole = whole.plus(group);
                    group = Amount.ZERO;
                }
                unit = false;
            } else if ((number.kind() == Kind.SHARE && at == i + 1) || isThirds(s, at, i)) {
                return partOf(s, at + 1, group.times(number.value()));
            } else {
                break;
            }
            to = ++at;
            boolean joint = s.word(at).equals("-") || (s.word(at).equals("and") && !unit);
            if (joint && WORDS.number(s.word(at + 1)) != null) {
                at++;
            }
        }
        Amount value = whole.plus(group);
        if (s.word(to).equals("and")
                && s.word(to + 1).equals("a")
                && s.word(to + 2).equals("half")) {
            return new NumberValue(to + 3, value.plus(Amount.of(1, 2)), false, false, ONE, false);
        }
        return to == i ? null : new NumberValue(to, value, false, false, ONE, false);
    }

    private static boolean isThirds(Sentence s, int at, int i) {
        NumberWord number = WORDS.number(s.word(at));
        return number != null
                && number.kind() == Kind.SHARE
                && at == i + 2
                && s.word(i + 1).equals("-");
    }

    /// Tens take ones behind them: twenty five.
    private static boolean joins(Amount group, Amount next) {
        long tens = group.numerator().longValue() % 100;
        return (tens >= 20 && tens % 10 == 0 && next.compareTo(Amount.of(10)) < 0) || tens == 0;
    }

    private static NumberValue scaled(Sentence s, int next, Amount mantissa) {
        Amount scale = ONE;
        int at = next;
        while (true) {
            NumberWord number = WORDS.number(s.word(at));
            if (number == null || number.kind() != Kind.SCALE || !s.isWord(at)) {
                break;
            }
            boolean letter = s.word(at).length() <= 2;
            if (letter && (s.token(at).spaced() || at != next)) {
                break;
            }
            scale = scale.times(number.value());
            at++;
        }
        return new NumberValue(at, mantissa.times(scale), false, false, scale, false);
    }
}
