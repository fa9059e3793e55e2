package org.safepassage.planner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safepassage.quantity.Figure;
import org.safepassage.testkit.Town;
import org.safepassage.testkit.Towns;

/// Two buses of ten seats on one road, from 6 o'clock; a trip takes more than an hour.
class EarliestEndsTest {
    private static long seats(Town town) {
        Case given = new Case(town.operation(), Figure.LIKELY);
        return new EarliestEnds(given, Rides.of(given))
                .seatsByTime(given.groups).stream().mapToLong(more -> more[1]).sum();
    }

    @Test
    void countsNoTripThatWouldEndWhenTheVehiclesAreNoLongerThere() {
        Town morning =
                Towns.oneRoad()
                        .addGroup("others", "assembly", "reception", 60)
                        .type("bus", bus -> bus.available(Town.span("06:00", "08:00")));
        assertThat(seats(morning)).isEqualTo(20);
    }
}
