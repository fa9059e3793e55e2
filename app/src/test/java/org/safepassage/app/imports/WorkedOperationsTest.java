package org.safepassage.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepassage.operation.Operation;
import org.safepassage.testkit.Repository;

class WorkedOperationsTest {
    static List<Path> operations() throws IOException {
        try (Stream<Path> files = Files.list(Repository.root().resolve("operations"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void areReadWithoutProblem(Path file) {
        Operation operation = OperationFile.read(file);
        assertThat(file.getFileName().toString()).isEqualTo(operation.id() + ".yaml");
    }
}
