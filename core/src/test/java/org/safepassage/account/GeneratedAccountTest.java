package org.safepassage.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Copies;
import org.safepassage.claims.Report;

/// Sets of claims about what is known to have happened.
class GeneratedAccountTest {
    private static final int SETS = 2_000;

    @Test
    void rangesAlwaysHoldTheTruth() {
        int bounded = 0;
        for (long seed = 0; seed < SETS; seed++) {
            RandomTestimony drawn = new RandomTestimony(seed, 4 + (int) (seed % 14));
            Account account = Account.of(drawn.testimony());
            assertThat(account.disputes()).as("seed %d", seed).isEmpty();
            for (FigureRange figure : account.figures()) {
                Amount truth = Amount.of(drawn.truth(figure.subject()));
                FigureEnd low = figure.low();
                FigureEnd high = figure.high();
                assertThat(low == null || low.value().compareTo(truth) <= 0)
                        .as("seed %d: %s is %s, not below", seed, figure, truth)
                        .isTrue();
                assertThat(high == null || high.value().compareTo(truth) >= 0)
                        .as("seed %d: %s is %s, not above", seed, figure, truth)
                        .isTrue();
                assertThat(figure.best() == null || figure.best().equals(truth))
                        .as("seed %d: %s is %s", seed, figure, truth)
                        .isTrue();
                bounded += high == null ? 0 : 1;
            }
        }
        assertThat(bounded).isGreaterThan(SETS);
    }

    @Test
    void aFalseFigureIsInEveryContradiction() {
        int contradicted = 0;
        for (long seed = 0; seed < SETS; seed++) {
            long by = (seed % 2 == 0 ? 1 : -1) * (100 + seed % 900);
            RandomTestimony drawn = new RandomTestimony(seed, 16).withFalse(by);
            Account account = Account.of(drawn.testimony());
            for (Dispute dispute : account.disputes()) {
                assertThat(dispute.isComplete()).isTrue();
                assertThat(dispute.contradictions())
                        .as("seed %d", seed)
                        .allMatch(contradiction ->
                                contradiction.statements().stream()
                                        .anyMatch(statement ->
                                                statement.claims().stream()
                                                        .anyMatch(claim ->
                                                                claim.id()
                                                                        .equals(
                                                                                drawn
                                                                                        .falseClaim()))));
            }
            contradicted += account.disputes().isEmpty() ? 0 : 1;
        }
        assertThat(contradicted).isGreaterThan(SETS / 20);
    }

    @Test
    void theOrderOfReportsMakesNoDifference() {
        for (long seed = 0; seed < 200; seed++) {
            Testimony testimony = new RandomTestimony(seed, 12).withFalse(500).testimony();
            List<Report> shuffled = new ArrayList<>(testimony.reports());
            Collections.shuffle(shuffled, new Random(seed));
            Testimony other =
                    new Testimony(
                            shuffled,
                            new Copies(List.of(), List.of()),
                            testimony.gazetteer(),
                            List.of());
            assertThat(Account.of(other)).isEqualTo(Account.of(testimony));
        }
    }
}
