package org.safepassage.app.cli;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.safepassage.app.imports.reading.Nearest;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in plain words what is wrong with a command line, and what was probably meant.
final class CommandMistakes {
    private CommandMistakes() {}

    /// One line: what was found, and a word that is near it.
    static String words(ParameterException wrong) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        if (wrong instanceof OverwrittenOptionException twice) {
            String name = ((OptionSpec) twice.getOverwritten()).longestName();
            return "found " + name + " more than once, expected it once; delete all but one";
        }
        if (wrong instanceof MutuallyExclusiveArgsException
                || wrong instanceof MaxValuesExceededException) {
            List<String> names = alternatives(command);
            return "found "
                    + String.join(" or ", names)
                    + " more than once, or both; expected one of them, once";
        }
        if (!(wrong instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return String.valueOf(wrong.getMessage());
        }
        List<String> strangers = unmatched.getUnmatched();
        for (String stranger : strangers) {
            if (stranger.startsWith("-") && stranger.length() > 1) {
                String name = stranger.replaceFirst("=.*", "");
                return "unknown option '" + name + "'" + meant(name, command.optionsMap().keySet());
            }
        }
        String stranger = strangers.getFirst();
        if (!command.subcommands().isEmpty()) {
            return "unknown command '"
                    + stranger
                    + "'"
                    + meant(stranger, command.subcommands().keySet());
        }
        return "'"
                + stranger
                + "' is one word too many: after '"
                + command.qualifiedName()
                + "' "
                + command.positionalParameters().stream()
                        .map(PositionalParamSpec::paramLabel)
                        .collect(Collectors.joining(" ", "comes ", " and nothing more"));
    }

    /// The options of which one only may be given.
    private static List<String> alternatives(CommandSpec command) {
        return command.argGroups().stream()
                .flatMap(group -> group.options().stream())
                .map(OptionSpec::longestName)
                .toList();
    }

    private static String meant(String word, Collection<String> known) {
        String near = Nearest.to(word, known);
        return near == null ? "" : "; did you mean '" + near + "'?";
    }
}
