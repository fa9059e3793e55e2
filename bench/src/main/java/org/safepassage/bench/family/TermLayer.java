package org.safepassage.bench.family;

/// One kind of term, or limit, that can be switched on, so that what it costs can be told apart
/// from the rest.
public enum TermLayer {
    /// Wounded before families, at each origin.
    PRECEDENCE("P"),
    /// Two sides move in step, counted at departure.
    STEP_ON_DEPARTURE("L1"),
    /// Two sides move in step, counted on arrival.
    STEP_ON_ARRIVAL("L2"),
    /// Some wait for others to arrive, some for an event outside the plan.
    GATES("G"),
    /// So many people a day on one corridor, so many vehicles a day through one checkpoint.
    QUOTAS("Q"),
    /// An escort team with every convoy on every second corridor.
    ESCORTS("E"),
    /// No driver is on duty for more than 14 hours before a rest of 8. It is a limit of the fleet,
    /// not a term, but it is switched in the same way.
    DUTY("D");

    private final String code;

    TermLayer(String code) {
        this.code = code;
    }

    /// The letters by which tables name it.
    public String code() {
        return code;
    }
}
