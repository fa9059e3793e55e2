package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Topic;

/// Finds where people are said to have been held, how they came out, and what they are called.
final class SiegeTold {
    private static final int REACH = 14;

    /// A crowd of these tells no siege from another.
    private static final Set<String> TOO_WIDE = Set.of("all", "staff", "nationals");

    private final Sentence s;
    private final Spots spots;
    private NavigableSet<String> held;

    SiegeTold(Sentence sentence, Spots spots, NavigableSet<String> held) {
        s = sentence;
        this.spots = spots;
        this.held = held;
    }

    /// The people who were last said to be held.
    NavigableSet<String> held() {
        return held;
    }

    List<Told> find() {
        List<Told> found = new ArrayList<>();
        for (int i = 0; i < s.size(); i++) {
            int length = s.phraseAt("assertions.held", i);
            if (length > 0) {
                whereabouts(i, length, found);
            }
        }
        ending(found);
        return found;
    }

    private void whereabouts(int i, int length, List<Told> found) {
        boolean isSiege = s.word(i).equals("siege");
        Crowd crowd = isSiege ? null : crowdOf(i, length);
        if (crowd != null) {
            held = specific(crowd.groups());
            if (!held.isEmpty()) {
                NavigableSet<String> nouns = crowd.nouns();
                int to = Math.max(i + length, crowd.to());
                int from = Math.min(i, crowd.from());
                found.add(Told.of(Topic.CALLED, from, to, nouns, place(i, length)).on(held));
            }
        }
        String place = place(i, length);
        if (place != null && !held.isEmpty()) {
            int from = crowd == null ? i : Math.min(i, crowd.from());
            int to = Math.min(s.size(), Math.max(i + length, crowd == null ? 0 : crowd.to()));
            int end = endOf(place, to);
            found.add(Told.of(Topic.WHEREABOUTS, from, end, List.of(place), place).on(held));
        }
    }

    /// The token behind the words of a place that stands behind `to`; `to` when it stands before.
    private int endOf(String place, int to) {
        for (int i = to + 1; i <= s.size() && i <= to + 2 * REACH; i++) {
            if (i > to && s.quote(to - 1, i).endsWith(place)) {
                return i;
            }
        }
        return to;
    }

    /// Who is held: "trapped officers" behind the word, "officers who were trapped" before it.
    private @Nullable Crowd crowdOf(int i, int length) {
        Crowd behind = s.isWord(i + length) ? Crowd.at(s, i + length) : null;
        boolean isNext = behind != null && behind.from() <= i + length + 2;
        boolean passive =
                s.in("be", i - 1) || s.in("relative", i - 1) || s.word(i + length).equals("by");
        if (isNext && !passive) {
            return behind;
        }
        boolean isThey = false;
        for (int j = i - 1; j >= 0 && j >= i - 4; j--) {
            isThey |= s.word(j).equals("they");
        }
        return Crowd.before(s, i, isThey ? s.size() : REACH);
    }

    private @Nullable String place(int i, int length) {
        for (int j = i - 1; j >= 0 && j >= i - 6; j--) {
            if (s.word(j).equals("where")) {
                return spots.before(j);
            }
        }
        String around = spots.around(i);
        return around != null
                ? around
                : spots.after(i + length, Math.min(s.size(), i + REACH + length + 6));
    }

    private void ending(List<Told> found) {
        int out = first("assertions.out", 0);
        if (out < 0) {
            return;
        }
        NavigableSet<String> who = new TreeSet<>();
        Crowd crowd = null;
        for (int i = 0; i < s.size(); i++) {
            Crowd each = Crowd.at(s, i);
            if (each != null && each.from() == i && !isSome(i)) {
                NavigableSet<String> groups = specific(each.groups());
                // Who fights on one side is named in every such sentence; who was held counts.
                boolean isHeld = groups.stream().anyMatch(held::contains);
                if (crowd == null || (isHeld && who.stream().noneMatch(held::contains))) {
                    who = groups;
                    crowd = each;
                }
                i = each.to();
            }
        }
        if (crowd != null && (held.isEmpty() || who.stream().anyMatch(held::contains))) {
            called(crowd, who, out, found);
        }
        if (crowd == null && s.phraseAt("assertions.lifting", first("assertions.lifting", 0)) > 0) {
            who = held;
        }
        if (who.isEmpty() || (!held.isEmpty() && who.stream().noneMatch(held::contains))) {
            return;
        }
        for (String manner : List.of("talks", "force", "lifting", "surrender")) {
            int at = first("assertions." + manner, 0);
            if (at >= 0 && !isPlanned(at)) {
                int length = s.phraseAt("assertions." + manner, at);
                boolean denied = isDenied(at);
                int from = Math.min(at, Math.min(out, crowd == null ? out : crowd.from()));
                int to = Math.max(at + length, Math.max(out + 1, crowd == null ? 0 : crowd.to()));
                found.add(
                        Told.of(
                                        Topic.ENDING,
                                        from,
                                        Math.min(to, s.size()),
                                        List.of(denied ? manner + "-denied" : manner),
                                        spots.nearest(at))
                                .on(who));
            }
        }
    }

    /// What those are called who came out: in the same clause as the word that says so.
    private void called(Crowd crowd, NavigableSet<String> who, int out, List<Told> found) {
        boolean isNear = Math.abs(crowd.from() - out) <= 6 && !s.isNumber(crowd.from() - 1);
        boolean isTold = found.stream().anyMatch(each -> each.topic() == Topic.CALLED);
        if (isNear && !isTold && !who.isEmpty()) {
            int from = Math.min(out, crowd.from());
            int to = Math.max(out + 1, crowd.to());
            found.add(Told.of(Topic.CALLED, from, to, crowd.nouns(), spots.nearest(out)).on(who));
        }
    }

    /// "Some of the evacuated …": what is said of a few is not how all came out.
    private boolean isSome(int noun) {
        for (int i = noun - 1; i >= 0 && i >= noun - 4 && !s.isMark(i); i--) {
            if (s.in("assertions.few", i)) {
                return true;
            }
        }
        return false;
    }

    /// "Will be freed", "were to be freed": a verb or an auxiliary before it says that it is not
    /// done.
    private boolean isPlanned(int at) {
        int verb = at;
        while (s.in("be", verb - 1) || s.in("have", verb - 1) || s.in("adverb", verb - 1)) {
            verb--;
        }
        return s.in("modal", verb - 1) || s.in("future", verb - 1) || s.in("few", at);
    }

    private boolean isDenied(int at) {
        for (int i = 0; i < at; i++) {
            if (s.phraseAt("assertions.denying", i) > 0) {
                return true;
            }
        }
        return s.in("not", at - 1) || s.in("not", at - 2);
    }

    private int first(String name, int from) {
        for (int i = from; i < s.size(); i++) {
            if (s.phraseAt(name, i) > 0) {
                return i;
            }
        }
        return -1;
    }

    private static NavigableSet<String> specific(NavigableSet<String> groups) {
        NavigableSet<String> some = new TreeSet<>(groups);
        some.removeAll(TOO_WIDE);
        return some;
    }
}
