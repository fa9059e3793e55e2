package org.safepassage.claims.reading;

import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Unit;
import org.safepassage.claims.words.Lexicon;
import org.safepassage.claims.words.Verb;

/// What a verb says of its subject or its object in this sentence. Of several meanings the one
/// counts whose own word ("out", "to") stands nearest behind it.
final class VerbMeaning {
    /// So far behind a verb the word that it needs may stand.
    private static final int REACH = 14;

    /// A meaning that needs no word gives way to one whose word stands nearer than this.
    private static final int PLAIN = 6;

    private static final Lexicon WORDS = Lexicon.get();

    private final Sentence s;

    VerbMeaning(Sentence sentence) {
        s = sentence;
    }

    /// What the group says of its subject, or null.
    @Nullable Predicate ofSubject(VerbGroup group, Counted counted) {
        if (group.state() != null) {
            return fits(group.state(), counted) ? group.state() : null;
        }
        if (group.form().passive() || isReducedBy(group)) {
            return nearest(group, counted, true);
        }
        if (hasStatus(group) && fits(Predicate.PARDONED, counted)) {
            return Predicate.PARDONED;
        }
        boolean helper = counted.isVehicle() && group.verbs().stream().anyMatch(Verb::object);
        if (helper && hasPeopleBehind(group)) {
            return Predicate.DISPATCHED;
        }
        Predicate idiom = idiom(group, counted);
        if (idiom != null) {
            return idiom;
        }
        Predicate active =
                hasPeopleBehind(group) && isTransitive(group)
                        ? null
                        : nearest(group, counted, false);
        boolean reduced =
                isParticiple(group)
                        && !group.form().be()
                        && !group.form().perfect()
                        && !group.form().planned();
        return active == null && reduced && !hasObject(group)
                ? nearest(group, counted, true)
                : active;
    }

    /// "had their legal status settled".
    private boolean hasStatus(VerbGroup group) {
        for (int i = group.to(); s.in("have", group.main()) && i < group.to() + 4; i++) {
            if (s.in("settled", i)) {
                return true;
            }
        }
        return false;
    }

    /// "33 people lost their lives": a verb with a word of its own right behind it.
    private @Nullable Predicate idiom(VerbGroup group, Counted counted) {
        for (Verb verb : group.verbs()) {
            boolean near = !verb.needed().isEmpty() && verb.subject();
            for (int i = group.to(); near && i < group.to() + 2; i++) {
                boolean said = verb.needed().contains(s.word(i)) && !s.in("preposition", i);
                if (said && fits(verb.predicate(), counted)) {
                    return verb.predicate();
                }
            }
        }
        return null;
    }

    /// "150 people accompanied by soldiers": passive without "were".
    private boolean isReducedBy(VerbGroup group) {
        return s.word(group.to()).equals("by")
                && isParticiple(group)
                && !group.form().perfect()
                && !group.form().planned();
    }

    /// What the group says of its object, or null.
    @Nullable Predicate ofObject(VerbGroup group, Counted counted) {
        return group.form().passive() || group.state() != null
                ? null
                : nearest(group, counted, true);
    }

    /// "a convoy of lorries, escorted by soldiers, took 540 people".
    boolean isSaidOfVehicle(VerbGroup group) {
        for (int i = group.from() - 1; i >= 0 && !s.word(i).equals(";"); i--) {
            var noun = WORDS.nouns().startingAt(s.words(), i);
            if (noun != null && noun.meaning().unit().kind() == Unit.Kind.VEHICLE) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Predicate nearest(VerbGroup group, Counted counted, boolean object) {
        Predicate best = null;
        int least = Integer.MAX_VALUE;
        for (Verb verb : group.verbs()) {
            boolean says = object ? verb.object() : verb.subject();
            int distance = says && fits(verb.predicate(), counted) ? distance(verb, group) : -1;
            if (distance >= 0 && distance < least) {
                best = verb.predicate();
                least = distance;
            }
        }
        return best;
    }

    /// Whether such a thing can be said of what is counted.
    private static boolean fits(Predicate said, Counted counted) {
        boolean people = counted.unit() == Unit.PEOPLE || counted.unit() == Unit.HOUSEHOLDS;
        return switch (said) {
            case DESTROYED, DELIVERED, LENGTH, DURATION, FRONT_MOVED ->
                    !people || said == Predicate.DELIVERED;
            case KILLED, WOUNDED, NEED_CARE, TREATED, PARDONED, SURRENDERED, DISPLACED, MISSING ->
                    !counted.isVehicle() && !counted.isPlace();
            case EVACUATED,
                    DEPARTED,
                    ARRIVED,
                    TURNED_BACK,
                    TO_BE_EVACUATED,
                    REMAINING,
                    DISPATCHED,
                    RESCUED,
                    SHELTERED,
                    RELEASED,
                    CAPTURED,
                    CONTROLLED,
                    POPULATION,
                    PARTICIPATING ->
                    true;
        };
    }

    private static boolean isTransitive(VerbGroup group) {
        return group.verbs().stream().anyMatch(Verb::object);
    }

    private boolean hasObject(VerbGroup group) {
        int at = group.to();
        return s.in("determiner", at)
                || NumberValue.at(s, at) != null
                || WORDS.nouns().startingAt(s.words(), at) != null
                || s.in("pronoun", at);
    }

    /// Whether people stand right behind the verb: "20 buses evacuated the wounded".
    private boolean hasPeopleBehind(VerbGroup group) {
        int at = group.to();
        if (NumberValue.at(s, at) != null || s.word(at).equals("them")) {
            return true;
        }
        for (int i = at; i < at + 4 && s.isWord(i) && !s.in("preposition", i); i++) {
            if (s.in("conjunction", i)) {
                return false;
            }
            var noun = WORDS.nouns().startingAt(s.words(), i);
            if (noun != null && noun.meaning().unit() == Unit.PEOPLE) {
                return true;
            }
        }
        return false;
    }

    private boolean isParticiple(VerbGroup group) {
        String word = s.word(group.main());
        return word.endsWith("ed")
                || group.verbs().stream().anyMatch(verb -> verb.forms().participle().equals(word));
    }

    /// How far behind the verb its word stands; -1 when it needs one and none stands there.
    private int distance(Verb verb, VerbGroup group) {
        if (verb.needed().isEmpty()) {
            return PLAIN;
        }
        boolean other = false;
        for (int i = group.main() + 1; i < s.size() && i <= group.main() + REACH; i++) {
            other |= s.in("relative", i) && i > group.main() + 1;
            boolean far = s.in("particle", i) && (other || i > group.main() + PLAIN);
            if (verb.needed().contains(s.word(i)) && !far) {
                return i - group.main() - 1;
            }
            boolean clause =
                    s.in("subordinator", i) && i > group.main() + 1 && !s.in("preposition", i);
            boolean joined =
                    s.in("conjunction", i)
                            && WORDS.isVerb(s.word(i + 1))
                            && WORDS.nouns().startingAt(s.words(), i + 1) == null;
            if (s.word(i).equals(";") || clause || joined) {
                return -1;
            }
        }
        return -1;
    }
}
