package org.safepassage.bench.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepassage.network.Network;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.people.Need;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.PlaceId;

class FamilyRecipeTest {
    private static final Set<TermLayer> NONE = EnumSet.noneOf(TermLayer.class);

    @ParameterizedTest
    @EnumSource
    void drawsTheSameOperationForTheSameSeed(FamilySize size) {
        Operation operation = FamilyRecipe.draw(size, NONE, 3);

        assertThat(FamilyRecipe.draw(size, NONE, 3)).isEqualTo(operation);
        assertThat(FamilyRecipe.draw(size, NONE, 4)).isNotEqualTo(operation);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DUTY")
    void layerAddsTermsAndEscortsAndChangesNothingElse(TermLayer layer) {
        Operation bare = FamilyRecipe.draw(FamilySize.M, NONE, 3);
        Operation with = FamilyRecipe.draw(FamilySize.M, EnumSet.of(layer), 3);

        assertThat(with.terms()).isNotEmpty();
        assertThat(with.network()).isEqualTo(bare.network());
        assertThat(with.groups()).isEqualTo(bare.groups());
        assertThat(with.fleet().types()).isEqualTo(bare.fleet().types());
        assertThat(with.fleet().escorts().isEmpty()).isEqualTo(layer != TermLayer.ESCORTS);
    }

    @Test
    void dutyLayerLimitsBusesAndChangesNothingElse() {
        Operation bare = FamilyRecipe.draw(FamilySize.M, NONE, 3);
        Operation with = FamilyRecipe.draw(FamilySize.M, EnumSet.of(TermLayer.DUTY), 3);

        assertThat(bare.fleet().types().values()).allMatch(type -> type.longestDuty() == null);
        assertThat(with.fleet().types().values())
                .filteredOn(type -> type.capacity().stretchers() == 0)
                .isNotEmpty()
                .allMatch(type -> Duration.ofHours(14).equals(type.longestDuty()));
        assertThat(with.network()).isEqualTo(bare.network());
        assertThat(with.groups()).isEqualTo(bare.groups());
        assertThat(with.terms()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hasThePeopleAndVehiclesOfItsSize(FamilySize size) {
        for (long seed = 0; seed < 10; seed++) {
            Operation operation = FamilyRecipe.draw(size, NONE, seed);
            int people =
                    operation.groups().values().stream()
                            .mapToInt(g -> g.people(Figure.LIKELY))
                            .sum();
            int vehicles =
                    operation.fleet().types().values().stream()
                            .mapToInt(t -> t.number().likely())
                            .sum();

            assertThat(people).isCloseTo(size.people().all(), within(10));
            assertThat(vehicles).isEqualTo(size.vehicles().all());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyGroupCanReachAllItsDestinationsByOneCorridor(FamilySize size) {
        Operation operation = FamilyRecipe.draw(size, NONE, 5);

        for (Group group : operation.groups().values()) {
            for (PlaceId destination : group.destinations()) {
                assertThat(isOnTheWay(operation.network(), group.place(), destination))
                        .as("%s to %s", group.place(), destination)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void someVehicleTakesTheLargestHouseholdOfEveryGroup(FamilySize size) {
        Operation operation = FamilyRecipe.draw(size, NONE, 6);

        for (Group group : operation.groups().values()) {
            int largest = group.households(Figure.LIKELY).sizeOf(1);
            assertThat(operation.fleet().types().values())
                    .as(group.id().value())
                    .anyMatch(type -> type.capacity().holds(group.placesFor(largest)));
        }
    }

    @Test
    void sheltersTakeEveryone() {
        for (FamilySize size : FamilySize.values()) {
            Operation operation = FamilyRecipe.draw(size, NONE, 7);
            long room =
                    operation.network().places().values().stream()
                            .map(place -> place.reception().people().inAll())
                            .filter(java.util.Objects::nonNull)
                            .mapToLong(Integer::longValue)
                            .sum();

            assertThat(room).isGreaterThanOrEqualTo(size.people().all());
        }
    }

    @Test
    void stretchersNeedNoMoreTripsThanAmbulancesCanMake() {
        for (FamilySize size : FamilySize.values()) {
            Operation operation = FamilyRecipe.draw(size, NONE, 8);
            int lying =
                    operation.groups().values().stream()
                            .filter(group -> group.need() == Need.STRETCHER)
                            .mapToInt(group -> group.count().likely())
                            .sum();
            int stretchers =
                    operation.fleet().types().values().stream()
                            .mapToInt(type -> type.capacity().stretchers() * type.number().likely())
                            .sum();

            assertThat(lying).isPositive().isLessThanOrEqualTo(2 * size.days() * stretchers);
        }
    }

    @Test
    void windowsOfEveryLegAreInOrderWithinTheHorizon() {
        for (FamilySize size : FamilySize.values()) {
            for (long seed = 0; seed < 20; seed++) {
                Operation operation = FamilyRecipe.draw(size, NONE, seed);
                for (var leg : operation.network().legs().values()) {
                    for (int i = 0; i < leg.windows().size(); i++) {
                        assertThat(operation.horizon().contains(leg.windows().get(i))).isTrue();
                        assertThat(
                                        i == 0
                                                || leg.windows()
                                                        .get(i - 1)
                                                        .to()
                                                        .isBefore(leg.windows().get(i).from()))
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void tablesNameLayersByTheirLetters() {
        assertThat(FamilyRecipe.code(NONE)).isEqualTo("none");
        assertThat(FamilyRecipe.code(EnumSet.of(TermLayer.QUOTAS, TermLayer.PRECEDENCE)))
                .isEqualTo("P+Q");
        assertThat(FamilyRecipe.code(EnumSet.allOf(TermLayer.class))).isEqualTo("all");
    }

    private static boolean isOnTheWay(Network network, PlaceId from, PlaceId to) {
        return network.corridors().values().stream()
                .map(network::placesOf)
                .anyMatch(places -> isBefore(places, from, to));
    }

    private static boolean isBefore(List<PlaceId> places, PlaceId from, PlaceId to) {
        return places.contains(from) && places.indexOf(from) < places.indexOf(to);
    }
}
