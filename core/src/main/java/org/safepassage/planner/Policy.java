package org.safepassage.planner;

/// How the constructive start makes convoys.
///
/// @param size most vehicles in a convoy
/// @param gather seconds that a vehicle waits for others at the same place
/// @param mixed whether vehicles of several types go in one convoy
/// @param noise how far the preference for a route is blurred by chance, 0 for not at all
record Policy(int size, int gather, boolean mixed, double noise) {
    /// The same for convoys of another size.
    Policy withSize(int other) {
        return new Policy(other, gather, mixed, noise);
    }
}
