package org.safepassage.app.exports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Term;
import org.safepassage.check.Judgement;
import org.safepassage.operation.Confidentiality;
import org.safepassage.operation.Operation;
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

    /// The summary as JSON.
    public static String json(PlanSummary summary) {
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
        ReasonsText.put(root, summary.operation(), summary.reasons());
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
    public static String lines(PlanSummary summary) {
        Operation operation = summary.operation();
        StringBuilder text = new StringBuilder();
        text.append(operation.names()).append(operation.exercise() ? "   EXERCISE\n" : "\n");
        if (operation.confidentiality() != Confidentiality.OPEN) {
            text.append(
                    switch (operation.confidentiality()) {
                        case OPEN -> "";
                        case RESTRICTED -> "Restricted: only for those named to receive it.\n";
                        case RADIO_SILENCE -> "Radio silence: nothing of this leaves the room.\n";
                    });
        }
        addPeople(summary, text);
        addFigures(summary, text);
        List<Term> words = summary.notEnforced();
        if (!words.isEmpty()) {
            text.append("Not enforced by this plan, since they are words only:\n");
            for (Term term : words) {
                text.append("  ").append(term.id()).append(": ").append(term.text()).append('\n');
            }
        }
        PlanSummary.Making made = summary.made();
        text.append(
                String.format(
                        Locale.ROOT,
                        "Made in %.1f s with %,d %s; --steps %d --seed %d makes it again.%n",
                        made.took().toMillis() / 1000.0,
                        made.steps(),
                        made.steps() == 1 ? "step" : "steps",
                        made.steps(),
                        made.seed()));
        return text.toString();
    }

    private static void addPeople(PlanSummary summary, StringBuilder text) {
        long left = summary.plan().peopleLeftBehind();
        text.append(
                String.format(
                        Locale.ROOT,
                        "People    %,d of %,d moved, %s left behind (%s figures)%n",
                        summary.plan().peopleMoved(),
                        summary.people(),
                        left == 0 ? "nobody" : String.format(Locale.ROOT, "%,d", left),
                        summary.plan().figure().name().toLowerCase(Locale.ROOT)));
        summary.leftBehind()
                .forEach((group, count) ->
                        text.append(
                                String.format(
                                        Locale.ROOT,
                                        "          left behind: %,d of %,d of %s (%s) at %s%n",
                                        count,
                                        group.people(summary.plan().figure()),
                                        group.id(),
                                        group.names(),
                                        group.place())));
        Reasons reasons = summary.reasons();
        if (reasons != null) {
            ReasonsText.addLines(summary.operation(), reasons, text);
        }
    }

    private static void addFigures(PlanSummary summary, StringBuilder text) {
        Judgement judgement = summary.judgement();
        long loaded = summary.loadedConvoys();
        text.append(
                String.format(
                        Locale.ROOT,
                        "Convoys   %,d loaded, %,d empty, %,d vehicle hours%n",
                        loaded,
                        summary.plan().convoys().size() - loaded,
                        judgement.score().vehicleTime().toHours()));
        Instant finish = judgement.score().finish();
        text.append("Finish    ").append(finish == null ? "nobody moves" : time(summary, finish));
        if (finish != null) {
            Duration after = Duration.between(summary.operation().horizon().from(), finish);
            text.append(", ").append(length(after)).append(" after the start");
        }
        Instant soonest = summary.soonestFinish();
        text.append(
                soonest == null
                        ? ""
                        : "; no plan that moves all ends before " + time(summary, soonest));
        text.append(
                String.format(
                        Locale.ROOT,
                        "%nExposure  %,.1f weighted person-hours",
                        judgement.score().exposure().personHours()));
        Bound proved = summary.bound();
        Double gap = summary.gap();
        if (proved != null && gap != null) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "; no plan has less than %,.1f (gap %.2f %%)",
                            proved.exposure().personHours(),
                            gap * 100));
        }
        text.append("\nRules     ")
                .append(
                        judgement.isClean()
                                ? "all kept, as the checker finds"
                                : judgement.count() + " violations")
                .append('\n');
    }

    private static String time(PlanSummary summary, Instant moment) {
        ZoneId zone = summary.operation().zone();
        ZonedDateTime local = moment.atZone(zone);
        // Where clocks go back they show an hour twice; the offset tells which.
        boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return local.format(TIME) + (twice ? local.getOffset() : "") + " " + zone;
    }

    private static String length(Duration length) {
        return String.format(
                Locale.ROOT,
                "%d h %02d min %02d s",
                length.toHours(),
                length.toMinutesPart(),
                length.toSecondsPart());
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
