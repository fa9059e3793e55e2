package org.safepassage.app.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.app.imports.problem.Problem;
import org.safepassage.app.imports.problem.WrongInput;

/// Thousands of damaged files: each gives an operation or a list of problems, never anything else.
class MutationTest {
    private static final int EACH = 60;

    @Test
    void damagedFilesGiveAnOperationOrProblems() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (Path file : WorkedOperationsTest.operations()) {
            files.add(Files.readAllBytes(file));
        }
        FormatPage.read().files().forEach(file -> files.add(file.getBytes(UTF_8)));
        SplittableRandom random = new SplittableRandom(20161215);
        int refused = 0;
        for (byte[] file : files) {
            for (int i = 0; i < EACH; i++) {
                byte[] damaged = damaged(file, random);
                List<Problem> problems = problemsOf(damaged);
                assertThat(problems).allMatch(MutationTest::saysAll);
                refused += problems.isEmpty() ? 0 : 1;
            }
        }
        assertThat(refused)
                .as("damaged files that are noticed")
                .isGreaterThan(files.size() * EACH / 3);
    }

    /// Anything but [WrongInput] is shown with the file that brought it about.
    private static List<Problem> problemsOf(byte[] damaged) {
        try {
            OperationFile.read("damaged.yaml", damaged);
            return List.of();
        } catch (WrongInput wrong) {
            return wrong.problems();
        } catch (RuntimeException | StackOverflowError fault) {
            throw new AssertionError("a fault on this file:\n" + new String(damaged, UTF_8), fault);
        }
    }

    private static boolean saysAll(Problem problem) {
        return !problem.found().isBlank()
                && !problem.expected().isBlank()
                && !problem.nextStep().isBlank()
                && problem.toString().length() < 2000;
    }

    private static byte[] damaged(byte[] file, SplittableRandom random) {
        byte[] damaged = file.clone();
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            damaged =
                    switch (random.nextInt(7)) {
                        case 0 -> withByteFlipped(damaged, random);
                        case 1 -> withLineDeleted(damaged, random);
                        case 2 -> withLinesSwapped(damaged, random);
                        case 3 -> withWordReplaced(damaged, random);
                        case 4 -> withLineDoubled(damaged, random);
                        case 5 -> cutShort(damaged, random);
                        default -> withIndentChanged(damaged, random);
                    };
        }
        return damaged;
    }

    private static byte[] withByteFlipped(byte[] file, SplittableRandom random) {
        byte[] flipped = file.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] withLineDeleted(byte[] file, SplittableRandom random) {
        List<String> lines = lines(file);
        lines.remove(random.nextInt(lines.size()));
        return joined(lines);
    }

    private static byte[] withLineDoubled(byte[] file, SplittableRandom random) {
        List<String> lines = lines(file);
        int line = random.nextInt(lines.size());
        lines.add(line, lines.get(line));
        return joined(lines);
    }

    private static byte[] withLinesSwapped(byte[] file, SplittableRandom random) {
        List<String> lines = lines(file);
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        String kept = lines.get(one);
        lines.set(one, lines.get(other));
        lines.set(other, kept);
        return joined(lines);
    }

    private static byte[] withIndentChanged(byte[] file, SplittableRandom random) {
        List<String> lines = lines(file);
        int line = random.nextInt(lines.size());
        String text = lines.get(line);
        lines.set(line, random.nextBoolean() ? "  " + text : text.strip());
        return joined(lines);
    }

    /// Puts one word of the file, or an odd value, in the place of another.
    private static byte[] withWordReplaced(byte[] file, SplittableRandom random) {
        String text = new String(file, UTF_8);
        String[] words = text.split("[\\s,\\[\\]{}]+", -1);
        String[] odd = {
            "-1",
            "0",
            "1e9",
            "9".repeat(400),
            "~",
            "{}",
            "[]",
            "true",
            "''",
            "60 d",
            "0 s",
            "1000000",
            "[[[[",
            "everyone",
            "default",
            "24:00",
            "P999999999D",
            "0.001",
            "*x",
            "&x y",
            "? ",
            "|",
            ">-"
        };
        String word = words[random.nextInt(words.length)];
        String other =
                random.nextBoolean()
                        ? words[random.nextInt(words.length)]
                        : odd[random.nextInt(odd.length)];
        int at = text.indexOf(word, random.nextInt(text.length() + 1));
        return at < 0
                ? file
                : (text.substring(0, at) + other + text.substring(at + word.length()))
                        .getBytes(UTF_8);
    }

    private static byte[] cutShort(byte[] file, SplittableRandom random) {
        String text = new String(file, UTF_8);
        return random.nextInt(8) == 0
                ? text.substring(0, random.nextInt(text.length() + 1)).getBytes(UTF_8)
                : file;
    }

    private static List<String> lines(byte[] file) {
        return new ArrayList<>(List.of(new String(file, UTF_8).split("\n", -1)));
    }

    private static byte[] joined(List<String> lines) {
        return String.join("\n", lines).getBytes(UTF_8);
    }
}
