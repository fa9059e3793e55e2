package org.safepassage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.safepassage.network.Network;
import org.safepassage.operation.Operation;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.VehicleTypeId;

class TownsTest {
    @Test
    void hasOneRoadFromAssemblyOverCheckpointToReception() {
        Operation town = Towns.oneRoad().operation();
        Network network = town.network();
        assertThat(network.placesOf(network.corridor(new CorridorId("road"))))
                .containsExactly(
                        new PlaceId("assembly"),
                        new PlaceId("checkpoint"),
                        new PlaceId("reception"));
        assertThat(town.group(new GroupId("families")).households(Figure.LIKELY).count())
                .isEqualTo(4);
    }

    @Test
    void variesOnlyWhatATestNames() {
        Operation town =
                Towns.oneRoad()
                        .leg("city-leg", leg -> leg.time("bus", Duration.ofMinutes(7)))
                        .operation();
        VehicleTypeId bus = new VehicleTypeId("bus");
        assertThat(town.network().leg(new LegId("city-leg")).travelTime(bus))
                .isEqualTo(Duration.ofMinutes(7));
        assertThat(town.network().leg(new LegId("country-leg")).travelTime(bus))
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void bindsTwoSidesByAReciprocalTerm() {
        assertThat(Towns.twoSides().operation().enforcedTerms()).hasSize(1);
        assertThat(Towns.twoSides().withoutTerm("step-by-step").operation().enforcedTerms())
                .isEmpty();
    }
}
