package org.safepassage.claims.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// From where people go and where they are, when the clause of a figure does not say it itself.
class WhereaboutsTest {

    @Test
    void aPlaceGoesOnWithTheOneItLiesIn() {
        assertThat(from("At the hospital in Tarsa, 13 nurses help to register those arriving."))
                .containsExactly("hospital in Tarsa");
        assertThat(from("The ferry took 300 people from the beach at Tarsa."))
                .containsExactly("beach at Tarsa");
    }

    @Test
    void aVillageKeepsItsWordAndACityIsItsName() {
        assertThat(from("Two buses waited at the village of Tarsa."))
                .containsExactly("village of Tarsa");
        assertThat(from("Two buses left the besieged city of Tarsa.")).containsExactly("Tarsa");
    }

    @Test
    void wordsOfTimeEndAPlace() {
        assertThat(from("At least 2,200 people remained in Bidda last night."))
                .containsExactly("Bidda");
    }

    @Test
    void aClauseWithWhereSpeaksOfThePlaceBeforeIt() {
        assertThat(
                        from(
                                "They were flown to Tarsa, Bidda and Waha, where 1,232 people have been treated."))
                .containsExactly("Tarsa, Bidda and Waha");
    }

    @Test
    void aPlaceThatHoldsPeopleIsWhereTheyAre() {
        assertThat(from("The quarter, which had 2,500 residents, was hit by shells."))
                .containsExactly("quarter");
        assertThat(from("Bidda has 4,700 people in winter.")).containsExactly("Bidda");
    }

    @Test
    void thereIsThePlaceNamedBefore() {
        assertThat(
                        from(
                                "Some 62 flights left from Waha airport and about 350 people were still waiting there."))
                .containsExactly("Waha airport", "Waha airport");
    }

    @Test
    void lossesAreWhereFireFell() {
        assertThat(from("Shells hit Bidda on Friday, killing one woman and wounding nine."))
                .containsOnly("Bidda");
        assertThat(from("Nine civilians were killed in rocket attacks on the Karm region."))
                .containsExactly("Karm region");
    }

    @Test
    void vehiclesComeFromWhereTheyTakePeople() {
        assertThat(from("A convoy of ten lorries took 540 civilians out of Bidda."))
                .containsExactly("Bidda", "Bidda");
        assertThat(from("At least 14 buses are parked at the bridge.")).containsExactly("bridge");
    }

    @Test
    void theHeadlineSaysFromWhereThoseCameWhoLeftNotWhoIsToLeave() {
        String lead =
                "The last families left Bidda on Saturday, the governor said after the crossing was closed.\n\n";
        assertThat(from(lead + "By noon some 1,150 people had set off for the border."))
                .containsExactly("Bidda");
        assertThat(from(lead + "Another 600 people will leave later.")).containsOnlyNulls();
    }

    @Test
    void whatPeopleCrossIsNotWhereTheyLeft() {
        assertThat(from("Over 80,000 people have crossed the river.")).containsOnlyNulls();
        assertThat(from("Some 200 volunteers are working along the road to Tarsa."))
                .containsExactly("road");
    }

    @Test
    void whereSomeoneSpokeIsNotWhereItHappened() {
        assertThat(from("The spokesman informed in Tarsa that the quake had killed 424 people."))
                .containsOnlyNulls();
    }

    @Test
    void thoseOfWhomNothingIsSaidComeFromNowhere() {
        String lead =
                "The last families left Bidda on Saturday, the governor said after the crossing was closed.\n\n";
        assertThat(from(lead + "The manifest listed 478 people.")).containsOnlyNulls();
    }

    private static List<@Nullable String> from(String text) {
        return ReportReading.read("a.txt", text).claims().stream()
                .<@Nullable String>map(claim -> claim.circumstances().from())
                .toList();
    }
}
