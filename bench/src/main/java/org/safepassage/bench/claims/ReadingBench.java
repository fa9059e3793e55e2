package org.safepassage.bench.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.safepassage.bench.plan.Stopwatch;
import org.safepassage.bench.result.Table;
import org.safepassage.claims.Report;
import org.safepassage.claims.copying.CopySearch;
import org.safepassage.claims.reading.ReportReading;

/// Measures how long reading takes: many reports, on one thread, and then the search for copies
/// among them.
public final class ReadingBench {
    private final int runs;

    /// Measures `runs` times; the median counts.
    public ReadingBench(int runs) {
        this.runs = runs;
    }

    /// A row for so many reports of so many characters, put together from the texts in `folder`.
    public Table table(Path folder, int reports, int characters) throws IOException {
        List<String> texts = texts(folder, reports, characters);
        List<Duration> reading = new ArrayList<>();
        List<Duration> copying = new ArrayList<>();
        int claims = 0;
        for (int run = 0; run <= runs; run++) {
            List<Report> read = new ArrayList<>();
            Stopwatch watch = new Stopwatch();
            for (int i = 0; i < texts.size(); i++) {
                read.add(ReportReading.read("report-" + i, texts.get(i)));
            }
            Duration readIn = watch.elapsed();
            Stopwatch again = new Stopwatch();
            CopySearch.among(read);
            if (run > 0) {
                reading.add(readIn);
                copying.add(again.elapsed());
            }
            claims = read.stream().mapToInt(report -> report.claims().size()).sum();
        }
        reading.sort(null);
        copying.sort(null);
        Table table = new Table("reports", "characters each", "claims", "reading s", "copies s");
        table.add(
                String.valueOf(reports),
                String.valueOf(characters),
                String.valueOf(claims),
                Stopwatch.seconds(reading.get(runs / 2)),
                Stopwatch.seconds(copying.get(runs / 2)));
        return table;
    }

    /// Each begins at another paragraph, so that no two are alike from the beginning.
    private static List<String> texts(Path folder, int reports, int characters) throws IOException {
        List<String> paragraphs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                paragraphs.addAll(List.of(Files.readString(file).split("\n\n", -1)));
            }
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            StringBuilder text = new StringBuilder("Report " + i + "\n\n");
            for (int at = i; text.length() < characters; at++) {
                text.append(paragraphs.get(at % paragraphs.size())).append("\n\n");
            }
            texts.add(text.substring(0, characters));
        }
        return texts;
    }
}
