package org.safepassage.app.imports.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.problem.Position;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.problem.Refusal;
import org.safepassage.app.imports.problem.Spot;

/// Reads a file as UTF-8 text, and refuses what would be read differently by different eyes: other
/// encodings, control characters, characters that turn the direction of writing.
public final class FileText {
    /// The largest file, in bytes: 1 MiB.
    public static final int LARGEST = 1 << 20;

    private FileText() {}

    /// The text of `path` without byte order mark, or null when `problems` says why there is none.
    public static @Nullable String read(Path path, Problems problems) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException unreadable) {
            problems.add(Spot.WHOLE_FILE, unreadable(path, problems.kind()));
            return null;
        }
        return decode(bytes, problems);
    }

    /// The text of `bytes` without byte order mark, or null when `problems` says why there is none.
    public static @Nullable String decode(byte[] bytes, Problems problems) {
        if (bytes.length > LARGEST) {
            problems.add(
                    Spot.WHOLE_FILE,
                    new Refusal(
                            "more than " + LARGEST + " bytes",
                            problems.kind() + " of at most 1 MiB",
                            "join what is alike, or split the file"));
            return null;
        }
        String wide = wideEncoding(bytes);
        if (wide != null) {
            problems.add(
                    Spot.WHOLE_FILE,
                    new Refusal("text in " + wide, "text in UTF-8", "save the file as UTF-8"));
            return null;
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder =
                UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CoderResult result = decoder.decode(in, chars, true);
        String text = chars.flip().toString();
        if (result.isError()) {
            String hex = HexFormat.of().withUpperCase().toHexDigits(bytes[in.position()]);
            problems.add(
                    new Spot("", positionAt(text, text.length())),
                    new Refusal(
                            "byte 0x" + hex + ", which is not UTF-8",
                            "text in UTF-8",
                            "save the file as UTF-8; it may be in Latin-1 or a Windows encoding now"));
            return null;
        }
        refuseCharacters(text, problems);
        return problems.isEmpty() ? text : null;
    }

    /// Whether `codePoint` may stand in names and texts. Line breaks and tabs may; other controls
    /// may not, nor what overrides the direction of writing, since it can make a line read as
    /// another.
    static boolean isAllowed(int codePoint) {
        if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
            return true;
        }
        boolean turns =
                (codePoint >= 0x202A && codePoint <= 0x202E)
                        || (codePoint >= 0x2066 && codePoint <= 0x2069);
        boolean breaks = codePoint == 0x2028 || codePoint == 0x2029;
        boolean unseen = codePoint == 0xFEFF || (codePoint & 0xFFFE) == 0xFFFE;
        boolean half = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        return !(Character.isISOControl(codePoint) || turns || breaks || unseen || half);
    }

    /// How a message names a character that cannot be shown.
    static String named(int codePoint) {
        String name = Character.getName(codePoint);
        return String.format(Locale.ROOT, "U+%04X", codePoint) + (name == null ? "" : " " + name);
    }

    private static void refuseCharacters(String text, Problems problems) {
        int refused = 0;
        for (int i = 0; i < text.length() && refused <= Problems.MOST; ) {
            int codePoint = text.codePointAt(i);
            if (!isAllowed(codePoint)) {
                refused++;
                problems.add(
                        new Spot("", positionAt(text, i)),
                        new Refusal(
                                "the character " + named(codePoint),
                                "characters that can be seen",
                                "delete it; Arabic needs no mark to run right to left"));
            }
            i += Character.charCount(codePoint);
        }
    }

    private static Position positionAt(String text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !pair)) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, text.codePointCount(lineStart, offset) + 1);
    }

    private static Refusal unreadable(Path path, String kind) {
        if (Files.isDirectory(path)) {
            return new Refusal("a folder", kind, "name a file in it");
        }
        if (Files.notExists(path)) {
            return new Refusal("no such file", kind, "check the name and the folder");
        }
        return new Refusal("a file that cannot be read", kind, "check who may read it");
    }

    private static @Nullable String wideEncoding(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return "UTF-16";
        }
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, 64));
        int zeros = 0;
        for (byte b : head) {
            zeros += b == 0 ? 1 : 0;
        }
        // ASCII letters, which every operation file begins with, have a zero beside each in UTF-16.
        return zeros > head.length / 4 ? "UTF-16 or UTF-32" : null;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
