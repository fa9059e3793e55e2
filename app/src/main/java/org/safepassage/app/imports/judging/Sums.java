package org.safepassage.app.imports.judging;

import java.math.BigInteger;
import java.util.Locale;
import java.util.stream.LongStream;
import org.safepassage.app.imports.reading.Limits;
import org.safepassage.app.imports.resolving.Item;
import org.safepassage.app.imports.resolving.Resolved;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.quantity.Exposure;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.GroupId;

/// Whether all sums that a plan is judged by stay exact: people in all, and the exposure of
/// everyone in the worst place to the end of the horizon.
final class Sums {
    private Sums() {}

    static void judge(Resolved resolved) {
        if (!resolved.catalog().groups().areKnown("id", "count", "households", "companions")) {
            return;
        }
        Operation operation = resolved.operation();
        BigInteger people = BigInteger.ZERO;
        BigInteger weighted = BigInteger.ZERO;
        for (Item item : resolved.catalog().groups().all()) {
            Group group = operation.group(new GroupId(item.id()));
            BigInteger count = BigInteger.valueOf(group.people(Figure.HIGH));
            people = people.add(count);
            weighted =
                    weighted.add(
                            count.multiply(BigInteger.valueOf(group.priority().thousandths())));
        }
        if (people.compareTo(BigInteger.valueOf(Limits.ALL_PEOPLE)) > 0) {
            resolved.catalog()
                    .groups()
                    .all()
                    .getFirst()
                    .fields()
                    .whole()
                    .refuse(
                            number(people) + " people in all groups together",
                            "at most " + number(BigInteger.valueOf(Limits.ALL_PEOPLE)),
                            "check the counts, or split the operation");
        }
        BigInteger worst =
                weighted.multiply(BigInteger.valueOf(operation.horizon().length().toSeconds()))
                        .multiply(BigInteger.valueOf(highestDanger(operation)));
        if (worst.compareTo(BigInteger.valueOf(Long.MAX_VALUE)) > 0) {
            double times = worst.doubleValue() / new Exposure(Long.MAX_VALUE).millionths();
            resolved.catalog()
                    .groups()
                    .all()
                    .getFirst()
                    .fields()
                    .whole()
                    .refuse(
                            String.format(
                                    Locale.ROOT,
                                    "people × time × danger × priority, %.1f times too much to be added exactly",
                                    times),
                            "weights near 1: only their ratios matter",
                            "divide all values of `danger` or of `priority` by the same number");
        }
    }

    private static long highestDanger(Operation operation) {
        return LongStream.concat(
                        operation.network().places().values().stream()
                                .mapToLong(place -> place.danger().thousandths()),
                        operation.network().legs().values().stream()
                                .mapToLong(leg -> leg.danger().thousandths()))
                .max()
                .orElse(0);
    }

    private static String number(BigInteger number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
