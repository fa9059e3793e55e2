package org.safepassage.check;

import static org.safepassage.check.TightLimits.passages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Term;
import org.safepassage.network.Leg;
import org.safepassage.network.Traffic;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.LeftBehind;
import org.safepassage.plan.Movement;
import org.safepassage.plan.Plan;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.EscortTeam;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.TermId;
import org.safepassage.quantity.VehicleId;

/// Faults that a test plants into a valid plan, at places chosen at random. Each gives the faulty
/// plan, or null where the plan has no place for such a fault.
final class Faults {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private final Random random;
    private final Operation operation;
    private final Plan plan;

    Faults(Random random, Operation operation, Plan plan) {
        this.random = random;
        this.operation = operation;
        this.plan = plan;
    }

    // ---- well-formed

    @Nullable Plan otherOperation() {
        return new Plan("elsewhere", plan.figure(), plan.convoys(), plan.leftBehind());
    }

    @Nullable Plan unknownLeg() {
        return passage(
                it -> true,
                it ->
                        new Movement.Passage(
                                new LegId("nowhere"),
                                it.direction(),
                                it.headIn(),
                                it.headOut(),
                                it.tailOut()));
    }

    @Nullable Plan passageTheOtherWay() {
        return passage(
                it -> true,
                it ->
                        new Movement.Passage(
                                it.leg(),
                                it.direction().opposite(),
                                it.headIn(),
                                it.headOut(),
                                it.tailOut()));
    }

    @Nullable Plan halfASecond() {
        return convoy(it -> true, it -> Vary.shift(it, Duration.ofMillis(500)));
    }

    @Nullable Plan unknownStop() {
        return stop(
                it -> true,
                it -> new Movement.Stop(new PlaceId("nowhere"), it.from(), it.to(), it.search()));
    }

    @Nullable Plan stopElsewhere() {
        return stop(
                it -> !it.place().equals(new PlaceId("depot")),
                it -> new Movement.Stop(new PlaceId("depot"), it.from(), it.to(), it.search()));
    }

    @Nullable Plan stopTooShort() {
        return convoy(
                it ->
                        indexOf(it, Movement.Stop.class) >= 0
                                && it.movements().getLast() instanceof Movement.Passage,
                it ->
                        Vary.movement(
                                it,
                                indexOf(it, Movement.Stop.class),
                                step -> {
                                    Movement.Stop stop = (Movement.Stop) step;
                                    return new Movement.Stop(
                                            stop.place(),
                                            stop.from(),
                                            stop.to().minus(SECOND),
                                            null);
                                }));
    }

    @Nullable Plan searchBeforeStop() {
        return stop(
                it -> it.search() != null,
                it ->
                        new Movement.Stop(
                                it.place(),
                                it.from(),
                                it.to(),
                                new Span(it.from().minus(SECOND), it.to().minus(SECOND))));
    }

    @Nullable Plan stopInTwo() {
        return convoy(
                it -> indexOf(it, Movement.Stop.class) >= 0,
                it -> {
                    int index = indexOf(it, Movement.Stop.class);
                    Movement.Stop stop = (Movement.Stop) it.movements().get(index);
                    List<Movement> movements = new ArrayList<>(it.movements());
                    movements.add(
                            index, new Movement.Stop(stop.place(), stop.from(), stop.from(), null));
                    return Vary.movements(it, movements);
                });
    }

    @Nullable Plan missingPassage() {
        return convoy(
                it -> passages(it).size() > 1,
                it -> {
                    List<Movement> movements = new ArrayList<>(it.movements());
                    movements.remove(passages(it).get(random.nextInt(passages(it).size())));
                    return Vary.movements(it, movements);
                });
    }

    @Nullable Plan gapBetweenSteps() {
        return convoy(
                it -> it.movements().size() > 1,
                it ->
                        Vary.movement(
                                it, it.movements().size() - 1, step -> Vary.shift(step, SECOND)));
    }

    @Nullable Plan noBoarding() {
        return convoy(Convoy::isLoaded, it -> Vary.service(it, null, it.alighting()));
    }

    @Nullable Plan noAlighting() {
        return convoy(Convoy::isLoaded, it -> Vary.service(it, it.boarding(), null));
    }

    @Nullable Plan noCorridor() {
        return convoy(Convoy::isLoaded, it -> Vary.corridor(it, null));
    }

