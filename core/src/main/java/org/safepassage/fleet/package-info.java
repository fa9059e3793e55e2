/// Vehicles: their types, how many there are, what they carry, and escorts.
@NullMarked
package org.safepassage.fleet;

import org.jspecify.annotations.NullMarked;
