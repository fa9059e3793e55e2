package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.EventType;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Unit;
import org.safepassage.claims.reading.TimePhrases.TimePhrase;
import org.safepassage.claims.words.EventPattern;
import org.safepassage.claims.words.Lexicon;

/// Finds what a sentence says happened to a corridor or a deal, without a number.
final class EventSearch {
    private static final Lexicon WORDS = Lexicon.get();

    /// So far may a verb stand behind its subject, an object behind its verb.
    private static final int SUBJECT_REACH = 26;

    private static final int OBJECT_REACH = 8;

    /// What a plan to do it does not yet make true.
    private static final Set<EventType> DEEDS =
            EnumSet.of(
                    EventType.STARTED,
                    EventType.RESUMED,
                    EventType.COMPLETED,
                    EventType.EXTENDED,
                    EventType.AGREEMENT,
                    EventType.CEASEFIRE,
                    EventType.SIEGE_LIFTED,
                    EventType.CORRIDOR_OPENED,
                    EventType.HALTED);

    /// What happened, and the words that say so.
    record Event(
            EventType type,
            int from,
            int to,
            @Nullable String place,
            @Nullable String when,
            String rule) {}

    private final Sentence s;
    private final List<VerbGroup> groups;
    private final List<TimePhrase> times;
    private final List<Attribution> attributions;
    private final VerbMeaning meaning;

    EventSearch(
            Sentence sentence,
            List<VerbGroup> groups,
            List<TimePhrase> times,
            List<Attribution> attributions) {
        s = sentence;
        this.groups = groups;
        this.times = times;
        this.attributions = attributions;
        meaning = new VerbMeaning(sentence);
    }

    /// The events, in order; of one type no two overlap.
    List<Event> find() {
        List<Event> found = new ArrayList<>();
        for (int i = 0; i < s.size(); i++) {
            for (EventPattern pattern : WORDS.events(s.word(i))) {
                var first = pattern.first().startingAt(s.words(), i);
                Event event = first == null ? null : from(pattern, i, i + first.length());
                if (event != null && isNew(event, found)) {
                    found.add(event);
                }
            }
        }
        for (VerbGroup group : groups) {
            Event event = everyone(group);
            if (event != null && isNew(event, found)) {
                found.add(event);
            }
        }
        found.sort(Comparator.comparingInt(Event::from).thenComparing(Event::type));
        return found;
    }

    private static boolean isNew(Event event, List<Event> found) {
        return found.stream()
                .noneMatch(other ->
                        other.type == event.type && other.from < event.to && event.from < other.to);
    }

    private @Nullable Event from(EventPattern pattern, int from, int behind) {
        int reach = pattern.subjectFirst() ? SUBJECT_REACH : OBJECT_REACH;
        for (int i = behind; i < s.size() && i < behind + reach; i++) {
            var second = pattern.second().startingAt(s.words(), i);
            if (second != null) {
                int verb = pattern.subjectFirst() ? i : from;
                boolean real =
                        isReal(pattern.type(), verb)
                                && (!pattern.subjectFirst() || isOwn(behind, i));
                return real
                        ? event(
                                pattern.type(),
                                from,
                                i + second.length(),
                                pattern.subjectFirst() ? "event-subject" : "event-object")
                        : null;
            }
            boolean turn =
                    s.word(i).equals(";")
                            || (s.in("subordinator", i) && !s.in("adverb", i))
                            || (!pattern.subjectFirst() && (s.isMark(i) && !s.word(i).equals("'")));
            if (turn) {
                return null;
            }
        }
        return null;
    }

    /// Whether no other finite verb stands between subject and verb.
    private boolean isOwn(int from, int verb) {
        for (VerbGroup group : groups) {
            boolean between = group.from() >= from && group.to() <= verb && group.main() < verb;
            if (between
                    && group.form().finite()
                    && group.to() < verb
                    && !s.in("relative", group.from() - 1)) {
                return false;
            }
        }
        return true;
    }

