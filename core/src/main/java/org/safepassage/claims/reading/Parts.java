package org.safepassage.claims.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Category;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Unit;
import org.safepassage.claims.reading.Counted.Kind;
import org.safepassage.claims.words.Lexicon;
import org.safepassage.claims.words.Noun;
import org.safepassage.claims.words.Phrases.PhraseAt;

/// Binds figures that count part of another one, or stand in a list with another one.
final class Parts {
    private static final Lexicon WORDS = Lexicon.get();

    private final Sentence s;
    private final List<VerbGroup> groups;
    private final Paths paths;
    private final List<Bound> bound;

    /// @param bound what was bound before in the sentence; grows while it is read
    Parts(Sentence sentence, List<VerbGroup> groups, Paths paths, List<Bound> bound) {
        s = sentence;
        this.groups = groups;
        this.paths = paths;
        this.bound = bound;
    }

    /// "40 percent of the injured are children".
    @Nullable Bound complement(Counted c, VerbGroup group, @Nullable Predicate beside) {
        for (int i = group.to(); i < group.to() + 3; i++) {
            PhraseAt<Noun> found = WORDS.nouns().startingAt(s.words(), i);
            Predicate among = found == null ? null : found.meaning().predicate();
            if (among != null && s.word(group.to()).equals("among")) {
                return new Bound(c, among, null, c.from(), i + 1, "share-are", false);
            }
            if (found != null && found.meaning().unit() == Unit.PEOPLE) {
                Counted whole =
                        new CountedPhrases(s)
                                        .of(
                                                List.of(
                                                        new NumberPhrase(
                                                                c.from(),
                                                                c.number().number(),
                                                                i,
                                                                c.number().quantity(),
                                                                false,
                                                                c.number().rule())))
                                        .stream()
                                        .findFirst()
                                        .orElse(c);
                Category category =
                        whole.category() == Category.ALL ? c.category() : whole.category();
                Predicate said = beside == null ? c.own() : beside;
                Counted described =
                        new Counted(c.number(), c.to(), c.unit(), category, said, c.kind());
                if (said != null) {
                    return new Bound(
                            described,
                            said,
                            null,
                            c.from(),
                            i + found.length(),
                            "share-are",
                            false);
                }
                Bound hosted = hosted(described, i + found.length());
                return hosted == null
                        ? new Bound(
                                described,
                                Predicate.EVACUATED,
                                null,
                                c.from(),
                                i + found.length(),
                                "part-of-before",
                                false)
                        : hosted;
            }
        }
        return null;
    }

    Counted described(Counted c) {
        return c.kind() == Kind.ELLIPSIS
                ? c.as(c.unit(), CountedPhrases.includedBehind(s, c.to(), c.category()))
                : c;
    }

    /// "including 210 children", "four of them children": what is said of the whole.
    @Nullable Bound part(Counted c) {
        int end = c.from();
        if (s.in("roomy", end)) {
            return null;
        }
        boolean included =
                s.phraseBefore("including", end) > 0
                        || s.word(Binding.before(s, end)).equals("including");
        boolean ofThem = c.kind() == Kind.PRONOUN;
        boolean ofAll =
                s.word(0).equals("of") && c.from() <= 2 && c.kind() == Kind.ELLIPSIS && end > 0;
        if (ofAll) {
            return new Bound(
                    c, Predicate.EVACUATED, null, c.from(), c.to(), "part-of-before", false);
        }
        boolean among =
                s.word(0).equals("among") && c.from() < 9 && s.in("be", Binding.before(s, end));
        Predicate known = among ? ofThoseAmong(c) : null;
        if (known != null) {
            return new Bound(c, known, null, c.from(), c.to(), "those-are", false);
        }
        if (among) {
            return new Bound(
                    c, Predicate.EVACUATED, null, c.from(), c.to(), "part-of-before", false);
        }
        if (isExchanged(c)) {
            return hosted(c, c.to());
        }
        if (isItemised(c)) {
            return hosted(c, c.to());
        }
        if (!included && !ofThem) {
            return null;
        }
        boolean with = s.word(Binding.before(s, end)).equals("with");
        if (with && c.own() != null) {
            return null;
        }
        Predicate ridden = with && bound.isEmpty() ? Defaults.ofRiders(s, groups) : null;
        if (ridden != null && ridden != Predicate.EVACUATED) {
            return new Bound(c, ridden, null, c.from(), c.to(), "carried", false);
        }
        Predicate named = included && bound.isEmpty() ? nominalBefore(end) : null;
        if (named != null) {
            return new Bound(c, named, null, c.from(), c.to(), "noun-of", false);
        }
        Bound hosted = hosted(c, c.to());
        boolean earlier = hosted == null && bound.isEmpty() && (included || ofThem);
        return earlier
                ? new Bound(c, Predicate.EVACUATED, null, c.from(), c.to(), "part-of-before", false)
                : hosted;
    }

