package org.safepassage.app.exports;

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
