/// Measurements of speed and plan quality.
@NullMarked
package org.safepassage.bench;

import org.jspecify.annotations.NullMarked;
