package org.safepassage.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Side;
import org.safepassage.network.Leg;
import org.safepassage.network.Network;
import org.safepassage.operation.Operation;
import org.safepassage.people.Households;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Movement;
import org.safepassage.plan.Plan;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.VehicleId;

/// What the checks look at: operation, plan, and what follows from them in one step. It decides
/// nothing.
final class Facts {
    /// Convoys by the time they begin, then by the time they end, then by id.
    static final Comparator<Convoy> BY_BEGIN =
            Comparator.comparing(Convoy::begins)
                    .thenComparing(Convoy::ends)
                    .thenComparing(Convoy::id);

    private final Operation operation;
    private final Plan plan;
    private final List<Convoy> sound;
    private final List<Convoy> loaded;
    private final SortedMap<VehicleId, List<Convoy>> byVehicle = new TreeMap<>();
    private final Set<VehicleId> unclear = new HashSet<>();
    private final Map<GroupId, Households> households = new HashMap<>();
    private final Map<GroupId, Long> aboard;
    private final Map<GroupId, Long> aboardSound;

    /// @param sound the plan's well-formed convoys, in its order
    Facts(Operation operation, Plan plan, List<Convoy> sound) {
        this.operation = operation;
        this.plan = plan;
        this.sound = List.copyOf(sound);
        this.loaded = sound.stream().filter(convoy -> convoy.boarding() != null).toList();
        operation
                .groups()
                .forEach((id, group) -> households.put(id, group.households(plan.figure())));
        Set<Convoy> clear = new HashSet<>(sound);
        for (Convoy convoy : plan.convoys()) {
            if (!clear.contains(convoy)) {
                convoy.vehicles().forEach(load -> unclear.add(load.vehicle()));
            }
        }
        for (Convoy convoy : sound) {
            for (VehicleLoad load : convoy.vehicles()) {
                if (!unclear.contains(load.vehicle())) {
                    byVehicle.computeIfAbsent(load.vehicle(), id -> new ArrayList<>()).add(convoy);
                }
            }
        }
        byVehicle.values().forEach(convoys -> convoys.sort(BY_BEGIN));
        aboard = aboard(plan.convoys());
        aboardSound = aboard(sound);
    }

    private static Map<GroupId, Long> aboard(List<Convoy> convoys) {
        Map<GroupId, Long> people = new HashMap<>();
        convoys.stream()
                .flatMap(convoy -> convoy.vehicles().stream())
                .flatMap(load -> load.aboard().stream())
                .forEach(some -> people.merge(some.group(), (long) some.people(), Long::sum));
        return people;
    }

    Operation operation() {
        return operation;
    }

    Network network() {
        return operation.network();
    }

    Plan plan() {
        return plan;
    }

    /// Well-formed convoys in the plan's order.
    List<Convoy> sound() {
        return sound;
    }

    /// Well-formed convoys with people aboard, in the plan's order.
    List<Convoy> loaded() {
        return loaded;
    }

    /// The well-formed convoys of each vehicle by the time they begin. A vehicle that is also in a
    /// convoy that is not well-formed is left out: nothing sure can be said about where it is.
    SortedMap<VehicleId, List<Convoy>> byVehicle() {
        return byVehicle;
    }

    /// Vehicles in a convoy that is not well-formed.
    Set<VehicleId> unclear() {
        return unclear;
    }

    /// The households of a group that exists.
    Households households(GroupId group) {
        return Objects.requireNonNull(households.get(group));
    }

    /// All people of a group at the plan's figure, companions counted.
    long peopleOf(GroupId group) {
        return operation.group(group).people(plan.figure());
    }

    /// People of a group whom no well-formed convoy moves.
    long unmoved(GroupId group) {
        return Math.max(0, peopleOf(group) - aboardSound.getOrDefault(group, 0L));
    }

    /// People of a group whom no convoy at all moves. A convoy that is not well-formed counts here:
    /// that it moves people is not in doubt, and a term should not be held against the others for
    /// it.
    long leftBehind(GroupId group) {
        return Math.max(0, peopleOf(group) - aboard.getOrDefault(group, 0L));
    }

    /// All people of a side.
    long peopleOf(Side side) {
        return side.groups().stream().mapToLong(this::peopleOf).sum();
    }

