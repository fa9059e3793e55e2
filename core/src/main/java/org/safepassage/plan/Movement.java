package org.safepassage.plan;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safepassage.network.Direction;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;

/// What a convoy does next: pass over a leg, or stop at a place.
public sealed interface Movement {
    /// A convoy passes over a leg.
    ///
    /// The tail follows the head at the same distance in time over the whole leg, so it goes in at
    /// `headIn + (tailOut - headOut)`.
    ///
    /// @param leg the leg
    /// @param direction which way
    /// @param headIn the second in which the head goes in
    /// @param headOut the second in which the head comes out
    /// @param tailOut the second in which the tail comes out
    record Passage(LegId leg, Direction direction, Instant headIn, Instant headOut, Instant tailOut)
            implements Movement {
        public Passage {
            if (headOut.isBefore(headIn) || tailOut.isBefore(headOut)) {
                throw new IllegalArgumentException(
                        "passage over "
                                + leg
                                + " from "
                                + headIn
                                + " by "
                                + headOut
                                + " to "
                                + tailOut
                                + ": expected head in, head out, tail out in this order");
            }
        }

        /// The second in which the tail goes in.
        public Instant tailIn() {
            return headIn.plus(Duration.between(headOut, tailOut));
        }

        /// From head in to tail out.
        public Span occupation() {
            return new Span(headIn, tailOut);
        }
    }

    /// A convoy stands drawn up at a place: for a checkpoint, to wait, or both.
    ///
    /// @param place the place
    /// @param from the second in which its tail came out of the last leg, or boarding ended
    /// @param to the second in which its head goes into the next leg, or alighting begins
    /// @param search when the checkpoint serves it, within the stop, or null
    record Stop(PlaceId place, Instant from, Instant to, @Nullable Span search)
            implements Movement {
        public Stop {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "stop at "
                                + place
                                + " from "
                                + from
                                + " to "
                                + to
                                + ": it ends before it begins");
            }
        }
    }
}
