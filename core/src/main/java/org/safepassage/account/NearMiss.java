package org.safepassage.account;

import java.util.List;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Labelled;

/// Two numbers that differ as a slip of the pen makes them differ. It proves nothing; it says where
/// to look.
///
/// @param slip how they differ
/// @param parts the claims of a list whose sum is one of the numbers, or all that give it as their
///   own figure
/// @param sum that number
/// @param beside the claims that give the other number
/// @param stated the other number
/// @param message all of it in a sentence
public record NearMiss(
        Slip slip,
        List<Claim> parts,
        Amount sum,
        List<Claim> beside,
        Amount stated,
        Message message) {
    /// The most that are listed: among thousands of figures numbers meet by chance.
    static final int MOST = 200;

    public NearMiss {
        parts = List.copyOf(parts);
        beside = List.copyOf(beside);
    }

    /// That there are so many more than are listed.
    static Remark others(int number) {
        return new Remark(
                AccountRule.NEAR_MISS,
                Message.of("near-miss.others").with("number", number),
                List.of(),
                List.of(),
                null);
    }

    /// How two numbers differ.
    public enum Slip implements Labelled {
        /// One digit is another.
        ONE_DIGIT("one-digit"),
        /// Two digits beside each other stand the other way round.
        SWAPPED_DIGITS("swapped-digits"),
        /// One is ten, a hundred or a thousand times the other.
        POWER_OF_TEN("power-of-ten");

        private final String label;

        Slip(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
