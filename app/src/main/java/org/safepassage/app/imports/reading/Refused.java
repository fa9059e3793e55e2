package org.safepassage.app.imports.reading;

import org.safepassage.app.imports.problem.Refusal;

/// Carries a refusal from the form that found it to the value that reports it with its place.
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal why;
    private final boolean follows;

    /// Makes one; it is expected, so it carries no trace of calls.
    public Refused(String found, String expected, String nextStep) {
        this(new Refusal(found, expected, nextStep), false);
    }

    private Refused(Refusal why, boolean follows) {
        super(why.found(), null, false, false);
        this.why = why;
        this.follows = follows;
    }

    /// The same, marked as what follows from a mistake that is reported elsewhere.
    public Refused asFollowing() {
        return new Refused(why, true);
    }

    /// Whether it follows from a mistake that is reported elsewhere, and needs no report of its
    /// own.
    public boolean follows() {
        return follows;
    }

    /// Why.
    public Refusal why() {
        return why;
    }
}
