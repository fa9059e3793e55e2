package org.safepassage.house;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Calls that make the same input give different bytes: clocks, chance, the environment, the
/// machine's own language and time zone. They belong into `app`, which passes on what they tell.
final class ForbiddenCalls {

    /// Whatever the parameters are.
    private static final Set<String> ALWAYS =
            Set.of(
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.nanoTime",
                    "java.lang.System.getenv",
                    "java.lang.System.getProperty",
                    "java.lang.System.getProperties",
                    "java.lang.System.lineSeparator",
                    "java.lang.System.identityHashCode",
                    "java.lang.Math.random",
                    "java.lang.StrictMath.random",
                    "java.lang.String.formatted",
                    "java.time.Clock.systemUTC",
                    "java.time.Clock.systemDefaultZone",
                    "java.time.Clock.system",
                    "java.time.InstantSource.system",
                    "java.time.ZoneId.systemDefault",
                    "java.util.Locale.getDefault",
                    "java.util.TimeZone.getDefault",
                    "java.util.UUID.randomUUID",
                    "java.util.concurrent.ThreadLocalRandom.current",
                    "java.util.random.RandomGenerator.getDefault");

    /// Only when called with no parameter at all.
    private static final Set<String> WITHOUT_PARAMETERS =
            Set.of(
                    "java.lang.String.toLowerCase",
                    "java.lang.String.toUpperCase",
                    "java.util.Random.<init>",
                    "java.util.SplittableRandom.<init>",
                    "java.security.SecureRandom.<init>",
                    "java.util.Date.<init>",
                    "java.util.Calendar.getInstance",
                    "java.text.NumberFormat.getInstance",
                    "java.text.NumberFormat.getNumberInstance",
                    "java.text.NumberFormat.getIntegerInstance",
                    "java.text.NumberFormat.getPercentInstance",
                    "java.text.Collator.getInstance");

    /// Only when no parameter says which language is meant.
    private static final Set<String> WITHOUT_LOCALE =
            Set.of(
                    "java.lang.String.format",
                    "java.io.PrintStream.printf",
                    "java.io.PrintStream.format",
                    "java.io.PrintWriter.printf",
                    "java.io.PrintWriter.format",
                    "java.time.format.DateTimeFormatter.ofPattern");

    private ForbiddenCalls() {}

    /// The forbidden calls in a class, each as a line with its place.
    static List<String> in(JavaClass type) {
        Stream<? extends JavaCodeUnitAccess<?>> calls =
                Stream.concat(
                        type.getCodeUnitCallsFromSelf().stream(),
                        type.getCodeUnitReferencesFromSelf().stream());
        List<String> found = new ArrayList<>();
        calls.filter(call -> isForbidden(call.getTarget()))
                .forEach(call -> found.add(call.getDescription()));
        return found;
    }

    private static boolean isForbidden(AccessTarget.CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        String name = owner + "." + target.getName();
        List<String> parameters =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        boolean isNow = owner.startsWith("java.time.") && target.getName().equals("now");
        return ALWAYS.contains(name)
                || (WITHOUT_PARAMETERS.contains(name) && parameters.isEmpty())
                || (WITHOUT_LOCALE.contains(name) && !parameters.contains("java.util.Locale"))
                || (isNow && !parameters.contains("java.time.Clock"))
                || (name.equals("java.util.Collections.shuffle") && parameters.size() == 1);
    }
}
