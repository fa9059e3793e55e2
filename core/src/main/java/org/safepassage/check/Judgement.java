package org.safepassage.check;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.safepassage.plan.Rule;
import org.safepassage.plan.Score;

/// What the checker says about a plan: every rule that it breaks and how good it is.
///
/// @param violations by rule in the order of [Rule], then by the order in which the plan shows them
/// @param unlisted how many more violations each rule has beyond [PlanChecker#MOST_LISTED]; rules
///   without more are absent
/// @param score recomputed from the well-formed convoys alone: whoever is in no such convoy counts
///   as left behind
public record Judgement(List<Violation> violations, Map<Rule, Integer> unlisted, Score score) {
    public Judgement {
        violations = List.copyOf(violations);
        EnumMap<Rule, Integer> byRule = new EnumMap<>(Rule.class);
        byRule.putAll(unlisted);
        unlisted = Collections.unmodifiableMap(byRule);
    }

    /// Whether the plan breaks no rule, so that it may be published.
    public boolean isClean() {
        return violations.isEmpty();
    }

    /// The number of violations, listed or not.
    public int count() {
        return violations.size() + unlisted.values().stream().mapToInt(Integer::intValue).sum();
    }
}
