package org.safepassage.claims;

/// What is said of those whom a claim counts.
public enum Predicate implements Labelled {
    /// Moved out by others.
    EVACUATED("evacuated"),
    /// Left by their own act.
    DEPARTED("departed"),
    /// Reached a place.
    ARRIVED("arrived"),
    /// Came back to where they had left; they are not out.
    TURNED_BACK("turned_back"),
    /// Planned, expected or ordered to leave; not yet done.
    TO_BE_EVACUATED("to_be_evacuated"),
    /// Still inside, trapped, waiting.
    REMAINING("remaining"),
    /// Driven from home.
    DISPLACED("displaced"),
    /// Vehicles sent or used, or to be.
    DISPATCHED("dispatched"),
    /// Lost their lives.
    KILLED("killed"),
    /// Were hurt.
    WOUNDED("wounded"),
    /// Not found.
    MISSING("missing"),
    /// Saved from danger.
    RESCUED("rescued"),
    /// Need help or treatment.
    NEED_CARE("need_care"),
    /// Received treatment.
    TREATED("treated"),
    /// Given shelter.
    SHELTERED("sheltered"),
    /// Granted an amnesty.
    PARDONED("pardoned"),
    /// Set free.
    RELEASED("released"),
    /// Gave themselves or their arms up.
    SURRENDERED("surrendered"),
    /// Goods brought, or people served with them.
    DELIVERED("delivered"),
    /// Vehicles or places destroyed.
    DESTROYED("destroyed"),
    /// Places or people taken.
    CAPTURED("captured"),
    /// A share of a place held.
    CONTROLLED("controlled"),
    /// How long a corridor or way is.
    LENGTH("length"),
    /// How long something lasts.
    DURATION("duration"),
    /// A front line moved by this distance.
    FRONT_MOVED("front_moved"),
    /// Who lives there.
    POPULATION("population"),
    /// Serving or used in the operation.
    PARTICIPATING("participating");

    private final String label;

    Predicate(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