    @Nullable Plan unknownCorridor() {
        return convoy(Convoy::isLoaded, it -> Vary.corridor(it, new CorridorId("nowhere")));
    }

    @Nullable Plan corridorOfAnEmptyConvoy() {
        return convoy(
                it -> !it.isLoaded(), it -> Vary.corridor(it, new CorridorId("alpha-reception")));
    }

    @Nullable Plan nobodyAboard() {
        return convoy(
                Convoy::isLoaded,
                it ->
                        Vary.vehicles(
                                it,
                                it.vehicles().stream()
                                        .map(load -> new VehicleLoad(load.vehicle(), List.of()))
                                        .toList()));
    }

    @Nullable Plan otherDestination() {
        return convoy(
                it -> true,
                it ->
                        ends(
                                it,
                                it.origin(),
                                new PlaceId("depot").equals(it.destination())
                                        ? new PlaceId("beta")
                                        : new PlaceId("depot")));
    }

    @Nullable Plan otherOrigin() {
        return convoy(it -> true, it -> ends(it, new PlaceId("fork"), it.destination()));
    }

    @Nullable Plan unknownOrigin() {
        return convoy(it -> true, it -> ends(it, new PlaceId("nowhere"), it.destination()));
    }

    @Nullable Plan unknownType() {
        return vehicle(it -> true, it -> new VehicleLoad(VehicleId.parse("tram-1"), it.aboard()));
    }

    @Nullable Plan unknownGroup() {
        return aboard(
                it -> true,
                it ->
                        new Aboard(
                                new GroupId("nobody"),
                                it.firstHousehold(),
                                it.lastHousehold(),
                                it.people()));
    }

    @Nullable Plan unknownGroupLeft() {
        List<LeftBehind> left = new ArrayList<>(plan.leftBehind());
        left.add(new LeftBehind(new GroupId("nobody"), 1));
        return Vary.leftBehind(plan, left);
    }

    @Nullable Plan unknownEscort() {
        return convoy(it -> true, it -> Vary.escort(it, EscortTeam.parse("nobody-1")));
    }

    @Nullable Plan vehicleTwice() {
        return convoy(
                it -> true,
                it -> {
                    List<VehicleLoad> loads = new ArrayList<>(it.vehicles());
                    loads.add(new VehicleLoad(loads.getFirst().vehicle(), List.of()));
                    return Vary.vehicles(it, loads);
                });
    }

    @Nullable Plan sameIdTwice() {
        List<Convoy> convoys = new ArrayList<>(plan.convoys());
        convoys.add(Vary.shift(convoys.getFirst(), WEEK));
        return Vary.convoys(plan, convoys);
    }

    // ---- people

    @Nullable Plan convoyForgotten() {
        Convoy convoy = pick(Convoy::isLoaded);
        return convoy == null ? null : Vary.without(plan, convoy);
    }

    @Nullable Plan oneFewerLeft() {
        return left(-1);
    }

    @Nullable Plan oneMoreLeft() {
        return left(1);
    }

    @Nullable Plan leftForgotten() {
        return plan.leftBehind().isEmpty()
                ? null
                : Vary.leftBehind(plan, plan.leftBehind().subList(1, plan.leftBehind().size()));
    }

    @Nullable Plan madeUpHousehold() {
        return aboard(
                it -> true,
                it -> {
                    int beyond = operation.group(it.group()).households(Figure.LIKELY).count() + 1;
                    return new Aboard(it.group(), beyond, beyond, it.people());
                });
    }

    @Nullable Plan householdInTwoConvoys() {
        Convoy first = pick(Convoy::isLoaded);
        if (first == null) {
            return null;
        }
        Aboard some =
                first.vehicles().stream()
                        .flatMap(it -> it.aboard().stream())
                        .findFirst()
                        .orElseThrow();
        Convoy other = pick(it -> it.isLoaded() && it != first);
        return other == null ? null : Vary.replace(plan, other, add(other, 0, some));
    }

    @Nullable Plan householdInTwoVehicles() {
        return convoy(
                it -> it.isLoaded() && it.vehicles().size() > 1,
                it -> {
                    Aboard some =
                            it.vehicles().stream()
                                    .flatMap(load -> load.aboard().stream())
                                    .findFirst()
                                    .orElseThrow();
                    int from = it.vehicles().getFirst().aboard().contains(some) ? 1 : 0;
                    return add(it, from, some);
                });
    }

