package org.safepassage.claims;

import org.jspecify.annotations.Nullable;

/// A choice from a closed list that files and reports spell with a label.
public interface Labelled {

    /// The spelling in files and in labels made by hand.
    String label();

    /// The choice of `type` that `label` spells, or null when there is none.
    static <T extends Enum<T> & Labelled> @Nullable T find(Class<T> type, String label) {
        for (T each : type.getEnumConstants()) {
            if (each.label().equals(label)) {
                return each;
            }
        }
        return null;
    }
}
