package org.safepassage.app.imports.reports;

import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.problem.Refusal;
import org.safepassage.app.imports.problem.Spot;

/// Takes the text out of a PDF file. Offsets then count the characters of that text, since a PDF
/// has none of its own; a note says so.
final class PdfText {
    /// The most pages that are read.
    private static final int PAGES = 500;

    /// The most drawing steps: some thousand a page.
    private static final long OPERATORS = 2_000_000;

    // The library reports faults of fonts to a log; held here, or its setting would be lost.
    private static final Logger LOG = Logger.getLogger("org.apache.pdfbox");
    private static final Logger FONT_LOG = Logger.getLogger("org.apache.fontbox");

    private PdfText() {}

    static boolean isPdf(byte[] bytes) {
        return bytes.length > 4
                && bytes[0] == '%'
                && bytes[1] == 'P'
                && bytes[2] == 'D'
                && bytes[3] == 'F';
    }

    /// The text, or null when `problems` says why there is none.
    static @Nullable ReportText read(String name, byte[] bytes, Problems problems) {
        LOG.setLevel(Level.OFF);
        FONT_LOG.setLevel(Level.OFF);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PdfPacking.requireSmall(document, PAGES);
            PDFTextStripper stripper = new CountedStripper();
            stripper.setLineSeparator("\n");
            stripper.setEndPage(PAGES);
            String text = stripper.getText(document);
            if (text.isBlank()) {
                return refuse(
                        problems,
                        "a PDF file without text, perhaps pictures of pages",
                        "type or recognise the text first");
            }
            String note =
                    "It is a PDF file; offsets count the characters of the text taken from it.";
            boolean cut = document.getNumberOfPages() > PAGES;
            return new ReportText(
                    name,
                    text,
                    Original.SAME,
                    cut
                            ? List.of(note, "Only its first " + PAGES + " pages were read.")
                            : List.of(note));
        } catch (TooMuch | OutOfMemoryError unfolding) {
            return refuse(
                    problems,
                    "a PDF file that unfolds into far more than an article",
                    "open it in a viewer and save the text of the article alone");
        } catch (InvalidPasswordException _) {
            return refuse(problems, "a PDF file with a password", "save it without a password");
        } catch (IOException | RuntimeException unreadable) {
            return refuse(
                    problems,
                    "a PDF file that cannot be read ("
                            + unreadable.getClass().getSimpleName()
                            + ")",
                    "open it in a viewer and save its text");
        }
    }

    /// Stops at a page that draws more than an article can need: a small file may repeat a drawing
    /// within a drawing without end.
    private static final class CountedStripper extends PDFTextStripper {
        private long operators;

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
                throws IOException {
            operators++;
            if (operators > OPERATORS) {
                throw new TooMuch();
            }
            super.processOperator(operator, operands);
        }
    }

    /// A file unfolds into more than is read.
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static @Nullable ReportText refuse(Problems problems, String found, String nextStep) {
        problems.add(
                Spot.WHOLE_FILE,
                new Refusal(found, "a report: text, a web page or a PDF with text", nextStep));
        return null;
    }
}
