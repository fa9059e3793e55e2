package org.safepassage.testkit;

import java.time.Duration;
import java.util.List;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Step;
import org.safepassage.network.PlacePart;

/// Small operations that every test may start from. All begin at 06:00 UTC on 2030-01-01 and last
/// twelve hours. Travel times are whole minutes and vehicles follow one another without interval,
/// so that a reader can check movements by hand.
public final class Towns {
    private Towns() {}

    /// One town, one road, one checkpoint; four households, two buses.
    ///
    /// ```
    ///  depot --10 min-- assembly ==20 min== checkpoint ==30 min== reception
    ///         depot-leg           city-leg              country-leg
    /// ```
    ///
    /// Corridor `road` is `city-leg`, `country-leg`. The checkpoint has one lane and takes 2 min
    /// for a vehicle and 6 s for each person. Group `families` is 12 people in households of 4, 3,
    /// 3 and 2. Type `bus` is two buses of 10 seats at the depot; boarding takes 5 min, alighting 2
    /// min.
    public static Town oneRoad() {
        return new Town()
                .addPlace("depot")
                .addPlace("assembly")
                .addPlace("checkpoint")
                .addPlace("reception")
                .place("depot", place -> place.part(PlacePart.DEPOT).danger(0))
                .place("assembly", place -> place.part(PlacePart.ASSEMBLY))
                .place(
                        "checkpoint",
                        place ->
                                place.part(PlacePart.CHECKPOINT)
                                        .checkpoint(
                                                1, Duration.ofMinutes(2), Duration.ofSeconds(6)))
                .place("reception", place -> place.part(PlacePart.RECEPTION).danger(0))
                .addLeg("depot-leg", "depot", "assembly", Duration.ofMinutes(10))
                .addLeg("city-leg", "assembly", "checkpoint", Duration.ofMinutes(20))
                .addLeg("country-leg", "checkpoint", "reception", Duration.ofMinutes(30))
                .addCorridor("road", "city-leg", "country-leg")
                .addGroup("families", "assembly", "reception", 12)
                .group("families", group -> group.households(4, 3, 3, 2))
                .addType("bus", 2, 10, "depot")
                .type(
                        "bus",
                        bus ->
                                bus.boarding(Duration.ofMinutes(5), Duration.ZERO)
                                        .alighting(Duration.ofMinutes(2), Duration.ZERO));
    }

    /// Two towns whose people leave in step.
    ///
    /// ```
    ///  north ==20 min== middle ==20 min== north-reception
    ///         north-leg   |     north-out
    ///  south ==30 min=====+==30 min== south-reception
    ///         south-leg         south-out
    /// ```
    ///
    /// Corridor `north-road` is `north-leg`, `north-out`; `south-road` is `south-leg`, `south-out`.
    /// Group `northern` is 20 people at `north`, group `southern` 10 at `south`, all travelling one
    /// by one. Term `step-by-step`: four northern for two southern, again and again, counted on
    /// departure, tolerance 8 and 4. Type `north-bus` is two buses of 8 seats at `north`,
    /// `south-bus` two of 4 at `south`. Boarding and alighting take no time.
    public static Town twoSides() {
        return new Town()
                .addPlace("north")
                .addPlace("south")
                .addPlace("middle")
                .addPlace("north-reception")
                .addPlace("south-reception")
                .place("north", place -> place.part(PlacePart.ASSEMBLY))
                .place("south", place -> place.part(PlacePart.ASSEMBLY))
                .place("middle", place -> place.part(PlacePart.HANDOVER))
                .place("north-reception", place -> place.part(PlacePart.RECEPTION).danger(0))
                .place("south-reception", place -> place.part(PlacePart.RECEPTION).danger(0))
                .addLeg("north-leg", "north", "middle", Duration.ofMinutes(20))
                .addLeg("north-out", "middle", "north-reception", Duration.ofMinutes(20))
                .addLeg("south-leg", "south", "middle", Duration.ofMinutes(30))
                .addLeg("south-out", "middle", "south-reception", Duration.ofMinutes(30))
                .addCorridor("north-road", "north-leg", "north-out")
                .addCorridor("south-road", "south-leg", "south-out")
                .addGroup("northern", "north", "north-reception", 20)
                .addGroup("southern", "south", "south-reception", 10)
                .addType("north-bus", 2, 8, "north")
                .addType("south-bus", 2, 4, "south")
                .addTerm("step-by-step", reciprocal(8, 4));
    }

    /// The reciprocal term of [#twoSides()] with other tolerances.
    public static Clause reciprocal(int toleranceNorthern, int toleranceSouthern) {
        return new Clause.Reciprocal(
                Town.side("northern"),
                Town.side("southern"),
                List.of(new Step(4, 2)),
                true,
                new Measure.Departure(),
                toleranceNorthern,
                toleranceSouthern);
    }
}
