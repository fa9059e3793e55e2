package org.safepassage.account;

/// How something unclear in claims was taken, so that they can be compared. A contradiction that
/// needs a reading may be one of words only.
///
/// @param id what was taken for granted: `whole-span`, `up-to-report`, `at-report`,
///   `place-as-beside`, `described-place`, `only-destination`, `one-number-for-both`,
///   `complete-list`, `share-of`, `one-time`, `one-trip`, `one-hour`
/// @param words the reading as a condition: `the 1,500 are all who left on Thursday`
/// @param needed what would settle it
public record Reading(String id, Message words, Message needed) {

    /// The reading `id` about what fills `about`.
    static Reading of(String id, Message about) {
        return new Reading(id, about.as("reading." + id), about.as("needed." + id));
    }
}
