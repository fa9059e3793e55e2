package org.safepassage.account;

import java.util.Locale;
import org.safepassage.claims.Predicate;

/// What happened to those counted, as far as claims about it can be compared: being moved out and
/// leaving are one act, a plan is another.
public enum Act {
    /// Left a place, by their own act or moved by others.
    LEFT(true),
    /// Reached a place.
    ARRIVED(true),
    /// Came back to the place they had left.
    TURNED_BACK(true),
    /// Are to leave a place; not done.
    PLANNED(false),
    /// Are still there.
    REMAINING(false),
    /// Lost their lives.
    KILLED(true),
    /// Were hurt.
    WOUNDED(true),
    /// Not found.
    MISSING(false),
    /// Saved from danger.
    RESCUED(true),
    /// Received treatment.
    TREATED(true),
    /// Need treatment.
    NEED_CARE(false),
    /// Given shelter.
    SHELTERED(false),
    /// Granted an amnesty.
    PARDONED(true),
    /// Set free.
    RELEASED(true),
    /// Gave themselves up.
    SURRENDERED(true),
    /// Driven from home.
    DISPLACED(true),
    /// Vehicles sent or used.
    DISPATCHED(false),
    /// Brought.
    DELIVERED(true),
    /// Destroyed.
    DESTROYED(true),
    /// Taken.
    CAPTURED(true),
    /// Held, as a share.
    CONTROLLED(false),
    /// Long, in space.
    LENGTH(false),
    /// Long, in time.
    DURATION(false),
    /// Moved, of a front line.
    FRONT_MOVED(false),
    /// Live there.
    POPULATION(false),
    /// Serve in the operation.
    PARTICIPATING(false);

    private final boolean adds;

    Act(boolean adds) {
        this.adds = adds;
    }

    /// Whether it adds up over time, so that a longer time holds no fewer. A state does not.
    public boolean adds() {
        return adds;
    }

    /// The act that a claim's predicate speaks of.
    public static Act of(Predicate predicate) {
        return switch (predicate) {
            case EVACUATED, DEPARTED -> LEFT;
            case ARRIVED -> ARRIVED;
            case TURNED_BACK -> TURNED_BACK;
            case TO_BE_EVACUATED -> PLANNED;
            case REMAINING -> REMAINING;
            case KILLED -> KILLED;
            case WOUNDED -> WOUNDED;
            case MISSING -> MISSING;
            case RESCUED -> RESCUED;
            case TREATED -> TREATED;
            case NEED_CARE -> NEED_CARE;
            case SHELTERED -> SHELTERED;
            case PARDONED -> PARDONED;
            case RELEASED -> RELEASED;
            case SURRENDERED -> SURRENDERED;
            case DISPLACED -> DISPLACED;
            case DISPATCHED -> DISPATCHED;
            case DELIVERED -> DELIVERED;
            case DESTROYED -> DESTROYED;
            case CAPTURED -> CAPTURED;
            case CONTROLLED -> CONTROLLED;
            case LENGTH -> LENGTH;
            case DURATION -> DURATION;
            case FRONT_MOVED -> FRONT_MOVED;
            case POPULATION -> POPULATION;
            case PARTICIPATING -> PARTICIPATING;
        };
    }

    /// The act in words: `left`, `to leave`, `need care`.
    public String words() {
        return this == PLANNED ? "to leave" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
