/// Quantities, ids and spans that every other package shares; what java.time lacks.
@NullMarked
package org.safepassage.quantity;

import org.jspecify.annotations.NullMarked;
