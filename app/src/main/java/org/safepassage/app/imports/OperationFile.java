package org.safepassage.app.imports;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.judging.Judgement;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.problem.Refusal;
import org.safepassage.app.imports.problem.Spot;
import org.safepassage.app.imports.problem.WrongInput;
import org.safepassage.app.imports.resolving.Resolved;
import org.safepassage.app.imports.text.FileText;
import org.safepassage.app.imports.text.Node;
import org.safepassage.app.imports.text.YamlTree;
import org.safepassage.operation.Operation;

/// Reads operation files; `docs/operation-format.md` says what they hold.
public final class OperationFile {
    private OperationFile() {}

    /// The operation in `file`.
    ///
    /// @throws WrongInput with every mistake of the file, when there is one
    public static Operation read(Path file) {
        Problems problems = new Problems(file.toString());
        return operation(FileText.read(file, problems), problems);
    }

    /// The operation in `bytes`, which messages call `name`.
    ///
    /// @throws WrongInput with every mistake, when there is one
    public static Operation read(String name, byte[] bytes) {
        Problems problems = new Problems(name);
        return operation(FileText.decode(bytes, problems), problems);
    }

    private static Operation operation(@Nullable String text, Problems problems) {
        Node root = text == null ? null : YamlTree.parse(text, problems);
        Refusal otherKind = root == null ? null : OtherKinds.inPlaceOfOperation(root);
        if (otherKind != null) {
            problems.add(Spot.WHOLE_FILE, otherKind);
        }
        Resolved resolved =
                root == null || otherKind != null ? null : Resolved.read(root, problems);
        if (resolved != null) {
            Judgement.judge(resolved);
        }
        if (resolved == null || !problems.isEmpty()) {
            throw new WrongInput(problems.inOrder());
        }
        if (problems.areOnlyDoubts()) {
            throw new IllegalStateException(
                    "the operation holds stand-ins, but no problem says why");
        }
        return resolved.operation();
    }
}
