package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Category;
import org.safepassage.claims.Qualifier;
import org.safepassage.claims.Quantity;
import org.safepassage.claims.Unit;
import org.safepassage.claims.reading.Counted.Kind;
import org.safepassage.claims.reading.NounPhrases.Head;
import org.safepassage.claims.words.Lexicon;
import org.safepassage.claims.words.Noun;
import org.safepassage.claims.words.Phrases.PhraseAt;

/// Finds what each number counts: the noun behind it over what stands between, a pronoun, or
/// nothing, where a verb follows at once.
final class CountedPhrases {
    /// So many words may stand between a number and its noun.
    private static final int REACH = 7;

    private final Sentence s;
    private final Lexicon lexicon = Lexicon.get();
    private final NounPhrases nouns;

    CountedPhrases(Sentence sentence) {
        s = sentence;
        nouns = new NounPhrases(sentence);
    }

    /// What the numbers count, in order; a number that counts nothing known is left out.
    List<Counted> of(List<NumberPhrase> numbers) {
        List<Counted> found = new ArrayList<>();
        for (NumberPhrase number : numbers) {
            Counted counted = counted(number);
            if (counted != null) {
                Counted full = qualified(counted);
                found.add(found.isEmpty() ? full : other(full, found.getLast()));
            }
        }
        return found;
    }

    /// "800 people at the most": the qualifier stands behind the noun.
    private Counted qualified(Counted c) {
        Quantity quantity = c.number().quantity();
        PhraseAt<Qualifier> behind = lexicon.qualifiersAfter().startingAt(s.words(), c.to());
        boolean exact = quantity.qualifier() == Qualifier.EXACT && c.kind() == Kind.NOUN;
        boolean most = behind != null && behind.meaning() == Qualifier.UP_TO;
        if (behind == null || !exact || !most) {
            return c;
        }
        NumberPhrase number = c.number().of(new Quantity(null, quantity.high(), Qualifier.UP_TO));
        return new Counted(
                number, c.to() + behind.length(), c.unit(), c.category(), c.own(), c.kind());
    }

    /// "three hospitals ... and two others": the same kind as before.
    private Counted other(Counted counted, Counted before) {
        String word = s.word(counted.to() - 1);
        boolean same = word.equals("others") || word.equals("more") || word.equals("other");
        boolean listed =
                s.in("conjunction", counted.from() - 1)
                        || s.word(counted.from() - 1).equals(",")
                        || s.in("determiner", counted.from() - 1);
        boolean near = listed && counted.from() - before.to() < 8;
        return same
                        && near
                        && counted.kind() == Kind.NOUN
                        && (before.isPlace() || before.isVehicle())
                ? counted.as(before.unit(), null)
                : counted;
    }

    private @Nullable Counted counted(NumberPhrase number) {
        int at = number.to();
        if (number.share()) {
            return share(number);
        }
        boolean heads = number.from() == 0 && (s.word(at).equals("—") || s.word(at).equals(":"));
        if (heads || (s.word(at).equals("-") && s.isWord(at + 1))) {
            at++;
        }
        if (s.word(at).equals("of")) {
            return ofPhrase(number, at + 1);
        }
        Counted noun = withNoun(number, at);
        if (noun != null) {
            return isIntroduction(noun) || isEach(noun.to()) ? null : noun;
        }
        Counted apposed = isBare(at) ? apposed(number, at) : null;
        if (apposed != null) {
            return apposed;
        }
        return isBare(at)
                ? new Counted(number, at, Unit.PEOPLE, Category.ALL, null, Kind.ELLIPSIS)
                : null;
    }

    /// "carries 25 people at a time": what one of several holds.
    private boolean isEach(int at) {
        return s.word(at).equals("at")
                && s.word(at + 1).equals("a")
                && s.word(at + 2).equals("time");
    }

    /// "The soldiers, about 600 by his guess, lined the road", "our wounded, 18 in number": the
    /// noun stands before.
    private @Nullable Counted apposed(NumberPhrase number, int at) {
        boolean mark = s.isMark(number.from() - 1);
        int nounEnd = mark ? number.from() - 1 : number.from();
        PhraseAt<Noun> named = lexicon.nouns().endingAt(s.words(), nounEnd);
        boolean behind =
                s.word(at).equals("by")
                        || s.word(at).equals("strong")
                        || (s.word(at).equals("in")
                                && (s.word(at + 1).equals("number")
                                        || s.word(at + 1).equals("all")));
        boolean listed = named != null && isListedName(number, named.length(), at);
        boolean comma = behind && s.word(number.from() - 1).equals(",");
        if (named == null || !(comma || listed)) {
            return null;
        }
        Noun noun = named.meaning();
        return new Counted(number, at, noun.unit(), noun.category(), noun.predicate(), Kind.NOUN);
    }

