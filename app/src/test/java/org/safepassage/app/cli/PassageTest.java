package org.safepassage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.safepassage.app.imports.problem.WrongInput;
import picocli.CommandLine.Command;

class PassageTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void showsItsCommandsWhenCalledWithNothing() {
        assertThat(run()).isEqualTo(0);
        assertThat(out.toString()).startsWith("Usage: passage").contains("help", "test", "format");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version")).isEqualTo(0);
        assertThat(out.toString()).startsWith("passage ");
    }

    @Test
    void refusesAnUnknownCommandInTwoLines() {
        assertThat(run("evcuate")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).contains("evcuate"),
                        line -> assertThat(line).contains("passage --help"));
    }

    @Test
    void saysWhichCommandOrOptionWasProbablyMeant() {
        assertThat(run("plam")).isEqualTo(2);
        assertThat(run("plan", "--second", "5", "x.yaml")).isEqualTo(2);
        assertThat(run("plan", "--fig=low", "x.yaml")).isEqualTo(2);
        assertThat(run("check", "a.yaml", "b.json", "c.json")).isEqualTo(2);
        assertThat(run("plan", "x.yaml", "--figure", "middle")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "unknown command 'plam'; did you mean 'plan'?",
                        "unknown option '--second'; did you mean '--seconds'?",
                        "unknown option '--fig'; did you mean '--figure'?",
                        "'c.json' is one word too many: after 'passage check' comes OPERATION.yaml"
                                + " PLAN.json and nothing more",
                        "found 'middle', expected low, likely or high");
    }

    /// Whoever types a wrong day or word should not have to read the names of Java's classes.
    @Test
    void refusesDaysAndWordsInWordsThatNeedNoProgrammer() {
        for (String day : new String[] {"2016-02-30", "17.12.2016", "+999999999-12-31", ""}) {
            assertThat(run("account", "a.txt", "--date", "a.txt=" + day)).isEqualTo(2);
            assertThat(err.toString())
                    .contains("found '" + day + "', expected a day of the years 1900 to 2100");
        }
        assertThat(run("account", "a.txt", "--language", "fr")).isEqualTo(2);
        assertThat(run("plan", "x.yaml", "--objective", "soon")).isEqualTo(2);
        assertThat(err.toString())
                .contains("found 'fr', expected en or ar")
                .contains("found 'soon', expected exposure or finish")
                .doesNotContain("java.", "class ");
    }

    @Test
    void refusesAnOptionThatIsGivenTwice() {
        assertThat(run("plan", "x.yaml", "--out", "a", "--out", "b")).isEqualTo(2);
        assertThat(run("check", "x.yaml", "y.json", "--json", "--json")).isEqualTo(2);
        assertThat(run("plan", "x.yaml", "--seconds", "1", "--seconds", "2")).isEqualTo(2);
        assertThat(run("plan", "x.yaml", "--seconds", "1", "--steps", "2")).isEqualTo(2);
        assertThat(run("account", "a.txt", "--date", "2016-12-17")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "found --out more than once, expected it once; delete all but one",
                        "found --json more than once",
                        "found --seconds or --steps more than once, or both; expected one of them",
                        "found '2016-12-17', expected REPORT=DAY, such as 003.txt=2016-12-17");
    }

    @Test
    void passesTheStatusOfACommandThrough() {
        assertThat(runWith(() -> ExitStatus.BAD_NEWS.code())).isEqualTo(1);
    }

    @Test
    void showsWrongInputAsItIsWritten() {
        int status =
                runWith(() -> {
                    throw new WrongInput("line 3: found 'x', expected a number");
                });
        assertThat(status).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("line 3: found 'x', expected a number");
    }

    @Test
    void reportsAFaultInOneLineAndSaysHowToSeeMore() {
        int status =
                runWith(() -> {
                    throw new IllegalStateException("seven seats, eight people");
                });
        assertThat(status).isEqualTo(3);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("seven seats, eight people", "--trace");
    }

    @Test
    void reportsAnErrorOfTheMachineAsAFaultToo() {
        int status =
                runWith(() -> {
                    throw new StackOverflowError("deep");
                });
        assertThat(status).isEqualTo(3);
        assertThat(err.toString()).contains("StackOverflowError", "--trace");
    }

    @Test
    void showsWhereAFaultAroseWhenAsked() {
        int status =
                runWith(
                        () -> {
                            throw new IllegalStateException("seven seats, eight people");
                        },
                        "--trace");
        assertThat(status).isEqualTo(3);
        assertThat(err.toString()).contains("at org.safepassage.app.cli.PassageTest");
    }

    private int run(String... arguments) {
        return passage().execute(arguments);
    }

    private int runWith(Callable<Integer> body, String... arguments) {
        Passage passage = passage();
        passage.line().addSubcommand("probe", new Probe(body));
        String[] all = new String[arguments.length + 1];
        all[0] = "probe";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return passage.execute(all);
    }

    private Passage passage() {
        return new Passage(new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Command
    private record Probe(Callable<Integer> body) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            return body.call();
        }
    }
}