    @Nullable Plan onePersonForgotten() {
        return aboard(
                it -> it.people() > 1,
                it ->
                        new Aboard(
                                it.group(),
                                it.firstHousehold(),
                                it.lastHousehold(),
                                it.people() - 1));
    }

    @Nullable Plan onePersonMore() {
        return aboard(
                it -> true,
                it ->
                        new Aboard(
                                it.group(),
                                it.firstHousehold(),
                                it.lastHousehold(),
                                it.people() + 1));
    }

    @Nullable Plan allInOneVehicle() {
        return convoy(
                it -> it.people() > 14,
                it -> {
                    List<VehicleLoad> loads = new ArrayList<>();
                    List<Aboard> all =
                            it.vehicles().stream().flatMap(load -> load.aboard().stream()).toList();
                    it.vehicles()
                            .forEach(load ->
                                    loads.add(
                                            new VehicleLoad(
                                                    load.vehicle(),
                                                    loads.isEmpty() ? all : List.of())));
                    return Vary.vehicles(it, loads);
                });
    }

    @Nullable Plan stretcherOnABus() {
        return vehicle(
                load ->
                        load.vehicle().type().value().equals("ambulance")
                                && !load.aboard().isEmpty(),
                load -> new VehicleLoad(VehicleId.parse("bus-1000"), load.aboard()));
    }

    @Nullable Plan familiesInAnAmbulance() {
        return vehicle(
                load ->
                        load.aboard().stream()
                                .anyMatch(it -> it.group().value().equals("families")),
                load -> new VehicleLoad(VehicleId.parse("ambulance-1000"), load.aboard()));
    }

    @Nullable Plan strangersOnBoard() {
        return aboard(
                it -> !it.group().value().equals("villagers"),
                it ->
                        new Aboard(
                                new GroupId("villagers"),
                                it.firstHousehold(),
                                it.lastHousehold(),
                                it.people()));
    }

    @Nullable Plan woundedToTheReception() {
        Convoy convoy = pick(it -> it.isLoaded() && it.destination().value().equals("reception"));
        return convoy == null
                ? null
                : Vary.replace(
                        plan, convoy, add(convoy, 0, new Aboard(new GroupId("wounded"), 1, 1, 2)));
    }

    @Nullable Plan boardingBeforeReady() {
        Group group = pickGroup();
        Instant ready = group == null ? null : group.ready();
        if (group == null || ready == null) {
            return null;
        }
        Convoy first = pick(it -> TightLimits.carries(it, group.id()) && it.begins().equals(ready));
        return first == null ? null : shift(first, SECOND.negated());
    }

    @Nullable Plan tooLongAboard() {
        Convoy convoy = pick(Convoy::isLoaded);
        return convoy == null
                ? null
                : Vary.replace(plan, convoy, Vary.boardEarlier(convoy, Duration.ofDays(1)));
    }

    // ---- movement

    @Nullable Plan boardingTooShort() {
        return convoy(
                it -> it.boarding() != null && it.boarding().length().toSeconds() > 0,
                it ->
                        Vary.service(
                                it,
                                new Span(it.boarding().from().plus(SECOND), it.boarding().to()),
                                it.alighting()));
    }

    @Nullable Plan alightingTooLong() {
        return convoy(
                Convoy::isLoaded,
                it ->
                        Vary.service(
                                it,
                                it.boarding(),
                                new Span(it.alighting().from(), it.alighting().to().plus(SECOND))));
    }

    /// The last passage of an empty convoy takes a second more.
    @Nullable Plan slowPassage() {
        return convoy(
                it -> !it.isLoaded() && it.movements().getLast() instanceof Movement.Passage,
                it ->
                        Vary.movement(
                                it,
                                it.movements().size() - 1,
                                step -> {
                                    Movement.Passage last = (Movement.Passage) step;
                                    return new Movement.Passage(
                                            last.leg(),
                                            last.direction(),
                                            last.headIn(),
                                            last.headOut().plus(SECOND),
                                            last.tailOut().plus(SECOND));
                                }));
    }

