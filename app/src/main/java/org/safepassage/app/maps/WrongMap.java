package org.safepassage.app.maps;

import java.nio.file.Path;

/// Says that a map file cannot be used: where, what was found, what was expected, what to do.
public final class WrongMap extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongMap(Path file, String found, String expected, String nextStep) {
        super(
                file
                        + "\n    found     "
                        + found
                        + "\n    expected  "
                        + expected
                        + "\n    do        "
                        + nextStep);
    }
}
