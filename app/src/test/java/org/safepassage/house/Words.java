package org.safepassage.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of the project: those of the glossary, of which the names of types are built, and
/// those that take sides, which no user may be shown.
final class Words {

    /// Words that any program may use in a name and that need no entry in the glossary. Short on
    /// purpose: a word of the domain belongs into docs/glossary.md.
    private static final Set<String> EVERYDAY =
            Set.of(
                    "all", "and", "at", "block", "by", "class", "day", "id", "in", "kind", "limit",
                    "name", "named", "of", "on", "only", "order", "part", "problem", "range",
                    "reason", "report", "result", "row", "seed", "share", "short", "size", "state",
                    "step", "table", "text", "time", "to", "version", "where", "whole", "with");

    /// Words of the vehicle-routing trade, allowed in `planner` only.
    private static final Set<String> PLANNER =
            Set.of(
                    "budget",
                    "column",
                    "commodity",
                    "constraint",
                    "cut",
                    "decoder",
                    "destroy",
                    "dual",
                    "effort",
                    "exact",
                    "feasibility",
                    "flow",
                    "guide",
                    "incumbent",
                    "insertion",
                    "iteration",
                    "large",
                    "linear",
                    "list",
                    "lower",
                    "lp",
                    "matrix",
                    "mission",
                    "move",
                    "neighbourhood",
                    "objective",
                    "operator",
                    "outcome",
                    "optimum",
                    "penalty",
                    "pool",
                    "problem",
                    "program",
                    "programme",
                    "progress",
                    "random",
                    "rational",
                    "relaxation",
                    "remove",
                    "repair",
                    "route",
                    "row",
                    "search",
                    "simplex",
                    "slot",
                    "solution",
                    "solver",
                    "state",
                    "stopping",
                    "subset",
                    "swap",
                    "task",
                    "trip",
                    "variable",
                    "verifier",
                    "weights",
                    "settings",
                    "until");

    /// Words that judge a party or a person. A source's own words may be shown as a quotation only.
    private static final Pattern PARTISAN =
            Pattern.compile(
                    "\\b(terrorists?|terrorism|regimes?|rebels?|insurgents?|militants?|militias?"
                            + "|jihadists?|extremists?|martyrs?|martyred|liberated|liberation|infidels?"
                            + "|traitors?|enem(?:y|ies)|invaders?|puppets?|thugs?|gangs?|shabiha"
                            + "|mercenar(?:y|ies)|surrendered|cleansed|cleansing)\\b"
                            + "|إرهابي|الإرهاب|شهيد|شهداء|مرتزقة|المحررة|خونة|شبيحة",
                    Pattern.CASE_INSENSITIVE);

    /// A line that is marked so repeats the words of a source, with its speaker.
    private static final Pattern QUOTED = Pattern.compile("quoted from", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME_PART = Pattern.compile("[A-Z]+(?![a-z])|[A-Z][a-z]+|[0-9]+");
    private static final Pattern ROW = Pattern.compile("^\\|\\s*([^|]+?)\\s*\\|");

    private final Set<String> glossary;

    /// Reads the first column of every table in the text of a glossary.
    Words(String glossaryText) {
        glossary = new HashSet<>();
        for (String line : glossaryText.lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (row.find()) {
                for (String word : row.group(1).toLowerCase(Locale.ROOT).split("[^a-z]+")) {
                    if (!word.isEmpty()) {
                        glossary.add(word);
                    }
                }
            }
        }
    }

    Set<String> glossary() {
        return Set.copyOf(glossary);
    }

    /// The words in the names of public types that are neither in the glossary nor allowed.
    List<String> strangers(Source source) {
        List<String> strangers = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void unused) {
                if (Source.isPublic(getCurrentPath())) {
                    for (String word : strangersIn(type.getSimpleName().toString(), source)) {
                        strangers.add(
                                source.at(type) + ": '" + word + "' in " + type.getSimpleName());
                    }
                }
                return super.visitClass(type, unused);
            }
        }.scan(source.unit(), null);
        return strangers;
    }

    private Set<String> strangersIn(String typeName, Source source) {
        Set<String> strangers = new TreeSet<>();
        Matcher part = NAME_PART.matcher(typeName);
        while (part.find()) {
            String word = part.group().toLowerCase(Locale.ROOT);
            boolean isPlanner = source.packageName().startsWith("org.safepassage.planner");
            if (!isKnown(glossary, word)
                    && !isKnown(EVERYDAY, word)
                    && !(isPlanner && isKnown(PLANNER, word))) {
                strangers.add(word);
            }
        }
        return strangers;
    }

    private static boolean isKnown(Set<String> words, String word) {
        return words.contains(word)
                || words.contains(word + "s")
                || (word.endsWith("s") && words.contains(word.substring(0, word.length() - 1)))
                || (word.endsWith("ies")
                        && words.contains(word.substring(0, word.length() - 3) + "y"));
    }

    /// The words in a text that take sides, except on lines that are marked as quotations.
    static List<String> partisan(String text) {
        List<String> found = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher word = PARTISAN.matcher(line);
            while (word.find() && !QUOTED.matcher(line).find()) {
                found.add(word.group());
            }
        }
        return found;
    }

    /// May this source hold words that take sides, because it reads what others wrote?
    static boolean mayQuote(Source source) {
        return source.packageName().startsWith("org.safepassage.claims")
                || source.packageName().startsWith("org.safepassage.account");
    }
}
