/// The checker: recomputes a plan by the plainest method and names every rule that it breaks.
@NullMarked
package org.safepassage.check;

import org.jspecify.annotations.NullMarked;
