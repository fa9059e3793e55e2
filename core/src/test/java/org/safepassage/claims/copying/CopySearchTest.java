package org.safepassage.claims.copying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.claims.Copies;
import org.safepassage.claims.Report;
import org.safepassage.claims.reading.ReportReading;

class CopySearchTest {

    private static final String SAID =
            "The centre said that over 4,500 people have been evacuated along with their families,"
                    + " as well as 337 wounded.";

    @Test
    void findsASentenceWithAnotherBeginning() {
        Copies copies =
                among(
                        SAID,
                        "It added that over 4,500 people have been evacuated along with their families, as well as 337 wounded.");
        assertThat(copies.copies()).hasSize(1);
        assertThat(copies.copies().getFirst().first()).isEqualTo("a");
        assertThat(copies.copies().getFirst().second()).isEqualTo("b");
    }

    @Test
    void aCopyIsNoSecondOrigin() {
        Copies copies = among(SAID, SAID);
        assertThat(copies.origins()).hasSize(2).allMatch(group -> group.size() == 2);
    }

    @Test
    void twoBodiesThatSayTheSameFigureAreTwoOrigins() {
        Copies copies =
                among(
                        "The Red Cross said 300 people left the town on Friday.",
                        "According to the governor, on Friday 300 people left the town.");
        assertThat(copies.copies()).isEmpty();
        assertThat(copies.origins()).hasSize(2);
    }

    @Test
    void shortPhrasesThatEverybodyUsesAreNoCopies() {
        assertThat(
                        among(
                                        "The evacuation was halted on Friday.",
                                        "The evacuation was halted on Friday.")
                                .copies())
                .isEmpty();
    }

    @Test
    void findsARepetitionWithinOneReport() {
        String other =
                "Nothing else happened in the town on that day, so far as anybody could tell us.";
        Report report = ReportReading.read("a", SAID + "\n\n" + other + "\n\n" + SAID);
        assertThat(CopySearch.among(List.of(report)).copies()).hasSize(1);
    }

    @Test
    void aHeadlineThatIsPrintedThreeTimesIsOneOrigin() {
        String headline = "Army: 300 people leave Harbour Town";
        String text = "The roads were opened at noon, as had been agreed a week before.";
        Report report =
                ReportReading.read(
                        "a", String.join("\n\n", headline, text, headline, text, headline));
        assertThat(report.claims()).hasSize(3);
        assertThat(CopySearch.among(List.of(report)).origins()).hasSize(1);
    }

    @Test
    void aReportThatSaysTheSameTwiceInItsOwnVoiceIsOneOrigin() {
        Report report =
                ReportReading.read(
                        "a",
                        "On Friday 300 people left Harbour Town.\n\n"
                                + "The 300 people left in six buses. On Sunday 300 people arrived.");
        assertThat(CopySearch.among(List.of(report)).origins())
                .contains(List.of("a#1", "a#2"))
                .noneMatch(group -> group.contains("a#1") && group.contains("a#4"));
    }

    private static Copies among(String one, String other) {
        return CopySearch.among(
                List.of(ReportReading.read("a", one), ReportReading.read("b", other)));
    }
}
