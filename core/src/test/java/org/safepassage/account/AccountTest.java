package org.safepassage.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Assertion;
import org.safepassage.claims.Category;
import org.safepassage.claims.Circumstances;
import org.safepassage.claims.Copies;
import org.safepassage.claims.Cumulative;
import org.safepassage.claims.EventType;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Report;
import org.safepassage.claims.StatedEvent;
import org.safepassage.claims.Topic;
import org.safepassage.claims.Unit;

class AccountTest {

    @Test
    void aTotalNeverFalls() {
        Account account =
                Said.on("a", "2016-05-05")
                        .total("900", Category.ALL, "Homs", "by 3 May")
                        .total("850", Category.ALL, "Homs", "by 4 May")
                        .account();
        assertThat(only(account).rule()).isEqualTo(AccountRule.RUNNING_TOTAL);
        assertThat(only(account).readings()).isEmpty();
    }

    @Test
    void aTotalThatRisesIsNoContradiction() {
        Account account =
                Said.on("a", "2016-05-05")
                        .total("850", Category.ALL, "Homs", "by 3 May")
                        .total("900", Category.ALL, "Homs", "by 4 May")
                        .account();
        assertThat(account.disputes()).isEmpty();
    }

    @Test
    void aBatchIsNoMoreThanTheTotalThatContainsIt() {
        Account account =
                Said.on("a", "2016-05-05")
                        .batch("400", Category.ALL, "Homs", "on 2 May")
                        .total("350", Category.ALL, "Homs", "by 3 May")
                        .account();
        assertThat(only(account).rule()).isEqualTo(AccountRule.BATCH_BELOW_TOTAL);
    }

    @Test
    void batchesThatShareNoTimeAddUp() {
        Account account =
                Said.on("a", "2016-05-05")
                        .batch("200", Category.ALL, "Homs", "on 1 May")
                        .batch("200", Category.ALL, "Homs", "on 2 May")
                        .total("350", Category.ALL, "Homs", "by 3 May")
                        .account();
        assertThat(only(account).rule()).isEqualTo(AccountRule.BATCHES_ADD_UP);
        assertThat(only(account).statements()).hasSize(3);
        assertThat(only(account).readings()).isEmpty();
    }

    @Test
    void batchesAddUpBetweenTwoTotals() {
        Account account =
                Said.on("a", "2016-05-05")
                        .total("1000", Category.ALL, "Homs", "by 1 May")
                        .batch("200", Category.ALL, "Homs", "on 2 May")
                        .total("1100", Category.ALL, "Homs", "by 3 May")
                        .account();
        assertThat(only(account).rule()).isEqualTo(AccountRule.BATCHES_ADD_UP);
        assertThat(only(account).statements()).hasSize(3);
    }

    @Test
    void aPartIsNoMoreThanItsWhole() {
        Account account =
                Said.on("a", "2016-12-17")
                        .batch("5000", Category.FIGHTERS, "Eastern Aleppo", "Thursday afternoon")
                        .batch("1500", Category.FIGHTERS_AND_FAMILIES, "Aleppo", "Thursday")
                        .account();
        Contradiction only = only(account);
        assertThat(only.rule()).isEqualTo(AccountRule.PART_OF_WHOLE);
        assertThat(only.readings()).extracting(Reading::id).containsExactly("whole-span");
    }

