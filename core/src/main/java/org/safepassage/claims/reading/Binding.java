package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Category;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Unit;
import org.safepassage.claims.reading.Counted.Kind;
import org.safepassage.claims.words.Lexicon;
import org.safepassage.claims.words.Noun;
import org.safepassage.claims.words.Phrases.PhraseAt;

/// Binds each counted phrase of a sentence to what is said of it: the verb before or behind it, the
/// noun it hangs on, the phrase it is part of.
final class Binding {
    private static final Lexicon WORDS = Lexicon.get();

    private final Sentence s;
    private final List<VerbGroup> groups;
    private final VerbMeaning meaning;
    private final Paths paths;
    private final CountNouns counts;
    private final List<Bound> bound = new ArrayList<>();

    private Binding(Sentence sentence, List<Counted> counted, List<VerbGroup> groups) {
        s = sentence;
        this.groups = groups;
        meaning = new VerbMeaning(sentence);
        paths = new Paths(sentence, counted);
        counts = new CountNouns(sentence, groups, meaning);
    }

    /// The phrases of which something is said, in order.
    static List<Bound> of(Sentence sentence, List<Counted> counted, List<VerbGroup> groups) {
        Binding binding = new Binding(sentence, counted, groups);
        for (Counted each : counted) {
            Bound found = binding.bind(each);
            if (found != null) {
                binding.bound.add(found);
            }
        }
        Lending.backwards(binding.bound, binding.paths, binding.groups);
        return binding.bound;
    }

    private @Nullable Bound bind(Counted c) {
        if (c.isTime() || c.unit() == Unit.KM) {
            return Measures.bind(s, c);
        }
        if (c.isVehicle() && s.word(c.to()).equals("out") && s.word(c.to() + 1).equals("of")) {
            return new Bound(c, Predicate.DEPARTED, null, c.from(), c.to(), "unit-says", false);
        }
        Bound found = counts.of(c);
        if (found == null) {
            found = nominal(c);
        }
        if (found == null) {
            found = object(c);
        }
        if (found == null) {
            found = subject(c);
        }
        if (found == null) {
            found = part(c);
        }
        if (found == null) {
            found = laterObject(c);
        }
        return found == null ? rest(c) : found;
    }

    /// "the evacuation of 5,000 people", "the deaths of 12".
    private @Nullable Bound nominal(Counted c) {
        int of = before(c.from());
        boolean to =
                s.word(of).equals("to") && WORDS.nominal(s.word(of - 1)) == Predicate.DELIVERED;
        if (!s.word(of).equals("of") && !s.word(of).equals("for") && !to) {
            return null;
        }
        Predicate said = WORDS.nominal(s.word(of - 1));
        if (said == null
                || (s.word(of).equals("for")
                        && said != Predicate.EVACUATED
                        && said != Predicate.DELIVERED
                        && said != Predicate.RELEASED
                        && said != Predicate.TREATED)) {
            return null;
        }
        if (s.word(of - 1).equals("control") || (c.isPlace() && said == Predicate.KILLED)) {
            said = c.isPlace() ? Predicate.CAPTURED : said;
        }
        boolean planned = Sayings.isMovement(said) && Plans.isPlannedAround(s, of - 1);
        Predicate final1 = planned ? Predicate.TO_BE_EVACUATED : said;
        return new Bound(
                c,
                Sayings.onUnit(final1, c, planned),
                null,
                Math.max(0, of - 1),
                c.to(),
                "noun-of",
                planned);
    }

    /// The number is the object of the verb right before it.
    private @Nullable Bound object(Counted c) {
        int end = before(c.from()) + 1;
        VerbGroup group = endingAt(end);
        PhraseAt<Predicate> state = States.at(s, c.to());
        if (state != null && group != null && isLeaving(group)) {
            return new Bound(
                    c,
                    state.meaning(),
                    group,
                    group.main(),
                    c.to() + state.length(),
                    "verb-left-state",
                    false);
        }
        if (group == null || group.form().passive()) {
            return null;
        }
        Predicate said = meaning.ofObject(group, c);
        if (said == Predicate.EVACUATED && group.form().ing()) {
            Bound carried = carried(c, group);
            if (carried != null) {
                return carried;
            }
        }
        return said == null ? null : bound(c, said, group, true, "verb-object");
    }

