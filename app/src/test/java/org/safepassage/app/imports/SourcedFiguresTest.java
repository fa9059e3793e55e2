package org.safepassage.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safepassage.testkit.Repository;

/// Holds the worked operations to their promise: no number without a source, no source unknown.
class SourcedFiguresTest {

    private static final Path FOLDER = Repository.root().resolve("operations");

    /// A value that begins with a digit: a number, a time, a duration, a coordinate.
    private static final Pattern NUMBER = Pattern.compile("(^|[\\s\\[{(:,\"-])\\d");

    /// A line with a key or an item of a list; a line of a folded text is neither.
    private static final Pattern DATA = Pattern.compile("^\\s*((- )?\\{?[a-z-]+:|- [\\[{\\d])");

    /// Keys whose values are words, in which a digit is part of a name.
    private static final Pattern WORDS =
            Pattern.compile("^\\s*(- )?\\{?(id|name|text|en|ar|aliases|notes|safe-passage):.*");

    private static final Pattern ID =
            Pattern.compile(
                    "\\b(N\\d{2}|C-\\d{2}|OP-[A-D]|T\\d+b?|I\\d+|1\\.\\d{1,2}(?= |$|,|;|\\))"
                            + "|sec\\. 3 [a-z-]+( [a-z]+)?)");

    private static final Pattern MARK =
            Pattern.compile("\\b(assumed|derived|invented|coordinates)\\b");

    @Test
    void givesEachNumberASource() throws IOException {
        List<String> bare = new ArrayList<>();
        for (Path file : operations()) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (isBare(lines.get(i))) {
                    bare.add(file.getFileName() + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }
        assertThat(bare).as("numbers without an id of sources.md or a mark").isEmpty();
    }

    @Test
    void namesOnlySourcesThatTheListExplains() throws IOException {
        Set<String> listed = listed();
        assertThat(listed).hasSizeGreaterThan(50);
        List<String> unknown = new ArrayList<>();
        for (Path file : operations()) {
            for (String line : Files.readAllLines(file)) {
                for (String id : ids(comment(line))) {
                    if (listed.stream().noneMatch(known -> isNamedBy(id, known))) {
                        unknown.add(file.getFileName() + ": " + id);
                    }
                }
            }
        }
        assertThat(unknown).as("ids that operations/sources.md does not explain").isEmpty();
    }

    @Test
    void seesANumberWithoutSource() {
        assertThat(isBare("    count: 150")).isTrue();
        assertThat(isBare("    count: 150   # many")).isTrue();
        assertThat(isBare("    at: [36.1, 37.1]   # here")).isTrue();
        assertThat(isBare("    - {one: 7500, other: 1250}")).isTrue();
        assertThat(isBare("    - [-3.5, 4.5]")).isTrue();
        assertThat(isBare("    count: 150   # N01 more")).isFalse();
        assertThat(isBare("    count: 150   # assumed: why not")).isFalse();
        assertThat(isBare("    id: bustan-al-qasr-2016")).isFalse();
        assertThat(isBare("    category: families")).isFalse();
        assertThat(isBare("        two batches of 1,250 from the towns")).isFalse();
        assertThat(ids("N06 5,000 less C-10, sec. 3 bus load: 40, 1.10 tranches, at 3.5 km"))
                .containsExactly("N06", "C-10", "sec. 3 bus load", "1.10");
    }

    private static boolean isBare(String line) {
        String comment = comment(line);
        String value = line.substring(0, line.length() - comment.length());
        return !WORDS.matcher(line).matches()
                && DATA.matcher(value).find()
                && NUMBER.matcher(value).find()
                && ids(comment).isEmpty()
                && !MARK.matcher(comment).find();
    }

    private static String comment(String line) {
        int hash = line.indexOf('#');
        return hash < 0 ? "" : line.substring(hash);
    }

    private static List<String> ids(String comment) {
        List<String> ids = new ArrayList<>();
        Matcher id = ID.matcher(comment);
        while (id.find()) {
            ids.add(id.group(1));
        }
        return ids;
    }

    /// `sec. 3 ambulance, two` finds one word more than the topic has; others are equal.
    private static boolean isNamedBy(String id, String known) {
        return id.equals(known) || (known.startsWith("sec. ") && id.startsWith(known + " "));
    }

    /// The first column of the tables of `sources.md`.
    private static Set<String> listed() throws IOException {
        try (Stream<String> lines = Files.lines(FOLDER.resolve("sources.md"))) {
            return lines.filter(line -> line.startsWith("| "))
                    .map(line -> line.split("\\|")[1].strip())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Path> operations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> operations =
                    files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
            assertThat(operations).hasSizeGreaterThanOrEqualTo(4);
            return operations;
        }
    }
}
