package org.safepassage.planner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Measure;
import org.safepassage.network.Checkpoint;
import org.safepassage.operation.Operation;
import org.safepassage.people.Need;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Planner;
import org.safepassage.planner.Settings;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.Figure;
import org.safepassage.testkit.Town;

/// Two teams, two buses that come over one leg, and everyone in the first convoys.
class FirstConvoysTest {
    /// In whole weighted person-seconds.
    private static long bound(Operation operation) {
        return QuickBound.of(new Case(operation, Figure.LIKELY)).exposureMillionths() / 1_000_000;
    }

    private static long plan(Operation operation) {
        return Planner.plan(operation, Settings.of(1), new Effort.Steps(60))
                        .score()
                        .exposure()
                        .millionths()
                / 1_000_000;
    }

    private static Town twoBuses() {
        Town town =
                new Town()
                        .interval(Duration.ofSeconds(30))
                        .addPlace("a")
                        .addPlace("b")
                        .addLeg("ab", "a", "b", Duration.ofMinutes(20))
                        .leg("ab", leg -> leg.headway(Duration.ofMinutes(5)))
                        .addCorridor("road", "ab")
                        .place("b", place -> place.danger(0))
                        .addGroup("people", "a", "b", 20)
                        .addType("bus", 2, 10, "b")
                        .type(
                                "bus",
                                bus -> bus.boarding(Duration.ofMinutes(1), Duration.ofSeconds(6)))
                        .addEscort("team", 2, Duration.ofMinutes(1));
        return town.addTerm(
                "accompanied",
                new Clause.EscortRequired(Town.side("people"), null, new EscortId("team")));
    }

    @Test
    void chargesOneConvoyForItsTailOnTheWayInAndOnTheWayOut() {
        // Both come by 20 min 30 s, board 2 min, drive 20 min, and the tail comes 30 s later.
        Operation town = twoBuses().operation();
        assertThat(bound(town)).isEqualTo(20 * (1_230 + 120 + 1_200 + 30));
        assertThat(plan(town)).isEqualTo(bound(town));
    }

    @Test
    void chargesTheSecondConvoyForTheHeadway() {
        Operation town = twoBuses().leg("ab", leg -> leg.largestConvoy(1)).operation();
        long first = 1_200 + 120;
        long second = first + 300;
        assertThat(bound(town)).isEqualTo(10 * (first + 1_200) + 10 * (second + 1_200));
        assertThat(plan(town)).isEqualTo(bound(town));
    }

    @Test
    void chargesEveryoneForTheSearchOfTheWholeConvoy() {
        Checkpoint checkpoint =
                new Checkpoint(2, Duration.ofMinutes(4), Duration.ZERO, Duration.ZERO);
        Town town =
                twoBuses()
                        .addPlace("gate")
                        .addPlace("c")
                        .addLeg("b-gate", "b", "gate", Duration.ofMinutes(1))
                        .addLeg("gate-c", "gate", "c", Duration.ofMinutes(1))
                        .addCorridor("whole-road", "ab", "b-gate", "gate-c")
                        .place("gate", place -> place.checkpoint(checkpoint))
                        .withoutGroup("people")
                        .addGroup("people", "a", "c", 20)
                        .place("c", place -> place.danger(0));
        // The tail waits for twice: where all stop to be searched, and at the end.
        assertThat(bound(town.operation()))
                .isEqualTo(20 * (1_230 + 120 + 1_200 + 60 + 30 + 240 + 60 + 30));
        assertThat(plan(town.operation())).isEqualTo(bound(town.operation()));
    }

    /// The bus could go after 38 min and waits for the ambulances, so that all go in the second in
    /// which the last of the first side does: that keeps `first`.
    @Test
    void letsASingleVehicleGoInTheSecondInWhichOthersGo() {
        Town town =
                twoBuses()
                        .interval(Duration.ofSeconds(20))
                        .leg("ab", leg -> leg.headway(Duration.ZERO))
                        .group("people", group -> group.count(10))
                        .type("bus", bus -> bus.number(1).base("a"))
                        .type("bus", bus -> bus.boarding(Duration.ofMinutes(38), Duration.ZERO))
                        .addGroup("lying", "a", "b", 3)
                        .group("lying", group -> group.need(Need.STRETCHER))
                        .addType("ambulance", 3, 1, "a")
                        .type("ambulance", type -> type.places(0, 1, 0))
                        .type(
                                "ambulance",
                                type -> type.boarding(Duration.ofMinutes(40), Duration.ZERO))
                        .withoutTerm("accompanied")
                        .addTerm(
                                "all-accompanied",
                                new Clause.EscortRequired(
                                        Town.side("people", "lying"), null, new EscortId("team")))
                        .addTerm(
                                "lying-first",
                                new Clause.First(
                                        Town.side("lying"),
                                        Town.side("people"),
                                        new Measure.Departure()));
        // All go in after 40 min of boarding; the tail of the ambulances comes 40 s later.
        long atOnce = 13 * (2_400 + 1_200) + 3 * 40;
        assertThat(bound(town.operation())).isLessThanOrEqualTo(atOnce);
    }

    @Test
    void staysBelowEveryPlan() {
        for (long seed = 0; seed < 120; seed++) {
            Operation town = drawn(new SplittableRandom(seed));
            assertThat(bound(town)).as("seed %d", seed).isLessThanOrEqualTo(plan(town));
        }
    }

    private static Operation drawn(SplittableRandom random) {
        Duration headway = Duration.ofSeconds(random.nextInt(0, 400));
        Checkpoint checkpoint =
                new Checkpoint(
                        random.nextInt(1, 3),
                        Duration.ofSeconds(random.nextInt(0, 90)),
                        Duration.ofSeconds(random.nextInt(0, 9)),
                        Duration.ofSeconds(random.nextInt(0, 90)));
        Town town =
                twoBuses()
                        .interval(Duration.ofSeconds(random.nextInt(0, 60)))
                        .leg("ab", leg -> leg.headway(headway))
                        .place("a", place -> place.danger(500 * random.nextInt(1, 5)))
                        .type("bus", bus -> bus.number(random.nextInt(1, 5)))
                        .group("people", group -> group.count(random.nextInt(1, 41)))
                        .addGroup("lying", "a", "b", random.nextInt(1, 5))
                        .group(
                                "lying",
                                group ->
                                        group.need(Need.STRETCHER)
                                                .priority(1_000 * random.nextInt(1, 4)))
                        .addType("ambulance", random.nextInt(1, 3), 2, "b");
        int seats = random.nextInt(0, 3);
        int stretchers = random.nextInt(1, 3);
        Duration each = Duration.ofSeconds(random.nextInt(0, 90));
        town.type("ambulance", type -> type.places(seats, stretchers, 0).boarding(each, each));
        if (random.nextBoolean()) {
            town.type("ambulance", type -> type.base("a"));
        }
        if (random.nextBoolean()) {
            town.place("a", place -> place.checkpoint(checkpoint));
        }
        if (random.nextBoolean()) {
            town.addTerm(
                    "lying-first",
                    new Clause.First(
                            Town.side("lying"), Town.side("people"), new Measure.Departure()));
        }
        return town.withoutTerm("accompanied")
                .addTerm(
                        "all-accompanied",
                        new Clause.EscortRequired(
                                Town.side("people", "lying"), null, new EscortId("team")))
                .operation();
    }
}
