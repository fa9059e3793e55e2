package org.safepassage.claims.copying;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Block;
import org.safepassage.claims.BlockRole;
import org.safepassage.claims.Copies;
import org.safepassage.claims.Copy;
import org.safepassage.claims.Report;
import org.safepassage.claims.TextSpan;
import org.safepassage.claims.text.Sentences;
import org.safepassage.claims.text.Token;
import org.safepassage.claims.text.Tokens;

/// Finds sentences that stand in several reports, or twice in one, also where some words were
/// changed, added or left out. Two sentences are copies when enough of the runs of three words in
/// the shorter one stand in the other; those that are the same word for word are each a copy of the
/// first. The work grows with the text: a run that stands in very many sentences is passed over,
/// since it tells nothing.
public final class CopySearch {
    private static final int RUN = 3;
    private static final int SHARED = 8;
    private static final int SHARED_IF_CHANGED = 14;
    private static final Amount CONTAINED = Amount.of(3, 4);
    private static final Amount CONTAINED_IF_CHANGED = Amount.of(3, 5);
    private static final int COMMON = 60;

    private final List<Passage> passages = new ArrayList<>();
    private final Map<List<String>, List<Integer>> index = new HashMap<>();
    private final Map<List<String>, Integer> firsts = new HashMap<>();
    private final Map<Integer, List<Integer>> repeats = new TreeMap<>();

    /// A sentence of a report with its runs of words.
    private record Passage(int report, TextSpan span, Set<List<String>> runs) {}

    private CopySearch() {}

    /// The copies among reports, and their claims grouped by origin.
    public static Copies among(List<Report> reports) {
        CopySearch search = new CopySearch();
        for (int i = 0; i < reports.size(); i++) {
            search.read(i, reports.get(i));
        }
        List<Copy> copies = new ArrayList<>();
        for (int i = 0; i < search.passages.size(); i++) {
            search.copiesOf(i, reports, copies);
        }
        return new Copies(copies, Origins.of(reports, copies));
    }

    private void read(int number, Report report) {
        String text = report.text();
        int point = 0;
        int at = 0;
        for (Block block : report.blocks()) {
            if (block.role() == BlockRole.FURNITURE || block.role() == BlockRole.DEBRIS) {
                continue;
            }
            at = text.offsetByCodePoints(at, block.span().start() - point);
            point = block.span().start();
            int end = text.offsetByCodePoints(at, block.span().end() - point);
            for (List<Token> sentence : Sentences.of(Tokens.of(text, at, end))) {
                int start = point + text.codePointCount(at, sentence.getFirst().start());
                int behind = point + text.codePointCount(at, sentence.getLast().end());
                add(number, new TextSpan(start, behind), sentence);
            }
        }
    }

    private void add(int report, TextSpan span, List<Token> sentence) {
        List<String> words = new ArrayList<>();
        for (Token token : sentence) {
            if (!token.isMark()) {
                words.add(token.word());
            }
        }
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(List.copyOf(words.subList(i, i + RUN)));
        }
        if (runs.size() < SHARED) {
            return;
        }
        int number = passages.size();
        passages.add(new Passage(report, span, runs));
        Integer first = firsts.putIfAbsent(List.copyOf(words), number);
        if (first != null) {
            repeats.computeIfAbsent(first, _ -> new ArrayList<>()).add(number);
            return;
        }
        for (List<String> run : runs) {
            index.computeIfAbsent(run, _ -> new ArrayList<>()).add(number);
        }
    }

    private void copiesOf(int number, List<Report> reports, List<Copy> copies) {
        Passage one = passages.get(number);
        Map<Integer, Integer> shared = new TreeMap<>();
        for (List<String> run : one.runs) {
            List<Integer> places = index.getOrDefault(run, List.of());
            if (places.size() <= COMMON) {
                for (int other : places) {
                    if (other > number) {
                        shared.merge(other, 1, Integer::sum);
                    }
                }
            }
        }
        for (int other : repeats.getOrDefault(number, List.of())) {
            shared.put(other, one.runs.size());
        }
        shared.forEach((other, count) -> {
            Passage two = passages.get(other);
            Amount part = Amount.of(count, Math.min(one.runs.size(), two.runs.size()));
            boolean same = count >= SHARED && part.compareTo(CONTAINED) >= 0;
            boolean changed =
                    count >= SHARED_IF_CHANGED && part.compareTo(CONTAINED_IF_CHANGED) >= 0;
            if (same || changed) {
                copies.add(
                        new Copy(
                                reports.get(one.report).name(),
                                one.span,
                                reports.get(two.report).name(),
                                two.span,
                                part));
            }
        });
    }
}
