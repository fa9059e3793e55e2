package org.safepassage.app.imports.resolving;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.reading.Choices;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Limits;
import org.safepassage.app.imports.reading.Measures;
import org.safepassage.app.imports.reading.Times;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.app.imports.reading.Words;
import org.safepassage.operation.Confidentiality;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.Span;

/// What the key `operation` says.
///
/// @param id short name
/// @param names title
/// @param exercise whether it is an exercise
/// @param confidentiality what may leave the room
/// @param languages languages, the first preferred
/// @param zone time zone
/// @param zoneIsKnown false when `zone` is a stand-in
/// @param horizon from start to end
/// @param interval between vehicles of a convoy
record Header(
        String id,
        Names names,
        boolean exercise,
        Confidentiality confidentiality,
        List<String> languages,
        ZoneId zone,
        boolean zoneIsKnown,
        Span horizon,
        Duration interval) {
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final Span STAND_IN = new Span(Instant.EPOCH, Instant.EPOCH);

    static Header read(Fields fields) {
        List<String> languages = languages(fields);
        Value zoneValue = fields.find("zone");
        ZoneId zone = fields.read("zone", Times.zone(), ZoneOffset.UTC);
        boolean zoneIsKnown = zoneValue != null && zoneValue.isSound();
        Value name = fields.find("name");
        Names names =
                name == null
                        ? Names.of("?")
                        : Words.names(name, Limits.NAME, languages.getFirst(), List.of());
        return new Header(
                fields.read("id", Words.id(), "unnamed"),
                names,
                fields.read("kind", Words.choice(Choices.KIND), true),
                fields.read(
                        "confidentiality",
                        Words.choice(Choices.CONFIDENTIALITY),
                        Confidentiality.RESTRICTED),
                languages,
                zone,
                zoneIsKnown,
                horizon(fields, zoneIsKnown ? zone : null),
                fields.read(
                        "interval", Measures.duration(Duration.ZERO, Limits.INTERVAL), INTERVAL));
    }

    /// The zone in which offsets are judged, or null when the file names none that exists.
    @Nullable ZoneId judgedZone() {
        return zoneIsKnown ? zone : null;
    }

    /// The language of plain names.
    String language() {
        return languages.getFirst();
    }

    /// Whether start and end are those of the file.
    boolean hasHorizon() {
        return !horizon.equals(STAND_IN);
    }

    private static List<String> languages(Fields fields) {
        List<String> languages = new ArrayList<>();
        for (Value value : fields.itemsOrOne("languages", "[en, ar]")) {
            languages.add(value.read(Words.language(), "en"));
        }
        return languages.isEmpty() ? List.of("en") : languages;
    }

    private static Span horizon(Fields fields, @Nullable ZoneId zone) {
        Instant start = fields.readIfAny("start", Times.moment(zone), Instant.EPOCH);
        Instant end = fields.readIfAny("end", Times.moment(zone), Instant.EPOCH);
        if (start == null || end == null || !fields.areSound("start", "end")) {
            return STAND_IN;
        }
        Value at = fields.at("end");
        if (!end.isAfter(start)) {
            at.refuse(
                    at.shown() + ", which is not after the start",
                    "a time after " + fields.at("start").shown(),
                    "check day and hour of start and end");
            return STAND_IN;
        }
        Duration length = Duration.between(start, end);
        if (length.compareTo(Limits.HORIZON) > 0) {
            at.refuse(
                    at.shown() + ", " + length.toDays() + " days after the start",
                    "at most " + Limits.HORIZON.toDays() + " days",
                    "split the operation into phases, each with its own file");
            return STAND_IN;
        }
        return new Span(start, end);
    }
}