    /// "released three prisoners in return for 20 women": they are released too.
    private boolean isExchanged(Counted c) {
        int at = Binding.before(s, c.from());
        boolean returned =
                s.word(at).equals("for")
                        && (s.word(at - 1).equals("return") || s.word(at - 1).equals("exchange"));
        return returned
                && !bound.isEmpty()
                && bound.getLast().predicate() == Predicate.RELEASED
                && c.own() == null;
    }

    /// "Among those released were 15 women", "among the dead were": what is said of all of them.
    private @Nullable Predicate ofThoseAmong(Counted c) {
        for (VerbGroup group : groups) {
            boolean those = group.to() < c.from() && s.word(group.from() - 1).equals("those");
            if (those && group.from() <= 3) {
                return new VerbMeaning(s).ofObject(group, c);
            }
        }
        PhraseAt<Noun> noun = WORDS.nouns().startingAt(s.words(), s.in("article", 1) ? 2 : 1);
        return noun == null ? null : noun.meaning().predicate();
    }

    /// "the departure of a second group, consisting of 627 fighters".
    private @Nullable Predicate nominalBefore(int end) {
        for (int i = end - 1; i >= 0 && !s.word(i).equals(";"); i--) {
            Predicate said = WORDS.nominal(s.word(i));
            if (said != null && Sayings.isMovement(said) && s.word(i + 1).equals("of")) {
                return Plans.isPlannedAround(s, i) ? Predicate.TO_BE_EVACUATED : said;
            }
        }
        return null;
    }

    /// "13,567 have left: 3,128 men, 5,210 women": items behind a colon are parts of what stands
    /// before it, when no verb of their own follows.
    private boolean isItemised(Counted c) {
        if (bound.isEmpty() || !c.isPeople() || paths.hasFinite(groups, c.to(), s.size())) {
            return false;
        }
        Bound host = bound.getLast();
        boolean again = host.rule().equals("part-of") && host.counted().to() <= c.from();
        for (int i = host.counted().to(); i < c.from(); i++) {
            if (s.word(i).equals(":")) {
                return i > host.counted().to() - 1 && c.from() - i <= 3;
            }
        }
        return again && paths.isListed(c) && hasColon(host.counted().from());
    }

    private boolean hasColon(int end) {
        return s.words().subList(0, end).contains(":");
    }

    private @Nullable Bound hosted(Counted c, int to) {
        if (c.isVehicle() || c.isPlace()) {
            return null;
        }
        for (int i = bound.size() - 1; i >= 0; i--) {
            Bound host = bound.get(i);
            if (host.counted().isPeople()) {
                Category category = c.category() == null ? host.counted().category() : c.category();
                return new Bound(
                        c.as(c.unit(), category),
                        host.predicate(),
                        host.group(),
                        c.from(),
                        to,
                        host.rule().equals("part-of-before") ? host.rule() : "part-of",
                        host.planned());
            }
        }
        return null;
    }

    /// The number stands in a list of objects, or behind other words of the object.
    @Nullable Bound laterObject(Counted c) {
        if (!paths.isListed(c)) {
            return null;
        }
        boolean together = s.phraseBefore("together", c.from()) > 0;
        for (int i = bound.size() - 1; i >= 0; i--) {
            Bound other = bound.get(i);
            boolean objects =
                    other.counted().to() <= c.from()
                            && (together
                                    || !paths.hasFinite(groups, other.counted().to(), c.from()));
            if (objects
                    && (c.kind() == Kind.ELLIPSIS || other.counted().isPeople() == c.isPeople())) {
                Counted alike =
                        c.kind() == Kind.ELLIPSIS
                                ? c.as(other.counted().unit(), other.counted().category())
                                : c;
                boolean hurt =
                        c.category() == Category.WOUNDED && other.predicate() == Predicate.KILLED;
                if (hurt) {
                    return new Bound(
                            c,
                            Predicate.WOUNDED,
                            other.group(),
                            c.from(),
                            c.to(),
                            "list-shared",
                            false);
                }
                boolean weak =
                        c.own() != null && c.own() != other.predicate() && c.kind() == Kind.NOUN;
                return weak
                        ? null
                        : new Bound(
                                alike,
                                other.predicate(),
                                other.group(),
                                c.from(),
                                c.to(),
                                other.rule().equals("part-of-before")
                                        ? other.rule()
                                        : "list-shared",
                                other.planned());
            }
            if (!objects) {
                return null;
            }
        }
        return null;
    }
}
