package org.safepassage.planner.bound;

import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Leg;

/// How many vehicles can go into a leg one way (rules `leg-open`, `headway`, `convoy-size`).
///
/// Between two heads lie the first convoy's length, `(n - 1) × interval`, and the headway. So `V`
/// vehicles in the fewest convoys take the least time, and of the last convoy only the head has to
/// go in.
final class LegRate {
    private final OpenTimes open;
    private final long travelSeconds;
    private final long intervalSeconds;
    private final long headwaySeconds;
    private final int largest;

    private static final long UNLIMITED = 1_000_000_000;

    /// @param travelSeconds the least travel time of any type
    /// @param fleet all vehicles: no convoy is larger
    LegRate(Leg leg, OpenTimes open, long travelSeconds, long intervalSeconds, int fleet) {
        this.open = open;
        this.travelSeconds = travelSeconds;
        this.intervalSeconds = intervalSeconds;
        headwaySeconds = leg.headway().toSeconds();
        @Nullable Integer most = leg.largestConvoy();
        largest = most == null ? fleet : Math.min(fleet, most);
    }

    /// The rate of a leg of a case: its quickest type, its windows for loaded convoys, the fleet.
    static LegRate of(Case given, Leg leg) {
        long least = Timeline.NEVER;
        for (VehicleType type : given.types) {
            least = Math.min(least, leg.travelTime(type.id()).toSeconds());
        }
        return new LegRate(
                leg,
                given.open(leg.id(), true),
                least,
                given.operation.interval().toSeconds(),
                given.fleet());
    }

    /// Whether it limits anything.
    boolean limits() {
        return headwaySeconds > 0;
    }

    /// The most vehicles of convoys whose heads go in at or before `second`.
    long vehiclesBy(long second) {
        long sum = 0;
        for (int i = 0; i < open.count() && sum < UNLIMITED; i++) {
            long length = open.to(i) - open.from(i) - travelSeconds;
            if (open.from(i) > second || length < 0) {
                continue;
            }
            long whole = vehicles(length);
            long heads = Math.min(second - open.from(i), length);
            sum += Math.min(whole, headsWithin(heads));
        }
        return Math.min(sum, UNLIMITED);
    }

    /// Most vehicles whose convoys all go in, tails too, within `seconds` after the first head.
    private long vehicles(long seconds) {
        // One more headway after the last convoy makes every convoy cost the same.
        return convoysWithin(Math.addExact(seconds, headwaySeconds));
    }

    /// Most vehicles of convoys whose heads go in within `seconds` after the first head.
    private long headsWithin(long seconds) {
        return convoysWithin(seconds) + largest;
    }

    /// Most vehicles when a convoy of `n` costs `(n - 1) × interval + headway`.
    private long convoysWithin(long seconds) {
        if (headwaySeconds < intervalSeconds) {
            return headwaySeconds == 0 ? UNLIMITED : seconds / headwaySeconds;
        }
        if (headwaySeconds == 0) {
            return UNLIMITED;
        }
        long size = largest;
        long each = (size - 1) * intervalSeconds + headwaySeconds;
        long whole = seconds / each;
        long rest = seconds % each;
        long more = 0;
        if (rest >= headwaySeconds) {
            more = intervalSeconds == 0 ? size : (rest - headwaySeconds) / intervalSeconds + 1;
        }
        return whole * size + Math.min(size, more);
    }
}
