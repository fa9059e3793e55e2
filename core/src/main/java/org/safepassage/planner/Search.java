package org.safepassage.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// One walk of the large-neighbourhood search over orders of missions, with late acceptance (Burke
/// and Bykov 2017): a change is kept when it is no worse than the order kept some steps ago. It has
/// no clock and no cooling, so that any number of steps is the beginning of any larger.
final class Search {
    private static final int MEMORY = 60;
    private static final int PATIENCE = 2000;
    private static final int URGENCY = 10_800;
    private static final int REORDERINGS = 4;
    private static final int REORDER_EVERY = 40;

    private final Objective objective;
    private final Decoder decoder;
    private final Neighbours neighbours;
    private final SplittableRandom random;
    private final List<Policy> sweep;
    private final Worth[] memory = new Worth[MEMORY];
    private Decoder.Result best;
    private Decoder.Result current;
    private final Instance instance;
    private final boolean tunes;
    private Policy bestPolicy;
    private final Rotas rotas;
    private @Nullable Tuner tuner;
    private long steps;
    private long improved;

    /// @param sweep policies that this walk tries first, the first of them at once
    /// @param tunes whether it then tunes the sizes of convoys before it searches
    Search(
            Instance instance,
            Settings settings,
            SplittableRandom random,
            List<Policy> sweep,
            boolean tunes) {
        this.instance = instance;
        this.tunes = tunes;
        bestPolicy = sweep.getFirst();
        objective = settings.objective();
        decoder = new Decoder(instance);
        neighbours = new Neighbours(instance);
        rotas = new Rotas(instance, decoder);
        this.random = random;
        this.sweep = sweep;
        best = construct(sweep.getFirst());
        current = best;
        Arrays.fill(memory, best.worth());
    }

    /// Sizes of convoys for the constructive start, the most promising first.
    static List<Policy> sweep(Instance in) {
        int largest = 1;
        for (Route route : in.routes) {
            largest = Math.max(largest, Math.min(route.largestConvoy(), in.garage.vehicles()));
        }
        List<Policy> policies = new ArrayList<>();
        for (int size = Math.max(1, largest * 2 / 3);
                size >= 1;
                size = size == 1 ? 0 : Math.max(1, size * 2 / 3)) {
            policies.add(new Policy(size, 600, true, 0, URGENCY));
            policies.add(new Policy(size, 600, false, 0, URGENCY));
        }
        policies.add(new Policy(largest, 600, true, 0, URGENCY));
        policies.add(new Policy(largest, 600, false, 0, URGENCY));
        return List.copyOf(policies);
    }

    /// A constructive start, put in order of time as long as that makes it better.
    private Decoder.Result construct(Policy policy) {
        Decoder.Result result = decoder.decode(List.of(), policy, random);
        for (int i = 0; i < REORDERINGS; i++) {
            Decoder.Result again = decoder.decode(result.byDeparture(), policy, random);
            if (again.worth().compare(result.worth(), objective) >= 0) {
                return result;
            }
            result = again;
        }
        return result;
    }

    /// Takes one step.
    void step() {
        steps++;
        if (steps < sweep.size()) {
            tryPolicy(sweep.get((int) steps));
            return;
        }
        if (tuner != null && tuner.hasNext()) {
            tuner.learn(tryPolicy(tuner.next()));
            return;
        }
        if (current.missions().isEmpty()) {
            return;
        }
        if (objective == Objective.FINISH && rotas.isDue(steps)) {
            List<Mission> sooner = rotas.sooner(best, random);
            if (sooner != null) {
                adopt(rotas.weigh(decoder.decode(sooner, policy(), random)));
            }
            return;
        }
        if (steps - improved > PATIENCE) {
            beginAgain();
            return;
        }
        List<Mission> changed =
                steps % REORDER_EVERY == 0
                        ? current.byDeparture()
                        : neighbours.change(current.missions(), random);
        int slot = (int) (steps % MEMORY);
        decoder.follow(current);
        Decoder.Result result = decoder.decode(changed, policy(), random, latest(memory[slot]));
        boolean better = result != null && result.worth().compare(current.worth(), objective) < 0;
        neighbours.learn(better);
        if (result != null && (better || result.worth().compare(memory[slot], objective) <= 0)) {
            current = result;
            if (result.worth().compare(best.worth(), objective) < 0) {
                best = result;
                improved = steps;
            }
        }
        memory[slot] = current.worth();
    }

    /// Keeps the beginning of the best order, up to a point taken by chance, and goes on from there
    /// in another way, however good it is.
    private void beginAgain() {
        improved = steps;
        List<Mission> missions = best.missions();
        List<Mission> beginning = missions.subList(0, random.nextInt(missions.size()));
        current = decoder.decode(beginning, policy(), random);
        Arrays.fill(memory, current.worth());
    }

    /// The finish beyond which a result cannot be kept, when finish is what counts.
    private int latest(Worth remembered) {
        boolean counts =
                objective == Objective.FINISH
                        && remembered.leftBehind() == 0
                        && current.worth().leftBehind() == 0;
        return counts ? Math.max(remembered.finish(), current.worth().finish()) : Integer.MAX_VALUE;
    }

    /// Whether a constructive start with this policy beats all before.
    private boolean tryPolicy(Policy policy) {
        Decoder.Result result = construct(policy);
        boolean better = result.worth().compare(best.worth(), objective) < 0;
        if (better) {
            bestPolicy = policy;
        }
        adopt(result);
        if (steps + 1 == sweep.size() && tunes) {
            tuner = new Tuner(instance, bestPolicy);
        }
        return better;
    }

    /// Goes on from another result when it is better than all that this walk has found.
    void adopt(Decoder.Result result) {
        if (result.worth().compare(best.worth(), objective) < 0) {
            best = result;
            current = result;
            improved = steps;
            Arrays.fill(memory, result.worth());
        }
    }

    private Policy policy() {
        int sum = 0;
        for (Mission mission : current.missions()) {
            sum += mission.vehicles();
        }
        int mean = Math.max(1, Math.round((float) sum / current.missions().size()));
        int size = 1 + random.nextInt(2 * mean);
        return new Policy(
                size, 300 + random.nextInt(1200), random.nextBoolean(), 0.4, bestPolicy.urgency());
    }

    long steps() {
        return steps;
    }

    Decoder.Result best() {
        return best;
    }

    /// Carries out the best order once more.
    Progress repeatBest() {
        Worth again = decoder.repeat(best.missions());
        if (!again.equals(best.worth())) {
            throw new IllegalStateException(
                    "the same missions gave " + again + " after " + best.worth());
        }
        return decoder.progress;
    }
}
