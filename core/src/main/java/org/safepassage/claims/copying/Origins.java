package org.safepassage.claims.copying;

import java.util.ArrayList;
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
    private final Map<String, List<Integer>> byReport = new HashMap<>();
    private final List<Integer> parent = new ArrayList<>();

    private Origins() {}

    static List<List<String>> of(List<Report> reports, List<Copy> copies) {
        Origins origins = new Origins();
        for (Report report : reports) {
            for (Claim claim : report.claims()) {
                origins.byReport
                        .computeIfAbsent(report.name(), _ -> new ArrayList<>())
                        .add(origins.claims.size());
                origins.parent.add(origins.claims.size());
                origins.claims.add(claim);
            }
        }
        copies.forEach(origins::joinCopied);
        reports.forEach(origins::joinRepeated);
        origins.joinNamed();
        return origins.groups();
    }

    private void joinCopied(Copy copy) {
        for (int one : in(copy.first(), copy.firstSpan())) {
            for (int other : in(copy.second(), copy.secondSpan())) {
                if (isSameFigure(claims.get(one), claims.get(other))) {
                    join(one, other);
                }
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
        List<Integer> found = new ArrayList<>();
        for (int each : byReport.getOrDefault(report, List.of())) {
            if (claims.get(each).span().overlaps(span)) {
                found.add(each);
            }
        }
        return found;
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

    private static boolean isSameFigure(Claim one, Claim other) {
        return figure(one).equals(figure(other));
    }

    /// Whether two names may be of one body: the words of one are among those of the other. Where
    /// none is named, whether one report says the same twice.
    private static boolean isSameSource(Claim one, Claim other) {
        String mine = one.source().origin();
        String yours = other.source().origin();
        if (mine == null || yours == null) {
            return mine == null
                    && yours == null
                    && one.report().equals(other.report())
                    && one.predicate() == other.predicate()
                    && one.category() == other.category();
        }
        Set<String> first = words(mine);
        Set<String> second = words(yours);
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
}