    /// "of whom Belgians 1,680, French 387": the noun stands before its number in a list.
    private boolean isListedName(NumberPhrase number, int length, int at) {
        int before = number.from() - length - 1;
        boolean opens = s.word(before).equals(",") || s.word(before).equals("whom");
        return opens && (s.isMark(at) || at >= s.size()) && s.isWord(number.from() - 1);
    }

    /// "10 of them", "hundreds of residents", "three of the buses".
    private @Nullable Counted ofPhrase(NumberPhrase number, int at) {
        String word = s.word(at);
        PhraseAt<Noun> named = lexicon.nouns().endingAt(s.words(), number.from() - 1);
        boolean apposed =
                s.word(number.from() - 1).equals(",") || s.word(number.from() - 1).equals("—");
        if (word.equals("them") && apposed && named != null && s.isMark(at + 1)) {
            Noun noun = named.meaning();
            return new Counted(
                    number, at + 1, noun.unit(), noun.category(), noun.predicate(), Kind.NOUN);
        }
        if (word.equals("them")
                || word.equals("whom")
                || word.equals("us")
                || word.equals("these")
                || word.equals("those")) {
            boolean alone =
                    !s.isWord(at + 1) || lexicon.nouns().startingAt(s.words(), at + 1) == null;
            boolean meant = word.equals("them") || word.equals("whom") || word.equals("us");
            if (meant || alone) {
                PhraseAt<Noun> kind = lexicon.nouns().startingAt(s.words(), at + 1);
                if (kind != null && kind.meaning().unit() == Unit.PEOPLE) {
                    return new Counted(
                            number,
                            at + 1 + kind.length(),
                            Unit.PEOPLE,
                            kind.meaning().category(),
                            kind.meaning().predicate(),
                            Kind.PRONOUN);
                }
                return new Counted(number, at + 1, Unit.PEOPLE, null, null, Kind.PRONOUN);
            }
        }
        int from = s.in("determiner", at) ? at + 1 : at;
        if (from > at && s.in("tally", from)) {
            return new Counted(number, from + 1, Unit.PEOPLE, null, null, Kind.PRONOUN);
        }
        Counted whole = ofWhole(number, from);
        return whole == null ? withNoun(number, from) : whole;
    }

    /// "1,400 of the estimated 3,000 people": the noun stands behind the other number.
    private @Nullable Counted ofWhole(NumberPhrase number, int from) {
        for (int i = from; i < from + 3; i++) {
            if (s.isMark(i)
                    || (lexicon.nouns().startingAt(s.words(), i) != null
                            && !s.isNumber(i)
                            && !s.word(i + 1).equals("'s"))) {
                return null;
            }
            NumberValue other = NumberValue.at(s, i);
            Counted noun = other == null ? null : withNoun(number, other.to());
            if (noun != null) {
                return new Counted(
                        number, number.to(), noun.unit(), noun.category(), null, Kind.NOUN);
            }
        }
        return null;
    }

    private @Nullable Counted share(NumberPhrase number) {
        int at = number.to();
        if (s.word(at).equals("of")) {
            at++;
        }
        String word = s.word(at);
        if (word.equals("them")
                || word.equals("whom")
                || word.equals("these")
                || word.equals("those")) {
            PhraseAt<Noun> kind = lexicon.nouns().startingAt(s.words(), at + 1);
            boolean people = kind != null && kind.meaning().unit() == Unit.PEOPLE;
            int end = people && kind != null ? at + 1 + kind.length() : at + 1;
            Category whom = people && kind != null ? kind.meaning().category() : null;
            return new Counted(number, end, Unit.PERCENT, whom, null, Kind.PRONOUN);
        }
        if (at == number.to() && !s.in("determiner", at)) {
            return null;
        }
        if (s.in("determiner", at)) {
            at++;
        }
        Counted whole = ofWhole(number, at);
        Counted noun = whole == null ? withNoun(number, at) : whole;
        if (noun == null) {
            int end = at;
            while (end < at + 4 && (s.isName(end) || s.in("places.noun", end))) {
                end++;
            }
            return end > at ? new Counted(number, end, Unit.PERCENT, null, null, Kind.NOUN) : null;
        }
        return noun.unit() == Unit.PEOPLE
                        || noun.isPlace()
                        || noun.isVehicle()
                        || noun.unit() == Unit.HOUSEHOLDS
                ? noun.as(Unit.PERCENT, noun.unit() == Unit.PEOPLE ? noun.category() : null)
                : null;
    }

