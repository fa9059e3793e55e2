package org.safepassage.quantity;

/// A positive multiplier in exact thousandths, such as a vehicle's speed factor.
///
/// @param thousandths 1000 means "as stated"; one or more
public record Factor(long thousandths) {
    /// The factor that changes nothing.
    public static final Factor ONE = new Factor(1000);

    public Factor {
        if (thousandths < 1) {
            throw new IllegalArgumentException(
                    "factor of " + thousandths + " thousandths: expected one or more");
        }
    }
}
