package org.safepassage.bench.busevacuation;

import com.google.ortools.Loader;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the proven earliest finish of a [BusEvacuation]: the smallest time at which the integer
/// programme of [TimeExpandedFlow] delivers everyone, approached from below by its linear
/// relaxation.
public final class ExactBusEvacuation {
    private ExactBusEvacuation() {}

    /// What was proved.
    ///
    /// @param relaxed the smallest finish that the linear relaxation allows: a lower bound
    /// @param finish the earliest finish of all
    public record Proof(Duration relaxed, Duration finish) {}

    /// Solves the instance.
    ///
    /// @param each the longest time for one integer programme
    /// @return the proof, or null when some programme took longer
    /// @throws IllegalArgumentException when a way between source and shelter takes no time: such
    ///   ways make rounds that the flow over time cannot order
    public static @Nullable Proof solve(BusEvacuation instance, Duration each) {
        requireTimeOnTheWay(instance);
        Loader.loadNativeLibraries();
        StepTimes times = StepTimes.of(instance);
        int relaxed = earliestRelaxed(instance, times, each);
        if (relaxed < 0) {
            return null;
        }
        int finish = relaxed;
        while (true) {
            switch (new TimeExpandedFlow(instance, times, finish, true).deliversEveryone(each)) {
                case YES -> {
                    return new Proof(times.duration(relaxed), times.duration(finish));
                }
                case NO -> finish++;
                case UNKNOWN -> {
                    return null;
                }
            }
        }
    }

    private static void requireTimeOnTheWay(BusEvacuation instance) {
        boolean atOnce =
                Stream.of(instance.toShelter(), instance.back())
                        .flatMap(List::stream)
                        .flatMap(List::stream)
                        .anyMatch(time -> time.compareTo(Duration.ZERO) <= 0);
        if (atOnce) {
            throw new IllegalArgumentException(
                    instance.name()
                            + ": a way between source and shelter takes no time: expected one second or more");
        }
    }

    /// Bisects: if everyone can be in a shelter by one step, then by every later one too. -1 when
    /// not known.
    private static int earliestRelaxed(BusEvacuation instance, StepTimes times, Duration each) {
        int tooSoon = -1;
        int enough = times.steps(instance.enough());
        while (enough - tooSoon > 1) {
            int middle = (enough + tooSoon) >>> 1;
            switch (new TimeExpandedFlow(instance, times, middle, false).deliversEveryone(each)) {
                case YES -> enough = middle;
                case NO -> tooSoon = middle;
                case UNKNOWN -> {
                    return -1;
                }
            }
        }
        return enough;
    }
}
