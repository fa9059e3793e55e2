package org.safepassage.app.exports;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Term;
import org.safepassage.operation.Operation;
import org.safepassage.plan.LeftBehind;
import org.safepassage.planner.bound.Obstacle;
import org.safepassage.planner.bound.Relief;
import org.safepassage.planner.bound.Relief.Extent;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.TermId;
import org.safepassage.quantity.VehicleTypeId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes why people are left behind and what would be enough, for the summary of a plan.
final class ReasonsText {
    private final Operation operation;

    private ReasonsText(Operation operation) {
        this.operation = operation;
    }

    /// Adds lines for people.
    static void addLines(Operation operation, Reasons reasons, StringBuilder text) {
        if (!reasons.explanation().isProven()) {
            text.append("          Nothing proves that they cannot be moved");
            long left =
                    reasons.explanation().leftBehind().stream().mapToLong(LeftBehind::people).sum();
            text.append(second(reasons.second(), left)).append('\n');
            for (Obstacle obstacle : reasons.explanation().obstacles()) {
                text.append("          By this term the two sides can hold each other up: ")
                        .append(obstacle.words())
                        .append("; let each be ahead by its largest household.\n");
            }
            return;
        }
        if (reasons.explanation().obstacles().isEmpty()) {
            text.append(
                    "          Not everyone can be moved, whichever term, window or count gives"
                            + " way.\n");
            return;
        }
        text.append("          Not everyone can be moved as long as all of this holds:\n");
        for (Obstacle obstacle : reasons.explanation().obstacles()) {
            text.append("          - ").append(obstacle.words()).append('\n');
        }
        if (!reasons.explanation().isSmallest()) {
            text.append("          There was no time to find out which of it can change without")
                    .append(" making a difference; give more --seconds.\n");
        }
        if (reasons.reliefs().isEmpty()) {
            text.append(
                    reasons.isWhole()
                            ? "          No one of these alone, whatever it gives, moves everyone.\n"
                            : "          There was no time to ask what would be enough; give more"
                                    + " --seconds.\n");
            return;
        }
        text.append("          What one of these alone would have to give to move everyone:\n");
        ReasonsText words = new ReasonsText(operation);
        for (Relief relief : reasons.reliefs()) {
            text.append("          - ").append(words.of(relief)).append('\n');
        }
        if (!reasons.isWhole()) {
            text.append("          There was no time to ask all of them; give more --seconds.\n");
        }
    }

    private static String second(Reasons.@Nullable SecondSearch second, long left) {
        if (second == null) {
            return "; search longer.";
        }
        String run = "--seed " + second.seed() + " --steps " + second.steps();
        if (second.leftBehind() == 0) {
            return ": " + run + " gives a plan that moves everyone.";
        }
        return second.leftBehind() < left
                ? String.format(
                        Locale.ROOT,
                        ": %s gives a plan that leaves only %,d behind; or search longer.",
                        run,
                        second.leftBehind())
                : String.format(
                        Locale.ROOT,
                        ". A second search (%s) leaves %,d behind; search longer.",
                        run,
                        second.leftBehind());
    }

    /// Puts `explanation`, or null.
    static void put(ObjectNode root, Operation operation, @Nullable Reasons reasons) {
        if (reasons == null) {
            root.putNull("explanation");
            return;
        }
        ObjectNode node = root.putObject("explanation");
        node.put("proven", reasons.explanation().isProven());
        node.put("smallest", reasons.explanation().isSmallest());
        ArrayNode obstacles = node.putArray("obstacles");
        for (Obstacle obstacle : reasons.explanation().obstacles()) {
            name(obstacles.addObject(), obstacle).put("words", obstacle.words());
        }
        Reasons.SecondSearch second = reasons.second();
        if (second == null) {
            node.putNull("secondSearch");
        } else {
            node.putObject("secondSearch")
                    .put("seed", second.seed())
                    .put("steps", second.steps())
                    .put("leftBehind", second.leftBehind());
        }
        node.put("allAsked", reasons.isWhole());
        ArrayNode reliefs = node.putArray("reliefs");
        ReasonsText words = new ReasonsText(operation);
        for (Relief relief : reasons.reliefs()) {
            ObjectNode entry = name(reliefs.addObject(), relief.obstacle());
            entry.put("giving", word(relief.giving()));
            putExtent(entry, "least", relief.least());
            putExtent(entry, "enough", relief.enough());
            entry.put("words", words.of(relief));
        }
    }

