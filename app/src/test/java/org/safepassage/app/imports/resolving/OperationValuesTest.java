package org.safepassage.app.imports.resolving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Period;
import org.safepassage.agreement.Step;
import org.safepassage.agreement.TermStatus;
import org.safepassage.app.imports.SmallOperation;
import org.safepassage.fleet.Service;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Coordinates;
import org.safepassage.network.Direction;
import org.safepassage.network.Intake;
import org.safepassage.network.Leg;
import org.safepassage.network.Place;
import org.safepassage.network.PlacePart;
import org.safepassage.network.Traffic;
import org.safepassage.operation.Confidentiality;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.people.Need;
import org.safepassage.quantity.Capacity;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.CountRange;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.TermId;
import org.safepassage.quantity.VehicleTypeId;
import org.safepassage.quantity.Weight;

/// What the file says is what the operation holds, and what it leaves out gets the stated default.
class OperationValuesTest {
    @Test
    void holdTheHead() {
        Operation operation =
                SmallOperation.with(
                                "kind: exercise",
                                "kind: real\n  languages: [ar, en]\n  interval: 15 s\n  confidentiality: radio-silence")
                        .operation();
        assertThat(operation.exercise()).isFalse();
        assertThat(operation.languages()).containsExactly("ar", "en");
        assertThat(operation.names().byLanguage()).containsEntry("ar", "Small Town");
        assertThat(operation.interval()).isEqualTo(Duration.ofSeconds(15));
        assertThat(operation.confidentiality()).isEqualTo(Confidentiality.RADIO_SILENCE);
        assertThat(operation.zone()).isEqualTo(ZoneId.of("Asia/Damascus"));
        assertThat(operation.horizon().from()).isEqualTo(Instant.parse("2016-12-15T04:00:00Z"));
        assertThat(operation.horizon().to()).isEqualTo(Instant.parse("2016-12-16T22:00:00Z"));
    }

    @Test
    void haveTheDefaultsOfThePage() {
        Operation operation = SmallOperation.unchanged().operation();
        assertThat(operation.confidentiality()).isEqualTo(Confidentiality.RESTRICTED);
        assertThat(operation.languages()).containsExactly("en");
        assertThat(operation.interval()).isEqualTo(Duration.ofSeconds(10));
        assertThat(place(operation, "assembly").danger()).isEqualTo(Weight.ONE);
        assertThat(place(operation, "reception").danger()).isEqualTo(Weight.ZERO);
        assertThat(place(operation, "depot").danger()).isEqualTo(Weight.ZERO);
        assertThat(place(operation, "assembly").room()).isNull();
        assertThat(place(operation, "reception").reception().people()).isEqualTo(Intake.UNLIMITED);
        Group families = operation.group(new GroupId("families"));
        assertThat(families.need()).isEqualTo(Need.SEAT);
        assertThat(families.priority()).isEqualTo(Weight.ONE);
        assertThat(families.ready()).isNull();
        VehicleType bus = type(operation, "bus");
        assertThat(bus.available()).isEqualTo(operation.horizon());
        assertThat(bus.rest()).isEqualTo(Duration.ofHours(8));
        assertThat(bus.boarding()).isEqualTo(new Service(Duration.ZERO, Duration.ZERO));
        assertThat(bus.trips()).isNull();
        assertThat(bus.mayCarry("staff")).isTrue();
        Leg leg = leg(operation, "city-leg");
        assertThat(leg.windows()).containsExactly(operation.horizon());
        assertThat(leg.traffic()).isEqualTo(Traffic.TWO_WAY);
        assertThat(leg.headway()).isEqualTo(Duration.ZERO);
        assertThat(operation.terms().get(new TermId("wounded-first")))
                .returns(TermStatus.AGREED, term -> Objects.requireNonNull(term).status());
    }

