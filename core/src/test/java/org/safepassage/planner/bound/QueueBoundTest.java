package org.safepassage.planner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.network.Checkpoint;
import org.safepassage.quantity.Figure;
import org.safepassage.testkit.Town;

/// From the base at `a`, ten minutes of road to the checkpoint at `m`, which takes 100 s for a
/// vehicle on one lane; then ten minutes to `b`. Ten people fill a bus.
class QueueBoundTest {
    private static final long WEIGHT = 1_000_000;

    private static Town town(int people) {
        Checkpoint checkpoint =
                new Checkpoint(1, Duration.ofSeconds(100), Duration.ZERO, Duration.ZERO);
        return new Town()
                .addPlace("a")
                .addPlace("m")
                .addPlace("b")
                .addLeg("am", "a", "m", Duration.ofMinutes(10))
                .addLeg("mb", "m", "b", Duration.ofMinutes(10))
                .addCorridor("road", "am", "mb")
                .place("m", place -> place.checkpoint(checkpoint))
                .place("b", place -> place.danger(0))
                .addGroup("people", "a", "b", people)
                .addType("bus", 40, 10, "a");
    }

    private static long personSeconds(Town town) {
        Case given = new Case(town.operation(), Figure.LIKELY);
        List<Ride> rides = Rides.of(given);
        return QueueBound.exposure(given, rides, new EarliestEnds(given, rides))
                .divide(BigInteger.valueOf(WEIGHT))
                .longValueExact();
    }

    @Test
    void servesBusAfterBusFromTheFirstSecondInWhichOneIsThere() {
        // 400 people are served for ten seconds each from second 600 on: on average they pass after
        // 2,600 s, and are on the road for 600 s more. Service is counted by the half minute.
        assertThat(personSeconds(town(400))).isBetween(400L * (3200 - 30), 400L * 3200);
    }

    @Test
    void waitsForTheRoadOnToOpenWithNoMoreServedThanThereIsRoomFor() {
        Town always = town(400);
        Town later =
                town(400)
                        .leg("mb", leg -> leg.window(Town.span("08:00", "18:00")))
                        .place("m", place -> place.room(2));
        // From 8 o'clock on, with 20 people served before.
        long first = 7200;
        long rest = 7200 + 380 * 10 / 2;
        assertThat(personSeconds(later))
                .isBetween(20 * (first + 600) + 380 * (rest + 600 - 30), 400 * (rest + 600))
                .isGreaterThan(personSeconds(always));
    }

    @Test
    void countsAnAbsurdServiceAsLong() {
        Checkpoint forEver =
                new Checkpoint(1, Duration.ofDays(60), Duration.ofDays(60), Duration.ZERO);
        Town town = town(10_000_000).place("m", place -> place.checkpoint(forEver));
        assertThat(personSeconds(town)).isPositive();
    }

    @Test
    void countsTheWaitOfEachCheckpointOnTheWayAtItsDanger() {
        Checkpoint slower =
                new Checkpoint(1, Duration.ofSeconds(200), Duration.ZERO, Duration.ZERO);
        Town two =
                new Town()
                        .addPlace("a")
                        .addPlace("m")
                        .addPlace("n")
                        .addPlace("b")
                        .addLeg("am", "a", "m", Duration.ofMinutes(10))
                        .addLeg("mn", "m", "n", Duration.ofMinutes(10))
                        .addLeg("nb", "n", "b", Duration.ofMinutes(10))
                        .addCorridor("road", "am", "mn", "nb")
                        .place(
                                "m",
                                place ->
                                        place.checkpoint(
                                                new Checkpoint(
                                                        1,
                                                        Duration.ofSeconds(100),
                                                        Duration.ZERO,
                                                        Duration.ZERO)))
                        .place("n", place -> place.checkpoint(slower).danger(500))
                        .place("b", place -> place.danger(0))
                        .addGroup("people", "a", "b", 400)
                        .addType("bus", 40, 10, "a");
        // Half of each second until they pass `m` (2,600 s on average) and half of each until `n`
        // (5,300 s, from second 1,300 on), with the whole danger on the leg to `n` and on the last.
        long each = 2600 / 2 + 5300 / 2 + 300 + 600;
        assertThat(personSeconds(two)).isBetween(400 * (each - 80), 400 * each);
    }

    @Test
    void provesNoMoreThanTheDangerOfStayingForWhoCannotBeServed() {
        Town town = town(40_000);
        assertThat(personSeconds(town)).isLessThan(40_000L * 12 * 3600);
    }
}
