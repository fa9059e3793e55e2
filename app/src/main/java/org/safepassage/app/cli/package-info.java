/// The commands of the command line, one class each.
@NullMarked
package org.safepassage.app.cli;

import org.jspecify.annotations.NullMarked;
