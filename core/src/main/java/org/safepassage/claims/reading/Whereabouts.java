package org.safepassage.claims.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.reading.TimePhrases.TimePhrase;

/// Finds the place to which a clause points that names none itself.
final class Whereabouts {
    /// So far before a figure the place of which its clause goes on to speak may stand.
    private static final int REACH = 12;

    private final Sentence s;
    private final List<TimePhrase> times;
    private final List<Attribution> attributions;
    private final PlacePhrases places;

    Whereabouts(Sentence sentence, List<TimePhrase> times, List<Attribution> attributions) {
        s = sentence;
        this.times = times;
        this.attributions = attributions;
        places = new PlacePhrases(sentence);
    }

    /// The place of which a clause goes on to speak: "Manado, where 12 were treated", "the quarter,
    /// which had 2,500 residents", "Jasper has 4,700 people", "shells hit the town, killing two".
    @Nullable String of(Bound bound, int start, int end) {
        boolean in = Sayings.isIn(bound.predicate());
        int at = bound.counted().from();
        for (int i = at - 1; in && i > 0 && i > at - REACH && !s.word(i).equals(";"); i--) {
            int comma = s.word(i - 1).equals(",") ? i - 1 : i;
            boolean where = s.word(i).equals("where");
            boolean holds =
                    isHolding(bound) && (s.word(i).equals("which") || s.word(i).equals("that"));
            int place = where || holds ? places.startOf(comma) : comma;
            if (place < comma) {
                return places.quoteAt(place);
            }
        }
        VerbGroup group = bound.group();
        int owner = group == null ? at : group.from();
        int before = isHolding(bound) ? places.startOf(owner) : owner;
        if (before < owner && bound.from() <= at) {
            return places.quoteAt(before);
        }
        String hit = isLoss(bound) ? hit(at) : null;
        if (hit != null) {
            return hit;
        }
        for (int i = end - 1; i >= start; i--) {
            if (s.word(i).equals("there") && !s.in("be", i + 1)) {
                return spotBefore(Math.min(i, at));
            }
        }
        return null;
    }

    /// "Shells hit the town, killing two", "died in an attack on the camp".
    private @Nullable String hit(int at) {
        String found = null;
        for (int i = 0; i < s.size(); i++) {
            boolean struck = s.in("striking", i);
            int to = s.word(i + 1).equals("on") ? i + 2 : i + 1;
            boolean place = struck && !isInSource(i) && places.endAt(to) > to;
            if (place && TimePhrases.covering(times, to) == null) {
                found = found == null || i < at ? places.quoteAt(to) : found;
            }
        }
        return found;
    }

    private @Nullable String spotBefore(int end) {
        return new Spots(s, times).before(end);
    }

    /// What is said of those whom a place holds.
    private static boolean isHolding(Bound bound) {
        return switch (bound.predicate()) {
            case POPULATION, SHELTERED, TREATED -> true;
            default -> false;
        };
    }

    /// Losses, which are where fire fell.
    static boolean isLoss(Bound bound) {
        return switch (bound.predicate()) {
            case KILLED, WOUNDED, DESTROYED -> true;
            default -> false;
        };
    }

    /// Whether the token at `i` only says who speaks.
    boolean isInSource(int i) {
        for (Attribution each : attributions) {
            if (each.from() <= i && i < each.to() && !hasClause(each, i)) {
                return true;
            }
        }
        return false;
    }

    /// "Officials, who had sent 50 buses from the city, said": what the source did is no source.
    private boolean hasClause(Attribution source, int i) {
        for (int k = source.from() + 1; k < i && i < source.verb(); k++) {
            if (s.in("relative", k) && !s.word(k).equals("that")) {
                return true;
            }
        }
        return false;
    }
}
