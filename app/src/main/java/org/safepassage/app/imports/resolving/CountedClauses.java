package org.safepassage.app.imports.resolving;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Period;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Step;
import org.safepassage.agreement.Where;
import org.safepassage.app.imports.reading.Choices;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Form;
import org.safepassage.app.imports.reading.Limits;
import org.safepassage.app.imports.reading.Measures;
import org.safepassage.app.imports.reading.Nearest;
import org.safepassage.app.imports.reading.Numbers;
import org.safepassage.app.imports.reading.Refused;
import org.safepassage.app.imports.reading.Shape;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.app.imports.text.Node;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;

/// Reads the rules that count people, vehicles or convoys: reciprocal terms and quotas.
final class CountedClauses {
    private static final Pattern AMOUNT = Pattern.compile("([^ ]{1,40}) +([^ ]{1,40})");

    private CountedClauses() {}

    static Clause reciprocal(Fields fields, TermScope scope) {
        Side one = Sides.read(fields, "one", scope);
        Side other = Sides.read(fields, "other", scope);
        Sides.refuseShared(one, other, fields.whole(), scope);
        Fields tolerance = fields.fields("tolerance", Shape.TOLERANCE);
        return new Clause.Reciprocal(
                one,
                other,
                steps(fields),
                fields.read("repeats", Numbers.truth(), true),
                Clauses.measure(fields, scope),
                tolerance == null ? 0 : people(tolerance, "one", 0),
                tolerance == null ? 0 : people(tolerance, "other", 0));
    }

    static Clause quota(Fields fields, TermScope scope) {
        Amount most = fields.read("most", amount(), new Amount(1, Counted.PEOPLE));
        return new Clause.Quota(
                where(fields, List.of("at", "leg", "corridor"), scope),
                most.counted(),
                most.number(),
                fields.read("per", period(), new Period.Whole()),
                fields.has("of") ? Sides.read(fields, "of", scope) : null);
    }

    /// The place, leg or corridor that one of `keys` names.
    static Where where(Fields fields, List<String> keys, TermScope scope) {
        String key = fields.only(keys);
        Catalog catalog = scope.context().catalog();
        if (key == null) {
            if (keys.stream().noneMatch(fields::has) && fields.whole().mapping() != null) {
                fields.whole()
                        .refuse(
                                "a term that does not say where",
                                "one of " + String.join(", ", keys),
                                "add for example at: checkpoint");
            }
            return new Where.AtPlace(new PlaceId(Context.UNKNOWN));
        }
        return switch (key) {
            case "leg" ->
                    new Where.OnLeg(
                            new LegId(
                                    fields.read(key, catalog.legs().reference(), Context.UNKNOWN)));
            case "corridor" ->
                    new Where.OnCorridor(
                            new CorridorId(
                                    fields.read(
                                            key,
                                            catalog.corridors().reference(),
                                            Context.UNKNOWN)));
            default -> new Where.AtPlace(scope.context().place(fields, key));
        };
    }

    private static List<Step> steps(Fields fields) {
        List<Step> steps = new ArrayList<>();
        for (Value value : fields.items("steps", "[{one: 4, other: 2}]")) {
            Fields step = value.fields(Shape.STEP);
            steps.add(new Step(people(step, "one", 1), people(step, "other", 1)));
        }
        if (steps.isEmpty() && fields.has("steps")) {
            fields.at("steps")
                    .refuse(
                            "no step",
                            "one step or more",
                            "write for example [{one: 4, other: 2}]: four of one for two of the other");
        }
        return steps.isEmpty() ? List.of(new Step(1, 1)) : steps;
    }

    private static int people(Fields fields, String key, int least) {
        return fields.read(key, Numbers.count(least, Limits.PEOPLE), least);
    }

    private static Form<Amount> amount() {
        String expected = "a number of people, vehicles or convoys, one or more";
        String example = "2000 people, 60 vehicles or 4 convoys";
        return new Form<>(
                expected,
                example,
                scalar -> {
                    Matcher match = AMOUNT.matcher(scalar.text().strip());
                    if (!match.matches()) {
                        throw new Refused(
                                Value.quoted(scalar.text()),
                                expected,
                                "write for example " + example);
                    }
                    Counted counted = Choices.COUNTED.get(match.group(2));
                    if (counted == null) {
                        String near = Nearest.to(match.group(2), Choices.COUNTED.keySet());
                        throw new Refused(
                                Value.quoted(scalar.text()),
                                expected,
                                near == null
                                        ? "write for example " + example
                                        : "did you mean `" + match.group(1) + " " + near + "`?");
                    }
                    Node.Scalar number = new Node.Scalar(scalar.at(), match.group(1), true);
                    return new Amount(
                            Numbers.count(1, Limits.PEOPLE).reading().read(number), counted);
                });
    }

    private static Form<Period> period() {
        String expected = "day, operation, or a duration of one second or more";
        return new Form<>(
                expected,
                "day",
                scalar ->
                        switch (scalar.text()) {
                            case "day" -> new Period.Days();
                            case "operation" -> new Period.Whole();
                            default -> new Period.Blocks(blockLength(scalar, expected));
                        });
    }

    private static Duration blockLength(Node.Scalar scalar, String expected) throws Refused {
        try {
            return Measures.someDuration().reading().read(scalar);
        } catch (Refused notOne) {
            throw new Refused(
                    notOne.why().found(), expected, "write day, operation or for example 6 h");
        }
    }

    /// So many of something.
    ///
    /// @param number how many
    /// @param counted of what
    private record Amount(int number, Counted counted) {}
}