    @Test
    void noneOfTwoFiguresForOneDayWins() {
        Account account =
                Said.on("a", "2016-12-16")
                        .batch("45", Category.WOUNDED, "Homs", "on 15 December")
                        .batch("60", Category.WOUNDED, "Homs", "on 15 December")
                        .account();
        assertThat(account.figures())
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.isContested()).isTrue();
                    assertThat(figure.low().value()).isEqualTo(Amount.of(45));
                    assertThat(figure.high().value()).isEqualTo(Amount.of(60));
                    assertThat(figure.best()).isNull();
                });
    }

    @Test
    void aTotalThatHoldsUpByAContestedPartIsContestedToo() {
        Account account =
                Said.on("a", "2016-12-17")
                        .batch("350", Category.WOUNDED, "Homs", "on 16 December")
                        .batch("300", Category.WOUNDED, "Homs", "on 16 December")
                        .batch("340", Category.ALL, "Homs", "on 16 December")
                        .account();
        assertThat(account.figures())
                .hasSize(2)
                .allSatisfy(figure -> assertThat(figure.isContested()).isTrue());
    }

    @Test
    void aContestedFigureHasNoBestValueThoughItsEndsAreOne() {
        Account account =
                Said.on("a", "2016-12-17")
                        .batch("5000", Category.FIGHTERS, "Aleppo", "Thursday afternoon")
                        .batch("1500", Category.FIGHTERS_AND_FAMILIES, "Aleppo", "Thursday")
                        .account();
        assertThat(account.figures())
                .filteredOn(FigureRange::isContested)
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.best()).isNull());
    }

    @Test
    void figuresOfDifferentDaysAreNotCompared() {
        Account account =
                Said.on("a", "2016-12-17")
                        .batch("5000", Category.ALL, "Aleppo", "on Thursday")
                        .batch("1500", Category.ALL, "Aleppo", "on Friday")
                        .account();
        assertThat(account.disputes()).isEmpty();
    }

    @Test
    void figuresOfDifferentPlacesAreNotCompared() {
        Account account =
                Said.on("a", "2016-12-17")
                        .total("5000", Category.ALL, "Aleppo", "by Thursday")
                        .total("1500", Category.ALL, "Homs", "by Thursday")
                        .account();
        assertThat(account.disputes()).isEmpty();
    }

    @Test
    void theThursdaysOfTwoReportsWithoutDatesAreNotCompared() {
        Report one = Said.undated("a").batch("500", Category.ALL, "Homs", "Thursday").report();
        Report other = Said.undated("b").batch("900", Category.ALL, "Homs", "Thursday").report();
        assertThat(Account.of(Testimony.of(List.of(one, other))).disputes()).isEmpty();
    }

    @Test
    void aPlanIsNotComparedWithWhatHappened() {
        Account account =
                Said.on("a", "2016-12-17")
                        .planned("4000", Category.ALL, "Aleppo")
                        .total("9000", Category.ALL, "Aleppo", "by Thursday")
                        .account();
        assertThat(account.disputes()).isEmpty();
    }

    @Test
    void aPlanToldAsDoneIsRemarked() {
        Account account =
                Said.on("a", "2016-12-17")
                        .planned("4000", Category.ALL, "Aleppo")
                        .total("4000", Category.ALL, "Aleppo", "by Thursday")
                        .account();
        assertThat(rules(account)).contains(AccountRule.PLAN_IS_NOT_FACT);
    }

    @Test
    void menWomenAndChildrenAreNoMoreThanAll() {
        Account account =
                Said.on("a", "2016-12-17")
                        .total("3000", Category.MEN, "Aleppo", "by Thursday")
                        .total("3000", Category.WOMEN, "Aleppo", "by Thursday")
                        .total("2000", Category.CHILDREN, "Aleppo", "by Thursday")
                        .total("7500", Category.ALL, "Aleppo", "by Thursday")
                        .account();
        assertThat(only(account).rule()).isEqualTo(AccountRule.SUM_OF_PARTS);
    }

    /// One source: 100 left, half of them were released; so many were released.
    private static Said halfOfAHundredReleasedBeside(String released) {
        Said said =
                Said.on("a", "2016-12-17").total("100", Category.FIGHTERS, "Aleppo", "by Thursday");
        said.by("office").beside();
        said.add(
                Unit.PERCENT,
                Category.FIGHTERS,
                "50",
                Predicate.RELEASED,
                new Circumstances(null, null, null),
                Cumulative.TOTAL);
        said.by("office").beside();
        said.claim(
                released,
                Category.FIGHTERS,
                Predicate.RELEASED,
                "Aleppo",
                null,
                "by Thursday",
                Cumulative.TOTAL);
        return said;
    }

    @Test
    void aShareIsNoPartOfWhatAnotherSourceCounts() {
        Said said = halfOfAHundredReleasedBeside("50");
        Report other =
                Said.on("b", "2016-12-17")
                        .total("500", Category.FIGHTERS, "Aleppo", "by Thursday")
                        .report();
        Account account = Account.of(Testimony.of(List.of(said.by("office").report(), other)));
        assertThat(account.figures())
                .filteredOn(figure -> figure.subject().act() == Act.RELEASED)
                .singleElement()
                .satisfies(figure -> assertThat(figure.low().value()).isEqualTo(Amount.of(50)));
    }

    @Test
    void aShareIsThatPartOfItsBase() {
        Said said = halfOfAHundredReleasedBeside("80");
        assertThat(only(said.by("office").account()).rule()).isEqualTo(AccountRule.SHARE);
    }

    @Test
    void rangesComeFromAllClaimsTogether() {
        Account account =
                Said.on("a", "2016-12-18")
                        .total("900+", Category.ALL, "Aleppo", "by Thursday")
                        .total("1200", Category.ALL, "Aleppo", "by Saturday")
                        .total("-1500", Category.ALL, "Aleppo", "by Friday")
                        .account();
        FigureRange friday =
                account.figures().stream()
                        .filter(figure -> figure.subject().toString().contains("2016-12-16"))
                        .findFirst()
                        .orElseThrow();
        assertThat(friday.low().value()).isEqualTo(Amount.of(900));
        assertThat(friday.low().statements().getFirst().first().id()).isEqualTo("a#1");
        assertThat(friday.high().value()).isEqualTo(Amount.of(1200));
        assertThat(friday.high().statements().getFirst().first().id()).isEqualTo("a#2");
        assertThat(friday.best()).isNull();
    }

    @Test
    void aboutMeansATenthMoreOrLess() {
        Account account =
                Said.on("a", "2016-12-18")
                        .total("~500", Category.ALL, "Aleppo", "by Thursday")
                        .account();
        FigureRange only = account.figures().getFirst();
        assertThat(only.low().value()).isEqualTo(Amount.of(450));
        assertThat(only.high().value()).isEqualTo(Amount.of(550));
    }

    @Test
    void spellingsOfOnePlaceAreOnePlaceAndSaidToBe() {
        Account account =
                Said.on("a", "2018-04-10")
                        .total("900", Category.ALL, "Fu'ah", "by 8 April")
                        .total("850", Category.ALL, "al-Fua’a", "by 9 April")
                        .account();
        assertThat(only(account).rule()).isEqualTo(AccountRule.RUNNING_TOTAL);
        assertThat(account.places())
                .singleElement()
                .extracting(PlaceWords::written)
                .isEqualTo(List.of("Fu'ah", "al-Fua’a"));
    }

    @Test
    void aRepeatedFigureIsOneStatementWithItsOrigins() {
        Report one =
                Said.on("a", "2016-12-17").total("900", Category.ALL, "Homs", "by Friday").report();
        Report other =
                Said.on("b", "2016-12-17").total("900", Category.ALL, "Homs", "by Friday").report();
        Copies copies = new Copies(List.of(), List.of(List.of("a#1", "b#1")));
        Account account =
                Account.of(
                        new Testimony(
                                List.of(one, other), copies, Gazetteer.standard(), List.of()));
        Statement only = account.figures().getFirst().statements().getFirst();
        assertThat(only.claims()).hasSize(2);
        assertThat(only.origins()).isEqualTo(1);
        assertThat(rules(account)).contains(AccountRule.COPIES_COUNT_ONCE);
        Account independent = Account.of(Testimony.of(List.of(one, other)));
        assertThat(independent.figures().getFirst().statements().getFirst().origins()).isEqualTo(2);
    }

    @Test
    void completeAndHaltedExcludeEachOther() {
        Account account =
                Said.on("a", "2016-12-17")
                        .event(EventType.COMPLETED, "Eastern Aleppo", null)
                        .event(EventType.HALTED, "East Aleppo", "earlier on Saturday")
                        .account();
        assertThat(account.remarks()).isEmpty();
        Contradiction only = account.disputes().getFirst().contradictions().getFirst();
        assertThat(only.rule()).isEqualTo(AccountRule.STATE_AGAINST_STATE);
        assertThat(only.title().key()).isEqualTo("title.complete.halted");
        assertThat(only.states()).hasSize(2);
        assertThat(only.readings()).extracting(Reading::id).containsExactly("one-hour");
    }

    @Test
    void whoWasStillThereOnADayBeforeTheEndContradictsNoEnd() {
        Report end =
                Said.on("b", "2016-12-20")
                        .event(EventType.COMPLETED, "East Aleppo", "on 2016-12-18")
                        .report();
        assertThat(Account.of(with(remaining("2016-12-17"), end)).disputes()).isEmpty();
        assertThat(Account.of(with(remaining("2016-12-18"), end)).disputes()).hasSize(1);
        assertThat(Account.of(with(remaining("2016-12-19"), end)).disputes()).hasSize(1);
    }

    @Test
    void anEndToldWithoutADayIsOfTheDayOfItsReport() {
        Report end =
                Said.on("b", "2016-12-18").event(EventType.COMPLETED, "East Aleppo", null).report();
        assertThat(Account.of(with(remaining("2016-12-17"), end)).disputes()).isEmpty();
        assertThat(Account.of(with(remaining("2016-12-19"), end)).disputes()).hasSize(1);
    }

    private static Report remaining(String day) {
        return Said.on("a", day)
                .claim(
                        "200",
                        Category.ALL,
                        Predicate.REMAINING,
                        "East Aleppo",
                        null,
                        null,
                        Cumulative.UNDECIDED)
                .report();
    }

    @Test
    void aHaltOnADayBeforeTheEndContradictsNoEnd() {
        Said said = Said.on("a", "2016-12-20");
        said.event(EventType.COMPLETED, "East Aleppo", "on 2016-12-18");
        said.event(EventType.HALTED, "East Aleppo", "on 2016-12-16");
        assertThat(said.account().disputes()).isEmpty();
        said.event(EventType.HALTED, "East Aleppo", "on 2016-12-19");
        assertThat(said.account().disputes()).hasSize(1);
    }

    @Test
    void oneSourceContradictsItselfWhereItDoesNotSayThatTimesDiffer() {
        Account account =
                Said.on("a", "2016-12-17")
                        .batch("5000", Category.FIGHTERS, "East Aleppo", null)
                        .by("ICRC")
                        .batch("1500", Category.FIGHTERS_AND_FAMILIES, "Aleppo", "on 2016-12-15")
                        .by("ICRC")
                        .account();
        Contradiction only = account.disputes().getFirst().contradictions().getFirst();
        assertThat(only.rule()).isEqualTo(AccountRule.ONE_SOURCE);
        assertThat(only.readings())
                .extracting(Reading::id)
                .containsExactly("whole-span", "one-time");
    }

    @Test
    void oneSourceThatSaysTwoTimesDoesNotContradictItself() {
        Account account =
                Said.on("a", "2016-12-17")
                        .batch("5000", Category.FIGHTERS, "Aleppo", "on 2016-12-16")
                        .by("ICRC")
                        .batch("1500", Category.FIGHTERS_AND_FAMILIES, "Aleppo", "on 2016-12-15")
                        .by("ICRC")
                        .account();
        assertThat(account.disputes()).isEmpty();
    }

    @Test
    void morePeopleThanTheVehiclesCouldTakeAtOnceNeedMoreThanOneTrip() {
        Account account =
                Said.on("a", "2016-12-17")
                        .batch("1500", Category.ALL, "Aleppo", "on 2016-12-15")
                        .beside()
                        .add(
                                Unit.BUSES,
                                null,
                                "20",
                                Predicate.DISPATCHED,
                                new Circumstances(null, null, null),
                                Cumulative.UNDECIDED)
                        .account();
        Contradiction only = account.disputes().getFirst().contradictions().getFirst();
        assertThat(only.rule()).isEqualTo(AccountRule.LOAD_PER_VEHICLE);
        assertThat(only.statements()).hasSize(2);
        assertThat(only.readings()).extracting(Reading::id).containsExactly("one-trip");
        assertThat(only.readings().getFirst().words().fills().get("room"))
                .isEqualTo(new Fill.Count(Amount.of(1_200)));
        assertThat(account.remarks()).noneMatch(one -> one.rule() == only.rule());
    }

    @Test
    void aFigureWithoutHighEndSaysWhy() {
        Account account =
                Said.on("a", "2016-12-17")
                        .total("900+", Category.ALL, "Aleppo", "by 2016-12-16")
                        .batch("300", Category.ALL, "Homs", null)
                        .batch("200", Category.WOMEN, "Hama", "on 2016-12-16")
                        .account();
        assertThat(account.figures())
                .extracting(FigureRange::openHigh)
                .containsExactlyInAnyOrder(OpenEnd.AT_LEAST_ONLY, null, OpenEnd.WITHOUT_SPAN);
    }

    @Test
    void completeInOneYearSaysNothingOfAHaltInAnother() {
        Report one = Said.on("a", "2016-12-17").event(EventType.COMPLETED, "Aleppo", null).report();
        Report other = Said.on("b", "2024-12-04").event(EventType.HALTED, "Aleppo", null).report();
        assertThat(Account.of(Testimony.of(List.of(one, other))).remarks()).isEmpty();
    }

    @Test
    void oneAgreementHasOneDate() {
        Account account =
                Said.on("a", "2016-12-17")
                        .event(EventType.AGREEMENT, "Aleppo", "December 15")
                        .event(EventType.AGREEMENT, "Aleppo", "on Wednesday")
                        .account();
        assertThat(rules(account)).containsExactly(AccountRule.TWO_DATES);
    }

    @Test
    void findsSwappedDigitsAndPowersOfTen() {
        Account account =
                Said.on("a", "2016-12-17")
                        .total("1243", Category.ALL, "Homs", "by Thursday")
                        .total("1234", Category.ALL, "Homs", "by Friday")
                        .total("12340", Category.ALL, "Homs", "by Saturday")
                        .account();
        assertThat(account.nearMisses())
                .extracting(NearMiss::slip)
                .containsExactlyInAnyOrder(
                        NearMiss.Slip.SWAPPED_DIGITS, NearMiss.Slip.POWER_OF_TEN);
    }

    @Test
    void roundNumbersAreNoNearMiss() {
        Account account =
                Said.on("a", "2016-12-17")
                        .total("4000", Category.ALL, "Homs", "by Thursday")
                        .total("5000", Category.ALL, "Homs", "by Friday")
                        .account();
        assertThat(account.nearMisses()).isEmpty();
    }

    @Test
    void aClaimThatWasSetAsideBearsOnNothingUntilItIsRestored() {
        Report report =
                Said.on("a", "2016-05-05")
                        .total("900", Category.ALL, "Homs", "by 3 May")
                        .total("850", Category.ALL, "Homs", "by 4 May")
                        .report();
        Decision aside = new Decision.SetAside("a#1", "misheard", "desk", null);
        Decision back = new Decision.Restore("a#1", "confirmed", "desk", null);
        Account without = Account.of(with(report, aside));
        assertThat(without.disputes()).isEmpty();
        assertThat(without.setAside()).containsOnlyKeys("a#1");
        assertThat(without.figures()).hasSize(1);
        Account again = Account.of(with(report, aside, back));
        assertThat(again.disputes()).hasSize(1);
        assertThat(again.decisions()).hasSize(2);
    }

    @Test
    void aSettledClaimStandsAgainstWhatContradictsIt() {
        Report report =
                Said.on("a", "2016-05-05")
                        .total("900", Category.ALL, "Homs", "by 3 May")
                        .total("850", Category.ALL, "Homs", "by 4 May")
                        .report();
        Account account =
                Account.of(with(report, new Decision.Settle("a#2", "own tally", "desk", null)));
        assertThat(account.disputes()).isEmpty();
        assertThat(account.setAside()).containsOnlyKeys("a#1");
        assertThat(account.figures().getFirst().best()).isEqualTo(Amount.of(850));
    }

    /// Three figures of which any two are possible: who settles one of them sets both others aside;
    /// who settles two, only the third.
    @Test
    void aSetOfThreeCanBeSettled() {
        Report report =
                Said.on("a", "2016-05-05")
                        .batch("200", Category.ALL, "Homs", "on 1 May")
                        .batch("200", Category.ALL, "Homs", "on 2 May")
                        .total("350", Category.ALL, "Homs", "by 3 May")
                        .report();
        assertThat(Account.of(with(report)).disputes()).hasSize(1);
        Decision total = new Decision.Settle("a#3", "own tally", "desk", null);
        Account one = Account.of(with(report, total));
        assertThat(one.disputes()).isEmpty();
        assertThat(one.setAside()).containsOnlyKeys("a#1", "a#2");
        Decision batch = new Decision.Settle("a#1", "own tally", "desk", null);
        assertThat(Account.of(with(report, total, batch)).setAside()).containsOnlyKeys("a#2");
        Decision back = new Decision.Restore("a#1", "confirmed", "desk", null);
        assertThat(Account.of(with(report, total, back)).setAside()).containsOnlyKeys("a#2");
    }

    @Test
    void womenAndChildrenWhoAreOutContradictNoHaltOfFighters() {
        Report women = about(EventType.COMPLETED, List.of("children", "women"), "a");
        Report fighters = about(EventType.HALTED, List.of("fighters"), "b");
        Report families = about(EventType.HALTED, List.of("families", "fighters"), "b");
        assertThat(Account.of(with(women, fighters)).disputes()).isEmpty();
        assertThat(Account.of(with(women, families)).disputes()).hasSize(1);
    }

    private static Report about(EventType type, List<String> whom, String name) {
        Report report = Said.on(name, "2016-12-17").event(type, "East Aleppo", null).report();
        StatedEvent event = report.events().getFirst();
        Assertion assertion =
                new Assertion(
                        name + "~1",
                        name,
                        event.span(),
                        event.quote(),
                        Topic.ELIGIBLE,
                        List.of(),
                        whom,
                        null,
                        event.source(),
                        List.of("test"));
        return new Report(
                name,
                " ".repeat(20),
                null,
                report.date(),
                List.of(),
                List.of(),
                List.of(event),
                List.of(assertion));
    }

    @Test
    void vehiclesOfNoStatedKindAreOfAnyKindAndTakeAnyNumber() {
        Account account =
                Said.on("a", "2016-12-17")
                        .add(
                                Unit.VEHICLES,
                                null,
                                "145",
                                Predicate.DISPATCHED,
                                new Circumstances("Homs", null, "on 2016-12-16"),
                                Cumulative.UNDECIDED)
                        .by("government")
                        .add(
                                Unit.VEHICLES,
                                null,
                                "2",
                                Predicate.DISPATCHED,
                                new Circumstances("Homs", null, "on 2016-12-16"),
                                Cumulative.UNDECIDED)
                        .by("government")
                        .batch("963", Category.ALL, "Homs", "on 2016-12-16")
                        .account();
        assertThat(account.disputes()).isEmpty();
    }

    @Test
    void aStateCanBeSettledAgainstAnother() {
        Report report =
                Said.on("a", "2016-12-17")
                        .event(EventType.COMPLETED, "East Aleppo", null)
                        .event(EventType.HALTED, "East Aleppo", "earlier on Saturday")
                        .report();
        Decision complete = new Decision.Settle("a@1", "seen from the road", "desk", null);
        Account settled = Account.of(with(report, complete));
        assertThat(settled.disputes()).isEmpty();
        assertThat(settled.setAside()).containsOnly(java.util.Map.entry("a@2", complete));
        assertThat(settled.setAsideBy(complete)).containsExactly("a@2");
        Decision back = new Decision.Restore("a@2", "heard again", "desk", null);
        assertThat(Account.of(with(report, complete, back)).disputes()).hasSize(1);
    }

    @Test
    void whoSettlesAStateSetsEveryRepetitionOfTheOtherAside() {
        Report one =
                Said.on("a", "2016-12-17").event(EventType.HALTED, "East Aleppo", null).report();
        Report other =
                Said.on("b", "2016-12-17")
                        .event(EventType.COMPLETED, "East Aleppo", null)
                        .event(EventType.HALTED, "East Aleppo", null)
                        .report();
        Decision complete = new Decision.Settle("b@1", "seen from the road", "desk", null);
        assertThat(Account.of(with(one, other)).disputes()).hasSize(1);
        assertThat(Account.of(with(one, other, complete)).setAside())
                .containsOnlyKeys("a@1", "b@2");
        Decision halted = new Decision.Settle("b@2", "heard on the radio", "desk", null);
        assertThat(Account.of(with(one, other, halted)).setAside()).containsOnlyKeys("b@1");
    }

    @Test
    void waysOutOfStatesAreTheHourAndEitherState() {
        Report report =
                Said.on("a", "2016-12-17")
                        .event(EventType.COMPLETED, "East Aleppo", null)
                        .event(EventType.HALTED, "East Aleppo", "earlier on Saturday")
                        .report();
        Dispute only = Account.of(with(report)).disputes().getFirst();
        assertThat(only.waysOut()).hasSize(3);
        assertThat(only.waysOut().getFirst().readings())
                .extracting(Reading::id)
                .containsExactly("one-hour");
        assertThat(only.waysOut().subList(1, 3))
                .extracting(way -> way.states().getFirst().first().id())
                .containsExactly("a@1", "a@2");
        for (String id : List.of("a@1", "a@2")) {
            Decision aside = new Decision.SetAside(id, "of another day", "desk", null);
            assertThat(Account.of(with(report, aside)).disputes()).isEmpty();
        }
    }

    /// One source that gives thousands of figures gives millions of pairs.
    @Test
    void tellsOnceThatOneSourceGivesThousandsOfFigures() {
        Said said = Said.on("a", "2016-05-05");
        for (int i = 0; i < 2_000; i++) {
            said.batch("1" + (1_000 + i), Category.ALL, "Homs", null).by("the mayor");
        }
        Account account = said.account();
        List<Remark> ofOneSource =
                account.remarks().stream()
                        .filter(each -> each.rule() == AccountRule.ONE_SOURCE)
                        .toList();
        assertThat(ofOneSource).hasSize(1);
        assertThat(ofOneSource.getFirst().claims()).hasSize(2_000);
        assertThat(account.nearMisses()).hasSize(NearMiss.MOST);
        assertThat(rules(account)).contains(AccountRule.NEAR_MISS);
    }

    @Test
    void refusesADecisionAboutNothing() {
        Report report = Said.on("a", "2016-05-05").report();
        assertThatThrownBy(
                        () -> Account.of(with(report, new Decision.Restore("x#1", "y", "z", null))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x#1");
    }

    private static Testimony with(Report report, Decision... decisions) {
        return with(List.of(report), decisions);
    }

    private static Testimony with(Report one, Report other, Decision... decisions) {
        return with(List.of(one, other), decisions);
    }

    private static Testimony with(List<Report> reports, Decision... decisions) {
        return new Testimony(
                reports,
                new Copies(List.of(), List.of()),
                Gazetteer.standard(),
                List.of(decisions));
    }

    private static Contradiction only(Account account) {
        assertThat(account.disputes()).hasSize(1);
        assertThat(account.disputes().getFirst().contradictions()).hasSize(1);
        return account.disputes().getFirst().contradictions().getFirst();
    }

    private static List<AccountRule> rules(Account account) {
        return account.remarks().stream()
                .map(Remark::rule)
                .filter(rule -> rule != AccountRule.UNSAID && rule != AccountRule.NOT_COMPARABLE)
                .toList();
    }
}
