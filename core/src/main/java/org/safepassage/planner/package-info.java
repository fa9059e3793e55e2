/// The planner: makes a plan from an operation.
@NullMarked
package org.safepassage.planner;

import org.jspecify.annotations.NullMarked;
