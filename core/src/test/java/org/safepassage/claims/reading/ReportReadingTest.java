package org.safepassage.claims.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.claims.Amount;
import org.safepassage.claims.BlockRole;
import org.safepassage.claims.Category;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Cumulative;
import org.safepassage.claims.EventType;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Qualifier;
import org.safepassage.claims.Report;
import org.safepassage.claims.Unit;

class ReportReadingTest {

    @Test
    void aQualifierGovernsOnlyItsOwnNumber() {
        List<Claim> claims =
                claims("About 20 buses and 10 ambulances will carry out the evacuation.");
        assertThat(claims)
                .extracting(claim -> claim.quantity().qualifier())
                .containsExactly(Qualifier.ABOUT, Qualifier.EXACT);
        assertThat(claims).extracting(Claim::unit).containsExactly(Unit.BUSES, Unit.AMBULANCES);
    }

    @Test
    void alongWithFamiliesCountsFightersAlone() {
        assertThat(only("Over 4,500 fighters left along with their families.").category())
                .isEqualTo(Category.FIGHTERS);
        assertThat(only("Over 4,500 fighters and their families left.").category())
                .isEqualTo(Category.FIGHTERS_AND_FAMILIES);
    }

    @Test
    void aMixedGroupIsNotCountedAsItsLastPart() {
        assertThat(only("419 women, children and elderly men left the town.").category())
                .isEqualTo(Category.CIVILIANS);
        assertThat(only("A further 77 elderly men were evacuated.").category())
                .isEqualTo(Category.ELDERLY);
    }

    @Test
    void aListSharesItsVerb() {
        assertThat(claims("3,475 men, 3,137 women and 108 wounded have left Aleppo."))
                .hasSize(3)
                .allMatch(claim -> claim.predicate() == Predicate.DEPARTED)
                .allMatch(claim -> "Aleppo".equals(claim.circumstances().from()));
    }

    @Test
    void aPlanIsNotADeed() {
        assertThat(only("Some 5,000 people will be evacuated on Friday.").predicate())
                .isEqualTo(Predicate.TO_BE_EVACUATED);
        assertThat(only("Some 5,000 people were evacuated on Friday.").predicate())
                .isEqualTo(Predicate.EVACUATED);
        assertThat(only("Some 5,000 people have not been evacuated.").predicate())
                .isEqualTo(Predicate.REMAINING);
    }

    @Test
    void aWindowIsABatchAndSinceIsATotal() {
        assertThat(only("In the last 24 hours 300 people were evacuated.").cumulative())
                .isEqualTo(Cumulative.BATCH);
        assertThat(only("Since Monday 300 people have been evacuated.").cumulative())
                .isEqualTo(Cumulative.TOTAL);
        assertThat(only("About 300 people are trapped.").cumulative())
                .isEqualTo(Cumulative.UNDECIDED);
    }

    @Test
    void aChainRunsFromTheReporterToTheOrigin() {
        assertThat(only("A doctor told Reuters that 12 people had died.").source().label())
                .isEqualTo("Reuters > doctor");
    }

    @Test
    void hePointsBackToTheSpeaker() {
        Report report =
                read(
                        "Governor Talal Barazi said 83 people had left. He added that 12 buses were used.");
        assertThat(report.claims())
                .extracting(claim -> claim.source().origin())
                .containsExactly("Talal Barazi", "Talal Barazi");
    }

    @Test
    void datesAgesMoneyAndDistancesToPlacesAreNoClaims() {
        assertThat(
                        claims(
                                "On 15 December 2016 a 12-year-old boy paid $300 at 14:30 in Ajaj, 54 km to the north of the city."))
                .isEmpty();
    }

    @Test
    void aNumberOfFourHundredDigitsIsNoClaim() {
        assertThat(claims("The army evacuated " + "9".repeat(400) + " people.")).isEmpty();
    }

