package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Checkpoint;
import org.safepassage.network.Corridor;
import org.safepassage.network.Direction;
import org.safepassage.network.Leg;
import org.safepassage.network.Place;
import org.safepassage.network.Segment;
import org.safepassage.people.Group;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.VehicleTypeId;

/// A way for people from an origin to a destination along a corridor, and the least times that any
/// vehicle needs on it.
///
/// Every time here is that of one vehicle alone, which no convoy beats: a convoy's travel time is
/// its slowest vehicle's, its tail comes later than its head, and its search lasts at least as long
/// as any one vehicle's (rules `travel-time`, `checkpoint-rate`, `boarding-time`).
final class Ride {
    final int number;
    final PlaceId origin;
    final PlaceId destination;
    final CorridorId corridor;
    private final Case given;
    private final List<Leg> legs = new ArrayList<>();
    private final List<Direction> directions = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    /// By place: whether all whom a type can carry are searched there.
    private final Map<VehicleTypeId, boolean[]> searchedByType = new TreeMap<>();

    /// By place: whether all who may take it are searched there; null until first asked, when its
    /// groups are known.
    private boolean @Nullable [] searchedOfAll;

    private boolean knowsCompanies;
    private @Nullable Companies companies;

    private @Nullable Divide divide;
    private boolean isDivideKnown;

    /// Groups that may take it.
    final List<Group> groups = new ArrayList<>();

    Ride(int number, Case given, Corridor corridor, int first, int last) {
        this.number = number;
        this.given = given;
        this.corridor = corridor.id();
        List<PlaceId> ids = given.operation.network().placesOf(corridor);
        origin = ids.get(first);
        destination = ids.get(last);
        for (int i = first; i <= last; i++) {
            places.add(given.operation.network().place(ids.get(i)));
        }
        for (Segment segment : corridor.segments().subList(first, last)) {
            legs.add(given.operation.network().leg(segment.leg()));
            directions.add(segment.direction());
        }
    }

    /// The leg behind which it is safest to wait, if any.
    @Nullable Divide divide() {
        if (!isDivideKnown) {
            divide = Divide.of(given, this);
            isDivideKnown = true;
        }
        return divide;
    }

    /// How its convoys are told apart, or null where they are not.
    @Nullable Companies companies() {
        if (!knowsCompanies) {
            companies = Companies.of(given, this);
            knowsCompanies = true;
        }
        return companies;
    }

    int legCount() {
        return legs.size();
    }

    Leg leg(int index) {
        return legs.get(index);
    }

    Direction direction(int index) {
        return directions.get(index);
    }

    /// Place 0 is the origin, place `legCount()` the destination.
    Place place(int index) {
        return places.get(index);
    }