    /// The tail of an empty convoy comes out a second late.
    @Nullable Plan lateTail() {
        return convoy(
                it -> !it.isLoaded() && it.movements().getLast() instanceof Movement.Passage,
                it ->
                        Vary.movement(
                                it,
                                it.movements().size() - 1,
                                step -> {
                                    Movement.Passage last = (Movement.Passage) step;
                                    return new Movement.Passage(
                                            last.leg(),
                                            last.direction(),
                                            last.headIn(),
                                            last.headOut(),
                                            last.tailOut().plus(SECOND));
                                }));
    }

    @Nullable Plan otherCorridor() {
        return convoy(
                Convoy::isLoaded,
                it ->
                        Vary.corridor(
                                it,
                                new CorridorId(
                                        it.origin().value().equals("beta")
                                                ? "alpha-reception"
                                                : "beta-reception")));
    }

    @Nullable Plan afterTheEnd() {
        return convoy(it -> true, it -> Vary.shift(it, WEEK));
    }

    @Nullable Plan beforeTheStart() {
        return convoy(it -> true, it -> Vary.shift(it, WEEK.negated()));
    }

    /// The first to go into a leg goes in a second before its window opens.
    @Nullable Plan beforeTheWindow() {
        Leg leg = pickLeg(it -> !it.windows().isEmpty());
        if (leg == null) {
            return null;
        }
        Instant opens = leg.windows().get(random.nextInt(leg.windows().size())).from();
        Convoy first =
                pick(it ->
                        passages(it).stream()
                                .anyMatch(use ->
                                        use.leg().equals(leg.id()) && use.headIn().equals(opens)));
        return first == null ? null : shift(first, SECOND.negated());
    }

    /// The last to come out of a leg comes out a second after its window closes.
    @Nullable Plan afterTheWindow() {
        Leg leg = pickLeg(it -> !it.windows().isEmpty());
        if (leg == null) {
            return null;
        }
        Instant closes = leg.windows().get(random.nextInt(leg.windows().size())).to();
        Convoy last =
                pick(it ->
                        passages(it).stream()
                                .anyMatch(use ->
                                        use.leg().equals(leg.id())
                                                && use.tailOut().equals(closes)));
        return last == null ? null : shift(last, SECOND);
    }

    @Nullable Plan meetingOnALeg() {
        return pair(
                (one, other) ->
                        one.leg().equals(other.leg())
                                && one.direction() != other.direction()
                                && operation.network().leg(one.leg()).traffic()
                                        == Traffic.ALTERNATING,
                (one, other) -> Duration.between(other.headIn(), one.tailOut().minus(SECOND)));
    }

    @Nullable Plan tooClose() {
        return pair(
                (one, other) ->
                        one.leg().equals(other.leg())
                                && one.direction() == other.direction()
                                && (operation.network().leg(one.leg()).headway().toSeconds() > 0
                                        || one.tailIn().isAfter(one.headIn())),
                (one, other) ->
                        Duration.between(
                                other.headIn(),
                                one.tailIn()
                                        .plus(operation.network().leg(one.leg()).headway())
                                        .minus(SECOND)));
    }

    /// A slow convoy goes in just before a fast one, which comes out before it.
    @Nullable Plan overtaking() {
        return pair(
                (one, other) ->
                        one.leg().equals(other.leg())
                                && one.direction() == other.direction()
                                && Duration.between(one.headIn(), one.tailOut())
                                                .compareTo(
                                                        Duration.between(
                                                                        other.headIn(),
                                                                        other.headOut())
                                                                .plus(SECOND))
                                        > 0,
                (one, other) -> Duration.between(other.headIn(), one.headIn().plus(SECOND)));
    }

    @Nullable Plan tooManyVehicles() {
        return convoy(
                it ->
                        passages(it).stream()
                                .anyMatch(use ->
                                        Integer.valueOf(it.vehicles().size())
                                                .equals(
                                                        operation
                                                                .network()
                                                                .leg(use.leg())
                                                                .largestConvoy())),
                it -> {
                    List<VehicleLoad> loads = new ArrayList<>(it.vehicles());
                    loads.add(new VehicleLoad(VehicleId.parse("bus-1000"), List.of()));
                    return Vary.vehicles(it, loads);
                });
    }

    // ---- places

    @Nullable Plan searchForgotten() {
        return stop(
                it -> it.search() != null,
                it -> new Movement.Stop(it.place(), it.from(), it.to(), null));
    }

