package org.safepassage.quantity;

/// Which end of every range a plan is made for.
public enum Figure {
    /// The low end of each range.
    LOW,
    /// The likely value of each range.
    LIKELY,
    /// The high end of each range.
    HIGH
}
