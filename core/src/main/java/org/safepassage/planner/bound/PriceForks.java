package org.safepassage.planner.bound;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.quantity.VehicleTypeId;

/// Forks cases where there are few vehicles of a type, always the case that proves least so far:
/// see [PriceTree].
final class PriceForks {
    /// A type is forked when there are at most so many ways.
    private static final int MOST_WAYS = 6;

    /// A fork that raises what is proved by less than this share is the last.
    private static final double WORTH_IT = 0.001;

    private final Case given;
    private final Ticks ticks;
    private final boolean isToldApart;
    private final LinearSolver solver;
    private final Budget budget;
    private final int rounds;
    private final List<Tours> types;

    /// A case; forked once it has cases of its own.
    private static final class Node {
        final Map<VehicleTypeId, int[]> starts;
        final PriceTree.Leaf leaf;
        final BigInteger proved;
        @Nullable VehicleTypeId type;
        final List<Node> cases = new ArrayList<>();

        Node(Map<VehicleTypeId, int[]> starts, PriceTree.Leaf leaf, BigInteger proved) {
            this.starts = starts;
            this.leaf = leaf;
            this.proved = proved;
        }

        PriceTree tree() {
            return type == null
                    ? leaf
                    : new PriceTree.Fork(type, cases.stream().map(Node::tree).toList());
        }

        /// The case that proves least, of those not forked.
        Node least() {
            Node least = this;
            BigInteger lowest = null;
            for (Node each : cases) {
                Node node = each.least();
                if (lowest == null || node.proved.compareTo(lowest) < 0) {
                    lowest = node.proved;
                    least = node;
                }
            }
            return least;
        }
    }

    /// @param rounds how many rounds a case may take
    PriceForks(PriceBound whole, LinearSolver solver, Budget budget, int rounds) {
        given = whole.given();
        ticks = whole.ceilings().ticks;
        isToldApart = whole.ceilings().isToldApart;
        types =
                whole.types().stream()
                        .filter(t -> mayFork(given, t))
                        .sorted(
                                Comparator.comparingInt((Tours t) -> given.number(t.type))
                                        .thenComparing(t -> t.type.id()))
                        .toList();
        this.solver = solver;
        this.budget = budget;
        this.rounds = rounds;
    }

    /// A tree, and what it proves.
    record Grown(PriceTree tree, BigInteger proved) {}

    /// @param most how many cases may be looked at
    Grown grow(PriceBound whole, PriceBound.Answer answer, int most) {
        PriceTree.Leaf leaf = PriceTree.Leaf.of(whole.ceilings(), answer.prices());
        Node root = new Node(Map.of(), leaf, answer.proved());
        int left = most;
        boolean isWorthIt = true;
        while (isWorthIt) {
            Node least = root.least();
            @Nullable Tours type = next(least);
            List<int[]> ways = type == null ? List.of() : ways(given, type);
            left -= ways.size();
            if (type == null || left < 0) {
                break;
            }
            fork(least, type, ways);
            double won = root.least().proved.subtract(least.proved).doubleValue();
            isWorthIt = won > WORTH_IT * least.proved.doubleValue();
        }
        return new Grown(root.tree(), root.least().proved);
    }

    /// Whether there is a type with so few vehicles.
    static boolean mayFork(PriceBound whole) {
        return whole.types().stream().anyMatch(type -> mayFork(whole.given(), type));
    }

    private static boolean mayFork(Case given, Tours type) {
        return type.originCount() > 1
                && type.originCount() <= MOST_WAYS
                && given.number(type.type) < MOST_WAYS
                && ways(given, type).size() <= MOST_WAYS;
    }

    private static List<int[]> ways(Case given, Tours type) {
        return PriceTree.ways(given.number(type.type), type.originCount());
    }

    /// The type with the fewest vehicles that is not yet forked, or null.
    private @Nullable Tours next(Node node) {
        for (Tours type : types) {
            if (!node.starts.containsKey(type.type.id())) {
                return type;
            }
        }
        return null;
    }

    private void fork(Node node, Tours type, List<int[]> ways) {
        for (int[] counts : ways) {
            var starts = PriceTree.with(node.starts, type.type.id(), counts);
            PriceBound bound = PriceTree.bound(given, ticks, isToldApart, node.leaf.ends(), starts);
            PriceBound.Answer best =
                    new PriceClimb(bound, solver, budget.longest())
                            .climb(node.leaf.prices(), rounds);
            PriceTree.Leaf leaf = PriceTree.Leaf.of(bound.ceilings(), best.prices());
            node.cases.add(new Node(starts, leaf, best.proved()));
        }
        node.type = type.type.id();
    }
}
