package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Period;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Checkpoint;
import org.safepassage.network.Direction;
import org.safepassage.network.Intake;
import org.safepassage.network.Leg;
import org.safepassage.network.Place;
import org.safepassage.people.Group;
import org.safepassage.quantity.Span;

/// Finds what limits trips together: legs, checkpoints, receptions, and the terms.
final class Ceilings {
    final Case given;
    final List<Ride> rides;
    final Ticks ticks;
    private final int spans;

    /// Whether convoys are told apart: see [Companies].
    final boolean isToldApart;

    private final List<Ceiling> found = new ArrayList<>();

    /// The convoys that teams accompany, and the ceilings that count them.
    private final Map<Integer, TeamConvoys> teams = new TreeMap<>();

    /// Rides at whose end vehicles wait in view: see [TermCeilings].
    final Set<Integer> waitingAtEnd = new TreeSet<>();

    private Ceilings(Case given, List<Ride> rides, Ticks ticks, int spans, boolean isToldApart) {
        this.isToldApart = isToldApart;
        this.given = given;
        this.rides = rides;
        this.ticks = ticks;
        this.spans = spans;
    }

    static Ceilings of(Case given, List<Ride> rides, Ticks ticks, int spans) {
        return of(given, rides, ticks, spans, false);
    }

    /// @param isToldApart whether convoys are told apart where that may help
    static Ceilings of(Case given, List<Ride> rides, Ticks ticks, int spans, boolean isToldApart) {
        Ceilings ceilings = new Ceilings(given, rides, ticks, spans, isToldApart);
        ceilings.addRoads();
        new TermCeilings(ceilings).build();
        TeamConvoys.addAll(ceilings);
        return ceilings;
    }

    List<Ceiling> found() {
        return found;
    }

    /// By the number of the ceiling.
    Map<Integer, TeamConvoys> teams() {
        return teams;
    }

    /// Cuts time for one ceiling into spans that end at these seconds.
    void cut(int number, long[] ends) {
        found.set(number, found.get(number).cut(ends));
    }

    /// Makes prices lawful, in place: see [Ceiling#straighten].
    void straighten(Prices prices) {
        for (int i = 0; i < found.size(); i++) {
            found.get(i).straighten(prices.spans(i));
        }
    }

    private void addRoads() {
        for (Leg leg : given.operation.network().legs().values()) {
            for (Direction direction : Direction.values()) {
                addLeg(leg, direction);
            }
        }
        for (Place place : given.operation.network().places().values()) {
            Checkpoint checkpoint = place.checkpoint();
            if (checkpoint != null) {
                addCheckpoint(place, checkpoint);
            }
            addIntake(place, place.reception().people(), false);
            addIntake(place, place.reception().patients(), true);
        }
    }

    void add(Ceiling ceiling) {
        if (ceiling.limits()) {
            found.add(ceiling);
        }
    }

    void addTeam(Ceiling ceiling, TeamConvoys convoys) {
        teams.put(found.size(), convoys);
        found.add(ceiling);
    }

    /// A limit on what has been added by the end of each of the usual spans.
    Ceiling running(LongUnaryOperator limitBy) {
        return new Ceiling(ends(), true, limitBy);
    }

