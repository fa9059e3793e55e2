package org.safepassage.app.imports.judging;

import org.safepassage.app.imports.resolving.Resolved;

/// All checks that look at several parts of an operation at once. Each leaves alone what is not
/// sound: its mistakes are already reported, and what follows from them would only confuse.
public final class Judgement {
    private Judgement() {}

    /// Reports what does not fit together.
    public static void judge(Resolved resolved) {
        Reach.judge(resolved);
        Carriage.judge(resolved);
        Bases.judge(resolved);
        WaitingTerms.judge(resolved);
        Searches.judge(resolved);
        Monitors.judge(resolved);
        Passings.judge(resolved);
        Exclusions.judge(resolved);
        Receptions.judge(resolved);
        Speeds.judge(resolved);
        Sums.judge(resolved);
        Distances.judge(resolved);
    }
}
