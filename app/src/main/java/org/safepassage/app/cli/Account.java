package org.safepassage.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.exports.ClaimsText;
import org.safepassage.app.exports.JsonText;
import org.safepassage.app.imports.reports.ReportFiles;
import org.safepassage.app.imports.reports.ReportText;
import org.safepassage.claims.Copies;
import org.safepassage.claims.Report;
import org.safepassage.claims.copying.CopySearch;
import org.safepassage.claims.reading.ReportReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads reports and says which figures they hold.
@Command(
        name = "account",
        description = {
            "Says what reports claim: how many, who says so, from where, to where, when.",
            "Reads text, web pages and PDF files; docs/account.md explains every rule.",
        },
        mixinStandardHelpOptions = true)
final class Account implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "REPORT", description = "The reports to read.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "As JSON, with the offsets of every claim.")
    private boolean json;

    @Override
    public Integer call() {
        List<ReportText> texts = ReportFiles.read(files);
        List<Report> reports = new ArrayList<>();
        for (ReportText text : texts) {
            reports.add(ReportReading.read(text.name(), text.text()));
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Copies copies = CopySearch.among(reports);
        out.print(
                json
                        ? JsonText.of(ClaimsText.json(reports, texts, copies))
                        : ClaimsText.lines(reports, texts));
        out.flush();
        return ExitStatus.DONE.code();
    }
}
