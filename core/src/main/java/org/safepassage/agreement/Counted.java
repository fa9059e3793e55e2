package org.safepassage.agreement;

/// What a quota counts.
public enum Counted {
    /// People aboard.
    PEOPLE,
    /// Vehicles of convoys with people aboard.
    VEHICLES,
    /// Convoys with people aboard.
    CONVOYS
}
