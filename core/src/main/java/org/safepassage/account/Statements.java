package org.safepassage.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Cumulative;
import org.safepassage.claims.Qualifier;
import org.safepassage.claims.Report;
import org.safepassage.claims.TextSpan;
import org.safepassage.claims.Unit;

/// Says of each claim what it speaks of, and joins claims that give one figure for one subject.
///
/// It errs on the side of silence: where place or time is unsaid a claim bounds its quantity from
/// below at most, and what had to be taken for granted becomes a {@link Reading}.
final class Statements {
    /// "About" means a tenth more or less.
    static final Amount TOLERANCE = Amount.of(1, 10);

    /// Claims of one source this near to each other, in characters, speak of one place.
    private static final int NEAR = 400;

    private static final Set<Unit> MEASURES =
            Set.of(
                    Unit.KM,
                    Unit.HOURS,
                    Unit.DAYS,
                    Unit.WEEKS,
                    Unit.MONTHS,
                    Unit.MINUTES,
                    Unit.YEARS,
                    Unit.TONNES);

    private final Testimony testimony;
    private final Occasions occasions;
    private final Map<String, Gazetteer.Located> froms = new HashMap<>();
    private final Map<String, Neighbours> neighbours = new HashMap<>();
    private final Map<String, Integer> origins = new HashMap<>();
    private final Map<Key, List<Claim>> groups = new LinkedHashMap<>();
    private final Map<String, Subject> subjects = new HashMap<>();

    private Statements(Testimony testimony, Occasions occasions) {
        this.testimony = testimony;
        this.occasions = occasions;
        List<List<String>> known = testimony.copies().origins();
        for (int origin = 0; origin < known.size(); origin++) {
            for (String id : known.get(origin)) {
                origins.put(id, origin);
            }
        }
    }

    /// The statements of all claims that count something and are not in `aside`.
    static Statements of(Testimony testimony, Occasions occasions, Set<String> aside) {
        Statements statements = new Statements(testimony, occasions);
        for (Report report : testimony.reports()) {
            for (Claim claim : report.claims()) {
                statements.froms.put(
                        claim.id(), testimony.gazetteer().locate(claim.circumstances().from()));
            }
        }
        Map<String, Report> reports = new HashMap<>();
        testimony.reports().forEach(report -> reports.put(report.name(), report));
        for (Claim claim : testimony.claims()) {
            Report report = reports.get(claim.report());
            if (report == null) {
                throw new IllegalArgumentException(
                        "claim "
                                + claim.id()
                                + " is of report "
                                + claim.report()
                                + ", which is not among "
                                + reports.keySet());
            }
            Key key = statements.key(claim, report);
            statements.subjects.put(claim.id(), key.subject);
            if (!aside.contains(claim.id()) && !MEASURES.contains(claim.unit())) {
                statements.groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(claim);
            }
        }
        return statements;
    }

    /// What each claim speaks of, by its id; measures and shares too.
    Map<String, Subject> subjects() {
        return subjects;
    }

    /// The statements in the order of their first claims.
    List<Statement> all() {
        List<Statement> all = new ArrayList<>();
        groups.forEach((key, claims) -> {
            Set<Object> independent = new HashSet<>();
            for (Claim claim : claims) {
                Integer origin = origins.get(claim.id());
                independent.add(origin == null ? claim.id() : origin);
            }
            all.add(
                    new Statement(
                            all.size(),
                            key.subject,
                            key.low,
                            key.high,
                            claims,
                            independent.size(),
                            key.readings,
                            key.highReadings));
        });
        return all;
    }

    /// Whether a unit counts people, vehicles or places, and is no measure and no share.
    static boolean counts(Unit unit) {
        return !MEASURES.contains(unit) && unit != Unit.PERCENT;
    }

