package org.safepassage.planner.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.planner.bound.LinearProgram.Sense;

class CertificateVerifierTest {
    private static final long ONE = 1L << ProgramCertificate.SCALE;

    /// Least 3 x + 2 y where x + y >= 4, x - y <= 2, 0 <= x, y <= 10: y = 4 costs 8.
    private static LinearProgram small() {
        LinearProgram.Builder builder = new LinearProgram.Builder();
        int x = builder.column(3, 0, 10);
        int y = builder.column(2, 0, 10);
        builder.row(Sense.AT_LEAST, 4).add(x, 1).add(y, 1);
        builder.row(Sense.AT_MOST, 2).add(x, 1).add(y, -1);
        return builder.build();
    }

    @Test
    void provesTheLeastCostFromTheRightMultipliers() {
        Certificate right = ProgramCertificate.of(small(), new long[] {2 * ONE, 0});
        assertThat(CertificateVerifier.prove(right)).isEqualTo(8);
    }

    @Test
    void neverProvesMoreThanTheLeastCostWhateverTheMultipliers() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 5_000; i++) {
            long first = random.nextLong(0, 8 * ONE);
            long second = -random.nextLong(0, 8 * ONE);
            Certificate tampered = ProgramCertificate.of(small(), new long[] {first, second});
            assertThat(CertificateVerifier.prove(tampered))
                    .as("multipliers %d and %d", first, second)
                    .isLessThanOrEqualTo(BigInteger.valueOf(8));
        }
    }

    @Test
    void refusesAMultiplierOfTheWrongSign() {
        Certificate wrong = ProgramCertificate.of(small(), new long[] {2 * ONE, 1});
        assertThatThrownBy(() -> CertificateVerifier.prove(wrong))
                .hasMessageContaining("row 1")
                .hasMessageContaining("other sign");
    }

    @Test
    void countsAColumnThatAppearsTwiceInARowTwice() {
        LinearProgram.Builder builder = new LinearProgram.Builder();
        int x = builder.column(1, 0, 10);
        int y = builder.column(1, 0, 10);
        builder.row(Sense.AT_LEAST, 9).add(x, 1).add(y, 1).add(x, 2);
        Certificate third = ProgramCertificate.of(builder.build(), new long[] {ONE / 3});
        // 9 / 3 = 3, less what the rounded third loses.
        assertThat(CertificateVerifier.prove(third)).isEqualTo(2);
    }

    @Test
    void roundsASolversMultipliersToTheirSign() {
        LinearSolution rough = LinearSolution.of(new double[] {0, 4}, new double[] {2.0, 1e-9});
        ProgramCertificate certificate = ProgramCertificate.from(small(), rough);
        assertThat(certificate.multiplier(1)).isZero();
        assertThat(CertificateVerifier.prove(certificate)).isEqualTo(8);
    }

    @Test
    void keepsNumbersBeyondLongExact() {
        LinearProgram.Builder builder = new LinearProgram.Builder();
        long huge = Long.MAX_VALUE / 4;
        int x = builder.column(huge, 0, 1_000);
        builder.row(Sense.AT_LEAST, 1_000).add(x, 1);
        Certificate none = ProgramCertificate.of(builder.build(), new long[] {0});
        assertThat(CertificateVerifier.prove(none)).isZero();
        Certificate much = ProgramCertificate.of(builder.build(), new long[] {Long.MAX_VALUE});
        assertThat(CertificateVerifier.prove(much))
                .isLessThanOrEqualTo(BigInteger.valueOf(huge).multiply(BigInteger.valueOf(1_000)));
    }
}
