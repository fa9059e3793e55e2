package org.safepassage.people;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The households of one group, numbered from 1, the largest first.
///
/// The group's count is dealt out by its pattern of sizes, again and again, the last household
/// taking what is left; then households are numbered by falling size. So household 12 means the
/// same to planner, checker and clerk.
///
/// @param classes by falling size; together they number 1 to {@link #count()}
public record Households(List<SizeClass> classes) {
    public Households {
        classes = List.copyOf(classes);
    }

    /// Deals `people` out over households by `pattern`.
    ///
    /// @param people the group's count, zero or more
    /// @param pattern household sizes, each one or more; at least one
    public static Households deal(int people, List<Integer> pattern) {
        if (pattern.isEmpty() || pattern.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException(
                    "household sizes " + pattern + ": expected at least one, each 1 or more");
        }
        int round = pattern.stream().mapToInt(Integer::intValue).sum();
        TreeMap<Integer, Integer> countBySize = new TreeMap<>();
        int rounds = people / round;
        if (rounds > 0) {
            pattern.forEach(size -> countBySize.merge(size, rounds, Integer::sum));
        }
        int left = people - rounds * round;
        for (int i = 0; left > 0; i++) {
            int size = Math.min(left, pattern.get(i));
            countBySize.merge(size, 1, Integer::sum);
            left -= size;
        }
        List<SizeClass> classes = new ArrayList<>();
        int next = 1;
        for (var entry : countBySize.descendingMap().entrySet()) {
            classes.add(new SizeClass(entry.getKey(), next, entry.getValue()));
            next += entry.getValue();
        }
        return new Households(classes);
    }

    /// The number of households.
    public int count() {
        return classes.isEmpty() ? 0 : classes.getLast().last();
    }

    /// The number of people of the group in all households, companions left out.
    public int people() {
        return classes.stream().mapToInt(c -> c.size() * c.count()).sum();
    }

    /// The size of household `number`, companions left out.
    ///
    /// @throws IllegalArgumentException when there is no such household
    public int sizeOf(int number) {
        for (SizeClass sizeClass : classes) {
            if (number >= sizeClass.first() && number <= sizeClass.last()) {
                return sizeClass.size();
            }
        }
        throw new IllegalArgumentException("household " + number + ": expected 1 to " + count());
    }
}
