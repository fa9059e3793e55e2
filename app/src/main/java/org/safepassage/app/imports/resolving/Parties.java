package org.safepassage.app.imports.resolving;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.safepassage.agreement.Party;
import org.safepassage.agreement.PartyPart;
import org.safepassage.app.imports.reading.Choices;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.app.imports.reading.Words;
import org.safepassage.quantity.PartyId;

/// Reads parties.
final class Parties {
    private Parties() {}

    static Map<PartyId, Party> read(Context context) {
        Map<PartyId, Party> parties = new LinkedHashMap<>();
        for (Item item : context.catalog().parties().all()) {
            Set<PartyPart> parts = EnumSet.noneOf(PartyPart.class);
            for (Value value : item.fields().itemsOrOne("parts", "[party]")) {
                parts.add(value.read(Words.choice(Choices.PARTY_PART), PartyPart.PARTY));
            }
            if (parts.isEmpty() && item.fields().has("parts")) {
                item.fields()
                        .at("parts")
                        .refuse("an empty list", "one part or more", "write for example [party]");
            }
            PartyId id = new PartyId(item.id());
            parties.putIfAbsent(id, new Party(id, context.namesOf(item), parts));
        }
        return parties;
    }
}
