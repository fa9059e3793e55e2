/// What comes from outside as files: the operation file becomes an operation, or a list of
/// problems.
@NullMarked
package org.safepassage.app.imports;

import org.jspecify.annotations.NullMarked;
