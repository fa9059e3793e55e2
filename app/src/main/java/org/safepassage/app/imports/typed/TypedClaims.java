package org.safepassage.app.imports.typed;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.account.Decision;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.problem.WrongInput;
import org.safepassage.app.imports.text.FileText;
import org.safepassage.app.imports.text.Node;
import org.safepassage.app.imports.text.YamlTree;
import org.safepassage.claims.Report;

/// Claims that a person typed: a figure heard on the phone enters like any other.
///
/// @param reports one for each day on which figures were reported
/// @param corrections for each claim that corrects another, the decision to set the other aside
/// @param corrects for each claim that corrects another, by id, the id of the other
public record TypedClaims(
        List<Report> reports, List<Decision> corrections, Map<String, String> corrects) {
    private static final String PAGE = "docs/account.md";

    public TypedClaims {
        reports = List.copyOf(reports);
        corrections = List.copyOf(corrections);
        corrects = Collections.unmodifiableMap(new TreeMap<>(corrects));
    }

    /// The claims in `file`: CSV with HXL tags when its name ends in `.csv`, else the YAML form.
    ///
    /// @throws WrongInput with every mistake of the file, when there is one
    public static TypedClaims read(Path file) {
        Problems problems = new Problems(file.toString(), "a file of typed claims", PAGE);
        Path name = file.getFileName();
        String named = name == null ? file.toString() : name.toString();
        return claims(named, FileText.read(file, problems), problems);
    }

    /// The claims in `bytes`, which messages call `name`.
    ///
    /// @throws WrongInput with every mistake, when there is one
    public static TypedClaims read(String name, byte[] bytes) {
        Problems problems = new Problems(name, "a file of typed claims", PAGE);
        return claims(name, FileText.decode(bytes, problems), problems);
    }

    private static TypedClaims claims(String name, @Nullable String text, Problems problems) {
        boolean isCsv = name.toLowerCase(Locale.ROOT).endsWith(".csv");
        Node root = null;
        if (text != null) {
            root = isCsv ? CsvTree.parse(text, problems) : YamlTree.parse(text, problems);
        }
        TypedClaims claims =
                root == null ? null : new TypedClaimReader(name, isCsv, problems).read(root);
        if (claims == null || !problems.isEmpty()) {
            throw new WrongInput(problems.inOrder());
        }
        return claims;
    }
}
