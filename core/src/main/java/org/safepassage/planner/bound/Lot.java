package org.safepassage.planner.bound;

/// A column of vehicles of one trip that are about equally full.
///
/// @param load how full
/// @param lastLeave the latest second at which such a vehicle comes free at the origin
/// @param firstReady the earliest second at which it is free again
/// @param column its column
/// @param most at most so many vehicles, each as often as it can go in one step
record Lot(Load load, long lastLeave, long firstReady, int column, long most) {}
