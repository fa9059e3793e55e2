package org.safepassage.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Copy;
import org.safepassage.claims.Report;
import org.safepassage.claims.copying.CopySearch;
import org.safepassage.claims.reading.ReportReading;
import org.safepassage.testkit.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the five labelled reports beside the repository and compares with what people found in
/// them, by the rules of their scorer: a claim matches a label when their spans overlap and both
/// ends of the figure are equal.
class ReadingScoreTest {
    private record Pair(Claim label, Claim found) {}

    private final List<Report> read = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Claim> spare = new ArrayList<>();
    private int labelled;
    private int found;

    @BeforeEach
    void readAll() {
        for (Report report : LabelledReports.testimony().reports()) {
            Report own = ReportReading.read(report.name(), report.text());
            read.add(own);
            labelled += report.claims().size();
            found += own.claims().size();
            List<Claim> free = new ArrayList<>(own.claims());
            for (Claim label : report.claims()) {
                Claim match = match(label, free);
                if (match != null) {
                    free.remove(match);
                    pairs.add(new Pair(label, match));
                }
            }
            spare.addAll(free);
        }
    }

    private static @Nullable Claim match(Claim label, List<Claim> free) {
        for (Claim claim : free) {
            if (claim.span().overlaps(label.span())
                    && Objects.equals(claim.quantity().low(), label.quantity().low())
                    && Objects.equals(claim.quantity().high(), label.quantity().high())) {
                return claim;
            }
        }
        return null;
    }

    @Test
    void findsTheClaimsAndLittleElse() {
        double precision = (double) pairs.size() / found;
        double recall = (double) pairs.size() / labelled;
        assertThat(2 * precision * recall / (precision + recall)).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void readsEachFieldOfMostClaims() {
        assertThat(share(same(claim -> claim.quantity().qualifier()))).isGreaterThanOrEqualTo(0.95);
        assertThat(share(same(Claim::unit))).isGreaterThanOrEqualTo(0.95);
        assertThat(share(same(Claim::category))).isGreaterThanOrEqualTo(0.90);
        assertThat(share(same(Claim::predicate))).isGreaterThanOrEqualTo(0.88);
        assertThat(share(same(Claim::cumulative))).isGreaterThanOrEqualTo(0.80);
        assertThat(share(near(claim -> claim.source().label()))).isGreaterThanOrEqualTo(0.85);
        assertThat(share(near(claim -> claim.circumstances().from()))).isGreaterThanOrEqualTo(0.75);
        assertThat(share(near(claim -> claim.circumstances().to()))).isGreaterThanOrEqualTo(0.75);
        assertThat(share(near(claim -> claim.circumstances().when()))).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void readsHalfOfTheClaimsRightInAllFieldsAtOnce() {
        List<BiPredicate<Claim, Claim>> fields =
                List.of(
                        same(claim -> claim.quantity().qualifier()),
                        same(Claim::unit),
                        same(Claim::category),
                        same(Claim::predicate),
                        same(Claim::cumulative),
                        near(claim -> claim.source().label()),
                        near(claim -> claim.circumstances().from()),
                        near(claim -> claim.circumstances().to()),
                        near(claim -> claim.circumstances().when()));
        long right =
                pairs.stream()
                        .filter(p -> fields.stream().allMatch(f -> f.test(p.label(), p.found())))
                        .count();
        assertThat((double) right / labelled).isGreaterThanOrEqualTo(0.5);
    }

    private double share(BiPredicate<Claim, Claim> isRight) {
        long right = pairs.stream().filter(p -> isRight.test(p.label(), p.found())).count();
        return (double) right / pairs.size();
    }

    private static BiPredicate<Claim, Claim> same(Function<Claim, @Nullable Object> field) {
        return (label, claim) -> Objects.equals(field.apply(label), field.apply(claim));
    }

    /// At least half of all their words are in both.
    private static BiPredicate<Claim, Claim> near(Function<Claim, @Nullable String> field) {
        return (label, claim) -> {
            Set<String> labelled = words(field.apply(label));
            Set<String> read = words(field.apply(claim));
            Set<String> both = new HashSet<>(labelled);
            both.retainAll(read);
            Set<String> either = new HashSet<>(labelled);
            either.addAll(read);
            return either.isEmpty() || 2 * both.size() >= either.size();
        };
    }

    private static Set<String> words(@Nullable String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+", -1))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toSet());
    }

    @Test
    void drawsNoMoreThanTwoClaimsFromWhatOnlyLooksLikeOne() throws IOException {
        int distractors = 0;
        int drawn = 0;
        for (Report report : read) {
            for (JsonNode each : gold("reports/" + report.name() + ".gold.json", "distractors")) {
                distractors++;
                int start = each.get("start").asInt();
                int end = each.get("end").asInt();
                boolean isDrawn =
                        spare.stream()
                                .filter(claim -> claim.report().equals(report.name()))
                                .anyMatch(c -> c.span().start() < end && start < c.span().end());
                drawn += isDrawn ? 1 : 0;
            }
        }
        assertThat(distractors).isEqualTo(23);
        assertThat(drawn).isLessThanOrEqualTo(2);
    }

    @Test
    void findsEveryPassageThatTwoReportsShare() throws IOException {
        List<Copy> copies = CopySearch.among(read).copies();
        int passages = 0;
        for (JsonNode pair : gold("copied-passages.gold.json", "pairs")) {
            passages++;
            int third = pair.get("a_start").asInt() + pair.get("a_text").asString().length() / 2;
            int fourth = pair.get("b_start").asInt() + pair.get("b_text").asString().length() / 2;
            assertThat(copies)
                    .as("passage at %d of 003 and %d of 004", third, fourth)
                    .anyMatch(copy -> holds(copy, third, fourth));
        }
        assertThat(passages).isEqualTo(11);
    }

    private static boolean holds(Copy copy, int third, int fourth) {
        return copy.first().equals("003")
                && copy.second().equals("004")
                && copy.firstSpan().start() <= third
                && third < copy.firstSpan().end()
                && copy.secondSpan().start() <= fourth
                && fourth < copy.secondSpan().end();
    }

    private static JsonNode gold(String file, String key) throws IOException {
        String text = Files.readString(Repository.shared("claims/" + file));
        return JsonMapper.shared().readTree(text).get(key);
    }
}
