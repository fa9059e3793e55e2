package org.safepassage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.app.imports.OperationFile;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Score;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Planner;
import org.safepassage.planner.Settings;
import org.safepassage.planner.bound.Bound;
import org.safepassage.planner.bound.Bounds;
import org.safepassage.planner.bound.Budget;
import org.safepassage.quantity.Figure;
import org.safepassage.solver.Solvers;

/// Operations whose plans were once found to be better than their bound.
class BoundBelowPlanTest {
    @TempDir private Path folder;

    private void requireBelowPlan(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("operation.yaml"), text);
        Operation operation = OperationFile.read(file);
        Score score = Planner.plan(operation, Settings.of(1), new Effort.Steps(150)).score();
        Budget budget = new Budget(1_500, Duration.ofSeconds(30));
        Bound bound = Bounds.of(operation, Figure.LIKELY, Solvers.best(), budget);
        assertThat(bound.exposure()).isLessThanOrEqualTo(score.exposure());
        assertThat(bound.leftBehindWeighted()).isLessThanOrEqualTo(score.leftBehindWeighted());
    }

    @Test
    void countsAWayThatIsNeverOpenForLongEnoughAsNone() throws IOException {
        requireBelowPlan(
                """
                safe-passage: 1
                operation: {id: o50, name: O, kind: exercise, zone: Asia/Kathmandu,
                      start: 2016-12-15T04:00Z, end: 2016-12-15T23:00Z, interval: 60 s}
                parties:
                  - {id: one-party, parts: [party]}
                places:
                  - {id: town-a, parts: [assembly], danger: 0.5}
                  - {id: home, parts: [reception]}
                corridors:
                  - id: a-road
                    legs:
                      - {id: l0, from: town-a, to: home, length: 15 km, speed: 10 km/h, danger: 5,
                            windows: [{from: 2016-12-15T04:00Z, to: 2016-12-15T04:12Z}]}
                groups:
                  - {id: seated, place: town-a, category: wounded-seated, count: 15, to: [home]}
                fleet:
                  - {id: bus, number: 2, seats: 9, base: town-a}
                escorts:
                  - {id: team, number: 4}
                terms:
                  - {id: es, text: x, escort: {of: everyone, by: team}}
                """);
    }

    @Test
    void letsAVehicleComeToOneDestinationTwiceWithinOneStep() throws IOException {
        requireBelowPlan(
                """
                safe-passage: 1
                operation: {id: o495, name: O, kind: exercise, zone: Asia/Kathmandu,
                      start: 2016-12-15T04:00Z, end: 2016-12-15T23:00Z, interval: 10 s}
                parties:
                  - {id: one-party, parts: [party]}
                places:
                  - {id: depot, parts: [depot], danger: 1}
                  - {id: town-a, parts: [assembly], danger: 5}
                  - {id: home, parts: [reception]}
                corridors:
                  - id: a-road
                    legs:
                      - {id: l0, from: town-a, to: home, length: 1 km, speed: 30 km/h,
                            headway: 1 min, danger: 1, windows: [{from: 2016-12-15T05:00Z,
                            to: 2016-12-15T08:20Z}, {from: 2016-12-15T08:35Z,
                            to: 2016-12-15T09:15Z}, {from: 2016-12-15T09:30Z,
                            to: 2016-12-15T09:55Z}, {from: 2016-12-15T11:55Z,
                            to: 2016-12-15T12:07Z}], largest-convoy: 8, traffic: two-way}
                legs:
                  - {id: depot-leg, from: depot, to: town-a, length: 2 km, speed: 20 km/h}
                groups:
                  - {id: families, place: town-a, category: families, count: 250, households: 1,
                        to: [home], priority: 5}
                  - {id: lying, place: town-a, category: wounded-stretcher, count: 1,
                        need: stretcher, companions: 1, to: [home], priority: 0.5,
                        longest-aboard: 8 h}
                fleet:
                  - {id: bus, number: 2, seats: 25, base: depot, boarding: {fixed: 1 min,
                        per-person: 5 s}, alighting: {fixed: 30 s, per-person: 2 s},
                        turn-round: 10 min}
                  - {id: van, number: 1, seats: 4, stretchers: 2, base: depot, speed-factor: 1.3,
                        boarding: {fixed: 2 min, per-person: 20 s}, turn-round: 4 min}
                  - {id: own-car, number: 15, seats: 5, base: town-a, trips: 1,
                        carries: [families], boarding: {fixed: 8 min}}
                terms:
                  - {id: f, text: x, first: {before: {group: [lying]}, after: {group: families},
                        on: arrival}}
                """);
    }

    @Test
    void letsPeopleStayWhereTheWayIsMoreDangerousThanTheirPlace() throws IOException {
        requireBelowPlan(
                """
                safe-passage: 1
                operation: {id: o561, name: O, kind: exercise, zone: Asia/Kathmandu,
                      start: 2016-12-15T04:00Z, end: 2016-12-15T10:00Z, interval: 120 s}
                parties:
                  - {id: one-party, parts: [party]}
                places:
                  - {id: depot, parts: [depot]}
                  - {id: town-a, parts: [assembly], danger: 0.5}
                  - {id: home, parts: [reception]}
                corridors:
                  - id: a-road
                    legs:
                      - {id: l0, from: town-a, to: home, length: 15 km, speed: 10 km/h,
                            headway: 0 min, danger: 4, traffic: two-way}
                legs:
                  - {id: depot-leg, from: depot, to: town-a, length: 2 km, speed: 20 km/h}
                groups:
                  - {id: families, place: town-a, category: families, count: 77, households: [5, 4,
                        6, 3, 2], to: [home], ready: 2016-12-15T05:30Z, priority: 5}
                  - {id: lying, place: town-a, category: wounded-stretcher, count: 1,
                        need: stretcher, companions: 0, to: [home], priority: 1}
                  - {id: seated, place: town-a, category: wounded-seated, count: 3, to: [home],
                        priority: 1}
                fleet:
                  - {id: bus, number: 1, seats: 50, base: town-a, speed-factor: 0.7,
                        boarding: {fixed: 10 min, per-person: 30 s}, alighting: {fixed: 30 s,
                        per-person: 2 s}, turn-round: 10 min}
                  - {id: van, number: 2, seats: 2, stretchers: 2, base: depot, speed-factor: 1.3,
                        boarding: {fixed: 2 min, per-person: 20 s}, turn-round: 4 min}
                escorts:
                  - {id: team, number: 1, turn-round: 0 min}
                terms:
                  - {id: es, text: x, escort: {of: everyone, by: team}}
                  - {id: q0, text: x, quota: {corridor: a-road, most: 20 people, per: 6 h}}
                """);
    }

    @Test
    void letsATeamGoOnWhoseConvoyBoardsSoonerThanItsQuickestVehicle() throws IOException {
        requireBelowPlan(
                """
                safe-passage: 1
                operation: {id: o574, name: O, kind: exercise, zone: Asia/Kathmandu,
                      start: 2016-12-15T04:00Z, end: 2016-12-15T23:00Z, interval: 10 s}
                parties:
                  - {id: one-party, parts: [party]}
                places:
                  - {id: depot, parts: [depot], danger: 0}
                  - {id: town-a, parts: [assembly], danger: 0.5}
                  - {id: home, parts: [reception], reception: {in-all: 100}}
                corridors:
                  - id: a-road
                    legs:
                      - {id: l0, from: town-a, to: home, length: 6 km, speed: 30 km/h,
                            headway: 0 min, danger: 0.25, largest-convoy: 1, traffic: two-way}
                legs:
                  - {id: depot-leg, from: depot, to: town-a, length: 2 km, speed: 20 km/h}
                groups:
                  - {id: families, place: town-a, category: families, count: 12, households: [1],
                        to: [home], priority: 20}
                  - {id: lying, place: town-a, category: wounded-stretcher, count: 4,
                        need: stretcher, companions: 0, to: [home], priority: 2}
                fleet:
                  - {id: bus, number: 1, seats: 9, base: town-a, boarding: {fixed: 0 min,
                        per-person: 12 s}, alighting: {fixed: 30 s, per-person: 20 s},
                        turn-round: 0 min}
                  - {id: van, number: 1, seats: 2, stretchers: 2, base: depot, speed-factor: 1.3,
                        boarding: {fixed: 2 min, per-person: 20 s}, turn-round: 15 min}
                escorts:
                  - {id: team, number: 1, turn-round: 0 min}
                terms:
                  - {id: es, text: x, escort: {of: everyone, by: team}}
                """);
    }
}
