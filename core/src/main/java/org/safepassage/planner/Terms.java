package org.safepassage.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.Where;
import org.safepassage.operation.Operation;
import org.safepassage.quantity.Span;

/// The terms that bind the plan, over indices.
final class Terms {
    /// Side `after` waits for side `before`: the rules `first` and, when `gate`, `gate`.
    ///
    /// @param before who must have had the moment
    /// @param after who waits
    /// @param counted the moment of those before
    /// @param awaited the moment of those who wait
    record Order(BitSet before, BitSet after, Moment counted, Moment awaited) {}

    /// Two sides that go forward in step.
    ///
    /// @param inTurn whether each side's convoys count in the order in which they are decided;
    ///   where both sides leave from several places, one late convoy would then hold up all others
    record Reciprocal(
            BitSet one,
            BitSet other,
            Line line,
            Moment moment,
            long toleranceOne,
            long toleranceOther,
            long totalOne,
            long totalOther,
            boolean inTurn) {
        Reciprocal countedInTurn() {
            return new Reciprocal(
                    one,
                    other,
                    line,
                    moment,
                    toleranceOne,
                    toleranceOther,
                    totalOne,
                    totalOther,
                    true);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // kernel data, never compared
    record Quota(Moment moment, Counted counted, int most, int[] starts, BitSet side) {
        int period(int second) {
            int at = Arrays.binarySearch(starts, second);
            return at >= 0 ? at : -at - 2;
        }
    }

    record Together(BitSet one, BitSet other, Moment moment, int within) {}

    record Escorted(BitSet side, int corridor, int escort) {}

    @SuppressWarnings("ArrayRecordComponent") // kernel data, never compared
    record Watched(int place, int[] present) {}

    final List<Order> orders = new ArrayList<>();
    final List<Reciprocal> reciprocals = new ArrayList<>();
    final List<Quota> quotas = new ArrayList<>();
    final List<Together> together = new ArrayList<>();
    final List<Escorted> escorted = new ArrayList<>();
    final List<Watched> watched = new ArrayList<>();
    final BitSet[] notSearched;
    final BitSet[] excludedAt;
    final int[][] loadedWindows;
    final int[] departAfter;
    private final Crowd crowd;
    private final Roads roads;
    private final Clock clock;
    private final Operation operation;

    Terms(Operation operation, Clock clock, Roads roads, Crowd crowd, Garage garage) {
        this.operation = operation;
        this.crowd = crowd;
        this.roads = roads;
        this.clock = clock;
        notSearched = emptySets(roads.placeIds.size());
        excludedAt = emptySets(roads.placeIds.size());
        loadedWindows = roads.windows.clone();
        departAfter = new int[crowd.size()];
        for (Term term : operation.enforcedTerms()) {
            read(term.clause(), garage);
        }
    }

    private static BitSet[] emptySets(int count) {
        BitSet[] sets = new BitSet[count];
        for (int i = 0; i < count; i++) {
            sets[i] = new BitSet();
        }
        return sets;
    }

    private void read(Clause clause, Garage garage) {
        switch (clause) {
            case Clause.First first -> {
                Moment moment = moment(first.measured());
                orders.add(new Order(set(first.before()), set(first.after()), moment, moment));
            }
            case Clause.Gate gate -> readGate(gate);
            case Clause.Reciprocal reciprocal -> readReciprocal(reciprocal);
            case Clause.Quota quota -> readQuota(quota);
            case Clause.Together pair ->
                    together.add(
                            new Together(
                                    set(pair.one()),
                                    set(pair.other()),
                                    moment(pair.measured()),
                                    Clock.seconds(pair.within())));
            case Clause.EscortRequired required -> {
                var on = required.corridor();
                int corridor = on == null ? -1 : corridor(on);
                int escort = garage.escorts.indexOf(operation.fleet().escort(required.escort()));
                escorted.add(new Escorted(set(required.side()), corridor, escort));
            }
            case Clause.MonitorPresent monitor -> readMonitor(monitor);
            case Clause.NoSearch noSearch -> {
                var at = noSearch.place();
                for (int p = 0; p < notSearched.length; p++) {
                    if (at == null || roads.place(at) == p) {
                        notSearched[p].or(set(noSearch.side()));
                    }
                }
            }
            case Clause.DestinationExcluded excluded ->
                    excludedAt[roads.place(excluded.place())].or(set(excluded.side()));
            case Clause.WordsOnly ignored -> {}
        }
    }

    private void readGate(Clause.Gate gate) {
        BitSet held = set(gate.held());
        switch (gate.opening()) {
            case Opening.AllArrived arrived ->
                    orders.add(
                            new Order(set(arrived.side()), held, Moment.ARRIVAL, Moment.DEPARTURE));
            case Opening.AllDeparted departed ->
                    orders.add(
                            new Order(
                                    set(departed.side()),
                                    held,
                                    Moment.DEPARTURE,
                                    Moment.DEPARTURE));
            case Opening.OutsideEvent event ->
                    held.stream()
                            .forEach(g ->
                                    departAfter[g] =
                                            Math.max(
                                                    departAfter[g],
                                                    clock.seconds(event.expected())));
        }
    }

    private void readReciprocal(Clause.Reciprocal term) {
        BitSet one = set(term.one());
        BitSet other = set(term.other());
        reciprocals.add(
                new Reciprocal(
                        one,
                        other,
                        new Line(term.steps(), term.repeats()),
                        moment(term.measured()),
                        term.toleranceOne(),
                        term.toleranceOther(),
                        crowd.peopleOf(one),
                        crowd.peopleOf(other),
                        isAtOnePlace(one) || isAtOnePlace(other)));
    }

    /// Lets each side of every reciprocal term count in the order in which its convoys are decided.
    void countInTurn() {
        reciprocals.replaceAll(Reciprocal::countedInTurn);
    }

    /// Whether any convoy may count before one of its side that was decided earlier.
    boolean mayCountOutOfTurn() {
        return reciprocals.stream().anyMatch(term -> !term.inTurn());
    }

    private boolean isAtOnePlace(BitSet side) {
        return side.stream().map(g -> crowd.place[g]).distinct().count() < 2;
    }

    private void readQuota(Clause.Quota quota) {
        Moment moment =
                switch (quota.where()) {
                    case Where.AtPlace at ->
                            new Moment(Moment.Kind.PASSING, roads.place(at.place()));
                    case Where.OnLeg on -> new Moment(Moment.Kind.LEG, roads.leg(on.leg()));
                    case Where.OnCorridor on ->
                            new Moment(Moment.Kind.CORRIDOR, corridor(on.corridor()));
                };
        int[] starts =
                operation.spans(quota.period()).stream()
                        .map(Span::from)
                        .mapToInt(clock::seconds)
                        .toArray();
        Side side = quota.side();
        BitSet groups = new BitSet();
        if (side == null) {
            groups.set(0, crowd.size());
        } else {
            groups = set(side);
        }
        quotas.add(new Quota(moment, quota.counted(), quota.most(), starts, groups));
    }

    private void readMonitor(Clause.MonitorPresent monitor) {
        int[] present = clock.pairs(monitor.present());
        switch (monitor.where()) {
            case Where.AtPlace at -> watched.add(new Watched(roads.place(at.place()), present));
            case Where.OnLeg on -> watchLeg(roads.leg(on.leg()), present);
            case Where.OnCorridor on ->
                    operation
                            .network()
                            .corridor(on.corridor())
                            .segments()
                            .forEach(segment -> watchLeg(roads.leg(segment.leg()), present));
        }
    }

    private void watchLeg(int leg, int[] present) {
        loadedWindows[leg] = Clock.shared(loadedWindows[leg], present);
    }

    private int corridor(org.safepassage.quantity.CorridorId id) {
        return List.copyOf(operation.network().corridors().keySet()).indexOf(id);
    }

    private BitSet set(Side side) {
        return crowd.set(side.groups());
    }

    private Moment moment(Measure measure) {
        return switch (measure) {
            case Measure.Departure ignored -> Moment.DEPARTURE;
            case Measure.Arrival ignored -> Moment.ARRIVAL;
            case Measure.Passing passing ->
                    new Moment(Moment.Kind.PASSING, roads.place(passing.place()));
        };
    }
}
