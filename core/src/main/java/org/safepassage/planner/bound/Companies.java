package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Term;
import org.safepassage.fleet.Escort;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Checkpoint;
import org.safepassage.people.Group;

/// The classes of convoys of a ride whose convoys all have a team: by whether a full vehicle of the
/// slowest type goes in them, by how many vehicles they have, and by how long they are searched.
/// Each convoy is in one class, and each full vehicle takes a share of it such that the shares of
/// all who go in one convoy come to no more than [#perConvoy].
///
/// In a class of few vehicles the share is by number. In the others it is by lane: what one lane
/// may serve within the longest search of the class is looked at second by second, and the shares
/// are made one size after another, each as large as those before it leave room for
/// (`checkpoint-rate`: the search lasts until the last lane is free).
final class Companies {
    /// What a vehicle takes that has a lane for itself.
    static final long PER_LANE = 420;

    /// Full is whoever has at least this share of the most people.
    static final double FULL = 0.87;

    /// Classes are worth their work where the fleet has to go so often.
    private static final int ROUNDS = 3;

    private static final long LONGEST_SECONDS = 14_400;

    final Escort escort;
    final Company.Marker marker;

    /// What one convoy has.
    final long perConvoy;

    private final Case given;
    private final Ride ride;
    private final int place;
    private final int lanes;
    private final int largest;
    private final long interval;
    private final List<Band> marked;
    private final List<Band> others;

    /// A class of convoys.
    ///
    /// @param over more vehicles than this
    /// @param most at most so many vehicles
    /// @param fromSeconds least search
    /// @param toSeconds longest search
    /// @param shares by seconds of service; null when the share is by number
    private record Band(
            int over,
            int most,
            long fromSeconds,
            long toSeconds,
            @Nullable Map<Long, Long> shares) {}

    private Companies(Case given, Ride ride, Escort escort, Company.Marker marker, int place) {
        this.given = given;
        this.ride = ride;
        this.escort = escort;
        this.marker = marker;
        this.place = place;
        int fleet = given.fleet();
        largest = ride.largestConvoy(fleet);
        @Nullable Checkpoint checkpoint = ride.place(place).checkpoint();
        lanes = Math.min(largest, checkpoint == null ? 1 : checkpoint.lanes());
        interval = given.operation.interval().toSeconds();
        perConvoy = lanes * PER_LANE;
        marked = marked();
        others = others();
    }

    /// Null where convoys are not told apart.
    static @Nullable Companies of(Case given, Ride ride) {
        @Nullable Escort escort = escort(given, ride);
        if (escort == null || Loadings.isLarge(given)) {
            return null;
        }
        Company.@Nullable Marker slowest = slowest(given, ride);
        if (slowest == null || !isWorthIt(given, ride)) {
            return null;
        }
        int place = searched(ride, slowest);
        return place == 0 || isLong(given, ride, place)
                ? null
                : new Companies(given, ride, escort, slowest, place);
    }

    /// Whether some vehicle is searched for so long that lanes cannot be looked at second by
    /// second.
    private static boolean isLong(Case given, Ride ride, int place) {
        return given.types.stream()
                .anyMatch(type ->
                        ride.searchSeconds(place, type, Load.mostPeople(given, ride, type))
                                > LONGEST_SECONDS);
    }

    private static boolean isWorthIt(Case given, Ride ride) {
        long people = 0;
        for (Group group : ride.groups) {
            people += given.people(group);
        }
        long places = 0;
        for (VehicleType type : given.types) {
            places += (long) given.number(type) * Load.mostPeople(given, ride, type);
        }
        return people > ROUNDS * places;
    }

    /// Of the full vehicles with places of one kind the one that is longest under way.
    private static Company.@Nullable Marker slowest(Case given, Ride ride) {
        Company.@Nullable Marker slowest = null;
        long longest = 0;
        for (VehicleType type : given.types) {
            int full = Loadings.leastFull(given, ride, type, FULL);
            long seconds = full > 0 ? ride.aloneSeconds(type, full) : 0;
            if (seconds > longest) {
                slowest = new Company.Marker(type, full);
                longest = seconds;
            }
        }
        return slowest;
    }

    /// The checkpoint on the way with the longest search of the marked vehicle; 0 when none is.
    private static int searched(Ride ride, Company.Marker marker) {
        int longest = 0;
        for (int i = 1; i < ride.legCount(); i++) {
            long seconds = ride.searchSeconds(i, marker.type(), marker.people());
            long before =
                    longest == 0 ? 0 : ride.searchSeconds(longest, marker.type(), marker.people());
            if (seconds > before) {
                longest = i;
            }
        }
        return longest;
    }

    /// An escort that everybody on the ride needs.
    private static @Nullable Escort escort(Case given, Ride ride) {
        for (Escort escort : given.operation.fleet().escorts().values()) {
            boolean all = true;
            for (Group group : ride.groups) {
                all &= isEscorted(given, escort, ride, group);
            }
            if (all && !ride.groups.isEmpty()) {
                return escort;
            }
        }
        return null;
    }

    /// Whether a group needs the escort on the ride (term `escort`).
    static boolean isEscorted(Case given, Escort escort, Ride ride, Group group) {
        for (Term term : given.terms()) {
            if (term.clause() instanceof Clause.EscortRequired clause
                    && clause.escort().equals(escort.id())
                    && clause.side().groups().contains(group.id())
                    && (clause.corridor() == null || clause.corridor().equals(ride.corridor))) {
                return true;
            }
        }
        return false;
    }

