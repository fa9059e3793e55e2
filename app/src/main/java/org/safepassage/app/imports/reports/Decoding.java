package org.safepassage.app.imports.reports;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Turns the bytes of a text file into characters: UTF-8 without any fault, or UTF-16 where a mark
/// says so; else an old encoding of one byte for each character, which is reported.
final class Decoding {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset ARABIC = Charset.forName("windows-1256");

    /// A text and what had to be decided.
    record Decoded(String text, List<String> notes) {}

    private Decoding() {}

    /// The text, or null when the bytes are no text.
    static @Nullable Decoded decode(byte[] bytes) {
        Charset wide = wide(bytes);
        if (wide != null) {
            String text = strict(bytes, 2, wide);
            return text == null
                    ? null
                    : new Decoded(
                            text,
                            List.of(
                                    "It is in "
                                            + wide.name()
                                            + ", not in UTF-8; offsets count its characters."));
        }
        if (isBinary(bytes)) {
            return null;
        }
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder =
                UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, chars, true);
        if (!result.isError()) {
            return new Decoded(chars.flip().toString(), List.of());
        }
        Charset old = isArabic(bytes) ? ARABIC : WESTERN;
        String note =
                String.format(
                        Locale.ROOT,
                        "Byte %,d (0x%02X) is not UTF-8; read as %s. If words look wrong, save the file as UTF-8.",
                        in.position() + 1,
                        bytes[in.position()],
                        old.name());
        return new Decoded(new String(bytes, old), List.of(note));
    }

    private static @Nullable String strict(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    private static @Nullable Charset wide(byte[] bytes) {
        if (bytes.length < 2) {
            return null;
        }
        int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return mark == 0xFEFF ? UTF_16BE : mark == 0xFFFE ? UTF_16LE : null;
    }

    /// Control characters, which no text holds, among the first thousands of bytes.
    private static boolean isBinary(byte[] bytes) {
        int looked = Math.min(bytes.length, 1 << 16);
        int controls = 0;
        for (int i = 0; i < looked; i++) {
            int b = bytes[i] & 0xFF;
            controls +=
                    b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B ? 1 : 0;
        }
        return controls * 200L > looked;
    }

    /// Whether most high bytes are letters of the Arabic page rather than of the western one.
    private static boolean isArabic(byte[] bytes) {
        int high = 0;
        int letters = 0;
        for (byte b : bytes) {
            int value = b & 0xFF;
            high += value >= 0x80 ? 1 : 0;
            letters += value >= 0x80 || value == ' ' ? 0 : Character.isLetter(value) ? 1 : 0;
        }
        return high > letters;
    }
}
