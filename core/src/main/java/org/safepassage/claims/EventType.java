package org.safepassage.claims;

/// What happened to a corridor or a deal, said without a number.
public enum EventType implements Labelled {
    /// A corridor was opened.
    CORRIDOR_OPENED("corridor_opened"),
    /// A corridor was closed or blocked.
    CORRIDOR_BLOCKED("corridor_blocked"),
    /// A corridor was attacked.
    CORRIDOR_ATTACKED("corridor_attacked"),
    /// A convoy was held up or not let through.
    CONVOY_BLOCKED("convoy_blocked"),
    /// A convoy was attacked.
    CONVOY_ATTACKED("convoy_attacked"),
    /// A ceasefire was agreed or began.
    CEASEFIRE("ceasefire"),
    /// A ceasefire was broken.
    CEASEFIRE_VIOLATED("ceasefire_violated"),
    /// An agreement was reached.
    AGREEMENT("agreement"),
    /// An evacuation was ordered.
    ORDERED("ordered"),
    /// An evacuation began.
    STARTED("started"),
    /// An evacuation stopped.
    HALTED("halted"),
    /// An evacuation went on after a stop.
    RESUMED("resumed"),
    /// A term or window was made longer.
    EXTENDED("extended"),
    /// An evacuation ended as planned.
    COMPLETED("completed"),
    /// A siege ended.
    SIEGE_LIFTED("siege_lifted");

    private final String label;

    EventType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
