package org.safepassage.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safepassage.app.imports.typed.Corrections;

class CorrectionsTest {

    @Test
    void findsACircleBehindAChain() {
        assertThat(Corrections.circle(Map.of("a", "b", "b", "c", "c", "d", "d", "b")))
                .isEqualTo(List.of("b", "c", "d"));
        assertThat(Corrections.circle(Map.of("a", "b", "c", "b"))).isNull();
    }

    @Test
    void tellsOfALongCircleItsBeginningAndItsEnd() {
        assertThat(Corrections.words(List.of("a", "b"))).isEqualTo("a corrects b corrects a");
        assertThat(Corrections.words(List.of("a", "b", "c", "d", "e", "f", "g", "h")))
                .isEqualTo(
                        "a corrects b corrects c corrects d corrects e corrects (2 more) corrects h"
                                + " corrects a");
    }

    @Test
    void goesThroughEachClaimOfALongChainOnce() {
        Counted chain = new Counted();
        for (int i = 1; i < 20_000; i++) {
            chain.put("claim " + i, "claim " + (i - 1));
        }
        assertThat(Corrections.circle(chain)).isNull();
        assertThat(chain.asked).isLessThan(60_000);
    }

    /// Counts how often something was looked up.
    private static final class Counted extends HashMap<String, String> {
        private static final long serialVersionUID = 1L;
        private int asked;

        @Override
        public @Nullable String get(@Nullable Object key) {
            asked++;
            return super.get(key);
        }
    }
}
