package org.safepassage.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.safepassage.app.imports.OperationFile;
import org.safepassage.operation.Operation;

/// The operations that come with the program: the files of `operations/`, packed into it.
final class WorkedOperations {
    /// Their ids, the one that the demo shows first in front.
    static final List<String> IDS =
            List.of("east-aleppo-2016", "bustan-al-qasr-2016", "al-safira-2024", "wildfire-town");

    private WorkedOperations() {}

    static Operation read(String id) {
        String name = "operations/" + id + ".yaml";
        try (InputStream in = WorkedOperations.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return OperationFile.read(name, in.readAllBytes());
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read " + name, fault);
        }
    }
}
