package org.safepassage.claims.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Category;
import org.safepassage.claims.EventType;
import org.safepassage.claims.Labelled;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Qualifier;
import org.safepassage.claims.Unit;

/// All word lists, read once. What each holds is said at the head of its file.
public final class Lexicon {
    private static final Lexicon ONLY = new Lexicon();

    private final Map<String, Phrases<Boolean>> classes = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Set<String>> classesOf = new HashMap<>();
    private final Phrases<Noun> nouns = new Phrases<>();
    private final Map<String, List<Verb>> verbs = new HashMap<>();
    private final Set<String> otherVerbs = new HashSet<>();
    private final Set<String> demonyms = new HashSet<>();
    private final Phrases<Predicate> states = new Phrases<>();
    private final Map<String, Set<String>> begun = new HashMap<>();
    private final Map<String, Predicate> nominals = new HashMap<>();
    private final Map<String, NumberWord> numbers = new HashMap<>();
    private final Phrases<Qualifier> before = new Phrases<>();
    private final Phrases<Qualifier> after = new Phrases<>();
    private final Map<String, List<EventPattern>> events = new HashMap<>();

    private Lexicon() {
        for (String file :
                List.of(
                        "grammar.txt",
                        "sources.txt",
                        "places.txt",
                        "times.txt",
                        "furniture.txt",
                        "assertions.txt")) {
            String prefix = file.equals("grammar.txt") ? "" : file.replace(".txt", ".");
            WordFile.rows(file).forEach(row -> readClass(prefix + row.get(0), row.get(1)));
        }
        WordFile.rows("nouns.txt").forEach(this::readNoun);
        for (List<String> row : WordFile.rows("demonyms.txt")) {
            readNoun(List.of(row.getFirst(), "people", "nationals"));
            for (String plural : WordFile.parts(row.getFirst())) {
                demonyms.add(plural.toLowerCase(Locale.ROOT));
            }
        }
        WordFile.rows("verbs.txt").forEach(this::readVerb);
        for (List<String> row : WordFile.rows("other-verbs.txt")) {
            for (String forms : WordFile.parts(row.getFirst())) {
                otherVerbs.addAll(VerbForms.of(forms).all());
            }
        }
        WordFile.rows("states.txt").forEach(row -> states.add(row.get(0), predicate(row.get(1))));
        WordFile.rows("nominals.txt")
                .forEach(row -> nominals.putIfAbsent(row.get(0), predicate(row.get(1))));
        for (List<String> row : WordFile.rows("numbers.txt")) {
            numbers.put(row.get(0), NumberWord.of(row.get(1), row.get(2)));
        }
        for (List<String> row : WordFile.rows("qualifiers.txt")) {
            Phrases<Qualifier> side = row.get(0).equals("before") ? before : after;
            side.add(row.get(1), choice(Qualifier.class, row.get(2)));
        }
        WordFile.rows("events.txt").forEach(this::readEvent);
    }

    /// The word lists of this program.
    public static Lexicon get() {
        return ONLY;
    }

    /// Whether `word` stands alone in the class `name`, such as `preposition` or `places.noun`.
    public boolean in(String name, String word) {
        Set<String> members = words.get(name);
        if (members == null) {
            throw new IllegalArgumentException("no word class '" + name + "'");
        }
        return members.contains(word);
    }

    /// The names of all classes in which a word stands alone.
    public Set<String> classesOf(String word) {
        return classesOf.getOrDefault(word, Set.of());
    }

    /// The words and phrases of the class `name`.
    public Phrases<Boolean> phrases(String name) {
        Phrases<Boolean> phrases = classes.get(name);
        if (phrases == null) {
            throw new IllegalArgumentException("no word class '" + name + "'");
        }
        return phrases;
    }

    /// The names of all classes of which a phrase begins with `word`.
    public Set<String> classesBegunBy(String word) {
        return begun.getOrDefault(word, Set.of());
    }

    /// What may be counted.
    public Phrases<Noun> nouns() {
        return nouns;
    }

    /// What is said of people and things after "be".
    public Phrases<Predicate> states() {
        return states;
    }

    /// What may stand right before a number and qualify it.
    public Phrases<Qualifier> qualifiersBefore() {
        return before;
    }

    /// What may stand right behind a number and qualify it.
    public Phrases<Qualifier> qualifiersAfter() {
        return after;
    }

    /// The verbs that have `form`, or none.
    public List<Verb> verbs(String form) {
        return verbs.getOrDefault(form, List.of());
    }

