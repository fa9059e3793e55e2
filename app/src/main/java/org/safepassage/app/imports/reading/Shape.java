package org.safepassage.app.imports.reading;

import java.util.ArrayList;
import java.util.List;

/// A mapping of the operation file and its keys. The schema (`$defs` of the same name) and the
/// format page (the table under the same name) say the same; a test compares the three.
///
/// @param title its name in schema and format page
/// @param keys all its keys, in the order of the format page
/// @param required the keys that it cannot do without
public record Shape(String title, List<String> keys, List<String> required) {
    /// The whole file.
    public static final Shape FILE =
            of(
                    "file",
                    "safe-passage! operation! parties places! corridors! legs categories "
                            + "groups! fleet! escorts terms notes");

    /// The keys of `operation`.
    public static final Shape OPERATION =
            of("operation", "id! name! kind! confidentiality languages zone! start! end! interval");

    /// The keys of `party`.
    public static final Shape PARTY = of("party", "id! name parts!");

    /// The keys of `place`.
    public static final Shape PLACE =
            of(
                    "place",
                    "id! name aliases at pcode parts controller room danger reception "
                            + "checkpoint");

    /// The keys of `reception`.
    public static final Shape RECEPTION = of("reception", "in-all per-hour per-day patients");

    /// The keys of `intake`.
    public static final Shape INTAKE = of("intake", "in-all per-hour per-day");

    /// The keys of `checkpoint`.
    public static final Shape CHECKPOINT =
            of("checkpoint", "lanes per-vehicle per-person per-empty-vehicle");

    /// The keys of `corridor`.
    public static final Shape CORRIDOR = of("corridor", "id! name legs!");

    /// The keys of `leg`.
    public static final Shape LEG =
            of(
                    "leg",
                    "id! from! to! length! speed time controller windows closed traffic "
                            + "headway largest-convoy danger line");

    /// The keys of `leg-use`.
    public static final Shape LEG_USE = of("leg-use", "leg! reversed");

    /// The keys of `span`.
    public static final Shape SPAN = of("span", "from! to!");

    /// The keys of `daily-window`.
    public static final Shape DAILY = of("daily-window", "daily! except from to");

    /// The keys of `category`.
    public static final Shape CATEGORY = of("category", "id! name medical");

    /// The keys of `group`.
    public static final Shape GROUP =
            of(
                    "group",
                    "id! name place! category! count! households need companions to! "
                            + "priority longest-aboard ready");

    /// The keys of `range`.
    public static final Shape RANGE = of("range", "low! likely! high!");

    /// The keys of `vehicle-type`.
    public static final Shape VEHICLE_TYPE =
            of(
                    "vehicle-type",
                    "id! name number! seats stretchers wheelchairs base! available "
                            + "speed-factor boarding alighting turn-round longest-duty rest trips "
                            + "carries");

    /// The keys of `service`.
    public static final Shape SERVICE = of("service", "fixed per-person");

    /// The keys of `escort`.
    public static final Shape ESCORT = of("escort", "id! name number! available turn-round");

    /// The keys of `term`.
    public static final Shape TERM =
            of(
                    "term",
                    "id! text! owed-by owed-to accepted-by guaranteed-by status first "
                            + "reciprocal gate quota together escort monitor no-search "
                            + "destination-excluded");

    /// The keys of `side`.
    public static final Shape SIDE = of("side", "place category group");

    /// The keys of `first-term`.
    public static final Shape FIRST = of("first-term", "before! after! on");

    /// The keys of `reciprocal-term`.
    public static final Shape RECIPROCAL =
            of("reciprocal-term", "one! other! steps! repeats on tolerance!");

    /// The keys of `step`.
    public static final Shape STEP = of("step", "one! other!");

    /// The keys of `tolerance`.
    public static final Shape TOLERANCE = of("tolerance", "one! other!");

    /// The keys of `gate-term`.
    public static final Shape GATE = of("gate-term", "held! until!");

    /// The keys of `opening`.
    public static final Shape OPENING = of("opening", "arrived departed event expected");

    /// The keys of `quota-term`.
    public static final Shape QUOTA = of("quota-term", "at leg corridor most! per! of");

    /// The keys of `together-term`.
    public static final Shape TOGETHER = of("together-term", "one! other! on within!");

    /// The keys of `passing`.
    public static final Shape PASSING = of("passing", "place!");

    /// The keys of `escort-term`.
    public static final Shape ESCORT_TERM = of("escort-term", "of! on by!");

    /// The keys of `monitor-term`.
    public static final Shape MONITOR = of("monitor-term", "by! at leg present!");

    /// The keys of `no-search-term`.
    public static final Shape NO_SEARCH = of("no-search-term", "of! at");

    /// The keys of `destination-excluded-term`.
    public static final Shape EXCLUDED = of("destination-excluded-term", "of! place!");

    private static final List<Shape> ALL =
            List.of(
                    FILE,
                    OPERATION,
                    PARTY,
                    PLACE,
                    RECEPTION,
                    INTAKE,
                    CHECKPOINT,
                    CORRIDOR,
                    LEG,
                    LEG_USE,
                    SPAN,
                    DAILY,
                    CATEGORY,
                    GROUP,
                    RANGE,
                    VEHICLE_TYPE,
                    SERVICE,
                    ESCORT,
                    TERM,
                    SIDE,
                    FIRST,
                    RECIPROCAL,
                    STEP,
                    TOLERANCE,
                    GATE,
                    OPENING,
                    QUOTA,
                    TOGETHER,
                    PASSING,
                    ESCORT_TERM,
                    MONITOR,
                    NO_SEARCH,
                    EXCLUDED);

    public Shape {
        keys = List.copyOf(keys);
        required = List.copyOf(required);
    }

    /// All of them.
    public static List<Shape> all() {
        return ALL;
    }

    /// Reads keys parted by spaces, those with `!` required.
    private static Shape of(String title, String keys) {
        List<String> all = new ArrayList<>();
        List<String> required = new ArrayList<>();
        for (String word : keys.split(" ", -1)) {
            boolean needed = word.endsWith("!");
            String key = needed ? word.substring(0, word.length() - 1) : word;
            all.add(key);
            if (needed) {
                required.add(key);
            }
        }
        return new Shape(title, all, required);
    }
}
