/// The program: its entry point, its exit statuses and the wiring of the parts.
@NullMarked
package org.safepassage.app;

import org.jspecify.annotations.NullMarked;
