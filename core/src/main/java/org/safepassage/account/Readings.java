package org.safepassage.account;

import java.util.List;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Report;

/// The readings there are.
final class Readings {
    private static final Message NOTHING = Message.of("");

    private Readings() {}

    /// A figure for a day counts all of that day, not one batch of it.
    static Reading wholeSpan(Claim claim, ClaimSpan span) {
        return Reading.of(
                Reading.Kind.WHOLE_SPAN,
                NOTHING.figure("figure", claim).with("time", new Fill.Time(span)));
    }

    /// A total without a moment counts up to the report.
    static Reading upToReport(Claim claim, Report report) {
        return Reading.of(
                Reading.Kind.UP_TO_REPORT,
                NOTHING.figure("figure", claim).with("report", report.name()));
    }

    /// A state without a moment is that at the time of the report.
    static Reading atReport(Claim claim, Report report) {
        return Reading.of(
                Reading.Kind.AT_REPORT,
                NOTHING.figure("figure", claim).with("report", report.name()));
    }

    /// A place with words about who holds it is the whole place.
    static Reading described(String said, NamedPlaces places) {
        return Reading.of(
                Reading.Kind.DESCRIBED_PLACE,
                NOTHING.with("said", said).with("place", new Fill.Places(places)));
    }

    /// A claim without a place is about the place of the claim beside it.
    static Reading beside(Claim claim, NamedPlaces places) {
        return Reading.of(
                Reading.Kind.PLACE_AS_BESIDE,
                NOTHING.figure("figure", claim).with("place", new Fill.Places(places)));
    }

    /// A number said for fighters and families is both, and nobody else.
    static Reading oneNumberForBoth(Claim claim) {
        return Reading.of(Reading.Kind.ONE_NUMBER_FOR_BOTH, NOTHING.figure("figure", claim));
    }

    /// A list of men, women, children (and wounded) leaves nobody out.
    static Reading completeList(List<Claim> list) {
        return Reading.of(Reading.Kind.COMPLETE_LIST, NOTHING.with("list", Fill.Figures.of(list)));
    }

    /// Those who left for one place are all who left.
    static Reading onlyDestination(Claim claim, NamedPlaces to) {
        return Reading.of(
                Reading.Kind.ONLY_DESTINATION,
                NOTHING.figure("figure", claim).with("place", new Fill.Places(to)));
    }

    /// A share is one of the figure before it.
    static Reading shareOf(Claim share, Claim base) {
        return Reading.of(
                Reading.Kind.SHARE_OF, NOTHING.figure("share", share).figure("base", base));
    }

    /// What one source says twice, the one time without a moment, is said of one moment.
    static Reading oneTime(Claim one, Claim other) {
        return Reading.of(Reading.Kind.ONE_TIME, NOTHING.figure("one", one).figure("other", other));
    }

    /// Each vehicle went once, and nothing else carried people.
    static Reading oneTrip(List<Claim> vehicles, Amount room) {
        return Reading.of(
                Reading.Kind.ONE_TRIP,
                NOTHING.with("vehicles", Fill.Figures.of(vehicles)).with("room", room));
    }

    /// States without an hour are of one hour.
    static Reading oneHour() {
        return Reading.of(Reading.Kind.ONE_HOUR, NOTHING);
    }
}
