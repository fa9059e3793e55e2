package org.safepassage.claims.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Cumulative;
import org.safepassage.claims.Predicate;

/// Decides whether a figure counts since the beginning or one step.
final class Totals {

    private Totals() {}

    static Cumulative of(Sentence s, Bound bound, @Nullable String when) {
        if (!isFlow(bound)) {
            return Cumulative.UNDECIDED;
        }
        VerbGroup verb = bound.group();
        boolean goesOn =
                when == null
                        && bound.predicate() == Predicate.TREATED
                        && verb != null
                        && !verb.form().passive()
                        && s.word(verb.main()).endsWith("s");
        if (goesOn) {
            return Cumulative.UNDECIDED;
        }
        boolean under = verb != null && s.words().subList(verb.from(), verb.to()).contains("being");
        if (under) {
            return Cumulative.UNDECIDED;
        }
        String time = when == null ? "" : when.toLowerCase(Locale.ROOT);
        boolean since = isSince(time);
        boolean window =
                time.contains("past ") || time.contains("last ") || time.contains("previous ");
        if (window && !since) {
            return Cumulative.BATCH;
        }
        if (bound.counted().unit() == org.safepassage.claims.Unit.PERCENT
                && (bound.group() == null || !bound.group().form().perfect())) {
            return Cumulative.UNDECIDED;
        }
        boolean dated = !time.isEmpty() && !time.equals("now") && !time.equals("currently");
        boolean perfect =
                verb != null
                        && verb.form().perfect()
                        && !s.words().subList(verb.from(), verb.to()).contains("had")
                        && !time.startsWith("today")
                        && !time.startsWith("this")
                        && !time.contains("yesterday")
                        && !time.contains("overnight");
        if (perfect) {
            return Cumulative.TOTAL;
        }
        boolean lost = !dated && isStandingLoss(s, bound);
        if (since
                || lost
                || bound.rule().equals("table-line")
                || bound.rule().startsWith("total-of")
                || (!dated && says(s, bound))) {
            return Cumulative.TOTAL;
        }
        if (dated) {
            return Cumulative.BATCH;
        }
        return isOfWholeEvent(s, bound) ? Cumulative.TOTAL : undated(s, bound);
    }

    /// What the verb alone says when no time is said.
    private static Cumulative undated(Sentence s, Bound bound) {
        VerbGroup group = bound.group();
        boolean unsaid = bound.rule().equals("unit-says") && group == null;
        if (unsaid && bound.predicate() == Predicate.EVACUATED) {
            return Cumulative.UNDECIDED;
        }
        if (bound.rule().equals("noun-of") && isPerfectBefore(s, bound.from())) {
            return Cumulative.TOTAL;
        }
        boolean past = group != null && group.form().perfect();
        return past ? Cumulative.TOTAL : Cumulative.BATCH;
    }

    /// Words of time that count from a beginning up to a moment.
    private static boolean isSince(String time) {
        return time.startsWith("since")
                || time.contains("so far")
                || time.contains("to date")
                || time.startsWith("by ")
                || time.startsWith("as of")
                || time.startsWith("up to ")
                || time.contains("until now")
                || time.startsWith("during the siege")
                || time.startsWith("during the war")
                || time.startsWith("during the operation");
    }

    /// "26 fighters were killed in the battle": counted over all of it.
    private static boolean isOfWholeEvent(Sentence s, Bound bound) {
        for (int i = bound.counted().to(); i < s.size() - 2 && i < bound.to() + 8; i++) {
            boolean in = s.word(i).equals("in") || s.word(i).equals("during");
            boolean the = s.in("definite", i + 1);
            boolean event = s.in("times.lasting", i + 2) || s.in("times.lasting", i + 3);
            if (in && the && event && isLost(bound)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLost(Bound bound) {
        return switch (bound.predicate()) {
            case KILLED, WOUNDED, DESTROYED -> true;
            default -> false;
        };
    }

    /// "five are confirmed dead", "names of 61 of the dead": the losses known by now.
    private static boolean isStandingLoss(Sentence s, Bound bound) {
        VerbGroup group = bound.group();
        boolean lost = isLost(bound);
        boolean are =
                group != null
                        && group.form().be()
                        && (s.word(group.from()).equals("are")
                                || s.word(group.from()).equals("is"));
        return lost && (are || (group == null && bound.rule().equals("noun-says")));
    }

    /// "have completed the evacuation of".
    private static boolean isPerfectBefore(Sentence s, int i) {
        for (int k = Math.max(0, i - 5); k < i; k++) {
            if (s.in("have", k)) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Sentence s, Bound bound) {
        for (int i = 0; i < s.size() - 1; i++) {
            boolean total =
                    (s.word(i).equals("in") && s.word(i + 1).equals("total"))
                            || (s.word(i).equals("so") && s.word(i + 1).equals("far"))
                            || (s.word(i).equals("bringing")
                                    && s.word(i + 2).equals("total")
                                    && i < bound.from())
                            || (s.word(i).equals("since") && i > bound.to());
            if (total) {
                return true;
            }
        }
        return false;
    }

    /// A row of a table counts up to now, unless its heading names a day.
    static Cumulative ofRow(Bound bound, @Nullable String when) {
        if (!isFlow(bound)) {
            return Cumulative.UNDECIDED;
        }
        String time = when == null ? "" : when.toLowerCase(Locale.ROOT);
        boolean day = time.startsWith("on ") || time.contains("day") || time.contains("last");
        return day && !isSince(time) ? Cumulative.BATCH : Cumulative.TOTAL;
    }

    private static boolean isFlow(Bound bound) {
        if (bound.counted().isVehicle()
                && bound.predicate() != Predicate.DESTROYED
                && bound.predicate() != Predicate.CAPTURED) {
            return false;
        }
        return switch (bound.predicate()) {
            case EVACUATED,
                    DEPARTED,
                    ARRIVED,
                    TURNED_BACK,
                    DISPLACED,
                    KILLED,
                    WOUNDED,
                    RESCUED,
                    TREATED,
                    PARDONED,
                    SURRENDERED,
                    DELIVERED,
                    DESTROYED,
                    CAPTURED,
                    RELEASED ->
                    !bound.planned();
            case TO_BE_EVACUATED,
                    REMAINING,
                    SHELTERED,
                    DISPATCHED,
                    MISSING,
                    NEED_CARE,
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
