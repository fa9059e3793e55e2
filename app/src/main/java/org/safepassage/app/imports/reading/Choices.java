package org.safepassage.app.imports.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.PartyPart;
import org.safepassage.agreement.TermStatus;
import org.safepassage.network.PlacePart;
import org.safepassage.network.Traffic;
import org.safepassage.operation.Confidentiality;
import org.safepassage.people.Need;

/// Every fixed list of words in the format, but the categories. The schema holds the same words
/// under the same names; a test compares.
public final class Choices {
    /// Whether an operation is an exercise.
    public static final Map<String, Boolean> KIND = ordered("exercise", true, "real", false);

    /// What may leave the room.
    public static final Map<String, Confidentiality> CONFIDENTIALITY =
            words(Confidentiality.values());

    /// Parts of parties.
    public static final Map<String, PartyPart> PARTY_PART = words(PartyPart.values());

    /// Parts of places.
    public static final Map<String, PlacePart> PLACE_PART = words(PlacePart.values());

    /// Traffic on a leg.
    public static final Map<String, Traffic> TRAFFIC = words(Traffic.values());

    /// What people need in a vehicle.
    public static final Map<String, Need> NEED = words(Need.values());

    /// How far a term has come.
    public static final Map<String, TermStatus> STATUS = words(TermStatus.values());

    /// What a quota counts.
    public static final Map<String, Counted> COUNTED = words(Counted.values());

    private Choices() {}

    /// All lists by the name that the schema gives them.
    public static Map<String, Map<String, ?>> all() {
        Map<String, Map<String, ?>> all = new LinkedHashMap<>();
        all.put("kind", KIND);
        all.put("confidentiality", CONFIDENTIALITY);
        all.put("party-part", PARTY_PART);
        all.put("place-part", PLACE_PART);
        all.put("traffic", TRAFFIC);
        all.put("need", NEED);
        all.put("status", STATUS);
        return all;
    }

    /// Each constant under its name in lower case, hyphens for underscores.
    private static <E extends Enum<E>> Map<String, E> words(E[] constants) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : constants) {
            words.put(
                    constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), constant);
        }
        return Collections.unmodifiableMap(words);
    }

    private static Map<String, Boolean> ordered(String one, boolean a, String other, boolean b) {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put(one, a);
        words.put(other, b);
        return Collections.unmodifiableMap(words);
    }
}
