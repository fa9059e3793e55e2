package org.safepassage.bench.family;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.safepassage.fleet.Fleet;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Network;
import org.safepassage.operation.Confidentiality;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.VehicleTypeId;

/// Draws an operation of the family. The same size and seed give the same people, roads and
/// vehicles under every set of term layers.
public final class FamilyRecipe {
    private static final Instant START = Instant.parse("2026-03-02T05:00:00Z");

    private FamilyRecipe() {}

    /// The operation of this size with this seed, with the terms of `layers`.
    public static Operation draw(FamilySize size, Set<TermLayer> layers, long seed) {
        Span horizon = new Span(START, START.plus(Duration.ofDays(size.days())));
        Crowd crowd = Crowd.draw(size, seed);
        boolean duty = layers.contains(TermLayer.DUTY);
        Map<VehicleTypeId, VehicleType> types = FleetRecipe.draw(size, crowd, horizon, duty, seed);
        RoadRecipe roads = new RoadRecipe(size, crowd, types, horizon, seed);
        Network network = roads.draw();
        List<Region> regions = roads.regions();
        Map<GroupId, Group> groups = PeopleRecipe.draw(size, crowd, regions, types, seed);
        TermRecipe terms = new TermRecipe(size, crowd, regions, groups, horizon);
        String id = name(size, layers, seed);
        return new Operation(
                id,
                Names.of("Drawn operation " + id),
                true,
                Confidentiality.OPEN,
                List.of("en"),
                ZoneOffset.UTC,
                horizon,
                Duration.ofSeconds(10),
                Map.of(),
                network,
                groups,
                new Fleet(types, terms.escorts(layers)),
                terms.terms(layers));
    }

    /// What tables call a set of layers: `none`, `P`, `L1+Q`, `all`.
    public static String code(Set<TermLayer> layers) {
        if (layers.isEmpty()) {
            return "none";
        }
        if (layers.size() == TermLayer.values().length) {
            return "all";
        }
        return new TreeSet<>(layers).stream().map(TermLayer::code).collect(Collectors.joining("+"));
    }

    private static String name(FamilySize size, Set<TermLayer> layers, long seed) {
        String code = code(layers).replace('+', '-');
        return (size + "-" + code + "-" + seed).toLowerCase(Locale.ROOT);
    }
}
