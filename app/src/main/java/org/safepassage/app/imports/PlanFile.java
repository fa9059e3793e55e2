package org.safepassage.app.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.planning.PlanReader;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.problem.Refusal;
import org.safepassage.app.imports.problem.Spot;
import org.safepassage.app.imports.problem.WrongInput;
import org.safepassage.app.imports.text.JsonTree;
import org.safepassage.app.imports.text.Node;
import org.safepassage.plan.Plan;

/// Reads plan files; `docs/plan.schema.json` says what they hold. Whether the plan keeps the rules
/// is the checker's to say.
public final class PlanFile {
    /// The largest file, in bytes: 64 MiB, some five times a plan for 100,000 people.
    public static final int LARGEST = 64 << 20;

    private PlanFile() {}

    /// The plan in `file`.
    ///
    /// @throws WrongInput with every mistake of the file, when there is one
    public static Plan read(Path file) {
        Problems problems = new Problems(file.toString());
        byte[] bytes = new byte[0];
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException unreadable) {
            problems.add(
                    Spot.WHOLE_FILE,
                    new Refusal(
                            Files.isDirectory(file)
                                    ? "a folder"
                                    : Files.notExists(file)
                                            ? "no such file"
                                            : "a file that cannot be read",
                            "a plan file",
                            "check the name and the folder, or write a plan with `passage plan --out`"));
        }
        return plan(bytes, problems);
    }

    /// The plan in `bytes`, which messages call `name`.
    ///
    /// @throws WrongInput with every mistake, when there is one
    public static Plan read(String name, byte[] bytes) {
        return plan(bytes, new Problems(name));
    }

    private static Plan plan(byte[] bytes, Problems problems) {
        if (bytes.length > LARGEST) {
            problems.add(
                    Spot.WHOLE_FILE,
                    new Refusal(
                            "more than " + LARGEST + " bytes",
                            "a plan file of at most 64 MiB",
                            "check that this is a plan file"));
        }
        Refusal otherKind = OtherKinds.inPlaceOfPlan(bytes);
        if (otherKind != null) {
            problems.add(Spot.WHOLE_FILE, otherKind);
        }
        Node root = problems.isEmpty() ? JsonTree.parse(bytes, problems) : null;
        @Nullable Plan plan = root == null ? null : PlanReader.read(root, problems);
        if (plan == null || !problems.isEmpty()) {
            throw new WrongInput(problems.inOrder());
        }
        return plan;
    }
}
