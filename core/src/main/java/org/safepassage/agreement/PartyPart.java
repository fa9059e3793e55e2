package org.safepassage.agreement;

/// The part that a party plays. A mediator that is also a party has both parts, and that is shown
/// (conflict C-30 of the field study).
public enum PartyPart {
    /// Bound by the agreement.
    PARTY,
    /// Brings the parties together.
    MEDIATOR,
    /// Answers for its being kept.
    GUARANTOR,
    /// Runs vehicles or reception.
    OPERATOR,
    /// Watches and reports.
    MONITOR
}
