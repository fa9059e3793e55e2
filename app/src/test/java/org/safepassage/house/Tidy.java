package org.safepassage.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/// The house style that can be counted: reads sources and collects what breaks it.
final class Tidy {

    static final int BODY_LINES = 60;
    static final int FILE_LINES = 500;
    static final int PARAMETERS = 5;
    static final int PRIVATE_PARAMETERS = 7;
    static final int RECORD_PARTS = 12;

    /// Records that may have more parts, and why: they mirror one entry of the operation file, and
    /// groups of their parts would need names that nobody uses.
    private static final Map<String, Integer> LARGER_RECORDS =
            Map.of("Operation", 13, "VehicleType", 14);

    private static final Set<String> PACKAGE_WORDS =
            Set.of("util", "utils", "common", "model", "service", "impl", "helper", "misc");
    private static final Pattern TYPE_ENDINGS =
            Pattern.compile(".*(Manager|Helper|Impl|Base|Info|Utils?)");
    // Written in two parts, so that this file does not accuse itself.
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");

    private final List<String> faults = new ArrayList<>();
    private final List<Census> censuses = new ArrayList<>();
    private final Set<String> sealedChoices;

    Tidy(List<Source> sources) {
        sealedChoices = sealedChoices(sources);
        for (Source source : sources) {
            Census census = new Census(source.module());
            censuses.add(census);
            readFile(source, census);
            new Reader(source, census).scan(source.unit(), null);
        }
        checkPackageInfo(sources);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    List<Census> censuses() {
        return List.copyOf(censuses);
    }

    private void readFile(Source source, Census census) {
        census.files.add(source.lines());
        if (source.lines() > FILE_LINES) {
            faults.add(source.path() + ": " + source.lines() + " lines; at most " + FILE_LINES);
        }
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (UNFINISHED.matcher(lines.get(i)).find()) {
                faults.add(source.path() + ":" + (i + 1) + ": unfinished: " + lines.get(i).strip());
            }
        }
        for (String word : source.packageName().split("\\.")) {
            if (PACKAGE_WORDS.contains(word)) {
                faults.add(source.path() + ": a package named '" + word + "' says nothing");
            }
        }
    }

    private void checkPackageInfo(List<Source> sources) {
        Set<String> present = new HashSet<>();
        for (Source source : sources) {
            if (source.isPackageInfo()) {
                present.add(source.path().getParent().toString());
                boolean marked =
                        source.unit().getPackageAnnotations().stream()
                                .map(AnnotationTree::getAnnotationType)
                                .anyMatch(type -> type.toString().endsWith("NullMarked"));
                if (!marked) {
                    faults.add(source.path() + ": is not @NullMarked");
                }
                if (!source.text().startsWith("///") && !source.text().startsWith("/**")) {
                    faults.add(source.path() + ": does not say what the package is for");
                }
            }
        }
        Set<String> reported = new HashSet<>();
        for (Source source : sources) {
            String folder = source.path().getParent().toString();
            if (!present.contains(folder) && reported.add(folder)) {
                faults.add(folder + ": has no package-info.java");
            }
        }
    }

