package org.safepassage.planner.bound;

import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;

/// What each vehicle, or each person of a group, on trips of a ride adds to a [Ceiling].
///
/// @param ride the ride
/// @param type the type of the vehicle
/// @param what who or what counts
/// @param when the moment at which it is added
/// @param factor how much each adds; at least zero for all but people
record Charge(Ride ride, VehicleType type, What what, When when, long factor) {
    Charge {
        if (!(what instanceof What.Person) && factor < 0) {
            throw new IllegalArgumentException("a vehicle that adds " + factor + " to a ceiling");
        }
    }

    /// Vehicles, or people of a group.
    ///
    /// @param group whose people count; null when vehicles do
    static Charge of(Ride ride, VehicleType type, @Nullable Group group, When when, long factor) {
        What what = group == null ? new What.Vehicle() : new What.Person(group);
        return new Charge(ride, type, what, when, factor);
    }

    /// Who or what counts.
    sealed interface What {
        /// Each vehicle, as one.
        record Vehicle() implements What {}

        /// Each person of a group.
        record Person(Group group) implements What {}

        /// Seconds of service of each vehicle that surely come late.
        record Late(LateService service) implements What {}

        /// The share that each vehicle takes of a convoy of a kind.
        record Share(Company.Kind kind) implements What {}

        /// How many of a loading count: of people the most, of service the least.
        default long of(Loading loading) {
            return switch (this) {
                case Vehicle _ -> 1;
                case Person person -> people(loading, person.group);
                case Late late -> late.service.seconds(loading);
                case Share share -> share(loading, share.kind);
            };
        }

        private static long share(Loading loading, Company.Kind kind) {
            @Nullable Company company = loading.company();
            return company == null || company.kind() != kind ? 0 : company.share();
        }

        private static long people(Loading loading, Group group) {
            long count = 0;
            for (Loading.Share share : loading.shares()) {
                count += share.group().id().equals(group.id()) ? share.most() : 0;
            }
            return count;
        }

        /// What a full vehicle counts for each person aboard.
        default double perPerson(Case given, Ride ride, VehicleType type) {
            int most = Load.mostPeople(given, ride, type);
            return switch (this) {
                case Vehicle _ -> 1.0 / most;
                case Person _ -> 1;
                case Late late -> (double) late.service.whole(most) / most;
                case Share _ -> (double) Companies.PER_LANE / most;
            };
        }
    }

    /// The moment in a trip at which something counts.
    sealed interface When {
        /// So long after the head goes into the first leg.
        record Departed(long laterSeconds) implements When {}

        /// When the head goes into a later leg, at the latest for its reach.
        record HeadIn(int leg) implements When {}

        /// The end of alighting.
        record Arrived() implements When {}
    }

    /// The earliest and the latest second in which it can be added for a trip whose moment lies in
    /// a tick: its head in for [When.Departed], its reach for [When.HeadIn], or its passing the
    /// [Divide] where that comes later, its arrival for [When.Arrived].
    long[] range(Ticks ticks, int tick) {
        long first = ticks.first(tick);
        long last = first + ticks.seconds() - 1;
        return switch (when) {
            case When.Departed departed ->
                    new long[] {first + departed.laterSeconds, last + departed.laterSeconds};
            case When.HeadIn head -> new long[] {latest(first, head.leg), latest(last, head.leg)};
            case When.Arrived _ -> new long[] {first, last};
        };
    }

    private long latest(long second, int leg) {
        Divide divide = ride.divide();
        if (divide == null || leg > divide.leg()) {
            return Math.max(0, ride.latestHeadIn(type, 1, second, leg));
        }
        long passed =
                second
                        - ride.secondsFrom(type, 1, divide.leg())
                        + ride.legSeconds(divide.leg(), type);
        return Math.max(0, ride.latestHeadIn(type, 1, passed, divide.leg(), leg));
    }

    /// Whether it is added by when the leg that divides the ride is passed.
    boolean isBeforeDivide() {
        Divide divide = ride.divide();
        return divide != null && when instanceof When.HeadIn head && head.leg <= divide.leg();
    }

    /// How many of a loading are charged.
    long counted(Loading loading) {
        return what.of(loading);
    }
}
