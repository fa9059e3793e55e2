package org.safepassage.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happened to a corridor or a deal, as a report says it, without a number.
///
/// @param id such as `003@2`: the report's name and the event's number in it, from 1
/// @param report the name of the report it stands in
/// @param span where its quotation stands
/// @param quote the exact characters of that stretch
/// @param type what happened
/// @param place where, as written; null when not said
/// @param when the words of time; null when not said
/// @param source who says so
/// @param rules the ids of the rules that made it
public record StatedEvent(
        String id,
        String report,
        TextSpan span,
        String quote,
        EventType type,
        @Nullable String place,
        @Nullable String when,
        SourceChain source,
        List<String> rules) {
    public StatedEvent {
        rules = List.copyOf(rules);
    }
}
