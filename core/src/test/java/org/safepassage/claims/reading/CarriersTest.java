package org.safepassage.claims.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.claims.Category;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Unit;

/// Which of the acts of a sentence belongs to a figure.
class CarriersTest {

    @Test
    void peopleGoAsWhatCarriesThem() {
        assertThat(only("The ferry reached Bidda on Friday with 57 people on board."))
                .extracting(Claim::predicate)
                .isEqualTo(Predicate.ARRIVED);
        assertThat(
                        only(
                                "A convoy, escorted by soldiers, took 540 people who had lived in a school."))
                .extracting(Claim::predicate)
                .isEqualTo(Predicate.EVACUATED);
    }

    @Test
    void theVerbBehindAPartIsSaidOfThePartAlone() {
        List<Claim> claims =
                claims("In all 2,100 people, 700 of whom were fighters, left Bidda on Sunday.");
        assertThat(claims).extracting(Claim::predicate).containsOnly(Predicate.DEPARTED);
        assertThat(claims)
                .extracting(Claim::category)
                .containsExactly(Category.ALL, Category.FIGHTERS);
    }

    @Test
    void theArrivalOfAConvoyIsSaidOfItsBuses() {
        assertThat(only("It ended with the arrival in Bidda of a convoy of 45 buses."))
                .extracting(Claim::predicate)
                .isEqualTo(Predicate.ARRIVED);
    }

    @Test
    void roomOnAShipIsAPlanAndRoomInACampIsShelter() {
        assertThat(only("The company has a ship with room for 1,900 passengers."))
                .extracting(Claim::predicate)
                .isEqualTo(Predicate.TO_BE_EVACUATED);
        assertThat(only("The camp, built for 20,000 people, lies in the hills."))
                .extracting(Claim::predicate)
                .isEqualTo(Predicate.SHELTERED);
    }

    @Test
    void overIsNoQualifierWhereItBelongsToTheVerb() {
        Claim claim = only("The group handed over three prisoners at dawn.");
        assertThat(claim.predicate()).isEqualTo(Predicate.RELEASED);
        assertThat(claim.quantity().high()).isNotNull();
    }

    @Test
    void boatsAndTrainsAreVehicles() {
        assertThat(claims("The port sent 152 boats and three trains to Bidda."))
                .extracting(Claim::unit)
                .containsOnly(Unit.VEHICLES);
    }

    @Test
    void followersWhoseNameNoListHoldsArePeople() {
        assertThat(only("Hundreds of Salafis began leaving the town of Bidda on Wednesday."))
                .extracting(Claim::unit)
                .isEqualTo(Unit.PEOPLE);
    }

    @Test
    void theWordsBehindAnAuxiliaryInShortAreItsVerb() {
        assertThat(only("They'd carried 14 people out of Bidda."))
                .extracting(Claim::predicate)
                .isEqualTo(Predicate.EVACUATED);
        assertThat(only("Those who'd carry 14 people out of Bidda have not come."))
                .extracting(Claim::predicate)
                .isNotEqualTo(Predicate.EVACUATED);
    }

    private static Claim only(String text) {
        assertThat(claims(text)).hasSize(1);
        return claims(text).getFirst();
    }

    private static List<Claim> claims(String text) {
        return ReportReading.read("a", text).claims();
    }
}