    /// Whether it happened: not planned, not denied.
    private boolean isReal(EventType type, int verb) {
        if (!DEEDS.contains(type)) {
            return true;
        }
        for (int i = verb - 1; i >= 0 && i >= verb - 4; i--) {
            boolean planned =
                    s.in("modal", i)
                            || s.in("not", i)
                            || (s.word(i).equals("to") && i == verb - 1)
                            || s.word(i).equals("if")
                            || s.word(i).equals("could");
            if (planned) {
                return false;
            }
            if (s.isMark(i)) {
                break;
            }
        }
        return true;
    }

    /// "all women and children have been evacuated", "the cadets were evacuated": it is done.
    private @Nullable Event everyone(VerbGroup group) {
        boolean done =
                !group.form().planned()
                        && !group.form().denied()
                        && !group.form().waiting()
                        && (group.form().finite() || EveryoneTold.isOut(s, group.to()));
        if (!done || group.from() < 1 || !(group.form().be() || group.form().perfect())) {
            return null;
        }
        for (int i = group.from() - 1; i >= 0 && i >= group.from() - 9; i--) {
            boolean all =
                    s.word(i).equals("all")
                            || s.word(i).equals("everyone")
                            || (s.word(i).equals("the")
                                    && group.from() - i <= 3
                                    && group.form().passive());
            if (all) {
                return s.in("not", i - 1) ? null : evacuated(i, group);
            }
            if (s.isNumber(i) || s.isMark(i)) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Event evacuated(int from, VerbGroup group) {
        boolean people = s.word(from).equals("everyone");
        for (int i = from + 1; i < group.from(); i++) {
            var noun = WORDS.nouns().startingAt(s.words(), i);
            people |= noun != null && noun.meaning().unit() == Unit.PEOPLE;
        }
        Counted crowd = EveryoneCounted.at(from, group.from());
        Predicate said = meaning.ofSubject(group, crowd);
        boolean out = EveryoneTold.isOut(s, group.to());
        boolean left = out || said == Predicate.EVACUATED || said == Predicate.DEPARTED;
        int end = out ? group.to() + 1 : group.to();
        return people && left ? event(EventType.COMPLETED, from, end, "event-everyone") : null;
    }

    /// "the Russian Center for Reconciliation": who acts is no place.
    private boolean isBody(int end) {
        return s.word(end).equals("for")
                && s.isName(end + 1)
                && s.isName(end - 1)
                && s.in("sources.noun", end - 1);
    }

    private int bodyEnd(int end) {
        int behind = end + 1;
        while (s.isName(behind)) {
            behind++;
        }
        return behind;
    }

    private Event event(EventType type, int from, int to, String rule) {
        PlacePhrases places = new PlacePhrases(s);
        String place = null;
        for (int i = from; i < s.size() && i < to + 10 && place == null; i++) {
            String word = s.word(i);
            if (i >= to && (word.equals("after") || word.equals("because"))) {
                break;
            }
            boolean at =
                    word.equals("in")
                            || word.equals("from")
                            || word.equals("of")
                            || word.equals("at")
                            || word.equals("to")
                            || word.equals("near")
                            || word.equals("on");
            int start = at ? i + 1 : i;
            boolean named = at || (s.isName(i) && i < to && WORDS.nominal(word) == null);
            int end =
                    named && TimePhrases.covering(times, start) == null
                            ? places.endAt(start)
                            : start;
            if (end > start && isBody(end)) {
                i = bodyEnd(end) - 1;
            } else if (end > start) {
                place = s.quote(s.word(start).equals("the") ? start + 1 : start, end);
            }
        }
        TimePhrase when = null;
        for (TimePhrase phrase : times) {
            boolean said =
                    attributions.stream()
                            .anyMatch(each ->
                                    phrase.from() >= each.from() && phrase.to() <= each.to());
            // "…, which resulted in an agreement on Wednesday": the time right behind is its own.
            boolean isOwn = phrase.from() >= to && phrase.from() <= to + 1;
            when = !said && (when == null || isOwn) ? phrase : when;
        }
        return new Event(
                type, from, to, place, when == null ? null : s.quote(when.from(), when.to()), rule);
    }
}
