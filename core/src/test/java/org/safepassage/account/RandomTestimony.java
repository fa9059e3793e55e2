package org.safepassage.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.safepassage.claims.Category;
import org.safepassage.claims.Report;

/// Draws what really happened, day by day and place by place, and reports that tell parts of it:
/// all truthfully, or with one false figure among them.
final class RandomTestimony {
    private static final LocalDate FIRST = LocalDate.of(2016, 12, 10);
    private static final int DAYS = 5;

    /// The parts of a town, and the words for one or several of them.
    private static final List<String> PARTS = List.of("Ansari", "Mashhad", "Salahuddin");

    private static final List<String> WORDS =
            List.of(
                    "al-Ansari",
                    "al-Mashhad",
                    "Salah al-Din",
                    "Mashhad and Ansari",
                    "eastern districts of Aleppo",
                    "Aleppo");
    private static final List<List<Integer>> HELD =
            List.of(
                    List.of(0),
                    List.of(1),
                    List.of(2),
                    List.of(0, 1),
                    List.of(0, 1, 2),
                    List.of(0, 1, 2));
    private static final List<Category> CATEGORIES =
            List.of(
                    Category.ALL,
                    Category.MEN,
                    Category.WOMEN,
                    Category.CHILDREN,
                    Category.FIGHTERS,
                    Category.FAMILIES,
                    Category.FIGHTERS_AND_FAMILIES);

    private final Random random;

    /// People by part, day and kind: fighters, other men, women, children; all fighters are men
    /// here and everyone else is a relative.
    private final long[][][] left = new long[PARTS.size()][DAYS][4];

    private final List<Said> reports = new ArrayList<>();
    private String falseClaim = "";

    RandomTestimony(long seed, int claims) {
        random = new Random(seed);
        for (long[][] part : left) {
            for (long[] day : part) {
                for (int kind = 0; kind < day.length; kind++) {
                    day[kind] = random.nextInt(4) == 0 ? 0 : random.nextInt(300);
                }
            }
        }
        for (int day = DAYS - 2; day < DAYS; day++) {
            reports.add(Said.on("report-" + day, FIRST.plusDays(day).toString()));
        }
        for (int claim = 0; claim < claims; claim++) {
            add(0);
        }
    }

    /// Adds a total that is false by `by`.
    RandomTestimony withFalse(long by) {
        add(by);
        return this;
    }

    /// The id of the false claim.
    String falseClaim() {
        return falseClaim;
    }

    Testimony testimony() {
        List<Report> all = new ArrayList<>();
        reports.forEach(report -> all.add(report.report()));
        return Testimony.of(all);
    }

    /// How many a subject really counts.
    long truth(Subject subject) {
        long sum = 0;
        for (int part = 0; part < PARTS.size(); part++) {
            String path = "aleppo/east/" + PARTS.get(part).toLowerCase(java.util.Locale.ROOT);
            if (subject.from().holds(new NamedPlaces(List.of(path)))) {
                for (int day = 0; day < DAYS; day++) {
                    ClaimSpan span = subject.span();
                    LocalDate date = FIRST.plusDays(day);
                    LocalDate first = span.firstDay();
                    boolean isIn =
                            !date.isAfter(span.lastDay())
                                    && (first == null || !date.isBefore(first));
                    sum += isIn ? count(left[part][day], subject.category()) : 0;
                }
            }
        }
        return sum;
    }

    private static long count(long[] kinds, Category category) {
        return switch (category) {
            case FIGHTERS -> kinds[0];
            case MEN -> kinds[0] + kinds[1];
            case WOMEN -> kinds[2];
            case CHILDREN -> kinds[3];
            case FAMILIES -> kinds[1] + kinds[2] + kinds[3];
            default -> kinds[0] + kinds[1] + kinds[2] + kinds[3];
        };
    }

    private void add(long by) {
        int where = random.nextInt(WORDS.size());
        Category category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        int which = random.nextInt(reports.size());
        int lastOfReport = DAYS - 2 + which;
        boolean isTotal = by != 0 || random.nextBoolean();
        boolean isUnsaid = by == 0 && isTotal && random.nextInt(4) == 0;
        int day = isUnsaid ? lastOfReport : random.nextInt(lastOfReport + 1);
        long count = 0;
        for (int part : HELD.get(where)) {
            for (int each = isTotal ? 0 : day; each <= day; each++) {
                count += count(left[part][each], category);
            }
        }
        String date = FIRST.plusDays(day).toString();
        String figure = by != 0 ? String.valueOf(Math.max(0, count + by)) : figure(count);
        Said report = reports.get(which);
        if (isTotal) {
            report.total(figure, category, WORDS.get(where), isUnsaid ? null : "by " + date);
        } else {
            report.batch(figure, category, WORDS.get(where), "on " + date);
        }
        if (by != 0) {
            List<org.safepassage.claims.Claim> claims = report.report().claims();
            falseClaim = claims.getLast().id();
        }
    }

    private String figure(long count) {
        return switch (random.nextInt(5)) {
            case 0 -> (count - random.nextInt((int) count / 5 + 1)) + "+";
            case 1 -> "-" + (count + random.nextInt(50));
            case 2 -> Math.max(0, count - random.nextInt(30)) + "-" + (count + random.nextInt(30));
            case 3 -> "~" + (count + random.nextInt((int) count / 20 + 1));
            default -> String.valueOf(count);
        };
    }
}
