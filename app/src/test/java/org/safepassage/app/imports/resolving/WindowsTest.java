package org.safepassage.app.imports.resolving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.app.imports.SmallOperation;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.Span;

/// The small operation lasts from 15 December 2016, 06:00, to 17 December, 00:00, two hours east of
/// UTC.
class WindowsTest {
    @Test
    void areHoursOfEachDay() {
        assertThat(open("windows: [{daily: \"06:00-18:00\"}]"))
                .containsExactly(
                        "2016-12-15T04:00:00Z/2016-12-15T16:00:00Z",
                        "2016-12-16T04:00:00Z/2016-12-16T16:00:00Z");
    }

    @Test
    void reachIntoTheOperationFromTheNightBefore() {
        assertThat(open("windows: [{daily: \"22:00-08:00\"}]"))
                .containsExactly(
                        "2016-12-15T04:00:00Z/2016-12-15T06:00:00Z",
                        "2016-12-15T20:00:00Z/2016-12-16T06:00:00Z",
                        "2016-12-16T20:00:00Z/2016-12-16T22:00:00Z");
    }

    @Test
    void belongToTheDayOnWhichTheyBegin() {
        assertThat(
                        open(
                                "windows: [{daily: \"22:00-08:00\", from: 2016-12-15, except: 2016-12-16}]"))
                .containsExactly("2016-12-15T20:00:00Z/2016-12-16T06:00:00Z");
    }

    @Test
    void holdFirstAndLastDayInclusive() {
        assertThat(open("windows: [{daily: \"10:00-11:00\", from: 2016-12-16, to: 2016-12-16}]"))
                .containsExactly("2016-12-16T08:00:00Z/2016-12-16T09:00:00Z");
    }

    @Test
    void joinWhereTheyTouchOrOverlap() {
        assertThat(
                        open(
                                "windows: [{from: 2016-12-15T10:00+02:00, to: 2016-12-15T12:00+02:00},"
                                        + " {from: 2016-12-15T08:00+02:00, to: 2016-12-15T10:00+02:00},"
                                        + " {from: 2016-12-15T09:00+02:00, to: 2016-12-15T09:30+02:00}]"))
                .containsExactly("2016-12-15T06:00:00Z/2016-12-15T10:00:00Z");
    }

    @Test
    void lastTheWholeDayUntilMidnight() {
        assertThat(open("windows: [{daily: \"00:00-24:00\"}]"))
                .containsExactly("2016-12-15T04:00:00Z/2016-12-16T22:00:00Z");
    }

    @Test
    void areCutByWhatIsClosed() {
        assertThat(
                        open(
                                "windows: [{daily: \"06:00-18:00\", to: 2016-12-15}],"
                                        + " closed: [{daily: \"12:00-13:00\"}, {from: 2016-12-15T17:00+02:00, to: 2016-12-15T19:00+02:00}]"))
                .containsExactly(
                        "2016-12-15T04:00:00Z/2016-12-15T10:00:00Z",
                        "2016-12-15T11:00:00Z/2016-12-15T15:00:00Z");
    }

    @Test
    void areTheWholeOperationLessWhatIsClosed() {
        assertThat(open("closed: [{from: 2016-12-15T05:00+02:00, to: 2016-12-15T07:00+02:00}]"))
                .containsExactly("2016-12-15T05:00:00Z/2016-12-16T22:00:00Z");
    }

    @Test
    void areNeverLongerThanBothSidesReadThemWhenClocksGoBack() {
        // on 28 October 2016 at 00:00 clocks in Damascus went back one hour: 23:00 to 24:00 was
        // shown twice
        SmallOperation october =
                SmallOperation.with(
                                "start: 2016-12-15T06:00+02:00", "start: 2016-10-27T06:00+03:00")
                        .and("end: 2016-12-17T00:00+02:00", "end: 2016-10-28T12:00+02:00");
        assertThat(open(october, "windows: [{daily: \"23:30-01:00\", from: 2016-10-27}]"))
                .containsExactly("2016-10-27T21:30:00Z/2016-10-27T23:00:00Z");
        assertThat(open(october, "windows: [{daily: \"20:00-23:30\", from: 2016-10-27}]"))
                .containsExactly("2016-10-27T17:00:00Z/2016-10-27T20:30:00Z");
    }

    @Test
    void beginAtTheChangeWhenClocksLeaveTheirHourOut() {
        // on 25 March 2016 at 00:00 clocks in Damascus went forward one hour: 00:30 was never shown
        SmallOperation march =
                SmallOperation.with(
                                "start: 2016-12-15T06:00+02:00", "start: 2016-03-24T06:00+02:00")
                        .and("end: 2016-12-17T00:00+02:00", "end: 2016-03-25T12:00+03:00");
        assertThat(open(march, "windows: [{daily: \"00:30-02:00\", from: 2016-03-25}]"))
                .containsExactly("2016-03-24T22:00:00Z/2016-03-24T23:00:00Z");
    }

    private static List<String> open(String keys) {
        return open(SmallOperation.unchanged(), keys);
    }

    private static List<String> open(SmallOperation file, String keys) {
        return file
                .and("time: 30 min", "time: 30 min, " + keys)
                .operation()
                .network()
                .leg(new LegId("country-leg"))
                .windows()
                .stream()
                .map(WindowsTest::written)
                .toList();
    }

    private static String written(Span span) {
        return span.from() + "/" + span.to();
    }
}
