package org.safepassage.people;

/// Households of one group that have the same size, numbered one after another.
///
/// @param size people of the group in each household, companions left out
/// @param first number of the first such household
/// @param count how many there are
public record SizeClass(int size, int first, int count) {
    /// The number of the last such household.
    public int last() {
        return first + count - 1;
    }
}
