package org.safepassage.planner.bound;

import org.safepassage.people.Group;

/// A column of people of one group on a trip.
///
/// @param trip the trip
/// @param group the group
/// @param column its column
record Part(Trip trip, Group group, int column) {}
