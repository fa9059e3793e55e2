package org.safepassage.app.imports.reading;

import org.safepassage.app.imports.problem.Refusal;

/// Carries a refusal from the form that found it to the value that reports it with its place.
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal why;

    /// Makes one; it is expected, so it carries no trace of calls.
    public Refused(String found, String expected, String nextStep) {
        super(found, null, false, false);
        this.why = new Refusal(found, expected, nextStep);
    }

    /// Why.
    public Refusal why() {
        return why;
    }
}
