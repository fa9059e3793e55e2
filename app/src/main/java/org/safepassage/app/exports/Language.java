package org.safepassage.app.exports;

import java.util.List;
import org.safepassage.claims.Labelled;

/// The languages in which an account is told.
public enum Language implements Labelled {
    /// English.
    ENGLISH("en"),
    /// Arabic, written from right to left.
    ARABIC("ar");

    private final String label;

    Language(String label) {
        this.label = label;
    }

    /// The ending of the key under which words that stand with a number are found, as CLDR tells
    /// numbers apart: in Arabic three to ten of something are many, eleven to ninety-nine and whole
    /// hundreds one again.
    public String ending(long number) {
        long rest = number % 100;
        return switch (this) {
            case ENGLISH -> number == 1 ? "one" : "other";
            case ARABIC -> {
                if (number >= 0 && number <= 2) {
                    yield List.of("zero", "one", "two").get((int) number);
                }
                yield rest >= 3 && rest <= 10 ? "few" : rest >= 11 ? "many" : "other";
            }
        };
    }

    @Override
    public String label() {
        return label;
    }

    /// `label` in small letters, for options.
    @Override
    public String toString() {
        return label;
    }
}
