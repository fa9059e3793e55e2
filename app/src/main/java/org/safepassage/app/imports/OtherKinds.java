package org.safepassage.app.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.problem.Refusal;
import org.safepassage.app.imports.text.Node;

/// Recognises a file of ours that was named where one of another kind belongs. One message says so,
/// in place of one for each key that the other kind does not have.
final class OtherKinds {
    private static final String CHECK = "`passage check OPERATION.yaml PLAN.json`";

    /// So many bytes are looked at for the first key of an operation file.
    private static final int BEGINNING = 1 << 16;

    private static final Pattern FIRST_KEY =
            Pattern.compile("(?m)^(?:\\xEF\\xBB\\xBF)?safe-passage *: *1 *(?:#.*)?\\r?$");

    private OtherKinds() {}

    /// What to say when `root`, read as an operation, is another kind of file; else null.
    static @Nullable Refusal inPlaceOfOperation(Node root) {
        if (text(root, "format").startsWith("safe-passage plan")) {
            return new Refusal(
                    "a plan",
                    "an operation file",
                    "name the operation that it was made for; to judge the plan by it: " + CHECK);
        }
        String kind = text(root, "safe-passage");
        if (kind.startsWith("claims ")) {
            return new Refusal(
                    "claims typed by hand",
                    "an operation file",
                    "name an operation file; claims are read by `passage account --typed`");
        }
        if (kind.startsWith("decisions ")) {
            return new Refusal(
                    "a record of decisions",
                    "an operation file",
                    "name an operation file; decisions are read by `passage account --decisions`");
        }
        return null;
    }

    /// What to say when `bytes`, to be read as a plan, are an operation file; else null.
    static @Nullable Refusal inPlaceOfPlan(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, BEGINNING), ISO_8859_1);
        return FIRST_KEY.matcher(beginning).find()
                ? new Refusal(
                        "an operation file",
                        "a plan file",
                        "name the operation first and then the plan: " + CHECK)
                : null;
    }

    private static String text(Node root, String key) {
        if (root instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                if (entry.key().equals(key) && entry.value() instanceof Node.Scalar scalar) {
                    return scalar.text();
                }
            }
        }
        return "";
    }
}
