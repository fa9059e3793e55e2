package org.safepassage.app.imports.typed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which claims take the place of which. Claims that correct each other in a circle would all
/// vanish.
public final class Corrections {
    /// The most ids of a circle that a message holds.
    private static final int MOST = 6;

    private Corrections() {}

    /// A circle among `corrects`, which says for each claim the one that it takes the place of: its
    /// claims, each correcting the next and the last the first; null when there is none. Each claim
    /// is gone through once, however long the chain is that it stands in.
    public static @Nullable List<String> circle(Map<String, String> corrects) {
        Set<String> sound = new HashSet<>();
        for (String claim : new TreeMap<>(corrects).keySet()) {
            Set<String> way = new LinkedHashSet<>();
            String at = claim;
            while (at != null && !sound.contains(at) && way.add(at)) {
                at = corrects.get(at);
            }
            if (at != null && way.contains(at)) {
                List<String> all = new ArrayList<>(way);
                return List.copyOf(all.subList(all.indexOf(at), all.size()));
            }
            sound.addAll(way);
        }
        return null;
    }

    /// A circle in words: `a#2 corrects a#1 corrects a#2`; of a long one its beginning and end.
    public static String words(List<String> circle) {
        if (circle.size() == 1) {
            return circle.getFirst() + " corrects itself";
        }
        List<String> ids = new ArrayList<>(circle);
        if (circle.size() > MOST) {
            ids.subList(MOST - 1, circle.size() - 1).clear();
            ids.add(MOST - 1, "(" + (circle.size() - MOST) + " more)");
        }
        ids.add(circle.getFirst());
        return String.join(" corrects ", ids);
    }
}