    @Nullable Plan searchCutShort() {
        return stop(
                it -> it.search() != null,
                it ->
                        new Movement.Stop(
                                it.place(),
                                it.from(),
                                it.to(),
                                new Span(it.search().from(), it.search().to().minus(SECOND))));
    }

    @Nullable Plan searchWithoutNeed() {
        return stop(
                it ->
                        it.search() == null
                                && it.to().isAfter(it.from())
                                && operation.network().place(it.place()).checkpoint() == null,
                it ->
                        new Movement.Stop(
                                it.place(), it.from(), it.to(), new Span(it.from(), it.to())));
    }

    @Nullable Plan searchesAtOnce() {
        Convoy moved = pick(it -> search(it, own -> true) != null);
        if (moved == null) {
            return null;
        }
        Movement.Stop stop = search(moved, it -> true);
        Convoy other =
                pick(it ->
                        it != moved && search(it, own -> own.place().equals(stop.place())) != null);
        if (other == null) {
            return null;
        }
        Movement.Stop theirs = search(other, own -> own.place().equals(stop.place()));
        return shift(
                moved, Duration.between(stop.search().from(), theirs.search().to().minus(SECOND)));
    }

    /// Whoever comes to a place stays there for good.
    @Nullable Plan noRoom() {
        Convoy leaving = pick(it -> true);
        if (leaving == null) {
            return null;
        }
        PlaceId place = leaving.origin();
        Set<VehicleId> stuck = new HashSet<>();
        List<Convoy> convoys = new ArrayList<>();
        for (Convoy convoy : plan.convoys()) {
            List<VehicleId> own = convoy.vehicles().stream().map(VehicleLoad::vehicle).toList();
            if (own.stream().noneMatch(stuck::contains)) {
                convoys.add(convoy);
                stuck.addAll(convoy.destination().equals(place) ? own : List.of());
            }
        }
        Integer room = operation.network().place(place).room();
        return room != null && stuck.size() > room ? Vary.convoys(plan, convoys) : null;
    }

    /// Everyone who arrives at a place does so at the same second.
    @Nullable Plan allArriveAtOnce() {
        PlaceId place = new PlaceId(random.nextBoolean() ? "reception" : "hospital");
        List<Convoy> arriving =
                plan.convoys().stream()
                        .filter(it -> it.isLoaded() && it.destination().equals(place))
                        .toList();
        if (arriving.size() < 2) {
            return null;
        }
        Instant at = arriving.getFirst().ends();
        Instant hour = at.atZone(operation.zone()).withMinute(0).withSecond(0).toInstant();
        boolean elsewhere =
                arriving.stream()
                        .anyMatch(it -> Duration.between(hour, it.ends()).abs().toHours() >= 1);
        List<Convoy> convoys = new ArrayList<>(plan.convoys());
        convoys.replaceAll(
                it -> arriving.contains(it) ? Vary.shift(it, Duration.between(it.ends(), at)) : it);
        return elsewhere ? Vary.convoys(plan, convoys) : null;
    }

    // ---- vehicles

    @Nullable Plan emptyConvoyForgotten() {
        Convoy convoy =
                pick(it ->
                        !it.isLoaded()
                                && it.vehicles().stream()
                                        .anyMatch(load -> isUsedAfter(load.vehicle(), it)));
        return convoy == null ? null : Vary.without(plan, convoy);
    }

    @Nullable Plan vehicleThatIsNotThere() {
        return vehicle(
                it -> true,
                it -> new VehicleLoad(new VehicleId(it.vehicle().type(), 1000), it.aboard()));
    }

    @Nullable Plan vehicleInTwoConvoys() {
        Convoy one = pick(it -> true);
        Convoy other =
                pick(it ->
                        it != one
                                && new Span(it.begins(), it.ends())
                                        .overlaps(new Span(one.begins(), one.ends())));
        if (one == null || other == null) {
            return null;
        }
        List<VehicleLoad> loads = new ArrayList<>(other.vehicles());
        loads.add(new VehicleLoad(one.vehicles().getFirst().vehicle(), List.of()));
        return Vary.replace(plan, other, Vary.vehicles(other, loads));
    }

    @Nullable Plan workingTooEarly() {
        Convoy first =
                pick(it ->
                        it.vehicles().stream()
                                .anyMatch(load ->
                                        operation
                                                .fleet()
                                                .type(load.vehicle().type())
                                                .available()
                                                .from()
                                                .equals(it.begins())));
        return first == null ? null : shift(first, SECOND.negated());
    }

