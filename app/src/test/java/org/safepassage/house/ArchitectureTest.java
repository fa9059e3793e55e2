package org.safepassage.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safepassage.testkit.Repository;

/// Which package may use which, and what only `app` may ask the machine. Never switched off, never
/// frozen: a new arrow is a change of {@link #MAY_USE} and a decision in docs/decisions.
class ArchitectureTest {

    private static final String BASE = "org.safepassage.";

    private static final Set<String> VALUES =
            Set.of("quantity", "fleet", "network", "people", "agreement", "operation");
    private static final Set<String> PLAN = and(VALUES, "plan");

    /// For each package right below the base, the packages it may use. A package may always use
    /// itself and what lies below it.
    private static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    Map.entry("quantity", Set.of()),
                    Map.entry("fleet", Set.of("quantity")),
                    Map.entry("network", Set.of("quantity")),
                    Map.entry("people", Set.of("quantity")),
                    Map.entry("agreement", Set.of("quantity")),
                    Map.entry(
                            "operation",
                            Set.of("quantity", "fleet", "network", "people", "agreement")),
                    Map.entry("plan", VALUES),
                    Map.entry("check", PLAN),
                    Map.entry("planner", PLAN),
                    Map.entry("stress", and(PLAN, "check")),
                    Map.entry("ledger", PLAN),
                    Map.entry("claims", Set.of("quantity")),
                    Map.entry("account", and(PLAN, "ledger", "claims")),
                    Map.entry("solver", Set.of("planner", "quantity")),
                    Map.entry(
                            "app",
                            and(
                                    PLAN, "check", "planner", "stress", "ledger", "claims",
                                    "account", "solver")),
                    Map.entry(
                            "bench",
                            and(
                                    PLAN, "check", "planner", "stress", "ledger", "claims",
                                    "account", "solver", "app")));

    /// Third-party code and the only package that may use it.
    private static final Map<String, String> ONLY_IN =
            Map.of(
                    "com.google.ortools", "solver",
                    "org.ojalgo", "solver",
                    "picocli", "app",
                    "tools.jackson", "app",
                    "org.snakeyaml", "app",
                    "org.jsoup", "app",
                    "org.apache.pdfbox", "app");

    private static JavaClasses classes;
    private static List<Source> sources;

    @BeforeAll
    static void importAll() {
        Path root = Repository.root();
        List<Path> folders =
                Stream.of("core", "solver", "app")
                        .map(module -> root.resolve(module).resolve("target/classes"))
                        .toList();
        folders.forEach(folder -> assertThat(folder).isDirectory());
        classes = new ClassFileImporter().importPaths(folders);
        sources =
                Source.ofProject(root).stream()
                        .filter(source -> !source.module().equals("bench"))
                        .filter(source -> !source.isPackageInfo())
                        .toList();
    }

    /// Without this, a wrong folder would make every other rule pass.
    @Test
    void looksAtEveryClass() {
        assertThat(sources).isNotEmpty();
        for (Source source : sources) {
            assertThat(classes.contain(source.typeName())).as(source.path().toString()).isTrue();
        }
    }

    @Test
    void packagesUseOnlyWhatTheyMay() {
        assertThat(classes.stream().flatMap(type -> wrongUses(type).stream()).toList())
                .as("uses that are not in the list of ArchitectureTest")
                .isEmpty();
    }

    @Test
    void packagesFormNoCircle() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : classes) {
            Set<String> used = uses.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                used.add(dependency.getTargetClass().getBaseComponentType().getPackageName());
            }
        }
        assertThat(uses).hasSizeGreaterThan(MAY_USE.size() / 2);
        assertThat(circles(uses)).as("packages in a circle, or between two").isEmpty();
    }

    @Test
    void seesACircle() {
        Map<String, Set<String>> uses =
                Map.of(
                        "above", Set.of("one", "java.util"),
                        "one", Set.of("one", "other"),
                        "other", Set.of("one", "below"),
                        "below", Set.of("below", "java.util"));
        assertThat(circles(uses)).containsExactly("one", "other");
    }

    /// Those of the packages in `uses` that form circles, and those between two circles. A package
    /// that uses none of those left, or that none of them uses, is in no circle and is taken away.
    private static Set<String> circles(Map<String, Set<String>> uses) {
        Set<String> left = new TreeSet<>(uses.keySet());
        boolean taken = true;
        while (taken) {
            Set<String> before = Set.copyOf(left);
            left.removeIf(one -> !isAmong(before, one, other -> uses.get(one).contains(other)));
            left.removeIf(one -> !isAmong(before, one, other -> uses.get(other).contains(one)));
            taken = left.size() < before.size();
        }
        return left;
    }

    private static boolean isAmong(Set<String> names, String but, Predicate<String> wanted) {
        return names.stream().anyMatch(name -> !name.equals(but) && wanted.test(name));
    }

    @Test
    void plannerAndCheckAreStrangers() {
        assertThat(MAY_USE.get("planner")).doesNotContain("check");
        assertThat(MAY_USE.get("check")).doesNotContain("planner");
    }

    @Test
    void onlyTheProgramAsksTheMachine() {
        List<String> found =
                classes.stream()
                        .filter(type -> !packageOf(type).equals("app"))
                        .flatMap(type -> ForbiddenCalls.in(type).stream())
                        .toList();
        assertThat(found)
                .as("calls outside app that make equal inputs give unequal results")
                .isEmpty();
    }

    @Test
    void seesForbiddenCalls() {
        JavaClass planted = imported(Planted.class);
        assertThat(ForbiddenCalls.in(planted))
                .hasSize(5)
                .anyMatch(call -> call.contains("Instant.now()"))
                .anyMatch(call -> call.contains("Random.<init>()"))
                .anyMatch(call -> call.contains("String.toLowerCase()"))
                .anyMatch(call -> call.contains("String.format(java.lang.String"))
                .anyMatch(call -> call.contains("UUID.randomUUID"));
    }

    @Test
    void seesAWrongUse() {
        JavaClass main = classes.get("org.safepassage.app.Main");
        assertThat(wrongUses(main, "quantity")).isNotEmpty();
        assertThat(wrongUses(main, "no-such-package")).isNotEmpty();
        assertThat(wrongUses(main, "app")).isEmpty();
    }

    private static List<String> wrongUses(JavaClass type) {
        return wrongUses(type, packageOf(type));
    }

    private static List<String> wrongUses(JavaClass type, String home) {
        Set<String> allowed = MAY_USE.get(home);
        if (allowed == null) {
            return List.of(type.getName() + ": the package '" + home + "' is not in the list");
        }
        List<String> wrong = new ArrayList<>();
        for (Dependency use : type.getDirectDependenciesFromSelf()) {
            JavaClass target = use.getTargetClass().getBaseComponentType();
            String name = target.getName();
            boolean isOurs = name.startsWith(BASE);
            if (isOurs && !packageOf(target).equals(home) && !allowed.contains(packageOf(target))) {
                wrong.add(use.getDescription());
            }
            ONLY_IN.forEach((foreign, only) -> {
                if (name.startsWith(foreign + ".") && !home.equals(only)) {
                    wrong.add(use.getDescription());
                }
            });
        }
        return wrong;
    }

    /// The first word of the package below the base.
    private static String packageOf(JavaClass type) {
        return type.getPackageName().substring(BASE.length()).split("\\.")[0];
    }

    private static JavaClass imported(Class<?> type) {
        return new ClassFileImporter().importClass(type);
    }

    private static Set<String> and(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    /// Five calls that are forbidden and five that are not.
    private static final class Planted {
        List<Object> forbidden() {
            Supplier<Object> chance = java.util.UUID::randomUUID;
            return List.of(
                    Instant.now(), new Random(), "A".toLowerCase(), String.format("%d", 1), chance);
        }

        List<Object> allowed(Clock clock) {
            return List.of(
                    Instant.now(clock),
                    new Random(1),
                    "A".toLowerCase(Locale.ROOT),
                    String.format(Locale.ROOT, "%d", 1),
                    Instant.parse("2016-12-15T10:00:00Z"));
        }
    }
}
