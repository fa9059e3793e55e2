package org.safepassage.claims;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// What a figure rests on, the best first.
public enum Grade implements Labelled {
    /// Counted by those who report it, one by one: a tally at a bus door.
    OWN_TALLY("own-tally"),
    /// Names or tokens on a list.
    LIST("list"),
    /// Somebody said so. All that is read in reports is this.
    STATEMENT("statement");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /// The best grade of some claims; a statement when there are none.
    public static Grade best(Collection<Claim> claims) {
        Grade best = STATEMENT;
        for (Claim claim : claims) {
            best = claim.grade().compareTo(best) < 0 ? claim.grade() : best;
        }
        return best;
    }

    /// The weaker of two; the other where one is null.
    public static Grade weaker(@Nullable Grade one, Grade other) {
        return one == null || other.compareTo(one) > 0 ? other : one;
    }
}
