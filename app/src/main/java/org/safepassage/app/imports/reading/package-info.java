/// From YAML nodes to typed values: which keys there are, how numbers, times and words are written,
/// and every limit.
@NullMarked
package org.safepassage.app.imports.reading;

import org.jspecify.annotations.NullMarked;
