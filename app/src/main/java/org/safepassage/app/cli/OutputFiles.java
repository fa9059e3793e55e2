package org.safepassage.app.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.app.imports.problem.WrongInput;

/// The files that a command is told to write. What cannot work is refused before time is spent.
final class OutputFiles {
    private OutputFiles() {}

    /// Writes one file.
    @FunctionalInterface
    interface Writing {
        /// Writes it, whole or not at all.
        void run() throws IOException;
    }

    /// Refuses to write where nothing can be written, over something that is no ordinary file, over
    /// one of `inputs`, or two of `outputs` to the same place.
    ///
    /// @throws WrongInput with the first that cannot work
    static void refuse(List<Path> outputs, List<Path> inputs) throws IOException {
        for (int i = 0; i < outputs.size(); i++) {
            Path file = outputs.get(i);
            refuse(file);
            for (Path other : outputs.subList(0, i)) {
                if (isSame(file, other)) {
                    throw new WrongInput(
                            file
                                    + ": found twice among the files to write, expected a file for"
                                    + " each; name another for one of them.");
                }
            }
            for (Path input : inputs) {
                if (isSame(file, input)) {
                    throw new WrongInput(
                            file + ": this is the file to read; name another file to write.");
                }
            }
        }
    }

    /// Refuses one file under two names: what it says would count twice.
    ///
    /// @throws WrongInput with the first two names of one file
    static void refuseTwice(List<Path> inputs) throws IOException {
        Map<Path, Path> names = new HashMap<>();
        for (Path input : inputs) {
            Path before = Files.exists(input) ? names.put(input.toRealPath(), input) : null;
            if (before != null) {
                throw new WrongInput(
                        input
                                + ": found the file that is also named as "
                                + before
                                + ", expected each file once; leave one of the two out.");
            }
        }
    }

    /// Does `writing`, and says in the user's words why it failed.
    ///
    /// @throws NotWritten when it failed
    static void write(Path file, Writing writing) {
        try {
            writing.run();
        } catch (IOException fault) {
            throw new NotWritten(
                    file
                            + ": could not be written ("
                            + why(fault)
                            + "). Make room in its folder, or name a file elsewhere.");
        }
    }

    /// The reason alone: the draft that a file is written to first is no business of the user's.
    private static String why(IOException fault) {
        return switch (fault) {
            case AccessDeniedException ignored -> "its folder does not allow it";
            case NoSuchFileException ignored -> "its folder takes no files";
            case FileSystemException failed when failed.getReason() != null -> failed.getReason();
            default -> fault.getMessage() == null ? fault.toString() : fault.getMessage();
        };
    }

    private static void refuse(Path file) {
        if (file.toString().isEmpty()) {
            throw new WrongInput("found an empty name, expected the name of a file to write.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new WrongInput(
                    file + ": the folder to write it to does not exist. Make it first.");
        }
        if (Files.isDirectory(file)) {
            throw new WrongInput(file + ": found a folder, expected the name of a file to write.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new WrongInput(
                    file
                            + ": found a device or a pipe, expected the name of a file to write."
                            + " Name one, and pass its content on afterwards.");
        }
        if (!Files.isWritable(folder)) {
            throw new WrongInput(
                    file
                            + ": the folder lets nobody write here, or not you. Name a file in another folder.");
        }
    }

    /// Whether both names lead to one file, also when it does not exist yet.
    private static boolean isSame(Path file, Path other) throws IOException {
        if (Files.exists(file) && Files.exists(other)) {
            return Files.isSameFile(file, other);
        }
        return resolved(file).equals(resolved(other));
    }

    private static Path resolved(Path file) throws IOException {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = whole.getParent();
        return folder == null || !Files.isDirectory(folder)
                ? whole
                : folder.toRealPath().resolve(whole.getFileName());
    }
}
