package org.safepassage.account;

import org.safepassage.claims.Claim;
import org.safepassage.claims.Report;

/// The readings there are, in words.
final class Readings {
    private Readings() {}

    /// A figure for a day counts all of that day, not one batch of it.
    static Reading wholeSpan(String number, ClaimSpan span) {
        return new Reading(
                "whole-span",
                "'" + number + "' are all there were " + span,
                "the hours between which '" + number + "' were counted");
    }

    /// A total without a moment counts up to the report.
    static Reading upToReport(String number, Report report) {
        return new Reading(
                "up-to-report",
                "'" + number + "' counts up to the time of report " + report.name(),
                "the moment up to which '" + number + "' were counted");
    }

    /// A state without a moment is that at the time of the report.
    static Reading atReport(String number, Report report) {
        return new Reading(
                "at-report",
                "'" + number + "' is how it was at the time of report " + report.name(),
                "the moment at which '" + number + "' were counted");
    }

    /// A place with words about who holds it is the whole place.
    static Reading described(String said, NamedPlaces places) {
        return new Reading(
                "described-place",
                "'" + said + "' is all of " + places,
                "which part of " + places + " is meant by '" + said + "'");
    }

    /// A claim without a place is about the place of the claim beside it.
    static Reading beside(Claim claim, NamedPlaces places) {
        return new Reading(
                "place-as-beside",
                "'" + Wording.figure(claim) + "' is about " + places + ", named beside it",
                "the place that '" + Wording.figure(claim) + "' is about");
    }

    /// A number said for fighters and families is both, and nobody else.
    static Reading oneNumberForBoth(String number) {
        return new Reading(
                "one-number-for-both",
                "'" + number + "' counts the relatives as well as the fighters",
                "whether '" + number + "' counts the relatives");
    }

    /// A list of men, women, children (and wounded) leaves nobody out.
    static Reading completeList(String list) {
        return new Reading(
                "complete-list",
                list + " are all there were",
                "whether anybody else was counted, and whether the wounded are among the others");
    }

    /// Those who left for one place are all who left.
    static Reading onlyDestination(String number, NamedPlaces to) {
        return new Reading(
                "only-destination",
                "besides the '" + number + "' who went to " + to + " nobody went elsewhere",
                "whether others went to other places");
    }

    /// A share is one of the figure before it.
    static Reading shareOf(Claim share, Claim base) {
        return new Reading(
                "share-of",
                "'" + Wording.figure(share) + "' is a share of '" + Wording.figure(base) + "'",
                "what '" + Wording.figure(share) + "' is a share of");
    }

    /// What one source says twice, the one time without a moment, is said of one moment.
    static Reading oneTime(String number, String other) {
        return new Reading(
                "one-time",
                "'" + number + "' and '" + other + "' are of one time and of the same people",
                "whether both are of one time and of the same people");
    }

    /// Each vehicle went once, and nothing else carried people.
    static Reading oneTrip(String vehicles, String room) {
        return new Reading(
                "one-trip",
                vehicles + " went once, with room for " + room + " at most, and nothing else did",
                "how many trips were made, and which other vehicles carried people");
    }

    /// States without an hour are of one hour.
    static Reading oneHour() {
        return new Reading(
                "one-hour",
                "both are said of one hour",
                "the hour of each: the order on a page is not the order of events");
    }
}
