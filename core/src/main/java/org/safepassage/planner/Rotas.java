package org.safepassage.planner;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Looks for rotas that end sooner than the best plan, often where plans keep what rotas promise,
/// seldom where queues make them wait.
final class Rotas {
    private static final int CHANGES = 10_000;
    private static final int[] SLACKS = {150, 100, 200, 50};
    private static final int OFTEN = 3;
    private static final int SELDOM = 400;

    private final Instance in;
    private final Decoder decoder;
    private @Nullable Rota rota;
    private int begun;
    private int every = OFTEN;

    Rotas(Instance instance, Decoder decoder) {
        in = instance;
        this.decoder = decoder;
    }

    /// Whether the step of this number is one for a rota.
    boolean isDue(long step) {
        return step % every == 0;
    }

    /// Missions that would end sooner than the best plan if nobody had to wait, or null when none
    /// were found this time.
    @Nullable List<Mission> sooner(Decoder.Result best, SplittableRandom random) {
        if (best.worth().leftBehind() > 0) {
            return null;
        }
        Rota now = rota;
        if (now == null || now.isStuck() || now.finish() > best.worth().finish()) {
            decoder.repeat(best.missions());
            now = Rota.of(in, decoder.progress.convoys, SLACKS[begun++ % SLACKS.length]);
            rota = now;
        }
        return now != null && now.walk(CHANGES, random) ? now.missions() : null;
    }

    /// Learns whether a plan keeps what the rota promised.
    ///
    /// @return the same result
    Decoder.Result weigh(Decoder.Result result) {
        Rota now = rota;
        boolean kept = now != null && result.worth().finish() <= now.finish();
        every = kept ? OFTEN : Math.min(SELDOM, 2 * every);
        return result;
    }
}
