package org.safepassage.people;

/// The kind of place that each person of a group needs in a vehicle.
public enum Need {
    /// A seat.
    SEAT,
    /// A stretcher.
    STRETCHER,
    /// A place for a wheelchair.
    WHEELCHAIR
}
