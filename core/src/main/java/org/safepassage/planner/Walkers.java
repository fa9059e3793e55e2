package org.safepassage.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/// Searches that walk side by side and tell each other the best after every round.
///
/// Where sides may count in turn or out of turn, each walk begins with one of the two, and after a
/// while both go on in the way of the better.
///
/// There are always as many, on however many threads, and they always take the same number of steps
/// between two rounds; so threads change how long it takes and nothing else.
final class Walkers implements AutoCloseable {
    private static final int WALKERS = 2;
    private static final int ROUND = 200;

    /// Where a constructive start takes long both walks look for a good one, and tell each other
    /// sooner.
    private static final int SHORT_ROUND = 20;

    /// Steps of each walk after which it is known in which way sides had better count.
    private static final int TRIAL = 400;

    private final List<Search> searches = new ArrayList<>();
    private final ExecutorService threads;
    private final Objective objective;
    private final int round;
    private final SplittableRandom random;
    private final boolean areWhole;
    private boolean isTrial;
    private final Effort.Until until;

    /// @param until when to stop
    Walkers(Instance instance, Settings settings, Effort.Until until) {
        this.until = until;
        objective = settings.objective();
        threads =
                Executors.newFixedThreadPool(
                        Math.min(WALKERS, settings.threads()),
                        Thread.ofPlatform().daemon().factory());
        random = new SplittableRandom(settings.seed());
        List<Policy> sweep = Search.sweep(instance);
        List<Future<Search>> starts = new ArrayList<>();
        boolean isLarge = instance.garage.isLarge();
        round = isLarge ? SHORT_ROUND : ROUND;
        isTrial = !isLarge && instance.terms.mayCountOutOfTurn();
        for (int w = 0; w < WALKERS; w++) {
            Instance walked = isTrial && w > 0 ? instance.countedInTurn() : instance;
            Search.Beginning beginning =
                    isLarge ? shared(sweep, w) : whole(sweep, w == 0 || isTrial);
            SplittableRandom own = random.split();
            starts.add(
                    threads.submit(
                            () -> new Search(walked, settings, own, beginning, until.givesUp())));
        }
        starts.forEach(start -> searches.add(result(start)));
        areWhole = searches.stream().allMatch(Search::isWhole);
        exchange();
    }

    /// Of the policies, and of the knobs to tune, every so many for each walk.
    private static Search.Beginning shared(List<Policy> sweep, int walker) {
        List<Policy> own = new ArrayList<>();
        for (int i = walker; i < sweep.size(); i += WALKERS) {
            own.add(sweep.get(i));
        }
        return new Search.Beginning(own, new Tuner.Share(walker, WALKERS));
    }

    /// All policies and knobs for one walk, one policy and no knob for the other.
    private static Search.Beginning whole(List<Policy> sweep, boolean all) {
        return all
                ? new Search.Beginning(sweep, new Tuner.Share(0, 1))
                : new Search.Beginning(List.of(sweep.get(sweep.size() - 2)), null);
    }

    /// Walks until a round ends with something good enough, or until there are steps enough; then
    /// the slower catches up, so that the number of steps says all. Where it may not, what the
    /// other found since is taken back.
    void walk(Predicate<Worth> goodEnough) {
        long most = stepsOf(0);
        while (searches.getFirst().steps() < most
                && areWhole
                && !until.enough().getAsBoolean()
                && !goodEnough.test(best().best().worth())) {
            long next = Math.min(most, (searches.getFirst().steps() / round + 1) * round);
            inParallel(w -> searches.get(w).goTo(Math.min(next, stepsOf(w)), until.enough()));
            long farthest = searches.stream().mapToLong(Search::steps).max().orElse(0);
            inParallel(w -> searches.get(w).goTo(Math.min(farthest, stepsOf(w)), () -> false));
            if (searches.stream().anyMatch(Search::isStopped)) {
                long least = searches.stream().mapToLong(Search::steps).min().orElse(0);
                searches.forEach(search -> search.backTo(least));
                return;
            }
            exchange();
        }
    }

    private long stepsOf(int walker) {
        return until.steps() / WALKERS + (walker < until.steps() % WALKERS ? 1 : 0);
    }

    /// Whether every walk finished its first constructive start.
    boolean areWhole() {
        return areWhole;
    }

    private interface Walk {
        void of(int walker);
    }

    private void inParallel(Walk walk) {
        List<Future<?>> futures = new ArrayList<>();
        for (int w = 0; w < WALKERS; w++) {
            int walker = w;
            futures.add(threads.submit(() -> walk.of(walker)));
        }
        futures.forEach(Walkers::result);
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("planning was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a search failed: " + e.getCause(), e.getCause());
        }
    }

    private void exchange() {
        Search best = best();
        if (isTrial && best.steps() < TRIAL) {
            return;
        }
        if (isTrial) {
            isTrial = false;
            searches.replaceAll(search -> search == best ? best : best.branch(random.split()));
        }
        for (Search search : searches) {
            search.adopt(best);
        }
    }

    /// The search with the best result; the first of equals.
    Search best() {
        Search best = searches.getFirst();
        for (Search search : searches) {
            if (search.best().worth().compare(best.best().worth(), objective) < 0) {
                best = search;
            }
        }
        return best;
    }

    long steps() {
        return searches.stream().mapToLong(Search::steps).sum();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
