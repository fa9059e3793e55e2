/// What is wrong with an input, said so that its author can mend it.
@NullMarked
package org.safepassage.app.imports.problem;

import org.jspecify.annotations.NullMarked;
