package org.safepassage.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Where the files of the project lie, whatever folder a test is started from.
public final class Repository {

    private Repository() {}

    /// The folder that holds the launcher and all modules.
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !isRoot(folder)) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "No folder above "
                            + Path.of("").toAbsolutePath()
                            + " holds `passage` and `core`");
        }
        return folder;
    }

    private static boolean isRoot(Path folder) {
        return Files.isRegularFile(folder.resolve("passage"))
                && Files.isRegularFile(folder.resolve("core/pom.xml"));
    }

    /// A file or folder of `shared`, the folder of large data beside the repository. It is no part
    /// of the project: where it is absent, the calling test is skipped and says so.
    public static Path shared(String path) {
        Path file = root().resolveSibling("shared").resolve(path);
        if (!Files.exists(file)) {
            String reason = "SKIPPED: needs ../shared/" + path + " beside the repository";
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        return file;
    }
}
