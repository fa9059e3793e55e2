package org.safepassage.claims.reading;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Circumstances;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.reading.TimePhrases.TimePhrase;

/// Finds from where, to where and when, in the clause of a claim.
final class Surroundings {
    /// So far behind vehicles of which nothing else is said "at the gate" may stand.
    private static final int NEAR = 4;

    private final Sentence s;
    private final List<VerbGroup> groups;
    private final List<TimePhrase> times;
    private final List<Attribution> attributions;
    private final PlacePhrases places;
    private final Whereabouts whereabouts;
    private final ClauseTime time;

    private @Nullable String from;
    private @Nullable String to;
    private int verb;
    private boolean stands;
    private int reach;

    Surroundings(
            Sentence sentence,
            List<VerbGroup> groups,
            List<TimePhrase> times,
            List<Attribution> attributions) {
        s = sentence;
        this.groups = groups;
        this.times = times;
        this.attributions = attributions;
        places = new PlacePhrases(sentence);
        whereabouts = new Whereabouts(sentence, times, attributions);
        time = new ClauseTime(sentence, groups, times, attributions);
    }

    /// The circumstances of a claim.
    Circumstances of(Bound bound) {
        from = null;
        to = null;
        VerbGroup governing = bound.group();
        boolean behind = governing != null && governing.from() > bound.counted().to();
        verb = behind && bound.counted().isPeople() ? Objects.requireNonNull(governing).from() : 0;
        boolean idle = governing == null && bound.predicate() == Predicate.DISPATCHED;
        stands = bound.counted().isVehicle() && (idle || isStanding(governing));
        reach = idle ? bound.counted().to() + NEAR : Integer.MAX_VALUE;
        int anchor = anchor(bound);
        int end = clauseEnd(bound, anchor);
        int start = clauseStart(bound);
        int colon = labelEnd(bound);
        if (colon > 0) {
            from = s.quote(0, colon);
        }
        if (!isMeasure(bound)) {
            objectPlace(bound);
            shareOf(bound);
            for (int i = bound.counted().to(); i < end; i++) {
                place(i, bound.predicate(), false);
            }
            for (int i = bound.counted().from() - 1; i >= start; i--) {
                place(i, bound.predicate(), true);
            }
            int first = saidBefore(start);
            for (int i = start - 1;
                    i >= first && from == null && Sayings.isIn(bound.predicate());
                    i--) {
                place(i, bound.predicate(), true);
            }
        }
        if (from == null && !isMeasure(bound)) {
            from = whereabouts.of(bound, start, end);
        }
        for (int i = end; i < s.size() && bound.predicate() == Predicate.ARRIVED; i++) {
            if (s.word(i).equals("from")) {
                place(i, bound.predicate(), false);
            }
        }
        boolean heads = governing != null && s.in("compass", governing.to());
        if (heads && to == null && Sayings.isMoving(bound.predicate())) {
            to = s.quote(Objects.requireNonNull(governing).to(), governing.to() + 1);
        }
        TimePhrase when = isTimeless(bound) ? null : time.of(bound, start, end);
        return new Circumstances(from, to, when == null ? null : quote(when));
    }

    /// Whether the sentence names another place than those from where people go.
    boolean isElsewhere() {
        return places.isElsewhere(attributions);
    }

    /// "informed in Jakarta that": where someone spoke is not where what is said took place; the
    /// token behind the last words of speech before `start`.
    private int saidBefore(int start) {
        int first = 0;
        for (Attribution each : attributions) {
            boolean that = s.word(start - 1).equals("that");
            first = that && each.verb() < start ? start : first;
        }
        return first;
    }

    /// "81 buses are waiting at the crossing": the place says where they are.
    private static boolean isStanding(@Nullable VerbGroup group) {
        if (group == null) {
            return false;
        }
        return group.state() == Predicate.REMAINING
                || group.verbs().stream()
                        .anyMatch(verb ->
                                verb.predicate() == Predicate.REMAINING
                                        || (verb.predicate() == Predicate.DISPATCHED
                                                && (verb.subject() || group.form().passive())));
    }

    /// "War Memorial Gym: 600": where the name ends that heads a line of a table; 0 elsewhere.
    private int labelEnd(Bound bound) {
        int end = bound.counted().from() - 1;
        int to = bound.counted().to();
        boolean row = to >= s.size() - 1 || s.word(to).equals("(");
        boolean line = row && bound.rule().equals("part-of-before") && s.isName(0);
        if (!line || !(s.word(end).equals(":") || s.word(end).equals("."))) {
            return 0;
        }
        while (end > 0 && s.isMark(end - 1)) {
            end--;
        }
        return end;
    }

