package org.safepassage.planner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All convoys of one mission: empty vehicles coming, people going, and vehicles leaving a crowded
/// destination.
///
/// @param approach empty convoys to the origin
/// @param loaded the convoy with people
/// @param back the empty convoy that clears the destination, or null
record Trip(List<Draft> approach, Draft loaded, @Nullable Draft back) {
    /// The convoys of one vehicle, in order.
    List<Draft> of(int vehicle) {
        List<Draft> drafts = new ArrayList<>(3);
        for (Draft draft : approach) {
            for (int v : draft.vehicles()) {
                if (v == vehicle) {
                    drafts.add(draft);
                }
            }
        }
        drafts.add(loaded);
        if (back != null) {
            drafts.add(back);
        }
        return drafts;
    }

    /// Who is aboard.
    Load load() {
        Draft.Trip people = loaded.trip();
        if (people == null) {
            throw new IllegalStateException("a convoy of people carries nobody: " + loaded);
        }
        return people.load();
    }

    /// When its vehicles have nothing more to do.
    int ends() {
        return back == null ? loaded.ends() : back.ends();
    }
}
