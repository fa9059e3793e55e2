package org.safepassage.planner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.network.Checkpoint;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.VehicleTypeId;
import org.safepassage.testkit.Town;

/// From the base at `a`, ten minutes of road to the checkpoint at `m`, which takes 100 s for a
/// vehicle and 10 s for each person, on one lane.
class LateServiceTest {
    private static final VehicleTypeId BUS = new VehicleTypeId("bus");

    private static Case given() {
        Checkpoint checkpoint =
                new Checkpoint(1, Duration.ofSeconds(100), Duration.ofSeconds(10), Duration.ZERO);
        Town town =
                new Town()
                        .addPlace("a")
                        .addPlace("m")
                        .addPlace("b")
                        .addLeg("am", "a", "m", Duration.ofMinutes(10))
                        .addLeg("mb", "m", "b", Duration.ofMinutes(10))
                        .addCorridor("road", "am", "mb")
                        .place("m", place -> place.checkpoint(checkpoint))
                        .place("b", place -> place.danger(0))
                        .addGroup("people", "a", "b", 40)
                        .addType("bus", 4, 10, "a")
                        .type("bus", bus -> bus.trips(1));
        return new Case(town.operation(), Figure.LIKELY);
    }

    private static long seconds(long fromSecond, int people) {
        Case given = given();
        Ride ride = Rides.of(given).getFirst();
        var type = given.operation.fleet().type(BUS);
        Loading loading =
                new Loading(
                        ride,
                        type,
                        people,
                        List.of(new Loading.Share(given.groups.getFirst(), people)));
        return new LateService(given, ride, type, 1, fromSecond).seconds(loading);
    }

    @Test
    void countsAllServiceOfWhoComesAfterwards() {
        assertThat(seconds(600, 10)).isEqualTo(200);
        assertThat(seconds(0, 4)).isEqualTo(140);
    }

    @Test
    void leavesOutWhatOneLaneCanHaveDoneBefore() {
        assertThat(seconds(650, 10)).isEqualTo(150);
        assertThat(seconds(900, 10)).isZero();
    }
}
