package org.safepassage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.account.AccountRule;
import org.safepassage.app.imports.typed.Columns;
import org.safepassage.testkit.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command `account` as people call it, with figures typed by hand.
class AccountTest {
    private static final String TYPED =
            """
            safe-passage: claims 1
            date: 2016-12-19
            claims:
              - {low: 900, high: 900, unit: people, category: all, predicate: departed, from: Aleppo,
                 when: by 2016-12-17, cumulative: true, source: first office}
              - {low: 850, high: 850, unit: people, category: all, predicate: departed, from: Aleppo,
                 when: by 2016-12-18, cumulative: true, source: second office}
              - {low: 300, high: 300, unit: people, category: children, predicate: departed,
                 from: Aleppo, when: by 2016-12-17, cumulative: true, source: first office}
            """;

    @TempDir private Path folder;
    private Path typed = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeClaims() throws IOException {
        typed = Files.writeString(folder.resolve("phone.yaml"), TYPED);
    }

    @Test
    void namesATotalThatFalls() {
        assertThat(run("--typed", typed.toString())).isZero();
        assertThat(out.toString())
                .contains("Contradictions: 1", "[running-total]", "first office", "second office")
                .contains("set aside phone.yaml#1; or set aside phone.yaml#2");
    }

    @Test
    void endsWithOneWhereItIsStrict() {
        assertThat(run("--typed", typed.toString(), "--strict")).isEqualTo(1);
    }

    @Test
    void recordsADecisionAndTakesItBack() throws IOException {
        Path record = folder.resolve("decisions.yaml");
        decide(record, "--set-aside", "it was the plan");
        assertThat(Files.readString(record))
                .startsWith("safe-passage: decisions 1\ndecisions:\n")
                .contains("set-aside: \"phone.yaml#2\"", "reason: \"it was the plan\"", "at: 20");
        assertThat(out.toString()).contains("Contradictions: 0", "phone.yaml#2 set aside by desk");
        decide(record, "--restore", "confirmed");
        assertThat(out.toString()).contains("Contradictions: 1", "Decisions: 2");
        decide(record, "--settle", "counted on the spot");
        assertThat(out.toString()).contains("Contradictions: 0", "Decisions: 3");
        assertThat(Files.readString(record)).contains("it was the plan", "confirmed", "settle:");
    }

    @Test
    void refusesADecisionThatWouldChangeNothing() throws IOException {
        Path record = folder.resolve("decisions.yaml");
        Files.writeString(record, "\n");
        String[] idle = {
            "--typed",
            typed.toString(),
            "--decisions",
            record.toString(),
            "--restore",
            "phone.yaml#2",
            "--reason",
            "x",
            "--by",
            "desk"
        };
        assertThat(run(idle)).isEqualTo(2);
        assertThat(err.toString()).contains("would change nothing: it is not set aside");
        idle[4] = "--settle";
        idle[5] = "phone.yaml#3";
        assertThat(run(idle)).isEqualTo(2);
        assertThat(err.toString()).contains("nothing that bears on anything contradicts it");
        assertThat(record).as("a record in which nothing was decided yet").hasContent("\n");
    }

    @Test
    void setsAsideAnEventThatNobodySawHappen() throws IOException {
        Path report = folder.resolve("note.txt");
        Files.writeString(
                report,
                """
                The convoys

                17 December 2016

                The evacuation of East Aleppo is complete, the centre said on Saturday.

                The evacuation of East Aleppo came to a halt, an official said on Saturday.
                """);
        Path record = folder.resolve("decisions.yaml");
        assertThat(run(report.toString())).isZero();
        assertThat(out.toString()).contains("Told as complete, and as halted");
        out.getBuffer().setLength(0);
        String[] decided = {
            report.toString(),
            "--decisions",
            record.toString(),
            "--set-aside",
            "note.txt@2",
            "--reason",
            "it was resumed within the hour",
            "--by",
            "desk"
        };
        assertThat(run(decided)).isZero();
        assertThat(out.toString()).contains("Contradictions: 0", "note.txt@2 set aside by desk");
    }

