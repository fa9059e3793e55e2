package org.safepassage.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Says which places words name. Spelling, articles and words such as "the city of" make no
/// difference; what makes one is only what {@code places.txt} lists or what the words themselves
/// say ("eastern districts of").
public final class Gazetteer {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’‘`ʿʾ´]");
    private static final Pattern PARTS =
            Pattern.compile("\\s*(?:,|;|&|\\band\\b)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Pattern HELD =
            Pattern.compile(
                    "\\b[\\p{L}]+-(?:held|controlled|ruled|occupied|run)\\b|\\bbesieged\\b");
    private static final Pattern DIRECTION =
            Pattern.compile("(north|south)?-?(east|west)?(?:ern)?|(north|south)(?:ern)?");
    private static final Set<String> AREAS =
            Set.of(
                    "neighborhoods",
                    "neighborhood",
                    "neighbourhood",
                    "regions",
                    "district",
                    "quarter",
                    "neighbourhoods",
                    "districts",
                    "quarters",
                    "parts",
                    "part",
                    "areas",
                    "area",
                    "suburbs",
                    "sector",
                    "side",
                    "flank");
    private static final Set<String> FILLERS =
            Set.of(
                    "the",
                    "of",
                    "city",
                    "town",
                    "towns",
                    "village",
                    "villages",
                    "province",
                    "in",
                    "governorate",
                    "region",
                    "territory",
                    "territories",
                    "two",
                    "corridor",
                    "al",
                    "ar",
                    "as",
                    "el",
                    "pocket",
                    "enclave",
                    "from",
                    "outskirts",
                    "some");
    private final Map<String, String> paths;
    private final Map<String, List<String>> names;

    private Gazetteer(Map<String, String> paths, Map<String, List<String>> names) {
        this.paths = Collections.unmodifiableMap(paths);
        this.names = Collections.unmodifiableMap(names);
    }

    /// The listed spellings of a place, the usual one first; none of a place that is not listed.
    List<String> names(String path) {
        return names.getOrDefault(path, List.of());
    }

    /// The places that Safe Passage knows.
    public static Gazetteer standard() {
        return Standard.PLACES;
    }

    /// The places in `text`, written like `places.txt`.
    ///
    /// @throws IllegalArgumentException when a line is wrong, or one spelling names two places
    public static Gazetteer parse(String text) {
        Map<String, String> paths = new TreeMap<>();
        Map<String, List<String>> names = new TreeMap<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("'" + line + "': expected path = name | name");
            }
            String path = line.substring(0, equals).strip();
            for (String name : line.substring(equals + 1).split("\\|", -1)) {
                names.computeIfAbsent(path, _ -> new ArrayList<>()).add(name.strip());
                String other = paths.put(folded(name), path);
                if (other != null && !other.equals(path)) {
                    throw new IllegalArgumentException(
                            "'" + name.strip() + "' names both " + other + " and " + path);
                }
            }
        }
        return new Gazetteer(paths, names);
    }

    /// This gazetteer with further spellings of places, such as those of an operation.
    ///
    /// @param more path by spelling; a spelling that is known already keeps its place
    public Gazetteer with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(paths);
        Map<String, List<String>> spelled = new TreeMap<>(names);
        more.forEach((name, path) -> {
            all.putIfAbsent(folded(name), path);
            List<String> own = new ArrayList<>(spelled.getOrDefault(path, List.of()));
            own.add(name);
            spelled.put(path, own);
        });
        return new Gazetteer(all, spelled);
    }

    /// This gazetteer with one more place and its spellings. The place is the one that `name`, or
    /// else all spellings that are known, already name; a spelling that is known keeps its place.
    public Gazetteer with(String name, List<String> spellings) {
        Set<String> known = new TreeSet<>();
        for (String spelling : spellings) {
            String path = paths.get(folded(spelling));
            if (path != null) {
                known.add(path);
            }
        }
        String own = paths.get(folded(name));
        String path = own != null ? own : known.size() == 1 ? known.iterator().next() : name;
        Map<String, String> more = new TreeMap<>();
        spellings.forEach(spelling -> more.put(spelling, path));
        return with(more);
    }

    /// The places that `words` name.
    Located locate(@Nullable String words) {
        if (words == null) {
            return Located.NOWHERE;
        }
        boolean isDescribed = false;
        List<String> found = new ArrayList<>();
        Map<String, String> written = new TreeMap<>();
        String direction = null;
        for (String part : PARTS.split(BRACKETS.matcher(words).replaceAll(""), -1)) {
            Matcher held = HELD.matcher(fold(part));
            isDescribed |= held.find();
            Piece piece = piece(held.replaceAll(" "));
            if (piece.path != null) {
                found.add(piece.path);
                written.putIfAbsent(piece.path, part.strip().replaceAll("\\s+", " "));
            } else if (piece.direction != null) {
                direction = piece.direction;
            }
        }
        return new Located(
                new NamedPlaces(found), isDescribed, found.isEmpty() ? direction : null, written);
    }

    private Piece piece(String part) {
        String direction = null;
        boolean isCountryside = false;
        List<String> names = new ArrayList<>();
        int named = 0;
        for (String word : part.strip().split("[\\s-]+", -1)) {
            Matcher towards = DIRECTION.matcher(word);
            if (word.equals("of")) {
                named = names.size();
            } else if (word.equals("countryside")) {
                isCountryside = true;
            } else if (!word.isEmpty() && towards.matches()) {
                direction = (direction == null ? "" : direction) + word.replace("ern", "");
            } else if (!AREAS.contains(word) && !FILLERS.contains(word) && !word.isEmpty()) {
                names.add(word);
            }
        }
        if (names.isEmpty()) {
            return new Piece(null, direction);
        }
        // "The Syrian city of Aleppo" is named behind its "of".
        int start = named < names.size() ? named : 0;
        String name = String.join(" ", names.subList(start, names.size()));
        String base = paths.getOrDefault(name, name.replace(' ', '-').replace('/', '-'));
        if (isCountryside) {
            String root = base + "-countryside";
            return new Piece(direction == null ? root : root + "/" + direction, null);
        }
        return new Piece(direction == null ? base : base + "/" + direction, null);
    }

    private static String fold(String words) {
        String apart = Normalizer.normalize(words.replace('\u00a0', ' '), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// A spelling as it is looked up: without fillers, but with directions, so that "Eastern
    /// Aleppo" need not be listed.
    private static String folded(String name) {
        return String.join(
                " ",
                Arrays.stream(fold(name).strip().split("[\\s-]+", -1))
                        .filter(word -> !FILLERS.contains(word) && !word.isEmpty())
                        .toList());
    }

    /// What words say of a place.
    ///
    /// @param places those that are named
    /// @param isDescribed whether words also say who holds them, which may narrow them
    /// @param direction a direction without a name, such as "eastern neighbourhoods"; else null
    /// @param written for each place the words that name it
    record Located(
            NamedPlaces places,
            boolean isDescribed,
            @Nullable String direction,
            Map<String, String> written) {
        static final Located NOWHERE = new Located(NamedPlaces.UNSAID, false, null, Map.of());
    }

    private record Piece(@Nullable String path, @Nullable String direction) {}

    /// The list that comes with the program, read once when it is first asked for.
    private static final class Standard {
        static final Gazetteer PLACES = read();

        private static Gazetteer read() {
            try (InputStream in = Gazetteer.class.getResourceAsStream("places.txt")) {
                if (in == null) {
                    throw new IllegalStateException("places.txt is missing from the program");
                }
                return parse(new String(in.readAllBytes(), UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
