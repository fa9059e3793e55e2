package org.safepassage.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Standard output, which tells a reader that has gone (`| head`) from a disk that is full: the
/// first has seen enough and deserves silence.
final class StandardOutput extends OutputStream {
    private final OutputStream inner = new FileOutputStream(FileDescriptor.out);
    private boolean isReaderGone;

    /// Whether writing failed because nobody reads any more.
    boolean isReaderGone() {
        return isReaderGone;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            inner.write(bytes, from, length);
        } catch (IOException fault) {
            String why = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
            isReaderGone |= why.contains("pipe") || isPipe();
            throw fault;
        }
    }

    @Override
    public void flush() throws IOException {
        inner.flush();
    }

    /// Whether it is a pipe, which no disk can keep from taking more.
    private static boolean isPipe() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/1"))
                    .toString()
                    .startsWith("pipe:");
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