    /// The index of a place on the way, or -1.
    int indexOf(PlaceId place) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).id().equals(place)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether it goes along a leg.
    boolean passes(LegId leg) {
        return legs.stream().anyMatch(each -> each.id().equals(leg));
    }

    long legSeconds(int index, VehicleType type) {
        return legs.get(index).travelTime(type.id()).toSeconds();
    }

    /// The least search of a vehicle of any type with at least `load` people aboard at a place on
    /// the way.
    long searchSeconds(int index, int load) {
        return searchSeconds(index, areSearched(index) ? load : 0L);
    }

    /// The least search of a convoy at a place on the way, for which all of it waits: its service
    /// shared by the lanes, and at least that of its fullest vehicle.
    ///
    /// @param people at least so many are aboard of all
    /// @param fullest and so many of the fullest
    long searchSeconds(int index, int vehicles, long people, int fullest) {
        @Nullable Checkpoint checkpoint = places.get(index).checkpoint();
        if (checkpoint == null) {
            return 0;
        }
        long service =
                vehicles * checkpoint.perVehicle().toSeconds()
                        + (areSearched(index) ? people : 0) * checkpoint.perPerson().toSeconds();
        return Math.max(
                Math.ceilDiv(service, (long) checkpoint.lanes()), searchSeconds(index, fullest));
    }

    /// The only leg at the origin, by which all come who come from elsewhere, or null.
    @Nullable Leg onlyLegToOrigin() {
        List<Leg> there =
                given.operation.network().legs().values().stream()
                        .filter(leg -> leg.from().equals(origin) || leg.to().equals(origin))
                        .toList();
        return there.size() == 1 ? there.getFirst() : null;
    }

    /// The same for a type: those whom it cannot carry are not aboard.
    long searchSeconds(int index, VehicleType type, int load) {
        if (places.get(index).checkpoint() == null) {
            return 0;
        }
        boolean[] searched = searchedByType.computeIfAbsent(type.id(), id -> searched(type));
        return searchSeconds(index, searched[index] ? load : 0L);
    }

    private boolean[] searched(VehicleType type) {
        List<Group> aboard = groups.stream().filter(group -> given.boards(group, type)).toList();
        return searched(aboard);
    }

    private boolean[] searched(List<Group> aboard) {
        boolean[] searched = new boolean[places.size()];
        for (int i = 0; i < searched.length; i++) {
            PlaceId place = places.get(i).id();
            searched[i] = aboard.stream().allMatch(g -> given.isSearched(g.id(), place));
        }
        return searched;
    }

    private boolean areSearched(int index) {
        boolean[] known = searchedOfAll;
        if (known == null) {
            known = searched(groups);
            searchedOfAll = known;
        }
        return known[index];
    }

    private long searchSeconds(int index, long searched) {
        @Nullable Checkpoint checkpoint = places.get(index).checkpoint();
        return checkpoint == null
                ? 0
                : checkpoint.perVehicle().toSeconds()
                        + searched * checkpoint.perPerson().toSeconds();
    }

    /// From the vehicle's being free at the origin to head in: boarding, and the search at the
    /// origin.
    long beforeSeconds(VehicleType type, int load) {
        return type.boarding().timeFor(load).toSeconds() + searchSeconds(0, type, load);
    }

    /// From head in at the origin to the end of the last passage, without any wait.
    long pureSeconds(VehicleType type, int load) {
        long seconds = 0;
        for (int i = 0; i < legs.size(); i++) {
            seconds += legSeconds(i, type) + (i > 0 ? searchSeconds(i, type, load) : 0);
        }
        return seconds;
    }

    /// From the end of the last passage to the end of alighting.
    long afterSeconds(VehicleType type, int load) {
        return searchSeconds(legs.size(), type, load) + type.alighting().timeFor(load).toSeconds();
    }

    /// The least time from the beginning of boarding to the end of alighting.
    long aloneSeconds(VehicleType type) {
        return aloneSeconds(type, 1);
    }

    /// The same with at least `load` people aboard.
    long aloneSeconds(VehicleType type, int load) {
        return beforeSeconds(type, load) + pureSeconds(type, load) + afterSeconds(type, load);
    }

    /// The longest that a convoy may be under way on a leg without any wait: with the slowest type,
    /// from the first head to the last tail.
    long slowestSeconds(int index) {
        long longest = 0;
        for (VehicleType type : given.types) {
            longest = Math.max(longest, legSeconds(index, type));
        }
        long behind = largestConvoy(given.fleet()) - 1L;
        return longest + behind * given.operation.interval().toSeconds();
    }

    /// The earliest end of the last passage when the head goes in at `second` or later, or
    /// [Timeline#NEVER].
    long earliestReach(VehicleType type, int load, long second) {
        return earliestAt(type, load, second, legs.size());
    }

    /// The earliest end of the passage that ends at place `index`, or [Timeline#NEVER].
    long earliestAt(VehicleType type, int load, long second, int index) {
        long at = second;
        for (int i = 0; i < index; i++) {
            if (i > 0) {
                at += searchSeconds(i, type, load);
            }
            at = given.open(legs.get(i).id(), true).earliestBegin(at, legSeconds(i, type));
            if (at >= Timeline.NEVER) {
                return Timeline.NEVER;
            }
            at += legSeconds(i, type);
        }
        return at;
    }

    /// From head in on leg `index` to the end of the last passage, without any wait.
    long secondsFrom(VehicleType type, int load, int index) {
        return pureSeconds(type, load) - secondsTo(type, load, index);
    }

    /// The first second from `second` on in which the last passage may end, not before `earliest`,
    /// or [Timeline#NEVER].
    long nextReach(VehicleType type, long second, long earliest) {
        int last = legs.size() - 1;
        long seconds = legSeconds(last, type);
        long from = Math.max(second, earliest) - seconds;
        long begin = given.open(legs.get(last).id(), true).earliestBegin(from, seconds);
        return begin >= Timeline.NEVER ? Timeline.NEVER : begin + seconds;
    }

    /// The latest head in on leg `index` of a vehicle whose last passage ends by `by`, or -1.
    long latestHeadIn(VehicleType type, int load, long by, int index) {
        return latestHeadIn(type, load, by, legs.size() - 1, index);
    }

    /// The latest head in on leg `index` of a vehicle that has passed leg `last` by `by`, or -1.
    long latestHeadIn(VehicleType type, int load, long by, int last, int index) {
        long at = by;
        for (int i = last; i >= index; i--) {
            at = given.open(legs.get(i).id(), true).latestBegin(at, legSeconds(i, type));
            if (at < 0) {
                return -1;
            }
            if (i > index) {
                at -= searchSeconds(i, type, load);
            }
        }
        return at;
    }

    /// The least time from head in at the origin to head in on leg `index`.
    long secondsTo(VehicleType type, int load, int index) {
        long seconds = 0;
        for (int i = 0; i < index; i++) {
            seconds += legSeconds(i, type) + searchSeconds(i + 1, type, load);
        }
        return seconds;
    }

    /// Danger × seconds of one person from head in to the end of alighting, without any wait, in
    /// thousandths.
    long dangerSeconds(VehicleType type, int load) {
        long sum = 0;
        for (int i = 0; i < legs.size(); i++) {
            sum += legSeconds(i, type) * legs.get(i).danger().thousandths();
            if (i > 0) {
                sum += searchSeconds(i, type, load) * places.get(i).danger().thousandths();
            }
        }
        long atEnd = afterSeconds(type, load) * places.getLast().danger().thousandths();
        return sum + atEnd;
    }

    /// The danger at the destination, in thousandths.
    long endDanger() {
        return places.getLast().danger().thousandths();
    }

    /// The least danger of any place or leg where someone who has departed may spend more time than
    /// the least, in thousandths.
    long leastDanger() {
        long least = places.getFirst().danger().thousandths();
        for (int i = 0; i < legs.size(); i++) {
            least = Math.min(least, legs.get(i).danger().thousandths());
            if (i > 0) {
                least = Math.min(least, places.get(i).danger().thousandths());
            }
        }
        return least;
    }

    /// Most vehicles in one convoy on the whole way (rule `convoy-size`).
    int largestConvoy(int fleet) {
        int most = fleet;
        for (Leg leg : legs) {
            Integer largest = leg.largestConvoy();
            if (largest != null) {
                most = Math.min(most, largest);
            }
        }
        return most;
    }
}
