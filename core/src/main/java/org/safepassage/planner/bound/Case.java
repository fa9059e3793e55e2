package org.safepassage.planner.bound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.Where;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Direction;
import org.safepassage.network.Leg;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.people.SizeClass;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;

/// An operation at one figure, prepared for bounding: groups with people, types with vehicles, open
/// times in seconds.
final class Case {
    final Operation operation;
    final Figure figure;
    final Timeline timeline;
    final List<Group> groups;
    final List<VehicleType> types;
    private final List<Term> terms;
    private final Map<PlaceId, List<Exit>> exits = new TreeMap<>();
    private final Map<GroupId, Long> gates = new TreeMap<>();
    private final Map<LegId, OpenTimes> openTimes = new TreeMap<>();
    private final Map<LegId, OpenTimes> openTimesLoaded = new TreeMap<>();

    Case(Operation operation, Figure figure) {
        this.operation = operation;
        this.figure = figure;
        timeline = Timeline.of(operation.horizon());
        groups = operation.groups().values().stream().filter(g -> g.people(figure) > 0).toList();
        types =
                operation.fleet().types().values().stream()
                        .filter(type -> type.number().at(figure) > 0)
                        .toList();
        terms = operation.enforcedTerms();
        for (Leg leg : operation.network().legs().values()) {
            OpenTimes open = OpenTimes.of(leg.windows(), timeline);
            openTimes.put(leg.id(), open);
            openTimesLoaded.put(leg.id(), watched(leg, open));
            for (Direction direction : Direction.values()) {
                exits.computeIfAbsent(leg.start(direction), place -> new ArrayList<>())
                        .add(new Exit(leg, leg.end(direction)));
            }
        }
        addGates();
    }

    /// Rule `monitor-present`: a loaded passage lies within one span of each monitor's presence.
    private OpenTimes watched(Leg leg, OpenTimes open) {
        OpenTimes times = open;
        for (Term term : terms) {
            if (term.clause() instanceof Clause.MonitorPresent monitor
                    && monitor.where() instanceof Where.OnLeg on
                    && on.leg().equals(leg.id())) {
                times = times.and(OpenTimes.of(monitor.present(), timeline));
            }
        }
        return times;
    }

    List<Term> terms() {
        return terms;
    }

    OpenTimes open(LegId leg, boolean loaded) {
        OpenTimes times = (loaded ? openTimesLoaded : openTimes).get(leg);
        if (times == null) {
            throw new IllegalArgumentException("no leg " + leg + " in the network");
        }
        return times;
    }

    /// A leg as a way out of a place.
    ///
    /// @param leg may be used either way
    /// @param end the place at its other end
    record Exit(Leg leg, PlaceId end) {}

    /// The legs that begin or end at a place.
    List<Exit> exits(PlaceId place) {
        return exits.getOrDefault(place, List.of());
    }

    int number(VehicleType type) {
        return type.number().at(figure);
    }

    /// How many vehicles there are of all types.
    int fleet() {
        return types.stream().mapToInt(this::number).sum();
    }

    int people(Group group) {
        return group.people(figure);
    }

    int smallestHousehold(Group group) {
        return group.households(figure).classes().getLast().size();
    }

    int largestHousehold(Group group) {
        return group.households(figure).classes().getFirst().size();
    }

    /// Whether some household of the group may board the type (rules `vehicle-carries`,
    /// `seats-and-stretchers`).
    boolean boards(Group group, VehicleType type) {
        if (!type.mayCarry(group.category().word())) {
            return false;
        }
        for (SizeClass sizeClass : group.households(figure).classes()) {
            if (type.capacity().holds(group.placesFor(sizeClass.size()))) {
                return true;
            }
        }
        return false;
    }

    /// Rule `destination-excluded` and `chosen-destination`.
    List<PlaceId> destinations(Group group) {
        List<PlaceId> allowed = new ArrayList<>(group.destinations());
        for (Term term : terms) {
            if (term.clause() instanceof Clause.DestinationExcluded excluded
                    && excluded.side().groups().contains(group.id())) {
                allowed.remove(excluded.place());
            }
        }
        return allowed.stream().distinct().toList();
    }

    /// Rules `boarding-place` (ready), `gate` and `first`: the first second in which boarding may
    /// begin, and in which they may depart.
    long readySecond(Group group) {
        Instant ready = group.ready();
        return ready == null ? 0 : Math.max(0, timeline.second(ready));
    }

    long gateSecond(Group group) {
        return gates.getOrDefault(group.id(), 0L);
    }

    /// Who waits for the last of another side to depart, or to arrive, waits at least until the
    /// first of each of its groups may depart. Each round looks one term further back.
    private void addGates() {
        for (int round = 0; round <= groups.size(); round++) {
            Map<GroupId, Long> before = Map.copyOf(gates);
            for (Group group : groups) {
                gates.put(group.id(), gate(group, before));
            }
            if (gates.equals(before)) {
                return;
            }
        }
    }

    private long gate(Group group, Map<GroupId, Long> known) {
        long gate = 0;
        for (Term term : terms) {
            if (term.clause() instanceof Clause.Gate held
                    && held.held().groups().contains(group.id())) {
                gate = Math.max(gate, opens(held.opening(), known));
            }
            if (term.clause() instanceof Clause.First first
                    && first.measured() instanceof Measure.Departure
                    && first.after().groups().contains(group.id())) {
                gate = Math.max(gate, lastDeparts(first.before(), known));
            }
        }
        return gate;
    }

    private long opens(Opening opening, Map<GroupId, Long> known) {
        return switch (opening) {
            case Opening.OutsideEvent event -> timeline.second(event.expected());
            case Opening.AllDeparted departed -> lastDeparts(departed.side(), known);
            case Opening.AllArrived arrived -> lastDeparts(arrived.side(), known);
        };
    }

    private long lastDeparts(Side side, Map<GroupId, Long> known) {
        long last = 0;
        for (Group group : groups) {
            if (side.groups().contains(group.id())) {
                long gate = known.getOrDefault(group.id(), 0L);
                last = Math.max(last, Math.max(gate, readySecond(group)));
            }
        }
        return last;
    }

    /// Rule `no-search`: whether people of the group are searched at the place.
    boolean isSearched(GroupId group, PlaceId place) {
        for (Term term : terms) {
            if (term.clause() instanceof Clause.NoSearch spared
                    && spared.side().groups().contains(group)
                    && (spared.place() == null || spared.place().equals(place))) {
                return false;
            }
        }
        return true;
    }
}
