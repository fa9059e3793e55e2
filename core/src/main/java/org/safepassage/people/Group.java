package org.safepassage.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.quantity.Capacity;
import org.safepassage.quantity.CountRange;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Weight;

/// People at one place, of one category, who have chosen to leave. A count, never a list of
/// persons.
///
/// @param id short name; households are written `id-n`
/// @param names what people call it
/// @param place where they are
/// @param category what they are called
/// @param count how many, companions left out
/// @param householdSizes pattern of household sizes, see [Households#deal]
/// @param need the place in a vehicle that each of them needs
/// @param companions people who travel with each household, on seats, counted on top of `count`
/// @param destinations where they chose to go; any of these, at least one
/// @param priority how much an hour of theirs counts
/// @param longestAboard longest time from the start of boarding to the end of alighting, or null
/// @param ready when they can start to board, or null for the operation's start
public record Group(
        GroupId id,
        Names names,
        PlaceId place,
        Category category,
        CountRange count,
        List<Integer> householdSizes,
        Need need,
        int companions,
        List<PlaceId> destinations,
        Weight priority,
        @Nullable Duration longestAboard,
        @Nullable Instant ready) {
    public Group {
        householdSizes = List.copyOf(householdSizes);
        destinations = List.copyOf(destinations);
        if (companions < 0) {
            throw new IllegalArgumentException(
                    "group " + id + " has " + companions + " companions: expected zero or more");
        }
        if (destinations.isEmpty()) {
            throw new IllegalArgumentException(
                    "group " + id + " has no destination: expected at least one");
        }
    }

    /// The group's households when its count is taken at `figure`.
    public Households households(Figure figure) {
        return Households.deal(count.at(figure), householdSizes);
    }

    /// All people to move, companions counted.
    public int people(Figure figure) {
        Households households = households(figure);
        return households.people() + companions * households.count();
    }

    /// People in one household of `size`, companions counted.
    public int peopleIn(int size) {
        return size + companions;
    }

    /// Places that one household of `size` needs in a vehicle, companions counted.
    public Capacity placesFor(int size) {
        return switch (need) {
            case SEAT -> new Capacity(size + companions, 0, 0);
            case STRETCHER -> new Capacity(companions, size, 0);
            case WHEELCHAIR -> new Capacity(companions, 0, size);
        };
    }
}
