package org.safepassage.app.imports.reading;

import org.safepassage.app.imports.text.Node;

/// A way to write a value: how messages describe it, an example, and how it is read.
///
/// @param expected what messages say is expected
/// @param example a right value, as it stands in a file
/// @param reading turns what stands there into the value
public record Form<T>(String expected, String example, Reading<T> reading) {
    /// Turns what stands in the file into a value.
    @FunctionalInterface
    public interface Reading<T> {
        /// The value.
        ///
        /// @throws Refused when it cannot be one
        T read(Node.Scalar scalar) throws Refused;
    }

    /// The next step of a message about this form.
    String advice() {
        return "write for example " + example;
    }
}
