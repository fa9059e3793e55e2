package org.safepassage.claims.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.claims.Category;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Cumulative;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Unit;

/// What a sentence leaves out and the sentences before it say.
class CarriedOverTest {

    @Test
    void itemsBehindAColonArePartsOfTheirTotal() {
        List<Claim> claims =
                claims("Since Monday 940 people have left Bidda: 210 fighters and 730 women.");
        assertThat(claims)
                .hasSize(3)
                .allMatch(claim -> claim.predicate() == Predicate.DEPARTED)
                .allMatch(claim -> claim.cumulative() == Cumulative.TOTAL);
        assertThat(claims)
                .extracting(Claim::category)
                .containsExactly(Category.ALL, Category.FIGHTERS, Category.WOMEN);
    }

    @Test
    void thoseOfATotalAreCountedLikeIt() {
        List<Claim> claims =
                claims(
                        "The ferry evacuated 494 patients from Bidda. Of the 494, 184 were children.");
        assertThat(claims)
                .hasSize(3)
                .allMatch(claim -> claim.predicate() == Predicate.EVACUATED)
                .allMatch(claim -> "Bidda".equals(claim.circumstances().from()));
        assertThat(claims.getLast().category()).isEqualTo(Category.CHILDREN);
    }

    @Test
    void aSourceThatOpensASentenceHoldsForTheNextOne() {
        assertThat(
                        claims(
                                "The mayor says 300 people have left. Only 27 have been taken to hospital."))
                .extracting(claim -> claim.source().label())
                .containsExactly("mayor", "mayor");
    }

    @Test
    void aSourceThatEndsASentenceHoldsForTheNextOnlyInThePastPerfect() {
        assertThat(
                        claims(
                                "In all 300 people have left, the mayor said. Two buses had left earlier. Three people were killed."))
                .extracting(claim -> claim.source().label())
                .containsExactly("mayor", "mayor", null);
    }

    @Test
    void thePersonNamedBetweenCommasIsTheSource() {
        assertThat(only("A spokesman for the group, Rami Haddad, said 265 people would leave."))
                .extracting(claim -> claim.source().label())
                .isEqualTo("Rami Haddad");
        assertThat(only("According to its director, Dr Lina Aziz, 31 patients died."))
                .extracting(claim -> claim.source().label())
                .isEqualTo("Lina Aziz");
    }

    @Test
    void aBodyInBracketsBehindAFigureIsItsSource() {
        Claim claim = only("At least 300 – civilians killed in the town since 12 April (OHCHR)");
        assertThat(claim.source().label()).isEqualTo("OHCHR");
        assertThat(claim.predicate()).isEqualTo(Predicate.KILLED);
    }

    @Test
    void thoseWhoLeaveDoSoFromWhereTheLeadSaysUnlessAnotherPlaceIsNamed() {
        String lead =
                "The last families left the Waha district of Bidda on Saturday, the governor said after the crossing was closed.\n\n";
        assertThat(only(lead + "By noon some 1,150 people had set off for the border town."))
                .extracting(claim -> claim.circumstances().from())
                .isEqualTo("Waha");
        assertThat(
                        only(
                                lead
                                        + "In Karm only 200 people have left so far, residents of the town say."))
                .extracting(claim -> claim.circumstances().from())
                .isNotEqualTo("Waha");
    }

    @Test
    void theTimeAtTheHeadOfAnEntryDatesItsFigures() {
        assertThat(
                        claims(
                                "Live: the corridor out of the city, hour by hour\n\n14:20\nThe third convoy has left with 22 buses and 300 people, the office says in its note.\n"))
                .isNotEmpty()
                .allMatch(claim -> "14:20".equals(claim.circumstances().when()));
    }

    @Test
    void peopleOfWhomNothingIsSaidGoWithTheFigureBefore() {
        assertThat(claims("Only 200 people left on Monday. The office had spoken of 500 people."))
                .allMatch(claim -> claim.predicate() == Predicate.DEPARTED);
    }

    @Test
    void aVerbIsFoundBehindAnAside() {
        assertThat(
                        only("Over 100 people, among them several wounded, had been transported to the hospital.")
                                .predicate())
                .isEqualTo(Predicate.EVACUATED);
    }

    @Test
    void whoIsTurnedBackOrExpectedHasNotLeft() {
        assertThat(only("No fewer than 40 of the wounded were turned back.").predicate())
                .isEqualTo(Predicate.TURNED_BACK);
        assertThat(only("An additional 3,500 are expected by Friday.").predicate())
                .isEqualTo(Predicate.TO_BE_EVACUATED);
    }

    @Test
    void theNounMayStandBeforeItsNumber() {
        assertThat(only("The buses, 45 of them, arrived in the suburb on Tuesday.").unit())
                .isEqualTo(Unit.BUSES);
        assertThat(only("The arrivals, who numbered 5,100 by noon, were fed.").predicate())
                .isEqualTo(Predicate.ARRIVED);
    }

    @Test
    void whoIsThereRemainsAndATownHasInhabitants() {
        assertThat(only("There are still 250 patients in the building.").predicate())
                .isEqualTo(Predicate.REMAINING);
        assertThat(only("The town has 4,700 people in winter.").predicate())
                .isEqualTo(Predicate.POPULATION);
        assertThat(only("Those who remain are 40 women.").predicate())
                .isEqualTo(Predicate.REMAINING);
    }

    @Test
    void linesInCapitalsAreReadOneByOne() {
        List<Claim> claims =
                claims(
                        "ABOUT 350 PEOPLE LEFT THE CITY ON MONDAY\nTHE RED CROSS SAID 50 BUSES WERE WAITING\n");
        assertThat(claims).hasSize(2);
        assertThat(claims.getLast().source().label()).isEqualTo("RED CROSS");
    }

    @Test
    void agesBehindNamesAreNoClaims() {
        assertThat(claims("Samir Aziz, 36, was killed. Mona Rahal (25) was rescued.")).isEmpty();
    }

    private static Claim only(String text) {
        List<Claim> claims = claims(text);
        assertThat(claims).hasSize(1);
        return claims.getFirst();
    }

    private static List<Claim> claims(String text) {
        return ReportReading.read("r", text).claims();
    }
}
