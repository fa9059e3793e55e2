package org.safepassage.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safepassage.account.Account;
import org.safepassage.account.AccountRule;
import org.safepassage.account.Contradiction;
import org.safepassage.account.Testimony;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Copies;
import org.safepassage.claims.Report;

/// The known conflicts of the five labelled reports, by their numbers: those that text alone
/// decides are found, and of the others it is written down what would be needed.
class LabelledAccountTest {
    private static Testimony testimony;
    private static Account account;
    private static List<Line> lines;

    /// One thing that the account says, by the rule that says it.
    private record Line(AccountRule rule, String words, Set<String> claims) {}

    /// Of what text alone cannot decide: which claims are near it, and what would be needed.
    private record Open(String needed, String... claims) {
        /// Whether figures are those of these claims and no others.
        boolean areAll(List<Set<String>> figures) {
            return figures.size() == claims.length
                    && figures.stream()
                            .noneMatch(each -> Collections.disjoint(each, Set.of(claims)));
        }
    }

    @BeforeAll
    static void draw() {
        testimony = LabelledReports.testimony();
        account = Account.of(testimony);
        lines = new ArrayList<>();
        contradictions()
                .forEach(each -> {
                    Set<String> claims = new TreeSet<>();
                    each.statements()
                            .forEach(one -> one.claims().forEach(claim -> claims.add(claim.id())));
                    lines.add(new Line(each.rule(), each.words(), claims));
                });
        account.nearMisses()
                .forEach(miss ->
                        lines.add(
                                new Line(AccountRule.NEAR_MISS, miss.words(), ids(miss.parts()))));
        account.remarks()
                .forEach(remark ->
                        lines.add(
                                new Line(
                                        remark.rule(),
                                        remark.words() + " " + remark.needed(),
                                        ids(remark.claims()))));
    }

    @Test
    void findsWhatTextAloneDecides() {
        Map<String, Line> expected = new TreeMap<>();
        expected.put("C-01", line(AccountRule.NEAR_MISS, "make 9,079"));
        expected.put("C-02", line(AccountRule.DEFINITION, "8,971 if they are among them"));
        expected.put("C-03", line(AccountRule.QUALIFIER_LOST, "'at least 8,079'"));
        expected.put("C-04", line(AccountRule.PART_OF_WHOLE, "", "003#21", "003#31"));
        expected.put("C-05", line(AccountRule.ONE_SOURCE, "(ICRC)", "003#20", "003#21"));
        expected.put("C-06", line(AccountRule.PART_OF_WHOLE, "", "003#12", "003#19"));
        expected.put("C-07", line(AccountRule.CATEGORY_DRIFT, "wounded among them", "003#9"));
        expected.put("C-08", line(AccountRule.DEFINITION, "4,663"));
        expected.put("C-09", line(AccountRule.DEFINITION, "1,025 more", "003#33", "003#39"));
        expected.put("C-10", line(AccountRule.PART_OF_WHOLE, "", "003#36", "003#40"));
        expected.put("C-12", line(AccountRule.PLAN_IS_NOT_FACT, "planned, 13,000"));
        expected.put("C-13", line(AccountRule.STATE_AGAINST_STATE, "people still there"));
        expected.put("C-16", line(AccountRule.NOT_COMPARABLE, "the place", "003#18"));
        expected.put("C-17", line(AccountRule.LOAD_PER_VEHICLE, "807.9 to each"));
        expected.put("C-18", line(AccountRule.LOAD_PER_VEHICLE, "went once, with room for 1,320"));
        expected.put("C-20", line(AccountRule.STATE_AGAINST_STATE, "as halted"));
        expected.put("C-22", line(AccountRule.SUM_HOLDS, "98 and 2 percent"));
        expected.put("C-23", line(AccountRule.STATE_AGAINST_STATE, "as moving", "004#5"));
        expected.put("C-24", line(AccountRule.SUM_HOLDS, "1,524 of 3,033 are 50.2 percent"));
        expected.put("C-29", line(AccountRule.LOAD_PER_VEHICLE, "30.0 to each", "002#2"));
        expected.put("C-32", line(AccountRule.SHARE_WITHOUT_BASE, "40 percent", "003#4"));
        expected.put("C-33", line(AccountRule.COPIES_COUNT_ONCE, "", "003#39", "004#1"));
        expected.forEach((id, wanted) ->
                assertThat(lines)
                        .as(id)
                        .anyMatch(line ->
                                line.rule == wanted.rule
                                        && line.words.contains(wanted.words)
                                        && line.claims.containsAll(wanted.claims)));
    }

    /// None of these may be resolved silently: nothing is said to be contradicted that text leaves
    /// open. The other eight of the list are about no figure, so that nothing could be said of them
    /// here: C-14 (who "all" are in a headline), C-15 (the day on which report 003 was published),
    /// C-21 (causes), C-25 (where the academy lies), C-26 (what was agreed), C-28 (who used the
    /// weapons), C-30 (parts of parties), C-35 (who was there).
    @Test
    void saysNothingWhereTextDoesNotDecide() {
        Map<String, Open> open = new TreeMap<>();
        open.put("C-11", new Open("nothing: both hold if the second is later", "003#28", "003#41"));
        open.put("C-19", new Open("that both fleets served one operation", "003#16", "004#5"));
        open.put("C-27", new Open("a second figure for the cadets", "000#1"));
        open.put("C-31", new Open("the text of the agreement", "003#1", "003#5"));
        open.put("C-34", new Open("how many were wounded on Thursday", "003#10"));
        open.forEach((id, each) ->
                assertThat(contradictions().map(LabelledAccountTest::claims))
                        .as("%s, which needs %s", id, each.needed)
                        .noneMatch(each::areAll));
    }

    /// For each figure of a contradiction the claims that state it.
    private static List<Set<String>> claims(Contradiction contradiction) {
        return contradiction.statements().stream().map(one -> ids(one.claims())).toList();
    }

    @Test
    void namesTheReadingsThatAContradictionNeeds() {
        Contradiction one =
                contradictions()
                        .filter(each -> each.rule() == AccountRule.ONE_SOURCE)
                        .findFirst()
                        .orElseThrow();
        assertThat(one.readings())
                .extracting(reading -> reading.id())
                .containsExactlyInAnyOrder("whole-span", "only-destination");
        assertThat(one.words()).contains("left Aleppo for Idlib on Thursday", "This holds if");
    }

    @Test
    void givesTheSameAccountForAnyOrderOfReports() {
        List<Report> shuffled = new ArrayList<>(testimony.reports());
        Collections.reverse(shuffled);
        Copies copies = testimony.copies();
        Testimony other = new Testimony(shuffled, copies, testimony.gazetteer(), List.of());
        assertThat(Account.of(other)).isEqualTo(account);
    }

    @Test
    void findsNoContradictionInAReportWithoutFigures() {
        assertThat(lines)
                .noneMatch(line -> line.claims.stream().anyMatch(id -> id.startsWith("001")));
    }

    private static Stream<Contradiction> contradictions() {
        return account.disputes().stream().flatMap(dispute -> dispute.contradictions().stream());
    }

    private static Set<String> ids(List<Claim> claims) {
        Set<String> ids = new TreeSet<>();
        claims.forEach(claim -> ids.add(claim.id()));
        return ids;
    }

    private static Line line(AccountRule rule, String words, String... claims) {
        return new Line(rule, words, Set.of(claims));
    }
}
