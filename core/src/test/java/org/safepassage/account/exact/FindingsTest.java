package org.safepassage.account.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void rangesHoldTheTruthAndAreTheExactOptimum() {
        for (long seed = 0; seed < 2_000; seed++) {
            RandomConstraints drawn = new RandomConstraints(seed, seed % 20 == 0 ? 5 : 4);
            Constraints constraints = drawn.truthful();
            Findings findings = Findings.of(constraints);
            assertThat(findings.contradictions()).as("seed %d", seed).isEmpty();
            List<Integer> everything = everything(constraints);
            for (int unknown = 0; unknown < constraints.unknowns(); unknown++) {
                Range range = findings.ranges().get(unknown);
                assertThat(range.holds(Fraction.of(drawn.truth(unknown))))
                        .as("seed %d, unknown %d in %s", seed, unknown, range)
                        .isTrue();
                assertThat(text(range))
                        .as("seed %d, unknown %d of %s", seed, unknown, constraints)
                        .isEqualTo(Elimination.range(constraints, everything, unknown));
            }
        }
    }

    /// What puts an end there does so alone, and not without any one of its reasons.
    @Test
    void theReasonsOfAnEndSufficeAndNoneIsTooMany() {
        for (long seed = 0; seed < 400; seed++) {
            Constraints constraints = new RandomConstraints(seed, 4).truthful();
            Findings findings = Findings.of(constraints);
            for (int unknown = 0; unknown < constraints.unknowns(); unknown++) {
                End low = findings.ranges().get(unknown).low();
                if (low != null) {
                    assertThat(Elimination.range(constraints, low.reasons(), unknown))
                            .as("seed %d, unknown %d", seed, unknown)
                            .startsWith(low.value() + " to ");
                }
                End high = findings.ranges().get(unknown).high();
                if (high != null) {
                    assertThat(Elimination.range(constraints, high.reasons(), unknown))
                            .as("seed %d, unknown %d", seed, unknown)
                            .endsWith(" to " + high.value());
                }
            }
        }
    }

    @Test
    void contradictionsAreThoseThatTryingEverySubsetFinds() {
        int infeasible = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            int reasons = seed % 100 == 99 ? 14 : 3 + (int) (seed % 7);
            Constraints constraints = new RandomConstraints(seed, 3).mixed(reasons);
            List<List<Integer>> bySubsets = smallestBySubsets(constraints);
            List<List<Integer>> found = new ArrayList<>();
            for (Contradictions group : Findings.of(constraints).contradictions()) {
                assertThat(group.isComplete()).isTrue();
                found.addAll(group.sets());
            }
            assertThat(found)
                    .as("seed %d: %s", seed, constraints)
                    .containsExactlyInAnyOrderElementsOf(bySubsets);
            infeasible += bySubsets.isEmpty() ? 0 : 1;
        }
        assertThat(infeasible).isGreaterThan(700);
    }

    @Test
    void contradictionsOfPartsAndTotalsAreThoseThatTryingEverySubsetFinds() {
        int infeasible = 0;
        int most = 0;
        for (long seed = 0; seed < 400; seed++) {
            Constraints constraints = new RandomConstraints(seed, 5).rising(9);
            List<List<Integer>> bySubsets = smallestBySubsets(constraints);
            List<List<Integer>> found = new ArrayList<>();
            for (Contradictions group : Findings.of(constraints).contradictions()) {
                assertThat(group.isComplete()).isTrue();
                found.addAll(group.sets());
            }
            assertThat(found)
                    .as("seed %d: %s", seed, constraints)
                    .containsExactlyInAnyOrderElementsOf(bySubsets);
            infeasible += bySubsets.isEmpty() ? 0 : 1;
            most = Math.max(most, bySubsets.stream().mapToInt(List::size).max().orElse(0));
        }
        assertThat(infeasible).isGreaterThan(200);
        assertThat(most).isGreaterThan(3);
    }

    /// Twenty batches, each told by two sources, and a total that some of them pass: more
    /// contradictions than anybody could read.
    @Test
    void listsSomeOfTheContradictionsWhereThereAreTooManyAndEachNeedsAllItsFigures() {
        int batches = 20;
        List<Constraint> all = new ArrayList<>();
        List<Constraint.Part> sum = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            sum.add(new Constraint.Part(batch, Fraction.ONE));
            for (int source = 0; source < 2; source++) {
                int reason = 2 * batch + source;
                Fraction low = Fraction.of(100 + reason);
                all.add(Constraint.on(batch, Sense.AT_LEAST, low, List.of(reason)));
            }
        }
        sum.add(new Constraint.Part(batches, Fraction.of(-1)));
        all.add(new Constraint(sum, Sense.AT_MOST, Fraction.ZERO, List.of()));
        int total = 2 * batches;
        all.add(Constraint.on(batches, Sense.AT_MOST, Fraction.of(1_150), List.of(total)));
        Contradictions group =
                Findings.of(new Constraints(batches + 1, total + 1, all))
                        .contradictions()
                        .getFirst();
        assertThat(group.isComplete()).isFalse();
        assertThat(group.sets())
                .isNotEmpty()
                .allSatisfy(set -> {
                    List<Integer> lows =
                            set.stream()
                                    .filter(reason -> reason < total)
                                    .map(r -> 100 + r)
                                    .toList();
                    int stated = lows.stream().mapToInt(Integer::intValue).sum();
                    assertThat(set).contains(total);
                    assertThat(stated).isGreaterThan(1_150);
                    assertThat(lows).allMatch(low -> stated - low <= 1_150);
                });
        assertThat(group.waysOut().getFirst()).containsExactly(total);
    }

    @Test
    void aPlantedFalseFigureIsInAContradictionWheneverThereIsOne() {
        int infeasible = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            Constraints constraints = new RandomConstraints(seed, 6).withFalse(1 + seed % 30);
            List<Contradictions> groups = Findings.of(constraints).contradictions();
            int planted = constraints.reasons() - 1;
            for (Contradictions group : groups) {
                assertThat(group.sets()).as("seed %d", seed).allMatch(set -> set.contains(planted));
            }
            infeasible += groups.isEmpty() ? 0 : 1;
        }
        assertThat(infeasible).isGreaterThan(300);
    }

    @Test
    void everyWayOutLeavesReasonsThatHoldTogether() {
        for (long seed = 0; seed < 300; seed++) {
            Constraints constraints = new RandomConstraints(seed, 3).mixed(8);
            List<Contradictions> groups = Findings.of(constraints).contradictions();
            List<Integer> left = everything(constraints);
            for (Contradictions group : groups) {
                left.removeAll(group.waysOut().getFirst());
            }
            assertThat(Elimination.canHold(constraints, left)).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void findsTheSumThatIsOffByAThousand() {
        List<Constraint.Part> sum = new ArrayList<>();
        for (int part = 0; part < 4; part++) {
            sum.add(new Constraint.Part(part, Fraction.ONE));
        }
        sum.add(new Constraint.Part(4, Fraction.of(-1)));
        List<Constraint> all = new ArrayList<>();
        long[] figures = {3_475, 3_137, 2_359, 108, 8_079};
        for (int i = 0; i < 5; i++) {
            all.add(Constraint.on(i, Sense.EQUAL, Fraction.of(figures[i]), List.of(i)));
        }
        all.add(new Constraint(sum, Sense.EQUAL, Fraction.ZERO, List.of(5)));
        Findings findings = Findings.of(new Constraints(5, 6, all));
        assertThat(findings.contradictions())
                .singleElement()
                .extracting(Contradictions::sets)
                // 3,475 + 3,137 + 2,359 = 8,971 is more than 8,079 without the 108
                .isEqualTo(List.of(List.of(0, 1, 2, 4, 5)));
        assertThat(findings.contradictions().getFirst().waysOut()).hasSize(5);
        assertThat(findings.isContested()).containsOnly(true);
    }

    @Test
    void readsOffEveryPairInALongRunningTotal() {
        int days = 2_000;
        List<Constraint> all = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            long slip = day % 500 == 250 ? 100_000 : 0;
            all.add(Constraint.on(day, Sense.EQUAL, Fraction.of(100L * day + slip), List.of(day)));
            if (day > 0) {
                all.add(Constraint.order(day - 1, day, List.of()));
            }
        }
        Findings findings = Findings.of(new Constraints(days, days, all));
        List<List<Integer>> pairs =
                findings.contradictions().stream().flatMap(group -> group.sets().stream()).toList();
        Set<Integer> slips = new HashSet<>(List.of(250, 750, 1_250, 1_750));
        assertThat(pairs)
                .isNotEmpty()
                .allMatch(pair -> pair.size() == 2 && pair.stream().anyMatch(slips::contains));
        assertThat(findings.ranges().get(100).isPoint()).isTrue();
    }

    private static List<List<Integer>> smallestBySubsets(Constraints constraints) {
        List<List<Integer>> smallest = new ArrayList<>();
        int reasons = constraints.reasons();
        List<Integer> masks =
                IntStream.range(0, 1 << reasons)
                        .boxed()
                        .sorted((one, other) ->
                                Integer.compare(Integer.bitCount(one), Integer.bitCount(other)))
                        .toList();
        for (int mask : masks) {
            List<Integer> subset =
                    IntStream.range(0, reasons).filter(i -> (mask >> i & 1) == 1).boxed().toList();
            if (smallest.stream().noneMatch(subset::containsAll)
                    && !Elimination.canHold(constraints, subset)) {
                smallest.add(subset);
            }
        }
        return smallest;
    }

    private static List<Integer> everything(Constraints constraints) {
        return new ArrayList<>(IntStream.range(0, constraints.reasons()).boxed().toList());
    }

    private static String text(Range range) {
        End low = range.low();
        End high = range.high();
        return (low == null ? "-" : low.value()) + " to " + (high == null ? "-" : high.value());
    }
}
