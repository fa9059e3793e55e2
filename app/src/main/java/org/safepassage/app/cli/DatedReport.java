package org.safepassage.app.cli;

import java.time.LocalDate;

/// The day on which a report was published, as an option tells it.
///
/// @param report the report's name
record DatedReport(String report, LocalDate day) {}
