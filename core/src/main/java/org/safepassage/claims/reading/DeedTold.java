package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Topic;
import org.safepassage.claims.words.Lexicon;

/// Finds what is said to have been done to people, and who is said to have used weapons.
final class DeedTold {
    private static final int REACH = 16;

    private final Sentence s;
    private final List<VerbGroup> groups;
    private final Spots spots;

    DeedTold(Sentence sentence, List<VerbGroup> groups, Spots spots) {
        s = sentence;
        this.groups = groups;
        this.spots = spots;
    }

    List<Told> find() {
        List<Told> found = new ArrayList<>();
        for (int i = 0; i < s.size(); i++) {
            Told deed = deed(i);
            Told means = means(i);
            if (deed != null) {
                found.add(deed);
            }
            if (means != null) {
                found.add(means);
            }
        }
        return found;
    }

    private @Nullable Told deed(int i) {
        int length = s.phraseAt("assertions.upon", i);
        if (length == 0 || AssertionSearch.isUndone(s, i) || s.in("be", i - 1)) {
            return null;
        }
        boolean isNoun =
                s.in("determiner", i - 1)
                        || s.in("preposition", i - 1)
                        || s.isNumber(i - 1)
                        || Lexicon.get().number(s.word(i - 1)) != null;
        int start = i + length;
        if (isNoun || s.isMark(start)) {
            return null;
        }
        boolean number = s.in("article", start) && s.word(start + 1).equals("number");
        Crowd crowd = Crowd.at(s, number ? start + 3 : start);
        return crowd == null
                        || crowd.groups().contains("fighters")
                        || crowd.groups().contains("all")
                ? null
                : Told.of(Topic.DEED, i, crowd.to(), crowd.groups(), spots.nearest(i));
    }

    /// "… fought off the attackers using drones": who did it is whoever stands before the verb.
    private @Nullable Told means(int i) {
        int length = s.phraseAt("assertions.using", i);
        if (length == 0) {
            return null;
        }
        NavigableSet<String> weapons = new TreeSet<>();
        int last = i + length;
        for (int j = i + length; j < s.size() && j < i + length + REACH; j++) {
            int weapon = s.phraseAt("assertions.weapon", j);
            if (weapon > 0) {
                weapons.add(String.join(" ", s.words().subList(j, j + weapon)));
                last = j + weapon;
            } else if (s.in("be", j)
                    || s.in("have", j)
                    || (s.in("subordinator", j) && !s.word(j).equals("as"))) {
                break;
            }
        }
        Crowd doer = weapons.isEmpty() ? null : doer(i);
        return doer == null
                ? null
                : Told.of(Topic.MEANS, doer.from(), last, doer.groups(), spots.nearest(i))
                        .on(weapons);
    }

    private @Nullable Crowd doer(int using) {
        int verb = -1;
        for (VerbGroup group : groups) {
            verb = group.main() < using ? Math.max(verb, group.from()) : verb;
        }
        for (int i = using - 1; i > 0 && i > using - REACH; i--) {
            boolean isVerb = Lexicon.get().isVerb(s.word(i));
            if (isVerb && !s.in("article", i - 1)) {
                verb = Math.max(verb, i);
                break;
            }
        }
        Crowd crowd = verb < 0 ? Crowd.before(s, using, 3) : Crowd.before(s, verb, REACH);
        return crowd == null ? Crowd.before(s, using, REACH) : crowd;
    }
}
