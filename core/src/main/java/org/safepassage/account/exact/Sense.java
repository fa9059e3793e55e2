package org.safepassage.account.exact;

/// How the sum of a constraint compares with its limit.
public enum Sense {
    /// The sum is at most the limit.
    AT_MOST,
    /// The sum is at least the limit.
    AT_LEAST,
    /// The sum is the limit.
    EQUAL
}
