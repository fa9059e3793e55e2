package org.safepassage.bench.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.safepassage.account.Testimony;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Category;
import org.safepassage.claims.Circumstances;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Cumulative;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Qualifier;
import org.safepassage.claims.Quantity;
import org.safepassage.claims.Report;
import org.safepassage.claims.SourceChain;
import org.safepassage.claims.TextSpan;
import org.safepassage.claims.Unit;

/// Draws claims about people who leave: for each town a running total, batches of days, and men,
/// women and children, told by several sources; one claim in fifty is false.
///
/// @param claims how many claims, about
/// @param perTown how many of them speak of one town; all of them in the hardest case
/// @param seed what chance begins with
public record ClaimRecipe(int claims, int perTown, long seed) {
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final int PER_REPORT = 10;
    private static final List<Category> CATEGORIES =
            List.of(Category.ALL, Category.ALL, Category.MEN, Category.WOMEN, Category.CHILDREN);

    /// The claims in reports of ten.
    public Testimony draw() {
        Random random = new Random(seed);
        List<Report> reports = new ArrayList<>();
        for (int town = 0; town * perTown < claims; town++) {
            int days = Math.max(4, perTown / 8);
            long[][] left = new long[days][3];
            for (long[] day : left) {
                for (int kind = 0; kind < day.length; kind++) {
                    day[kind] = random.nextInt(200);
                }
            }
            for (int first = 0; first < perTown; first += PER_REPORT) {
                reports.add(report(town, first, left, random));
            }
        }
        return Testimony.of(reports);
    }

    private Report report(int town, int first, long[][] left, Random random) {
        String name = String.format(java.util.Locale.ROOT, "town-%05d-%05d", town, first);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < Math.min(PER_REPORT, perTown - first); i++) {
            Category category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
            int day = random.nextInt(left.length);
            boolean isTotal = random.nextInt(3) > 0;
            long count = 0;
            for (int each = isTotal ? 0 : day; each <= day; each++) {
                count += count(left[each], category);
            }
            long told = random.nextInt(50) == 0 ? count + 1 + random.nextInt(2_000) : count;
            LocalDate date = FIRST.plusDays(day);
            claims.add(
                    new Claim(
                            name + "#" + (i + 1),
                            name,
                            new TextSpan(1_000 * i, 1_000 * i + 20),
                            told + " left on " + date,
                            quantity(told, random),
                            Unit.PEOPLE,
                            category,
                            Predicate.DEPARTED,
                            new Circumstances(
                                    "Town " + town, null, (isTotal ? "by " : "on ") + date),
                            isTotal ? Cumulative.TOTAL : Cumulative.BATCH,
                            SourceChain.of("source " + random.nextInt(7)),
                            List.of("drawn")));
        }
        return new Report(
                name, "", null, FIRST.plusDays(left.length), List.of(), claims, List.of());
    }

    private static long count(long[] kinds, Category category) {
        return switch (category) {
            case MEN -> kinds[0];
            case WOMEN -> kinds[1];
            case CHILDREN -> kinds[2];
            default -> kinds[0] + kinds[1] + kinds[2];
        };
    }

    private static Quantity quantity(long count, Random random) {
        Amount amount = Amount.of(count);
        return switch (random.nextInt(3)) {
            case 0 -> new Quantity(amount, null, Qualifier.AT_LEAST);
            case 1 ->
                    new Quantity(
                            Amount.of(Math.max(0, count - 20)),
                            Amount.of(count + 20),
                            Qualifier.RANGE);
            default -> new Quantity(amount, amount, Qualifier.EXACT);
        };
    }
}
