package org.safepassage.account;

/// What a constraint rests on.
public sealed interface Reason {
    /// A figure as claims give it.
    ///
    /// @param statement the figure
    record ByStatement(Statement statement) implements Reason {}

    /// Something taken for granted.
    ///
    /// @param reading what
    record ByReading(Reading reading) implements Reason {}
}
