package org.safepassage.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Term;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Corridor;
import org.safepassage.network.Leg;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.VehicleTypeId;
import org.safepassage.testkit.Repository;

/// Reads the worked operations and checks the figures that their sources state.
class WorkedOperationsTest {

    private static final Path FOLDER = Repository.root().resolve("operations");

    static List<Path> operations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void areReadWithoutProblemAndNamedInBothLanguages(Path file) {
        Operation operation = OperationFile.read(file);
        assertThat(file.getFileName().toString()).isEqualTo(operation.id() + ".yaml");
        assertThat(operation.exercise()).isTrue();
        assertThat(operation.languages()).containsExactly("en", "ar");
        List<String> lacking = new ArrayList<>();
        for (Names names : allNames(operation)) {
            if (!names.byLanguage().keySet().containsAll(List.of("en", "ar"))) {
                lacking.add(names.toString());
            }
        }
        assertThat(lacking).as("without a name in Arabic or English").isEmpty();
    }

    @Test
    void useEveryKindOfClauseAtLeastOnce() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : operations()) {
            for (Term term : OperationFile.read(file).terms().values()) {
                used.add(term.clause().getClass().getSimpleName());
            }
        }
        for (Class<?> kind : Clause.class.getPermittedSubclasses()) {
            assertThat(used).contains(kind.getSimpleName());
        }
    }

    @Test
    void bustanAlQasrFillsFiveBuses() {
        Operation operation = read("bustan-al-qasr-2016");
        assertThat(people(operation, Figure.LIKELY)).isEqualTo(150);
        VehicleType bus = operation.fleet().type(new VehicleTypeId("bus"));
        assertThat(bus.number().likely() * bus.capacity().seats()).isEqualTo(150);
        assertThat(operation.horizon().length()).isEqualTo(Duration.ofHours(3));
        assertThat(operation.fleet().escorts().values())
                .singleElement()
                .satisfies(escort -> assertThat(escort.number().high()).isEqualTo(1));
    }

    @Test
    void safiraMovesSixHundredAndFiftyInOneWave() {
        Operation operation = read("al-safira-2024");
        assertThat(people(operation, Figure.LIKELY)).isEqualTo(650);
        VehicleType bus = operation.fleet().type(new VehicleTypeId("bus"));
        assertThat(bus.number().likely() * bus.capacity().seats()).isBetween(640, 700);
    }

    @Test
    void eastAleppoCountsWhatTheSourcesPlanned() {
        Operation operation = read("east-aleppo-2016");
        assertThat(peopleAt(operation, Figure.LOW, "mashhad")).isEqualTo(9_500);
        assertThat(peopleAt(operation, Figure.LIKELY, "mashhad")).isEqualTo(5_000 + 10_000);
        assertThat(peopleAt(operation, Figure.HIGH, "mashhad")).isEqualTo(35_000);
        assertThat(peopleAt(operation, Figure.LIKELY, "fuah", "kafriya")).isEqualTo(2 * 1_250);
        assertThat(peopleAt(operation, Figure.HIGH, "fuah", "kafriya")).isEqualTo(2_500 + 1_500);
    }

    @Test
    void eastAleppoCorridorIsSixAndFifteenKilometres() {
        Operation operation = read("east-aleppo-2016");
        assertThat(metres(operation, "government")).isEqualTo(6_000);
        assertThat(metres(operation, "groups-aleppo")).isEqualTo(15_000);
    }

    /// Loading 30, driving 50, unloading 20, driving back 50 minutes: see `operations/sources.md`.
    @Test
    void eastAleppoBusesTurnRoundAsTheCycleCheckSays() {
        Operation operation = read("east-aleppo-2016");
        VehicleType bus = operation.fleet().type(new VehicleTypeId("bus"));
        assertThat(bus.number().likely()).isEqualTo(20);
        assertThat(bus.boarding().timeFor(45)).isEqualTo(Duration.ofMinutes(30));
        assertThat(bus.alighting().timeFor(45)).isEqualTo(Duration.ofMinutes(20));
        Duration drive = Duration.ZERO;
        for (Leg leg : legs(operation)) {
            drive = drive.plus(leg.travelTime(bus.id()));
        }
        assertThat(drive).isEqualTo(Duration.ofSeconds(50 * 60 + 24));
    }

    private static Operation read(String name) {
        return OperationFile.read(FOLDER.resolve(name + ".yaml"));
    }

    private static int people(Operation operation, Figure figure) {
        return operation.groups().values().stream().mapToInt(g -> g.people(figure)).sum();
    }

    private static int peopleAt(Operation operation, Figure figure, String... places) {
        return operation.groups().values().stream()
                .filter(group -> List.of(places).contains(group.place().value()))
                .mapToInt(group -> group.people(figure))
                .sum();
    }

    private static List<Leg> legs(Operation operation) {
        Corridor corridor = operation.network().corridor(new CorridorId("ramouseh"));
        return corridor.segments().stream().map(s -> operation.network().leg(s.leg())).toList();
    }

    private static long metres(Operation operation, String controller) {
        return legs(operation).stream()
                .filter(leg -> Objects.requireNonNull(leg.controller()).value().equals(controller))
                .mapToLong(leg -> leg.length().metres())
                .sum();
    }

    private static List<Names> allNames(Operation operation) {
        List<Names> names = new ArrayList<>(List.of(operation.names()));
        operation.parties().values().forEach(party -> names.add(party.names()));
        operation.network().places().values().forEach(place -> names.add(place.names()));
        operation.network().corridors().values().forEach(corridor -> names.add(corridor.names()));
        for (Group group : operation.groups().values()) {
            names.add(group.names());
            names.add(group.category().names());
        }
        operation.fleet().types().values().forEach(type -> names.add(type.names()));
        operation.fleet().escorts().values().forEach(escort -> names.add(escort.names()));
        operation.terms().values().forEach(term -> names.add(term.text()));
        return names;
    }
}
