/// Plan files: from parsed text to a plan.
@NullMarked
package org.safepassage.app.imports.planning;

import org.jspecify.annotations.NullMarked;
