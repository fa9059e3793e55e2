package org.safepassage.agreement;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.PartyId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;

/// The machine rule of a term. `docs/model.md` defines each under the rule id of the same name.
public sealed interface Clause {
    /// Nobody of one side departs (or arrives) before all of another have.
    ///
    /// @param before who goes first
    /// @param after who waits
    /// @param measured departure or arrival
    record First(Side before, Side after, Measure measured) implements Clause {}

    /// Two sides move in step.
    ///
    /// @param one the first side
    /// @param other the other side
    /// @param steps the steps in order; at least one
    /// @param repeats whether the steps begin again when they are done; if not, nothing is owed
    ///   after the last
    /// @param measured where people count
    /// @param toleranceOne how many of the first side may be ahead
    /// @param toleranceOther how many of the other side may be ahead
    record Reciprocal(
            Side one,
            Side other,
            List<Step> steps,
            boolean repeats,
            Measure measured,
            int toleranceOne,
            int toleranceOther)
            implements Clause {
        public Reciprocal {
            steps = List.copyOf(steps);
            if (steps.isEmpty() || toleranceOne < 0 || toleranceOther < 0) {
                throw new IllegalArgumentException(
                        "reciprocal term with steps "
                                + steps
                                + " and tolerances "
                                + toleranceOne
                                + ", "
                                + toleranceOther
                                + ": expected at least one step and no negative tolerance");
            }
        }
    }

    /// A side departs only after something.
    ///
    /// @param held who waits
    /// @param opening what for
    record Gate(Side held, Opening opening) implements Clause {}

    /// At most so many in each period.
    ///
    /// @param where where they are counted
    /// @param counted what is counted
    /// @param most the most in one period
    /// @param period how time is cut up
    /// @param side whom it counts, or null for everyone
    record Quota(Where where, Counted counted, int most, Period period, @Nullable Side side)
            implements Clause {}

    /// Convoys of two sides go in pairs.
    ///
    /// @param one the first side
    /// @param other the other side
    /// @param measured where
    /// @param within the longest time between the two of a pair
    record Together(Side one, Side other, Measure measured, Duration within) implements Clause {}

    /// Convoys that carry a side travel with an escort team.
    ///
    /// @param side who is escorted
    /// @param corridor on which corridor, or null for any
    /// @param escort which escort
    record EscortRequired(Side side, @Nullable CorridorId corridor, EscortId escort)
            implements Clause {}

    /// Convoys with people aboard pass only while a monitor is there.
    ///
    /// @param monitor who watches
    /// @param where a place or a leg
    /// @param present when it is there: disjoint, in order of time
    record MonitorPresent(PartyId monitor, Where where, List<Span> present) implements Clause {
        public MonitorPresent {
            present = List.copyOf(present);
        }
    }

    /// A side is not searched.
    ///
    /// @param side who
    /// @param place at which checkpoint, or null for all
    record NoSearch(Side side, @Nullable PlaceId place) implements Clause {}

    /// A side is not taken to a place.
    ///
    /// @param side who
    /// @param place where not
    record DestinationExcluded(Side side, PlaceId place) implements Clause {}

    /// Words without a machine rule: listed as not enforced by the plan.
    record WordsOnly() implements Clause {}
}
