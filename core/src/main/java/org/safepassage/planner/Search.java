package org.safepassage.planner;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Large-neighbourhood search over orders of missions with late acceptance (Burke and Bykov 2017):
/// a change is kept when it is no worse than the order kept some steps ago. It has no clock and no
/// cooling, so that any number of steps is the beginning of any larger.
final class Search {
    private static final int MEMORY = 60;

    private final Instance in;
    private final Objective objective;
    private final Decoder decoder;
    private final Neighbours neighbours;
    private final SplittableRandom random;
    private final Worth[] memory = new Worth[MEMORY];
    private Decoder.Result best;
    private Decoder.Result current;
    private long steps;

    Search(Instance instance, Objective objective, long seed) {
        in = instance;
        this.objective = objective;
        decoder = new Decoder(instance);
        neighbours = new Neighbours(instance);
        random = new SplittableRandom(seed);
        best = start();
        current = best;
        Arrays.fill(memory, best.worth());
    }

    private Decoder.Result start() {
        Decoder.Result found = decoder.decode(List.of(), new Policy(1, 600, false, 0), random);
        int vehicles = Math.max(1, in.garage.vehicles());
        for (int size = 1; ; size = Math.min(vehicles, size + Math.max(1, size / 2))) {
            for (boolean mixed : new boolean[] {false, true}) {
                Policy policy = new Policy(size, 600, mixed, 0);
                Decoder.Result result = decoder.decode(List.of(), policy, random);
                if (result.worth().compare(found.worth(), objective) < 0) {
                    found = result;
                }
            }
            if (size == vehicles) {
                return found;
            }
        }
    }

    /// Takes one step.
    void step() {
        steps++;
        if (current.missions().isEmpty()) {
            return;
        }
        List<Mission> changed = neighbours.change(current.missions(), random);
        Decoder.Result result = decoder.decode(changed, policy(), random);
        int slot = (int) (steps % MEMORY);
        if (result.worth().compare(memory[slot], objective) <= 0
                || result.worth().compare(current.worth(), objective) <= 0) {
            current = result;
            if (result.worth().compare(best.worth(), objective) < 0) {
                best = result;
            }
        }
        memory[slot] = current.worth();
    }

    private Policy policy() {
        int sum = 0;
        for (Mission mission : current.missions()) {
            sum += mission.vehicles();
        }
        int mean = Math.max(1, Math.round((float) sum / current.missions().size()));
        int size = 1 + random.nextInt(2 * mean);
        return new Policy(size, 300 + random.nextInt(1200), random.nextBoolean(), 0.4);
    }

    long steps() {
        return steps;
    }

    Decoder.Result best() {
        return best;
    }

    /// Carries out the best order once more and writes it down.
    org.safepassage.plan.Plan plan() {
        Worth again = decoder.repeat(best.missions());
        if (!again.equals(best.worth())) {
            throw new IllegalStateException(
                    "the same missions gave " + again + " after " + best.worth());
        }
        return new PlanWriter(in).write(decoder.progress);
    }
}
