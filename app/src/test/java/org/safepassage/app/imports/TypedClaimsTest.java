package org.safepassage.app.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safepassage.account.Decision;
import org.safepassage.app.exports.AccountCsv;
import org.safepassage.app.imports.problem.Problem;
import org.safepassage.app.imports.problem.WrongInput;
import org.safepassage.app.imports.typed.DecisionFile;
import org.safepassage.app.imports.typed.TypedClaims;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Category;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Cumulative;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Qualifier;
import org.safepassage.claims.Report;
import org.safepassage.claims.Unit;

class TypedClaimsTest {
    private static final String YAML =
            """
            safe-passage: claims 1
            date: 2016-12-19
            claims:
              - low: 350
                high: 350
                unit: people
                category: all
                predicate: arrived
                from: East Aleppo
                to: Khan al-Assal
                when: 2016-12-18
                cumulative: false
                source: "radio room > medics"
                words: about 350 came on the first five buses
              - low: 12
                unit: buses
                predicate: dispatched
                source: monitor
            """;

    private static final String CSV =
            """
            Least,Most,What,Who,Act,Source,Reported,Words
            #affected+low+num,#affected+num+high,#affected+unit,#affected+category,#event+type,\
            #meta+source,#date+reported,#description+quote
            382,382,people,all,arrived,agency,2016-12-18,"382, said ""the agency\"""
            ,500,people,all,arrived,charity,2016-12-19,up to 500
            """;

    @Test
    void readsTheYamlForm() {
        Report report = read("phone.yaml", YAML).reports().getFirst();
        assertThat(report.date()).isEqualTo(LocalDate.of(2016, 12, 19));
        Claim first = report.claims().getFirst();
        assertThat(first.id()).isEqualTo("phone.yaml#1");
        assertThat(first.quantity().low()).isEqualTo(Amount.of(350));
        assertThat(first.quantity().qualifier()).isEqualTo(Qualifier.EXACT);
        assertThat(first.category()).isEqualTo(Category.ALL);
        assertThat(first.predicate()).isEqualTo(Predicate.ARRIVED);
        assertThat(first.cumulative()).isEqualTo(Cumulative.BATCH);
        assertThat(first.source().origin()).isEqualTo("medics");
        assertThat(first.circumstances().to()).isEqualTo("Khan al-Assal");
        Claim second = report.claims().get(1);
        assertThat(second.unit()).isEqualTo(Unit.BUSES);
        assertThat(second.quantity().high()).isNull();
        assertThat(second.quantity().qualifier()).isEqualTo(Qualifier.AT_LEAST);
        assertThat(second.quote()).isEqualTo("at least 12 buses dispatched");
        assertThat(report.text().substring(second.span().start(), second.span().end()))
                .isEqualTo(second.quote());
    }

    @Test
    void readsCsvByItsTagsWhateverItsTitles() {
        List<Report> reports = read("calls.csv", CSV).reports();
        assertThat(reports)
                .extracting(Report::name)
                .containsExactly("calls.csv@2016-12-18", "calls.csv@2016-12-19");
        Claim first = reports.getFirst().claims().getFirst();
        assertThat(first.quote()).isEqualTo("382, said \"the agency\"");
        assertThat(first.quantity().low()).isEqualTo(Amount.of(382));
        Claim second = reports.get(1).claims().getFirst();
        assertThat(second.quantity().low()).isNull();
        assertThat(second.quantity().qualifier()).isEqualTo(Qualifier.UP_TO);
    }

    @Test
    void readsAgainWhatItWrote() {
        List<Report> written = read("phone.yaml", YAML).reports();
        String csv = AccountCsv.claims(written, Map.of());
        Report again = read("phone.csv", csv).reports().getFirst();
        assertThat(again.claims()).hasSize(2);
        for (int i = 0; i < 2; i++) {
            Claim one = written.getFirst().claims().get(i);
            Claim other = again.claims().get(i);
            assertThat(other.quantity()).isEqualTo(one.quantity());
            assertThat(other.circumstances()).isEqualTo(one.circumstances());
            assertThat(other.quote()).isEqualTo(one.quote());
            assertThat(other.cumulative()).isEqualTo(one.cumulative());
        }
    }

    @Test
    void keepsSpreadsheetsFromRunningWhatASourceSaid() {
        String hostile =
                YAML.replace("words: about 350 came on the first five buses", "words: \"=1+2\"");
        String csv = AccountCsv.claims(read("phone.yaml", hostile).reports(), Map.of());
        assertThat(csv).contains(",'=1+2,").doesNotContain(",=1+2");
        assertThat(read("again.csv", csv).reports().getFirst().claims().getFirst().quote())
                .isEqualTo("=1+2");
    }

    @Test
    void tellsAllMistakesOfACsvWithTheirPlaces() {
        String wrong =
                """
                #affected+num+low,#affected+unit,#affected+category,#event+type,#meta+source
                "8,079",people,all,evacuated,agency
                20,busses,,dispatched,agency
                5,people,,left,
                """;
        assertThat(problems("calls.csv", wrong))
                .extracting(
                        problem -> problem.line() + ":" + problem.column() + " " + problem.found())
                .containsExactly(
                        "2:1 '8,079'",
                        "3:4 'busses'",
                        "4:1 people without a category",
                        "4:11 'left'",
                        "4:16 nothing under `#meta+source` in this row");
        assertThat(problems("calls.csv", wrong).getFirst().nextStep())
                .isEqualTo("if 8079 is meant, write 8079");
        assertThat(problems("calls.csv", wrong).get(1).nextStep()).contains("did you mean `buses`");
    }

