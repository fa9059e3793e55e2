package org.safepassage.planner.bound;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.quantity.VehicleTypeId;

/// Prices for one case, or a fork into cases of which every plan is one.
///
/// Vehicles of a type make their first trips from somewhere: so many from each origin. A mix of
/// tours may send a part of the only ambulance to each of two places, a plan may not. In each case
/// the prices may be others, and the least that is proved in any case is proved.
sealed interface PriceTree {
    /// One case.
    ///
    /// @param ends by limit, the last seconds of its spans
    record Leaf(List<long[]> ends, Prices prices) implements PriceTree {
        static Leaf of(Ceilings ceilings, Prices prices) {
            List<long[]> ends = new ArrayList<>();
            ceilings.found().forEach(ceiling -> ends.add(ceiling.ends()));
            return new Leaf(ends, prices);
        }
    }

    /// Every way to share the vehicles of a type out over the origins, in the order of [#ways].
    record Fork(VehicleTypeId type, List<PriceTree> cases) implements PriceTree {
        private BigInteger least(
                Case given, Ticks ticks, boolean isToldApart, Map<VehicleTypeId, int[]> starts) {
            Ceilings ceilings = Ceilings.of(given, Rides.of(given), ticks, 1, isToldApart);
            Tours tours = new PriceBound(given, ceilings).tours(type);
            List<int[]> ways = ways(given.number(tours.type), tours.originCount());
            if (ways.size() != cases.size()) {
                throw new IllegalArgumentException(
                        "certificate of "
                                + cases.size()
                                + " cases for type "
                                + type
                                + ", which has "
                                + ways.size());
            }
            BigInteger least =
                    cases.getFirst()
                            .proved(given, ticks, isToldApart, with(starts, type, ways.getFirst()));
            for (int i = 1; i < ways.size(); i++) {
                least =
                        least.min(
                                cases.get(i)
                                        .proved(
                                                given,
                                                ticks,
                                                isToldApart,
                                                with(starts, type, ways.get(i))));
            }
            return least;
        }
    }

    /// Every way in which `number` vehicles begin at so many origins, how many at each.
    static List<int[]> ways(int number, int origins) {
        List<int[]> ways = new ArrayList<>();
        addWays(number, 0, new int[origins], ways);
        return ways;
    }

    private static void addWays(int left, int origin, int[] counts, List<int[]> ways) {
        if (origin == counts.length - 1) {
            counts[origin] = left;
            ways.add(counts.clone());
            return;
        }
        for (int here = left; here >= 0; here--) {
            counts[origin] = here;
            addWays(left - here, origin + 1, counts, ways);
        }
    }

    /// The same starts and those of one more type.
    static Map<VehicleTypeId, int[]> with(
            Map<VehicleTypeId, int[]> starts, VehicleTypeId type, int[] counts) {
        Map<VehicleTypeId, int[]> more = new TreeMap<>(starts);
        more.put(type, counts);
        return more;
    }

    /// A bound for a case with the spans of a leaf.
    ///
    /// @throws IllegalArgumentException when the leaf is for an operation with other limits
    static PriceBound bound(
            Case given,
            Ticks ticks,
            boolean isToldApart,
            List<long[]> ends,
            Map<VehicleTypeId, int[]> starts) {
        Ceilings ceilings = Ceilings.of(given, Rides.of(given), ticks, 1, isToldApart);
        if (ceilings.found().size() != ends.size()) {
            throw new IllegalArgumentException(
                    "certificate of "
                            + ends.size()
                            + " limits for an operation with "
                            + ceilings.found().size());
        }
        for (int i = 0; i < ends.size(); i++) {
            ceilings.cut(i, ends.get(i));
        }
        return new PriceBound(given, ceilings, starts);
    }

    /// What it proves, found anew.
    ///
    /// @param starts what is known of the case: see [PriceBound]
    default BigInteger proved(
            Case given, Ticks ticks, boolean isToldApart, Map<VehicleTypeId, int[]> starts) {
        return switch (this) {
            case Leaf leaf ->
                    bound(given, ticks, isToldApart, leaf.ends, starts).at(leaf.prices).proved();
            case Fork fork -> fork.least(given, ticks, isToldApart, starts);
        };
    }
}