    private long service(VehicleType type, int people) {
        return ride.searchSeconds(place, type, people);
    }

    /// Classes of convoys with a marked vehicle: one of them on a lane, or more.
    private List<Band> marked() {
        List<Band> classes = new ArrayList<>();
        int half = Math.ceilDiv(lanes, 2);
        classes.add(new Band(0, half, 0, Timeline.NEVER, null));
        for (int number = half + 1; number <= lanes; number++) {
            classes.add(new Band(number - 1, number, 0, Timeline.NEVER, null));
        }
        if (lanes < largest) {
            long one = service(marker.type(), marker.people());
            TreeSet<Long> sizes = new TreeSet<>();
            for (int people = marker.people(); people <= most(marker.type()); people++) {
                sizes.add(service(marker.type(), people));
            }
            classes.add(
                    new Band(
                            lanes,
                            largest,
                            one,
                            2 * one - 1,
                            shares(2 * one - 1, List.copyOf(sizes))));
            classes.add(new Band(lanes, largest, 2 * one, Timeline.NEVER, null));
        }
        return classes;
    }

    private int most(VehicleType type) {
        return Load.mostPeople(given, ride, type);
    }

    /// Classes of convoys without: by how many of the others that are served longest a lane serves.
    private List<Band> others() {
        TreeSet<Long> sizes = new TreeSet<>();
        for (VehicleType type : given.types) {
            if (!type.id().equals(marker.type().id())) {
                int full = Loadings.leastFull(given, ride, type, FULL);
                for (int people = full; full > 0 && people <= most(type); people++) {
                    sizes.add(service(type, people));
                }
                if (full == 0 && most(type) > 0) {
                    for (Loading loading : Loadings.of(given, ride, type)) {
                        sizes.add(service(type, loading.least()));
                    }
                }
            }
        }
        sizes.remove(0L);
        List<Band> classes = new ArrayList<>();
        classes.add(new Band(0, lanes, 0, Timeline.NEVER, null));
        if (lanes < largest && sizes.isEmpty()) {
            classes.add(new Band(lanes, largest, 0, Timeline.NEVER, null));
        } else if (lanes < largest) {
            long one = sizes.last();
            long few = sizes.first();
            addOther(classes, 0, 2 * one - 1, sizes);
            addOther(classes, 2 * one, 2 * one + few - 1, sizes);
            addOther(classes, 2 * one + few, 3 * one - 1, sizes);
            addOther(classes, 3 * one, 5 * one - 1, sizes);
            classes.add(new Band(lanes, largest, 5 * one, Timeline.NEVER, null));
        }
        return classes;
    }

    private void addOther(List<Band> classes, long from, long to, SortedSet<Long> sizes) {
        if (from <= to) {
            classes.add(new Band(lanes, largest, from, to, shares(to, List.copyOf(sizes))));
        }
    }

    /// The share of each size, so that whatever one lane serves within `seconds` comes to no more
    /// than [#PER_LANE].
    ///
    /// @param sizes seconds of service, in the order in which they are looked at
    static Map<Long, Long> shares(long seconds, List<Long> sizes) {
        int within = Math.toIntExact(seconds);
        long[] best = new long[within + 1];
        Map<Long, Long> shares = new TreeMap<>();
        for (long size : sizes) {
            if (size < 1 || size > within) {
                continue;
            }
            int each = Math.toIntExact(size);
            long share = PER_LANE;
            for (int number = 1; number * each <= within; number++) {
                share = Math.min(share, (PER_LANE - best[within - number * each]) / number);
            }
            shares.put(size, share);
            for (int at = each; at <= within; at++) {
                best[at] = Math.max(best[at], best[at - each] + share);
            }
        }
        return shares;
    }

    /// The companies in which a vehicle with so many aboard may go; of those that are alike only
    /// the better.
    List<Company> of(VehicleType type, int people) {
        List<Company> found = new ArrayList<>();
        boolean isMarked = type.id().equals(marker.type().id());
        if (isMarked) {
            for (Band each : marked) {
                add(found, company(each, Company.Kind.WITH_MARKED, type, people));
            }
            return found;
        }
        long search = service(marker.type(), marker.people());
        found.add(
                new Company(Company.Kind.WITH_MARKED, marker, 0, place, search, interval, largest));
        for (Band each : others) {
            add(found, company(each, Company.Kind.WITHOUT_MARKED, type, people));
        }
        return found;
    }

    /// Null when it is served longer than all convoys of the class.
    private @Nullable Company company(Band each, Company.Kind kind, VehicleType type, int people) {
        long size = service(type, people);
        if (size > each.toSeconds) {
            return null;
        }
        @Nullable Map<Long, Long> shares = each.shares;
        long share = shares == null ? perConvoy / each.most : shares.getOrDefault(size, 0L);
        return new Company(
                kind,
                kind == Company.Kind.WITH_MARKED ? marker : null,
                share,
                place,
                Math.max(each.fromSeconds, size),
                each.over * interval,
                each.most);
    }

    private void add(List<Company> found, @Nullable Company company) {
        if (company == null) {
            return;
        }
        for (Company other : found) {
            boolean isNoWorse =
                    other.kind() == company.kind()
                            && other.share() <= company.share()
                            && other.searchSeconds() <= company.searchSeconds()
                            && other.passSeconds() <= company.passSeconds()
                            && Math.min(lanes, other.most()) >= Math.min(lanes, company.most());
            if (isNoWorse) {
                return;
            }
        }
        found.add(company);
    }
}
