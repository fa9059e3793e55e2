package org.safepassage.app.imports.reports;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.problem.WrongInput;
import org.safepassage.claims.Claim;
import org.safepassage.claims.reading.ReportReading;

class ReportFilesTest {

    private static final String SAID =
            "About 300 people were evacuated on Friday, the office said.";

    @TempDir private Path folder;

    @Test
    void aWebPageKeepsTheOffsetsOfItsSource() {
        String html =
                "<!DOCTYPE html><html><body><nav><ul><li>12 people</ul></nav><h1>Title &amp; more of it</h1>"
                        + "<p>Some&nbsp;<b>300&nbsp;people</b> were evacuated from Fua&rsquo;a on Friday.</p>"
                        + "<script>var x = '900 people killed';</script></body></html>";
        ReportText text = read("a.html", html.getBytes(UTF_8));
        List<Claim> claims = ReportReading.read("a", text.text()).claims();
        assertThat(claims).hasSize(1);
        Claim claim = claims.getFirst();
        int start = text.original().start(claim.span().start());
        int end = text.original().end(claim.span().end());
        assertThat(html.substring(start, end)).startsWith("Some&nbsp;<b>300").contains("people");
        assertThat(claim.circumstances().from()).isEqualTo("Fua\u2019a");
    }

    @Test
    void aWebPageIsOfTheDayThatItsMarkupSays() {
        String page =
                "<html><head><meta property='article:modified_time' content='2016-12-20T08:00:00Z'>%s"
                        + "</head><body><p>"
                        + SAID
                        + "</p></body></html>";
        String published =
                "<meta property='article:published_time' content='2016-12-18T20:00:00Z'>";
        ReportText dated = read("a.html", page.formatted(published).getBytes(UTF_8));
        assertThat(dated.day()).isEqualTo("2016-12-18");
        assertThat(dated.notes()).anyMatch(note -> note.contains("published on 2016-12-18"));
        String never = published.replace("2016-12-18", "2016-02-30");
        assertThat(read("a.html", page.formatted(never).getBytes(UTF_8)).day()).isNull();
        assertThat(read("a.html", page.formatted("").getBytes(UTF_8)).day()).isNull();
    }

    @Test
    void aFileOfTheProgramItselfIsNoReport() throws IOException {
        for (String kind : List.of("1", "claims 1", "decisions 1")) {
            Path file =
                    Files.writeString(
                            folder.resolve("own.yaml"), "# heard\n\nsafe-passage: " + kind + "\n");
            String option =
                    switch (kind) {
                        case "1" -> "--operation";
                        case "claims 1" -> "--typed";
                        default -> "--decisions";
                    };
            assertThatThrownBy(() -> ReportFiles.read(List.of(file)))
                    .isInstanceOf(WrongInput.class)
                    .hasMessageContaining("a file of this program")
                    .hasMessageContaining("give it with " + option);
        }
    }

    @Test
    void aRowOfATableIsOneLine() {
        String html =
                "<html><body><p>Key figures of the operation on Tuesday are as follows here.</p><table><tr><td>People evacuated</td><td>1,312</td></tr></table></body></html>";
        assertThat(read("a.html", html.getBytes(UTF_8)).text()).contains("People evacuated: 1,312");
    }

    @Test
    void deepNestingDoesNoHarm() {
        String deep = "<div>".repeat(100_000) + SAID;
        assertThat(read("a.html", ("<html><body>" + deep).getBytes(UTF_8)).text()).contains(SAID);
    }

    @Test
    void anOldEncodingIsReadAndReported() {
        ReportText western =
                read("a.txt", ("“Café” " + SAID).getBytes(Charset.forName("windows-1252")));
        assertThat(western.text()).contains("Café");
        assertThat(western.notes()).singleElement().asString().contains("windows-1252");
        ReportText arabic =
                read("b.txt", "غادرت الحافلات المدينة".getBytes(Charset.forName("windows-1256")));
        assertThat(arabic.text()).isEqualTo("غادرت الحافلات المدينة");
        byte[] wide = ("\uFEFF" + SAID).getBytes(UTF_16LE);
        assertThat(read("c.txt", wide).text()).isEqualTo(SAID);
    }

    @Test
    void whatIsNoTextIsRefusedWithWhatToDo() {
        byte[] noise = new byte[5_000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31 % 7);
        }
        assertThat(refusal("a.bin", noise)).contains("no text", "save the report as text");
        assertThat(refusal("b.txt", new byte[ReportFiles.LARGEST + 1])).contains("8 MiB");
        assertThat(refusal("c.pdf", "%PDF-1.7 broken".getBytes(UTF_8))).contains("PDF");
    }

    @Test
    void allUnreadableFilesAreToldAtOnce() throws IOException {
        Path good = Files.writeString(folder.resolve("good.txt"), SAID);
        assertThatThrownBy(
                        () -> ReportFiles.read(List.of(good, folder, folder.resolve("none.txt"))))
                .isInstanceOf(WrongInput.class)
                .hasMessageContaining("a folder")
                .hasMessageContaining("no such file");
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() throws IOException {
        Path one = Files.writeString(folder.resolve("b.txt"), SAID);
        Path other = Files.writeString(folder.resolve("a.txt"), SAID);
        assertThat(ReportFiles.read(List.of(one, other)))
                .isEqualTo(ReportFiles.read(List.of(other, one)));
    }

    @Test
    void readsThePagesOfAPdf() throws IOException {
        ReportText text = read("a.pdf", pdf());
        assertThat(ReportReading.read("a", text.text()).claims()).hasSize(1);
        assertThat(text.notes()).singleElement().asString().contains("PDF");
    }

    @Test
    void refusesAPdfThatUnfoldsIntoFarMoreThanAnArticle() throws IOException {
        String spaces = " ".repeat(70 << 20);
        String steps = "q Q ".repeat(1_100_000);
        for (String drawing : List.of(spaces, steps)) {
            byte[] small = pdf(drawing);
            assertThat(small.length).isLessThan(ReportFiles.LARGEST);
            assertThat(refusal("a.pdf", small)).contains("unfolds", "save the text");
        }
    }

    private static byte[] pdf(String drawing) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            page.setContents(
                    new PDStream(
                            document,
                            new ByteArrayInputStream(drawing.getBytes(UTF_8)),
                            COSName.FLATE_DECODE));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(SAID);
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static ReportText read(String name, byte[] bytes) {
        Problems problems = new Problems(name);
        ReportText text = ReportFiles.read(name, bytes, problems);
        assertThat(problems.inOrder()).isEmpty();
        return Objects.requireNonNull(text);
    }

    private static String refusal(String name, byte[] bytes) {
        Problems problems = new Problems(name);
        assertThat(ReportFiles.read(name, bytes, problems)).isNull();
        return problems.inOrder().toString();
    }
}
