package org.safepassage.planner.bound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.people.Group;
import org.safepassage.planner.bound.LinearProgram.Row;
import org.safepassage.planner.bound.LinearProgram.Sense;

/// The programme of the tours seen so far: how they are best mixed within all limits. Its
/// multipliers are the next prices to try, kept near those that proved most so far, since far away
/// it knows too few tours to be right.
final class PriceMaster {
    private static final long UNBOUNDED = 1_000_000_000_000L;

    private final PriceBound bound;
    private final List<Seen> seen = new ArrayList<>();
    private final Set<Seen> known = new HashSet<>();

    /// A tour as a column.
    ///
    /// @param owner the number of its type, or of its escort after those
    /// @param cost what it costs
    /// @param people people moved by the number of their group
    /// @param added amounts by number of ceiling and second
    private record Seen(
            int owner, long cost, Map<Integer, Long> people, Map<Integer, Map<Long, Long>> added) {}

    /// What the programme answers.
    ///
    /// @param prices its multipliers
    /// @param cost its least cost: more than what any prices near can prove
    /// @param added by ceiling and second, what its mix of tours adds
    record Mix(Prices prices, double cost, List<NavigableMap<Long, Double>> added) {}

    PriceMaster(PriceBound bound) {
        this.bound = bound;
    }

    void note(PriceBound.Answer answer) {
        for (int i = 0; i < answer.tours().size(); i++) {
            for (List<Tours.Stage> tour : answer.tours().get(i)) {
                if (!tour.isEmpty()) {
                    note(seen(i, tour));
                }
            }
        }
        for (int i = 0; i < answer.teams().size(); i++) {
            if (!answer.teams().get(i).isEmpty()) {
                note(seenTeam(bound.owners().size() + i, answer.teams().get(i)));
            }
        }
    }

    /// Notes tours that were seen in other ticks; teams' are not worth it.
    void noteRetimed(PriceBound.Answer answer, Ticks before) {
        for (int i = 0; i < answer.tours().size(); i++) {
            Tours tours = bound.owners().get(i).tours();
            for (List<Tours.Stage> tour : answer.tours().get(i)) {
                List<Tours.Stage> retimed = new Retiming(tours).retimed(tour, before);
                if (!retimed.isEmpty()) {
                    note(seen(i, retimed));
                }
            }
        }
    }

    private void note(Seen tour) {
        if (known.add(tour)) {
            seen.add(tour);
        }
    }

    private Seen seen(int owner, List<Tours.Stage> tour) {
        long cost = 0;
        Map<Integer, Long> people = new TreeMap<>();
        Map<Integer, Map<Long, Long>> added = new TreeMap<>();
        for (Tours.Stage stage : tour) {
            cost += bound.owners().get(owner).tours().cost(stage);
            for (Loading.Share share : stage.loading().shares()) {
                people.merge(
                        bound.given().groups.indexOf(share.group()),
                        (long) share.most(),
                        Long::sum);
            }
            addCharges(stage, added);
        }
        return new Seen(owner, cost, people, added);
    }

    private void addCharges(Tours.Stage stage, Map<Integer, Map<Long, Long>> added) {
        Loading loading = stage.loading();
        for (int i = 0; i < bound.ceilings().found().size(); i++) {
            Ceiling ceiling = bound.ceilings().found().get(i);
            for (Charge charge : ceiling.charges(loading.ride(), loading.type())) {
                long count = charge.counted(loading);
                if (count > 0) {
                    added.computeIfAbsent(i, n -> new TreeMap<>())
                            .merge(bound.second(charge, stage), count * charge.factor(), Long::sum);
                }
            }
        }
    }

    private Seen seenTeam(int owner, List<TeamTours.Stage> tour) {
        Map<Integer, Map<Long, Long>> added = new TreeMap<>();
        for (TeamTours.Stage stage : tour) {
            added.computeIfAbsent(stage.ceiling(), n -> new TreeMap<>())
                    .merge(stage.head(), -stage.perConvoy(), Long::sum);
        }
        return new Seen(owner, 0, Map.of(), added);
    }

    /// The best mix, with prices no further from `center` than `radius` times its largest.
    @Nullable Mix solve(Prices center, double radius, LinearSolver solver, Duration longest) {
        LinearProgram.Builder program = new LinearProgram.Builder();
        Row[] people = peopleRows(program);
        Row[][] spans = spanRows(program);
        addBoxes(program, center, radius, people, spans);
        Row[] owners = new Row[bound.owners().size() + bound.escorts().size()];
        for (int i = 0; i < owners.length; i++) {
            owners[i] = program.row(Sense.AT_MOST, bound.number(i));
        }
        int first = program.columns();
        for (Seen tour : seen) {
            int column = program.column(tour.cost, 0, bound.number(tour.owner));
            owners[tour.owner].add(column, 1);
            tour.people.forEach((group, count) -> people[group].add(column, count));
            for (var ceiling : tour.added.entrySet()) {
                addSpans(ceiling.getKey(), ceiling.getValue(), spans, column);
            }
        }
        LinearProgram whole = program.build();
        @Nullable LinearSolution solution = solver.solve(whole, longest);
        return solution == null ? null : mix(whole, solution, people, spans, first);
    }

