/// Judges a plan: one class for each rule, and every violation. Shares nothing with the planner but
/// the plan.
@NullMarked
package org.safepassage.check;

import org.jspecify.annotations.NullMarked;
