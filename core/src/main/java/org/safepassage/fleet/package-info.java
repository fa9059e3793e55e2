/// Vehicles and escorts: what can carry or accompany people.
@NullMarked
package org.safepassage.fleet;

import org.jspecify.annotations.NullMarked;
