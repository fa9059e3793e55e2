/// Finds what texts have from one another, so that repetition is not taken for corroboration.
@NullMarked
package org.safepassage.claims.copying;

import org.jspecify.annotations.NullMarked;
