package org.safepassage.bench.busevacuation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Reads an instance from the text form of the published sets, for whoever has them.
///
/// The form is numbers between white space: `buses seats`, then `yards` and the buses of each,
/// `sources`, all people and those of each, `shelters`, all people and those each takes; then the
/// times from each yard to each source and from each source to each shelter, every row after its
/// own number counted from 1.
public final class BusEvacuationFile {
    private BusEvacuationFile() {}

    /// Reads the file; its name without ending names the instance.
    ///
    /// @param unit how long one unit of the file's times (or distances) takes
    /// @throws IOException when the file cannot be read
    /// @throws IllegalArgumentException when it does not have the form, saying where
    public static BusEvacuation read(Path file, Duration unit) throws IOException {
        String fileName =
                Objects.requireNonNull(file.getFileName(), "a file, not a root").toString();
        int dot = fileName.lastIndexOf('.');
        String name = dot > 0 ? fileName.substring(0, dot) : fileName;
        return parse(name, Files.readString(file, StandardCharsets.US_ASCII), unit);
    }

    /// Reads the text of an instance.
    ///
    /// @throws IllegalArgumentException when it does not have the form, saying where
    public static BusEvacuation parse(String name, String text, Duration unit) {
        Numbers numbers = new Numbers(name, text);
        int busCount = numbers.next("number of buses");
        int seats = numbers.next("seats of a bus");
        List<Integer> buses = numbers.list(numbers.next("number of yards"), "buses of a yard");
        numbers.expectSum("buses", busCount, buses);
        int sources = numbers.next("number of sources");
        int people = numbers.next("all people at sources");
        List<Integer> demands = numbers.list(sources, "people at a source");
        numbers.expectSum("people at sources", people, demands);
        int shelters = numbers.next("number of shelters");
        int room = numbers.next("all people in shelters");
        List<Integer> capacities = numbers.list(shelters, "people in a shelter");
        numbers.expectSum("people in shelters", room, capacities);
        BusEvacuation.Shape shape = new BusEvacuation.Shape(seats, buses, demands, capacities);
        List<List<Duration>> fromYard = numbers.rows(buses.size(), sources, unit);
        List<List<Duration>> toShelter = numbers.rows(sources, shelters, unit);
        numbers.expectEnd();
        return BusEvacuation.of(name, shape, fromYard, toShelter);
    }

    /// The numbers of a file in order, with the line of each for messages.
    private static final class Numbers {
        private final String name;
        private final List<String> words = new ArrayList<>();
        private final List<Integer> lines = new ArrayList<>();
        private int at;

        Numbers(String name, String text) {
            this.name = name;
            int line = 0;
            for (String row : text.lines().toList()) {
                line++;
                for (String word : row.strip().split("\\s+", -1)) {
                    if (!word.isEmpty()) {
                        words.add(word);
                        lines.add(line);
                    }
                }
            }
        }

        int next(String what) {
            if (at == words.size()) {
                throw new IllegalArgumentException(
                        name + ": the file ends where " + what + " was expected");
            }
            String word = words.get(at++);
            try {
                int number = Integer.parseInt(word);
                if (number >= 0) {
                    return number;
                }
            } catch (NumberFormatException notNumber) {
                // falls through to the one message for every wrong word
            }
            throw wrong("found '" + word + "', expected " + what + ", a whole number of 0 or more");
        }

        List<Integer> list(int count, String what) {
            List<Integer> list = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                list.add(next(what));
            }
            return list;
        }

        List<List<Duration>> rows(int rows, int columns, Duration unit) {
            List<List<Duration>> times = new ArrayList<>();
            for (int r = 1; r <= rows; r++) {
                int label = next("the number of row " + r);
                if (label != r) {
                    throw wrong("found row number " + label + ", expected " + r);
                }
                times.add(list(columns, "a time").stream().map(unit::multipliedBy).toList());
            }
            return times;
        }

        void expectSum(String what, int stated, List<Integer> parts) {
            int sum = parts.stream().mapToInt(Integer::intValue).sum();
            if (sum != stated) {
                throw wrong(what + ": found " + stated + " in all, but the parts add up to " + sum);
            }
        }

        void expectEnd() {
            if (at < words.size()) {
                throw new IllegalArgumentException(
                        name
                                + ", line "
                                + lines.get(at)
                                + ": found '"
                                + words.get(at)
                                + "', expected the end of the file");
            }
        }

        private IllegalArgumentException wrong(String message) {
            return new IllegalArgumentException(
                    name + ", line " + lines.get(at - 1) + ": " + message);
        }
    }
}
