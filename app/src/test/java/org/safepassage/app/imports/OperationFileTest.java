package org.safepassage.app.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.app.imports.problem.Problem;
import org.safepassage.app.imports.problem.WrongInput;
import org.safepassage.app.imports.text.FileText;

class OperationFileTest {
    private static final String TEXT = SmallOperation.unchanged().text();

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("small.yaml"), TEXT);
        assertThat(OperationFile.read(file).id()).isEqualTo("small-town");
    }

    @Test
    void saysThatThereIsNoFile(@TempDir Path folder) {
        Path missing = folder.resolve("missing.yaml");
        WrongInput wrong =
                catchThrowableOfType(WrongInput.class, () -> OperationFile.read(missing));
        assertThat(wrong.problems()).extracting(Problem::found).containsExactly("no such file");
        assertThat(wrong).hasMessageStartingWith(missing + "\n    found     no such file");
        WrongInput ofFolder =
                catchThrowableOfType(WrongInput.class, () -> OperationFile.read(folder));
        assertThat(ofFolder.problems()).extracting(Problem::found).containsExactly("a folder");
    }

    @Test
    void acceptsAByteOrderMarkAndWindowsLineEnds() {
        assertThat(SmallOperation.problemsOf(("\uFEFF" + TEXT).getBytes(UTF_8))).isEmpty();
        assertThat(SmallOperation.problemsOf(TEXT.replace("\n", "\r\n").getBytes(UTF_8))).isEmpty();
    }

    @Test
    void countsLinesAlikeWithWindowsLineEnds() {
        String wrong = SmallOperation.with("count: 12", "count: x").text();
        assertThat(SmallOperation.problemsOf(wrong.replace("\n", "\r\n").getBytes(UTF_8)))
                .isEqualTo(SmallOperation.problemsOf(wrong.getBytes(UTF_8)));
    }

    @Test
    void refusesOtherEncodings() {
        String french = TEXT.replace("Small Town", "Été");
        assertThat(only(french, UTF_16).found()).isEqualTo("text in UTF-16");
        assertThat(only(french, UTF_16LE).found()).isEqualTo("text in UTF-16 or UTF-32");
        assertThat(only(french, Charset.forName("UTF-32BE")).found())
                .isEqualTo("text in UTF-16 or UTF-32");
        Problem latin = only(french, ISO_8859_1);
        assertThat(latin.found()).isEqualTo("byte 0xC9, which is not UTF-8");
        assertThat(latin.line()).isEqualTo(4);
        assertThat(latin.column()).isEqualTo(9);
        assertThat(latin.nextStep()).contains("Latin-1");
    }

    @Test
    void refusesAFileThatEndsWithinACharacter() {
        byte[] whole = (TEXT + "# é").getBytes(UTF_8);
        assertThat(SmallOperation.problemsOf(java.util.Arrays.copyOf(whole, whole.length - 1)))
                .hasSize(1);
    }

    @Test
    void refusesAFileOverItsSizeAndTakesOneOfExactlyIt() {
        byte[] text = TEXT.getBytes(UTF_8);
        byte[] full = new byte[FileText.LARGEST];
        java.util.Arrays.fill(full, (byte) '#');
        System.arraycopy(text, 0, full, 0, text.length);
        assertThat(SmallOperation.problemsOf(full)).isEmpty();
        byte[] over = java.util.Arrays.copyOf(full, full.length + 1);
        assertThat(SmallOperation.problemsOf(over))
                .extracting(Problem::expected)
                .containsExactly("an operation file of at most 1 MiB");
    }

    @Test
    void refusesCharactersThatTurnTheDirectionOfWritingEvenInComments() {
        assertThat(SmallOperation.with("Small Town", "Small \u202ETown").problem().found())
                .isEqualTo("the character U+202E RIGHT-TO-LEFT OVERRIDE");
        assertThat(SmallOperation.with("places:", "# \u2066\nplaces:").problem().found())
                .contains("U+2066");
        assertThat(SmallOperation.with("Small Town", "\"Small \\u202ETown\"").problem().place())
                .isEqualTo("operation.name");
        assertThat(SmallOperation.with("Small Town", "\"a\\0b\"").problem().found())
                .contains("U+0000");
    }

    @Test
    void keepsArabicWithItsJoinersAndMarks() {
        String name = "شرق حلب \u200Fمي\u200Cخواهم";
        assertThat(SmallOperation.with("Small Town", name).operation().names().in("en"))
                .isEqualTo(name);
    }

    @Test
    void refusesAnEmptyFileAndOneThatIsNoMapping() {
        assertThat(SmallOperation.problemsOf(new byte[0]))
                .extracting(Problem::found)
                .containsExactly("nothing");
        assertThat(new SmallOperation("# nothing\n").problem().found()).isEqualTo("nothing");
        assertThat(new SmallOperation("hello\n").problem().expected()).startsWith("a mapping");
        assertThat(new SmallOperation("- a\n").problem().found()).isEqualTo("a list of 1");
    }

    @Test
    void refusesASecondDocument() {
        Problem problem = new SmallOperation(TEXT + "---\nmore: 1\n").problem();
        assertThat(problem.found()).contains("second document");
        assertThat(new SmallOperation("---\n" + TEXT + "...\n").problems()).isEmpty();
    }

    @Test
    void doesNotUnfoldBombs() {
        String bomb =
                """
                a: &a [x, x, x, x, x, x, x, x, x]
                b: &b [*a, *a, *a, *a, *a, *a, *a, *a]
                c: &c [*b, *b, *b, *b, *b, *b, *b, *b]
                """;
        assertThat(new SmallOperation(bomb).problems())
                .extracting(Problem::found)
                .contains("an anchor `&a`", "an alias `*a`", "an alias `*b`");
    }

    @Test
    void endsOnFilesThatOnlyNest() {
        for (String piece : List.of("[", "{", "- ", "? ", "a: {", "[{", "!!map {", "&a [")) {
            String deep = piece.repeat(FileText.LARGEST / piece.length());
            assertThat(new SmallOperation(deep).problems()).as(piece).isNotEmpty();
        }
    }

    @Test
    void endsOnFilesThatOnlyGoOn() {
        for (String piece :
                List.of(
                        "a", "\"", "'", "#", ":", ",", "\n", "a: b\n", "a: ", "- a\n", "%", "*a ",
                        "\\", "|\n", "a:\n ")) {
            String longText = piece.repeat(FileText.LARGEST / 8 / piece.length());
            assertThat(new SmallOperation(longText).problems()).as(piece).isNotEmpty();
        }
    }

    @Test
    void listsEveryTabInIndentation() {
        String tabbed =
                TEXT.replace("\n  - {id: depot,", "\n\t- {id: depot,")
                        .replace("\n  - {id: bus", "\n\t- {id: bus");
        assertThat(new SmallOperation(tabbed).problems())
                .extracting(Problem::found)
                .containsExactly("a tab in the indentation", "a tab in the indentation");
    }

    @Test
    void saysInOwnWordsWhatIsNotYaml() {
        assertThat(
                        SmallOperation.with("name: Small Town", "name: Small: Town")
                                .problem()
                                .nextStep())
                .contains("in quotes");
        assertThat(SmallOperation.with("parts: [depot]}", "parts: [depot}").problem().found())
                .contains("never closed");
        Problem open = SmallOperation.with("name: Small Town", "name: \"Small Town").problem();
        assertThat(open.found()).contains("never closed");
        assertThat(open.line()).isEqualTo(4);
        Problem unindented =
                SmallOperation.with("  - {id: checkpoint,", " - {id: checkpoint,").problem();
        assertThat(unindented.line()).isEqualTo(16);
        assertThat(unindented.nextStep()).contains("indentation");
    }

    private static Problem only(String text, Charset encoding) {
        List<Problem> problems = SmallOperation.problemsOf(text.getBytes(encoding));
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }
}