    /// "trucks carrying 2,000 people arrived": those aboard arrive with the vehicles.
    private @Nullable Bound carried(Counted c, VerbGroup carrying) {
        Bound later = subject(c);
        if (later != null && later.predicate() == Predicate.ARRIVED) {
            return later;
        }
        for (VerbGroup group : groups) {
            boolean before = group.to() <= carrying.from() && carrying.from() - group.to() < 8;
            if (before && meaning.ofSubject(group, c) == Predicate.ARRIVED) {
                return bound(c, Predicate.ARRIVED, group, true, "carried");
            }
        }
        return later != null && later.predicate() == Predicate.DEPARTED
                ? bound(
                        c,
                        Predicate.EVACUATED,
                        Objects.requireNonNull(later.group()),
                        false,
                        "carried")
                : null;
    }

    private boolean isLeaving(VerbGroup group) {
        String word = s.word(group.main());
        return word.equals("leaving")
                || word.equals("left")
                || word.equals("leave")
                || word.equals("leaves");
    }

    /// The number is the subject of a verb behind it.
    private @Nullable Bound subject(Counted c) {
        boolean open = paths.mayBeSubject(c);
        VerbGroup nearest = null;
        Predicate saidNearest = null;
        int from = c.to();
        for (VerbGroup group : groups) {
            if (group.from() < c.to()) {
                continue;
            }
            if (s.in("pronoun", group.from() - 1)
                    && group.from() > c.to()
                    && !s.in("relative", group.from() - 1)) {
                continue;
            }
            Paths.Way way = paths.between(c, group);
            if (way == Paths.Way.CLOSED) {
                break;
            }
            if (way == Paths.Way.SPEECH) {
                continue;
            }
            Predicate said = meaning.ofSubject(group, c);
            boolean beside = way == Paths.Way.RELATIVE || isReduced(group, from);
            if (beside) {
                if (nearest == null && said != null) {
                    nearest = group;
                    saidNearest = said;
                }
                continue;
            }
            if (!open) {
                break;
            }
            Bound found = finite(c, group, said, saidNearest);
            if (found != null) {
                return found;
            }
            if (!group.form().finite()) {
                continue;
            }
            break;
        }
        PhraseAt<Predicate> state = States.at(s, c.to());
        if (nearest == null && state != null) {
            return new Bound(
                    c,
                    state.meaning(),
                    null,
                    c.from(),
                    c.to() + state.length(),
                    "state-behind",
                    false);
        }
        return nearest == null || saidNearest == null
                ? null
                : bound(c, saidNearest, nearest, false, "verb-beside");
    }

    /// What the verb of the number's own clause says of it.
    private @Nullable Bound finite(
            Counted c, VerbGroup group, @Nullable Predicate said, @Nullable Predicate beside) {
        boolean waits = said == null && group.form().waiting() && c.isPeople();
        if (waits) {
            return bound(c, Predicate.REMAINING, group, false, "verb-subject");
        }
        if (said != null) {
            return bound(described(c), said, group, false, "verb-subject");
        }
        if (!isCopula(group)) {
            return null;
        }
        return isPlaced(c, group)
                ? bound(c, Predicate.REMAINING, group, false, "place-are")
                : complement(c, group, beside);
    }

    private boolean isReduced(VerbGroup group, int from) {
        boolean participle =
                !group.form().be() && !group.form().perfect() && !group.form().planned();
        boolean adjacent = group.from() <= from + 1 || paths.endsAt(group.from());
        boolean passive =
                group.form().ing() || group.verbs().stream().anyMatch(verb -> verb.object());
        return passive && participle && adjacent && group.state() == null && hasLaterFinite(group);
    }

    private boolean hasLaterFinite(VerbGroup group) {
        for (VerbGroup other : groups) {
            boolean plain =
                    other.form().finite()
                            && !s.word(other.main()).endsWith("ed")
                            && !s.in("sources.say", other.main());
            boolean helped = other.form().be() || other.form().perfect();
            if (other.from() >= group.to() && (helped || plain)) {
                return true;
            }
        }
        return group.form().ing();
    }

    private boolean isCopula(VerbGroup group) {
        return group.form().be()
                && group.verbs().isEmpty()
                && group.state() == null
                && s.in("be", group.to() - 1);
    }

