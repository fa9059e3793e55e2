package org.safepassage.app.exports;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Operation;
import org.safepassage.planner.bound.Clash;
import org.safepassage.planner.bound.Explanation;
import org.safepassage.planner.bound.Obstacle;
import org.safepassage.planner.bound.Relief;
import org.safepassage.planner.bound.Relief.Extent;
import org.safepassage.planner.bound.Reliefs;
import org.safepassage.quantity.Figure;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes why people are left behind and what would be enough, for the summary of a plan.
final class ReasonsText {
    private static final String INDENT = "          ";

    private final StringBuilder text = new StringBuilder();
    private final Wording wording;
    private final ReasonWords words;

    private ReasonsText(PlanSummary summary, Wording wording) {
        this.wording = wording;
        words = new ReasonWords(summary.operation(), summary.plan().figure(), wording);
    }

    /// Lines for people.
    static String lines(PlanSummary summary, Reasons reasons, Wording wording) {
        ReasonsText lines = new ReasonsText(summary, wording);
        switch (reasons) {
            case Reasons.Proven proven -> lines.add(proven);
            case Reasons.Unproven unproven ->
                    lines.add(unproven, summary.plan().peopleLeftBehind());
        }
        return lines.text.toString();
    }

    private void line(String sentence) {
        text.append(INDENT).append(sentence).append('\n');
    }

    private void item(String sentence) {
        line("- " + sentence);
    }

    private void add(Reasons.Unproven unproven, long left) {
        line(wording.say("left.unproven.explained"));
        if (unproven.second() != null) {
            line(words(unproven.second(), left));
        }
        if (!unproven.standoffs().isEmpty()) {
            line(wording.say("left.standoff"));
            unproven.standoffs().forEach(each -> item(words.of(each)));
        }
    }

    private String words(Reasons.SecondSearch second, long left) {
        String found =
                wording.say(
                        "left.second",
                        Map.of(
                                "seed",
                                wording.figures(Long.toString(second.seed())),
                                "steps",
                                wording.number(second.steps()),
                                "n",
                                second.leftBehind()));
        boolean isBetter = second.leftBehind() < left;
        return isBetter ? found + " " + wording.say("left.second.better") : found;
    }

    private void add(Reasons.Proven proven) {
        List<Clash> clashes = proven.explanation().clashes();
        if (clashes.size() > 1) {
            line(wording.say("left.clashes", "n", clashes.size()));
        }
        int number = 0;
        for (Clash clash : clashes) {
            number++;
            add(clash, clashes.size() > 1 ? number : 0);
        }
        if (!proven.explanation().isWhole() && !clashes.getLast().obstacles().isEmpty()) {
            line(wording.say("left.clashes.more"));
        }
        addReliefs(proven.explanation(), proven.reliefs());
    }

    /// @param number of the reason, or 0 when there is only one
    private void add(Clash clash, int number) {
        int size = clash.obstacles().size();
        if (size == 0) {
            line(wording.say("left.why.nothing"));
            return;
        }
        line(
                (number == 0
                                ? wording.say("left.why", "n", size)
                                : wording.say("left.clash", Map.of("number", number, "n", size)))
                        + wording.say("lines.colon"));
        clash.obstacles().forEach(each -> item(words.of(each)));
        if (!clash.isSmallest()) {
            line(wording.say("left.why.no-time"));
        }
    }

    private void addReliefs(Explanation.Proven explanation, Reliefs.Answer reliefs) {
        boolean isOne = explanation.clashes().size() == 1;
        if (explanation.clashes().getLast().obstacles().isEmpty()) {
            return;
        }
        if (!reliefs.alone().isEmpty()) {
            int size = isOne ? explanation.clashes().getFirst().obstacles().size() : 2;
            line(wording.say("left.enough", "n", size) + wording.say("lines.colon"));
            reliefs.alone().forEach(each -> item(words.of(each)));
        } else if (!isOne && explanation.common().isEmpty()) {
            line(wording.say("left.enough.each"));
        } else if (reliefs.isWhole()) {
            line(wording.say("left.enough.none"));
        }
        if (!reliefs.together().isEmpty()) {
            line(wording.say("left.together") + wording.say("lines.colon"));
            reliefs.together().forEach(each -> item(words.together(each)));
            boolean isEnough = reliefs.together().getFirst().enough() != null;
            line(wording.say(isEnough ? "left.together.enough" : "left.together.open"));
        }
        if (!reliefs.isWhole()) {
            line(wording.say("left.enough.no-time"));
        }
    }

    /// Puts `explanation`, or null.
    static void put(ObjectNode root, PlanSummary summary, Wording wording) {
        Reasons reasons = summary.reasons();
        if (reasons == null) {
            root.putNull("explanation");
            return;
        }
        Operation operation = summary.operation();
        Figure figure = summary.plan().figure();
        ReasonWords words = new ReasonWords(operation, figure, wording);
        ObjectNode node = root.putObject("explanation");
        switch (reasons) {
            case Reasons.Proven proven -> put(node, proven, words);
            case Reasons.Unproven unproven -> {
                node.put("proven", false);
                put(node.putArray("standoffs"), unproven.standoffs(), words);
                Reasons.SecondSearch second = unproven.second();
                if (second == null) {
                    node.putNull("secondSearch");
                } else {
                    node.putObject("secondSearch")
                            .put("seed", second.seed())
                            .put("steps", second.steps())
                            .put("leftBehind", second.leftBehind());
                }
            }
        }
    }

    private static void put(ObjectNode node, Reasons.Proven proven, ReasonWords words) {
        node.put("proven", true);
        ArrayNode clashes = node.putArray("clashes");
        for (Clash clash : proven.explanation().clashes()) {
            ObjectNode entry = clashes.addObject();
            entry.put("smallest", clash.isSmallest());
            put(entry.putArray("obstacles"), clash.obstacles(), words);
        }
        node.put("allClashes", proven.explanation().isWhole());
        Reliefs.Answer reliefs = proven.reliefs();
        ArrayNode alone = node.putArray("reliefs");
        reliefs.alone().forEach(each -> put(alone.addObject(), each, words.of(each)));
        ArrayNode together = node.putArray("together");
        reliefs.together().forEach(each -> put(together.addObject(), each, words.together(each)));
        node.put("allAsked", reliefs.isWhole());
    }

    private static void put(ArrayNode array, List<Obstacle> obstacles, ReasonWords words) {
        for (Obstacle obstacle : obstacles) {
            name(array.addObject(), obstacle).put("words", words.of(obstacle));
        }
    }

    private static void put(ObjectNode entry, Relief relief, String words) {
        name(entry, relief.obstacle());
        entry.put("giving", Words.of(relief.giving()));
        putExtent(entry, "least", relief.least());
        putExtent(entry, "enough", relief.enough());
        entry.put("words", words);
    }

    private static ObjectNode name(ObjectNode node, Obstacle obstacle) {
        return node.put("kind", Words.of(obstacle.kind())).put("id", obstacle.id());
    }

    /// A number, a duration as ISO 8601 writes it, or true for all of it; null when not known.
    private static void putExtent(ObjectNode node, String key, @Nullable Extent extent) {
        switch (extent) {
            case null -> node.putNull(key);
            case Extent.Count(int number) -> node.put(key, number);
            case Extent.Time(Duration time) -> node.put(key, time.toString());
            case Extent.Whole() -> node.put(key, true);
        }
    }
}
