package org.safepassage.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.quantity.Figure;
import org.safepassage.testkit.RandomTowns;

class DecoderTest {
    private static final Policy POLICY = new Policy(3, 600, true, 0, 0);

    private static Decoder.Result decoded(Decoder decoder, List<Mission> order, long seed) {
        return decoder.decode(order, POLICY, new SplittableRandom(seed));
    }

    /// What is kept of the order that is followed saves time and changes nothing, whichever terms,
    /// limits and rooms the town has, and however far the walk has gone.
    @Test
    void decodesAnOrderNearAnotherAsIfItHadNeverSeenOne() {
        int missions = 0;
        for (long seed = 0; seed < 150; seed++) {
            Instance town = new Instance(RandomTowns.of(seed), Figure.LIKELY);
            SplittableRandom random = new SplittableRandom(seed);
            Decoder following = new Decoder(town);
            Neighbours neighbours = new Neighbours(town);
            Decoder.Result current = decoded(following, List.of(), seed);
            for (int step = 0; step < 25 && !current.missions().isEmpty(); step++) {
                List<Mission> changed = neighbours.change(current.missions(), random);
                following.follow(current);
                Decoder.Result near = decoded(following, changed, step);
                Decoder.Result afresh = decoded(new Decoder(town), changed, step);
                assertThat(near.worth())
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(afresh.worth());
                assertThat(near.departures())
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(afresh.departures());
                missions += near.missions().size();
                current = step % 3 == 0 ? current : near;
            }
        }
        assertThat(missions).isGreaterThan(5_000);
    }
}
