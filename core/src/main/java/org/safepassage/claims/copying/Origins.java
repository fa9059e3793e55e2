package org.safepassage.claims.copying;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Block;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Copy;
import org.safepassage.claims.Report;
import org.safepassage.claims.TextSpan;

/// Groups claims by origin: those that stand in copies of one another, and those of one figure for
/// which the same source is named, or which a report says again in its own voice. A headline that
/// is printed three times is one witness.
final class Origins {
    private static final Set<String> SMALL =
            Set.of("the", "of", "for", "in", "a", "an", "and", "s");

    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, InText> byReport = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final List<Integer> parent = new ArrayList<>();

    private Origins() {}

    static List<List<String>> of(List<Report> reports, List<Copy> copies) {
        Origins origins = new Origins();
        for (Report report : reports) {
            List<Integer> numbers = new ArrayList<>();
            for (Claim claim : report.claims()) {
                numbers.add(origins.claims.size());
                origins.parent.add(origins.claims.size());
                origins.claims.add(claim);
            }
            origins.byReport.put(report.name(), InText.of(numbers, origins.claims));
        }
        copies.forEach(origins::joinCopied);
        reports.forEach(origins::joinRepeated);
        origins.joinNamed();
        return origins.groups();
    }

    /// Joins the claims of a passage with those of the same figure in its copy. Each is looked at
    /// once, however many stand in both.
    private void joinCopied(Copy copy) {
        Map<String, List<Integer>> here = new HashMap<>();
        for (int one : in(copy.first(), copy.firstSpan())) {
            here.computeIfAbsent(figure(claims.get(one)), _ -> new ArrayList<>()).add(one);
        }
        for (int other :
                here.isEmpty() ? List.<Integer>of() : in(copy.second(), copy.secondSpan())) {
            String figure = figure(claims.get(other));
            List<Integer> alike = here.get(figure);
            if (alike != null) {
                alike.forEach(one -> join(one, other));
                here.put(figure, List.of(other));
            }
        }
    }

    /// Repeated blocks are too short for copies where they hold a headline only.
    private void joinRepeated(Report report) {
        for (Block block : report.blocks()) {
            TextSpan first = block.repeats();
            if (first != null) {
                String name = report.name();
                joinCopied(new Copy(name, first, name, block.span(), Amount.of(1)));
            }
        }
    }

    private List<Integer> in(String report, TextSpan span) {
        InText inText = byReport.get(report);
        return inText == null ? List.of() : inText.in(span, claims);
    }

    private void joinNamed() {
        Map<String, List<Integer>> byFigure = new TreeMap<>();
        for (int i = 0; i < claims.size(); i++) {
            byFigure.computeIfAbsent(figure(claims.get(i)), _ -> new ArrayList<>()).add(i);
        }
        for (List<Integer> alike : byFigure.values()) {
            for (int i = 1; i < alike.size(); i++) {
                for (int k = Math.max(0, i - 50); k < i; k++) {
                    if (isSameSource(claims.get(alike.get(i)), claims.get(alike.get(k)))) {
                        join(alike.get(k), alike.get(i));
                    }
                }
            }
        }
    }

    private static String figure(Claim claim) {
        return claim.unit() + " " + claim.quantity().low() + " " + claim.quantity().high();
    }

    /// Whether two names may be of one body: the words of one are among those of the other. Where
    /// none is named, whether one report says the same twice.
    private boolean isSameSource(Claim one, Claim other) {
        String mine = one.source().origin();
        String yours = other.source().origin();
        if (mine == null || yours == null) {
            return mine == null
                    && yours == null
                    && one.report().equals(other.report())
                    && one.predicate() == other.predicate()
                    && one.category() == other.category();
        }
        Set<String> first = words.computeIfAbsent(mine, Origins::words);
        Set<String> second = words.computeIfAbsent(yours, Origins::words);
        return !first.isEmpty()
                && !second.isEmpty()
                && (first.containsAll(second) || second.containsAll(first));
    }

    private static Set<String> words(String name) {
        Set<String> words = new TreeSet<>();
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty() && !SMALL.contains(word)) {
                words.add(word.equals("centre") ? "center" : word);
            }
        }
        return words;
    }

    private void join(int one, int other) {
        int first = Math.min(root(one), root(other));
        int second = Math.max(root(one), root(other));
        parent.set(second, first);
    }

    private int root(int i) {
        int at = i;
        while (parent.get(at) != at) {
            parent.set(at, parent.get(parent.get(at)));
            at = parent.get(at);
        }
        return at;
    }

    private List<List<String>> groups() {
        Map<Integer, List<String>> groups = new TreeMap<>();
        for (int i = 0; i < claims.size(); i++) {
            groups.computeIfAbsent(root(i), _ -> new ArrayList<>()).add(claims.get(i).id());
        }
        return List.copyOf(groups.values());
    }

    /// The claims of one report in the order of its text.
    ///
    /// @param numbers of the claims, by where they begin
    /// @param ends for each claim the farthest end of it and of those before it
    private record InText(List<Integer> numbers, List<Integer> ends) {

        static InText of(List<Integer> some, List<Claim> claims) {
            List<Integer> numbers = new ArrayList<>(some);
            numbers.sort(Comparator.comparing((Integer each) -> claims.get(each).span()));
            List<Integer> ends = new ArrayList<>();
            int farthest = 0;
            for (int each : numbers) {
                farthest = Math.max(farthest, claims.get(each).span().end());
                ends.add(farthest);
            }
            return new InText(numbers, ends);
        }

        /// The claims that overlap `span`: from the first that reaches into it to the last that
        /// begins before its end.
        List<Integer> in(TextSpan span, List<Claim> claims) {
            int place = Collections.binarySearch(ends, span.start() + 1);
            int from = place < 0 ? -place - 1 : place;
            while (from > 0 && ends.get(from - 1) > span.start()) {
                from--;
            }
            List<Integer> found = new ArrayList<>();
            for (int i = from;
                    i < numbers.size() && claims.get(numbers.get(i)).span().start() < span.end();
                    i++) {
                if (claims.get(numbers.get(i)).span().overlaps(span)) {
                    found.add(numbers.get(i));
                }
            }
            found.sort(Comparator.naturalOrder());
            return found;
        }
    }
}