    /// "hundreds of Salafis": a name in the plural, which no list can hold, counts people.
    private boolean isFollowers(int at) {
        String word = s.word(at);
        boolean plural = word.endsWith("s") && word.length() > 4 && !word.endsWith("ss");
        boolean known =
                s.isPlain(at)
                        || s.in("places.noun", at)
                        || s.in("month", at)
                        || s.in("weekday", at)
                        || s.in("money", at);
        boolean alone = !s.isName(at + 1) && !s.isNumber(at + 1) && !s.word(at + 1).equals("'s");
        alone &= lexicon.nouns().startingAt(s.words(), at + 1) == null;
        boolean closed = !s.word(at + 1).equals("-") && !s.word(at + 1).equals(",");
        return s.isName(at)
                && plural
                && !known
                && alone
                && closed
                && !s.isTitled()
                && !s.isShouted();
    }

    private @Nullable Counted withNoun(NumberPhrase number, int from) {
        if (isFollowers(from)) {
            return new Counted(number, from + 1, Unit.PEOPLE, Category.ALL, null, Kind.NOUN);
        }
        int at = from;
        while (at < from + REACH && at < s.size()) {
            PhraseAt<Noun> found = lexicon.nouns().startingAt(s.words(), at);
            boolean more = s.word(at).equals("more") || s.word(at).equals("other");
            if (more && found != null) {
                Counted behind = withNoun(number, at + 1);
                if (behind != null) {
                    return behind;
                }
            }
            if (found != null && nouns.isApart(found.meaning(), at, from)) {
                return null;
            }
            if (found != null && !nouns.isVerbHere(at, from)) {
                return joined(number, nouns.headBehind(at, found), from, at);
            }
            if (!nouns.isModifier(at, from)) {
                return null;
            }
            at++;
        }
        return null;
    }

    /// A number right before a verb or a state, or at the end of a list.
    private boolean isBare(int at) {
        if (at >= s.size()) {
            return true;
        }
        boolean state = lexicon.states().startingAt(s.words(), at) != null;
        boolean counts =
                s.in("determiner", at) && (s.in("count", at + 1) || s.in("timeunit", at + 1));
        return s.isMark(at)
                || counts
                || state
                || s.in("be", at)
                || s.in("have", at)
                || s.in("modal", at)
                || s.in("preposition", at)
                || s.in("conjunction", at)
                || s.in("relative", at)
                || s.in("adverb", at)
                || s.in("subordinator", at)
                || lexicon.isVerb(s.word(at))
                || s.in("weekday", at);
    }

    /// "the two towns of ...": the number introduces names.
    private boolean isIntroduction(Counted counted) {
        if (counted.unit() != Unit.VILLAGES && counted.unit() != Unit.NEIGHBOURHOODS) {
            return false;
        }
        int before = counted.from() - 1;
        return s.in("definite", before)
                || (s.in("definite", before - 1) && !s.in("preposition", before))
                || (s.word(counted.to()).equals("of")
                        && s.isName(counted.to() + 1)
                        && !s.isShouted());
    }

    /// Joins what stands behind "and" without a number of its own: "militants and their families".
    private Counted joined(NumberPhrase number, Head head, int from, int at0) {
        Category described = nouns.described(head.noun(), from, at0);
        Noun noun =
                nouns.isOfState(head, from, at0)
                        ? new Noun(Unit.PEOPLE, Category.NATIONALS, null)
                        : head.noun();
        Counted counted =
                new Counted(
                        number,
                        head.to(),
                        noun.unit(),
                        described == null ? noun.category() : described,
                        noun.predicate(),
                        Kind.NOUN);
        for (int i = 0; i < 3; i++) {
            int at = counted.to();
            boolean comma = s.word(at).equals(",");
            boolean and =
                    s.word(at).equals("and") || s.word(at).equals("or") || s.word(at).equals("&");
            if (!and && !(comma && noun.unit() == Unit.PEOPLE)) {
                break;
            }
            at += comma && s.word(at + 1).equals("and") ? 2 : 1;
            Counted more = another(counted, at, comma);
            if (more == null) {
                break;
            }
            counted = more;
        }
        return withIncluded(counted);
    }

