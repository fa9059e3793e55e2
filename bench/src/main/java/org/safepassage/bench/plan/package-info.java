/// Runs of the planner that are timed, checked and held against the bound.
@NullMarked
package org.safepassage.bench.plan;

import org.jspecify.annotations.NullMarked;
