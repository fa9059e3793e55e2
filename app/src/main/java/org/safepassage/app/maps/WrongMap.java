package org.safepassage.app.maps;

import java.nio.file.Path;
import java.util.List;
import org.safepassage.app.imports.problem.Problem;
import org.safepassage.app.imports.problem.WrongInput;

/// Says that a map file cannot be used.
final class WrongMap {
    private WrongMap() {}

    static WrongInput of(Path file, String found, String expected, String nextStep) {
        return new WrongInput(
                List.of(new Problem(file.toString(), 0, 0, "", found, expected, nextStep)));
    }
}
