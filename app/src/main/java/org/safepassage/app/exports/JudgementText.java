package org.safepassage.app.exports;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    public static String lines(Judgement judgement, ZoneId zone, Wording wording) {
        if (judgement.isClean()) {
            return wording.say("lines.check.none") + "\n";
        }
        StringBuilder text = new StringBuilder();
        CheckWords words = CheckWords.in(wording);
        for (Violation violation : judgement.violations()) {
            text.append(line(violation, zone, wording, words)).append('\n');
        }
        judgement
                .unlisted()
                .forEach((rule, count) ->
                        text.append(
                                        wording.say(
                                                "lines.check.unlisted",
                                                Map.of(
                                                        "rule",
                                                        wording.bare(rule.id()),
                                                        "count",
                                                        count)))
                                .append('\n'));
        text.append(wording.say("lines.check.count", "n", judgement.count())).append('\n');
        return text.append(leftOut(judgement, wording)).toString();
    }

    private static String line(
            Violation violation, ZoneId zone, Wording wording, CheckWords words) {
        List<String> where = new ArrayList<>();
        where.add(wording.bare(violation.rule().id()));
        if (violation.term() != null) {
            String term = wording.bare(violation.term().value());
            where.add(wording.say("lines.check.term", "term", term));
        }
        if (violation.convoy() != null) {
            String convoy = wording.bare(violation.convoy().value());
            where.add(wording.say("lines.check.convoy", "convoy", convoy));
        }
        if (violation.at() != null) {
            where.add(wording.figures(Violation.time(violation.at(), zone)));
        }
        return wording.say(
                "lines.check.violation",
                Map.of(
                        "where",
                        wording.list(where),
                        "found",
                        words.of(violation.found()),
                        "allowed",
                        words.of(violation.allowed()),
                        "next",
                        words.of(violation.nextStep())));
    }

    /// Whom a plan leaves behind that breaks no rule.
    public static String leavesBehind(long left, long all, Wording wording) {
        return wording.say("lines.check.leaves", Map.of("left", left, "all", all)) + "\n";
    }

    /// What follows from a convoy that no other rule sees: its people seem not to move, so that
    /// those of the other side seem ahead of them.
    private static String leftOut(Judgement judgement, Wording wording) {
        boolean some =
                judgement.violations().stream()
                        .anyMatch(one -> one.rule() == Rule.WELL_FORMED && one.convoy() != null);
        return some && judgement.count() > 1 ? wording.say("lines.check.left-out") + "\n" : "";
    }
}
