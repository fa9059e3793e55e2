package org.safepassage.account;

/// How something unclear in claims was taken, so that they can be compared. A contradiction that
/// needs a reading may be one of words only.
///
/// @param kind what was taken for granted
/// @param words the reading as a condition: `the 1,500 are all who left on Thursday`
/// @param needed what would settle it
public record Reading(Kind kind, Message words, Message needed) {

    /// The reading of a kind about what fills `about`.
    static Reading of(Kind kind, Message about) {
        return new Reading(kind, about.as("reading." + kind.id()), about.as("needed." + kind.id()));
    }

    /// The id of its kind.
    public String id() {
        return kind.id();
    }

    /// What can be taken for granted, under the id that `docs/account.md` and results share.
    public enum Kind {
        /// A figure for a day counts all of that day, not one batch of it.
        WHOLE_SPAN("whole-span"),
        /// A total without a moment counts up to its report.
        UP_TO_REPORT("up-to-report"),
        /// A state without a moment is that at the time of its report.
        AT_REPORT("at-report"),
        /// A place with words about who holds it is the whole place.
        DESCRIBED_PLACE("described-place"),
        /// A claim without a place is about the place beside it.
        PLACE_AS_BESIDE("place-as-beside"),
        /// Those who left for one place are all who left.
        ONLY_DESTINATION("only-destination"),
        /// A number said for fighters and families is both, and nobody else.
        ONE_NUMBER_FOR_BOTH("one-number-for-both"),
        /// A list of men, women, children leaves nobody out.
        COMPLETE_LIST("complete-list"),
        /// A share is one of the figure before it.
        SHARE_OF("share-of"),
        /// Two figures of one source are of one time.
        ONE_TIME("one-time"),
        /// Each vehicle went once, and nothing else carried people.
        ONE_TRIP("one-trip"),
        /// Two states are said of one hour.
        ONE_HOUR("one-hour");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /// The id.
        public String id() {
            return id;
        }
    }
}
