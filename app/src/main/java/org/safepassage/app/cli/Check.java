package org.safepassage.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.exports.JudgementText;
import org.safepassage.app.exports.Language;
import org.safepassage.app.exports.Wording;
import org.safepassage.app.imports.OperationFile;
import org.safepassage.app.imports.PlanFile;
import org.safepassage.check.Judgement;
import org.safepassage.check.PlanChecker;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Judges a plan file by its operation.
@Command(
        name = "check",
        description = {
            "Says which rules and terms a plan breaks, and where.",
            "For each: the rule of docs/model.md, clause, convoy, time, what was found, what is allowed.",
            "Ends with 0 when none is broken, with 1 otherwise."
        },
        mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OPERATION.yaml", description = "What was agreed.")
    private @Nullable Path operationFile;

    @Parameters(index = "1", paramLabel = "PLAN.json", description = "The plan to judge.")
    private @Nullable Path planFile;

    @Option(names = "--json", description = "As JSON; docs/judgement.schema.json documents it.")
    private boolean json;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "The language of the lines: ${COMPLETION-CANDIDATES}.")
    private Language language = Language.ENGLISH;

    @Override
    public Integer call() {
        Operation operation = OperationFile.read(Objects.requireNonNull(operationFile));
        Plan plan = PlanFile.read(Objects.requireNonNull(planFile));
        Judgement judgement = PlanChecker.check(operation, plan);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Wording wording = Wording.in(language);
        out.print(
                json
                        ? JudgementText.json(operation, judgement)
                        : JudgementText.lines(judgement, operation.zone(), wording));
        if (!json && judgement.isClean() && plan.peopleLeftBehind() > 0) {
            // No rule says that everyone is moved; whoever reads "no violation" should know.
            long left = plan.peopleLeftBehind();
            out.print(JudgementText.leavesBehind(left, left + plan.peopleMoved(), wording));
        }
        out.flush();
        return (judgement.isClean() ? ExitStatus.DONE : ExitStatus.BAD_NEWS).code();
    }
}
