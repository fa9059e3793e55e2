package org.safepassage.app.exports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Term;
import org.safepassage.check.Judgement;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.LeftBehind;
import org.safepassage.plan.Plan;
import org.safepassage.planner.bound.Bound;
import org.safepassage.quantity.GroupId;

/// What a reader wants to know of a plan first. All figures but the bound are the checker's.
///
/// @param operation what was agreed
/// @param plan the plan
/// @param judgement what the checker says of it
/// @param bound what no plan can beat, or null when that is not known
/// @param reasons why people are left behind; null when nobody is
/// @param made how it was made
public record PlanSummary(
        Operation operation,
        Plan plan,
        Judgement judgement,
        @Nullable Bound bound,
        @Nullable Reasons reasons,
        Making made) {

    /// How a plan was made; seed and steps make it again.
    ///
    /// @param seed the seed of the search
    /// @param steps how many steps the search took; null when the time ended before a first plan
    ///   was finished, which nothing makes again
    /// @param took time taken, planning, bound and check together
    public record Making(long seed, @Nullable Long steps, Duration took) {}

    /// All people of the operation at the plan's figure.
    public long people() {
        return operation.groups().values().stream()
                .mapToLong(group -> group.people(plan.figure()))
                .sum();
    }

    /// Convoys with people aboard.
    public long loadedConvoys() {
        return plan.convoys().stream().filter(Convoy::isLoaded).count();
    }

    /// Groups with people left behind, in the operation's order, and how many.
    public Map<Group, Integer> leftBehind() {
        Map<GroupId, Integer> byId = new TreeMap<>();
        for (LeftBehind some : plan.leftBehind()) {
            byId.merge(some.group(), some.people(), Integer::sum);
        }
        Map<Group, Integer> inOrder = new LinkedHashMap<>();
        for (Group group : operation.groups().values()) {
            Integer people = byId.get(group.id());
            if (people != null) {
                inOrder.put(group, people);
            }
        }
        return inOrder;
    }

    /// The share of the plan's exposure that another plan might save, `(plan - bound) / plan`; null
    /// without a bound.
    public @Nullable Double gap() {
        return bound == null ? null : bound.gap(judgement.score().exposure());
    }

    /// The soonest end of any plan that leaves nobody behind; null when it is not known, or when
    /// this plan leaves somebody behind and so is not to be measured by it.
    public @Nullable Instant soonestFinish() {
        return bound == null || !plan.leftBehind().isEmpty() ? null : bound.finish();
    }

    /// Terms in force that have no machine rule, in the operation's order.
    public List<Term> notEnforced() {
        List<Term> terms = new ArrayList<>();
        for (Term term : operation.terms().values()) {
            if (term.status().binds() && term.clause() instanceof Clause.WordsOnly) {
                terms.add(term);
            }
        }
        return terms;
    }
}
