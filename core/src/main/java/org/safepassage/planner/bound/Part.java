package org.safepassage.planner.bound;

import org.safepassage.people.Group;

/// A column of people of one group on a trip.
///
/// @param group the group
/// @param column its column
record Part(Group group, int column) {}
