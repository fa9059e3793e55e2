/// Maps that a user brings: roads, boundaries, places. None comes with the program.
@NullMarked
package org.safepassage.app.maps;

import org.jspecify.annotations.NullMarked;
