package org.safepassage.app.imports.text;

import java.util.List;
import org.safepassage.app.imports.problem.Position;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.problem.Refusal;
import org.safepassage.app.imports.problem.Spot;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Says in our own form what a YAML parser found wrong with the writing of a file.
final class YamlMistakes {
    private static final List<String> BEGINNINGS =
            List.of("found unexpected end of stream", "could not find expected ':'");

    private static final List<Known> KNOWN =
            List.of(
                    new Known(
                            "mapping values are not allowed",
                            "a colon where no key can be",
                            "one `key: value` in a line",
                            "put a value that holds a colon in quotes, or mend the indentation"),
                    new Known(
                            "expected <block end>",
                            "an entry that is indented unlike those around it",
                            "entries of one list or mapping below one another",
                            "give this line the indentation of its neighbours"),
                    new Known(
                            "could not find expected ':'",
                            "a line without a colon",
                            "`key: value`",
                            "write a colon and a space after the key, or quote a text of several lines"),
                    new Known(
                            "expected ',' or ']'",
                            "a list in brackets that goes on without a comma or is never closed",
                            "[one, other]",
                            "add the comma or the closing bracket"),
                    new Known(
                            "expected ',' or '}'",
                            "a mapping in braces that goes on without a comma or is never closed",
                            "{key: value, key: value}",
                            "add the comma or the closing brace"),
                    new Known(
                            "found unexpected end of stream",
                            "a text in quotes that is never closed",
                            "a closing quote",
                            "close the quotes that begin here"),
                    new Known(
                            "while scanning a quoted scalar",
                            "a text in quotes that is never closed",
                            "a closing quote",
                            "close the quotes"),
                    new Known(
                            "unknown escape character",
                            "a backslash that begins no known escape",
                            "text in which \\ is written \\\\",
                            "write the backslash twice, or use single quotes"),
                    new Known(
                            "found undefined alias",
                            "an alias",
                            "every value written where it holds",
                            "write the value itself"),
                    new Known(
                            "that cannot start any token",
                            "a character that cannot begin a value",
                            "a value, in quotes when it begins with @, ` or %",
                            "put the value in quotes"),
                    new Known(
                            "while scanning a block scalar",
                            "something right after `|` or `>`",
                            "a text that begins on the next line, indented",
                            "begin the text on the next line, or put the value in quotes"),
                    new Known(
                            "while scanning an alias",
                            "a value that begins with `*`",
                            "every value written where it holds",
                            "put the value in quotes"),
                    new Known(
                            "while scanning an anchor",
                            "a value that begins with `&`",
                            "every value written where it holds",
                            "put the value in quotes"),
                    new Known(
                            "while scanning a tag",
                            "a value that begins with `!`",
                            "a value without tag",
                            "put the value in quotes"),
                    new Known(
                            "while scanning a directive",
                            "a line that begins with `%`",
                            "keys and values",
                            "delete the line"),
                    new Known(
                            "expected the node content",
                            "a comma, bracket or brace where a value should be",
                            "a value",
                            "write the value, or delete what stands in its place"),
                    new Known(
                            "expected '<document start>'",
                            "something after the end of the operation",
                            "one mapping, its keys at the beginning of their lines",
                            "look for a bracket too many, or a first line that does not belong"),
                    new Known(
                            "mapping keys are not allowed",
                            "a question mark where no key can be",
                            "`key: value`",
                            "put a value that begins with a question mark in quotes"),
                    new Known(
                            "found a key after \\t",
                            "a tab before a key",
                            "spaces",
                            "put a space for the tab"),
                    new Known(
                            "sequence entries are not allowed",
                            "a hyphen where no list can be",
                            "a list on lines of its own",
                            "begin the list on a new line, or use [one, other]"));

    private YamlMistakes() {}

    /// Reports what the parser found at its place; of tabs in indentation, every one.
    static void report(String text, MarkedYamlEngineException wrong, Problems problems) {
        String said = String.valueOf(wrong.getMessage());
        if (said.contains("\\t") || said.contains("TAB")) {
            reportTabs(text, problems);
        }
        // What is never closed, or lacks its colon, is to be mended where it begins.
        boolean begins = BEGINNINGS.stream().anyMatch(said::contains);
        Position at =
                YamlTree.position(
                        begins
                                ? wrong.getContextMark().or(wrong::getProblemMark)
                                : wrong.getProblemMark().or(wrong::getContextMark));
        if (problems.isEmpty()) {
            Refusal refusal = refusal(said, String.valueOf(wrong.getProblem()));
            problems.add(new Spot("", at), begins ? refusal : withBeginning(refusal, wrong, at));
        }
    }

    /// A bracket that is never closed is noticed only where the next line does not fit: then the
    /// line in which it stands is told too.
    private static Refusal withBeginning(
            Refusal refusal, MarkedYamlEngineException wrong, Position at) {
        Position beginning = YamlTree.position(wrong.getContextMark());
        boolean inBrackets = String.valueOf(wrong.getContext()).contains("flow");
        return inBrackets && beginning.line() > 0 && beginning.line() < at.line()
                ? new Refusal(
                        refusal.found() + "; it begins in line " + beginning.line(),
                        refusal.expected(),
                        refusal.nextStep() + " in line " + beginning.line() + " or after it")
                : refusal;
    }

    private static Refusal refusal(String said, String problem) {
        for (Known known : KNOWN) {
            if (said.contains(known.sign())) {
                return new Refusal(known.found(), known.expected(), known.nextStep());
            }
        }
        return new Refusal(
                "text that is not YAML (" + problem.strip() + ")",
                "YAML 1.2",
                "compare the line with the examples of docs/operation-format.md");
    }

    private static void reportTabs(String text, Problems problems) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int tab = line.indexOf('\t');
            if (tab >= 0 && line.substring(0, tab).isBlank()) {
                problems.add(
                        new Spot("", new Position(i + 1, tab + 1)),
                        new Refusal(
                                "a tab in the indentation",
                                "spaces",
                                "put two spaces for each tab"));
            }
        }
    }

    /// A mistake that is known by words of the parser.
    private record Known(String sign, String found, String expected, String nextStep) {}
}