    /// Whether `form` is one of a verb of any kind that the lists know.
    public boolean isVerb(String form) {
        return verbs.containsKey(form) || otherVerbs.contains(form);
    }

    /// What a noun such as "evacuation" says of those named behind "of", or null.
    public @Nullable Predicate nominal(String noun) {
        return nominals.get(noun);
    }

    /// Whether a word in small letters is that of the citizens of a state: "poles", "danes".
    public boolean isDemonym(String word) {
        return demonyms.contains(word);
    }

    /// The number that a word is, or null.
    public @Nullable NumberWord number(String word) {
        return numbers.get(word);
    }

    /// What may happen to a corridor or a deal, said in words that begin with `word`.
    public List<EventPattern> events(String word) {
        return events.getOrDefault(word, List.of());
    }

    private void readClass(String name, String column) {
        Phrases<Boolean> phrases = classes.computeIfAbsent(name, _ -> new Phrases<>());
        Set<String> single = words.computeIfAbsent(name, _ -> new HashSet<>());
        for (String part : WordFile.parts(column)) {
            phrases.add(part.toLowerCase(Locale.ROOT), true);
            single.add(part.toLowerCase(Locale.ROOT));
            String first = part.toLowerCase(Locale.ROOT).split("[\\s,']", 2)[0];
            begun.computeIfAbsent(first, _ -> new HashSet<>()).add(name);
            classesOf
                    .computeIfAbsent(part.toLowerCase(Locale.ROOT), _ -> new HashSet<>())
                    .add(name);
        }
    }

    private void readNoun(List<String> row) {
        Unit unit = choice(Unit.class, row.get(1));
        boolean counted = row.size() > 2 && !row.get(2).isEmpty();
        boolean says = row.size() > 3 && !row.get(3).isEmpty();
        Noun noun =
                new Noun(
                        unit,
                        counted ? choice(Category.class, row.get(2)) : null,
                        says ? predicate(row.get(3)) : null);
        for (String plural : WordFile.parts(row.getFirst())) {
            String form = plural.toLowerCase(Locale.ROOT);
            nouns.add(form, noun);
            String singular = singular(form);
            if (singular != null) {
                nouns.add(singular, noun);
            }
        }
    }

    private static @Nullable String singular(String plural) {
        if (plural.equals("lives")) {
            return null;
        }
        if (plural.endsWith("men")) {
            return plural.substring(0, plural.length() - 3) + "man";
        }
        if (plural.endsWith("ies") && plural.length() > 5) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        if (plural.endsWith("sses") || plural.endsWith("ches") || plural.equals("buses")) {
            return plural.substring(0, plural.length() - 2);
        }
        if (plural.endsWith("children")) {
            return plural.substring(0, plural.length() - 3);
        }
        return plural.endsWith("s") && !plural.endsWith("ss") && plural.length() > 3
                ? plural.substring(0, plural.length() - 1)
                : null;
    }

    private void readVerb(List<String> row) {
        VerbForms forms = VerbForms.of(row.get(0));
        Set<String> needed =
                row.get(1).isEmpty() ? Set.of() : Set.of(row.get(1).strip().split("\\s+"));
        Verb verb =
                new Verb(
                        forms,
                        needed,
                        predicate(row.get(2)),
                        row.get(3).contains("O"),
                        row.get(3).contains("S"));
        for (String form : forms.all()) {
            verbs.computeIfAbsent(form, _ -> new ArrayList<>()).add(verb);
        }
    }

    private void readEvent(List<String> row) {
        boolean object = row.getFirst().startsWith("<");
        String type = row.getFirst().replace("<", "").strip();
        EventPattern pattern =
                new EventPattern(
                        choice(EventType.class, type),
                        !object,
                        alternatives(row.get(1)),
                        alternatives(row.get(2)));
        for (String word : pattern.first().firstWords()) {
            events.computeIfAbsent(word, _ -> new ArrayList<>()).add(pattern);
        }
    }

    private static Phrases<Boolean> alternatives(String column) {
        Phrases<Boolean> phrases = new Phrases<>();
        WordFile.parts(column).forEach(part -> phrases.add(part, true));
        return phrases;
    }

    private static Predicate predicate(String label) {
        return choice(Predicate.class, label);
    }

    private static <T extends Enum<T> & Labelled> T choice(Class<T> type, String label) {
        T found = Labelled.find(type, label);
        if (found == null) {
            throw new IllegalArgumentException(
                    "'" + label + "' in a word list: expected a " + type.getSimpleName());
        }
        return found;
    }
}