    private @Nullable Counted another(Counted counted, int at, boolean comma) {
        int from = at;
        if (NumberValue.at(s, at) != null) {
            return null;
        }
        if (s.word(at).equals("several")
                || s.word(at).equals("many")
                || s.word(at).equals("some")) {
            return null;
        }
        boolean theirs =
                s.word(from).equals("their")
                        || (s.word(from).equals("members") && s.word(from + 1).equals("of"));
        while (s.word(from).equals("their")
                || s.word(from).equals("members")
                || (s.word(from).equals("of") && theirs)
                || (s.word(from).equals("the") && comma)) {
            from++;
        }
        int end = from;
        while (end < from + 3
                && s.isWord(end)
                && lexicon.nouns().startingAt(s.words(), end) == null
                && nouns.isModifier(end, from)
                && !lexicon.isVerb(s.word(end))) {
            end++;
        }
        PhraseAt<Noun> found = lexicon.nouns().startingAt(s.words(), end);
        if (found == null || (comma && s.word(end + found.length()).isEmpty())) {
            return null;
        }
        Noun noun = found.meaning();
        if (theirs && noun.unit() == Unit.HOUSEHOLDS) {
            noun = new Noun(Unit.PEOPLE, Category.FAMILIES, null);
        }
        boolean alike =
                noun.unit() == Unit.PEOPLE ? counted.unit() == Unit.PEOPLE : kindOf(counted, noun);
        boolean wounded =
                noun.category() == Category.WOUNDED
                        && counted.category() != Category.WOUNDED
                        && lexicon.isVerb(s.word(end))
                        && !s.in("determiner", end - 1);
        boolean numbered = NumberValue.at(s, end + found.length()) != null;
        if (!alike || (wounded && !comma) || numbered) {
            return null;
        }
        Unit unit =
                noun.unit() == counted.unit()
                        ? noun.unit()
                        : counted.isVehicle() ? Unit.VEHICLES : counted.unit();
        Head head = nouns.headBehind(end, found);
        return new Counted(
                counted.number(),
                head.to(),
                unit,
                Categories.together(counted.category(), noun.category()),
                counted.own(),
                Kind.NOUN);
    }

    private static boolean kindOf(Counted counted, Noun noun) {
        Counted other = counted.as(noun.unit(), null);
        return (counted.isVehicle() && other.isVehicle()) || (counted.isPlace() && other.isPlace());
    }

    /// "1,500 militants, including the wounded and their families": one number for all of them.
    private Counted withIncluded(Counted counted) {
        if (counted.category() != Category.FIGHTERS && counted.category() != Category.MILITARY) {
            return counted;
        }
        Category category = includedBehind(s, counted.to(), counted.category());
        return counted.as(counted.unit(), category);
    }

    /// The category of a number that includes relatives by an apposition behind it.
    static @Nullable Category includedBehind(Sentence s, int at, @Nullable Category category) {
        if (!s.word(at).equals(",") || !s.word(at + 1).equals("including")) {
            return category;
        }
        Category joined = category;
        for (int i = at + 2; i < at + 14 && i < s.size() && !s.isMark(i); i++) {
            if (s.isNumber(i)) {
                return category;
            }
            PhraseAt<Noun> noun = Lexicon.get().nouns().startingAt(s.words(), i);
            boolean kin =
                    s.word(i).startsWith("famil")
                            || (noun != null && noun.meaning().category() == Category.FAMILIES);
            if (kin) {
                joined =
                        joined == null || joined == Category.ALL || joined == Category.FIGHTERS
                                ? Category.FIGHTERS_AND_FAMILIES
                                : joined;
                return joined;
            }
            if (noun != null && noun.meaning().category() == Category.FIGHTERS) {
                joined = Category.FIGHTERS;
            }
        }
        return category;
    }
}
