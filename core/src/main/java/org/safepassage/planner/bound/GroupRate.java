package org.safepassage.planner.bound;

import java.time.Instant;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.PlaceId;

/// How many people of a group the bound's programme sends to a destination at about a time.
///
/// @param group the group
/// @param destination where to
/// @param departure when, as in [TripRate]
/// @param people how many, in parts of a person
public record GroupRate(GroupId group, PlaceId destination, Instant departure, double people) {}
