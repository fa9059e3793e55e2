package org.safepassage.bench.family;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Category;
import org.safepassage.people.Group;
import org.safepassage.people.Need;
import org.safepassage.quantity.CountRange;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.VehicleTypeId;
import org.safepassage.quantity.Weight;

/// Draws the groups: at each origin one of each category, the last of them families.
final class PeopleRecipe {
    /// Trips that one stretcher can make in a day.
    private static final double STRETCHER_TRIPS_A_DAY = 1.5;

    private final FamilySize size;
    private final Crowd crowd;
    private final Draws draws;
    private final Map<GroupId, Group> groups = new LinkedHashMap<>();

    private PeopleRecipe(FamilySize size, Crowd crowd, long seed) {
        this.size = size;
        this.crowd = crowd;
        this.draws = new Draws(seed * 31 + 3);
    }

    /// All groups, by id.
    ///
    /// @param regions the roads, for the shelters that can be reached from each origin
    static Map<GroupId, Group> draw(
            FamilySize size,
            Crowd crowd,
            List<Region> regions,
            Map<VehicleTypeId, VehicleType> types,
            long seed) {
        return new PeopleRecipe(size, crowd, seed).groups(regions, types);
    }

    /// The group of a category at an origin.
    static GroupId group(String category, PlaceId origin) {
        return new GroupId(category + "-" + origin.value());
    }

    private Map<GroupId, Group> groups(
            List<Region> regions, Map<VehicleTypeId, VehicleType> types) {
        int stretchers =
                types.values().stream()
                        .mapToInt(t -> t.capacity().stretchers() * t.number().likely())
                        .sum();
        double served = stretchers * STRETCHER_TRIPS_A_DAY * size.days();
        double stretcherShare = Math.min(0.01, served / crowd.all());
        for (Region region : regions) {
            for (Region.Way way : region.ways()) {
                for (PlaceId origin : way.origins()) {
                    addAt(origin, region.shelters(), stretcherShare);
                }
            }
        }
        return groups;
    }

    private void addAt(PlaceId origin, List<PlaceId> shelters, double stretcherShare) {
        int left = crowd.at(List.of(origin));
        int lying = Math.max(1, (int) Math.floor(left * stretcherShare));
        left -= add(origin, shelters, new Part("wounded-stretcher", lying, List.of(1), 10));
        left -=
                add(
                        origin,
                        shelters,
                        new Part("wounded-seated", share(left, 0.05, 0.08), List.of(1), 4));
        int categories = size.people().categories();
        if (categories > 3) {
            left -=
                    add(
                            origin,
                            shelters,
                            new Part("elderly", share(left, 0.06, 0.10), List.of(1, 2), 2));
        }
        if (categories > 5) {
            left -=
                    add(
                            origin,
                            shelters,
                            new Part(
                                    "children-with-carer",
                                    share(left, 0.08, 0.12),
                                    List.of(2, 3, 4),
                                    2));
        }
        if (categories > 4) {
            left -=
                    add(
                            origin,
                            shelters,
                            new Part("adults", share(left, 0.15, 0.25), List.of(1), 1));
        }
        add(origin, shelters, new Part("families", left, familySizes(), 1));
    }

    /// One group before it has an origin.
    ///
    /// @param count people, companions left out
    private record Part(String category, int count, List<Integer> households, int priority) {}

    private int add(PlaceId origin, List<PlaceId> shelters, Part part) {
        boolean lying = part.category().equals("wounded-stretcher");
        boolean medical = part.category().startsWith("wounded");
        GroupId id = group(part.category(), origin);
        List<PlaceId> destinations =
                medical || draws.chance(0.7) ? shelters : shelters.subList(0, 1);
        @Nullable Duration longestAboard = lying ? Duration.ofHours(10) : null;
        Group group =
                new Group(
                        id,
                        Names.of(part.category() + " at " + origin),
                        origin,
                        new Category(part.category(), Names.of(part.category()), medical),
                        CountRange.exactly(part.count()),
                        part.households(),
                        lying ? Need.STRETCHER : Need.SEAT,
                        lying ? 1 : 0,
                        destinations,
                        new Weight(part.priority() * 1000L),
                        longestAboard,
                        null);
        groups.put(id, group);
        return group.people(Figure.LIKELY);
    }

    private int share(int people, double least, double most) {
        return (int) Math.round(people * draws.real(least, most));
    }

    /// Household sizes of 1 and a Poisson draw of mean 3.5, none larger than a minibus.
    private List<Integer> familySizes() {
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            sizes.add(Math.min(12, 1 + draws.poisson(3.5)));
        }
        return sizes;
    }
}
