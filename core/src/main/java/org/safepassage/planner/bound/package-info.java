/// Proves how much better any plan could be.
@NullMarked
package org.safepassage.planner.bound;

import org.jspecify.annotations.NullMarked;
