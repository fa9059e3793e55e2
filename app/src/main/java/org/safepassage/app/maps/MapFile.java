package org.safepassage.app.maps;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads a map file: GeoJSON, or CSV with a column for latitude and one for longitude.
public final class MapFile {
    /// The largest file read; a page that holds more is too heavy for a phone.
    public static final long LARGEST_BYTES = 32L * 1024 * 1024;

    static final String ACCEPTED =
            "GeoJSON (.geojson, .json) in WGS 84, or CSV with columns 'lat' and 'lon'";

    private static final List<String> OSM_ENDINGS = List.of(".pbf", ".osm", ".osm.bz2", ".osm.gz");

    private MapFile() {}

    /// Reads one layer.
    ///
    /// @param file the file
    /// @param attribution who made the data; null to take it from the file
    /// @throws org.safepassage.app.imports.problem.WrongInput when the file cannot be used
    public static MapLayer read(Path file, @Nullable String attribution) {
        String name = String.valueOf(file.getFileName());
        String ending = name.toLowerCase(Locale.ROOT);
        if (OSM_ENDINGS.stream().anyMatch(ending::endsWith)) {
            throw WrongMap.of(
                    file,
                    "an OpenStreetMap extract, which is not read yet; it comes later",
                    ACCEPTED,
                    "turn the part that you need into GeoJSON, for example with 'osmium export'");
        }
        String text = text(file);
        boolean looksLikeJson = text.stripLeading().startsWith("{");
        if (looksLikeJson) {
            return new GeoJsonText(file, title(name)).layer(text, attribution);
        }
        if (ending.endsWith(".csv")) {
            return new CsvText(file, title(name)).layer(text, attribution);
        }
        throw WrongMap.of(
                file,
                "neither a JSON object nor a file whose name ends in .csv",
                ACCEPTED,
                "convert the file, or leave out this --map");
    }

    private static String text(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                boolean exists = Files.exists(file);
                throw WrongMap.of(
                        file,
                        exists ? "a folder or a device" : "no such file, or none that you may see",
                        ACCEPTED,
                        "check the path after --map");
            }
            if (Files.size(file) > LARGEST_BYTES) {
                throw WrongMap.of(
                        file,
                        Files.size(file) / (1024 * 1024) + " MiB",
                        "at most " + LARGEST_BYTES / (1024 * 1024) + " MiB",
                        "cut the map to the neighbourhood of the operation");
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            String text = UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException fault) {
            throw WrongMap.of(
                    file,
                    "bytes that are not UTF-8 text",
                    ACCEPTED,
                    "convert the map to one of these, or save it as UTF-8 text");
        } catch (IOException fault) {
            throw WrongMap.of(
                    file,
                    "a file that cannot be read: " + fault.getMessage(),
                    ACCEPTED,
                    "check that you may read it");
        }
    }

    /// The file's name without its ending, hyphens and underscores as spaces.
    private static String title(String name) {
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).replace('-', ' ').replace('_', ' ');
    }
}
