package org.safepassage.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safepassage.house.Source.Draft;
import org.safepassage.house.Tidy.Census;
import org.safepassage.testkit.Repository;

/// Holds all product sources to the house style, and each rule of it to a planted fault.
class TidyTest {

    private static final Path ROOT = Repository.root();
    private static List<Source> sources;

    @BeforeAll
    static void readAll() {
        sources = Source.ofProject(ROOT);
    }

    @Test
    void sourcesAreTidy() {
        Tidy tidy = new Tidy(sources);
        System.out.println(Census.heading());
        for (String module : Source.MODULES) {
            Census whole = new Census(module);
            tidy.censuses().stream().filter(each -> each.module.equals(module)).forEach(whole::add);
            System.out.println(whole);
        }
        assertThat(sources).hasSizeGreaterThan(10);
        assertThat(tidy.faults()).as("what breaks the house style").isEmpty();
    }

    @Test
    void publicTypesOfCoreAreNamedInWordsOfTheGlossary() {
        Words words = new Words(Source.read(ROOT.resolve("docs/glossary.md")));
        assertThat(words.glossary()).contains("corridor", "convoy", "checkpoint");
        List<String> strangers = new ArrayList<>();
        sources.stream()
                .filter(source -> source.module().equals("core"))
                .forEach(source -> strangers.addAll(words.strangers(source)));
        assertThat(strangers)
                .as(
                        "words that are not in docs/glossary.md; use one that is, or add it there"
                                + " with its meaning")
                .isEmpty();
    }

    @Test
    void nothingAUserReadsTakesSides() {
        List<String> found = new ArrayList<>();
        for (String folder : List.of("app/src/main/resources", "operations", "docs")) {
            for (Path file : Source.filesUnder(ROOT.resolve(folder), "")) {
                if (file.toString()
                        .matches(".*\\.(yaml|yml|json|md|html|css|js|mjs|txt|properties)")) {
                    for (String word : Words.partisan(Source.read(file))) {
                        found.add(ROOT.relativize(file) + ": " + word);
                    }
                }
            }
        }
        assertThat(found).as("words that take sides").isEmpty();
    }

    @Test
    void theLauncherIsAProgram() {
        assertThat(Files.isExecutable(ROOT.resolve("passage"))).isTrue();
    }

    @Test
    void seesALongBody() {
        String body = "int a = 0;\n".repeat(61);
        assertThat(faultsOf("/// X.\npublic class X {\n void f() {\n" + body + "}\n}"))
                .singleElement()
                .asString()
                .contains("X.java:3", "'f' has 61 lines");
    }

    @Test
    void seesALongFile() {
        assertThat(faultsOf("class X {}\n" + "\n".repeat(500)))
                .singleElement()
                .asString()
                .contains("501 lines");
    }

    @Test
    void countsParametersByKind() {
        String six = "(int a, int b, int c, int d, int e, int f)";
        assertThat(faultsOf("class X { void f" + six + " {} }")).hasSize(1);
        assertThat(faultsOf("class X { private void f" + six + " {} }")).isEmpty();
        assertThat(faultsOf("class X { @Override void f" + six + " {} }")).isEmpty();
        assertThat(faultsOf("record X" + six + " {}")).isEmpty();
        String thirteen = "(int a" + String.join("", parts(12)) + ")";
        assertThat(faultsOf("record X" + thirteen + " {}")).hasSize(1);
    }

    private static List<String> parts(int count) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(", int p" + i);
        }
        return parts;
    }

    @Test
    void seesUnfinishedPlaces() {
        assertThat(faultsOf("class X {} // TO" + "DO later")).hasSize(1);
    }

    @Test
    void seesNamesThatSayNothing() {
        assertThat(faultsOf("class ConvoyManager {}")).hasSize(1);
        assertThat(faultsOf("class SeatUtils {}")).hasSize(1);
        assertThat(faultsOf("class Database {}")).isEmpty();
    }

    @Test
    void seesPublicTypesWithoutAComment() {
        assertThat(faultsOf("public class X {}")).hasSize(1);
        assertThat(faultsOf("/// Says what it is.\npublic class X {}")).isEmpty();
        assertThat(faultsOf("class X { public static class Y {} }")).isEmpty();
        assertThat(faultsOf("/// X.\npublic interface X { record Y() {} }")).hasSize(1);
    }

    @Test
    void seesDefaultInAChoiceOverASealedType() {
        String types =
                "sealed interface S {} record A() implements S {} record B() implements S {} ";
        String choice = "class X { int f(S s) { return switch (s) { case A a -> 1; %s -> 2; }; } }";
        assertThat(faultsOf(types + choice.formatted("default"))).hasSize(1);
        assertThat(faultsOf(types + choice.formatted("case B b"))).isEmpty();
        assertThat(faultsOf(types + choice.formatted("case B()"))).isEmpty();
    }

    @Test
    void seesAPackageWithoutPurpose() {
        Draft type = new Draft("core", Path.of("b/X.java"), "package b; class X {}");
        Draft unmarked = new Draft("core", Path.of("c/package-info.java"), "/// C.\npackage c;");
        Draft silent = new Draft("core", Path.of("d/package-info.java"), "@NullMarked\npackage d;");
        assertThat(new Tidy(Source.parse(List.of(type, unmarked, silent))).faults())
                .hasSize(3)
                .anyMatch(fault -> fault.startsWith("b: has no package-info"))
                .anyMatch(fault -> fault.startsWith("c/package-info.java: is not @NullMarked"))
                .anyMatch(fault -> fault.startsWith("d/package-info.java: does not say"));
    }

    @Test
    void seesAPackageNamedForNothing() {
        Draft info =
                new Draft(
                        "core",
                        Path.of("p/package-info.java"),
                        "/// P.\n@NullMarked\npackage org.safepassage.common;");
        assertThat(new Tidy(Source.parse(List.of(info))).faults())
                .singleElement()
                .asString()
                .contains("'common'");
    }

    @Test
    void seesWordsThatTakeSides() {
        assertThat(Words.partisan("the rebels left; Regime forces; the register"))
                .containsExactly("rebels", "Regime");
        assertThat(Words.partisan("# \"the rebels left\", quoted from a radio report")).isEmpty();
        assertThat(faultsOf("class X { String s = \"the enemy\"; }")).hasSize(1);
    }

    @Test
    void seesNamesOutsideTheGlossary() {
        Words words =
                new Words("| term | meaning |\n|---|---|\n| hand-over | x |\n| party | y |\n");
        assertThat(strangers(words, "HandOver")).isEmpty();
        assertThat(strangers(words, "Parties")).isEmpty();
        assertThat(strangers(words, "HandOverBlob"))
                .singleElement()
                .asString()
                .contains("'blob' in HandOverBlob");
    }

    private static List<String> strangers(Words words, String type) {
        Draft draft = new Draft("core", Path.of("X.java"), "public class " + type + " {}");
        return words.strangers(Source.parse(List.of(draft)).getFirst());
    }

    private static List<String> faultsOf(String code) {
        Draft info =
                new Draft(
                        "core", Path.of("p/package-info.java"), "/// P.\n@NullMarked\npackage p;");
        Draft draft = new Draft("core", Path.of("p/X.java"), code);
        return new Tidy(Source.parse(List.of(info, draft))).faults();
    }
}