    long[] ends() {
        int each = Math.max(1, Math.ceilDiv(ticks.count(), spans));
        long[] ends = new long[ticks.count() / each];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = ticks.first((i + 1) * each) - 1;
        }
        return ends;
    }

    /// The head in of leg `index`: on the first it is the departure itself.
    static Charge.When headIn(int index) {
        return index == 0 ? new Charge.When.Departed(0) : new Charge.When.HeadIn(index);
    }

    /// For each ride and type that can make it.
    interface Maker {
        void make(Ride ride, VehicleType type);
    }

    void forTrips(Maker maker) {
        for (Ride ride : rides) {
            for (VehicleType type : given.types) {
                if (Load.mostPeople(given, ride, type) > 0) {
                    maker.make(ride, type);
                }
            }
        }
    }

    List<Group> aboard(Ride ride, VehicleType type) {
        return ride.groups.stream().filter(group -> given.boards(group, type)).toList();
    }

    private void addLeg(Leg leg, Direction direction) {
        LegRate rate = LegRate.of(given, leg);
        if (!rate.limits()) {
            return;
        }
        Ceiling ceiling = running(rate::vehiclesBy);
        forTrips((ride, type) -> {
            int index = LimitRows.indexOf(ride, leg, direction);
            if (index >= 0) {
                ceiling.add(Charge.of(ride, type, null, headIn(index), 1));
            }
        });
        add(ceiling);
    }

    /// Rule `checkpoint-rate`: the lanes together serve for no more than their number times the
    /// time since the first could come.
    private void addCheckpoint(Place place, Checkpoint checkpoint) {
        long from = Timeline.NEVER;
        for (VehicleType type : given.types) {
            long available = Math.max(0, given.timeline.second(type.available().from()));
            var reached = new EmptyRoads(given).earliest(type, type.base(), available);
            for (Ride ride : rides) {
                int index = ride.indexOf(place.id());
                if (index >= 0 && index < ride.legCount()) {
                    long at = reached.getOrDefault(ride.origin, Timeline.NEVER);
                    at += type.boarding().timeFor(1).toSeconds();
                    at +=
                            index == 0
                                    ? 0
                                    : ride.secondsTo(type, 0, index) - ride.searchSeconds(index, 0);
                    from = Math.min(from, at);
                }
            }
        }
        long first = from;
        CheckpointRate rate = CheckpointRate.of(given, rides, place, checkpoint);
        Ceiling ceiling = running(second -> rate.servedBy(first, second));
        forTrips((ride, type) -> {
            int index = ride.indexOf(place.id());
            if (index < 0 || index == ride.legCount()) {
                return;
            }
            Charge.When when = headIn(index);
            long vehicle = checkpoint.perVehicle().toSeconds();
            if (vehicle > 0) {
                ceiling.add(Charge.of(ride, type, null, when, vehicle));
            }
            long person = checkpoint.perPerson().toSeconds();
            for (Group group : aboard(ride, type)) {
                if (person > 0 && given.isSearched(group.id(), place.id())) {
                    ceiling.add(Charge.of(ride, type, group, when, person));
                }
            }
        });
        add(ceiling);
        if (!Loadings.isLarge(given)) {
            addLate(place, rate);
        }
    }

    /// The same from a later second on, for what surely is served after it: the second in which the
    /// first full vehicle of a type can come.
    private void addLate(Place place, CheckpointRate rate) {
        Set<Long> seconds = new TreeSet<>();
        for (VehicleType type : given.types) {
            seconds.add(firstFull(place, type));
        }
        seconds.remove(Timeline.NEVER);
        for (long first : seconds) {
            Ceiling ceiling = running(second -> rate.servedBy(first, second));
            forTrips((ride, type) -> {
                int index = ride.indexOf(place.id());
                if (index >= 0 && index < ride.legCount()) {
                    var late = new LateService(given, ride, type, index, first);
                    Charge.What what = new Charge.What.Late(late);
                    ceiling.add(new Charge(ride, type, what, headIn(index), 1));
                }
            });
            add(ceiling);
        }
    }

    /// The earliest second in which a full vehicle of a type can come to a place to be served, or
    /// [Timeline#NEVER].
    private long firstFull(Place place, VehicleType type) {
        long first = Timeline.NEVER;
        for (Ride ride : rides) {
            int index = ride.indexOf(place.id());
            List<Loading> loadings = Loadings.of(given, ride, type);
            if (index >= 0 && index < ride.legCount() && !loadings.isEmpty()) {
                LateService late = new LateService(given, ride, type, index, 0);
                if (ride.searchSeconds(index, type, loadings.getFirst().least()) > 0) {
                    first = Math.min(first, late.comes(loadings.getFirst()));
                }
            }
        }
        return first;
    }

    /// Rule `reception-capacity`.
    private void addIntake(Place place, Intake intake, boolean medical) {
        List<Span> whole = List.of(given.operation.horizon());
        addIntake(place, medical, intake.inAll(), whole);
        addIntake(place, medical, intake.perHour(), given.operation.hours());
        addIntake(place, medical, intake.perDay(), given.operation.spans(new Period.Days()));
    }

    private void addIntake(
            Place place, boolean medical, @Nullable Integer most, List<Span> periods) {
        if (most == null) {
            return;
        }
        Ceiling ceiling = new Ceiling(ends(periods), false, second -> most);
        forTrips((ride, type) -> {
            if (ride.destination.equals(place.id())) {
                for (Group group : aboard(ride, type)) {
                    if (group.category().medical() == medical) {
                        waitingAtEnd.add(ride.number);
                        Charge.When when = new Charge.When.Arrived();
                        ceiling.add(Charge.of(ride, type, group, when, 1));
                    }
                }
            }
        });
        add(ceiling);
    }

    /// The last seconds of periods, up to the last tick.
    long[] ends(List<Span> periods) {
        long last = ticks.first(ticks.count()) - 1;
        return periods.stream()
                .mapToLong(period -> given.timeline.second(period.to()) - 1)
                .filter(end -> end <= last)
                .toArray();
    }
}
