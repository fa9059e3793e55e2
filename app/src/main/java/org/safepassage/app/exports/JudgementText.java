package org.safepassage.app.exports;

import java.time.ZoneId;
import java.util.Locale;
import org.safepassage.check.Judgement;
import org.safepassage.check.Violation;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Rule;
import org.safepassage.plan.Score;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes what the checker says of a plan: as JSON, which `docs/judgement.schema.json` documents,
/// and as lines for people, one for each violation.
public final class JudgementText {
    private JudgementText() {}

    /// The judgement as JSON.
    public static String json(Operation operation, Judgement judgement) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", "safe-passage judgement 1");
        root.put("operation", operation.id());
        root.put("clean", judgement.isClean());
        root.put("count", judgement.count());
        ArrayNode violations = root.putArray("violations");
        for (Violation violation : judgement.violations()) {
            ObjectNode node = violations.addObject();
            node.put("rule", violation.rule().id());
            node.put("term", violation.term() == null ? null : violation.term().value());
            node.put("convoy", violation.convoy() == null ? null : violation.convoy().value());
            node.put("at", violation.at() == null ? null : violation.at().toString());
            node.put("found", violation.found());
            node.put("allowed", violation.allowed());
            node.put("nextStep", violation.nextStep());
        }
        ObjectNode unlisted = root.putObject("unlisted");
        judgement.unlisted().forEach((rule, count) -> unlisted.put(rule.id(), count));
        Score score = judgement.score();
        ObjectNode figures = root.putObject("score");
        figures.put(
                "leftBehindWeighted", SummaryText.decimal(score.leftBehindWeighted() / 1000.0, 3));
        figures.put("exposurePersonHours", SummaryText.hours(score.exposure()));
        figures.put("finish", score.finish() == null ? null : score.finish().toString());
        figures.put(
                "vehicleHours", SummaryText.decimal(score.vehicleTime().toSeconds() / 3600.0, 3));
        return JsonText.of(root);
    }

    /// The judgement in lines for people; times in `zone`.
    public static String lines(Judgement judgement, ZoneId zone) {
        if (judgement.isClean()) {
            return "No violation: the plan keeps every rule.\n";
        }
        StringBuilder text = new StringBuilder();
        for (Violation violation : judgement.violations()) {
            text.append(violation.message(zone)).append('\n');
        }
        judgement
                .unlisted()
                .forEach((rule, count) ->
                        text.append(rule)
                                .append(": ")
                                .append(count)
                                .append(" more of this rule\n"));
        text.append(
                String.format(
                        Locale.ROOT,
                        "%,d violation%s.\n",
                        judgement.count(),
                        judgement.count() == 1 ? "" : "s"));
        return text.append(leftOut(judgement)).toString();
    }

    /// What follows from a convoy that no other rule sees: its people seem not to move, so that
    /// those of the other side seem ahead of them.
    private static String leftOut(Judgement judgement) {
        boolean some =
                judgement.violations().stream()
                        .anyMatch(one -> one.rule() == Rule.WELL_FORMED && one.convoy() != null);
        return some && judgement.count() > 1
                ? "A convoy that is not well-formed is left out of the other rules. Mend it first and"
                        + " check again: some of the others may follow from it.\n"
                : "";
    }
}
