package org.safepassage.claims.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Qualifier;

/// Which numbers count something, and how exactly.
class NumbersTest {

    @Test
    void aHundredGoesOnBehindAnd() {
        assertThat(only("More than a hundred and thirty people were wounded.").quantity().low())
                .isEqualTo(Amount.of(130));
    }

    @Test
    void atTheMostMayStandBehindTheNoun() {
        Claim claim = only("We took out 1,000 people at the most.");
        assertThat(claim.quantity().qualifier()).isEqualTo(Qualifier.UP_TO);
        assertThat(claim.quantity().high()).isEqualTo(Amount.of(1000));
        assertThat(
                        only("The number of the detainees released does not exceed 600.")
                                .quantity()
                                .qualifier())
                .isEqualTo(Qualifier.UP_TO);
    }

    @Test
    void numbersOfNamesAndAgesCountNothing() {
        assertThat(claims("The Sea Star 1 is expected to sail back on Monday.")).isEmpty();
        assertThat(claims("A woman gave birth on bus number 42 at noon.")).isEmpty();
        assertThat(claims("The general, who is 57, stayed in the town.")).isEmpty();
    }

    @Test
    void aRatioAndThePeopleOfAPlaceAreNoFigures() {
        assertThat(claims("In the valley 2 out of 3 families lack safe water.")).isEmpty();
        assertThat(claims("The spring supplies the capital's 5.5 million residents.")).isEmpty();
    }

    private static Claim only(String text) {
        List<Claim> claims = claims(text);
        assertThat(claims).hasSize(1);
        return claims.getFirst();
    }

    private static List<Claim> claims(String text) {
        return ReportReading.read("a.txt", text).claims();
    }
}
