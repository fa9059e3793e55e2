package org.safepassage.planner;

import org.safepassage.plan.Plan;
import org.safepassage.plan.Score;

/// What a planning run found.
///
/// @param plan the best plan
/// @param score how good the planner holds it to be; the checker decides
/// @param steps search steps done; the same number gives the same plan again
/// @param isWhole whether a first plan was finished; if not, the search was told to end while many
///   had not been planned for yet, and no number of steps gives this plan again
public record Outcome(Plan plan, Score score, long steps, boolean isWhole) {}