    private String quote(TimePhrase when) {
        return s.quote(when.from(), when.to());
    }

    private static boolean isMeasure(Bound bound) {
        return switch (bound.predicate()) {
            case DURATION, LENGTH -> true;
            default -> false;
        };
    }

    private static boolean isTimeless(Bound bound) {
        return bound.predicate() == Predicate.LENGTH || bound.predicate() == Predicate.DURATION;
    }

    private int anchor(Bound bound) {
        VerbGroup group = bound.group();
        return group == null ? bound.counted().to() : Math.max(group.to(), bound.counted().to());
    }

    /// "left Eastern Aleppo", "reached Idlib", "residents of Kafraya".
    private void objectPlace(Bound bound) {
        int of = bound.counted().to();
        boolean fighters = bound.counted().category() == org.safepassage.claims.Category.FIGHTERS;
        if (s.word(of).equals("of")
                && places.endAt(of + 1) > of + 1
                && (bound.counted().isPeople() || isPart(bound))
                && !fighters
                && isOf(bound, of)) {
            from = quoteAt(of + 1);
        }
        boolean are = s.in("be", of) && s.word(of + 1).equals("from");
        if (are && places.endAt(of + 2) > of + 2) {
            from = quoteAt(of + 2);
        }
        VerbGroup group = bound.group();
        if (group == null) {
            return;
        }
        boolean hosts =
                bound.predicate() == Predicate.SHELTERED || bound.predicate() == Predicate.TREATED;
        int subject = places.startOf(group.from());
        if (hosts && group.to() <= bound.counted().from() && subject < group.from()) {
            from = quoteAt(subject);
        }
        int end = places.endAt(group.to());
        if (end == group.to() || TimePhrases.covering(times, group.to()) != null) {
            return;
        }
        boolean leaves =
                group.verbs().stream().anyMatch(verb -> verb.predicate() == Predicate.DEPARTED);
        boolean reaches =
                group.verbs().stream()
                        .anyMatch(verb ->
                                verb.predicate() == Predicate.ARRIVED && verb.needed().isEmpty());
        boolean rides = bound.counted().isVehicle() && bound.predicate() == Predicate.DISPATCHED;
        boolean way = s.in("way", end - 1) || s.in("crossing", group.main());
        if ((bound.predicate() == Predicate.DEPARTED && !way)
                || (leaves && rides)
                || (leaves && bound.predicate() == Predicate.EVACUATED)
                || bound.predicate() == Predicate.TO_BE_EVACUATED) {
            from = quoteAt(group.to());
        } else if (bound.predicate() == Predicate.ARRIVED || (reaches && rides)) {
            to = quoteAt(group.to());
        }
    }

    /// "98 percent of Aleppo city": the place itself is what is counted.
    private void shareOf(Bound bound) {
        Counted c = bound.counted();
        for (int i = c.number().to(); isPart(bound) && c.category() == null && i < c.to(); i++) {
            if (s.word(i).equals("of") && places.endAt(i + 1) > i + 1) {
                from = quoteAt(i + 1);
            }
        }
    }

    private static boolean isPart(Bound bound) {
        return bound.counted().unit() == org.safepassage.claims.Unit.PERCENT;
    }

    /// "residents of Kafraya", but not "members of the Council".
    private boolean isOf(Bound bound, int of) {
        return !s.word(of - 1).startsWith("member")
                && !s.word(of - 1).equals("staff")
                && bound.predicate() != Predicate.PARTICIPATING;
    }

    private String quoteAt(int start) {
        return places.quoteAt(start);
    }

    private void place(int i, Predicate said, boolean before) {
        int end = places.endAt(i + 1);
        if (end == i + 1
                || TimePhrases.covering(times, i + 1) != null
                || whereabouts.isInSource(i)) {
            return;
        }
        if (before && isWithin(i)) {
            return;
        }
        String word = s.word(i);
        boolean fromWord =
                word.equals("from")
                        || (word.equals("off") && Sayings.isMoving(said))
                        || (word.equals("of") && s.word(i - 1).equals("out"))
                        || (word.equals("outside") && !Sayings.isIn(said));
        boolean toWord =
                word.equals("to")
                        || word.equals("into")
                        || word.equals("towards")
                        || word.equals("toward")
                        || word.equals("onto");
        boolean at =
                word.equals("in")
                        || word.equals("inside")
                        || word.equals("at")
                        || word.equals("near")
                        || word.equals("within")
                        || word.equals("across")
                        || word.equals("around")
                        || (word.equals("along") && Sayings.isIn(said))
                        || (word.equals("on") && (s.isName(i + 1) || isGround(i + 1)));
        boolean goal =
                word.equals("for")
                        && (said == Predicate.DEPARTED
                                || said == Predicate.EVACUATED
                                || said == Predicate.TO_BE_EVACUATED);
        if (fromWord && (Sayings.isStill(said) || (before && Sayings.isIn(said)))) {
            return;
        }
        if (fromWord && from == null) {
            from = quoteAt(i + 1);
        } else if ((toWord || (goal && !before))
                && to == null
                && Sayings.isMoving(said)
                && !(goal && before)) {
            to = quoteAt(i + 1);
        } else if (at) {
            if (said == Predicate.ARRIVED) {
                to = to == null ? quoteAt(i + 1) : to;
            } else if (from == null
                    && (Sayings.isIn(said)
                            || (stands && i < reach)
                            || (before && i == 0)
                            || i < verb)) {
                from = quoteAt(i + 1);
            }
        }
    }

