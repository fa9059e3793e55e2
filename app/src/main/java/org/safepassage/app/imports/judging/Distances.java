package org.safepassage.app.imports.judging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Value;
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

    /// Lengths are often rounded.
    private static final double MOST_TIMES = 1.1;

    /// A point may be that of a town's middle, and the leg begin at its edge: then the leg is no
    /// shorter than the town is wide.
    private static final double MOST_MORE_METRES = 2_000;

    private static final double LEAST_MORE_METRES = 500;

    private static final double METRES_OF_A_DEGREE = 111_200;

    private final Catalog catalog;
    private final Network network;

    /// Legs whose ends lie too far apart, by which nobody is blamed so far.
    private final List<Item> misfits = new ArrayList<>();

    private Distances(Resolved resolved) {
        catalog = resolved.catalog();
        network = resolved.operation().network();
    }

    static void judge(Resolved resolved) {
        if (resolved.catalog().places().areKnown("id", "at")) {
            new Distances(resolved).judge();
        }
    }

    private void judge() {
        for (Item item : catalog.legs().all()) {
            if (item.fields().areSound("id", "from", "to", "length") && !fits(leg(item), null)) {
                misfits.add(item);
            }
        }
        for (PlaceId turned = mostLikelyTurned(); turned != null; turned = mostLikelyTurned()) {
            PlaceId culprit = turned;
            Leg first = leg(misfits.get(firstThatFits(culprit)));
            refusePoint(culprit, first);
            misfits.removeIf(item -> fits(leg(item), culprit));
        }
        misfits.forEach(this::refuseLength);
        catalog.legs().all().forEach(this::judgeLine);
    }

    /// A point of the line that the road cannot pass on its way from one end to the other.
    private void judgeLine(Item item) {
        Fields fields = item.fields();
        if (!fields.areSound("id", "from", "to", "length", "line")) {
            return;
        }
        Leg leg = leg(item);
        Coordinates from = pointOf(leg.from(), null);
        Coordinates to = pointOf(leg.to(), null);
        if (from == null || to == null || !fits(leg, null)) {
            return;
        }
        List<Value> points = fields.items("line", "[[36.17, 37.12], [36.16, 37.11]]");
        for (int number = 0; number < points.size(); number++) {
            Coordinates point = leg.line().get(number);
            double way = metres(from, point) + metres(point, to);
            double most = MOST_TIMES * leg.length().metres() + 2 * more(leg);
            if (way > most + rounding(from) + 2 * rounding(point) + rounding(to)) {
                points.get(number)
                        .refuse(
                                "a point by which it is " + kilometres(way) + " from end to end",
                                "a point on a road of "
                                        + kilometres((double) leg.length().metres()),
                                "check the point, latitude first, and the length of the leg");
                return;
            }
        }
    }

    /// The place whose point, when it is turned round, mends most legs more than it breaks, since
    /// of two ends that lie too far apart the one that fits its other legs is not the one to blame;
    /// null when none mends any.
    private @Nullable PlaceId mostLikelyTurned() {
        PlaceId best = null;
        long most = Long.MIN_VALUE;
        for (Place place : network.places().values()) {
            long mended = misfits.stream().filter(item -> fits(leg(item), place.id())).count();
            long gain = mended - broken(place.id());
            if (mended > 0 && gain > most) {
                most = gain;
                best = place.id();
            }
        }
        return best;
    }

    /// How many legs fit as the points are written, and not when that of `turned` is turned round.
    private long broken(PlaceId turned) {
        return network.legs().values().stream()
                .filter(leg -> fits(leg, null) && !fits(leg, turned))
                .count();
    }

    private int firstThatFits(PlaceId turned) {
        int first = 0;
        while (!fits(leg(misfits.get(first)), turned)) {
            first++;
        }
        return first;
    }

    private void refusePoint(PlaceId place, Leg leg) {
        Coordinates meant = pointOf(place, place);
        PlaceId other = leg.from().equals(place) ? leg.to() : leg.from();
        if (meant != null) {
            Fields fields = catalog.places().item(place.value()).fields();
            fields.at("at")
                    .refuse(
                            "a point " + apart(leg) + " from '" + other + "', to which a leg leads",
                            "latitude first, then longitude",
                            "did you mean `["
                                    + meant.latitude()
                                    + ", "
                                    + meant.longitude()
                                    + "]`?");
        }
    }

    private void refuseLength(Item item) {
        Leg leg = leg(item);
        Fields fields = item.fields();
        fields.at("length")
                .refuse(
                        fields.at("length").shown()
                                + " of road between places that are "
                                + apart(leg)
                                + " apart",
                        "a road at least as long as its ends are apart",
                        "check the length, and `at` of '"
                                + leg.from()
                                + "' and '"
                                + leg.to()
                                + "', latitude first");
    }

    private Leg leg(Item item) {
        return network.leg(new LegId(item.id()));
    }

    private String apart(Leg leg) {
        Coordinates from = Objects.requireNonNull(pointOf(leg.from(), null), "no point");
        Coordinates to = Objects.requireNonNull(pointOf(leg.to(), null), "no point");
        return kilometres(metres(from, to));
    }

    private static String kilometres(double metres) {
        double rounded = Math.round(metres / 100) / 10.0;
        return rounded < 10
                ? String.format(Locale.ROOT, "%.1f km", rounded)
                : String.format(Locale.ROOT, "%,d km", Math.round(metres / 1000));
    }

    /// Whether the leg is long enough for its ends, if the point of `turned` is turned round.
    private boolean fits(Leg leg, @Nullable PlaceId turned) {
        Coordinates from = pointOf(leg.from(), turned);
        Coordinates to = pointOf(leg.to(), turned);
        return from == null
                || to == null
                || metres(from, to)
                        <= MOST_TIMES * leg.length().metres()
                                + more(leg)
                                + rounding(from)
                                + rounding(to);
    }

    private static double more(Leg leg) {
        return Math.clamp((double) leg.length().metres(), LEAST_MORE_METRES, MOST_MORE_METRES);
    }

    /// How far a point may be from the one that was meant, as its decimals are written. Both
    /// numbers have as many, and that which shows more has lost no zero at its end.
    private static double rounding(Coordinates point) {
        double unit = Math.min(unit(point.latitude()), unit(point.longitude()));
        return unit / 2 * StrictMath.sqrt(2) * METRES_OF_A_DEGREE;
    }

    /// One in the last decimal of a number of degrees, a tenth at most.
    private static double unit(double degrees) {
        int decimals = BigDecimal.valueOf(degrees).stripTrailingZeros().scale();
        return StrictMath.pow(10, -Math.max(1, decimals));
    }

    /// The point of a place; null when it is not drawn, or not known for a reason already reported.
    private @Nullable Coordinates pointOf(PlaceId id, @Nullable PlaceId turned) {
        Place place = network.places().get(id);
        Coordinates point = place == null ? null : place.coordinates();
        return point != null && id.equals(turned) ? turned(point) : point;
    }

    /// The point whose latitude and longitude stand the other way round, as far as there is one.
    private static Coordinates turned(Coordinates point) {
        double latitude = point.longitude();
        double longitude = point.latitude();
        return Math.abs(latitude) > 90 ? point : new Coordinates(latitude, longitude);
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
