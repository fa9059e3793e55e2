package org.safepassage.app.imports.reports;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// Measures how much the pages of a PDF file unpack to, without keeping any of it. The library
/// unpacks a page whole in memory, so that a file of a few megabytes could take all there is.
final class PdfPacking {
    /// The most that all pages may unpack to, in bytes.
    private static final long MOST_BYTES = 64L << 20;

    private static final int BUFFER_BYTES = 1 << 16;

    private PdfPacking() {}

    /// @throws PdfText.TooMuch when the first `pages` of the document unpack to more than is read
    static void requireSmall(PDDocument document, int pages) throws IOException {
        long bytes = 0;
        int seen = 0;
        for (PDPage page : document.getPages()) {
            Iterator<PDStream> streams = page.getContentStreams();
            while (streams.hasNext()) {
                bytes += unpackedBytes(streams.next().getCOSObject(), MOST_BYTES - bytes);
            }
            if (bytes > MOST_BYTES) {
                throw new PdfText.TooMuch();
            }
            seen++;
            if (seen == pages) {
                return;
            }
        }
    }

    /// The bytes of one stream as its first packing gives them, counted to a little over `most`.
    /// What is packed in another way than the usual one is rare and not counted.
    private static long unpackedBytes(COSStream stream, long most) throws IOException {
        COSBase filters = stream.getFilters();
        COSBase first =
                filters instanceof COSArray several && several.size() > 0
                        ? several.getObject(0)
                        : filters;
        if (!COSName.FLATE_DECODE.equals(first)) {
            return 0;
        }
        long bytes = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream raw = stream.createRawInputStream();
                InputStream unpacked = new InflaterInputStream(raw)) {
            for (int read = unpacked.read(buffer);
                    read >= 0 && bytes <= most;
                    read = unpacked.read(buffer)) {
                bytes += read;
            }
        } catch (ZipException | EOFException damaged) {
            // A damaged stream ends there for the library, too.
            return bytes;
        }
        return bytes;
    }
}
