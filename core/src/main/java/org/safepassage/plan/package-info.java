/// The plan: a value that says who is where at every second; nothing in it runs.
@NullMarked
package org.safepassage.plan;

import org.jspecify.annotations.NullMarked;
