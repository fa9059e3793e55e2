package org.safepassage.app.imports.resolving;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Limits;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.app.imports.reading.Words;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PartyId;
import org.safepassage.quantity.PlaceId;

/// What every part of a file is read against: its head and all its ids.
///
/// @param header the key `operation`
/// @param catalog everything with an id
/// @param problems where mistakes are reported
record Context(Header header, Catalog catalog, Problems problems) {
    /// Stands for the id of something unknown; the operation that holds it is never given out.
    static final String UNKNOWN = "unknown";

    /// The name and other spellings of an entry; its id where it has no name.
    Names namesOf(Item item) {
        return namesOf(item, List.of());
    }

    /// The name of an entry, with other spellings; its id where it has no name.
    Names namesOf(Item item, List<String> aliases) {
        Value name = item.fields().find("name");
        return name == null
                ? new Names(java.util.Map.of(header.language(), item.id()), aliases)
                : Words.names(name, Limits.NAME, header.language(), aliases);
    }

    /// The place that `value` refers to.
    PlaceId place(Value value) {
        return new PlaceId(value.read(catalog.places().reference(), UNKNOWN));
    }

    /// The place at `key`, which the shape requires.
    PlaceId place(Fields fields, String key) {
        return new PlaceId(fields.read(key, catalog.places().reference(), UNKNOWN));
    }

    /// The party at `key`, or null when none was written.
    @Nullable PartyId party(Fields fields, String key) {
        String id = fields.readIfAny(key, catalog.parties().reference(), UNKNOWN);
        return id == null ? null : new PartyId(id);
    }

    /// The parties at `key`: a word or a list.
    List<PartyId> parties(Fields fields, String key) {
        return fields.itemsOrOne(key, "[government]").stream()
                .map(value -> value.read(catalog.parties().reference(), UNKNOWN))
                .map(PartyId::new)
                .toList();
    }
}
