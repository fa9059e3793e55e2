/// Produces plans. The words of the vehicle-routing trade are allowed here only.
@NullMarked
package org.safepassage.planner;

import org.jspecify.annotations.NullMarked;
