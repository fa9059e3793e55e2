/// Files that the program writes: plans and summaries.
@NullMarked
package org.safepassage.app.exports;

import org.jspecify.annotations.NullMarked;
