package org.safepassage.claims.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Category;
import org.safepassage.claims.Circumstances;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Quantity;
import org.safepassage.claims.Unit;
import org.safepassage.claims.words.Lexicon;
import org.safepassage.claims.words.Verb;

/// What a report said before, so that what a sentence leaves out can be understood: whom "300 more"
/// counts, what is said of "half of them", from where they go.
final class Antecedents {
    private static final Lexicon WORDS = Lexicon.get();

    /// So far behind a word of leaving its "from" may stand.
    private static final int REACH = 14;

    /// A sentence of so few words says what the one before leads to: "Nine injured."
    private static final int SHORT = 9;

    private final Map<Quantity, Bound> byCount = new HashMap<>();
    private @Nullable Bound last;
    private boolean near;
    private @Nullable String from;
    private @Nullable String headline;
    private @Nullable Circumstances moved;
    private @Nullable String scene;
    private boolean points;
    private boolean refers;

    /// Begins a paragraph.
    ///
    /// @param goesOn whether it goes on with the statement of the one before
    void paragraph(boolean goesOn) {
        near = goesOn && near;
        from = goesOn ? from : null;
        scene = goesOn ? scene : null;
    }

    /// Ends the headline or the lead: from where it says that people go holds for the text behind
    /// it.
    void headline() {
        String place = from;
        if (place != null && place.chars().anyMatch(Character::isUpperCase)) {
            headline = shortened(place);
        }
    }

    /// "al-Waer district of Homs" is called al-Waer once it is known.
    private static String shortened(String place) {
        List<String> words = List.of(place.split(" "));
        int of = words.indexOf("of");
        boolean led = of > 0 && WORDS.in("places.once", words.get(of - 1));
        if (led || (of == 1 && WORDS.in("places.small", words.getFirst()))) {
            return String.join(" ", words.subList(of + 1, words.size()));
        }
        boolean general = of >= 2 && WORDS.in("places.general", words.get(of - 1));
        if (general && WORDS.isDemonym(words.get(of - 2).toLowerCase(Locale.ROOT) + "s")) {
            return String.join(" ", words.subList(of + 1, words.size()));
        }
        return general ? String.join(" ", words.subList(0, of - 1)) : place;
    }

    /// Whether the paragraph has said from where people go.
    boolean isPlaced() {
        return from != null;
    }

    /// Begins a sentence.
    void sentence(Sentence s) {
        boolean there = isThere(s);
        points = there || s.words().contains("here") || s.size() <= SHORT;
        refers = there;
        moved = null;
    }

    /// "in a camp there", but not "there are 300".
    private static boolean isThere(Sentence s) {
        for (int i = 0; i < s.size(); i++) {
            if (s.word(i).equals("there") && !s.in("be", i + 1) && !s.in("modal", i + 1)) {
                return true;
            }
        }
        return false;
    }

    /// Ends a sentence: where something was said to be holds for the next one.
    void end(Sentence s) {
        PlacePhrases places = new PlacePhrases(s);
        for (int i = 0; i < s.size() - 1; i++) {
            if (places.isThere(i)) {
                scene = places.quoteAt(i + 1);
            }
        }
    }

    /// Ends a sentence in which no figure was found; it may still say from where people go.
    ///
    /// @param end the token at which to stop
    void mention(Sentence s, int end) {
        PlacePhrases places = new PlacePhrases(s);
        for (int i = 1; i < Math.min(end, s.size() - 1); i++) {
            boolean leaves = s.in("leaving", i);
            boolean out = s.word(i).equals("of") && s.word(i - 1).equals("out");
            boolean off = s.word(i).equals("off") && s.in("be", i - 1) && s.isName(i + 1);
            boolean goes =
                    leaves
                            || out
                            || off
                            || isShut(s, i)
                            || (s.word(i).equals("of") && isEvacuated(s, i))
                            || (s.word(i).equals("from") && isLeft(s, i));
            if (goes && places.endAt(i + 1) > i + 1) {
                from = places.quoteAt(i + 1);
            }
        }
    }

    /// "the evacuation of the old harbour", not "of the quarter's wounded".
    private static boolean isEvacuated(Sentence s, int of) {
        boolean noun = s.word(of - 1).startsWith("evacuation");
        int end = noun ? new PlacePhrases(s).endAt(of + 1) : 0;
        return end > of + 1 && !s.word(end).startsWith("'");
    }

    /// "the siege of", "besieged", "trapped in": words before a place that people cannot leave.
    private static boolean isShut(Sentence s, int i) {
        boolean siege =
                s.word(i).equals("of")
                        && (s.word(i - 1).equals("siege") || s.word(i - 1).equals("encirclement"));
        boolean shut =
                s.word(i).equals("besieged")
                        || s.word(i).equals("encircled")
                        || s.word(i).equals("surrounded");
        boolean in =
                s.word(i).equals("in")
                        && (s.word(i - 1).equals("trapped")
                                || s.word(i - 1).equals("stranded")
                                || s.word(i - 1).equals("besieged"));
        return siege || in || (shut && s.isName(i + 1));
    }