    private static ObjectNode name(ObjectNode node, Obstacle obstacle) {
        return node.put("kind", word(obstacle.kind())).put("id", obstacle.id());
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
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

    private String of(Relief relief) {
        String least = of(relief, relief.least());
        Extent enough = relief.enough();
        if (enough == null) {
            return least
                    + (relief.least() instanceof Extent.Whole
                            ? ": may be enough, but no plan was found that moves everyone"
                            : " at least: less is not enough, more may be needed");
        }
        if (enough.equals(relief.least())) {
            return least
                    + (enough instanceof Extent.Whole
                            ? ": enough, as a plan shows"
                            : ": enough, as a plan shows, and less is not");
        }
        return of(relief, enough)
                + ": enough, as a plan shows; less than "
                + bare(relief.least())
                + " is not";
    }

    private static String bare(Extent extent) {
        return switch (extent) {
            case Extent.Count(int number) -> String.format(Locale.ROOT, "%,d", number);
            case Extent.Time(Duration time) -> length(time);
            case Extent.Whole() -> "all";
        };
    }

    private static String length(Duration time) {
        long hours = time.toHours();
        int minutes = time.toMinutesPart();
        return hours == 0
                ? minutes + " min"
                : hours + " h" + (minutes == 0 ? "" : " " + minutes + " min");
    }

    private String of(Relief relief, Extent extent) {
        String id = relief.obstacle().id();
        String much = bare(extent);
        return switch (relief.giving()) {
            case END_LATER -> "an end " + much + " later";
            case WINDOWS_LONGER -> "windows of leg " + id + " that end " + much + " later";
            case HEADWAY_SHORTER -> "a headway on leg " + id + " shorter by " + much;
            case LANES -> much + " more " + plural(extent, "lane") + " at " + place(id);
            case PEOPLE_RECEIVED ->
                    "room for " + much + " more " + people(extent) + " at " + place(id);
            case PATIENTS_RECEIVED ->
                    "room for " + much + " more " + plural(extent, "patient") + " at " + place(id);
            case VEHICLES -> much + " more " + plural(extent, "vehicle") + " (" + type(id) + ")";
            case TEAMS -> much + " more " + plural(extent, "team") + " (" + escort(id) + ")";
            case ABOARD_LONGER -> much + " longer aboard for " + group(id);
            case READY_SOONER -> group(id) + " ready " + much + " sooner";
            case QUOTA ->
                    "in each period of term " + id + " " + much + " more " + counted(id, extent);
            case TOLERANCE -> "a tolerance of term " + id + " greater by " + much;
            case EVENT_SOONER -> "the event of term " + id + " " + much + " sooner";
            case MONITOR_LONGER -> "the monitor of term " + id + " present " + much + " longer";
            case FURTHER_APART -> "pairs of term " + id + " up to " + much + " further apart";
            case ALTOGETHER -> "without this: " + relief.obstacle().words();
        };
    }

    private static String plural(Extent extent, String word) {
        return isOne(extent) ? word : word + "s";
    }

    private static String people(Extent extent) {
        return isOne(extent) ? "person" : "people";
    }

    private static boolean isOne(Extent extent) {
        return extent.equals(new Extent.Count(1));
    }

    private String counted(String id, Extent extent) {
        Term term = operation.terms().get(new TermId(id));
        Counted counted =
                term != null && term.clause() instanceof Clause.Quota quota
                        ? quota.counted()
                        : Counted.PEOPLE;
        return switch (counted) {
            case PEOPLE -> people(extent);
            case VEHICLES -> plural(extent, "vehicle");
            case CONVOYS -> plural(extent, "convoy");
        };
    }

    private Names place(String id) {
        return operation.network().place(new PlaceId(id)).names();
    }

    private Names group(String id) {
        return operation.group(new GroupId(id)).names();
    }

    private Names type(String id) {
        return operation.fleet().type(new VehicleTypeId(id)).names();
    }

    private Names escort(String id) {
        return operation.fleet().escort(new EscortId(id)).names();
    }
}
