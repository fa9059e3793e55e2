package org.safepassage.app.imports.resolving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Limits;
import org.safepassage.app.imports.reading.Numbers;
import org.safepassage.app.imports.reading.Shape;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.app.imports.text.Node;

/// Everything in the file that has an id.
///
/// @param parties parties
/// @param places places
/// @param legs legs, those written within corridors included
/// @param corridors corridors
/// @param categories categories that the file adds
/// @param groups groups
/// @param types vehicle types
/// @param escorts escorts
/// @param terms terms
/// @param legUses the legs of each corridor in order, by the corridor's place in the file
public record Catalog(
        Items parties,
        Items places,
        Items legs,
        Items corridors,
        Items categories,
        Items groups,
        Items types,
        Items escorts,
        Items terms,
        Map<String, List<LegUse>> legUses) {

    static Catalog read(Fields file) {
        Items corridors = Items.read(file, "corridors", Shape.CORRIDOR, "corridor");
        Items legs = new Items("leg", "legs");
        Map<String, List<LegUse>> legUses = new LinkedHashMap<>();
        for (Item corridor : corridors.all()) {
            List<LegUse> uses = new ArrayList<>();
            for (Value value : corridor.fields().items("legs", "[city-leg, country-leg]")) {
                uses.add(use(value, legs));
            }
            legUses.put(corridor.fields().whole().place(), uses);
        }
        for (Value value : file.items("legs", "- {id: ..., from: ..., to: ...}")) {
            legs.add(value.fields(Shape.LEG));
        }
        if (corridors.areInDoubt() || file.isAmiss("legs")) {
            legs.doubt(file.whole().problems());
        }
        return new Catalog(
                Items.read(file, "parties", Shape.PARTY, "party"),
                Items.read(file, "places", Shape.PLACE, "place"),
                legs,
                corridors,
                Items.read(file, "categories", Shape.CATEGORY, "category"),
                Items.read(file, "groups", Shape.GROUP, "group"),
                Items.read(file, "fleet", Shape.VEHICLE_TYPE, "vehicle type", Limits.VEHICLE_TYPES),
                Items.read(file, "escorts", Shape.ESCORT, "escort"),
                Items.read(file, "terms", Shape.TERM, "term", Limits.TERMS),
                legUses);
    }

    /// The legs of a corridor.
    List<LegUse> legUsesOf(Item corridor) {
        return Objects.requireNonNullElse(
                legUses.get(corridor.fields().whole().place()), List.of());
    }

    /// Whether it is known which legs a corridor has, and from where to where they lead.
    boolean isKnown(Item corridor) {
        Value whole = corridor.fields().whole();
        return !whole.problems().anyAt(whole.place())
                && !whole.problems().anyAt(whole.place() + ".legs")
                && legUsesOf(corridor).stream().allMatch(LegUse::isKnown);
    }

    /// Whether it is known which ways people and vehicles can take.
    public boolean waysAreKnown() {
        return places.areKnown("id")
                && legs.areKnown("id", "from", "to")
                && corridors.areKnown("id")
                && corridors.all().stream().allMatch(this::isKnown);
    }

    private static LegUse use(Value value, Items legs) {
        if (value.node() instanceof Node.Scalar) {
            return new LegUse(value, null, value, false);
        }
        if (value.has("leg")) {
            Fields use = value.fields(Shape.LEG_USE);
            boolean reversed = use.read("reversed", Numbers.truth(), false);
            return new LegUse(value, null, use.find("leg"), reversed);
        }
        return new LegUse(value, legs.add(value.fields(Shape.LEG)), null, false);
    }
}
