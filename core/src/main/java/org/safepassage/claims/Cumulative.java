package org.safepassage.claims;

/// Whether a figure counts since the beginning or one step only.
public enum Cumulative {
    /// Since the operation began, or up to a moment: "so far", "in total".
    TOTAL,
    /// One batch, day or event.
    BATCH,
    /// Not a flow (vehicles, those who remain, plans), or the text does not decide.
    UNDECIDED
}
