package org.safepassage.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Turns an order of missions into times: each mission in turn at its earliest, one that cannot go
/// yet as soon as it can, and at the end whatever more can be moved.
final class Decoder {
    private static final int WAITING = 24;

    final Progress progress;
    private final Dispatcher dispatcher;
    private final Construction construction;
    private final List<Mission> done = new ArrayList<>();
    private final Trail trail;
    private BooleanSupplier isOver = () -> false;
    private boolean isStopped;

    Decoder(Instance instance) {
        progress = new Progress(instance);
        dispatcher = new Dispatcher(instance, progress);
        construction = new Construction(instance, progress, dispatcher);
        trail = new Trail(instance);
    }

    /// Says to which order those that are decoded next are likely to be near. It changes how long
    /// they take and nothing else.
    void follow(Result result) {
        trail.follow(result.missions());
    }

    /// Ends whatever is decoded from now on as soon as `now` says so.
    void stopWhen(BooleanSupplier now) {
        isOver = now;
    }

    /// Whether decoding was ever ended before it was done.
    boolean isStopped() {
        return isStopped;
    }

    private boolean mustStop() {
        isStopped |= isOver.getAsBoolean();
        return isStopped;
    }

    /// What came of an order of missions.
    ///
    /// @param missions the missions that were carried out, in the order in which they were
    /// @param departures when each of them departs, in seconds
    /// @param left the groups of whom somebody is left behind
    /// @param worth how good the result is
    record Result(
            List<Mission> missions, List<Integer> departures, List<Integer> left, Worth worth) {
        /// The missions by the time at which they depart: so whoever goes first also chooses first
        /// who boards.
        List<Mission> byDeparture() {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < missions.size(); i++) {
                order.add(i);
            }
            order.sort(Comparator.comparing(departures::get));
            return order.stream().map(missions::get).toList();
        }
    }

    /// Carries out an order and whatever more can be done; null when it was told to stop.
    @Nullable Result decode(List<Mission> order, Policy policy, SplittableRandom random) {
        return decode(order, policy, random, Integer.MAX_VALUE);
    }

    /// The same, or null as soon as somebody arrives after `latest`.
    @Nullable Result decode(
            List<Mission> order, Policy policy, SplittableRandom random, int latest) {
        done.clear();
        int shared = begin(order);
        if (progress.finish() > latest || mustStop()) {
            return null;
        }
        done.addAll(order.subList(0, shared));
        List<Mission> waiting = new ArrayList<>();
        for (Mission mission : order.subList(shared, order.size())) {
            if (dispatcher.dispatch(mission) == Dispatcher.Fate.DONE) {
                done.add(mission);
                retry(waiting);
                if (progress.finish() > latest || mustStop()) {
                    return null;
                }
            } else if (waiting.size() < WAITING) {
                waiting.add(mission);
            }
        }
        construction.complete(policy, random, done, this::mustStop);
        for (int size = policy.largest() / 2; size >= 1 && progress.peopleLeft() > 0; size /= 2) {
            construction.complete(policy.atMost(size), random, done, this::mustStop);
        }
        return isStopped ? null : soFar();
    }

    /// What was carried out last, whether it was all that there is to do or not.
    Result soFar() {
        return new Result(
                List.copyOf(done),
                List.copyOf(progress.departures),
                progress.groupsLeft(),
                progress.worth());
    }

    /// Carries out what an order has in common with the one that is followed.
    ///
    /// @return how many missions that is
    private int begin(List<Mission> order) {
        int shared = trail.shared(order);
        for (int i = trail.backTo(shared, progress); i < shared; i++) {
            again(order.get(i));
            trail.pass(i + 1, progress);
        }
        return shared;
    }

    private void again(Mission mission) {
        if (dispatcher.dispatch(mission) != Dispatcher.Fate.DONE) {
            throw new IllegalStateException(
                    "a mission that was done once cannot be done again: " + mission);
        }
    }

    /// Carries out missions that were carried out before, in the same order, and nothing else.
    Worth repeat(List<Mission> missions) {
        progress.clear();
        missions.forEach(this::again);
        return progress.worth();
    }

    private void retry(List<Mission> waiting) {
        for (int i = 0; i < waiting.size(); ) {
            if (dispatcher.dispatch(waiting.get(i)) == Dispatcher.Fate.DONE) {
                done.add(waiting.remove(i));
                i = 0;
            } else {
                i++;
            }
        }
    }
}
