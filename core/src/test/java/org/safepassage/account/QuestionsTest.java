package org.safepassage.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.claims.Copies;
import org.safepassage.claims.Report;
import org.safepassage.claims.copying.CopySearch;
import org.safepassage.claims.reading.ReportReading;

/// What text alone does not decide, in sentences of our own about towns that do not exist.
class QuestionsTest {
    private static final String DAY = "The convoys\n\n12 March 2031\n\n";

    private static List<Question> asked(AccountRule rule, String... sentences) {
        return account(sentences).questions().stream()
                .filter(question -> question.rule() == rule)
                .toList();
    }

    private static Account account(String... sentences) {
        List<Report> reports = new ArrayList<>();
        for (String each : sentences) {
            reports.add(ReportReading.read("r" + (reports.size() + 1), DAY + each + "\n"));
        }
        return Account.of(Testimony.of(reports));
    }

    private static List<String> quotes(Question question) {
        return question.assertions().stream().map(each -> each.quote()).toList();
    }

    @Test
    void asksWhoAllAreWhereDifferentPeopleAreAllWhoLeft() {
        String civilians = "All civilians have been evacuated from Harbour Town, the mayor said.";
        String women =
                "All women and children were evacuated from Harbour Town, the harbour office said.";
        assertThat(asked(AccountRule.WHO_ALL_ARE, civilians, women))
                .singleElement()
                .satisfies(question ->
                        assertThat(quotes(question))
                                .containsExactly(
                                        "All civilians have been evacuated",
                                        "All women and children were evacuated"));
        assertThat(asked(AccountRule.WHO_ALL_ARE, civilians, civilians)).isEmpty();
        assertThat(
                        asked(
                                AccountRule.WHO_ALL_ARE,
                                "All patients will be evacuated from Harbour Town, he said.",
                                women))
                .isEmpty();
        assertThat(
                        asked(
                                AccountRule.WHO_ALL_ARE,
                                "The mayor demanded the exit of all civilians from Harbour Town.",
                                women))
                .isEmpty();
    }

    @Test
    void asksWhoWasThereWhereOnlySomeRemainAndOthersWereHurt() {
        String only = "Only fighters now remain in Harbour Town, the mayor said.";
        assertThat(
                        asked(
                                AccountRule.ONLY_THOSE_REMAIN,
                                only,
                                "Gunners shelled residents in Harbour Town on Friday."))
                .hasSize(1);
        assertThat(
                        asked(
                                AccountRule.ONLY_THOSE_REMAIN,
                                only,
                                "Gunners shelled residents in Millbridge on Friday."))
                .isEmpty();
        assertThat(
                        asked(
                                AccountRule.ONLY_THOSE_REMAIN,
                                only,
                                "They would have shelled residents in Harbour Town."))
                .isEmpty();
    }

    @Test
    void putsCausesOfOneHaltSideBySide() {
        assertThat(
                        asked(
                                AccountRule.SEVERAL_CAUSES,
                                "The evacuation from Harbour Town was halted after two drivers were"
                                        + " detained, the mayor said.",
                                "A crowd blocked the departure of buses in Harbour Town, witnesses"
                                        + " said.",
                                "The storm is the reason for the delay in Millbridge."))
                .singleElement()
                .satisfies(question ->
                        assertThat(quotes(question))
                                .hasSize(2)
                                .anyMatch(quote -> quote.contains("drivers were detained"))
                                .anyMatch(quote -> quote.contains("crowd blocked")));
    }

    @Test
    void asksWherePeopleWereHeldWhenReportsShareOnePlaceAndNoOther() {
        String first =
                "Officers trapped in Aleppo had moved to al-Safira, where they were surrounded"
                        + " again.\n\nThe officers were besieged in Aleppo, the army said.";
        String second =
                "Officers were trapped in Aleppo. The siege in the eastern districts of Aleppo"
                        + " lasted a week.";
        assertThat(asked(AccountRule.SEVERAL_PLACES, first, second)).hasSize(1);
        assertThat(asked(AccountRule.SEVERAL_PLACES, second, second)).isEmpty();
        assertThat(
                        asked(
                                AccountRule.SEVERAL_PLACES,
                                "Residents are trapped in Homs.",
                                "Residents are trapped in Damascus."))
                .isEmpty();
    }

    @Test
    void asksHowPeopleCameOut() {
        assertThat(
                        asked(
                                AccountRule.SEVERAL_ENDINGS,
                                "Mediators negotiated the release of the trapped cadets from"
                                        + " Harbour Town.",
                                "A rescue operation freed the cadets who were trapped in Harbour"
                                        + " Town."))
                .singleElement()
                .satisfies(question ->
                        assertThat(question.message().fills().get("endings"))
                                .isEqualTo(
                                        new Fill.Parts(
                                                List.of(
                                                        new Fill.Word("ending.force"),
                                                        new Fill.Word("ending.talks")))));
        assertThat(
                        asked(
                                AccountRule.SEVERAL_ENDINGS,
                                "Mediators negotiated the release of the trapped cadets from"
                                        + " Harbour Town.",
                                "The cadets who were trapped in Harbour Town would be freed."))
                .isEmpty();
    }

