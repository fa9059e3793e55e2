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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safepassage.account.Account;
import org.safepassage.account.AccountRule;
import org.safepassage.account.Contradiction;
import org.safepassage.account.Message;
import org.safepassage.account.Testimony;
import org.safepassage.app.exports.Language;
import org.safepassage.app.exports.Speech;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Copies;
import org.safepassage.claims.Report;
import org.safepassage.claims.copying.CopySearch;
import org.safepassage.claims.reading.ReportReading;

/// The known conflicts of the five labelled reports, by their numbers: those that text alone
/// decides are found, and of the others it is written down what would be needed.
class LabelledAccountTest {
    private static Testimony testimony;
    private static Account account;
    private static List<Line> lines;
    private static Speech speech;

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
        speech = Speech.of(Language.ENGLISH, account);
        lines = new ArrayList<>();
        contradictions()
                .forEach(each -> {
                    Set<String> claims = new TreeSet<>();
                    each.statements()
                            .forEach(one -> one.claims().forEach(claim -> claims.add(claim.id())));
                    lines.add(new Line(each.rule(), words(each), claims));
                });
        account.nearMisses()
                .forEach(miss ->
                        lines.add(
                                new Line(
                                        AccountRule.NEAR_MISS,
                                        speech.say(miss.message()),
                                        ids(miss.parts()))));
        account.remarks()
                .forEach(remark ->
                        lines.add(
                                new Line(
                                        remark.rule(),
                                        speech.say(remark.message()) + " " + said(remark.needed()),
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
        expected.put("C-29", line(AccountRule.LOAD_PER_VEHICLE, "30 to each", "002#2"));
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

    /// Of the rest of the list text alone decides nothing. For each the account asks, by a general
    /// rule, and says what would decide it; here as the reports are read, not as they are labelled.
    @Test
    void asksWhatTextAloneDoesNotDecide() {
        List<Report> reports =
                testimony.reports().stream()
                        .map(report -> ReportReading.read(report.name(), report.text()))
                        .toList();
        Account asked =
                Account.of(
                        new Testimony(
                                reports,
                                CopySearch.among(reports),
                                testimony.gazetteer(),
                                List.of()));
        Speech own = Speech.of(Language.ENGLISH, asked);
        Map<String, List<String>> expected = new TreeMap<>();
        expected.put("C-11 later-count", List.of("8,079", "9,500", "1,421 apart"));
        expected.put("C-14 who-all-are", List.of("all civilians", "all women and children"));
        expected.put("C-15 date-open", List.of("on December 15", "on Wednesday"));
        expected.put("C-19 one-fleet", List.of("about 20 buses", "Nearly 200 buses"));
        expected.put(
                "C-21 several-causes",
                List.of("keeping the PoWs", "2,000 popular", "shelled heavily", "originally from"));
        expected.put("C-25 several-places", List.of("al-Waha", "northwestern part of the city"));
        expected.put(
                "C-26 several-endings",
                List.of("by force", "by talks", "was lifted", "gave themselves up is denied"));
        expected.put("C-27 several-names", List.of("academy officers", "cadets", "troops"));
        expected.put("C-28 who-did-it", List.of("cadets, stationed", "to storm the academy"));
        expected.put(
                "C-30 mediator-is-party",
                List.of("Russian and Syrian military", "Defence Ministry of Syria"));
        expected.put(
                "C-31 who-may-leave",
                List.of("residents", "the wounded, women and children", "injured and patients"));
        expected.put("C-34 part-without-number", List.of("most the wounded", "108 wounded"));
        expected.put("C-35 only-those-remain", List.of("only militants", "defenseless citizens"));
        List<String> told = new ArrayList<>();
        asked.questions()
                .forEach(each ->
                        told.add(
                                each.rule().id()
                                        + ": "
                                        + own.say(each.message())
                                        + own.say(each.needed())));
        expected.forEach((id, words) ->
                assertThat(told)
                        .as(id)
                        .anyMatch(line ->
                                line.startsWith(id.substring(5))
                                        && words.stream().allMatch(line::contains)));
    }

    /// None of these may be resolved silently: nothing is said to be contradicted that text leaves
    /// open.
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
        assertThat(words(one)).contains("left Aleppo for Idlib on Thursday", "This holds if");
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

    private static String words(Contradiction contradiction) {
        StringBuilder words = new StringBuilder(speech.say(contradiction.title()));
        contradiction
                .statements()
                .forEach(one -> words.append("; ").append(speech.quoted(one.first())));
        contradiction
                .states()
                .forEach(state -> words.append("; ").append(speech.quoted(state.first())));
        contradiction
                .readings()
                .forEach(one -> words.append(" This holds if ").append(speech.say(one.words())));
        return words.toString();
    }

    private static String said(@Nullable Message message) {
        return message == null ? "" : speech.say(message);
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
