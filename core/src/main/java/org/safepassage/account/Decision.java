package org.safepassage.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a person decided about claims, with the reason. A later decision about the same claim takes
/// the place of an earlier one; the earlier stays in the record.
public sealed interface Decision {
    /// The id of a claim, such as `003#12`, or of a stated event, `003@2`, or an assertion,
    /// `003~4`.
    String claim();

    /// Why.
    String reason();

    /// The role of whoever decided.
    String by();

    /// When, or null when the record does not say.
    @Nullable Instant at();

    /// The claim bears on no figure until it is restored.
    ///
    /// @param claim the claim's id
    /// @param reason why
    /// @param by the role of whoever decided
    /// @param at when, or null when the record does not say
    record SetAside(String claim, String reason, String by, @Nullable Instant at)
            implements Decision {}

    /// The claim bears on figures again.
    ///
    /// @param claim the claim's id
    /// @param reason why
    /// @param by the role of whoever decided
    /// @param at when, or null when the record does not say
    record Restore(String claim, String reason, String by, @Nullable Instant at)
            implements Decision {}

    /// The figure of the claim, or the state of the event, stands; whatever contradicts it, alone
    /// or with others, is set aside, unless it is settled itself or restored later.
    ///
    /// @param claim the id of the claim or event
    /// @param reason why
    /// @param by the role of whoever decided
    /// @param at when, or null when the record does not say
    record Settle(String claim, String reason, String by, @Nullable Instant at)
            implements Decision {}
}
