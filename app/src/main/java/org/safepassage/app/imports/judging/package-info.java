/// Checks that look at several parts of an operation at once: whether everyone can be carried and
/// can arrive, whether terms wait for one another.
@NullMarked
package org.safepassage.app.imports.judging;

import org.jspecify.annotations.NullMarked;