    @Nullable Plan oneTripTooMany() {
        Convoy one =
                pick(it ->
                        it.isLoaded()
                                && it.vehicles().stream()
                                        .anyMatch(load ->
                                                trips(load.vehicle()) == most(load.vehicle())));
        if (one == null) {
            return null;
        }
        VehicleId busy =
                one.vehicles().stream()
                        .map(VehicleLoad::vehicle)
                        .filter(it -> trips(it) == most(it))
                        .findFirst()
                        .orElseThrow();
        Convoy other =
                pick(it ->
                        it.isLoaded()
                                && it.vehicles().stream()
                                        .noneMatch(load -> load.vehicle().equals(busy)));
        if (other == null) {
            return null;
        }
        List<VehicleLoad> loads = new ArrayList<>(other.vehicles());
        loads.add(new VehicleLoad(busy, List.of()));
        return Vary.replace(plan, other, Vary.vehicles(other, loads));
    }

    @Nullable Plan noTurnRound() {
        Convoy before =
                pick(it ->
                        it.isLoaded()
                                && it.vehicles().stream()
                                        .anyMatch(load ->
                                                isUsedAfter(load.vehicle(), it)
                                                        && operation
                                                                        .fleet()
                                                                        .type(load.vehicle().type())
                                                                        .turnRound()
                                                                        .toSeconds()
                                                                > 0));
        if (before == null) {
            return null;
        }
        for (VehicleLoad load : before.vehicles()) {
            Duration turnRound = operation.fleet().type(load.vehicle().type()).turnRound();
            for (Convoy next : plan.convoys()) {
                if (!next.begins().isBefore(before.ends())
                        && uses(next, load.vehicle())
                        && turnRound.toSeconds() > 0) {
                    return shift(
                            next,
                            Duration.between(
                                    next.begins(), before.ends().plus(turnRound).minus(SECOND)));
                }
            }
        }
        return null;
    }

    @Nullable Plan noRest() {
        Convoy convoy = pick(Convoy::isLoaded);
        return convoy == null
                ? null
                : Vary.replace(plan, convoy, Vary.boardEarlier(convoy, Duration.ofDays(2)));
    }

    private int trips(VehicleId vehicle) {
        return (int)
                plan.convoys().stream().filter(it -> it.isLoaded() && uses(it, vehicle)).count();
    }

    private int most(VehicleId vehicle) {
        Integer most = operation.fleet().type(vehicle.type()).trips();
        return most == null ? -1 : most;
    }

    private boolean isUsedAfter(VehicleId vehicle, Convoy convoy) {
        return plan.convoys().stream()
                .anyMatch(it ->
                        uses(it, vehicle) && !it.begins().isBefore(convoy.ends()) && it != convoy);
    }

    private static boolean uses(Convoy convoy, VehicleId vehicle) {
        return convoy.vehicles().stream().anyMatch(load -> load.vehicle().equals(vehicle));
    }

    // ---- escorts

    @Nullable Plan escortSentAway() {
        return convoy(it -> it.escort() != null, it -> Vary.escort(it, null));
    }

    @Nullable Plan teamThatIsNotThere() {
        return convoy(
                it -> it.escort() != null,
                it -> Vary.escort(it, new EscortTeam(it.escort().escort(), 1000)));
    }

    @Nullable Plan teamInTwoConvoys() {
        Convoy one = pick(it -> it.escort() != null);
        Convoy other =
                one == null
                        ? null
                        : pick(it ->
                                it.escort() != null
                                        && !it.escort().equals(one.escort())
                                        && new Span(it.begins(), it.ends())
                                                .overlaps(new Span(one.begins(), one.ends())));
        return other == null ? null : Vary.replace(plan, other, Vary.escort(other, one.escort()));
    }

    // ---- terms; [Scene] says which ones there are

    @Nullable Plan tooManyInOneHour() {
        Convoy one = pick(it -> passesFork(it) != null && isBusiest(hour(it)));
        Convoy other =
                one == null
                        ? null
                        : pick(it ->
                                it != one && passesFork(it) != null && !hour(it).equals(hour(one)));
        return other == null
                ? null
                : shift(other, Duration.between(passesFork(other), passesFork(one)));
    }

