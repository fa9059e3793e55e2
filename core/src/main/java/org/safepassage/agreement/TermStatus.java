package org.safepassage.agreement;

/// How far a term has come. Agreed and ambiguous terms bind the plan; proposed and withdrawn ones
/// are only listed.
public enum TermStatus {
    /// Offered, not accepted.
    PROPOSED,
    /// Accepted by those it binds.
    AGREED,
    /// Accepted, but its words can be read in more than one way; the rule says how it is read here.
    AMBIGUOUS,
    /// No longer holds.
    WITHDRAWN;

    /// Whether a plan must keep it.
    public boolean binds() {
        return switch (this) {
            case AGREED, AMBIGUOUS -> true;
            case PROPOSED, WITHDRAWN -> false;
        };
    }
}
