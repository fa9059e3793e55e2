package org.safepassage.claims;

/// The word beside a number that says how to take it: "over", "about", "up to".
public enum Qualifier implements Labelled {
    /// The number itself; also "a total of", "only", "all".
    EXACT("exact"),
    /// "over", "more than": the number or more, since newsrooms use it loosely.
    OVER("over"),
    /// "at least".
    AT_LEAST("at_least"),
    /// "about", "around", "some", "roughly", "an estimated".
    ABOUT("about"),
    /// "nearly", "almost", "close to": the number is not reached.
    NEARLY("nearly"),
    /// "up to", "as many as", "fewer than".
    UP_TO("up_to"),
    /// "4,000 to 5,000", "between 36 and 40".
    RANGE("range"),
    /// "tens", "dozens", "hundreds", "thousands": the plural alone, with the floor that each has.
    TENS("tens");

    private final String label;

    Qualifier(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
