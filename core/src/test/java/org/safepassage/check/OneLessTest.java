package org.safepassage.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safepassage.fleet.Fleet;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Intake;
import org.safepassage.network.Leg;
import org.safepassage.network.Network;
import org.safepassage.network.Place;
import org.safepassage.network.Reception;
import org.safepassage.network.Traffic;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Plan;
import org.safepassage.plan.Rule;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.VehicleId;
import org.safepassage.quantity.VehicleTypeId;

/// A limit that is one less than what a valid plan uses is always noticed, and nothing else is.
class OneLessTest {
    private static final int PLANS = 60;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private RandomPlans.Made made = RandomPlans.make(10_000);
    private Operation tight = made.operation();
    private Plan plan = made.plan();
    private String what = "";

    @Test
    void noticesEveryLimitThatIsOneTooTight() {
        int noticed = 0;
        for (long seed = 10_001; seed <= 10_000 + PLANS; seed++) {
            made = RandomPlans.make(seed);
            if (made.plan().convoys().size() < 2) {
                continue;
            }
            plan = made.plan();
            tight = TightLimits.fit(made.operation(), plan);
            what = "seed " + seed;
            noticed += horizon() + legs() + places() + groups() + types();
        }
        assertThat(noticed).isGreaterThan(PLANS * 20);
    }

    private int horizon() {
        Span horizon = tight.horizon();
        Operation shorter =
                Vary.operation(
                        tight,
                        new Span(horizon.from(), horizon.to().minus(SECOND)),
                        tight.network(),
                        tight.groups(),
                        tight.fleet());
        expect(shorter, Rule.WITHIN_HORIZON);
        return 1;
    }

    private int legs() {
        int count = 0;
        for (Leg leg : tight.network().legs().values()) {
            for (Span window : leg.windows()) {
                Span late = new Span(window.from().plus(SECOND), window.to());
                Span early = new Span(window.from(), window.to().minus(SECOND));
                expect(leg(leg, windows(leg, window, late), null, null, null), Rule.LEG_OPEN);
                expect(leg(leg, windows(leg, window, early), null, null, null), Rule.LEG_OPEN);
                count += 2;
            }
            if (leg.traffic() == Traffic.TWO_WAY) {
                expect(leg(leg, null, Traffic.ALTERNATING, null, null), Rule.ONE_WAY);
                count++;
            }
            if (!leg.headway().equals(Duration.ofMinutes(10))) {
                expect(leg(leg, null, null, leg.headway().plus(SECOND), null), Rule.HEADWAY);
                count++;
            }
            if (leg.largestConvoy() != null) {
                expect(leg(leg, null, null, null, leg.largestConvoy() - 1), Rule.CONVOY_SIZE);
                count++;
            }
        }
        return count;
    }

    private int places() {
        int count = 0;
        for (Place place : tight.network().places().values()) {
            if (place.room() != null && place.room() > 0) {
                expect(place(place, place.room() - 1, place.reception()), Rule.ROOM_TO_STAND);
                count++;
            }
            Intake people = place.reception().people();
            Intake patients = place.reception().patients();
            for (Intake less : less(people)) {
                Reception reception = new Reception(less, patients);
                expect(place(place, place.room(), reception), Rule.RECEPTION_CAPACITY);
                count++;
            }
            for (Intake less : less(patients)) {
                Reception reception = new Reception(people, less);
                expect(place(place, place.room(), reception), Rule.RECEPTION_CAPACITY);
                count++;
            }
        }
        return count;
    }

    private static List<Intake> less(Intake intake) {
        Integer inAll = intake.inAll();
        Integer perHour = intake.perHour();
        Integer perDay = intake.perDay();
        return inAll == null || perHour == null || perDay == null || inAll == 0
                ? List.of()
                : List.of(
                        new Intake(inAll - 1, perHour, perDay),
                        new Intake(inAll, perHour - 1, perDay),
                        new Intake(inAll, perHour, perDay - 1));
    }

    private int groups() {
        int count = 0;
        for (Group group : tight.groups().values()) {
            Duration longest = group.longestAboard();
            Instant ready = group.ready();
            if (longest != null && ready != null) {
                expect(group(group, longest.minus(SECOND), ready), Rule.TIME_ABOARD);
                expect(group(group, longest, ready.plus(SECOND)), Rule.BOARDING_PLACE);
                count += 2;
            }
        }
        return count;
    }

