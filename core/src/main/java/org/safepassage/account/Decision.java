package org.safepassage.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a person decided about claims, with the reason. A later decision about the same claim takes
/// the place of an earlier one; the earlier stays in the record.
public sealed interface Decision {
    /// The claim's id, such as `003#12`.
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

    /// The claim's figure is the best there is for its subject; whatever contradicts it directly or
    /// through others is set aside.
    ///
    /// @param claim the claim's id
    /// @param reason why
    /// @param by the role of whoever decided
    /// @param at when, or null when the record does not say
    record Settle(String claim, String reason, String by, @Nullable Instant at)
            implements Decision {}
}