    /// People of a side whom no convoy at all moves.
    long leftBehind(Side side) {
        return side.groups().stream().mapToLong(this::leftBehind).sum();
    }

    /// People aboard a vehicle. Longs throughout: a hostile plan may claim more people than an int
    /// can count.
    static long people(VehicleLoad load) {
        return load.aboard().stream().mapToLong(Aboard::people).sum();
    }

    /// People aboard a convoy.
    static long people(Convoy convoy) {
        return convoy.vehicles().stream().mapToLong(Facts::people).sum();
    }

    /// People of a side aboard a convoy.
    static long people(Convoy convoy, Side side) {
        return convoy.vehicles().stream()
                .flatMap(load -> load.aboard().stream())
                .filter(some -> side.groups().contains(some.group()))
                .mapToLong(Aboard::people)
                .sum();
    }

    /// The time between a convoy's head and its tail: `(n - 1) × interval`.
    Duration pass(Convoy convoy) {
        return operation.interval().multipliedBy(convoy.vehicles().size() - 1L);
    }

    /// The passages of a convoy in order; a well-formed one has at least one.
    static List<Movement.Passage> passages(Convoy convoy) {
        List<Movement.Passage> passages = new ArrayList<>();
        for (Movement movement : convoy.movements()) {
            if (movement instanceof Movement.Passage passage) {
                passages.add(passage);
            }
        }
        return passages;
    }

    /// Where a passage begins.
    PlaceId start(Movement.Passage passage) {
        return network().leg(passage.leg()).start(passage.direction());
    }

    /// Where a passage ends.
    PlaceId end(Movement.Passage passage) {
        Leg leg = network().leg(passage.leg());
        return leg.end(passage.direction());
    }

    /// The moment at which the people of a loaded convoy count, or null when it does not come past
    /// the place of the measure.
    @Nullable Instant moment(Convoy convoy, Measure measure) {
        return switch (measure) {
            case Measure.Departure ignored -> convoy.departs();
            case Measure.Arrival ignored -> convoy.ends();
            case Measure.Passing passing -> passing(convoy, passing.place());
        };
    }

    private @Nullable Instant passing(Convoy convoy, PlaceId place) {
        for (Movement.Passage passage : passages(convoy)) {
            if (start(passage).equals(place)) {
                return passage.headIn();
            }
        }
        return convoy.destination().equals(place) ? convoy.ends() : null;
    }

    /// The convoy's visits: its origin, each place it comes past, its destination.
    List<Visit> visits(Convoy convoy) {
        List<Visit> visits = new ArrayList<>();
        PlaceId place = convoy.origin();
        Instant from = convoy.begins();
        Movement.Stop stop = null;
        Movement.Passage before = null;
        for (Movement movement : convoy.movements()) {
            switch (movement) {
                case Movement.Stop here -> stop = here;
                case Movement.Passage passage -> {
                    boolean rolls = before != null && stop == null;
                    visits.add(
                            new Visit(
                                    place,
                                    before == null,
                                    rolls ? passage.headIn() : from,
                                    passage.headIn(),
                                    stop));
                    place = end(passage);
                    from = passage.tailOut();
                    stop = null;
                    before = passage;
                }
            }
        }
        visits.add(new Visit(place, before == null, from, convoy.ends(), stop));
        return visits;
    }

    /// A moment in words.
    String time(Instant moment) {
        return Moments.time(moment, operation.zone());
    }

    /// A span in words.
    String span(Span span) {
        return Moments.span(span, operation.zone());
    }

    /// A length of time in words, such as `1 h 5 min 10 s`.
    static String length(Duration length) {
        long seconds = length.toSeconds();
        if (seconds == 0) {
            return "0 s";
        }
        StringBuilder words = new StringBuilder(seconds < 0 ? "minus " : "");
        long left = Math.abs(seconds);
        String gap = "";
        if (left >= 3600) {
            words.append(left / 3600).append(" h");
            gap = " ";
        }
        if (left % 3600 >= 60) {
            words.append(gap).append(left % 3600 / 60).append(" min");
            gap = " ";
        }
        if (left % 60 > 0) {
            words.append(gap).append(left % 60).append(" s");
        }
        return words.toString();
    }
}