    private int types() {
        int count = 0;
        for (VehicleType type : tight.fleet().types().values()) {
            Integer trips = type.trips();
            if (trips == null || trips == 0) {
                continue;
            }
            Span span = type.available();
            Span late = new Span(span.from().plus(SECOND), span.to());
            Span early = new Span(span.from(), span.to().minus(SECOND));
            Duration duty = Objects.requireNonNull(type.longestDuty());
            expect(type(type, late, type.turnRound(), duty, trips), Rule.VEHICLE_AVAILABLE);
            expect(type(type, early, type.turnRound(), duty, trips), Rule.VEHICLE_AVAILABLE);
            expect(type(type, span, type.turnRound(), duty.minus(SECOND), trips), Rule.DRIVER_DUTY);
            expect(type(type, span, type.turnRound(), duty, trips - 1), Rule.VEHICLE_TRIPS);
            count += 4;
            if (turnsRound(type)) {
                Duration longer = type.turnRound().plus(SECOND);
                expect(type(type, span, longer, duty, trips), Rule.TURN_ROUND);
                count++;
            }
        }
        return count;
    }

    /// Whether a vehicle of the type does anything after its first loaded convoy.
    private boolean turnsRound(VehicleType type) {
        for (int number = 1; number <= type.number().likely(); number++) {
            VehicleId vehicle = new VehicleId(type.id(), number);
            boolean loaded = false;
            for (Convoy convoy : plan.convoys()) {
                if (convoy.vehicles().stream().anyMatch(it -> it.vehicle().equals(vehicle))) {
                    if (loaded) {
                        return true;
                    }
                    loaded = convoy.isLoaded();
                }
            }
        }
        return false;
    }

    private void expect(Operation tooTight, Rule rule) {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        PlanChecker.check(tooTight, plan).violations().forEach(it -> broken.add(it.rule()));
        assertThat(broken).as(what).containsExactly(rule);
    }

    private static List<Span> windows(Leg leg, Span old, Span fresh) {
        List<Span> windows = new ArrayList<>(leg.windows());
        windows.set(windows.indexOf(old), fresh);
        return windows;
    }

    private Operation leg(
            Leg leg,
            @Nullable List<Span> windows,
            @Nullable Traffic traffic,
            @Nullable Duration headway,
            @Nullable Integer largest) {
        Map<LegId, Leg> legs = new LinkedHashMap<>(tight.network().legs());
        legs.put(
                leg.id(),
                new Leg(
                        leg.id(),
                        leg.from(),
                        leg.to(),
                        leg.length(),
                        leg.travelTimes(),
                        leg.controller(),
                        windows == null ? leg.windows() : windows,
                        traffic == null ? leg.traffic() : traffic,
                        headway == null ? leg.headway() : headway,
                        largest == null ? leg.largestConvoy() : largest,
                        leg.danger(),
                        leg.line()));
        return network(new Network(tight.network().places(), legs, tight.network().corridors()));
    }

    private Operation place(Place place, @Nullable Integer room, Reception reception) {
        Map<PlaceId, Place> places = new LinkedHashMap<>(tight.network().places());
        places.put(
                place.id(),
                new Place(
                        place.id(),
                        place.names(),
                        place.coordinates(),
                        place.pcode(),
                        place.parts(),
                        place.controller(),
                        room,
                        reception,
                        place.danger(),
                        place.checkpoint()));
        return network(new Network(places, tight.network().legs(), tight.network().corridors()));
    }

    private Operation network(Network network) {
        return Vary.operation(tight, tight.horizon(), network, tight.groups(), tight.fleet());
    }

    private Operation group(Group group, Duration longest, Instant ready) {
        Map<GroupId, Group> groups = new LinkedHashMap<>(tight.groups());
        groups.put(
                group.id(),
                new Group(
                        group.id(),
                        group.names(),
                        group.place(),
                        group.category(),
                        group.count(),
                        group.householdSizes(),
                        group.need(),
                        group.companions(),
                        group.destinations(),
                        group.priority(),
                        longest,
                        ready));
        return Vary.operation(tight, tight.horizon(), tight.network(), groups, tight.fleet());
    }

    private Operation type(
            VehicleType type, Span available, Duration turnRound, Duration duty, int trips) {
        Map<VehicleTypeId, VehicleType> types = new LinkedHashMap<>(tight.fleet().types());
        types.put(
                type.id(),
                new VehicleType(
                        type.id(),
                        type.names(),
                        type.number(),
                        type.capacity(),
                        type.base(),
                        available,
                        type.speedFactor(),
                        type.boarding(),
                        type.alighting(),
                        turnRound,
                        duty,
                        type.rest(),
                        trips,
                        type.carries()));
        return Vary.operation(
                tight,
                tight.horizon(),
                tight.network(),
                tight.groups(),
                new Fleet(types, tight.fleet().escorts()));
    }
}
