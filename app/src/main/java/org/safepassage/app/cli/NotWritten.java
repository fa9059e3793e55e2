package org.safepassage.app.cli;

/// Says that a result could not be written, though it was asked for in a place that looked right: a
/// full disk, or a folder that went away. The process ends with status 3; what the message does not
/// name has been written whole.
final class NotWritten extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message which file, why, what to do
    NotWritten(String message) {
        super(message);
    }
}
