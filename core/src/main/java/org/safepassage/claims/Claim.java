package org.safepassage.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure as one source said it at one time. It repeats what stands in the text and judges
/// nothing.
///
/// @param id such as `003#12`: the report's name and the claim's number in it, from 1
/// @param report the name of the report it stands in
/// @param span where its quotation stands
/// @param quote the exact characters of that stretch
/// @param quantity how many
/// @param unit what is counted
/// @param category whom it counts; null when it does not count people or a share of them
/// @param predicate what is said of them
/// @param circumstances from where, to where, when
/// @param cumulative whether it counts since the beginning
/// @param source who says so
/// @param rules the ids of the rules that made it, in the order of their use; docs/account.md
///   explains each
public record Claim(
        String id,
        String report,
        TextSpan span,
        String quote,
        Quantity quantity,
        Unit unit,
        @Nullable Category category,
        Predicate predicate,
        Circumstances circumstances,
        Cumulative cumulative,
        SourceChain source,
        List<String> rules) {
    public Claim {
        rules = List.copyOf(rules);
    }

    /// The same figure on another way.
    public Claim on(Circumstances way) {
        return new Claim(
                id,
                report,
                span,
                quote,
                quantity,
                unit,
                category,
                predicate,
                way,
                cumulative,
                source,
                rules);
    }

    /// What the figure rests on.
    public Grade grade() {
        return source.grade();
    }
}
