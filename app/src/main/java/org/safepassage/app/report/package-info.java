/// The report: one page that shows an operation, its plan and the proof of how good it is, and
/// needs no network.
@NullMarked
package org.safepassage.app.report;

import org.jspecify.annotations.NullMarked;
