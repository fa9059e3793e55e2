package org.safepassage.claims.reading;

import org.safepassage.claims.Quantity;

/// A number with the words that qualify it.
///
/// @param from the first token, with qualifiers
/// @param number the first token of the number itself
/// @param to the token behind the last, with qualifiers
/// @param quantity how many
/// @param share whether it is a part of what follows: percent, half
/// @param rule the id of the rule that read it
record NumberPhrase(int from, int number, int to, Quantity quantity, boolean share, String rule) {
    /// The same words with another quantity.
    NumberPhrase of(Quantity other) {
        return new NumberPhrase(from, number, to, other, share, "number-qualified");
    }
}
