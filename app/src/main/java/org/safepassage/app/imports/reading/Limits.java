package org.safepassage.app.imports.reading;

import java.time.Duration;
import org.safepassage.operation.Operation;

/// Every limit on what a file may say, besides its size. They keep counts within the planner's
/// integers and catch slips of the pen; a real operation stays far below them. The format page
/// lists them.
public final class Limits {
    /// Longest horizon of an operation, and longest duration of any kind.
    public static final Duration HORIZON = Operation.LONGEST;

    /// Longest time between two vehicles of a convoy.
    public static final Duration INTERVAL = Duration.ofMinutes(10);

    /// Most people of one group, companions left out, and most in any other count of people.
    public static final int PEOPLE = 1_000_000;

    /// Most people of all groups together, companions counted, at the high figure.
    public static final long ALL_PEOPLE = 10_000_000;

    /// Most people in one household, and most sizes in a pattern of households.
    public static final int HOUSEHOLD = 1_000;

    /// Most companions of one household.
    public static final int COMPANIONS = 100;

    /// Most vehicles of one type, and most in any other count of vehicles.
    public static final int VEHICLES = 10_000;

    /// Most vehicle types; each leg has a travel time for each.
    public static final int VEHICLE_TYPES = 500;

    /// Most terms; each side of each holds its groups.
    public static final int TERMS = 1_000;

    /// Most places of one kind in one vehicle.
    public static final int PLACES_IN_VEHICLE = 10_000;

    /// Most entries in any list.
    public static final int LIST = 10_000;

    /// Most characters in a name.
    public static final int NAME = 200;

    /// Most characters in a text or note.
    public static final int TEXT = 10_000;

    /// Longest leg, in kilometres.
    public static final int KILOMETRES = 10_000;

    /// Highest speed on a road, in kilometres an hour.
    public static final int KILOMETRES_PER_HOUR = 200;

    /// Highest danger and priority.
    public static final int WEIGHT = 1_000;

    /// Highest speed factor.
    public static final int FACTOR = 100;

    private Limits() {}
}
