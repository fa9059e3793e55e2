package org.safepassage.planner.bound;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What would be enough: how much one obstacle alone would have to give before everybody can be
/// moved.
///
/// @param obstacle what gives
/// @param giving what of it changes
/// @param least anything less is proven not to be enough
/// @param enough with this much everybody is moved, as a plan shows; null when no such plan was
///   found
public record Relief(Obstacle obstacle, Giving giving, Extent least, @Nullable Extent enough) {

    /// How much gives.
    public sealed interface Extent {
        /// So many more.
        ///
        /// @param number one or more
        record Count(int number) implements Extent {}

        /// So much time, more or less.
        ///
        /// @param time a minute or more
        record Time(Duration time) implements Extent {}

        /// All of it.
        record Whole() implements Extent {}
    }

    /// What of an obstacle gives.
    public enum Giving {
        /// The operation ends later.
        END_LATER,
        /// Each window of a leg ends later.
        WINDOWS_LONGER,
        /// Convoys follow one another on a leg sooner.
        HEADWAY_SHORTER,
        /// Convoys on a leg have more vehicles.
        LARGER_CONVOYS,
        /// A checkpoint has more lanes.
        LANES,
        /// A place receives more people in all.
        PEOPLE_RECEIVED,
        /// A place receives more patients in all.
        PATIENTS_RECEIVED,
        /// There are more vehicles of a type.
        VEHICLES,
        /// There are more teams of an escort.
        TEAMS,
        /// A group may be aboard longer.
        ABOARD_LONGER,
        /// A group is ready sooner.
        READY_SOONER,
        /// A quota lets more pass in each period.
        QUOTA,
        /// In a reciprocal term either side may be further ahead.
        TOLERANCE,
        /// The event that a gate waits for happens sooner.
        EVENT_SOONER,
        /// A monitor stays longer each time.
        MONITOR_LONGER,
        /// Two convoys that belong together may be further apart.
        FURTHER_APART,
        /// Giving a little does not help: it would have to go altogether.
        ALTOGETHER
    }
}
