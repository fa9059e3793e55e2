package org.safepassage.claims.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Report;
import org.safepassage.claims.reading.LabelledReport.Label;

/// Reads forty small reports in many styles and compares with what a person found in them. The
/// figures below are floors, some way under what is reached: they show when a rule breaks others.
class LabelledReportsTest {

    private static int labelled;
    private static int found;
    private static final List<Label> LABELS = new ArrayList<>();
    private static final List<Claim> CLAIMS = new ArrayList<>();

    @BeforeAll
    static void readAll() {
        for (LabelledReport each : LabelledReport.all()) {
            Report report = ReportReading.read(each.name(), each.text());
            labelled += each.labels().size();
            found += report.claims().size();
            match(each.labels(), new ArrayList<>(report.claims()));
        }
    }

    /// A claim matches a label when they overlap and their low and high ends are equal.
    private static void match(List<Label> labels, List<Claim> free) {
        for (Label label : labels) {
            for (Claim claim : free) {
                boolean same =
                        claim.span().overlaps(label.span())
                                && Objects.equals(claim.quantity().low(), label.quantity().low())
                                && Objects.equals(claim.quantity().high(), label.quantity().high());
                if (same) {
                    LABELS.add(label);
                    CLAIMS.add(claim);
                    free.remove(claim);
                    break;
                }
            }
        }
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(LabelledReport.all()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(labelled).isGreaterThan(200);
    }

    @Test
    void findsTheClaimsAndLittleElse() {
        double precision = (double) LABELS.size() / found;
        double recall = (double) LABELS.size() / labelled;
        System.out.printf(
                java.util.Locale.ROOT,
                "claims: precision %.3f recall %.3f of %d%n",
                precision,
                recall,
                labelled);
        assertThat(precision).isGreaterThan(0.92);
        assertThat(recall).isGreaterThan(0.92);
    }

    @Test
    void readsQualifierAndUnit() {
        int right = 0;
        for (int i = 0; i < LABELS.size(); i++) {
            boolean unit = LabelledReport.same(LABELS.get(i).unit(), CLAIMS.get(i).unit());
            boolean qualifier =
                    LABELS.get(i).quantity().qualifier() == CLAIMS.get(i).quantity().qualifier();
            right += unit && qualifier ? 1 : 0;
        }
        assertThat((double) right / LABELS.size()).isGreaterThan(0.95);
    }

    @Test
    void readsWhomAndWhat() {
        int categories = 0;
        int predicates = 0;
        for (int i = 0; i < LABELS.size(); i++) {
            categories +=
                    LabelledReport.same(LABELS.get(i).category(), CLAIMS.get(i).category()) ? 1 : 0;
            predicates +=
                    LabelledReport.same(LABELS.get(i).predicate(), CLAIMS.get(i).predicate())
                            ? 1
                            : 0;
        }
        assertThat((double) categories / LABELS.size()).isGreaterThan(0.93);
        assertThat((double) predicates / LABELS.size()).isGreaterThan(0.83);
    }

    @Test
    void readsTheSameTextTheSameWay() {
        for (LabelledReport each : LabelledReport.all()) {
            assertThat(ReportReading.read("r", each.text()))
                    .isEqualTo(ReportReading.read("r", each.text()));
        }
    }

    @Test
    void quotesTheVeryCharactersOfTheText() {
        for (LabelledReport each : LabelledReport.all()) {
            for (Claim claim : ReportReading.read("r", each.text()).claims()) {
                assertThat(each.text().substring(claim.span().start(), claim.span().end()))
                        .isEqualTo(claim.quote());
            }
        }
    }
}
