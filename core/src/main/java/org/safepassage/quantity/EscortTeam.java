package org.safepassage.quantity;

/// One escort team: its kind and its number within the kind, counted from 1. Written
/// `red-crescent-2`.
///
/// @param escort the kind of escort
/// @param number 1 to the number of teams of that kind
public record EscortTeam(EscortId escort, int number) implements Comparable<EscortTeam> {
    public EscortTeam {
        if (number < 1) {
            throw new IllegalArgumentException(
                    "team number " + number + " of " + escort + ": expected 1 or more");
        }
    }

    /// Reads `red-crescent-2`.
    ///
    /// @throws IllegalArgumentException when the text does not end in a hyphen and a number
    public static EscortTeam parse(String text) {
        int hyphen = text.lastIndexOf('-');
        if (hyphen < 1 || hyphen == text.length() - 1) {
            throw new IllegalArgumentException(
                    "escort team '" + text + "': expected a kind, a hyphen and a number");
        }
        return new EscortTeam(
                new EscortId(text.substring(0, hyphen)),
                Integer.parseInt(text.substring(hyphen + 1)));
    }

    @Override
    public int compareTo(EscortTeam other) {
        int byKind = escort.compareTo(other.escort);
        return byKind != 0 ? byKind : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return escort.value() + "-" + number;
    }
}
