/// From typed values to the operation: references, windows, travel times, sides of terms.
@NullMarked
package org.safepassage.app.imports.resolving;

import org.jspecify.annotations.NullMarked;
