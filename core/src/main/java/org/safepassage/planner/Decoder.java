package org.safepassage.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Turns an order of missions into times: each mission in turn at its earliest, one that cannot go
/// yet as soon as it can, and at the end whatever more can be moved.
final class Decoder {
    private static final int WAITING = 24;

    /// Vehicles one by one: what no convoy could take, a single vehicle sometimes can.
    private static final Policy SINGLE = new Policy(1, 0, false, 0);

    final Progress progress;
    private final Dispatcher dispatcher;
    private final Construction construction;

    Decoder(Instance instance) {
        progress = new Progress(instance);
        dispatcher = new Dispatcher(instance, progress);
        construction = new Construction(instance, progress, dispatcher);
    }

    /// What came of an order of missions.
    ///
    /// @param missions the missions that were carried out, in the order in which they were
    /// @param worth how good the result is
    record Result(List<Mission> missions, Worth worth) {}

    Result decode(List<Mission> order, Policy policy, SplittableRandom random) {
        progress.clear();
        List<Mission> done = new ArrayList<>(order.size() + 8);
        List<Mission> waiting = new ArrayList<>();
        for (Mission mission : order) {
            if (dispatcher.dispatch(mission)) {
                done.add(mission);
                retry(waiting, done);
            } else if (waiting.size() < WAITING) {
                waiting.add(mission);
            }
        }
        construction.complete(policy, random, done);
        construction.complete(SINGLE, random, done);
        return new Result(List.copyOf(done), progress.worth());
    }

    /// Carries out missions that were carried out before, in the same order, and nothing else.
    Worth repeat(List<Mission> missions) {
        progress.clear();
        for (Mission mission : missions) {
            if (!dispatcher.dispatch(mission)) {
                throw new IllegalStateException(
                        "a mission that was done once cannot be done again: " + mission);
            }
        }
        return progress.worth();
    }

    private void retry(List<Mission> waiting, List<Mission> done) {
        for (int i = 0; i < waiting.size(); ) {
            if (dispatcher.dispatch(waiting.get(i))) {
                done.add(waiting.remove(i));
                i = 0;
            } else {
                i++;
            }
        }
    }
}