    /// Where a convoy's people are counted by the quota of the scene.
    private @Nullable Instant passesFork(Convoy convoy) {
        return convoy.isLoaded() ? passages(convoy).getLast().headIn() : null;
    }

    private boolean isBusiest(Instant hour) {
        long count =
                plan.convoys().stream()
                        .filter(it -> passesFork(it) != null && hour(it).equals(hour))
                        .count();
        Term quota = operation.terms().get(new TermId("quota"));
        return quota != null
                && quota.clause() instanceof Clause.Quota clause
                && count == clause.most();
    }

    private Instant hour(Convoy convoy) {
        long since = Duration.between(operation.horizon().from(), passesFork(convoy)).toHours();
        return operation.horizon().from().plus(Duration.ofHours(since));
    }

    @Nullable Plan beforeTheGateOpens() {
        Convoy first = pick(it -> Scene.people(it, Scene.BETA) > 0);
        for (Convoy convoy : plan.convoys()) {
            if (Scene.people(convoy, Scene.BETA) > 0
                    && convoy.departs().isBefore(first.departs())) {
                first = convoy;
            }
        }
        return first == null ? null : shift(first, SECOND.negated());
    }

    @Nullable Plan nothingInReturn() {
        List<Convoy> convoys = new ArrayList<>(plan.convoys());
        convoys.replaceAll(it -> Scene.people(it, Scene.BETA) > 0 ? Vary.shift(it, WEEK) : it);
        return Scene.ahead(operation, convoys) > Scene.ahead(operation, plan.convoys())
                ? Vary.convoys(plan, convoys)
                : null;
    }

    @Nullable Plan partnerGone() {
        List<Convoy> alpha =
                plan.convoys().stream().filter(it -> Scene.people(it, Scene.ALPHA) > 0).toList();
        List<Convoy> beta =
                plan.convoys().stream().filter(it -> Scene.people(it, Scene.BETA) > 0).toList();
        List<Convoy> fewer = alpha.size() < beta.size() ? alpha : beta;
        return fewer.isEmpty() || !operation.terms().containsKey(new TermId("together"))
                ? null
                : shift(fewer.get(random.nextInt(fewer.size())), WEEK);
    }

    @Nullable Plan nobodyWatching() {
        Convoy convoy =
                pick(it ->
                        it.isLoaded()
                                && passages(it).stream()
                                        .anyMatch(use -> use.leg().value().equals("b")));
        return convoy == null ? null : shift(convoy, WEEK);
    }

    @Nullable Plan lastOnesFirst() {
        Side[] sides = Scene.inOrder(operation, plan);
        if (sides == null) {
            return null;
        }
        Instant last =
                plan.convoys().stream()
                        .filter(it -> Scene.people(it, sides[0]) > 0)
                        .map(Convoy::departs)
                        .max(Instant::compareTo)
                        .orElseThrow();
        Convoy after =
                pick(it -> Scene.people(it, sides[1]) > 0 && Scene.people(it, sides[0]) == 0);
        return after == null
                ? null
                : shift(after, Duration.between(after.departs(), last.minus(SECOND)));
    }

    /// Someone who is not to be searched is searched after all, at a checkpoint where they wait
    /// long enough for it.
    @Nullable Plan searchedAfterAll() {
        return convoy(
                it -> !it.equals(Scene.searchedAfterAll(operation, it)),
                it -> Scene.searchedAfterAll(operation, it));
    }

    // ---- what the faults share

    private <T> @Nullable T any(List<T> choices) {
        return choices.isEmpty() ? null : choices.get(random.nextInt(choices.size()));
    }

    private @Nullable Convoy pick(Predicate<Convoy> which) {
        return any(plan.convoys().stream().filter(which).toList());
    }

    private @Nullable Leg pickLeg(Predicate<Leg> which) {
        return any(operation.network().legs().values().stream().filter(which).toList());
    }

    private @Nullable Group pickGroup() {
        return any(operation.groups().values().stream().filter(it -> it.ready() != null).toList());
    }

    private Plan shift(Convoy convoy, Duration by) {
        return Vary.replace(plan, convoy, Vary.shift(convoy, by));
    }

    private @Nullable Plan convoy(Predicate<Convoy> which, UnaryOperator<Convoy> change) {
        Convoy convoy = pick(which);
        return convoy == null ? null : Vary.replace(plan, convoy, change.apply(convoy));
    }

