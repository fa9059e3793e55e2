package org.safepassage.planner.bound;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;

/// One way to fill one vehicle for a ride. A vehicle filled in any way is worth no more than one of
/// these, at prices for people.
///
/// @param ride the way
/// @param type its type
/// @param least the fewest people aboard that it stands for, which sets the times
/// @param shares who is aboard, and at most how many
/// @param company in what convoy it goes, where convoys are told apart and it is full
record Loading(
        Ride ride, VehicleType type, int least, List<Share> shares, @Nullable Company company) {
    Loading {
        shares = List.copyOf(shares);
    }

    /// In any convoy.
    Loading(Ride ride, VehicleType type, int least, List<Share> shares) {
        this(ride, type, least, shares, null);
    }

    /// Whether the same people are in the same vehicle.
    boolean isAlike(Loading other) {
        return other.in(null).equals(in(null));
    }

    /// The same times.
    Loading ofNobody() {
        return new Loading(ride, type, least, List.of(), company);
    }

    /// The same in a certain convoy.
    Loading in(@Nullable Company other) {
        return new Loading(ride, type, least, shares, other);
    }

    /// People of one group in a vehicle.
    ///
    /// @param group the group
    /// @param most at most so many
    record Share(Group group, int most) {}

    /// The first second in which boarding may begin.
    long beginsFrom(Case given) {
        long from = 0;
        long before = beforeSeconds();
        for (Share share : shares) {
            from = Math.max(from, given.readySecond(share.group));
            from = Math.max(from, given.gateSecond(share.group) - before);
        }
        return from;
    }

    private Company.@Nullable Marker marker() {
        return company == null ? null : company.marker();
    }

    /// The least search at a place on the way: see [Ride#searchSeconds].
    private long searchSeconds(int index) {
        long seconds = ride.searchSeconds(index, type, least);
        Company.@Nullable Marker marker = marker();
        if (marker != null) {
            seconds = Math.max(seconds, ride.searchSeconds(index, marker.type(), marker.people()));
        }
        return company == null || company.place() != index
                ? seconds
                : Math.max(seconds, company.searchSeconds());
    }

    private long legSeconds(int index) {
        long seconds = ride.legSeconds(index, type);
        Company.@Nullable Marker marker = marker();
        return marker == null ? seconds : Math.max(seconds, ride.legSeconds(index, marker.type()));
    }

    /// The least time between the head's coming to the end of a leg and the tail's, where the
    /// convoy stops there.
    private long tailSeconds(int index) {
        boolean stops = index == ride.legCount() - 1 || searchSeconds(index + 1) > 0;
        return company == null || !stops ? 0 : company.passSeconds();
    }

    /// As [Ride#beforeSeconds].
    long beforeSeconds() {
        long boarding = type.boarding().timeFor(least).toSeconds();
        Company.@Nullable Marker marker = marker();
        if (marker != null) {
            long other = marker.type().boarding().timeFor(marker.people()).toSeconds();
            boarding = Math.max(boarding, other);
        }
        return boarding + searchSeconds(0);
    }

    /// As [Ride#pureSeconds], to the tail's coming.
    long pureSeconds() {
        long seconds = 0;
        for (int i = 0; i < ride.legCount(); i++) {
            seconds += legSeconds(i) + tailSeconds(i) + (i > 0 ? searchSeconds(i) : 0);
        }
        return seconds;
    }

    /// As [Ride#afterSeconds].
    long afterSeconds() {
        long alighting = type.alighting().timeFor(least).toSeconds();
        Company.@Nullable Marker marker = marker();
        if (marker != null) {
            long other = marker.type().alighting().timeFor(marker.people()).toSeconds();
            alighting = Math.max(alighting, other);
        }
        return searchSeconds(ride.legCount()) + alighting;
    }

    /// As [Ride#dangerSeconds].
    long dangerSeconds() {
        long sum = 0;
        for (int i = 0; i < ride.legCount(); i++) {
            sum += (legSeconds(i) + tailSeconds(i)) * ride.leg(i).danger().thousandths();
            sum += i > 0 ? searchSeconds(i) * ride.place(i).danger().thousandths() : 0;
        }
        return sum + afterSeconds() * ride.place(ride.legCount()).danger().thousandths();
    }

    /// As [Ride#earliestReach], to the tail's coming.
    long earliestReach(Case given, long second) {
        return earliestReach(given, second, 0);
    }

    /// The same when the head goes into leg `index` at `second` or later.
    long earliestReach(Case given, long second, int index) {
        long at = second;
        for (int i = index; i < ride.legCount() && at < Timeline.NEVER; i++) {
            long begin = earliestHeadIn(given, at + (i > index ? searchSeconds(i) : 0), i);
            at = begin >= Timeline.NEVER ? begin : begin + legSeconds(i) + tailSeconds(i);
        }
        return Math.min(at, Timeline.NEVER);
    }

    /// The end of the last passage without any wait behind leg `index`, if the head goes in at the
    /// origin at `second` or later; or [Timeline#NEVER].
    long earliestThrough(Case given, long second, int index) {
        long at = second;
        for (int i = 0; i <= index && at < Timeline.NEVER; i++) {
            long begin = earliestHeadIn(given, at + (i > 0 ? searchSeconds(i) : 0), i);
            boolean isOn = i < index && begin < Timeline.NEVER;
            at = isOn ? begin + legSeconds(i) + tailSeconds(i) : begin;
        }
        return at >= Timeline.NEVER ? Timeline.NEVER : at + secondsFrom(index);
    }

    /// The first second from `second` on in which the head may go into a leg, or [Timeline#NEVER].
    long earliestHeadIn(Case given, long second, int index) {
        long seconds = legSeconds(index) + tailSeconds(index);
        return given.open(ride.leg(index).id(), true).earliestBegin(second, seconds);
    }

    /// From head in on leg `index` to the end of the last passage, without any wait.
    long secondsFrom(int index) {
        long seconds = 0;
        for (int i = index; i < ride.legCount(); i++) {
            seconds += legSeconds(i) + tailSeconds(i) + (i > index ? searchSeconds(i) : 0);
        }
        return seconds;
    }

    /// The longest from the beginning of boarding to the end of alighting, or [Timeline#NEVER].
    long longestAboard() {
        long longest = Timeline.NEVER;
        for (Share share : shares) {
            Duration aboard = share.group.longestAboard();
            longest = aboard == null ? longest : Math.min(longest, aboard.toSeconds());
        }
        return longest;
    }
}