    private void addSpans(int number, Map<Long, Long> added, Row[][] spans, int column) {
        Ceiling ceiling = bound.ceilings().found().get(number);
        TreeMap<Integer, Long> sums = new TreeMap<>();
        added.forEach((second, amount) -> sums.merge(ceiling.span(second), amount, Long::sum));
        sums.headMap(ceiling.spans())
                .forEach((span, amount) -> spans[number][span].add(column, amount));
    }

    private Row[] peopleRows(LinearProgram.Builder program) {
        List<Group> groups = bound.given().groups;
        Row[] rows = new Row[groups.size()];
        for (int i = 0; i < rows.length; i++) {
            int count = bound.given().people(groups.get(i));
            rows[i] = program.row(Sense.EQUAL, count);
            rows[i].add(program.column(bound.stay(groups.get(i)), 0, count), 1);
        }
        return rows;
    }

    /// For a running sum each row carries it on from the one before, and a column holds it below
    /// its limit; so the row's own multiplier is the price.
    private Row[][] spanRows(LinearProgram.Builder program) {
        List<Ceiling> ceilings = bound.ceilings().found();
        Row[][] rows = new Row[ceilings.size()][];
        for (int i = 0; i < rows.length; i++) {
            Ceiling ceiling = ceilings.get(i);
            rows[i] = new Row[ceiling.spans()];
            int before = -1;
            for (int j = 0; j < rows[i].length; j++) {
                if (!ceiling.isRunning()) {
                    rows[i][j] = program.row(Sense.AT_MOST, ceiling.limit(j));
                    continue;
                }
                int sum = program.column(0, -UNBOUNDED, ceiling.limit(j));
                rows[i][j] = program.row(Sense.EQUAL, 0).add(sum, -1);
                if (before >= 0) {
                    rows[i][j].add(before, 1);
                }
                before = sum;
            }
        }
        return rows;
    }

    private void addBoxes(
            LinearProgram.Builder program,
            Prices center,
            double radius,
            Row[] people,
            Row[][] spans) {
        List<Group> groups = bound.given().groups;
        double unit = 1;
        for (int i = 0; i < people.length; i++) {
            unit = Math.max(unit, (double) center.people()[i] / weight(groups.get(i)));
        }
        for (int i = 0; i < people.length; i++) {
            double width = radius * unit * weight(groups.get(i));
            addBox(program, people[i], center.people()[i], width);
        }
        for (int i = 0; i < spans.length; i++) {
            double width = radius * unit * 1000 / perPerson(bound.ceilings().found().get(i));
            for (int j = 0; j < spans[i].length; j++) {
                addBox(program, spans[i][j], center.spans(i)[j], width);
            }
        }
    }

    private static long weight(Group group) {
        return Math.max(1, group.priority().thousandths());
    }

    /// The most that one person adds to a ceiling.
    private double perPerson(Ceiling ceiling) {
        double most = 0;
        for (Charge charge : ceiling.charges()) {
            double each = charge.what().perPerson(bound.given(), charge.ride(), charge.type());
            most = Math.max(most, Math.abs(charge.factor()) * each);
        }
        return most;
    }

    /// Lets a row be broken at a cost, which keeps its multiplier within `width` of `price`.
    private static void addBox(LinearProgram.Builder program, Row row, long price, double width) {
        long rounded = 1 + (long) width;
        row.add(program.column(price + rounded, 0, UNBOUNDED), 1);
        row.add(program.column(rounded - price, 0, UNBOUNDED), -1);
    }

    private Mix mix(
            LinearProgram program,
            LinearSolution solution,
            Row[] people,
            Row[][] spans,
            int firstTour) {
        double cost = 0;
        for (int column = 0; column < program.columns(); column++) {
            cost += solution.value(column) * program.cost(column);
        }
        long[] each = new long[people.length];
        for (int i = 0; i < each.length; i++) {
            long price = Math.round(solution.multiplier(people[i].number()));
            // Whoever is worth more than staying is left behind at once, whatever more is paid.
            each[i] = Math.clamp(price, 0, bound.stay(bound.given().groups.get(i)));
        }
        long[][] prices = new long[spans.length][];
        for (int i = 0; i < spans.length; i++) {
            prices[i] = new long[spans[i].length];
            for (int j = 0; j < prices[i].length; j++) {
                prices[i][j] = Math.round(solution.multiplier(spans[i][j].number()));
            }
            bound.ceilings().found().get(i).straighten(prices[i]);
        }
        List<NavigableMap<Long, Double>> added = new ArrayList<>();
        for (int i = 0; i < spans.length; i++) {
            added.add(new TreeMap<>());
        }
        for (int i = 0; i < seen.size(); i++) {
            double share = solution.value(firstTour + i);
            if (share > 1e-9) {
                seen.get(i)
                        .added
                        .forEach((number, amounts) ->
                                amounts.forEach((second, amount) ->
                                        added.get(number)
                                                .merge(second, share * amount, Double::sum)));
            }
        }
        return new Mix(new Prices(each, prices), cost, added);
    }
}
