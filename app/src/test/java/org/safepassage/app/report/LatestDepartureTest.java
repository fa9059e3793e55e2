package org.safepassage.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Where;
import org.safepassage.network.Direction;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Movement;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.ConvoyId;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PartyId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.VehicleId;
import org.safepassage.testkit.Town;
import org.safepassage.testkit.Towns;

/// An empty bus from `assembly` over `checkpoint` (20 min, then 30 min) that waits 40 min there.
class LatestDepartureTest {
    private static Instant at(String clock) {
        return Instant.parse("2030-01-01T" + clock + ":00Z");
    }

    private static Convoy convoy() {
        return new Convoy(
                new ConvoyId("c1"),
                new PlaceId("assembly"),
                new PlaceId("reception"),
                null,
                null,
                List.of(new VehicleLoad(VehicleId.parse("bus-1"), List.of())),
                null,
                List.of(
                        passage("city-leg", "07:00", "07:20"),
                        new Movement.Stop(
                                new PlaceId("checkpoint"),
                                at("07:20"),
                                at("08:00"),
                                new Span(at("07:20"), at("07:30"))),
                        passage("country-leg", "08:00", "08:30")),
                null);
    }

    private static Movement.Passage passage(String leg, String in, String out) {
        return new Movement.Passage(new LegId(leg), Direction.FORWARD, at(in), at(out), at(out));
    }

    private static LatestDeparture latest(Town town) {
        return latest(town, convoy());
    }

    private static LatestDeparture latest(Town town, Convoy convoy) {
        Operation operation = town.operation();
        LatestDeparture latest = LatestDeparture.of(operation, convoy);
        assertThat(latest).isNotNull();
        return latest;
    }

    @Test
    void givesUpTheWaitButNotTheSearch() {
        Town town =
                Towns.oneRoad()
                        .leg("country-leg", leg -> leg.window(new Span(at("06:00"), at("09:00"))));
        // 09:00 less 30 min on the road, 10 min of search, 20 min on the road
        assertThat(latest(town))
                .isEqualTo(new LatestDeparture(at("08:00"), "window", "country-leg"));
    }

    @Test
    void namesTheWindowThatClosesFirst() {
        Town town =
                Towns.oneRoad()
                        .leg("city-leg", leg -> leg.window(new Span(at("06:00"), at("07:25"))))
                        .leg("country-leg", leg -> leg.window(new Span(at("06:00"), at("09:00"))));
        assertThat(latest(town)).isEqualTo(new LatestDeparture(at("07:05"), "window", "city-leg"));
    }

    @Test
    void keepsToTheWindowOfThePlanNotToALaterOne() {
        Town town =
                Towns.oneRoad()
                        .leg(
                                "city-leg",
                                leg ->
                                        leg.window(new Span(at("06:00"), at("07:20")))
                                                .window(new Span(at("10:00"), at("11:00"))));
        assertThat(latest(town).at()).isEqualTo(at("07:00"));
    }

    @Test
    void endsWithTheVehiclesSpan() {
        Town town =
                Towns.oneRoad()
                        .type("bus", bus -> bus.available(new Span(at("06:00"), at("10:00"))));
        assertThat(latest(town)).isEqualTo(new LatestDeparture(at("09:00"), "vehicle", "bus"));
    }

    @Test
    void neverLiesBeforeThePlannedDeparture() {
        LatestDeparture latest = latest(Towns.oneRoad());
        assertThat(latest.at()).isAfter(convoy().departs());
        assertThat(Duration.between(latest.at(), at("18:00"))).isEqualTo(Duration.ofMinutes(60));
    }

    /// The same bus with the first household, who board from 06:50 and alight from 08:30 to 08:32.
    private static Convoy loaded() {
        Convoy empty = convoy();
        Aboard household = new Aboard(new GroupId("families"), 1, 1, 4);
        return new Convoy(
                empty.id(),
                empty.origin(),
                empty.destination(),
                new CorridorId("road"),
                null,
                List.of(new VehicleLoad(VehicleId.parse("bus-1"), List.of(household))),
                new Span(at("06:50"), at("07:00")),
                empty.movements(),
                new Span(at("08:30"), at("08:32")));
    }

    private static Town watched(Where where, String until) {
        return Towns.oneRoad()
                .addTerm(
                        "watched",
                        new Clause.MonitorPresent(
                                new PartyId("monitors"),
                                where,
                                List.of(new Span(at("06:30"), at(until)))));
    }

    private static LatestDeparture whenTheyGo(Where where, String until) {
        return latest(watched(where, until), loaded());
    }

    private static LatestDeparture forMonitors(String clock) {
        return new LatestDeparture(at(clock), "monitor", "monitors");
    }

    @Test
    void endsWithThePresenceOfMonitors() {
        Where leg = new Where.OnLeg(new LegId("country-leg"));
        // 09:00 less 30 min on the leg, 10 min of search, 20 min on the leg before
        assertThat(whenTheyGo(leg, "09:00")).isEqualTo(forMonitors("08:00"));
        Where corridor = new Where.OnCorridor(new CorridorId("road"));
        assertThat(whenTheyGo(corridor, "09:00")).isEqualTo(forMonitors("08:00"));
        Where checkpoint = new Where.AtPlace(new PlaceId("checkpoint"));
        assertThat(whenTheyGo(checkpoint, "08:10")).isEqualTo(forMonitors("07:40"));
        Where reception = new Where.AtPlace(new PlaceId("reception"));
        assertThat(whenTheyGo(reception, "08:52")).isEqualTo(forMonitors("07:50"));
    }

    @Test
    void needsNoMonitorForAnEmptyConvoy() {
        Town town = watched(new Where.OnLeg(new LegId("country-leg")), "09:00");
        assertThat(latest(town, convoy()).limit()).isEqualTo("horizon");
    }

    @Test
    void letsNobodyBeAboardForTooLong() {
        Town town =
                Towns.oneRoad()
                        .group("families", group -> group.longestAboard(Duration.ofHours(2)));
        // 08:50 less 2 min of alighting, 30 min, 10 min and 20 min
        assertThat(latest(town, loaded()))
                .isEqualTo(new LatestDeparture(at("07:48"), "aboard", "families"));
    }
}
