package org.safepassage.account;

import java.util.List;

/// One place or several, each as a way from the larger to the smaller: `aleppo/east/salahuddin`
/// lies in `aleppo/east`, which lies in `aleppo`.
///
/// @param paths ascending, none within another; empty when no place was said
public record NamedPlaces(List<String> paths) {
    /// No place was said.
    public static final NamedPlaces UNSAID = new NamedPlaces(List.of());

    private static final String UNNAMED = "?";

    public NamedPlaces {
        List<String> all = List.copyOf(paths);
        paths =
                all.stream()
                        .distinct()
                        .sorted()
                        .filter(path -> all.stream().noneMatch(other -> isBelow(path, other)))
                        .toList();
    }

    /// Whether a place was said.
    public boolean isSaid() {
        return !paths.isEmpty();
    }

    /// Whether every place of `other` is one of these or lies in one of these.
    public boolean holds(NamedPlaces other) {
        return isSaid()
                && other.isSaid()
                && other.paths.stream()
                        .allMatch(path ->
                                paths.stream()
                                        .anyMatch(
                                                mine -> mine.equals(path) || isBelow(path, mine)));
    }

    /// Whether the two share a place, or one lies in the other.
    public boolean touches(NamedPlaces other) {
        return paths.stream()
                .anyMatch(mine ->
                        other.paths.stream()
                                .anyMatch(path ->
                                        mine.equals(path)
                                                || isBelow(path, mine)
                                                || isBelow(mine, path)));
    }

    /// The largest places that hold these: `aleppo`.
    public String roots() {
        return String.join(
                "+", paths.stream().map(path -> path.split("/", 2)[0]).distinct().toList());
    }

    private static boolean isBelow(String path, String upper) {
        return path.length() > upper.length()
                && path.startsWith(upper)
                && path.charAt(upper.length()) == '/';
    }

    /// The places in words: `aleppo/east`, `fuah and kafriya`.
    @Override
    public String toString() {
        return String.join(
                " and ",
                paths.stream()
                        .map(path ->
                                path.startsWith(UNNAMED)
                                        ? "a place that report "
                                                + path.substring(1)
                                                + " does not say"
                                        : path)
                        .toList());
    }

    /// The place, whichever it is, of a claim whose report does not say it.
    static NamedPlaces unnamed(String report) {
        return new NamedPlaces(List.of(UNNAMED + report.replace('/', '-')));
    }

    /// Whether it is a place that a report does not say.
    public boolean isUnnamed() {
        return paths.stream().anyMatch(path -> path.startsWith(UNNAMED));
    }
}
