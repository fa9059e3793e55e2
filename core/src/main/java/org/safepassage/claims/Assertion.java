package org.safepassage.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that a report says without a figure, and that can be held against what others say of
/// the same: who all left, why a movement stopped, where people were held.
///
/// @param id such as `003~1`: the report's name and the assertion's number in it, from 1
/// @param report the name of the report it stands in
/// @param span where its quotation stands
/// @param quote the exact characters of that stretch
/// @param topic what it is about
/// @param about what another must share to be compared with it, ascending; empty when nothing
/// @param what what is told, ascending
/// @param place where, as written; null when not said
/// @param source who says so
/// @param rules the ids of the rules that made it
public record Assertion(
        String id,
        String report,
        TextSpan span,
        String quote,
        Topic topic,
        List<String> about,
        List<String> what,
        @Nullable String place,
        SourceChain source,
        List<String> rules) {
    public Assertion {
        about = List.copyOf(about);
        what = List.copyOf(what);
        rules = List.copyOf(rules);
    }
}
