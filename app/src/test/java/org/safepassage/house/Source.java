package org.safepassage.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// A Java source file, parsed but not resolved. `module` is the Maven module it belongs to.
record Source(String module, Path path, String text, CompilationUnitTree unit, DocTrees docs) {

    static final List<String> MODULES = List.of("core", "solver", "app", "bench");

    /// A source as it stands on the disk or in a test, not yet parsed.
    record Draft(String module, Path path, String text) {}

    /// The product sources of all modules, without tests.
    static List<Source> ofProject(Path root) {
        List<Draft> drafts = new ArrayList<>();
        for (String module : MODULES) {
            Path folder = root.resolve(module).resolve("src/main/java");
            for (Path file : filesUnder(folder, ".java")) {
                drafts.add(new Draft(module, root.relativize(file), read(file)));
            }
        }
        return parse(drafts);
    }

    /// Parses all drafts in one go.
    static List<Source> parse(List<Draft> drafts) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Text> files = drafts.stream().map(Text::new).toList();
        Map<URI, Draft> byUri = new HashMap<>();
        files.forEach(file -> byUri.put(file.toUri(), file.draft));
        JavacTask task =
                (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, files);
        DocTrees docs = DocTrees.instance(task);
        List<Source> sources = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                Draft draft = byUri.get(unit.getSourceFile().toUri());
                sources.add(new Source(draft.module(), draft.path(), draft.text(), unit, docs));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    /// The files under a folder whose name ends so, in the order of their paths.
    static List<Path> filesUnder(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String packageName() {
        return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    }

    boolean isPackageInfo() {
        return path.endsWith("package-info.java");
    }

    /// The name of the type the file is called after, as the JVM knows it.
    String typeName() {
        String file = path.getFileName().toString();
        return packageName() + "." + file.substring(0, file.length() - ".java".length());
    }

    int lines() {
        return (int) text.lines().count();
    }

    /// Where in the file something begins, for messages.
    String at(Tree tree) {
        return path + ":" + line(start(tree));
    }

    long line(long position) {
        return unit.getLineMap().getLineNumber(position);
    }

    long start(Tree tree) {
        return docs.getSourcePositions().getStartPosition(unit, tree);
    }

    long end(Tree tree) {
        return docs.getSourcePositions().getEndPosition(unit, tree);
    }

    boolean isDocumented(TreePath tree) {
        String comment = docs.getDocComment(tree);
        return comment != null && !comment.isBlank();
    }

    /// Is this type, and every type around it, visible to other packages?
    static boolean isPublic(TreePath type) {
        for (TreePath at = type; at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof ClassTree tree
                    && !has(tree.getModifiers(), Modifier.PUBLIC)
                    && !isInInterface(at)) {
                return false;
            }
        }
        return true;
    }

    static boolean isInInterface(TreePath member) {
        return member.getParentPath() != null
                && member.getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE;
    }

    static boolean has(ModifiersTree modifiers, Modifier modifier) {
        return modifiers.getFlags().contains(modifier);
    }

    private static final class Text extends SimpleJavaFileObject {
        private final Draft draft;

        Text(Draft draft) {
            super(Path.of("/").resolve(draft.path()).toUri(), Kind.SOURCE);
            this.draft = draft;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return draft.text();
        }
    }
}
