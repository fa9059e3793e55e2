package org.safepassage.quantity;

/// The one shape of every id, so that an id can be spoken over a radio, typed and put in a file
/// name.
public final class ShortNames {
    /// The longest id allowed.
    public static final int LONGEST = 64;

    private ShortNames() {}

    /// Whether `value` is an id: lower-case ASCII letters, digits and hyphens, starting with a
    /// letter or a digit.
    public static boolean isValid(String value) {
        if (value.isEmpty() || value.length() > LONGEST || value.charAt(0) == '-') {
            return false;
        }
        return value.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }

    static void require(String kind, String value) {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    kind
                            + " '"
                            + value
                            + "': expected 1 to "
                            + LONGEST
                            + " lower-case letters, digits and hyphens");
        }
    }
}
