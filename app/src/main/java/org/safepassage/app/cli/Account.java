package org.safepassage.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.exports.AccountLines;
import org.safepassage.app.exports.AccountText;
import org.safepassage.app.exports.ClaimsText;
import org.safepassage.app.exports.CleanText;
import org.safepassage.app.exports.JsonText;
import org.safepassage.app.exports.Speech;
import org.safepassage.app.imports.problem.WrongInput;
import org.safepassage.app.imports.reports.Original;
import org.safepassage.app.imports.reports.ReportFiles;
import org.safepassage.app.imports.reports.ReportText;
import org.safepassage.app.imports.typed.TypedClaims;
import org.safepassage.app.report.AccountReport;
import org.safepassage.app.report.AccountReportInput;
import org.safepassage.claims.Copies;
import org.safepassage.claims.Report;
import org.safepassage.claims.copying.CopySearch;
import org.safepassage.claims.reading.ReportReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

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

    @Parameters(arity = "0..*", paramLabel = "REPORT", description = "The reports to read.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "As JSON, with the offsets of every claim.")
    private boolean json;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = {
                "Write one HTML page: the reports side by side with their claims, figures over time,",
                "contradictions. It opens without a network.",
            })
    private @Nullable Path page;

    @Mixin private Reconciling reconciling = new Reconciling();

    @Override
    public Integer call() throws IOException {
        List<Path> outputs = new ArrayList<>(reconciling.outputs());
        if (page != null) {
            outputs.add(page);
        }
        List<Path> inputs = new ArrayList<>(files);
        inputs.addAll(reconciling.inputs());
        OutputFiles.refuse(outputs, inputs);
        OutputFiles.refuseTwice(inputs);
        List<TypedClaims> typed = reconciling.typedClaims();
        List<ReportText> texts = new ArrayList<>(ReportFiles.read(files));
        List<Report> reports = new ArrayList<>();
        for (ReportText text : texts) {
            Report report = ReportReading.read(text.name(), text.text());
            LocalDate day = text.day();
            reports.add(report.date() == null && day != null ? report.on(day) : report);
        }
        for (TypedClaims each : typed) {
            for (Report report : each.reports()) {
                reports.add(report);
                texts.add(
                        new ReportText(
                                report.name(),
                                report.text(),
                                Original.SAME,
                                List.of("Typed by hand.")));
            }
        }
        requireNames(reports);
        reports = new ArrayList<>(reconciling.dated(reports));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Copies copies = CopySearch.among(reports);
        org.safepassage.account.Account account = reconciling.account(reports, copies, typed);
        Speech speech = reconciling.speech(account);
        if (json) {
            ObjectNode root = ClaimsText.json(reports, texts, copies);
            root.set("account", AccountText.json(account, speech));
            out.print(JsonText.of(root));
        } else {
            String lines =
                    AccountLines.of(account, speech)
                            + "\n"
                            + speech.say("lines.claims")
                            + "\n"
                            + ClaimsText.lines(reports, texts, speech);
            out.print(Speech.written(CleanText.lines(lines)));
        }
        out.flush();
        reconciling.write(account, reports, typed);
        write(AccountReportInput.of(reports, texts, copies, account));
        return reconciling.status(account).code();
    }

    private void write(AccountReportInput input) {
        Path file = page;
        if (file != null) {
            OutputFiles.write(file, () -> AccountReport.write(file, input));
        }
    }

    /// Claims are named after their reports, so no two may share a name.
    private static void requireNames(List<Report> reports) {
        if (reports.isEmpty()) {
            throw new WrongInput(
                    "passage account: found no report, expected one or more; name files, or claims"
                            + " typed by hand with --typed");
        }
        Set<String> names = new HashSet<>();
        for (Report report : reports) {
            if (!names.add(report.name())) {
                throw new WrongInput(
                        report.name()
                                + ": found two files of this name, expected different names; rename"
                                + " one of them");
            }
        }
    }
}