    /// "At the hospital in Trincomalee": the place that is named at `i` only says where another one
    /// lies.
    private boolean isWithin(int i) {
        for (int k = Math.max(0, i - 6); k < i; k++) {
            boolean spot = s.word(k).equals("at") || s.word(k).equals("in");
            if (spot && places.endAt(k + 1) > i + 1) {
                return true;
            }
        }
        return false;
    }

    /// "on the island", "on the beach".
    private boolean isGround(int i) {
        return s.in("article", i) && (s.in("places.ground", i + 1) || s.in("places.ground", i + 2));
    }

    private int clauseEnd(Bound bound, int anchor) {
        int end = anchor;
        while (end < s.size()) {
            boolean turn =
                    s.word(end).equals(";")
                            || (bound.group() == null
                                    && s.word(end).equals("which")
                                    && end > bound.to())
                            || (s.in("subordinator", end)
                                    && !s.in("adverb", end)
                                    && !s.word(end).equals("since")
                                    && !s.word(end).equals("during")
                                    && TimePhrases.covering(times, end) == null);
            if (turn || startsOther(end, bound)) {
                break;
            }
            end++;
        }
        return end;
    }

    private boolean startsOther(int i, Bound bound) {
        for (VerbGroup group : groups) {
            if (group.from() == i
                    && !group.equals(bound.group())
                    && group.from() >= bound.counted().to()) {
                boolean beside =
                        group.from() <= bound.counted().to() + 1
                                && !group.form().be()
                                && !group.form().perfect()
                                && !group.form().planned();
                if (beside || (bound.group() == null && isFirst(group, bound))) {
                    return false;
                }
                if (Whereabouts.isLoss(bound) && bound.group() != null && isLossToo(group, bound)) {
                    return false;
                }
                boolean those = s.word(i - 1).equals("those") && group.form().ing();
                if (those) {
                    return false;
                }
                boolean joined =
                        s.word(i - 1).equals(",")
                                || s.in("conjunction", i - 1)
                                || s.in("relative", i - 1)
                                || group.form().finite()
                                || group.form().ing();
                return joined;
            }
        }
        return false;
    }

    /// "46 were killed and seven vehicles were destroyed in a raid in the town": one place for
    /// both.
    private boolean isLossToo(VerbGroup group, Bound bound) {
        boolean near = group.from() - bound.to() < 14 && group.form().passive();
        return near
                && group.verbs().stream()
                        .anyMatch(verb ->
                                verb.predicate() == Predicate.KILLED
                                        || verb.predicate() == Predicate.WOUNDED
                                        || verb.predicate() == Predicate.DESTROYED);
    }

    /// The first verb behind a number that no verb was bound to still belongs to its clause.
    private boolean isFirst(VerbGroup group, Bound bound) {
        for (VerbGroup other : groups) {
            if (other.from() >= bound.counted().to()) {
                return other.equals(group) && !s.in("sources.say", group.main());
            }
        }
        return false;
    }

    private int clauseStart(Bound bound) {
        int start = 0;
        if (bound.rule().startsWith("total-of")) {
            return 0;
        }
        for (VerbGroup group : groups) {
            boolean earlier =
                    group.to() <= bound.from()
                            && !group.equals(bound.group())
                            && group.form().finite();
            if (earlier) {
                start = Math.max(start, group.to());
            }
        }
        for (int i = start; i < bound.from(); i++) {
            for (Attribution each : attributions) {
                if (s.word(i).equals("that") && each.verb() < i && each.from() < i) {
                    start = Math.max(start, i + 1);
                }
            }
            boolean place = s.word(i).equals("where") && i > start;
            if (s.word(i).equals(";") || place) {
                start = i + 1;
            }
        }
        return start;
    }
}
