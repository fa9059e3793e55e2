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
    private final Parts parts;
    private final Existence existence;
    private final Nominals nominals;
    private final Copulas copulas;
    private final List<Bound> bound = new ArrayList<>();

    private Binding(Sentence sentence, List<Counted> counted, List<VerbGroup> groups) {
        s = sentence;
        this.groups = groups;
        meaning = new VerbMeaning(sentence);
        paths = new Paths(sentence, counted);
        counts = new CountNouns(sentence, groups, meaning);
        parts = new Parts(sentence, groups, paths, bound);
        existence = new Existence(sentence, groups, meaning);
        nominals = new Nominals(sentence);
        copulas = new Copulas(sentence);
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
        if (isAppeal(c)) {
            return null;
        }
        if (c.isVehicle() && s.word(c.to()).equals("out") && s.word(c.to() + 1).equals("of")) {
            return new Bound(c, Predicate.DEPARTED, null, c.from(), c.to(), "unit-says", false);
        }
        boolean whole =
                s.word(c.from() - 1).equals("'s")
                        && c.isPeople()
                        && new PlacePhrases(s).endsAt(c.from() - 1);
        if (whole && !bound.isEmpty() && bound.getLast().counted().to() > c.from() - 6) {
            return new Bound(c, Predicate.POPULATION, null, c.from(), c.to(), "place-has", false);
        }
        Bound found = Defaults.isPopulation(s, c) ? populated(c) : counts.of(c);
        if (found == null) {
            found = rider(c);
        }
        if (found == null) {
            found = nominals.of(c);
        }
        if (found == null) {
            found = existence.of(c);
        }
        if (found == null) {
            found = object(c);
        }
        if (found == null) {
            found = subject(c);
        }
        if (found == null) {
            found = parts.part(c);
        }
        if (found == null) {
            found = parts.laterObject(c);
        }
        return found == null ? rest(c) : found;
    }

    private static Bound populated(Counted c) {
        return new Bound(c, Predicate.POPULATION, null, c.from(), c.to(), "place-has", false);
    }

    /// "reached the port with 57 people on board", "went out with 45 people": they go as what
    /// carries them does.
    private @Nullable Bound rider(Counted c) {
        boolean with = s.word(before(s, c.from())).equals("with");
        boolean aboard = Defaults.isAboard(s, c);
        VerbGroup last = null;
        for (VerbGroup group : groups) {
            last = group.to() <= c.from() && group.form().finite() ? group : last;
        }
        if (!with || !c.isPeople() || last == null || (c.own() != null && !aboard)) {
            return null;
        }
        boolean carries =
                !bound.isEmpty()
                        && bound.getLast().counted().isPeople()
                        && bound.getLast().counted().from() >= last.to();
        Predicate said = carries ? null : meaning.ofSubject(last, c);
        boolean goes =
                said == Predicate.DEPARTED
                        || said == Predicate.ARRIVED
                        || last.state() == Predicate.TO_BE_EVACUATED;
        if (said == null || !goes || Defaults.helps(c) || c.category() == Category.FAMILIES) {
            return null;
        }
        return bound(c, said, last, true, "carried");
    }

    /// "91 trucks entered: 38 with food, 27 with medicine": some of those before.
    private boolean isLoad(Counted c) {
        String before = s.word(c.from() - 1);
        boolean listed = before.equals(":") || before.equals(",") || before.equals("and");
        return listed && s.word(c.to()).equals("with");
    }

    private @Nullable VerbGroup startingAt(int from) {
        for (VerbGroup group : groups) {
            if (group.from() == from) {
                return group;
            }
        }
        return null;
    }

    /// The number is the object of the verb right before it.
    private @Nullable Bound object(Counted c) {
        int end = before(s, c.from()) + 1;
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
        boolean led = s.word(end - 1).equals("for") || s.word(end - 1).equals("after");
        VerbGroup leading = led ? endingAt(end - 1) : null;
        if (group == null && leading != null && isLed(leading, s.word(end - 1))) {
            group = leading;
        }
        if (group == null || group.form().passive()) {
            return null;
        }
        Predicate own = meaning.ofObject(group, c);
        boolean borne = own == null && c.isPeople() && s.in("bearing", group.main());
        Predicate said = borne && meaning.isSaidOfVehicle(group) ? Predicate.EVACUATED : own;
        boolean prisoners = c.category() == Category.DETAINEES && s.in("bearing", group.main());
        if (prisoners && group.form().finite() && s.word(c.to() - 1).startsWith("prisoner")) {
            said = Predicate.CAPTURED;
        }
        if (said == Predicate.REMAINING && isSheltering(group)) {
            said = Predicate.SHELTERED;
        }
        if (said == Predicate.EVACUATED && s.in("carrying", group.main())) {
            Bound carried = carried(c, group);
            if (carried != null) {
                return carried;
            }
        }
        return said == null ? null : bound(c, said, group, true, "verb-object");
    }

    /// "The shelter at the school holds 1,640".
    private boolean isSheltering(VerbGroup group) {
        for (int i = 0; i < group.from(); i++) {
            if (s.in("places.shelter", i) && s.in("holding", group.main())) {
                return true;
            }
        }
        return false;
    }

    /// "seeks 3 billion dollars to assist 9 million people": an appeal for money.
    private boolean isAppeal(Counted c) {
        VerbGroup group = endingAt(before(s, c.from()) + 1);
        boolean help =
                group != null
                        && c.isPeople()
                        && s.word(group.from()).equals("to")
                        && meaning.ofObject(group, c) == Predicate.DELIVERED;
        for (int i = 0; i < s.size(); i++) {
            if (help && s.in("money", i)) {
                return true;
            }
        }
        return false;
    }

    /// "cares for 520 patients": a verb whose object has a preposition.
    private static boolean isLed(VerbGroup group, String preposition) {
        return group.verbs().stream()
                .anyMatch(verb -> verb.object() && verb.needed().contains(preposition));
    }

    /// "trucks carrying 2,000 people arrived": those aboard arrive with the vehicles.
    private @Nullable Bound carried(Counted c, VerbGroup carrying) {
        Bound later = subject(c);
        if (later != null && later.predicate() == Predicate.ARRIVED) {
            return later;
        }
        for (VerbGroup group : groups) {
            boolean before = group.to() <= carrying.from() && carrying.from() - group.to() < 16;
            Predicate said = before ? meaning.ofSubject(group, c) : null;
            if (said == Predicate.ARRIVED || said == Predicate.DEPARTED) {
                return bound(c, said, group, true, "carried");
            }
        }
        return later != null && later.predicate() == Predicate.DEPARTED
                ? bound(
                        c,
                        Predicate.DEPARTED,
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
            if (paths.isOfPart(c, group)) {
                continue;
            }
            if (way == Paths.Way.SPEECH
                    || (way == Paths.Way.CLOSED && paths.isAside(c, group, groups))) {
                continue;
            }
            if (way == Paths.Way.CLOSED) {
                break;
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
        if (beside == Predicate.REMAINING && group.form().planned()) {
            return null;
        }
        boolean ofWhom = c.kind() == Kind.ELLIPSIS && s.word(c.from() - 1).equals("whom");
        if (ofWhom && said == Predicate.WOUNDED && group.state() == null && !bound.isEmpty()) {
            Counted hurt = c.as(c.unit(), Category.WOUNDED);
            Predicate host = bound.getLast().predicate();
            if (Sayings.isMovement(host)) {
                return bound(hurt, host, group, false, "part-of");
            }
        }
        if (said != null) {
            boolean dead = c.own() == Predicate.KILLED && Sayings.isMovement(said);
            Predicate whole = dead ? Predicate.KILLED : said;
            return bound(parts.described(c), whole, group, false, "verb-subject");
        }
        if (!copulas.isCopula(group)) {
            return null;
        }
        if (c.isPeople() && copulas.isAboard(group)) {
            return bound(c, Predicate.DEPARTED, group, false, "carried");
        }
        boolean ofWhole = c.kind() == Kind.ELLIPSIS && s.phraseBefore("including", c.from()) > 0;
        if (ofWhole && !bound.isEmpty() && copulas.isPlaced(c, group)) {
            Bound part = parts.part(c);
            return part == null
                    ? null
                    : bound(part.counted(), part.predicate(), group, false, part.rule());
        }
        boolean helps = c.category() == Category.STAFF || c.category() == Category.MILITARY;
        Predicate there = helps ? Predicate.PARTICIPATING : Predicate.REMAINING;
        return copulas.isPlaced(c, group)
                ? bound(c, there, group, false, "place-are")
                : parts.complement(c, group, beside);
    }

    private boolean isReduced(VerbGroup group, int from) {
        boolean participle =
                !group.form().be() && !group.form().perfect() && !group.form().planned();
        boolean adjacent = group.from() <= from + 1 || paths.endsAt(group.from());
        boolean passive =
                group.form().ing() || group.verbs().stream().anyMatch(verb -> verb.object());
        boolean by = s.word(group.to()).equals("by") && !group.form().ing();
        return (passive || by)
                && participle
                && adjacent
                && group.state() == null
                && hasLaterFinite(group);
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

    /// What the noun or the unit alone says.
    private @Nullable Bound rest(Counted c) {
        if (c.kind() == Kind.ELLIPSIS) {
            Bound earlier = bound.isEmpty() ? null : bound.getLast();
            boolean added =
                    s.word(c.from() - 1).equals("additional")
                            || s.word(c.from() - 1).equals("further")
                            || s.word(c.from()).equals("another")
                            || s.word(c.from() - 1).equals("another");
            boolean things =
                    earlier != null
                            && (earlier.counted().isVehicle() || earlier.counted().isPlace());
            if (earlier != null && things) {
                Counted alike = c.as(earlier.counted().unit(), null);
                Bound said = subject(alike);
                boolean finite = startingAt(c.to()) != null || isLoad(c);
                return said != null
                        ? said
                        : finite ? earlier.of(alike).at(c.from(), c.to(), "list-shared") : null;
            }
            if (added && earlier != null && earlier.counted().isPeople()) {
                return new Bound(
                        c.as(c.unit(), earlier.counted().category()),
                        earlier.predicate(),
                        earlier.group(),
                        c.from(),
                        c.to(),
                        "list-shared",
                        earlier.planned());
            }
            Predicate known =
                    s.word(c.from() - 1).equals("remaining")
                            ? Predicate.REMAINING
                            : Defaults.isAboard(s, c) ? Defaults.ofRiders(s, groups) : null;
            return known == null
                    ? null
                    : new Bound(c, known, null, c.from(), c.to(), "noun-says", false);
        }
        Predicate said = c.own();
        String rule = "noun-says";
        if (said == null) {
            said = Defaults.isAboard(s, c) ? Defaults.ofRiders(s, groups) : Defaults.of(s, c);
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
        boolean awaited =
                group.state() == Predicate.TO_BE_EVACUATED
                        && (Defaults.helps(c) || c.unit() == Unit.TEAMS);
        if (awaited) {
            then = Predicate.PARTICIPATING;
        } else if (Sayings.isMovement(said)) {
            if (form.denied() || form.waiting()) {
                then = Predicate.REMAINING;
            } else if (planned) {
                then = Predicate.TO_BE_EVACUATED;
            }
        } else if (planned && said == Predicate.NEED_CARE) {
            planned = false;
        }
        boolean hurt = then == Predicate.WOUNDED && c.category() == Category.ALL;
        if (hurt) {
            c = c.as(c.unit(), Category.WOUNDED);
        }
        boolean posted = then == Predicate.DISPATCHED && s.in("posting", group.main());
        if (posted && c.unit() == Unit.PEOPLE) {
            then = Predicate.PARTICIPATING;
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
    static int before(Sentence s, int from) {
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
