package org.safepassage.bench.busevacuation;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The times of an instance as whole numbers of the largest step that divides them all, so that
/// nothing is rounded.
///
/// @param stepSeconds length of a step
/// @param fromYard steps from yard to source
/// @param toShelter steps from source to shelter
/// @param back steps from shelter to source
record StepTimes(
        long stepSeconds,
        List<List<Integer>> fromYard,
        List<List<Integer>> toShelter,
        List<List<Integer>> back) {

    static StepTimes of(BusEvacuation instance) {
        BigInteger step =
                Stream.of(instance.fromYard(), instance.toShelter(), instance.back())
                        .flatMap(List::stream)
                        .flatMap(List::stream)
                        .map(time -> BigInteger.valueOf(time.toSeconds()))
                        .reduce(BigInteger.ZERO, BigInteger::gcd)
                        .max(BigInteger.ONE);
        long stepSeconds = step.longValueExact();
        return new StepTimes(
                stepSeconds,
                inSteps(instance.fromYard(), stepSeconds),
                inSteps(instance.toShelter(), stepSeconds),
                inSteps(instance.back(), stepSeconds));
    }

    /// How many steps `duration` lasts, a part of one counted whole.
    int steps(Duration duration) {
        return Math.toIntExact(Math.ceilDiv(duration.toSeconds(), stepSeconds));
    }

    /// How long `steps` last.
    Duration duration(int steps) {
        return Duration.ofSeconds(steps * stepSeconds);
    }

    private static List<List<Integer>> inSteps(List<List<Duration>> times, long stepSeconds) {
        return times.stream()
                .map(row ->
                        row.stream()
                                .map(t -> Math.toIntExact(t.toSeconds() / stepSeconds))
                                .toList())
                .toList();
    }
}
