package org.safepassage.planner.bound;

import java.math.BigInteger;

/// Says in exact arithmetic what a certificate proves. It shares nothing with any solver.
///
/// For any multipliers `p` of the right sign, any columns `x` that keep rows and bounds cost at
/// least `Σ p × limit + Σ over columns of the least of (cost - Σ p × factor) × x within the
/// column's bounds`: for each row `p × (sum - limit)` is zero or more taken off the cost, and what
/// is left of the cost is minimised column by column. So whatever the solver's tolerance, the value
/// returned is a true lower bound of the programme.
public final class CertificateVerifier {
    private CertificateVerifier() {}

    /// The greatest whole number that the certificate proves to be no more than the least cost.
    ///
    /// @throws IllegalArgumentException when a multiplier has the wrong sign for its row, naming
    ///   the row
    public static BigInteger prove(Certificate certificate) {
        return switch (certificate) {
            case ProgramCertificate program -> prove(program);
            case PriceCertificate prices -> prices.proved();
        };
    }

    private static BigInteger prove(ProgramCertificate certificate) {
        LinearProgram program = certificate.program();
        BigInteger[] left = new BigInteger[program.columns()];
        for (int column = 0; column < left.length; column++) {
            left[column] =
                    BigInteger.valueOf(program.cost(column)).shiftLeft(ProgramCertificate.SCALE);
        }
        BigInteger proved = BigInteger.ZERO;
        for (int row = 0; row < program.rows(); row++) {
            long multiplier = certificate.multiplier(row);
            requireSign(program.sense(row), multiplier, row);
            if (multiplier != 0) {
                BigInteger exact = BigInteger.valueOf(multiplier);
                proved = proved.add(exact.multiply(BigInteger.valueOf(program.limit(row))));
                takeOff(program, row, exact, left);
            }
        }
        for (int column = 0; column < left.length; column++) {
            long at = left[column].signum() < 0 ? program.upper(column) : program.lower(column);
            proved = proved.add(left[column].multiply(BigInteger.valueOf(at)));
        }
        // The least cost of whole people and seconds is whole; of a rational bound the next whole
        // number up would do too,
        // but the programme's own least cost need not be whole, so the bound is rounded down.
        return proved.shiftRight(ProgramCertificate.SCALE);
    }

    private static void takeOff(
            LinearProgram program, int row, BigInteger multiplier, BigInteger[] left) {
        for (int entry = program.firstEntry(row); entry < program.firstEntry(row + 1); entry++) {
            int column = program.entryColumn(entry);
            BigInteger factor = BigInteger.valueOf(program.entryFactor(entry));
            left[column] = left[column].subtract(multiplier.multiply(factor));
        }
    }

    private static void requireSign(LinearProgram.Sense sense, long multiplier, int row) {
        boolean right =
                switch (sense) {
                    case AT_MOST -> multiplier <= 0;
                    case AT_LEAST -> multiplier >= 0;
                    case EQUAL -> true;
                };
        if (!right) {
            throw new IllegalArgumentException(
                    "certificate: row "
                            + row
                            + " ("
                            + sense
                            + ") has multiplier "
                            + multiplier
                            + ", which proves nothing; expected the other sign");
        }
    }
}
