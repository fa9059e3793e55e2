package org.safepassage.claims.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Cumulative;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Unit;

/// What the words around a figure say of those it counts.
class SaidOfThemTest {

    @Test
    void aVerbIsFoundBehindAnAsideInDashes() {
        assertThat(said("He said 9,000 people – among them 1,500 fighters – would be relocated."))
                .containsOnly(Predicate.TO_BE_EVACUATED);
    }

    @Test
    void vehiclesLeaveWithWhatTheyCarry() {
        assertThat(said("Dozens of trucks carrying men, women and children left the town."))
                .containsExactly(Predicate.DEPARTED);
        assertThat(said("The convoy, which consists of 26 buses and four vans, reached Bidda."))
                .containsOnly(Predicate.ARRIVED);
    }

    @Test
    void whatIsStillToBeDoneIsPlanned() {
        assertThat(said("He said that between 50 and 60 patients still had to be moved."))
                .containsExactly(Predicate.TO_BE_EVACUATED);
        assertThat(said("More than 6,000 people had registered their names to leave."))
                .containsExactly(Predicate.TO_BE_EVACUATED);
    }

    @Test
    void thoseWhoseStatusIsSettledArePardoned() {
        assertThat(said("So far 1,260 gunmen have had their legal status settled."))
                .containsExactly(Predicate.PARDONED);
    }

    @Test
    void sheltersShelterThoseWhomTheyHold() {
        List<Claim> claims = claims("Evacuees are staying in 879 shelters.");
        assertThat(claims).extracting(Claim::unit).containsExactly(Unit.BUILDINGS);
        assertThat(claims).extracting(Claim::predicate).containsExactly(Predicate.SHELTERED);
        assertThat(said("The shelter at Tarsa holds 1,640.")).containsExactly(Predicate.SHELTERED);
    }

    @Test
    void thereRemainThoseWhoAreNamedBehindIt() {
        assertThat(said("There remain thirty-one patients in the camp."))
                .containsExactly(Predicate.REMAINING);
    }

    @Test
    void aFigureOfWhichNothingIsSaidIsNeitherTotalNorBatch() {
        assertThat(claims("The manifest listed 478 people."))
                .extracting(Claim::cumulative)
                .containsExactly(Cumulative.UNDECIDED);
    }

    @Test
    void lossesOfAWholeBattleAreTotals() {
        assertThat(claims("Some 26 fighters were killed in the battle."))
                .extracting(Claim::cumulative)
                .containsExactly(Cumulative.TOTAL);
        assertThat(claims("Some 26 fighters were killed in a raid."))
                .extracting(Claim::cumulative)
                .containsExactly(Cumulative.BATCH);
    }

    @Test
    void thatMoveWasWhenItWasToldBefore() {
        assertThat(
                        claims(
                                "Some 1,500 people left Bidda on Thursday. About 20 buses took part in that first move."))
                .extracting(claim -> claim.circumstances().when())
                .containsOnly("on Thursday");
    }

    @Test
    void whoFledNorthWentThere() {
        assertThat(claims("About 3,000 people fled north.").getFirst().circumstances().to())
                .isEqualTo("north");
    }

    private static List<Predicate> said(String text) {
        return claims(text).stream().map(Claim::predicate).toList();
    }

    private static List<Claim> claims(String text) {
        return ReportReading.read("a.txt", text).claims();
    }
}