    @Test
    void aHalfIsExactInItsFraction() {
        assertThat(only("The corridor is 11.5 km long.").quantity().low())
                .isEqualTo(Amount.of(23, 2));
        assertThat(only("Some 3.5 thousand people were evacuated.").quantity().low())
                .isEqualTo(Amount.of(3500));
    }

    @Test
    void numbersThatNobodyWritesDoNoHarm() {
        assertThat(claims("They counted 1.5,000.3 people and 800 to 1.5 million buses that left."))
                .hasSizeLessThan(3);
        assertThat(only("Between 800 and 1.5 million people fled.").quantity().low())
                .isEqualTo(Amount.of(800));
    }

    @Test
    void marksOfDirectionDoNotChangeWhatIsRead() {
        Claim plain = only("About 300 people were evacuated.");
        Claim turned = only("About \u202E300\u202C peo\u200Bple were evacuated.");
        assertThat(turned.quantity()).isEqualTo(plain.quantity());
        assertThat(turned.predicate()).isEqualTo(plain.predicate());
    }

    @Test
    void offsetsCountCodePoints() {
        Report report = read("\uD83D\uDE8C\uD83D\uDE8C Today 300 people were evacuated.");
        assertThat(report.claims().getFirst().span().start()).isEqualTo(9);
    }

    @Test
    void menusAndDumpsDrawNoClaims() {
        Report report =
                read(
                        """
                        Home
                        • News
                        • 12 people
                        Buses leave the besieged town with the first people aboard

                        About 300 people were evacuated from the town on Friday, the Red Cross said.

                        Most Read
                        Over half of 900 soldiers killed in story of the year
                        string(40) "[{"id":"1898344","killed":"12 people"}]"
                        """);
        assertThat(report.claims()).hasSize(1);
        assertThat(report.blocks())
                .extracting(block -> block.role())
                .contains(BlockRole.TITLE, BlockRole.FURNITURE, BlockRole.DEBRIS, BlockRole.BODY);
    }

    @Test
    void aRepeatedParagraphIsLinkedToItsFirstAndEachMentionIsAClaim() {
        String paragraph =
                "About 300 people were evacuated from the town on Friday, the army said.";
        Report report = read(paragraph + "\n\n" + paragraph);
        assertThat(report.claims()).hasSize(2);
        assertThat(report.blocks().getLast().role()).isEqualTo(BlockRole.REPEAT);
        assertThat(report.blocks().getLast().repeats())
                .isEqualTo(report.blocks().getFirst().span());
    }

    @Test
    void findsWhatHappenedToTheOperation() {
        assertThat(
                        read("The evacuation came to a halt on Saturday. Later the evacuation resumed.")
                                .events())
                .extracting(event -> event.type())
                .containsExactly(EventType.HALTED, EventType.RESUMED);
        assertThat(read("The evacuation will resume on Monday.").events()).isEmpty();
    }

    @Test
    void readsArabicDigitsAndWords() {
        Claim claim = only("إجلاء ١٬٢٠٠ شخص من حلب إلى إدلب");
        assertThat(claim.quantity().low()).isEqualTo(Amount.of(1200));
        assertThat(claim.predicate()).isEqualTo(Predicate.EVACUATED);
        assertThat(claim.circumstances().from()).isEqualTo("حلب");
        assertThat(claim.circumstances().to()).isEqualTo("إدلب");
    }

    @Test
    void oneLineOfAMillionWordsIsReadInTimeThatGrowsWithIt() {
        assertThat(claims("evacuated 12 people and ".repeat(50_000))).isNotEmpty();
        assertThat(claims("(".repeat(300_000))).isEmpty();
        assertThat(claims("12 ".repeat(200_000))).isEmpty();
    }

    private static Report read(String text) {
        return ReportReading.read("r", text);
    }

    private static List<Claim> claims(String text) {
        return read(text).claims();
    }

    private static Claim only(String text) {
        assertThat(claims(text)).hasSize(1);
        return claims(text).getFirst();
    }
}
