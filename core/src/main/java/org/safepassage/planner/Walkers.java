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
/// There are always as many, on however many threads, and they always take the same number of steps
/// between two rounds; so threads change how long it takes and nothing else.
final class Walkers implements AutoCloseable {
    private static final int WALKERS = 2;
    private static final int ROUND = 200;

    /// With so many vehicles a constructive start takes so long that both walks look for a good
    /// one, and tell each other sooner.
    private static final int MANY_VEHICLES = 200;

    private static final int SHORT_ROUND = 20;

    private final List<Search> searches = new ArrayList<>();
    private final ExecutorService threads;
    private final Objective objective;
    private final int round;
    private final Effort.Until until;

    /// @param until when to stop
    Walkers(Instance instance, Settings settings, Effort.Until until) {
        this.until = until;
        objective = settings.objective();
        threads =
                Executors.newFixedThreadPool(
                        Math.min(WALKERS, settings.threads()),
                        Thread.ofPlatform().daemon().factory());
        SplittableRandom random = new SplittableRandom(settings.seed());
        List<Policy> sweep = Search.sweep(instance);
        List<Future<Search>> starts = new ArrayList<>();
        boolean isLarge = instance.garage.vehicles() >= MANY_VEHICLES;
        round = isLarge ? SHORT_ROUND : ROUND;
        for (int w = 0; w < WALKERS; w++) {
            List<Policy> own = new ArrayList<>();
            for (int i = w; i < sweep.size(); i += WALKERS) {
                own.add(sweep.get(i));
            }
            if (!isLarge) {
                own = w == 0 ? sweep : List.of(sweep.get(sweep.size() - 2));
            }
            Tuner.Share all = w == 0 ? new Tuner.Share(0, 1) : null;
            Tuner.Share tunes = isLarge ? new Tuner.Share(w, WALKERS) : all;
            Search.Beginning beginning = new Search.Beginning(own, tunes);
            SplittableRandom ownRandom = random.split();
            starts.add(
                    threads.submit(() ->
                            new Search(instance, settings, ownRandom, beginning, until.givesUp())));
        }
        starts.forEach(start -> searches.add(result(start)));
        exchange();
    }

    /// Walks until a round ends with something good enough, or until there are steps enough; then
    /// the slower catches up, so that the number of steps says all. Where it may not, what the
    /// other found since is taken back.
    void walk(Predicate<Worth> goodEnough) {
        long most = stepsOf(0);
        while (searches.getFirst().steps() < most
                && areWhole()
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
        return searches.stream().allMatch(Search::isWhole);
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
