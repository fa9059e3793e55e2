package org.safepassage.app.imports.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.Where;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.resolving.Item;
import org.safepassage.app.imports.resolving.Resolved;
import org.safepassage.network.Corridor;
import org.safepassage.network.Network;
import org.safepassage.network.Segment;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.TermId;

/// Whether those whom a term counts or watches somewhere can come by there at all. A limit at a
/// place that nobody passes would bind nothing, while its readers take it for kept.
final class Passings {
    private final Operation operation;

    private Passings(Operation operation) {
        this.operation = operation;
    }

    static void judge(Resolved resolved) {
        if (!resolved.catalog().waysAreKnown()
                || !resolved.catalog().groups().areKnown("id", "place", "to", "category")) {
            return;
        }
        Passings passings = new Passings(resolved.operation());
        for (Item item : resolved.catalog().terms().all()) {
            Term term = resolved.operation().terms().get(new TermId(item.id()));
            if (term != null && item.fields().whole().isSound()) {
                passings.judge(item.fields(), term.clause());
            }
        }
    }

    private void judge(Fields fields, Clause clause) {
        switch (clause) {
            case Clause.Quota rule ->
                    judge(fields, "quota", rule.side(), way -> counts(way, rule.where()));
            case Clause.MonitorPresent rule ->
                    judge(fields, "monitor", null, way -> comesBy(way, rule.where()));
            case Clause.Reciprocal rule ->
                    judge(fields, "reciprocal", rule.measured(), rule.one(), rule.other());
            case Clause.Together rule ->
                    judge(fields, "together", rule.measured(), rule.one(), rule.other());
            case Clause.EscortRequired(var of, var on, var ignored) when on != null ->
                    judge(fields, "escort", of, way -> way.corridor().id().equals(on));
            case Clause.EscortRequired ignored -> {}
            case Clause.First ignored -> {}
            case Clause.Gate ignored -> {}
            case Clause.NoSearch ignored -> {}
            case Clause.DestinationExcluded ignored -> {}
            case Clause.WordsOnly ignored -> {}
        }
    }

    private void judge(Fields fields, String rule, Measure measured, Side one, Side other) {
        if (measured instanceof Measure.Passing passing) {
            for (Side side : List.of(one, other)) {
                judge(fields, rule, side, way -> way.places().contains(passing.place()));
            }
        }
    }

    /// @param side whom the rule is about; null for everyone
    private void judge(Fields fields, String rule, @Nullable Side side, Predicate<Way> comesBy) {
        List<Way> ways = new ArrayList<>();
        for (Group group : operation.groups().values()) {
            if (side == null || side.groups().contains(group.id())) {
                ways.addAll(ways(group));
            }
        }
        if (ways.isEmpty() || ways.stream().anyMatch(comesBy)) {
            return;
        }
        TreeSet<String> between = new TreeSet<>();
        for (Way way : ways) {
            way.places().subList(1, way.places().size() - 1).forEach(p -> between.add(p.value()));
        }
        fields.at(rule)
                .refuse(
                        "a place, leg or corridor that "
                                + (side == null ? "nobody" : "nobody of " + side.words())
                                + " comes by on the way",
                        between.isEmpty()
                                ? "one on the way of those whom the rule is about"
                                : "one on the way, such as " + String.join(", ", between),
                        "correct it; what a place can receive is written there, under `reception`");
    }

    /// One way of a group to a place it chose.
    ///
    /// @param places from the origin to the destination
    private record Way(Corridor corridor, List<PlaceId> places, List<LegId> legs) {}

    private List<Way> ways(Group group) {
        Network network = operation.network();
        List<Way> ways = new ArrayList<>();
        for (Corridor corridor : network.corridors().values()) {
            List<PlaceId> places = network.placesOf(corridor);
            int first = places.indexOf(group.place());
            for (int last = first + 1; first >= 0 && last < places.size(); last++) {
                if (group.destinations().contains(places.get(last))) {
                    List<LegId> legs =
                            corridor.segments().subList(first, last).stream()
                                    .map(Segment::leg)
                                    .toList();
                    ways.add(new Way(corridor, places.subList(first, last + 1), legs));
                }
            }
        }
        return ways;
    }

    /// A quota counts who leaves a place, not who arrives there.
    private static boolean counts(Way way, Where where) {
        return switch (where) {
            case Where.AtPlace at ->
                    way.places().subList(0, way.places().size() - 1).contains(at.place());
            case Where.OnLeg on -> way.legs().contains(on.leg());
            case Where.OnCorridor on -> way.corridor().id().equals(on.corridor());
        };
    }

    private static boolean comesBy(Way way, Where where) {
        return where instanceof Where.AtPlace at
                ? way.places().contains(at.place())
                : counts(way, where);
    }
}
