package org.safepassage.planner;

/// What the planner makes small once nobody more can be moved.
public enum Objective {
    /// Exposure, then finish: the order of `docs/model.md`.
    EXPOSURE,
    /// Finish, then few vehicles near it: when the way may close at any time, and for comparison
    /// with problems from the literature that know no exposure.
    FINISH
}