    @Test
    void refusesOneFileUnderTwoNames() throws IOException {
        Path report = folder.resolve("note.txt");
        Files.writeString(report, "300 people left East Aleppo on Friday, the office said.\n");
        Path link = Files.createSymbolicLink(folder.resolve("same.txt"), report);
        assertThat(run(report.toString(), link.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("same.txt", "each file once");
    }

    @Test
    void tellsTheAccountAndTheSituationInArabic() throws IOException {
        Path situation = folder.resolve("situation.html");
        String[] arabic = {
            "--typed", typed.toString(), "--language", "ar", "--situation", situation.toString()
        };
        assertThat(run(arabic)).isZero();
        assertThat(out.toString())
                .startsWith("باختصار")
                .contains("التناقضات", "قول")
                .doesNotContain("Contradictions", "needed");
        assertThat(Files.readString(situation))
                .contains("<html lang=\"ar\" dir=\"rtl\">", "تقرير عن الوضع", "حلب");
        out.getBuffer().setLength(0);
        assertThat(run("--typed", typed.toString(), "--language", "fr")).isEqualTo(2);
    }

    @Test
    void givesEveryFigureItsGrade() throws IOException {
        Files.writeString(
                typed,
                TYPED.replace("source: first office", "source: first office, grade: own-tally"));
        Path claims = folder.resolve("claims.csv");
        Path figures = folder.resolve("figures.csv");
        String[] tables = {
            "--typed", typed.toString(), "--csv", claims.toString(), "--figures", figures.toString()
        };
        assertThat(run(tables)).isZero();
        assertThat(out.toString()).contains(": own tally", "[own tally]");
        assertThat(Files.readString(claims)).contains("#meta+grade", "own-tally", "statement");
        assertThat(Files.readString(figures)).contains("#meta+grade+low", "own-tally");
    }

    @Test
    void refusesADecisionWithoutAReason() {
        int status = run("--typed", typed.toString(), "--set-aside", "phone.yaml#2");
        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("--decisions FILE", "--reason", "--by");
    }

    @Test
    void refusesADecisionAboutAClaimThatDoesNotExist() {
        Path record = folder.resolve("decisions.yaml");
        String[] wrong = {
            "--typed",
            typed.toString(),
            "--decisions",
            record.toString(),
            "--set-aside",
            "phone.yaml#22",
            "--reason",
            "x",
            "--by",
            "y"
        };
        assertThat(run(wrong)).isEqualTo(2);
        assertThat(err.toString()).contains("phone.yaml#22", "did you mean 'phone.yaml#2'?");
        assertThat(record).doesNotExist();
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrects() throws IOException {
        String corrected =
                TYPED.replace(
                        "source: second office", "source: second office, corrects: phone.yaml#1");
        Files.writeString(typed, corrected);
        assertThat(run("--typed", typed.toString())).isZero();
        assertThat(out.toString())
                .contains("Contradictions: 0", "corrected by phone.yaml#2")
                .contains("    850; low by phone.yaml#2");
    }

    @Test
    void writesJsonThatFitsItsSchema() throws IOException {
        assertThat(run("--typed", typed.toString(), "--json")).isZero();
        String schema = Files.readString(Repository.root().resolve("docs/account.schema.json"));
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(schema, InputFormat.JSON)
                                .validate(out.toString(), InputFormat.JSON))
                .isEmpty();
        JsonNode root = JsonMapper.shared().readTree(out.toString());
        assertThat(root.at("/account/disputes/0/contradictions/0/claims"))
                .hasToString("[\"phone.yaml#1\",\"phone.yaml#2\"]");
    }

    @Test
    void writesTablesAndASituationReportOfOnePage() throws IOException {
        Path figures = folder.resolve("figures.csv");
        Path claims = folder.resolve("claims.csv");
        Path situation = folder.resolve("situation.txt");
        assertThat(
                        run(
                                "--typed",
                                typed.toString(),
                                "--figures",
                                figures.toString(),
                                "--csv",
                                claims.toString(),
                                "--situation",
                                situation.toString()))
                .isZero();
        assertThat(Files.readAllLines(figures).get(1)).contains("#affected+num+low");
        assertThat(Files.readString(claims)).contains("second office", "by 2016-12-18");
        String page = Files.readString(situation);
        assertThat(page)
                .contains("reports up to 2016-12-19", "children left Aleppo: 300", "first office")
                .contains("up to 2016-12-17", "A total falls");
        assertThat(page.lines().count()).isLessThan(60);
        assertThat(page.lines()).allMatch(line -> line.length() <= 96);
    }

    @Test
    void writesTheSituationReportAsAPageToo() throws IOException {
        Path situation = folder.resolve("situation.html");
        String hostile = TYPED.replace("first office", "\"<b>first</b> & last\"");
        Files.writeString(typed, hostile);
        assertThat(run("--typed", typed.toString(), "--situation", situation.toString())).isZero();
        assertThat(Files.readString(situation))
                .startsWith("<!doctype html>")
                .contains("&lt;b&gt;first&lt;/b&gt; &amp; last", "up to 2016-12-17")
                .doesNotContain("<script", "<b>");
    }

    /// Else 300 would be read as 003, and a terminal would do what a report says.
    @Test
    void showsNoMarksThatTurnTheDirectionOfWritingOrSteerATerminal() throws IOException {
        Path report =
                Files.writeString(
                        folder.resolve("turned.txt"),
                        """
                        The office said that about \u202E300\u202C people were evacuated from Homs on Friday.
                        The office said that 150 people were evacuated from Homs on Friday.

                        It \u001B[31mwarned.
                        """);
        Path situation = folder.resolve("situation.txt");
        assertThat(run(report.toString(), "--situation", situation.toString())).isZero();
        assertThat(out.toString()).contains("\"about 300 people were evacuated\"");
        assertThat(Files.readString(situation)).contains("\"about 300 people were");
        assertThat(out + Files.readString(situation)).doesNotContain("\u202E", "\u202C", "\u001B");
    }

    @Test
    void refusesTwoOutputsOfOneName() {
        String file = folder.resolve("x.csv").toString();
        assertThat(run("--typed", typed.toString(), "--csv", file, "--figures", file)).isEqualTo(2);
        assertThat(err.toString()).contains("found twice among the files to write");
        assertThat(run("--typed", typed.toString(), "--csv", file, "--report", file)).isEqualTo(2);
        assertThat(run("--typed", typed.toString(), "--csv", typed.toString())).isEqualTo(2);
        assertThat(Path.of(file)).doesNotExist();
    }

    @Test
    void takesTheDayOfAReportThatDoesNotSayIt() throws IOException {
        Path report = folder.resolve("note.txt");
        Files.writeString(report, "On Thursday 250 people left Aleppo for Idlib.\n");
        String[] dated = {report.toString(), "--date", "note.txt=2016-12-17"};
        assertThat(run(dated)).isZero();
        assertThat(out.toString()).contains("on 2016-12-15");
        assertThat(run(dated[0], "--date", dated[2], "--date", "note.txt=2016-12-18")).isEqualTo(2);
        assertThat(err.toString())
                .contains("found 2016-12-17 and 2016-12-18 for 'note.txt'", "delete one");
        assertThat(run(report.toString(), "--date", "other.txt=2016-12-17")).isEqualTo(2);
        assertThat(err.toString()).contains("found 'other.txt'", "expected one of note.txt");
    }

    @Test
    void takesSpellingsOfPlacesFromAnOperation() throws IOException {
        Path report = folder.resolve("note.txt");
        Files.writeString(report, "On 15 December 2016, 250 people left Ramousah for Idlib.\n");
        Path operation = Repository.root().resolve("operations/east-aleppo-2016.yaml");
        assertThat(run(report.toString(), "--operation", operation.toString())).isZero();
        assertThat(out.toString()).contains("people, left al-Ramouseh");
    }

    @Test
    void beginsWithWhatSomebodyWithOneMinuteShouldSee() {
        assertThat(run("--typed", typed.toString())).isZero();
        assertThat(out.toString()).startsWith("In short\n- A total falls");
        assertThat(out.toString()).contains("\nClaims\n");
    }

    @Test
    void asksForReports() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("found no report");
    }

    @Test
    void thePageExplainsEveryRuleReadingAndTag() throws IOException {
        String page = Files.readString(Repository.root().resolve("docs/account.md"));
        JsonNode schema =
                JsonMapper.shared()
                        .readTree(
                                Files.readString(
                                        Repository.root().resolve("docs/account.schema.json")));
        List<String> inSchema = new ArrayList<>();
        schema.at("/$defs/rule/enum").forEach(node -> inSchema.add(node.asString()));
        List<String> rules = new ArrayList<>();
        for (AccountRule rule : AccountRule.values()) {
            rules.add(rule.id());
            assertThat(page).contains("`" + rule.id() + "`");
        }
        assertThat(inSchema).isEqualTo(rules);
        schema.at("/$defs/reading/properties/id/enum")
                .forEach(node -> assertThat(page).contains("`" + node.asString() + "`"));
        Columns.all().forEach(column -> assertThat(page).contains("`" + column.tag() + "`"));
    }

    /// A reason that cannot be read again would take the whole record away from everybody.
    @Test
    void recordsNoReasonThatCannotBeReadAgain() throws IOException {
        Path record = folder.resolve("decisions.yaml");
        decide(record, "--set-aside", "it was the plan");
        String before = Files.readString(record);
        List<String> unreadable =
                List.of("", " ", "a\u0001b", "a\u2028b", "a\u202eb", "\ufeffa", "x".repeat(10_001));
        for (String reason : unreadable) {
            assertThat(decision(record, "--restore", reason)).as(reason).isEqualTo(2);
            assertThat(err.toString()).contains("the decision to be recorded", "reason");
            assertThat(record).hasContent(before);
        }
        decide(record, "--restore", "\ud83d\ude00 \"\\ # : - {} \u062a\u0623\u0643\u062f");
        decide(record, "--set-aside", "again");
    }

    @Test
    void breaksNoRecordThatIsWrittenInAnotherForm() throws IOException {
        String beginning = "safe-passage: decisions 1\ndecisions:";
        String atMargin = "\n- set-aside: phone.yaml#2\n  reason: a\n  by: b\n";
        for (String form : List.of(" []\n", atMargin)) {
            Path record = folder.resolve("decisions.yaml");
            Files.writeString(record, beginning + form);
            String option = form.equals(atMargin) ? "--restore" : "--set-aside";
            assertThat(decision(record, option, "confirmed")).isEqualTo(2);
            assertThat(err.toString()).contains("two blanks from the margin");
            assertThat(record).hasContent(beginning + form);
        }
    }

    @Test
    void refusesACircleOfCorrectionsOverSeveralFiles() throws IOException {
        Path other = folder.resolve("other.yaml");
        String corrects = "source: second office, corrects: ";
        String here = TYPED.replace("source: second office", corrects + "other.yaml#2");
        String there = TYPED.replace("source: second office", corrects + "phone.yaml#2");
        Files.writeString(typed, here);
        Files.writeString(other, there);
        assertThat(run("--typed", typed.toString(), "--typed", other.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("other.yaml#2 corrects phone.yaml#2 corrects other.yaml#2");
    }

    @Test
    void writesATableThatTellsTheSame() throws IOException {
        Path report = folder.resolve("note.txt");
        Files.writeString(report, "On 15 December 2016, 2,0\u202e00 people left Homs for Idlib.\n");
        String corrects = "source: second office, corrects: phone.yaml#1";
        Files.writeString(typed, TYPED.replace("source: second office", corrects));
        Path table = folder.resolve("table.csv");
        String[] first = {
            report.toString(), "--typed", typed.toString(), "--csv", table.toString()
        };
        assertThat(run(first)).isZero();
        assertThat(out.toString()).contains("phone.yaml#1 set aside by second office");
        assertThat(Files.readString(table)).doesNotContain("\u202e");
        out.getBuffer().setLength(0);
        assertThat(run("--typed", table.toString())).isZero();
        assertThat(out.toString())
                .contains("set aside by second office: corrected by table.csv")
                .contains("Contradictions: 0");
    }

    private void decide(Path record, String option, String reason) {
        out.getBuffer().setLength(0);
        assertThat(decision(record, option, reason)).isZero();
    }

    private int decision(Path record, String option, String reason) {
        return run(
                "--typed",
                typed.toString(),
                "--decisions",
                record.toString(),
                option,
                "phone.yaml#2",
                "--reason",
                reason,
                "--by",
                "desk");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("account"));
        all.addAll(List.of(arguments));
        return new Passage(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(all.toArray(new String[0]));
    }
}