    @Test
    void holdAPlace() {
        Place place =
                place(
                        SmallOperation.with(
                                        "{id: assembly, parts: [assembly]}",
                                        "{id: assembly, name: {en: East, ar: شرق}, aliases: [E, Est], at: [36.18, 37.13], pcode: SY0200,"
                                                + " parts: [assembly, reception], controller: opposition, room: 60,"
                                                + " reception: {in-all: 9, per-hour: 5, patients: {per-day: 3}},"
                                                + " checkpoint: {lanes: 2, per-vehicle: 2 min, per-person: 6 s}}")
                                .operation(),
                        "assembly");
        assertThat(place.names().in("ar")).isEqualTo("شرق");
        assertThat(place.names().aliases()).containsExactly("E", "Est");
        assertThat(place.coordinates()).isEqualTo(new Coordinates(36.18, 37.13));
        assertThat(place.parts())
                .containsExactly(PlacePart.ASSEMBLY, PlacePart.CHECKPOINT, PlacePart.RECEPTION);
        assertThat(place.room()).isEqualTo(60);
        assertThat(place.danger()).isEqualTo(Weight.ONE);
        assertThat(place.reception().people()).isEqualTo(new Intake(9, 5, null));
        assertThat(place.reception().patients()).isEqualTo(new Intake(null, null, 3));
        assertThat(Objects.requireNonNull(place.checkpoint()).perPerson())
                .isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void takeALegBackwardWhereACorridorSaysSo() {
        Operation operation =
                SmallOperation.with(
                                "legs:\n  - {id: depot-leg",
                                "  - id: back\n    legs: [{leg: country-leg, reversed: true}, {leg: city-leg, reversed: true}]\nlegs:\n  - {id: depot-leg")
                        .operation();
        var back = operation.network().corridor(new CorridorId("back"));
        assertThat(back.segments().getFirst().direction()).isEqualTo(Direction.BACKWARD);
        assertThat(operation.network().placesOf(back))
                .containsExactly(
                        new PlaceId("reception"),
                        new PlaceId("checkpoint"),
                        new PlaceId("assembly"));
    }

    @Test
    void roundTravelTimesUpAndApplySpeedFactorsToWhatHoldsForAll() {
        Operation operation =
                SmallOperation.with("seats: 50", "seats: 50, speed-factor: 0.7")
                        .and("speed: 18 km/h", "speed: {default: 18 km/h, ambulance: 36 km/h}")
                        .and("time: 5 min", "time: {default: 5 min, ambulance: 4 min}")
                        .operation();
        // 6 km at 12.6 km/h are 1714.29 s
        assertThat(time(operation, "city-leg", "bus")).isEqualTo(Duration.ofSeconds(1715));
        assertThat(time(operation, "city-leg", "ambulance")).isEqualTo(Duration.ofSeconds(600));
        assertThat(time(operation, "hospital-leg", "bus")).isEqualTo(Duration.ofSeconds(429));
        assertThat(time(operation, "hospital-leg", "ambulance")).isEqualTo(Duration.ofSeconds(240));
        assertThat(time(operation, "country-leg", "ambulance")).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void holdAGroupAndAVehicleType() {
        Operation operation =
                SmallOperation.with(
                                "count: 4, need: stretcher",
                                "count: {low: 2, likely: 4, high: 9}, priority: 2.5, longest-aboard: 90 min,"
                                        + " ready: 2016-12-15T05:00Z, need: stretcher")
                        .and(
                                "stretchers: 2, base: depot",
                                "stretchers: 2, wheelchairs: 1, longest-duty: PT12H, rest: 6 h, trips: 3, turn-round: 10 min,"
                                        + " boarding: {fixed: 5 min, per-person: 20 s}, base: depot,"
                                        + " available: {from: 2016-12-15T03:00Z, to: 2016-12-15T12:00Z}")
                        .operation();
        Group wounded = operation.group(new GroupId("wounded"));
        assertThat(wounded.count()).isEqualTo(new CountRange(2, 4, 9));
        assertThat(wounded.priority()).isEqualTo(new Weight(2500));
        assertThat(wounded.longestAboard()).isEqualTo(Duration.ofMinutes(90));
        assertThat(wounded.ready()).isEqualTo(Instant.parse("2016-12-15T05:00:00Z"));
        assertThat(wounded.category().medical()).isTrue();
        VehicleType ambulance = type(operation, "ambulance");
        assertThat(ambulance.capacity()).isEqualTo(new Capacity(2, 2, 1));
        assertThat(ambulance.longestDuty()).isEqualTo(Duration.ofHours(12));
        assertThat(ambulance.trips()).isEqualTo(3);
        assertThat(ambulance.boarding().timeFor(2)).isEqualTo(Duration.ofSeconds(340));
        assertThat(ambulance.available().from())
                .as("cut to the horizon")
                .isEqualTo(operation.horizon().from());
    }

    @Test
    void holdRules() {
        assertThat(clause("no-search: {of: everyone}"))
                .isInstanceOfSatisfying(
                        Clause.NoSearch.class,
                        rule -> {
                            assertThat(rule.place()).isNull();
                            assertThat(rule.side().groups()).hasSize(2);
                        });
        assertThat(
                        clause(
                                "reciprocal: {one: {group: families}, other: {place: [assembly, depot], category: wounded-stretcher},"
                                        + " steps: [{one: 4, other: 2}], repeats: false, on: {place: checkpoint}, tolerance: {one: 8, other: 0}}"))
                .isInstanceOfSatisfying(
                        Clause.Reciprocal.class,
                        rule -> {
                            assertThat(rule.steps()).containsExactly(new Step(4, 2));
                            assertThat(rule.repeats()).isFalse();
                            assertThat(rule.measured())
                                    .isEqualTo(new Measure.Passing(new PlaceId("checkpoint")));
                            assertThat(rule.toleranceOne()).isEqualTo(8);
                            assertThat(rule.other().words())
                                    .isEqualTo("wounded-stretcher at assembly or depot");
                            assertThat(rule.other().groups())
                                    .containsExactly(new GroupId("wounded"));
                        });
        assertThat(clause("gate: {held: {group: families}, until: {departed: {group: wounded}}}"))
                .isInstanceOfSatisfying(
                        Clause.Gate.class,
                        rule -> assertThat(rule.opening()).isInstanceOf(Opening.AllDeparted.class));
        assertThat(clause("quota: {corridor: road, most: 4 convoys, per: 6 h}"))
                .isInstanceOfSatisfying(
                        Clause.Quota.class,
                        rule -> {
                            assertThat(rule.period())
                                    .isEqualTo(new Period.Blocks(Duration.ofHours(6)));
                            assertThat(rule.side()).isNull();
                        });
        assertThat(clause("status: proposed")).isInstanceOf(Clause.WordsOnly.class);
    }

    @Test
    void keepTheOrderOfTheFile() {
        Operation operation = SmallOperation.unchanged().operation();
        assertThat(operation.network().legs().keySet())
                .extracting(LegId::value)
                .containsExactly("city-leg", "country-leg", "hospital-leg", "depot-leg");
        assertThat(List.copyOf(operation.groups().keySet()))
                .extracting(GroupId::value)
                .containsExactly("families", "wounded");
    }

    private static Clause clause(String rule) {
        return Objects.requireNonNull(
                        SmallOperation.withTerm(rule)
                                .operation()
                                .terms()
                                .get(new TermId("further")))
                .clause();
    }

    private static Place place(Operation operation, String id) {
        return operation.network().place(new PlaceId(id));
    }

    private static Leg leg(Operation operation, String id) {
        return operation.network().leg(new LegId(id));
    }

    private static VehicleType type(Operation operation, String id) {
        return operation.fleet().type(new VehicleTypeId(id));
    }

    private static Duration time(Operation operation, String leg, String type) {
        return leg(operation, leg).travelTime(new VehicleTypeId(type));
    }
}
