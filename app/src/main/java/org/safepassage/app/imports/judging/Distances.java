package org.safepassage.app.imports.judging;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.resolving.Catalog;
import org.safepassage.app.imports.resolving.Item;
import org.safepassage.app.imports.resolving.Resolved;
import org.safepassage.network.Coordinates;
import org.safepassage.network.Leg;
import org.safepassage.network.Network;
import org.safepassage.network.Place;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;

/// Whether the ends of each leg lie as far apart as its road can lead. Map programs give longitude
/// first and operation files latitude first, so points are easily written the wrong way round; the
/// map would then show a road across a continent.
final class Distances {
    private static final double EARTH_RADIUS_METRES = 6_371_009;

    /// Points are often rounded, or those of a town's middle; only what cannot be meant is refused.
    private static final double MOST_TIMES = 2;

    private static final double MOST_MORE_METRES = 20_000;

    private Distances() {}

    static void judge(Resolved resolved) {
        Catalog catalog = resolved.catalog();
        if (!catalog.places().areKnown("id", "at")) {
            return;
        }
        Network network = resolved.operation().network();
        for (Item item : catalog.legs().all()) {
            if (item.fields().areSound("id", "from", "to", "length")) {
                Leg leg = network.leg(new LegId(item.id()));
                judge(leg, network.place(leg.from()), network.place(leg.to()), item, catalog);
            }
        }
    }

    private static void judge(Leg leg, Place from, Place to, Item item, Catalog catalog) {
        Coordinates one = from.coordinates();
        Coordinates other = to.coordinates();
        if (one == null || other == null || fits(leg, one, other)) {
            return;
        }
        Coordinates oneTurned = turned(one);
        Coordinates otherTurned = turned(other);
        String apart = String.format(Locale.ROOT, "%,d km", Math.round(metres(one, other) / 1000));
        if (oneTurned != null && fits(leg, oneTurned, other)) {
            refuse(catalog, from.id(), apart + " from '" + to.id() + "'", oneTurned);
        } else if (otherTurned != null && fits(leg, one, otherTurned)) {
            refuse(catalog, to.id(), apart + " from '" + from.id() + "'", otherTurned);
        } else {
            Fields fields = item.fields();
            fields.at("length")
                    .refuse(
                            fields.at("length").shown()
                                    + " of road between places that are "
                                    + apart
                                    + " apart",
                            "a road about as long as its ends are apart, or longer",
                            "check the length, and `at` of '"
                                    + from.id()
                                    + "' and '"
                                    + to.id()
                                    + "', latitude first");
        }
    }

    private static void refuse(Catalog catalog, PlaceId place, String apart, Coordinates meant) {
        Fields fields = catalog.places().item(place.value()).fields();
        if (fields.areSound("at")) {
            fields.at("at")
                    .refuse(
                            "a point " + apart + ", to which a leg leads",
                            "latitude first, then longitude",
                            "did you mean `["
                                    + meant.latitude()
                                    + ", "
                                    + meant.longitude()
                                    + "]`?");
        }
    }

    private static boolean fits(Leg leg, Coordinates one, Coordinates other) {
        return metres(one, other) <= MOST_TIMES * leg.length().metres() + MOST_MORE_METRES;
    }

    /// The point whose latitude and longitude stand the other way round; null when there is none.
    private static @Nullable Coordinates turned(Coordinates point) {
        double latitude = point.longitude();
        double longitude = point.latitude();
        return Math.abs(latitude) > 90 ? null : new Coordinates(latitude, longitude);
    }

    /// The way as the crow flies, by the haversine formula.
    private static double metres(Coordinates one, Coordinates other) {
        double north = StrictMath.toRadians(other.latitude() - one.latitude());
        double east = StrictMath.toRadians(other.longitude() - one.longitude());
        double parallels =
                StrictMath.cos(StrictMath.toRadians(one.latitude()))
                        * StrictMath.cos(StrictMath.toRadians(other.latitude()));
        double haversine = square(north / 2) + parallels * square(east / 2);
        return 2 * EARTH_RADIUS_METRES * StrictMath.asin(Math.min(1, StrictMath.sqrt(haversine)));
    }

    private static double square(double halfRadians) {
        double sine = StrictMath.sin(halfRadians);
        return sine * sine;
    }
}
