package org.safepassage.app.exports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Term;
import org.safepassage.check.Judgement;
import org.safepassage.operation.Confidentiality;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.planner.bound.Bound;
import org.safepassage.quantity.Exposure;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes the summary of a plan: as JSON, which `docs/plan-summary.schema.json` documents, and as
/// lines for people. Times on lines are in the operation's zone.
public final class SummaryText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private SummaryText() {}

    /// The summary as JSON; its sentences in `wording`.
    public static String json(PlanSummary summary, Wording wording) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        Operation operation = summary.operation();
        Judgement judgement = summary.judgement();
        root.put("format", "safe-passage plan summary 1");
        root.put("operation", operation.id());
        root.put("exercise", operation.exercise());
        root.put("figure", summary.plan().figure().name().toLowerCase(Locale.ROOT));
        root.put("seed", summary.made().seed());
        root.put("steps", summary.made().steps());
        root.put("seconds", decimal(summary.made().took().toMillis() / 1000.0, 3));
        ObjectNode people = root.putObject("people");
        people.put("total", summary.people());
        people.put("moved", summary.plan().peopleMoved());
        people.put("leftBehind", summary.plan().peopleLeftBehind());
        ArrayNode left = root.putArray("leftBehind");
        summary.leftBehind()
                .forEach((group, count) ->
                        left.addObject().put("group", group.id().value()).put("people", count));
        ReasonsText.put(root, summary, wording);
        root.put("exposurePersonHours", hours(judgement.score().exposure()));
        root.put("finish", text(judgement.score().finish()));
        root.put("convoys", summary.plan().convoys().size());
        root.put("loadedConvoys", summary.loadedConvoys());
        root.put("vehicleHours", decimal(judgement.score().vehicleTime().toSeconds() / 3600.0, 3));
        ObjectNode bound = root.putObject("bound");
        Bound proved = summary.bound();
        bound.put("exposurePersonHours", proved == null ? null : hours(proved.exposure()));
        bound.put("finish", text(summary.soonestFinish()));
        Double gap = summary.gap();
        root.put("gap", gap == null ? null : decimal(gap, 6));
        root.put("violations", judgement.count());
        ArrayNode words = root.putArray("notEnforced");
        for (Term term : summary.notEnforced()) {
            words.addObject()
                    .put("term", term.id().value())
                    .put("text", term.text().in(operation.languages().getFirst()));
        }
        return JsonText.of(root);
    }

    /// The summary in lines for people.
    public static String lines(PlanSummary summary, Wording wording) {
        Operation operation = summary.operation();
        StringBuilder text = new StringBuilder();
        text.append(wording.name(operation.names()));
        text.append(operation.exercise() ? "   " + wording.say("exercise") + "\n" : "\n");
        if (operation.confidentiality() != Confidentiality.OPEN) {
            String key = "confidentiality." + Words.of(operation.confidentiality());
            text.append(wording.say(key) + wording.say("lines.colon"))
                    .append(" ")
                    .append(wording.say(key + ".explained"))
                    .append('\n');
        }
        addPeople(summary, wording, text);
        addFigures(summary, wording, text);
        List<Term> words = summary.notEnforced();
        if (!words.isEmpty()) {
            text.append(wording.say("lines.words-only")).append('\n');
            for (Term term : words) {
                text.append("  ")
                        .append(wording.bare(term.id().value()))
                        .append(": ")
                        .append(wording.name(term.text()))
                        .append('\n');
            }
        }
        return text.append(made(summary.made(), wording)).append('\n').toString();
    }

    private static String made(PlanSummary.Making made, Wording wording) {
        Long steps = made.steps();
        if (steps == null) {
            return wording.say("assume.cut");
        }
        String time = wording.number(made.took().toMillis() / 1000.0, 1);
        String again = "--steps " + steps + " --seed " + made.seed();
        return wording.say(
                "lines.made", Map.of("time", time, "n", steps, "again", wording.figures(again)));
    }

    /// Where the results lie.
    public static String written(List<Path> files, Wording wording) {
        List<String> names = files.stream().map(file -> wording.bare(file.toString())).toList();
        String all = String.join(wording.say("lines.and"), names);
        return wording.say("lines.written", "files", all) + "\n";
    }

    private static void addPeople(PlanSummary summary, Wording wording, StringBuilder text) {
        long left = summary.plan().peopleLeftBehind();
        Map<String, Object> values =
                Map.of(
                        "moved",
                        summary.plan().peopleMoved(),
                        "all",
                        summary.people(),
                        "n",
                        left,
                        "figure",
                        wording.say("figure-used." + Words.of(summary.plan().figure())));
        text.append(wording.say(left == 0 ? "lines.people.all" : "lines.people", values));
        text.append('\n');
        summary.leftBehind()
                .forEach((group, count) ->
                        text.append("          ")
                                .append(left(summary, group, count, wording))
                                .append('\n'));
        Reasons reasons = summary.reasons();
        if (reasons != null) {
            text.append(ReasonsText.lines(summary, reasons, wording));
        }
    }

    private static String left(PlanSummary summary, Group group, int count, Wording wording) {
        Map<String, Object> values =
                Map.of(
                        "group",
                        group.names(),
                        "place",
                        summary.operation().network().place(group.place()).names(),
                        "n",
                        count,
                        "all",
                        group.people(summary.plan().figure()));
        return wording.say("left.group", values);
    }

    private static void addFigures(PlanSummary summary, Wording wording, StringBuilder text) {
        Judgement judgement = summary.judgement();
        long loaded = summary.loadedConvoys();
        Map<String, Object> convoys =
                Map.of(
                        "loaded",
                        loaded,
                        "empty",
                        summary.plan().convoys().size() - loaded,
                        "hours",
                        judgement.score().vehicleTime().toHours());
        text.append(wording.say("lines.convoys", convoys)).append('\n');
        Instant finish = judgement.score().finish();
        text.append(finish == null ? wording.say("lines.finish.none") : ends(summary, wording));
        Instant soonest = summary.soonestFinish();
        if (soonest != null) {
            text.append(wording.say("lines.finish.bound", "at", time(summary, soonest, wording)));
        }
        double hours = judgement.score().exposure().personHours();
        text.append('\n').append(wording.say("lines.exposure", "hours", tenth(hours, wording)));
        Bound proved = summary.bound();
        Double gap = summary.gap();
        if (proved != null && gap != null) {
            String least = tenth(proved.exposure().personHours(), wording);
            Map<String, Object> values =
                    Map.of("hours", least, "gap", wording.number(gap * 100, 2));
            text.append(wording.say("lines.exposure.bound", values));
        }
        text.append('\n')
                .append(
                        judgement.isClean()
                                ? wording.say("lines.rules")
                                : wording.say("lines.rules.broken", "n", judgement.count()))
                .append('\n');
    }

    private static String ends(PlanSummary summary, Wording wording) {
        Instant finish = Objects.requireNonNull(summary.judgement().score().finish(), "finish");
        Duration after = Duration.between(summary.operation().horizon().from(), finish);
        Map<String, Object> values =
                Map.of("at", time(summary, finish, wording), "time", wording.duration(after, true));
        return wording.say("lines.finish", values);
    }

    private static String tenth(double hours, Wording wording) {
        return wording.number(hours, 1);
    }

    private static String time(PlanSummary summary, Instant moment, Wording wording) {
        ZoneId zone = summary.operation().zone();
        ZonedDateTime local = moment.atZone(zone);
        // Where clocks go back they show an hour twice; the offset tells which.
        boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return wording.figures(local.format(TIME) + (twice ? local.getOffset() : "") + " " + zone);
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    static BigDecimal hours(Exposure exposure) {
        return decimal(exposure.personHours(), 3);
    }

    static BigDecimal decimal(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }
}
