package org.safepassage.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepassage.app.imports.problem.Problem;

/// Mistakes in the rules of terms, each in a second term of the small operation.
class TermMistakesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first: {before: {group: families}, after: {group: wounded}, on: checkpoint} | terms[1].first.on | 'checkpoint'",
                "first: {before: {group: families}} | terms[1].first.after | no key `after`",
                "reciprocal: {one: {group: families}, other: {group: wounded}, steps: [{one: 4, other: 2}]} | terms[1].reciprocal.tolerance | no key",
                "reciprocal: {one: {group: families}, other: {group: wounded}, steps: [], tolerance: {one: 9, other: 9}} | terms[1].reciprocal.steps | no step",
                "reciprocal: {one: {group: families}, other: {group: wounded}, steps: [{one: 0, other: 2}], tolerance: {one: 9, other: 9}} | terms[1].reciprocal.steps[0].one | '0'",
                "reciprocal: {one: everyone, other: {group: wounded}, steps: [{one: 1, other: 2}], tolerance: {one: 9, other: 9}} | terms[1].reciprocal | both sides",
                "reciprocal: {one: {place: depot}, other: {group: wounded}, steps: [{one: 1, other: 2}], tolerance: {one: 9, other: 9}} | terms[1].reciprocal.one | no group is at depot",
                "gate: {held: everyone, until: {}} | terms[1].gate.until | without keys",
                "gate: {held: everyone, until: {event: release}} | terms[1].gate.until | without `expected`",
                "gate: {held: everyone, until: {event: release, expected: 2016-12-19T00:00+02:00}} | terms[1].gate.until.expected | has ended",
                "gate: {held: {group: families}, until: {arrived: {group: wounded}, expected: 2016-12-16T00:00+02:00}} | terms[1].gate.until.expected | beside `arrived`",
                "gate: {held: {group: families}, until: {arrived: {group: wounded}, departed: {group: wounded}}} | terms[1].gate.until.departed | together",
                "quota: {at: checkpoint, most: 2000, per: day} | terms[1].quota.most | '2000'",
                "quota: {at: checkpoint, most: 2000 persons, per: day} | terms[1].quota.most | persons",
                "quota: {at: checkpoint, most: 0 people, per: day} | terms[1].quota.most | '0'",
                "quota: {at: checkpoint, most: 20 people, per: week} | terms[1].quota.per | week",
                "quota: {most: 20 people, per: day} | terms[1].quota | does not say where",
                "quota: {at: checkpoint, leg: city-leg, most: 20 people, per: day} | terms[1].quota.leg | together",
                "quota: {leg: city, most: 20 people, per: day} | terms[1].quota.leg | no leg",
                "together: {one: {group: families}, other: {group: wounded}, on: checkpoint, within: 5 min} | terms[1].together.on | a place",
                "together: {one: {group: families}, other: {group: wounded}, on: {place: chekpoint}, within: 5 min} | terms[1].together.on.place | chekpoint",
                "escort: {of: everyone, by: red-cresent} | terms[1].escort.by | red-cresent",
                "escort: {of: everyone, on: raod, by: red-crescent} | terms[1].escort.on | no corridor",
                "monitor: {by: monitors, at: checkpoint, present: []} | terms[1].monitor.present | no time",
                "monitor: {by: monitor, at: checkpoint, present: [{daily: '06:00-18:00'}]} | terms[1].monitor.by | no party",
                "monitor: {by: opposition, at: checkpoint, present: [{daily: '06:00-18:00'}]} | terms[1].monitor.by | do not include monitor",
                "quota: {at: depot, most: 20 people, per: day} | terms[1].quota | nobody comes by",
                "quota: {at: hospital, most: 20 people, per: day} | terms[1].quota | nobody comes by",
                "monitor: {by: monitors, at: depot, present: [{daily: '06:00-18:00'}]} | terms[1].monitor | nobody comes by",
                "monitor: {by: monitors, at: checkpoint, present: [{daily: '06:00-18:00', except: 2017-12-16}]} | terms[1].monitor.present[0].except | a day that the window does not have",
                "together: {one: {group: families}, other: {group: wounded}, on: {place: depot}, within: 5 min} | terms[1].together | nobody of",
                "no-search: {of: all} | terms[1].no-search.of | 'all'",
                "no-search: {of: everyone, at: assembly} | terms[1].no-search | no checkpoint",
                "destination-excluded: {of: everyone, place: hostpital} | terms[1].destination-excluded.place | hostpital",
                "status: agred | terms[1].status | 'agred'",
            })
    void areReportedAtTheirPlace(String rule, String place, String says) {
        assertThat(SmallOperation.withTerm(rule).problems())
                .anySatisfy(problem -> {
                    assertThat(problem.place()).isEqualTo(place);
                    assertThat(problem.found()).contains(says);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gate: {held: {group: families}, until: {event: release, arrived: {group: wounded}}} | terms[1].gate.until.event",
                "gate: {held: {group: families}, until: {arived: {group: wounded}}} | terms[1].gate.until.arived",
                "escort: {of: {places: assembly}, by: red-crescent} | terms[1].escort.of.places",
            })
    void areReportedOnceAndNotAgainAsWhatTheyLeaveUnsaid(String rule, String place) {
        assertThat(SmallOperation.withTerm(rule).problem().place()).isEqualTo(place);
    }

    @Test
    void areReportedInEveryRuleOfATermThatHasTwo() {
        assertThat(
                        SmallOperation.withTerm(
                                        """
                                        first: {before: {group: famlies}, after: {group: wounded}}
                                            quota: {at: chekpoint, most: 20 peple, per: week}
                                        """)
                                .problems())
                .extracting(Problem::place)
                .contains(
                        "terms[1].first.before.group",
                        "terms[1].quota",
                        "terms[1].quota.at",
                        "terms[1].quota.most",
                        "terms[1].quota.per");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first: {before: {group: families}, after: {group: wounded}}",
                "gate: {held: {group: wounded}, until: {arrived: {group: families}}}",
                "gate: {held: {group: wounded}, until: {departed: {group: families}}}",
            })
    void seeTermsThatWaitForOneAnother(String rule) {
        Problem problem = SmallOperation.withTerm(rule).problem();
        assertThat(problem.place()).isEqualTo("terms[0]");
        assertThat(problem.found())
                .isEqualTo(
                        "the terms 'further', 'wounded-first', which wait for one another in a circle");
        assertThat(problem.nextStep()).contains("status: withdrawn");
    }

    @Test
    void doNotSeeACircleWhereOneSideDepartsFirstAndTheOtherArrivesFirst() {
        assertThat(
                        SmallOperation.withTerm(
                                        "first: {before: {group: families}, after: {group: wounded}, on: arrival}")
                                .problems())
                .isEmpty();
    }

    @Test
    void doNotSeeACircleThroughATermThatDoesNotBind() {
        String rule = "first: {before: {group: families}, after: {group: wounded}}";
        assertThat(SmallOperation.withTerm(rule + "\n    status: proposed").problems()).isEmpty();
        assertThat(SmallOperation.withTerm(rule + "\n    status: ambiguous").problems()).hasSize(1);
    }

    @Test
    void seeACircleOfThreeTermsOverFourGroups() {
        SmallOperation file =
                SmallOperation.with(
                                "fleet:\n",
                                """
                                  - {id: elderly, place: assembly, category: elderly, count: 3, to: [reception]}
                                  - {id: staff, place: assembly, category: staff, count: 3, to: [reception]}
                                fleet:
                                """)
                        .and(
                                "terms:\n",
                                """
                                terms:
                                  - {id: a, text: a, first: {before: {group: families}, after: {group: elderly}}}
                                  - {id: b, text: b, gate: {held: {group: [wounded, staff]}, until: {arrived: {group: elderly}}}}
                                """);
        assertThat(file.problem().found()).startsWith("the terms 'a', 'b', 'wounded-first'");
    }
}
