package org.safepassage.account;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Claim;

/// Something that an account tells, in no language yet: the key of a pattern that each language
/// has, and what fills it.
///
/// @param key the key, such as `remark.rest`
/// @param fills by the name of the place in the pattern
public record Message(String key, Map<String, Fill> fills) {
    public Message {
        fills = Collections.unmodifiableMap(new TreeMap<>(fills));
    }

    /// A message with nothing to fill in.
    static Message of(String key) {
        return new Message(key, Map.of());
    }

    /// This message with one more place filled.
    Message with(String name, Fill fill) {
        Map<String, Fill> more = new TreeMap<>(fills);
        more.put(name, fill);
        return new Message(key, more);
    }

    /// This message with a number.
    Message with(String name, Amount amount) {
        return with(name, new Fill.Count(amount));
    }

    /// This message with a count.
    Message with(String name, int count) {
        return with(name, Amount.of(count));
    }

    /// This message with a name.
    Message with(String name, String text) {
        return with(name, new Fill.Name(text));
    }

    /// This message with the figure of a claim.
    Message figure(String name, Claim claim) {
        return with(name, Fill.Figures.of(List.of(claim)));
    }

    /// This message with the quotation of a claim.
    Message quote(String name, Claim claim) {
        return with(name, new Fill.Quotations(List.of(claim)));
    }

    /// This message under another key.
    Message as(String other) {
        return new Message(other, fills);
    }
}
