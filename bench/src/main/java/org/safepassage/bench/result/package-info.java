/// Result pages: tables with the machine, the commit and the day they were measured on.
@NullMarked
package org.safepassage.bench.result;

import org.jspecify.annotations.NullMarked;
