package org.safepassage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.app.imports.problem.WrongInput;
import org.safepassage.testkit.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands `plan` and `check` as a user types them.
class PlanAndCheckTest {
    private static final Path ROOT = Repository.root();
    private static final String SMALL = operation("bustan-al-qasr-2016");

    @TempDir private Path folder = Path.of("");
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private String plan = "";

    @BeforeEach
    void namePlan() {
        plan = folder.resolve("plan.json").toString();
    }

    @Test
    void writesAPlanThatTheCheckerAccepts() {
        assertThat(run("plan", SMALL, "--steps", "20", "--out", plan)).isZero();
        assertThat(out.toString()).contains("150 of 150 moved, nobody left behind", "all kept");
        assertThat(out.toString()).endsWith("Written to " + plan + ".\n");
        assertThat(run("check", SMALL, plan)).isZero();
        assertThat(out.toString()).isEqualTo("No violation: the plan keeps every rule.\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void makesTheSameBytesOfTheSameStepsAndSeed() throws IOException {
        run("plan", SMALL, "--quick-bound", "--steps", "50", "--seed", "7", "--out", plan);
        byte[] first = Files.readAllBytes(Path.of(plan));
        run("plan", SMALL, "--quick-bound", "--steps", "50", "--seed", "7", "--out", plan);
        assertThat(Files.readAllBytes(Path.of(plan))).isEqualTo(first);
    }

    @Test
    void repeatsByStepsWhatASearchByTimeFound() throws IOException {
        run("plan", SMALL, "--seconds", "0.2", "--out", plan, "--json");
        byte[] first = Files.readAllBytes(Path.of(plan));
        String steps = json(out.toString()).get("steps").toString();
        run("plan", SMALL, "--steps", steps, "--out", plan);
        assertThat(Files.readAllBytes(Path.of(plan))).isEqualTo(first);
    }

    @Test
    void documentsItsSummaryByASchema() throws IOException {
        assertThat(run("plan", SMALL, "--steps", "5", "--json")).isZero();
        JsonNode summary = json(out.toString());
        assertThat(summary.get("people").get("moved").intValue()).isEqualTo(150);
        assertThat(summary.get("violations").intValue()).isZero();
        assertThat(faults("plan-summary", out.toString())).isEmpty();
        assertThat(faults("plan-summary", out.toString().replace("\"gap\"", "\"gaap\"")))
                .isNotEmpty();
    }

    @Test
    void namesTheRuleThatAPlanBreaks() throws IOException {
        run("plan", SMALL, "--steps", "5", "--out", plan);
        String text = Files.readString(Path.of(plan));
        Files.writeString(
                Path.of(plan),
                text.replaceFirst(
                        "\"leftBehind\": \\[\\]",
                        "\"leftBehind\": [{\"group\": \"" + group(text) + "\", \"people\": 3}]"));
        assertThat(run("check", SMALL, plan)).isEqualTo(1);
        assertThat(out.toString())
                .contains("everyone-counted-once: found", "3 left behind", "1 violation.");
        assertThat(run("check", SMALL, plan, "--json")).isEqualTo(1);
        assertThat(json(out.toString()).get("violations").get(0).get("rule").asString())
                .isEqualTo("everyone-counted-once");
        assertThat(faults("judgement", out.toString())).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAnInput() throws IOException {
        Files.writeString(Path.of(plan), "{\"format\": 3}");
        assertThat(run("check", SMALL, plan)).isEqualTo(2);
        assertThat(err.toString()).contains("plan.json:1:12: format", "found", "expected", "do  ");
        assertThat(run("check", plan, SMALL)).isEqualTo(2);
        assertThat(run("check", "no-such.yaml", plan)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        assertThat(run("plan", SMALL, "--seconds", "-1")).isEqualTo(2);
        assertThat(run("plan", SMALL, "--seconds", "NaN")).isEqualTo(2);
        assertThat(run("plan", SMALL, "--steps", "-1")).isEqualTo(2);
        assertThat(run("plan", SMALL, "--steps", "1", "--seconds", "1")).isEqualTo(2);
        assertThat(run("plan", SMALL, "--figure", "middle")).isEqualTo(2);
        assertThat(run("plan", SMALL, "--steps", "1", "--out", SMALL)).isEqualTo(2);
        assertThat(run("plan", SMALL, "--steps", "1", "--out", folder.toString())).isEqualTo(2);
        assertThat(
                        run(
                                "plan",
                                SMALL,
                                "--steps",
                                "1",
                                "--out",
                                folder.resolve("no/plan.json").toString()))
                .isEqualTo(2);
        assertThat(run("plan")).isEqualTo(2);
    }

    @Test
    void refusesTwoNamesOfOneFile() throws IOException {
        String roundabout = folder + "/./plan.json";
        assertThat(run("plan", SMALL, "--out", plan, "--report", roundabout)).isEqualTo(2);
        assertThat(err.toString()).contains("found twice among the files to write");
        Path map = Files.writeString(folder.resolve("map.csv"), "lat,lon\n36.1,37.1\n");
        assertThat(run("plan", SMALL, "--map", map.toString(), "--out", map.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("name another file");
    }

    @Test
    void refusesToPutAPlanInPlaceOfADevice() {
        assumeThat(Path.of("/dev/null")).exists();
        assertThatThrownBy(() -> OutputFiles.refuse(List.of(Path.of("/dev/null")), List.of()))
                .isInstanceOf(WrongInput.class)
                .hasMessageContaining("a device or a pipe");
    }

    @Test
    void saysInTheUsersWordsThatNothingCanBeWritten() {
        assertThatThrownBy(() ->
                        OutputFiles.write(
                                Path.of("plan.json"),
                                () -> {
                                    throw new IOException("No space left on device");
                                }))
                .isInstanceOf(NotWritten.class)
                .hasMessageStartingWith(
                        "plan.json: could not be written (No space left on device)");
    }

    @Test
    void doesNotTellOfTheDraftThatCouldNotBeWritten() {
        assertThatThrownBy(() ->
                        OutputFiles.write(
                                Path.of("plan.json"),
                                () -> {
                                    throw new NoSuchFileException("/proc/.passage-1.tmp");
                                }))
                .hasMessageStartingWith("plan.json: could not be written (its folder takes no")
                .hasMessageNotContaining(".tmp");
        assertThat(run("plan", SMALL, "--out", "")).isEqualTo(2);
        assertThat(err.toString()).contains("found an empty name");
    }

    @Test
    void keepsTheLinkThatLeadsToAPlan() throws IOException {
        Path target = Files.writeString(folder.resolve("target.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), target);
        assertThat(run("plan", SMALL, "--steps", "20", "--out", link.toString())).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(run("check", SMALL, target.toString())).isZero();
    }

    @Test
    void refusesNumbersInPlainWords() {
        assertThat(run("plan", SMALL, "--steps", "many")).isEqualTo(2);
        assertThat(err.toString()).contains("found 'many', expected a whole number in digits");
        assertThat(run("plan", SMALL, "--seed", "99999999999999999999")).isEqualTo(2);
        assertThat(err.toString()).contains("expected a whole number nearer to zero");
        assertThat(run("plan", SMALL, "--seconds", "ten")).isEqualTo(2);
        assertThat(err.toString()).contains("found 'ten', expected a number in digits");
    }

    @Test
    void provesThatNoPlanEndsSooner() {
        run("plan", SMALL, "--steps", "20", "--json");
        JsonNode summary = json(out.toString());
        assertThat(summary.get("bound").get("finish")).isEqualTo(summary.get("finish"));
        assertThat(summary.get("gap").doubleValue()).isBetween(0.0, 0.001);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void writesAReport() throws IOException {
        Path report = folder.resolve("report.html");
        assertThat(run("plan", SMALL, "--steps", "20", "--report", report.toString())).isZero();
        assertThat(Files.readString(report))
                .startsWith("<!doctype html>")
                .contains("bustan-al-qasr");
        assertThat(run("plan", SMALL, "--steps", "1", "--out", plan, "--report", plan))
                .isEqualTo(2);
    }

    @Test
    void leavesNothingBesideThePlan() throws IOException {
        run("plan", SMALL, "--steps", "1", "--out", plan);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(Path.of(plan));
        }
    }

    @Test
    void endsWithOneWhenPeopleAreLeftBehind() throws IOException {
        String text = Files.readString(Path.of(SMALL));
        Path few = folder.resolve("few.yaml");
        assertThat(text).contains("    number: 5 ");
        Files.writeString(few, text.replace("    number: 5 ", "    number: 1\n    trips: 1 "));
        assertThat(run("plan", few.toString(), "--steps", "1", "--out", plan)).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "30 of 150 moved, 120 left behind",
                        "They cannot be moved as long as this holds:\n          - ");
        assertThat(run("check", few.toString(), plan)).isZero();
        assertThat(run("plan", few.toString(), "--steps", "1", "--json")).isEqualTo(1);
        assertThat(faults("plan-summary", out.toString())).isEmpty();
        assertThat(json(out.toString()).get("explanation").get("proven").booleanValue()).isTrue();
    }

    @Test
    void endsSoonerWhenTheEarliestFinishIsWanted() throws IOException {
        String town = operation("al-safira-2024");
        assertThat(run("plan", town, "--steps", "3000", "--json", "--quick-bound")).isLessThan(2);
        String least = json(out.toString()).get("finish").stringValue();
        assertThat(
                        run(
                                "plan",
                                town,
                                "--steps",
                                "3000",
                                "--json",
                                "--quick-bound",
                                "--objective",
                                "finish"))
                .isLessThan(2);
        assertThat(json(out.toString()).get("finish").stringValue()).isLessThanOrEqualTo(least);
        assertThat(run("plan", town, "--objective", "soon")).isEqualTo(2);
        assertThat(err.toString()).contains("--objective").contains("soon");
    }

    @Test
    void searchesOnceMoreWhereNothingProvesThatAnyoneMustStay() throws IOException {
        String town = operation("wildfire-town");
        assertThat(run("plan", town, "--figure", "high", "--steps", "5", "--json", "--quick-bound"))
                .isEqualTo(1);
        assertThat(faults("plan-summary", out.toString())).isEmpty();
        JsonNode explanation = json(out.toString()).get("explanation");
        assertThat(explanation.get("proven").booleanValue()).isFalse();
        assertThat(explanation.get("secondSearch").get("seed").intValue()).isEqualTo(2);
        assertThat(explanation.get("secondSearch").get("leftBehind").intValue()).isPositive();
    }

    @Test
    void tellsWhomAPlanLeavesBehindThoughItBreaksNoRule() throws IOException {
        Files.writeString(
                Path.of(plan),
                """
                {"format": "safe-passage plan 1", "operation": "bustan-al-qasr-2016", "figure": "likely",
                 "convoys": [], "leftBehind": [{"group": "unit", "people": 150}]}
                """);
        assertThat(run("check", SMALL, plan)).isZero();
        assertThat(out.toString())
                .isEqualTo(
                        "No violation: the plan keeps every rule.\nIt leaves 150 of 150 people behind.\n");
    }

    @Test
    void namesTheRunThatLeavesFewerBehind() throws IOException {
        String town = operation("wildfire-town");
        run("plan", town, "--figure", "high", "--steps", "5", "--quick-bound", "--json");
        JsonNode summary = json(out.toString());
        long left = summary.get("people").get("leftBehind").longValue();
        long second = summary.get("explanation").get("secondSearch").get("leftBehind").longValue();
        run("plan", town, "--figure", "high", "--steps", "5", "--quick-bound");
        String found = "A second search (seed 2, search steps 5) leaves " + second;
        assertThat(out.toString()).contains(found);
        assertThat(out.toString().contains("Those are fewer")).isEqualTo(second < left);
    }

    @Test
    void tellsThePlanInArabicInTheWordsOfThePage() throws IOException {
        String text = Files.readString(Path.of(SMALL));
        Path few = folder.resolve("few.yaml");
        Files.writeString(few, text.replace("    number: 5 ", "    number: 1\n    trips: 1 "));
        assertThat(run("plan", few.toString(), "--steps", "1", "--language", "ar")).isEqualTo(1);
        String arabic = out.toString().replaceAll("[\u2066-\u2069]", "");
        assertThat(arabic)
                .contains("تمرين", "نُقل 30 من أصل 150", "والباقون 120")
                .contains("لا يمكن نقلهم ما دام هذا الأمر قائمًا", "مركبات إضافية")
                .contains("--steps 1 --seed 1");
        assertThat(run("plan", SMALL, "--language", "klingon")).isEqualTo(2);
        assertThat(err.toString()).contains("--language").contains("en or ar");
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return new Passage(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }

    private static String operation(String name) {
        return ROOT.resolve("operations").resolve(name + ".yaml").toString();
    }

    private static String group(String plan) {
        return plan.replaceAll("(?s).*?\"group\": \"([^\"]+)\".*", "$1");
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    private static List<?> faults(String schema, String text) throws IOException {
        String source = Files.readString(ROOT.resolve("docs/" + schema + ".schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(source)
                .validate(text, InputFormat.JSON);
    }
}
