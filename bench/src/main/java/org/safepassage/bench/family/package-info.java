/// Our own family of operations, drawn by recipe: four sizes, terms switched on layer by layer.
@NullMarked
package org.safepassage.bench.family;

import org.jspecify.annotations.NullMarked;
