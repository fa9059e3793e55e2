package org.safepassage.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One walk of the large-neighbourhood search over orders of missions, with late acceptance (Burke
/// and Bykov 2017): a change is kept when it is no worse than the order kept some steps ago. It has
/// no clock and no cooling, so that any number of steps is the beginning of any larger.
final class Search {
    private static final int MEMORY = 60;
    private static final int PATIENCE = 2000;
    private static final int FAVOURS = 8;

    /// Fewer where the first plan waits for them.
    private static final int FIRST_FAVOURS = 3;

    private static final double FAVOUR = 1.4;
    private static final int URGENCY = 10_800;
    private static final int SLACK = 900;
    private static final int REORDERINGS = 4;
    private static final int REORDER_EVERY = 40;

    private final Settings settings;
    private final BooleanSupplier givesUp;
    private final Objective objective;
    private final Decoder decoder;
    private final Neighbours neighbours;
    private final SplittableRandom random;
    private final List<Policy> sweep;
    private final Worth[] memory = new Worth[MEMORY];
    private Decoder.Result best;
    private Decoder.Result current;
    private final Instance instance;
    private final Tuner.@Nullable Share tunes;
    private Policy bestPolicy;
    private final Rotas rotas;
    private @Nullable Tuner tuner;
    private Policy favouring;
    private List<Integer> leftLast = List.of();
    private int favours;
    private final List<Found> found = new ArrayList<>();
    private final boolean isWhole;
    private long steps;
    private long improved;

    /// What was best from so many steps on.
    private record Found(long steps, Decoder.Result result) {}

    /// What a walk does before it changes orders.
    ///
    /// @param sweep policies that it tries first, the first of them at once
    /// @param tunes what it then tunes of the constructive start, or null for nothing
    record Beginning(List<Policy> sweep, Tuner.@Nullable Share tunes) {}

    /// @param givesUp when it is to stop even in the midst of a step
    Search(
            Instance instance,
            Settings settings,
            SplittableRandom random,
            Beginning beginning,
            BooleanSupplier givesUp) {
        this.instance = instance;
        sweep = beginning.sweep();
        tunes = beginning.tunes();
        bestPolicy = sweep.getFirst();
        favouring = bestPolicy;
        this.settings = settings;
        this.givesUp = givesUp;
        objective = settings.objective();
        decoder = new Decoder(instance);
        neighbours = new Neighbours(instance);
        rotas = new Rotas(instance, decoder);
        this.random = random;
        decoder.stopWhen(givesUp);
        Decoder.Result first = construct(sweep.getFirst(), Long.MAX_VALUE);
        best = first == null ? decoder.soFar() : favoured(first);
        isWhole = !decoder.isStopped();
        found.add(new Found(0, best));
        current = best;
        Arrays.fill(memory, best.worth());
    }

    /// Another walk from the best of this one, after as many steps, for the same operation.
    Search branch(SplittableRandom chance) {
        Beginning beginning = new Beginning(List.of(bestPolicy), null);
        Search branch = new Search(instance, settings, chance, beginning, givesUp);
        branch.steps = steps;
        branch.improve(best);
        branch.current = best;
        Arrays.fill(branch.memory, best.worth());
        branch.found.subList(0, branch.found.size() - 1).clear();
        return branch;
    }

    /// Sizes of convoys for the constructive start, the most promising first.
    static List<Policy> sweep(Instance in) {
        int largest = 1;
        for (Route route : in.routes) {
            largest = Math.max(largest, Math.min(route.largestConvoy(), in.garage.vehicles()));
        }
        // Where terms tie convoys together, when one could depart changes with every other, and to
        // wait for one's turn costs more than it brings.
        boolean yields = in.garage.isLarge() && in.operation.enforcedTerms().isEmpty();
        int slack = yields ? SLACK : Policy.ANY_SLACK;
        List<Policy> policies = new ArrayList<>();
        for (int size = Math.max(1, largest * 2 / 3);
                size >= 1;
                size = size == 1 ? 0 : Math.max(1, size * 2 / 3)) {
            policies.add(new Policy(size, 600, true, 0, URGENCY));
            policies.add(new Policy(size, 600, false, 0, URGENCY));
        }
        policies.add(new Policy(largest, 600, true, 0, URGENCY));
        policies.add(new Policy(largest, 600, false, 0, URGENCY));
        return policies.stream().map(policy -> policy.slackening(slack)).toList();
    }

    /// A constructive start, put in order of time as long as that makes it better and it is not far
    /// behind the best; null when it was told to stop.
    private Decoder.@Nullable Result construct(Policy policy, long worstExposure) {
        Decoder.Result result = decoder.decode(List.of(), policy, random);
        for (int i = 0;
                i < REORDERINGS && result != null && result.worth().exposure() <= worstExposure;
                i++) {
            Decoder.Result again = decoder.decode(result.byDeparture(), policy, random);
            if (again == null || again.worth().compare(result.worth(), objective) >= 0) {
                return result;
            }
            result = again;
        }
        return result;
    }

    /// The same, or a better start in which whoever it leaves behind counts more.
    private Decoder.Result favoured(Decoder.Result first) {
        Decoder.Result chosen = first;
        Decoder.Result last = first;
        Policy policy = bestPolicy;
        for (int i = 0; i < FIRST_FAVOURS && !chosen.left().isEmpty(); i++) {
            policy = policy.favouring(last.left(), FAVOUR, instance.crowd.size());
            Decoder.Result next = construct(policy, Long.MAX_VALUE);
            if (next == null) {
                return chosen;
            }
            if (next.worth().compare(chosen.worth(), objective) < 0) {
                chosen = next;
                bestPolicy = policy;
            }
            last = next;
        }
        return chosen;
    }

    /// Takes steps until there are so many in all, or until there are enough, or until it is told
    /// to stop: then the step that was begun does not count.
    void goTo(long many, BooleanSupplier enough) {
        while (steps < many && !decoder.isStopped() && !enough.getAsBoolean()) {
            steps++;
            step();
            steps -= decoder.isStopped() ? 1 : 0;
        }
    }

    private void step() {
        if (steps < sweep.size()) {
            tryPolicy(sweep.get((int) steps));
            return;
        }
        if (tuner != null && best.worth().leftBehind() > 0 && steps % 2 == 0) {
            favourThoseLeft();
            return;
        }
        if (tuner != null && tuner.hasNext()) {
            Worth before = best.worth();
            Decoder.Result result = tryPolicy(tuner.next());
            if (result != null) {
                tuner.learn(result.worth().compare(before, objective) < 0);
            }
            return;
        }
        if (current.missions().isEmpty()) {
            return;
        }
        if (objective == Objective.FINISH && rotas.isDue(steps)) {
            List<Mission> sooner = rotas.sooner(best, random);
            if (sooner != null) {
                Decoder.Result result = decoder.decode(sooner, policy(), random);
                if (result != null) {
                    adopt(rotas.weigh(result));
                }
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
                improve(result);
            }
        }
        memory[slot] = current.worth();
    }

    /// Makes another constructive start, in which whoever the last of them left behind counts more;
    /// begins anew after some of them.
    private void favourThoseLeft() {
        if (favours++ % FAVOURS == 0) {
            favouring = bestPolicy;
            leftLast = best.left();
        }
        favouring = favouring.favouring(leftLast, FAVOUR, instance.crowd.size());
        Decoder.Result result = tryPolicy(favouring);
        if (result != null) {
            leftLast = result.left();
        }
    }

    /// Keeps the beginning of the best order, up to a point taken by chance, and goes on from there
    /// in another way, however good it is.
    private void beginAgain() {
        improved = steps;
        List<Mission> missions = best.missions();
        List<Mission> beginning = missions.subList(0, random.nextInt(missions.size()));
        Decoder.Result other = decoder.decode(beginning, policy(), random);
        if (other != null) {
            current = other;
            Arrays.fill(memory, current.worth());
        }
    }

    /// The finish beyond which a result cannot be kept, when finish is what counts.
    private int latest(Worth remembered) {
        boolean counts =
                objective == Objective.FINISH
                        && remembered.leftBehind() == 0
                        && current.worth().leftBehind() == 0;
        return counts ? Math.max(remembered.finish(), current.worth().finish()) : Integer.MAX_VALUE;
    }

    /// A constructive start with this policy, from which this walk goes on if it beats all before;
    /// null when it was told to stop.
    private Decoder.@Nullable Result tryPolicy(Policy policy) {
        Decoder.Result result = construct(policy, best.worth().exposure() / 10 * 11);
        if (result == null || decoder.isStopped()) {
            return null;
        }
        boolean better = result.worth().compare(best.worth(), objective) < 0;
        if (better) {
            bestPolicy = policy;
            if (tuner != null) {
                tuner.goOnFrom(policy);
            }
        }
        adopt(result);
        if (steps + 1 == sweep.size() && tunes != null) {
            tuner = new Tuner(instance, bestPolicy, tunes);
        }
        return result;
    }

    /// Goes on from the best of another walk, and from the policy that it found best, when that is
    /// better than all that this walk has found.
    void adopt(Search other) {
        if (other.best.worth().compare(best.worth(), objective) < 0) {
            bestPolicy = other.bestPolicy;
            if (tuner != null) {
                tuner.goOnFrom(bestPolicy);
            }
            adopt(other.best);
        }
        found.subList(0, found.size() - 1).clear();
    }

    private void improve(Decoder.Result better) {
        best = better;
        improved = steps;
        found.add(new Found(steps, better));
    }

    /// Forgets what was found after so many steps since it last heard of others.
    void backTo(long many) {
        while (found.getLast().steps() > many) {
            found.removeLast();
        }
        best = found.getLast().result();
        steps = many;
    }

    /// Goes on from another result when it is better than all that this walk has found.
    private void adopt(Decoder.Result result) {
        if (result.worth().compare(best.worth(), objective) < 0) {
            improve(result);
            current = result;
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
        int gather = 300 + random.nextInt(1200);
        return new Policy(size, gather, random.nextBoolean(), 0.4, bestPolicy.urgency())
                .slackening(bestPolicy.slack());
    }

    Instance instance() {
        return instance;
    }

    long steps() {
        return steps;
    }

    /// Whether it was told to stop.
    boolean isStopped() {
        return decoder.isStopped();
    }

    /// Whether it finished its first constructive start.
    boolean isWhole() {
        return isWhole;
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
