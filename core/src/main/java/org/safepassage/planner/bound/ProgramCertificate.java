package org.safepassage.planner.bound;

/// Proof of a bound: a linear programme that holds for every plan, and one exact multiplier for
/// each of its rows.
///
/// A multiplier is a whole number of `2^-SCALE` units of cost for a unit of the row. Any
/// multipliers prove something; good ones prove much. [CertificateVerifier] says what these prove.
public final class ProgramCertificate implements Certificate {
    /// Multipliers count in units of two to the minus this.
    public static final int SCALE = 10;

    private final LinearProgram program;
    private final long[] multipliers;

    private ProgramCertificate(LinearProgram program, long[] multipliers) {
        this.program = program;
        this.multipliers = multipliers;
    }

    /// A certificate with these multipliers, one for each row.
    public static ProgramCertificate of(LinearProgram program, long[] multipliers) {
        if (multipliers.length != program.rows()) {
            throw new IllegalArgumentException(
                    multipliers.length
                            + " multipliers for "
                            + program.rows()
                            + " rows: expected one each");
        }
        return new ProgramCertificate(program, multipliers.clone());
    }

    /// Rounds a solver's multipliers to exact ones. Wrong signs become zero: they could prove
    /// nothing.
    public static ProgramCertificate from(LinearProgram program, LinearSolution solution) {
        long[] multipliers = new long[program.rows()];
        for (int row = 0; row < multipliers.length; row++) {
            double value = solution.multiplier(row);
            long exact = Double.isFinite(value) ? Math.round(Math.scalb(value, SCALE)) : 0;
            multipliers[row] =
                    switch (program.sense(row)) {
                        case AT_MOST -> Math.min(exact, 0);
                        case AT_LEAST -> Math.max(exact, 0);
                        case EQUAL -> exact;
                    };
        }
        return new ProgramCertificate(program, multipliers);
    }

    /// The programme.
    public LinearProgram program() {
        return program;
    }

    /// The multiplier of `row`, in units of `2^-SCALE`.
    public long multiplier(int row) {
        return multipliers[row];
    }
}