    private static boolean isLeft(Sentence s, int i) {
        for (int k = i - 1; k >= 0 && k >= i - REACH && !s.word(k).equals(";"); k--) {
            Predicate noun = WORDS.nominal(s.word(k));
            if (noun == Predicate.EVACUATED || noun == Predicate.DEPARTED) {
                return true;
            }
            for (Verb verb : WORDS.verbs(s.word(k))) {
                if (verb.predicate() == Predicate.EVACUATED
                        || verb.predicate() == Predicate.DEPARTED) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The figure with what its sentence leaves out.
    ///
    /// @param first whether it is the first of its sentence
    Bound whole(Bound bound, boolean first) {
        Bound full = filled(bound, first);
        if (full.counted().isPeople()) {
            last = full;
            near = true;
            if (full.counted().unit() == Unit.PEOPLE) {
                byCount.putIfAbsent(full.counted().number().quantity(), full);
            }
        }
        return full;
    }

    private Bound filled(Bound bound, boolean first) {
        Counted c = bound.counted();
        Bound earlier = last;
        boolean pronoun = c.kind() == Counted.Kind.PRONOUN && c.category() == null;
        if (earlier == null) {
            return pronoun && c.isPeople() ? bound.of(c.as(c.unit(), Category.ALL)) : bound;
        }
        Category before = earlier.counted().category();
        Counted meant = pronoun ? c.as(c.unit(), before) : c;
        if (bound.rule().equals("part-of-before")) {
            Bound same = byCount.get(c.number().quantity());
            if (same != null && c.kind() == Counted.Kind.ELLIPSIS && c.category() == Category.ALL) {
                return bound.of(c.as(c.unit(), same.counted().category()))
                        .saying(same.predicate(), same.planned());
            }
            return bound.of(meant).saying(earlier.predicate(), earlier.planned());
        }
        if (pronoun) {
            return bound.of(meant);
        }
        boolean unsaid =
                bound.rule().equals("unit-says")
                        && c.unit() == Unit.PEOPLE
                        && bound.predicate() == Predicate.EVACUATED
                        && near
                        && isLasting(earlier.predicate());
        if (unsaid) {
            return bound.saying(earlier.predicate(), earlier.planned());
        }
        boolean named = bound.rule().equals("total-of") || bound.rule().equals("table-line");
        boolean alone = c.kind() == Counted.Kind.ELLIPSIS && c.category() == Category.ALL && !named;
        if (alone && (!first || near) && before != null) {
            return bound.rule().equals("total-of-before")
                    ? bound.of(c.as(earlier.counted().unit(), before))
                            .saying(earlier.predicate(), earlier.planned())
                    : bound.of(c.as(c.unit(), before));
        }
        if (bound.rule().equals("total-of-before")) {
            return bound.of(c.as(earlier.counted().unit(), Category.ALL))
                    .saying(earlier.predicate(), earlier.planned());
        }
        return bound;
    }

    /// Where those move of whom the clause does not say it: as the others in the sentence, or from
    /// where the paragraph last said.
    ///
    /// @param elsewhere whether the sentence names another place
    Circumstances placed(Bound bound, Circumstances said, boolean elsewhere) {
        Circumstances placed = said;
        boolean people = bound.counted().isPeople();
        boolean cargo = bound.predicate() == Predicate.DELIVERED;
        boolean rides =
                ((bound.counted().isVehicle() && bound.predicate() == Predicate.DISPATCHED)
                                || cargo)
                        && bound.rule().equals("unit-says");
        if (rides && moved != null && said.from() == null && said.to() == null) {
            return new Circumstances(moved.from(), moved.to(), said.when());
        }
        boolean goes = isGoing(bound.predicate());
        boolean stays =
                bound.predicate() == Predicate.REMAINING
                        || bound.predicate() == Predicate.TURNED_BACK;
        boolean part = bound.rule().startsWith("part-of") || bound.rule().equals("list-shared");
        boolean there = refers && stays && from == null && scene != null;
        String near = there ? scene : goes || part || (stays && !elsewhere) ? from : null;
        boolean unsaid = bound.rule().equals("unit-says") && bound.group() == null;
        boolean done = goes && bound.predicate() != Predicate.TO_BE_EVACUATED && !unsaid;
        String known = near == null && done && !elsewhere ? headline : near;
        boolean drives = bound.counted().isVehicle() && bound.predicate() == Predicate.DEPARTED;
        if ((people || drives) && (goes || stays) && said.from() == null && known != null) {
            placed = new Circumstances(known, said.to(), said.when());
        }
        if (people && (goes || stays) && said.from() != null) {
            from = said.from();
        }
        boolean pointed = refers ? Sayings.isIn(bound.predicate()) : isLoss(bound.predicate());
        if (people && points && pointed && placed.from() == null && scene != null) {
            placed = new Circumstances(scene, placed.to(), placed.when());
        }
        boolean lives = bound.predicate() == Predicate.POPULATION && placed.from() == null;
        String home = from == null ? headline : from;
        if (people && lives && home != null) {
            placed = new Circumstances(home, placed.to(), placed.when());
        }
        if (goes || bound.predicate() == Predicate.ARRIVED) {
            moved = placed;
        }
        return placed;
    }

    /// Losses, of which the sentence before often says where they were.
    private static boolean isLoss(Predicate said) {
        return said == Predicate.KILLED
                || said == Predicate.WOUNDED
                || said == Predicate.MISSING
                || said == Predicate.POPULATION;
    }

    private static boolean isLasting(Predicate said) {
        return isGoing(said)
                || said == Predicate.ARRIVED
                || said == Predicate.REMAINING
                || said == Predicate.TURNED_BACK;
    }

    private static boolean isGoing(Predicate said) {
        return switch (said) {
            case EVACUATED, DEPARTED, TO_BE_EVACUATED -> true;
            case ARRIVED,
                    TURNED_BACK,
                    REMAINING,
                    DISPLACED,
                    DISPATCHED,
                    KILLED,
                    WOUNDED,
                    MISSING,
                    RESCUED,
                    NEED_CARE,
                    TREATED,
                    SHELTERED,
                    PARDONED,
                    RELEASED,
                    SURRENDERED,
                    DELIVERED,
                    DESTROYED,
                    CAPTURED,
                    CONTROLLED,
                    LENGTH,
                    DURATION,
                    FRONT_MOVED,
                    POPULATION,
                    PARTICIPATING ->
                    false;
        };
    }
}
