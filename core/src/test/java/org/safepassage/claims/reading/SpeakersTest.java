package org.safepassage.claims.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safepassage.claims.Claim;

/// Who is made responsible for a figure, over sentences, paragraphs and turns of speech.
class SpeakersTest {

    @Test
    void aPersonIsHeAndABodyIsIt() {
        assertThat(
                        sources(
                                "Mayor Rami Haddad said 300 people left. The relief agency said 20 died."
                                        + " He added that 40 buses were used. It said 12 were missing."))
                .containsExactly("Rami Haddad", "relief agency", "Rami Haddad", "relief agency");
    }

    @Test
    void aBodyThatOnlyActsIsItInTheNextSentence() {
        assertThat(
                        sources(
                                "The mayor said 250 patients were there. The army has a different count."
                                        + " It said 100 people were left."))
                .containsExactly("mayor", "army");
    }

    @Test
    void aBodyThatHandsOverAListIsItBehindTheColon() {
        assertThat(
                        sources(
                                "The coordination centre said 1,500 people left. A camp office on the far"
                                        + " side gave its own list: 300 men have left, it said on Friday."))
                .containsExactly("coordination centre", "camp office");
    }

    @Test
    void aCountBelongsToWhoeverItIsNamedAfter() {
        assertThat(
                        sources(
                                "Volunteers, 45 of them by the fire chief's count, cooked for 600 people."))
                .contains("fire chief");
        assertThat(sources("The council says 205 people were killed. By our count 300 have fled."))
                .containsExactly("council", null);
    }

    @Test
    void whoGivesFiguresOutIsTheirSource() {
        assertThat(
                        sources(
                                "According to figures which the relief agency gave out, 290 men came out."))
                .containsExactly("relief agency");
        assertThat(
                        sources(
                                "The army bused out 5,400 people, according to figures compiled by the agency."))
                .containsExactly("agency");
        assertThat(sources("Damage: 271 houses were destroyed, per a police count."))
                .containsExactly("police count");
        assertThat(sources("The mayor, Talal Karim, has it at 1,151 people evacuated."))
                .containsExactly("Talal Karim");
    }

    @Test
    void whoTellsTheReporterIsTheSource() {
        assertThat(
                        sources(
                                "As was told to us by an officer of the guard, about 300 people left Bidda."))
                .containsExactly("officer of the guard");
        assertThat(
                        sources(
                                "Under the deal the families, estimated by the committee at 15,000 people, are to move."))
                .containsExactly("committee");
        assertThat(
                        sources(
                                "Karim said it was over. He went on to say that 620 people had left Bidda."))
                .containsExactly("Karim");
    }

    @Test
    void anOfficeGoesBeforeTheNameThatIsTheSource() {
        assertThat(sources("Governor of Rural Bidda Talal Karim said 20 buses left."))
                .containsExactly("Talal Karim");
        assertThat(sources("A military source quoted by the news agency ANS said 14 buses left."))
                .containsExactly("ANS > military source");
    }

    @Test
    void rumoursAreTheirOwnSourceAndWhoDeniesThemSpeaksOn() {
        assertThat(sources("Rumours on the internet claimed that 12 patients died."))
                .containsExactly("Rumours on the internet");
        assertThat(
                        sources(
                                "The ministry denied reports circulating on the internet that three buses had been burned."
                                        + " One driver was hurt, it said."))
                .containsExactly("reports circulating on the internet", "ministry");
    }

    @Test
    void aSentenceThatOpensWithATimeIsTheReportsOwn() {
        assertThat(
                        sources(
                                "The ministry said 300 people left. By nightfall 22 buses set off."
                                        + " There are still 40 people in the school."))
                .containsExactly("ministry", null, null);
    }

    @Test
    void speakersOfATranscriptHaveTheNamesTheyWereIntroducedWith() {
        assertThat(
                        sources(
                                """
                                HOST: Our reporter, Dan Miller, is at the hospital with a nurse, Karen Lund.

                                MILLER: I watched a dozen buses leave the hospital.

                                LUND (on tape): We carried 14 people up that ramp on mattresses.
                                """))
                .containsExactly(null, "Karen Lund");
    }

    @Test
    void aLineWithASpeakersNameHoldsForTheParagraphsBehindIt() {
        assertThat(
                        sources(
                                """
                                The Minister for the Armed Forces

                                Over two weeks we evacuated more than 15,000 people from the city by air.

                                Mr John Hill (Wentford)

                                I am told that 311 people remain in the city, and that is too many.
                                """))
                .containsExactly(
                        "The Minister for the Armed Forces",
                        "The Minister for the Armed Forces",
                        "John Hill");
    }

    @Test
    void aStatementThatIsIntroducedByAColonHoldsForItsParagraphs() {
        assertThat(
                        sources(
                                """
                                On the corridors of today

                                The deputy mayor Lina Aziz reports the following to the people of the city:

                                As regards the harbour, only four buses managed to leave by the agreed road.
                                """))
                .containsExactly("Lina Aziz");
    }

    @Test
    void aRumourBelongsToThoseWhoCarriedIt() {
        assertThat(
                        sources(
                                "The office denied reports on state television that 90 people were killed."))
                .containsExactly("state television");
        assertThat(
                        sources(
                                "The information in some channels that 600 people left Bidda is not true."))
                .containsExactly("some channels");
    }

    @Test
    void anEntryOfALogHasTheSpeakerBehindItsTime() {
        assertThat(
                        sources(
                                "30 Sept, 20:00 — Health ministry: 68 bodies were found, 290 people were injured."))
                .containsExactly("Health ministry", "Health ministry");
    }

    private static List<@Nullable String> sources(String text) {
        return ReportReading.read("a", text).claims().stream().map(SpeakersTest::source).toList();
    }

    private static @Nullable String source(Claim claim) {
        return claim.source().label();
    }
}