    private @Nullable Plan passage(
            Predicate<Movement.Passage> which, UnaryOperator<Movement.Passage> change) {
        return movement(
                it -> it instanceof Movement.Passage passage && which.test(passage),
                it -> change.apply((Movement.Passage) it));
    }

    private @Nullable Plan stop(
            Predicate<Movement.Stop> which, UnaryOperator<Movement.Stop> change) {
        return movement(
                it -> it instanceof Movement.Stop stop && which.test(stop),
                it -> change.apply((Movement.Stop) it));
    }

    private @Nullable Plan movement(Predicate<Movement> which, UnaryOperator<Movement> change) {
        return convoy(
                it -> it.movements().stream().anyMatch(which),
                it -> {
                    List<Integer> places = new ArrayList<>();
                    for (int i = 0; i < it.movements().size(); i++) {
                        if (which.test(it.movements().get(i))) {
                            places.add(i);
                        }
                    }
                    return Vary.movement(it, places.get(random.nextInt(places.size())), change);
                });
    }

    private @Nullable Plan vehicle(
            Predicate<VehicleLoad> which, UnaryOperator<VehicleLoad> change) {
        return convoy(
                it -> it.vehicles().stream().anyMatch(which),
                it -> {
                    List<VehicleLoad> loads = new ArrayList<>(it.vehicles());
                    int index =
                            loads.indexOf(loads.stream().filter(which).findFirst().orElseThrow());
                    loads.set(index, change.apply(loads.get(index)));
                    return Vary.vehicles(it, loads);
                });
    }

    private @Nullable Plan aboard(Predicate<Aboard> which, UnaryOperator<Aboard> change) {
        return vehicle(
                load -> load.aboard().stream().anyMatch(which),
                load -> {
                    List<Aboard> all = new ArrayList<>(load.aboard());
                    int index = all.indexOf(all.stream().filter(which).findFirst().orElseThrow());
                    all.set(index, change.apply(all.get(index)));
                    return new VehicleLoad(load.vehicle(), all);
                });
    }

    private @Nullable Plan left(int more) {
        List<LeftBehind> left = new ArrayList<>(plan.leftBehind());
        if (left.isEmpty() || left.getFirst().people() + more < 1) {
            return null;
        }
        left.set(0, new LeftBehind(left.getFirst().group(), left.getFirst().people() + more));
        return Vary.leftBehind(plan, left);
    }

    private static Convoy add(Convoy convoy, int index, Aboard some) {
        List<VehicleLoad> loads = new ArrayList<>(convoy.vehicles());
        List<Aboard> all = new ArrayList<>(loads.get(index).aboard());
        all.add(some);
        loads.set(index, new VehicleLoad(loads.get(index).vehicle(), all));
        return Vary.vehicles(convoy, loads);
    }

    private static Convoy ends(Convoy it, PlaceId origin, PlaceId destination) {
        return new Convoy(
                it.id(),
                origin,
                destination,
                it.corridor(),
                it.escort(),
                it.vehicles(),
                it.boarding(),
                it.movements(),
                it.alighting());
    }

    private static int indexOf(Convoy convoy, Class<? extends Movement> kind) {
        for (int i = 0; i < convoy.movements().size(); i++) {
            if (kind.isInstance(convoy.movements().get(i))) {
                return i;
            }
        }
        return -1;
    }

    /// Moves the second of two passages, which `fits` chooses, by what `by` says.
    private @Nullable Plan pair(
            BiPredicate<Movement.Passage, Movement.Passage> fits,
            BiFunction<Movement.Passage, Movement.Passage, Duration> by) {
        List<Plan> plans = new ArrayList<>();
        Convoy one = pick(it -> true);
        for (Convoy other : plan.convoys()) {
            for (Movement.Passage mine : passages(one)) {
                for (Movement.Passage theirs : passages(other)) {
                    if (one != other && fits.test(mine, theirs)) {
                        plans.add(shift(other, by.apply(mine, theirs)));
                    }
                }
            }
        }
        return any(plans);
    }

    private static Movement.@Nullable Stop search(Convoy convoy, Predicate<Movement.Stop> which) {
        for (Movement movement : convoy.movements()) {
            if (movement instanceof Movement.Stop stop
                    && stop.search() != null
                    && which.test(stop)) {
                return stop;
            }
        }
        return null;
    }
}
