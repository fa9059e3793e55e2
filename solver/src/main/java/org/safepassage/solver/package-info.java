/// Adapters from the planner's linear programmes to third-party solvers.
@NullMarked
package org.safepassage.solver;

import org.jspecify.annotations.NullMarked;
