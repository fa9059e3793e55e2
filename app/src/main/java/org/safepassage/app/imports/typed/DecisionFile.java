package org.safepassage.app.imports.typed;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.account.Decision;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.problem.WrongInput;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Form;
import org.safepassage.app.imports.reading.Refused;
import org.safepassage.app.imports.reading.Shape;
import org.safepassage.app.imports.reading.Times;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.app.imports.reading.Words;
import org.safepassage.app.imports.text.FileText;
import org.safepassage.app.imports.text.Node;
import org.safepassage.app.imports.text.YamlTree;

/// Reads the record of decisions about claims. It is only added to: who thinks otherwise later adds
/// a decision.
public final class DecisionFile {
    /// The first line of a file, and the line below it.
    public static final String BEGINNING = "safe-passage: decisions 1\ndecisions:\n";

    private static final String HEADER = "decisions 1";
    private static final int LONGEST = 10_000;
    private static final List<String> KINDS = List.of("set-aside", "restore", "settle");
    private static final Shape FILE =
            new Shape(
                    "decisions",
                    List.of("safe-passage", "decisions"),
                    List.of("safe-passage", "decisions"));
    private static final Shape DECISION =
            new Shape(
                    "decision",
                    List.of("set-aside", "restore", "settle", "reason", "by", "at"),
                    List.of("reason", "by"));

    private DecisionFile() {}

    /// The decisions in `file`, in their order.
    ///
    /// @throws WrongInput with every mistake of the file, when there is one
    public static List<Decision> read(Path file) {
        Problems problems = new Problems(file.toString(), "a file of decisions", "docs/account.md");
        return decisions(FileText.read(file, problems), problems);
    }

    /// The decisions in `bytes`, which messages call `name`.
    ///
    /// @throws WrongInput with every mistake, when there is one
    public static List<Decision> read(String name, byte[] bytes) {
        Problems problems = new Problems(name, "a file of decisions", "docs/account.md");
        return decisions(FileText.decode(bytes, problems), problems);
    }

    private static List<Decision> decisions(@Nullable String text, Problems problems) {
        if (text != null && text.isBlank()) {
            // A record in which nothing was decided yet.
            return List.of();
        }
        Node root = text == null ? null : YamlTree.parse(text, problems);
        List<Decision> decisions = new ArrayList<>();
        if (root != null) {
            Fields file = new Value(root, "", problems).fields(FILE);
            file.read("safe-passage", header(), HEADER);
            for (Value each :
                    file.items("decisions", "{set-aside: 003#12, reason: ..., by: ...}")) {
                Decision decision = decision(each.fields(DECISION));
                if (decision != null) {
                    decisions.add(decision);
                }
            }
        }
        if (root == null || !problems.isEmpty()) {
            throw new WrongInput(problems.inOrder());
        }
        return decisions;
    }

    private static @Nullable Decision decision(Fields fields) {
        String kind = fields.only(KINDS);
        String reason = fields.read("reason", Words.text(LONGEST), "?");
        String by = fields.read("by", Words.text(LONGEST), "?");
        Instant at = fields.readIfAny("at", Times.moment(null), Instant.EPOCH);
        if (kind == null) {
            if (KINDS.stream().noneMatch(fields::has)) {
                fields.whole()
                        .refuse(
                                "a decision that says nothing of a claim",
                                "one of " + String.join(", ", KINDS),
                                "add for example set-aside: 003#12");
            }
            return null;
        }
        String claim = fields.read(kind, Words.text(LONGEST), "?");
        return switch (kind) {
            case "set-aside" -> new Decision.SetAside(claim, reason, by, at);
            case "restore" -> new Decision.Restore(claim, reason, by, at);
            default -> new Decision.Settle(claim, reason, by, at);
        };
    }

    private static Form<String> header() {
        return new Form<>(
                "`" + HEADER + "`",
                HEADER,
                scalar -> {
                    if (!scalar.text().equals(HEADER)) {
                        throw new Refused(
                                Value.quoted(scalar.text()),
                                "`" + HEADER + "`",
                                "write safe-passage: " + HEADER);
                    }
                    return scalar.text();
                });
    }
}
