package org.safepassage.app.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Writes a file whole or not at all, so that nobody ever reads half a plan. A new file can be read
/// by its owner alone; one that was there keeps its permissions (docs/decisions, 0013).
public final class WholeFile {
    private WholeFile() {}

    /// Puts `text` where `file` is, in place of what was there. Where a symbolic link is, the file
    /// that it leads to is replaced and the link stays.
    ///
    /// @throws IOException when it cannot be written; what was there is then untouched
    public static void write(Path file, String text) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = target.getParent();
        Path draft = Files.createTempFile(folder, ".passage-", ".tmp");
        try {
            Files.writeString(draft, text, UTF_8);
            try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            keepPermissions(target, draft);
            try {
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException notHere) {
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            }
            keepName(folder);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// Puts what `change` makes of the text of `file` (the empty text, where there is none) in its
    /// place. Who changes it at the same time waits, so that no change is lost; for this an empty
    /// hidden file stands beside it and stays.
    ///
    /// @throws IOException when it cannot be read or written; what was there is then untouched
    public static void change(Path file, UnaryOperator<String> change) throws IOException {
        Path whole = file.toAbsolutePath();
        Path turn = whole.resolveSibling("." + whole.getFileName() + ".lock");
        try (FileChannel turns =
                        FileChannel.open(
                                turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = turns.lock()) {
            if (!held.isValid()) {
                throw new IOException("its turn to be changed was taken away");
            }
            write(file, change.apply(Files.exists(file) ? Files.readString(file, UTF_8) : ""));
        }
    }

    /// Makes the new name of a file survive a power cut, where a folder can be opened as a file.
    private static void keepName(@Nullable Path folder) throws IOException {
        if (folder == null
                || !folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /// Where files have permissions, those of `target`, if it is there.
    private static void keepPermissions(Path target, Path draft) throws IOException {
        PosixFileAttributeView before =
                Files.getFileAttributeView(target, PosixFileAttributeView.class);
        PosixFileAttributeView now =
                Files.getFileAttributeView(draft, PosixFileAttributeView.class);
        if (before != null && now != null && Files.exists(target)) {
            now.setPermissions(before.readAttributes().permissions());
        }
    }
}
