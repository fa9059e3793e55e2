package org.safepassage.claims.reading;

import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Qualifier;
import org.safepassage.claims.Unit;

/// Binds lengths and times: how long a corridor is, how far a front moved, how long something took.
final class Measures {

    private Measures() {}

    static @Nullable Bound bind(Sentence s, Counted c) {
        return c.unit() == Unit.KM ? distance(s, c) : duration(s, c);
    }

    private static @Nullable Bound distance(Sentence s, Counted c) {
        boolean speed = s.word(c.to() + 1).equals("hour");
        if (speed) {
            return null;
        }
        if (near(s, "front", c, 9) && !isOfPlace(s, c)) {
            return bound(s, c, Predicate.FRONT_MOVED, "distance-front");
        }
        boolean way = near(s, "way", c, 7) || isPartOfWay(s, c);
        return way && !isOfPlace(s, c) ? bound(s, c, Predicate.LENGTH, "distance-way") : null;
    }

    /// "6km lie across ..., the other 15km": stretches of a way named before.
    private static boolean isPartOfWay(Sentence s, Counted c) {
        String next = s.word(c.to());
        boolean through =
                next.equals("through")
                        || next.equals("across")
                        || next.equals("along")
                        || next.equals("inside")
                        || next.equals("within");
        if (next.equals("long")) {
            return hasWay(s);
        }
        return through
                || next.equals("lie")
                || next.equals("lies")
                || next.equals("run")
                || next.equals("runs")
                || next.equals("go")
                || s.word(c.from() - 1).equals("other")
                || s.word(c.from() - 1).equals("remaining");
    }

    private static boolean hasWay(Sentence s) {
        for (int i = 0; i < s.size(); i++) {
            if (s.in("way", i) || s.word(i).startsWith("track") || s.word(i).equals("path")) {
                return true;
            }
        }
        return s.word(0).equals("it") || s.word(0).equals("this");
    }

    /// "54km to the Northwest of", "20 km from the city": says where a place lies.
    private static boolean isOfPlace(Sentence s, Counted c) {
        int at = c.to();
        if (s.word(c.from() - 1).equals("of") && s.in("way", c.from() - 2)) {
            return false;
        }
        if (s.word(at).equals(")")) {
            return true;
        }
        boolean away = s.word(at).equals("away") || s.word(at).equals("from") || s.in("side", at);
        boolean side =
                s.word(at).equals("to") && s.word(at + 1).equals("the") && s.in("side", at + 2);
        boolean moved = moves(s, c);
        return (away || side) && !moved && !s.word(c.from() - 1).equals("other");
    }

    private static boolean moves(Sentence s, Counted c) {
        for (int i = c.from() - 1; i >= 0 && i >= c.from() - 6; i--) {
            if (s.in("front", i)) {
                return true;
            }
            if (s.isName(i) && i == c.from() - 1) {
                return false;
            }
        }
        return false;
    }

    private static @Nullable Bound duration(Sentence s, Counted c) {
        int before = c.from() - 1;
        boolean joined = s.word(c.number().to()).equals("-");
        String next = s.word(c.to());
        if (isRelative(s, c)) {
            return null;
        }
        boolean spent = s.word(before).equals("after") && next.equals("of");
        boolean lasting = spent || near(s, "lasting", c, 6);
        if (joined && s.isWord(c.to())) {
            return c.unit() != Unit.YEARS && (lasting || near(s, "way", c, 4))
                    ? bound(s, c, Predicate.DURATION, "time-joined")
                    : null;
        }
        boolean years = c.unit() == Unit.YEARS;
        boolean prepared =
                switch (s.word(before)) {
                    case "for",
                            "in",
                            "within",
                            "over",
                            "lasted",
                            "took",
                            "takes",
                            "after",
                            "of",
                            "during",
                            "lasting",
                            "than",
                            "by",
                            "about",
                            "to" ->
                            true;
                    default -> false;
                };
        boolean within = c.number().quantity().low() == null;
        boolean counts = prepared || within || lasting;
        return counts
                        && (lasting
                                || (!years
                                        && (within
                                                || s.word(before).equals("for")
                                                || s.word(before).equals("in")
                                                || s.word(before).equals("over"))))
                ? bound(s, c, Predicate.DURATION, "time-lasting")
                : null;
    }

    /// Times that say when, or how often, and not how long: "ago", "every", "in three days".
    private static boolean isRelative(Sentence s, Counted c) {
        int before = c.from() - 1;
        String next = s.word(c.to());
        boolean relative =
                next.equals("ago")
                        || next.equals("earlier")
                        || next.equals("later")
                        || next.equals("old")
                        || next.equals("before")
                        || next.equals("per")
                        || next.equals("into")
                        || next.equals("a");
        boolean lasts =
                s.word(before).equals("last")
                        && (s.word(before - 1).equals("to") || s.in("modal", before - 1));
        boolean every =
                s.word(before).equals("every")
                        || s.word(before).equals("each")
                        || (s.word(before).equals("last") && !lasts)
                        || s.word(before).equals("next")
                        || s.word(before).equals("past");
        boolean window =
                s.word(before).equals("in")
                        && c.number().quantity().qualifier() == Qualifier.EXACT
                        && c.unit() != Unit.HOURS
                        && c.unit() != Unit.MINUTES;
        boolean within = s.word(before).equals("within") || s.word(c.from()).equals("within");
        boolean since = within && next.equals("of") && s.in("article", c.to() + 1);
        boolean possessive = next.equals("'s") && c.unit() == Unit.YEARS;
        return relative || every || possessive || window || since;
    }

    private static boolean near(Sentence s, String list, Counted c, int reach) {
        for (int i = Math.max(0, c.from() - reach); i < Math.min(s.size(), c.to() + reach); i++) {
            if ((i < c.from() || i >= c.to()) && s.in(list, i)) {
                return true;
            }
        }
        return false;
    }

    private static Bound bound(Sentence s, Counted c, Predicate said, String rule) {
        return new Bound(c, said, null, c.from(), Math.min(s.size(), c.to()), rule, false);
    }
}
