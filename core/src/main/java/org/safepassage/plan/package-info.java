/// A plan as a value: convoys, who is aboard, and every movement. Nothing in it runs.
@NullMarked
package org.safepassage.plan;

import org.jspecify.annotations.NullMarked;
