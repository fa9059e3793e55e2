package org.safepassage.app.imports.resolving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.network.Corridor;
import org.safepassage.network.Direction;
import org.safepassage.network.Leg;
import org.safepassage.network.Segment;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;

/// Reads corridors, once their legs are known: each leg must begin where the one before ends, and
/// no place may come twice.
final class Corridors {
    private Corridors() {}

    static Map<CorridorId, Corridor> read(Context context, Map<LegId, Leg> legs) {
        Map<CorridorId, Corridor> corridors = new LinkedHashMap<>();
        boolean legsAreKnown = context.catalog().legs().areKnown("id", "from", "to");
        for (Item item : context.catalog().corridors().all()) {
            CorridorId id = new CorridorId(item.id());
            List<Segment> segments = new ArrayList<>();
            List<LegUse> uses = context.catalog().legUsesOf(item);
            for (LegUse use : uses) {
                segments.add(segment(use, context));
            }
            if (uses.isEmpty() && item.fields().has("legs")) {
                Value at = item.fields().at("legs");
                at.refuse(at.shown(), "one leg or more", "write the legs in order of travel");
            } else if (legsAreKnown && context.catalog().isKnown(item)) {
                refuseGaps(uses, segments, legs);
            }
            corridors.putIfAbsent(id, new Corridor(id, context.namesOf(item), segments));
        }
        return corridors;
    }

    private static Segment segment(LegUse use, Context context) {
        Value reference = use.reference();
        String id;
        if (use.inline() != null) {
            id = use.inline().id();
        } else if (reference != null) {
            id = reference.read(context.catalog().legs().reference(), Context.UNKNOWN);
        } else {
            id = Context.UNKNOWN;
        }
        return new Segment(new LegId(id), use.reversed() ? Direction.BACKWARD : Direction.FORWARD);
    }

    private static void refuseGaps(
            List<LegUse> uses, List<Segment> segments, Map<LegId, Leg> legs) {
        PlaceId end = null;
        Set<PlaceId> passed = new TreeSet<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            Leg leg = legs.get(segment.leg());
            if (leg == null || (end != null && refuseGap(uses.get(i), segment, leg, end))) {
                return;
            }
            passed.add(leg.start(segment.direction()));
            end = leg.end(segment.direction());
            if (!passed.add(end)) {
                uses.get(i)
                        .value()
                        .refuse(
                                "leg '" + leg.id() + "', which comes back to '" + end + "'",
                                "a corridor that passes each place once",
                                "split it into two corridors");
                return;
            }
        }
    }

    /// Reports a leg that does not begin at `end`.
    private static boolean refuseGap(LegUse use, Segment segment, Leg leg, @Nullable PlaceId end) {
        PlaceId start = leg.start(segment.direction());
        if (start.equals(end)) {
            return false;
        }
        boolean turned = leg.end(segment.direction()).equals(end);
        String advice;
        if (turned && use.inline() == null) {
            advice = "write {leg: " + leg.id() + ", reversed: " + !use.reversed() + "}";
        } else if (turned) {
            advice = "swap `from` and `to` of this leg";
        } else {
            advice = "put the legs in order of travel, or add the leg that is missing between";
        }
        use.value()
                .refuse(
                        "leg '" + leg.id() + "', which begins at '" + start + "'",
                        "a leg that begins at '" + end + "', where the one before ends",
                        advice);
        return true;
    }
}
