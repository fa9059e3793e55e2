package org.safepassage.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
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

    Walkers(Instance instance, Settings settings) {
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
            List<Policy> tried = own;
            Tuner.Share all = w == 0 ? new Tuner.Share(0, 1) : null;
            Tuner.Share tunes = isLarge ? new Tuner.Share(w, WALKERS) : all;
            SplittableRandom ownRandom = random.split();
            starts.add(
                    threads.submit(() -> new Search(instance, settings, ownRandom, tried, tunes)));
        }
        starts.forEach(start -> searches.add(result(start)));
        exchange();
    }

    /// Takes `total` steps in all, or fewer when a round ends with something good enough.
    void walk(long total, Predicate<Worth> goodEnough) {
        long most = Math.ceilDiv(total, WALKERS);
        while (!goodEnough.test(best().best().worth()) && searches.getFirst().steps() < most) {
            long next = Math.min(most, (searches.getFirst().steps() / round + 1) * round);
            inParallel(w -> goTo(w, Math.min(next, (total - w + WALKERS - 1) / WALKERS)));
            exchange();
        }
    }

    /// Walks until told to stop; then lets the slower catch up, so that the number of steps says
    /// all.
    void walk(BooleanSupplier enough, Predicate<Worth> goodEnough) {
        while (!goodEnough.test(best().best().worth()) && !enough.getAsBoolean()) {
            long next = (searches.getFirst().steps() / round + 1) * round;
            inParallel(w -> {
                while (searches.get(w).steps() < next && !enough.getAsBoolean()) {
                    searches.get(w).step();
                }
            });
            long most = searches.stream().mapToLong(Search::steps).max().orElse(0);
            inParallel(w -> goTo(w, most));
            exchange();
        }
    }

    private void goTo(int walker, long steps) {
        while (searches.get(walker).steps() < steps) {
            searches.get(walker).step();
        }
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
