package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;
import org.safepassage.people.Need;
import org.safepassage.quantity.Capacity;

/// Finds the ways to fill a vehicle of a type on a ride that need to be looked at.
///
/// What a filled vehicle is worth is linear in who is aboard, and the places of one kind are shared
/// by the groups that need it. So for given numbers of places it is best to give all places of one
/// kind to one group. Numbers of places are put together in classes that take the times of the
/// fewest people and count the most.
final class Loadings {
    /// The times within the fullest class differ by at most so much; within the emptiest by more.
    private static final double NARROWEST_SECONDS = 45;

    private static final double WIDER = 1.6;

    /// The same in large operations where places of several kinds are filled, and classes multiply.
    private static final double NARROWEST_MIXED_SECONDS = 200;

    /// Groups times types of an operation that is not large.
    private static final int NOT_LARGE = 150;

    private final Case given;
    private final Ride ride;
    private final VehicleType type;
    private final List<Group> groups;
    private final List<Loading> found = new ArrayList<>();

    private Loadings(Case given, Ride ride, VehicleType type) {
        this.given = given;
        this.ride = ride;
        this.type = type;
        groups = ride.groups.stream().filter(group -> given.boards(group, type)).toList();
    }

    /// Whether there are so many groups and types that less is looked at.
    static boolean isLarge(Case given) {
        return given.groups.size() * given.types.size() > NOT_LARGE;
    }

    static List<Loading> of(Case given, Ride ride, VehicleType type) {
        Loadings loadings = new Loadings(given, ride, type);
        if (loadings.groups.stream().allMatch(group -> group.need() == Need.SEAT)) {
            loadings.addSeated();
        } else {
            loadings.addMixed();
        }
        return List.copyOf(loadings.found);
    }

    /// The same with full vehicles apart by the convoys in which they may go.
    static List<Loading> toldApart(Case given, Ride ride, VehicleType type) {
        List<Loading> whole = of(given, ride, type);
        @Nullable Companies companies = ride.companies();
        if (companies == null) {
            return whole;
        }
        List<Loading> apart = new ArrayList<>();
        int full = leastFull(given, ride, type, Companies.FULL);
        for (Loading loading : whole) {
            if (loading.least() < full) {
                apart.add(loading);
            } else {
                companies.of(type, loading.least()).forEach(c -> apart.add(loading.in(c)));
            }
        }
        return apart;
    }

    /// The fewest people with which a vehicle is full; 0 where it has places of several kinds and
    /// is full with anyone, or carries nobody.
    static int leastFull(Case given, Ride ride, VehicleType type, double share) {
        Loadings loadings = new Loadings(given, ride, type);
        if (loadings.groups.stream().anyMatch(group -> group.need() != Need.SEAT)) {
            return 0;
        }
        int most = Load.mostPeople(given, ride, type);
        int full = 0;
        for (Load load : loadings.classes(most, NARROWEST_SECONDS)) {
            full = full == 0 || load.least() >= share * most ? load.least() : full;
        }
        return full;
    }

    private void addSeated() {
        int most = Load.mostPeople(given, ride, type);
        for (Load load : classes(most, NARROWEST_SECONDS)) {
            for (Group group : groups) {
                add(load.least(), List.of(new Loading.Share(group, load.most())));
            }
        }
    }

    private void add(int least, List<Loading.Share> shares) {
        found.add(new Loading(ride, type, Math.max(1, least), shares));
    }

    /// One to `most` of something, fullest first.
    private List<Load> classes(int most, double narrowest) {
        List<Load> classes = new ArrayList<>();
        double within = narrowest;
        for (int to = most; to > 0; ) {
            int from = to;
            while (from > 1
                    && ride.aloneSeconds(type, to) - ride.aloneSeconds(type, from - 1) <= within) {
                from--;
            }
            classes.add(new Load(from, to));
            to = from - 1;
            within *= WIDER;
        }
        return classes;
    }

    /// Places of one kind taken by one group, with its companions.
    ///
    /// @param shares the group, or nobody
    /// @param least fewest people
    /// @param seats fewest seats that companions take
    private record Taken(List<Loading.Share> shares, int least, int seats) {}

    private void addMixed() {
        Capacity capacity = type.capacity();
        for (Taken lying : taken(Need.STRETCHER, capacity.stretchers())) {
            for (Taken wheeled : taken(Need.WHEELCHAIR, capacity.wheelchairs())) {
                int seats = capacity.seats() - lying.seats - wheeled.seats;
                if (seats >= 0) {
                    for (Taken sitting : taken(Need.SEAT, seats)) {
                        addMixed(List.of(lying, wheeled, sitting));
                    }
                }
            }
        }
    }

    private void addMixed(List<Taken> all) {
        List<Loading.Share> shares = new ArrayList<>();
        int least = 0;
        for (Taken taken : all) {
            shares.addAll(taken.shares);
            least += taken.least;
        }
        if (!shares.isEmpty()) {
            add(least, shares);
        }
    }

    /// As [SeatRows]: of a household of `s` with `c` companions each place of its need brings `(s +
    /// c) / s` people and `c / s` seats, the most for the smallest household, the least for the
    /// largest. Those who have companions and those who have none may share a vehicle, so that each
    /// leaves as many seats as whoever leaves most.
    private List<Taken> taken(Need need, int places) {
        List<Taken> all = new ArrayList<>();
        all.add(new Taken(List.of(), 0, 0));
        List<Load> classes =
                classes(places, isLarge(given) ? NARROWEST_MIXED_SECONDS : NARROWEST_SECONDS);
        List<Group> those = groups.stream().filter(group -> group.need() == need).toList();
        for (Group group : those) {
            for (Load load : classes) {
                int with = leastWith(those, load.least());
                int most =
                        load.most()
                                + load.most() * companions(group) / given.smallestHousehold(group);
                Loading.Share share = new Loading.Share(group, most);
                all.add(new Taken(List.of(share), load.least() + with, with));
            }
        }
        return all;
    }

    /// The fewest companions that come with so many of these groups.
    private int leastWith(List<Group> those, int people) {
        int least = Integer.MAX_VALUE;
        for (Group group : those) {
            least = Math.min(least, people * companions(group) / given.largestHousehold(group));
        }
        return least;
    }

    /// Those of a household who need other places than it; none where all of it sits.
    private static int companions(Group group) {
        return group.need() == Need.SEAT ? 0 : group.companions();
    }
}