    /// "4,000 may be in the country".
    private boolean isPlaced(Counted c, VerbGroup group) {
        String word = s.word(group.to());
        boolean in = word.equals("in") || word.equals("inside") || word.equals("within");
        return c.isPeople() && in && new PlacePhrases(s).endAt(group.to() + 1) > group.to() + 1;
    }

    /// "40 percent of the injured are children".
    private @Nullable Bound complement(Counted c, VerbGroup group, @Nullable Predicate beside) {
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
                return hosted(described, i + found.length());
            }
        }
        return null;
    }

    private Counted described(Counted c) {
        return c.kind() == Kind.ELLIPSIS
                ? c.as(c.unit(), CountedPhrases.includedBehind(s, c.to(), c.category()))
                : c;
    }

    /// "including 210 children", "four of them children": what is said of the whole.
    private @Nullable Bound part(Counted c) {
        int end = c.from();
        boolean included =
                s.phraseBefore("including", end) > 0 || s.word(before(end)).equals("including");
        boolean ofThem = c.kind() == Kind.PRONOUN;
        boolean among = s.word(0).equals("among") && c.from() < 9 && s.in("be", before(end));
        if (among) {
            return new Bound(
                    c, Predicate.EVACUATED, null, c.from(), c.to(), "part-of-before", false);
        }
        if (!included && !ofThem) {
            return null;
        }
        Bound hosted = hosted(c, c.to());
        boolean earlier = hosted == null && bound.isEmpty() && included;
        return earlier
                ? new Bound(c, Predicate.EVACUATED, null, c.from(), c.to(), "part-of-before", false)
                : hosted;
    }

    private @Nullable Bound hosted(Counted c, int to) {
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
                        "part-of",
                        host.planned());
            }
        }
        return null;
    }

    /// The number stands in a list of objects, or behind other words of the object.
    private @Nullable Bound laterObject(Counted c) {
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
                                "list-shared",
                                other.planned());
            }
            if (!objects) {
                return null;
            }
        }
        return null;
    }

    /// What the noun or the unit alone says.
    private @Nullable Bound rest(Counted c) {
        if (c.kind() == Kind.ELLIPSIS) {
            Predicate known =
                    s.word(c.from() - 1).equals("remaining")
                            ? Predicate.REMAINING
                            : s.word(c.to()).equals("aboard") ? Predicate.EVACUATED : null;
            return known == null
                    ? null
                    : new Bound(c, known, null, c.from(), c.to(), "noun-says", false);
        }
        Predicate said = c.own();
        String rule = "noun-says";
        if (said == null) {
            said = Defaults.of(s, c);
            rule = "unit-says";
        }
        return said == null ? null : new Bound(c, said, null, c.from(), c.to(), rule, false);
    }

    private Bound bound(Counted c, Predicate said, VerbGroup group, boolean object, String rule) {
        VerbGroup.Form form = group.form();
        boolean purpose = object && !form.finite() && !form.ing();
        boolean gerund = object && form.ing() && Plans.isPlannedBefore(s, group.from());
        boolean infinitive = !object && s.word(group.from()).equals("to");
        boolean planned = form.planned() || purpose || gerund || infinitive;
        Predicate then = said;
        if (Sayings.isMovement(said)) {
            if (form.denied() || form.waiting()) {
                then = Predicate.REMAINING;
            } else if (planned) {
                then = Predicate.TO_BE_EVACUATED;
            }
        } else if (planned && said == Predicate.NEED_CARE) {
            planned = false;
        }
        boolean near = object ? c.from() - group.from() <= 5 : group.to() - c.to() <= 12;
        int from = object && near ? group.main() : c.from();
        int to = !object && near ? group.to() : c.to();
        return new Bound(
                c,
                Sayings.onUnit(then, c, planned),
                group,
                Math.min(from, c.from()),
                Math.max(to, c.to()),
                rule,
                planned);
    }

    /// The token right before a phrase, over articles and adverbs.
    private int before(int from) {
        int i = from - 1;
        while (i >= 0
                && (s.in("determiner", i)
                        || s.in("ordinal", i)
                        || s.word(i).equals("remaining")
                        || (s.in("adverb", i) && !WORDS.isVerb(s.word(i)))
                        || s.word(i).equals("\""))) {
            i--;
        }
        return i;
    }

    private @Nullable VerbGroup endingAt(int end) {
        for (VerbGroup group : groups) {
            if (group.to() == end) {
                return group;
            }
        }
        return null;
    }
}
