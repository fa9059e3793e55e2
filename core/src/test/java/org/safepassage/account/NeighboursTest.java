package org.safepassage.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.claims.Category;
import org.safepassage.claims.Claim;
import org.safepassage.claims.TextSpan;

class NeighboursTest {
    private static final Claim PATTERN =
            Said.on("a", "2016-05-05")
                    .total("1", Category.ALL, "Homs", null)
                    .report()
                    .claims()
                    .getFirst();

    @Test
    void findsWhatStandsNearOnEitherSide() {
        List<Claim> claims =
                List.of(at(1, 0, 10), at(2, 100, 110), at(3, 150, 160), at(4, 400, 410));
        Neighbours neighbours = new Neighbours(claims);
        assertThat(neighbours.of(claims.get(1), 90))
                .containsExactlyElementsOf(claims.subList(0, 3));
        assertThat(neighbours.of(claims.get(1), 89))
                .containsExactlyElementsOf(claims.subList(1, 3));
    }

    @Test
    void findsALongClaimThatReachesAsFar() {
        List<Claim> claims = List.of(at(1, 0, 1_000), at(2, 10, 20), at(3, 1_050, 1_060));
        assertThat(new Neighbours(claims).of(claims.get(2), 60))
                .containsExactly(claims.get(0), claims.get(2));
    }

    /// Thousands of figures of one list all reach to its end.
    @Test
    void looksAtFewOfThousandsInOneSentence() {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            claims.add(at(i + 1, 50 * i, 500_000));
        }
        Neighbours neighbours = new Neighbours(claims);
        assertThat(neighbours.of(claims.get(5_000), 400)).hasSize(2 * Neighbours.MOST);
    }

    private static Claim at(int number, int start, int end) {
        return new Claim(
                "a#" + number,
                PATTERN.report(),
                new TextSpan(start, end),
                PATTERN.quote(),
                PATTERN.quantity(),
                PATTERN.unit(),
                PATTERN.category(),
                PATTERN.predicate(),
                PATTERN.circumstances(),
                PATTERN.cumulative(),
                PATTERN.source(),
                PATTERN.rules());
    }
}