    @Test
    void refusesACsvWithoutTags() {
        assertThat(problems("calls.csv", "low,unit\n5,people\n"))
                .singleElement()
                .extracting(Problem::found)
                .isEqualTo("no row of HXL tags");
    }

    @Test
    void refusesAnOpenQuotationMark() {
        assertThat(problems("calls.csv", "#affected+num+low,#affected+unit\n5,\"people\n"))
                .anyMatch(
                        problem -> problem.line() == 2 && problem.found().contains("never closed"));
    }

    @Test
    void refusesALowAboveItsHighAndAFigureThatIsNone() {
        String wrong = YAML.replace("high: 350", "high: 35").replace("low: 12", "qualifier: over");
        assertThat(problems("phone.yaml", wrong))
                .extracting(Problem::found)
                .containsExactly("35, below `low` (350)", "no figure");
    }

    @Test
    void setsACorrectedClaimAside() {
        String corrected = YAML + "    corrects: phone.yaml#1\n";
        assertThat(read("phone.yaml", corrected).corrections())
                .singleElement()
                .isEqualTo(
                        new Decision.SetAside(
                                "phone.yaml#1", "corrected by phone.yaml#2", "monitor", null));
    }

    @Test
    void readsDecisionsInTheirOrder() {
        String text =
                """
                safe-passage: decisions 1
                decisions:
                  - set-aside: 003#20
                    reason: the plan, told as done
                    by: information manager
                    at: 2016-12-18T09:00:00Z
                  - restore: 003#20
                    reason: confirmed by phone
                    by: information manager
                """;
        assertThat(DecisionFile.read("d.yaml", text.getBytes(UTF_8)))
                .extracting(Decision::claim, Decision::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("003#20", "the plan, told as done"),
                        org.assertj.core.groups.Tuple.tuple("003#20", "confirmed by phone"));
    }

    @Test
    void refusesADecisionWithoutReasonOrClaim() {
        String text = "safe-passage: decisions 1\ndecisions:\n  - by: somebody\n";
        assertThatThrownBy(() -> DecisionFile.read("d.yaml", text.getBytes(UTF_8)))
                .isInstanceOf(WrongInput.class)
                .hasMessageContaining("`reason:`")
                .hasMessageContaining("d.yaml:3:5")
                .hasMessageContaining("docs/account.md");
    }

    private static TypedClaims read(String name, String text) {
        return TypedClaims.read(name, text.getBytes(UTF_8));
    }

    private static List<Problem> problems(String name, String text) {
        try {
            read(name, text);
        } catch (WrongInput wrong) {
            return wrong.problems();
        }
        throw new AssertionError("nothing was refused");
    }

    @Test
    void refusesClaimsThatCorrectThemselvesOrEachOther() {
        String itself = YAML.replace("source: monitor", "source: monitor\n    corrects: p.yaml#2");
        assertThatThrownBy(() -> read("p.yaml", itself))
                .hasMessageContaining("p.yaml#2 corrects itself")
                .hasMessageContaining("corrects");
        String circle =
                YAML.replace("source: monitor", "source: monitor\n    corrects: p.yaml#1")
                        .replace("cumulative: false", "corrects: p.yaml#2");
        assertThatThrownBy(() -> read("p.yaml", circle))
                .hasMessageContaining("a circle: p.yaml#2 corrects p.yaml#1 corrects p.yaml#2");
    }

    @Test
    void refusesHalfAPersonAndADayThatIsNot() {
        assertThatThrownBy(() -> read("p.yaml", YAML.replace("low: 350", "low: 0.5")))
                .hasMessageContaining("0.5 people");
        assertThatThrownBy(
                        () -> read("p.yaml", YAML.replace("when: 2016-12-18", "when: 9999-99-99")))
                .hasMessageContaining("'9999-99-99'")
                .hasMessageContaining("a day that there is");
    }

    @Test
    void readsWhatSpreadsheetsOfOtherCountriesWrite() {
        String semicolons =
                """
                #affected+num+low;#affected+num+high;#affected+unit;#affected+category;#event+type;#meta+source
                ٣٥٠;350;people;all;turned_back;radio room
                """;
        assertThat(read("p.csv", semicolons).reports().getFirst().claims())
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.quantity().low()).isEqualTo(Amount.of(350));
                    assertThat(claim.predicate()).isEqualTo(Predicate.TURNED_BACK);
                });
    }

    @Test
    void namesTheColumnOfACellThatIsMissing() {
        String row =
                """
                #affected+num+low,#affected+unit,#affected+category,#event+type,#meta+source
                350
                """;
        assertThatThrownBy(() -> read("p.csv", row))
                .hasMessageContaining("nothing under `#affected+unit` in this row")
                .hasMessageContaining("nothing under `#meta+source` in this row");
        String open = row.replace("350", "350,\"people");
        assertThatThrownBy(() -> read("p.csv", open))
                .hasMessageContaining("never closed")
                .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain("nothing under"));
    }
}
