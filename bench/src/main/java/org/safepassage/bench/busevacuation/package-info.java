/// The bus evacuation problem: the one published problem that operations contain, with its exact
/// solution.
@NullMarked
package org.safepassage.bench.busevacuation;

import org.jspecify.annotations.NullMarked;