    @Test
    void asksWhoUsedTheWeapons() {
        assertThat(
                        asked(
                                AccountRule.WHO_DID_IT,
                                "The cadets held off the attackers using mortars and drones.",
                                "Fighters stormed the school using mortars and drones."))
                .hasSize(1);
        assertThat(
                        asked(
                                AccountRule.WHO_DID_IT,
                                "The cadets held off the attackers using rifles.",
                                "Fighters stormed the school using mortars and drones."))
                .isEmpty();
    }

    @Test
    void asksOnceWhoUsedTheWeaponsHoweverManyReportsTellIt() {
        String[] reports = new String[40];
        for (int i = 0; i < reports.length; i++) {
            String who = i % 2 == 0 ? "The cadets held off the attackers" : "Fighters stormed it";
            reports[i] = who + " on street " + i + " using mortars and drones.";
        }
        assertThat(asked(AccountRule.WHO_DID_IT, reports))
                .singleElement()
                .satisfies(question -> assertThat(question.assertions()).hasSize(40));
    }

    @Test
    void marksAMediatorWhoAlsoAgreed() {
        String mediation = "It was organized under the mediation of the Norlandic army.";
        String party = " The exit was agreed with the Defence Ministry of Norland.";
        assertThat(asked(AccountRule.MEDIATOR_IS_PARTY, mediation + party)).hasSize(1);
        assertThat(
                        asked(
                                AccountRule.MEDIATOR_IS_PARTY,
                                mediation
                                        + " The exit was agreed with the Defence Ministry of Sudovia."))
                .isEmpty();
    }

    @Test
    void asksWhoMayLeaveWhenItIsWordedInSeveralWays() {
        String wounded = "Buses are to evacuate the wounded from Harbour Town.";
        assertThat(
                        asked(
                                AccountRule.WHO_MAY_LEAVE,
                                wounded,
                                "Buses are to evacuate women and children from Harbour Town."))
                .singleElement()
                .satisfies(question -> assertThat(quotes(question)).hasSize(2));
        assertThat(asked(AccountRule.WHO_MAY_LEAVE, wounded, wounded)).isEmpty();
    }

    @Test
    void asksWhatPeopleAreCalled() {
        assertThat(
                        asked(
                                AccountRule.SEVERAL_NAMES,
                                "The trapped officers were in Harbour Town. The besieged cadets and"
                                        + " officers waited.",
                                "The trapped soldiers were in Harbour Town."))
                .hasSize(1);
    }

    @Test
    void asksHowManyMostOfTheWoundedAre() {
        assertThat(
                        asked(
                                AccountRule.PART_WITHOUT_NUMBER,
                                "1,500 people, including most of the wounded, left Harbour Town on"
                                        + " Thursday."))
                .hasSize(1);
    }

    @Test
    void saysThatTwoCountsHoldIfOneIsLater() {
        assertThat(
                        asked(
                                AccountRule.LATER_COUNT,
                                "In total, 8,000 people have left Harbour Town, the mayor said.",
                                "In total, over 9,500 people have left Harbour Town, the army"
                                        + " said."))
                .singleElement()
                .satisfies(question -> assertThat(question.claims()).hasSize(2));
    }

    @Test
    void asksWhetherTwoNumbersOfBusesAreOfOneFleet() {
        assertThat(
                        asked(
                                AccountRule.ONE_FLEET,
                                "20 buses left Harbour Town on Friday.",
                                "200 buses were sent to Millbridge on Friday."))
                .hasSize(1);
        assertThat(
                        asked(
                                AccountRule.ONE_FLEET,
                                "20 buses left Harbour Town on Friday.",
                                "30 buses were sent to Millbridge on Friday."))
                .isEmpty();
    }

    @Test
    void asksForTheDayOfPublicationWhereDatesStandOnTwoCalendars() {
        Report undated =
                ReportReading.read(
                        "note",
                        "The convoys\n\nThe parties reached an agreement on March 15, the mayor said.\n\n"
                                + "A new round of talks resulted in an agreement on Wednesday, he added.\n");
        Account open = Account.of(Testimony.of(List.of(undated)));
        assertThat(open.questions())
                .extracting(Question::rule)
                .containsExactly(AccountRule.DATE_OPEN);
        Report dated = undated.on(java.time.LocalDate.of(2031, 3, 17));
        Account decided = Account.of(Testimony.of(List.of(dated)));
        assertThat(decided.questions()).isEmpty();
        assertThat(decided.remarks()).extracting(Remark::rule).contains(AccountRule.TWO_DATES);
    }

    /// One source may count five of this and five of that.
    @Test
    void callsNoTwoThingsOneBecauseTheirNumbersAreAlike() {
        String said =
                "The army said 5 people were killed and 5 were wounded in Harbour Town on Friday."
                        + " The army said 5 people left Harbour Town on Saturday.";
        Report report = ReportReading.read("r", DAY + said + "\n");
        Copies copies = CopySearch.among(List.of(report));
        Account account =
                Account.of(new Testimony(List.of(report), copies, Gazetteer.standard(), List.of()));
        assertThat(report.claims()).hasSize(3);
        assertThat(account.remarks())
                .extracting(Remark::rule)
                .doesNotContain(AccountRule.COPIES_COUNT_ONCE);
    }

    @Test
    void asksNothingWhereOneReportSaysOneThing() {
        assertThat(
                        account(
                                        "300 people left Harbour Town on Friday, the mayor said. Buses"
                                                + " arrived at noon.")
                                .questions())
                .isEmpty();
    }
}