    /// The simple names of sealed types and of all types that are written inside one or name one in
    /// `permits`, `implements` or `extends`. Names only: a coincidence of names is possible.
    private static Set<String> sealedChoices(List<Source> sources) {
        Set<String> parents = new HashSet<>();
        Set<String> choices = new HashSet<>();
        for (Source source : sources) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree type, Void unused) {
                    if (Source.has(type.getModifiers(), Modifier.SEALED)) {
                        parents.add(type.getSimpleName().toString());
                        type.getPermitsClause().forEach(each -> choices.add(lastName(each)));
                    }
                    return super.visitClass(type, unused);
                }
            }.scan(source.unit(), null);
        }
        for (Source source : sources) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree type, Void unused) {
                    boolean isChoice =
                            type.getImplementsClause().stream()
                                            .anyMatch(each -> parents.contains(lastName(each)))
                                    || (type.getExtendsClause() != null
                                            && parents.contains(lastName(type.getExtendsClause())));
                    if (isChoice) {
                        choices.add(type.getSimpleName().toString());
                    }
                    return super.visitClass(type, unused);
                }
            }.scan(source.unit(), null);
        }
        choices.addAll(parents);
        return choices;
    }

    private static String lastName(Tree name) {
        return switch (name) {
            case MemberSelectTree select -> select.getIdentifier().toString();
            case IdentifierTree identifier -> identifier.getName().toString();
            default -> name.toString().replaceAll("<.*", "");
        };
    }

    /// Walks one file.
    private final class Reader extends TreePathScanner<Void, Void> {
        private final Source source;
        private final Census census;

        Reader(Source source, Census census) {
            this.source = source;
            this.census = census;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            String name = type.getSimpleName().toString();
            if (!name.isEmpty()) {
                readType(type, name);
            }
            return super.visitClass(type, unused);
        }

        private void readType(ClassTree type, String name) {
            boolean isRecord = type.getKind() == Tree.Kind.RECORD;
            census.types++;
            if (isRecord || Source.has(type.getModifiers(), Modifier.SEALED)) {
                census.valueTypes++;
            }
            if (TYPE_ENDINGS.matcher(name).matches()) {
                faults.add(source.at(type) + ": the name '" + name + "' does not say what it is");
            }
            if (Source.isPublic(getCurrentPath())) {
                census.publicTypes++;
                if (source.isDocumented(getCurrentPath())) {
                    census.documentedTypes++;
                } else {
                    faults.add(source.at(type) + ": the public type '" + name + "' has no comment");
                }
            }
            if (isRecord) {
                long parts = type.getMembers().stream().filter(Reader::isRecordPart).count();
                checkCount(type, name, parts, LARGER_RECORDS.getOrDefault(name, RECORD_PARTS));
            }
        }

        private static boolean isRecordPart(Tree member) {
            return member instanceof VariableTree field
                    && !Source.has(field.getModifiers(), Modifier.STATIC);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void unused) {
            if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                    && type.getKind() == Tree.Kind.CLASS
                    && !Source.has(variable.getModifiers(), Modifier.STATIC)) {
                census.instanceFields++;
                if (!Source.has(variable.getModifiers(), Modifier.FINAL)) {
                    census.changingFields++;
                }
            }
            return super.visitVariable(variable, unused);
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            readBody(method);
            readParameters(method);
            if (isPublicMethod(method)) {
                census.publicMethods++;
                if (source.isDocumented(getCurrentPath())) {
                    census.documentedMethods++;
                }
            }
            return super.visitMethod(method, unused);
        }

        private void readBody(MethodTree method) {
            if (method.getBody() == null || source.end(method.getBody()) < 0) {
                return;
            }
            long first = source.line(source.start(method.getBody()));
            long last = source.line(source.end(method.getBody()));
            int lines = (int) Math.max(last == first ? 1 : 0, last - first - 1);
            census.bodies.add(lines);
            if (lines > BODY_LINES) {
                faults.add(
                        source.at(method)
                                + ": the body of '"
                                + method.getName()
                                + "' has "
                                + lines
                                + " lines; at most "
                                + BODY_LINES);
            }
        }

        private void readParameters(MethodTree method) {
            if (!isOverride(method)) {
                ClassTree owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
                boolean ofRecord =
                        owner.getKind() == Tree.Kind.RECORD
                                && method.getName().contentEquals("<init>");
                int most = PARAMETERS;
                if (ofRecord) {
                    most =
                            LARGER_RECORDS.getOrDefault(
                                    owner.getSimpleName().toString(), RECORD_PARTS);
                } else if (Source.has(method.getModifiers(), Modifier.PRIVATE)) {
                    most = PRIVATE_PARAMETERS;
                }
                checkCount(method, method.getName(), method.getParameters().size(), most);
            }
        }

        private void checkCount(Tree tree, CharSequence name, long found, int most) {
            if (found > most) {
                faults.add(
                        source.at(tree)
                                + ": '"
                                + name
                                + "' takes "
                                + found
                                + " parameters; at most "
                                + most);
            }
        }

        private boolean isPublicMethod(MethodTree method) {
            boolean isVisible =
                    Source.has(method.getModifiers(), Modifier.PUBLIC)
                            || Source.isInInterface(getCurrentPath());
            TreePath owner = getCurrentPath().getParentPath();
            return isVisible && !isOverride(method) && Source.isPublic(owner);
        }

        private static boolean isOverride(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(each -> each.getAnnotationType().toString().endsWith("Override"));
        }

        @Override
        public Void visitSwitch(SwitchTree choice, Void unused) {
            checkDefault(choice, choice.getCases());
            return super.visitSwitch(choice, unused);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree choice, Void unused) {
            checkDefault(choice, choice.getCases());
            return super.visitSwitchExpression(choice, unused);
        }

        private void checkDefault(Tree choice, List<? extends CaseTree> cases) {
            List<CaseLabelTree> labels = new ArrayList<>();
            cases.forEach(each -> labels.addAll(each.getLabels()));
            boolean overSealed = labels.stream().anyMatch(Reader.this::namesSealedChoice);
            boolean hasDefault = labels.stream().anyMatch(DefaultCaseLabelTree.class::isInstance);
            if (overSealed && hasDefault) {
                faults.add(
                        source.at(choice)
                                + ": 'default' in a switch over a sealed type; name every case");
            }
        }

        private boolean namesSealedChoice(CaseLabelTree label) {
            if (!(label instanceof PatternCaseLabelTree pattern)) {
                return false;
            }
            return switch (pattern.getPattern()) {
                case DeconstructionPatternTree record ->
                        sealedChoices.contains(lastName(record.getDeconstructor()));
                case BindingPatternTree binding ->
                        binding.getVariable().getType() != null
                                && sealedChoices.contains(
                                        lastName(binding.getVariable().getType()));
                default -> false;
            };
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void unused) {
            if (literal.getValue() instanceof String words && !Words.mayQuote(source)) {
                for (String word : Words.partisan(words)) {
                    faults.add(source.at(literal) + ": the word '" + word + "' takes sides");
                }
            }
            return super.visitLiteral(literal, unused);
        }
    }

    /// What was counted in one file.
    static final class Census {
        final String module;
        final List<Integer> files = new ArrayList<>();
        final List<Integer> bodies = new ArrayList<>();
        int types;
        int valueTypes;
        int instanceFields;
        int changingFields;
        int publicTypes;
        int documentedTypes;
        int publicMethods;
        int documentedMethods;

        Census(String module) {
            this.module = module;
        }

        void add(Census other) {
            files.addAll(other.files);
            bodies.addAll(other.bodies);
            types += other.types;
            valueTypes += other.valueTypes;
            instanceFields += other.instanceFields;
            changingFields += other.changingFields;
            publicTypes += other.publicTypes;
            documentedTypes += other.documentedTypes;
            publicMethods += other.publicMethods;
            documentedMethods += other.documentedMethods;
        }

        static String heading() {
            return "module  files  lines p90/max  method p99/max  record+sealed  changing fields"
                    + "  documented types/methods";
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-7s %5d %8d/%-5d %9d/%-5d %12d%% %15d%% %14d%%/%d%%",
                    module,
                    files.size(),
                    quantile(files, 0.90),
                    quantile(files, 1),
                    quantile(bodies, 0.99),
                    quantile(bodies, 1),
                    percent(valueTypes, types),
                    percent(changingFields, instanceFields),
                    percent(documentedTypes, publicTypes),
                    percent(documentedMethods, publicMethods));
        }

        private static int quantile(List<Integer> values, double share) {
            List<Integer> sorted = values.stream().sorted().toList();
            return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        }

        private static long percent(int part, int whole) {
            return whole == 0 ? 0 : Math.round(100.0 * part / whole);
        }
    }
}
