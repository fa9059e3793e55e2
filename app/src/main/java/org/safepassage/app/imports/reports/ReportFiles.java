package org.safepassage.app.imports.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.problem.Problem;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.problem.Refusal;
import org.safepassage.app.imports.problem.Spot;
import org.safepassage.app.imports.problem.WrongInput;

/// Reads report files, in the order of their names whatever the order they are given in.
public final class ReportFiles {
    /// The largest report, in bytes: 8 MiB, a thousand times a long article.
    public static final int LARGEST = 8 << 20;

    private ReportFiles() {}

    /// How the program's own YAML files begin, and the option that takes each.
    private static final Map<String, String> OWN_FORMS =
            Map.of(
                    "safe-passage: 1", "--operation",
                    "safe-passage: claims 1", "--typed",
                    "safe-passage: decisions 1", "--decisions");

    /// The texts of the files.
    ///
    /// @throws WrongInput with what is wrong with each file that cannot be read
    public static List<ReportText> read(List<Path> files) {
        List<Problem> wrong = new ArrayList<>();
        List<ReportText> texts = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        List<Path> ordered = new ArrayList<>(new java.util.LinkedHashSet<>(files));
        for (Path file : ordered) {
            names.merge(nameOf(file), 1, Integer::sum);
        }
        for (Path file : ordered) {
            Problems problems = new Problems(file.toString());
            ReportText text = read(file, problems);
            if (text == null) {
                wrong.addAll(problems.inOrder());
            } else {
                boolean shared = names.getOrDefault(nameOf(file), 0) > 1;
                texts.add(shared ? text.named(file.toString()) : text);
            }
        }
        if (!wrong.isEmpty()) {
            throw new WrongInput(wrong);
        }
        texts.sort(Comparator.comparing(ReportText::name));
        return texts;
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static @Nullable ReportText read(Path file, Problems problems) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException unreadable) {
            problems.add(
                    Spot.WHOLE_FILE,
                    new Refusal(
                            Files.isDirectory(file)
                                    ? "a folder"
                                    : Files.notExists(file)
                                            ? "no such file"
                                            : "a file that cannot be read",
                            "a report: text, a web page or a PDF",
                            Files.isDirectory(file)
                                    ? "name the files in it"
                                    : "check the name and the folder"));
            return null;
        }
        return read(nameOf(file), bytes, problems);
    }

    /// The text of `bytes`, which are called `name`; null when `problems` says why there is none.
    public static @Nullable ReportText read(String name, byte[] bytes, Problems problems) {
        if (bytes.length > LARGEST) {
            problems.add(
                    Spot.WHOLE_FILE,
                    new Refusal(
                            "more than " + (LARGEST >> 20) + " MiB",
                            "a report of at most " + (LARGEST >> 20) + " MiB",
                            "save the article alone, or split the file"));
            return null;
        }
        if (PdfText.isPdf(bytes)) {
            return PdfText.read(name, bytes, problems);
        }
        Decoding.Decoded decoded = Decoding.decode(bytes);
        if (decoded == null) {
            problems.add(
                    Spot.WHOLE_FILE,
                    new Refusal(
                            "bytes that are no text",
                            "a report: text, a web page or a PDF",
                            "save the report as text in UTF-8"));
            return null;
        }
        String option = OWN_FORMS.get(firstLine(decoded.text()));
        if (option != null) {
            problems.add(
                    Spot.WHOLE_FILE,
                    new Refusal(
                            "a file of this program",
                            "a report: text, a web page or a PDF",
                            "give it with " + option));
            return null;
        }
        return HtmlText.isHtml(decoded.text())
                ? HtmlText.read(name, decoded.text(), decoded.notes())
                : new ReportText(name, decoded.text(), Original.SAME, decoded.notes());
    }

    /// The first line that is neither empty nor a comment.
    private static String firstLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
    }
}
