package org.safepassage.quantity;

/// Places for people, in a vehicle or needed by a household: seats, stretchers, wheelchairs. None
/// stands in for another.
///
/// @param seats places to sit
/// @param stretchers places to lie
/// @param wheelchairs places for a wheelchair
public record Capacity(int seats, int stretchers, int wheelchairs) {
    public Capacity {
        if (seats < 0 || stretchers < 0 || wheelchairs < 0) {
            throw new IllegalArgumentException(
                    "capacity of "
                            + seats
                            + ", "
                            + stretchers
                            + ", "
                            + wheelchairs
                            + ": expected none below zero");
        }
    }

    /// Whether all of `needed` finds its place here.
    public boolean holds(Capacity needed) {
        return needed.seats <= seats
                && needed.stretchers <= stretchers
                && needed.wheelchairs <= wheelchairs;
    }

    /// This much and `other` together.
    public Capacity plus(Capacity other) {
        return new Capacity(
                seats + other.seats,
                stretchers + other.stretchers,
                wheelchairs + other.wheelchairs);
    }

    /// This much `count` times.
    public Capacity times(int count) {
        return new Capacity(
                Math.multiplyExact(seats, count),
                Math.multiplyExact(stretchers, count),
                Math.multiplyExact(wheelchairs, count));
    }

    /// The number of people that all places together can take.
    public int people() {
        return seats + stretchers + wheelchairs;
    }
}