    private Key key(Claim claim, Report report) {
        Amount low = low(claim);
        Amount high = high(claim);
        List<Reading> readings = new ArrayList<>();
        List<Reading> highReadings = new ArrayList<>();
        Act act = Act.of(claim.predicate());
        NamedPlaces from = from(claim, report, readings);
        NamedPlaces to = testimony.gazetteer().locate(claim.circumstances().to()).places();
        WhenWords.Clock clock = new WhenWords.Clock(report.name(), report.date());
        ClaimSpan span = span(claim, act, clock);
        boolean isWhole = span != null;
        if (span == null) {
            span = act.adds() ? clock.upToReport() : clock.atReport();
        }
        if (act.adds()) {
            if (claim.cumulative() == Cumulative.TOTAL) {
                if (!isWhole) {
                    highReadings.add(Readings.upToReport(claim, report));
                }
            } else if (isWhole && !WhenWords.isHours(claim.circumstances().when())) {
                highReadings.add(Readings.wholeSpan(claim, span));
            } else {
                high = null;
            }
        } else if (!isWhole) {
            readings.add(Readings.atReport(claim, report));
        }
        if (!from.isSaid()) {
            from = NamedPlaces.unnamed(report.name());
            high = null;
        }
        if (claim.unit() == Unit.VEHICLES) {
            // Helicopters and tankers are both vehicles, and neither number counts all of them.
            high = null;
        }
        Subject subject = new Subject(claim.unit(), claim.category(), act, from, to, span);
        return new Key(subject, low, high, List.copyOf(readings), List.copyOf(highReadings));
    }

    private @Nullable ClaimSpan span(Claim claim, Act act, WhenWords.Clock clock) {
        if (act == Act.PLANNED) {
            return ClaimSpan.planned(occasions.of(claim.report()));
        }
        String when = claim.circumstances().when();
        return act.adds() && claim.cumulative() == Cumulative.TOTAL
                ? WhenWords.total(when, clock)
                : WhenWords.batch(when, clock);
    }

    /// From where: as said; else as the same source says it beside; else unsaid.
    private NamedPlaces from(Claim claim, Report report, List<Reading> readings) {
        Gazetteer.Located own = located(claim);
        String said = claim.circumstances().from();
        if (own.places().isSaid()) {
            if (own.isDescribed() && said != null) {
                readings.add(Readings.described(said, own.places()));
            }
            return own.places();
        }
        NamedPlaces beside =
                said == null ? beside(claim, report) : towards(own.direction(), report);
        if (beside.isSaid()) {
            readings.add(Readings.beside(claim, beside));
        }
        return beside;
    }

    /// The place that the nearest claim of the same source about the same act names.
    private NamedPlaces beside(Claim claim, Report report) {
        NamedPlaces nearest = NamedPlaces.UNSAID;
        int least = NEAR;
        for (Claim other : neighbours(report).of(claim, NEAR - 1)) {
            boolean isAlike =
                    other.source().equals(claim.source())
                            && Act.of(other.predicate()) == Act.of(claim.predicate())
                            && other.unit() == claim.unit();
            NamedPlaces places = located(other).places();
            int distance = distance(claim.span(), other.span());
            if (isAlike && places.isSaid() && distance < least) {
                least = distance;
                nearest = places;
            }
        }
        return nearest;
    }

    private Neighbours neighbours(Report report) {
        return neighbours.computeIfAbsent(report.name(), _ -> new Neighbours(report.claims()));
    }

    /// The only place of the report that lies in a direction, when words name the direction alone.
    private NamedPlaces towards(@Nullable String direction, Report report) {
        Set<String> paths = new TreeSet<>();
        if (direction != null) {
            for (Claim claim : report.claims()) {
                located(claim).places().paths().stream()
                        .filter(path -> path.endsWith("/" + direction))
                        .forEach(paths::add);
            }
        }
        return paths.size() == 1 ? new NamedPlaces(List.copyOf(paths)) : NamedPlaces.UNSAID;
    }

    private Gazetteer.Located located(Claim claim) {
        return Objects.requireNonNullElse(froms.get(claim.id()), Gazetteer.Located.NOWHERE);
    }

    /// Characters between two spans; 0 where they overlap.
    static int distance(TextSpan one, TextSpan other) {
        return Math.max(0, Math.max(one.start() - other.end(), other.start() - one.end()));
    }

    static @Nullable Amount low(Claim claim) {
        Amount low = claim.quantity().low();
        return low != null && claim.quantity().qualifier() == Qualifier.ABOUT
                ? low.minus(low.times(TOLERANCE))
                : low;
    }

    static @Nullable Amount high(Claim claim) {
        Amount high = claim.quantity().high();
        return high != null && claim.quantity().qualifier() == Qualifier.ABOUT
                ? high.plus(high.times(TOLERANCE))
                : high;
    }

    private record Key(
            Subject subject,
            @Nullable Amount low,
            @Nullable Amount high,
            List<Reading> readings,
            List<Reading> highReadings) {}
}
