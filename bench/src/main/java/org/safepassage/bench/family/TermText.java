package org.safepassage.bench.family;

import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Period;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.Where;

/// Writes one term of a drawn operation for [OperationText].
final class TermText {
    private TermText() {}

    static String of(Term term) {
        return "  - id: "
                + term.id()
                + "\n    text: "
                + term.text().in("en")
                + "\n    status: "
                + OperationText.word(term.status())
                + "\n"
                + rule(term.clause());
    }

    private static String rule(Clause clause) {
        return switch (clause) {
            case Clause.First(Side before, Side after, Measure measured) ->
                    line("first", "before: " + side(before), "after: " + side(after), on(measured));
            case Clause.Reciprocal reciprocal -> reciprocal(reciprocal);
            case Clause.Gate(Side held, Opening opening) ->
                    line("gate", "held: " + side(held), "until: " + opening(opening));
            case Clause.Quota quota -> quota(quota);
            case Clause.Together(Side one, Side other, Measure measured, var within) ->
                    line(
                            "together",
                            "one: " + side(one),
                            "other: " + side(other),
                            on(measured),
                            "within: " + OperationText.duration(within));
            case Clause.EscortRequired(Side of, var corridor, var escort) ->
                    corridor == null
                            ? line("escort", "of: " + side(of), "by: " + escort)
                            : line("escort", "of: " + side(of), "on: " + corridor, "by: " + escort);
            case Clause.NoSearch(Side of, var place) ->
                    place == null
                            ? line("no-search", "of: " + side(of))
                            : line("no-search", "of: " + side(of), "at: " + place);
            case Clause.DestinationExcluded(Side of, var place) ->
                    line("destination-excluded", "of: " + side(of), "place: " + place);
            case Clause.MonitorPresent ignored ->
                    throw new IllegalArgumentException("drawn operations have no monitors");
            case Clause.WordsOnly() -> "";
        };
    }

    private static String reciprocal(Clause.Reciprocal term) {
        StringBuilder steps = new StringBuilder();
        term.steps()
                .forEach(step ->
                        steps.append(steps.isEmpty() ? "" : ", ")
                                .append("{one: ")
                                .append(step.one())
                                .append(", other: ")
                                .append(step.other())
                                .append("}"));
        return line(
                "reciprocal",
                "one: " + side(term.one()),
                "other: " + side(term.other()),
                "steps: [" + steps + "]",
                "repeats: " + term.repeats(),
                on(term.measured()),
                "tolerance: {one: "
                        + term.toleranceOne()
                        + ", other: "
                        + term.toleranceOther()
                        + "}");
    }

    private static String quota(Clause.Quota quota) {
        String where =
                switch (quota.where()) {
                    case Where.AtPlace(var place) -> "at: " + place;
                    case Where.OnLeg(var leg) -> "leg: " + leg;
                    case Where.OnCorridor(var corridor) -> "corridor: " + corridor;
                };
        String per =
                switch (quota.period()) {
                    case Period.Days() -> "day";
                    case Period.Whole() -> "operation";
                    case Period.Blocks(var length) -> OperationText.duration(length);
                };
        String most = "most: " + quota.most() + " " + OperationText.word(quota.counted());
        @Nullable Side of = quota.side();
        return of == null
                ? line("quota", where, most, "per: " + per)
                : line("quota", where, most, "per: " + per, "of: " + side(of));
    }

    private static String opening(Opening opening) {
        return switch (opening) {
            case Opening.AllArrived(Side arrived) -> "{arrived: " + side(arrived) + "}";
            case Opening.AllDeparted(Side departed) -> "{departed: " + side(departed) + "}";
            case Opening.OutsideEvent(String event, var expected) ->
                    "{event: " + event + ", expected: " + expected + "}";
        };
    }

    private static String on(Measure measure) {
        return switch (measure) {
            case Measure.Departure() -> "on: departure";
            case Measure.Arrival() -> "on: arrival";
            case Measure.Passing(var place) -> "on: {place: " + place + "}";
        };
    }

    private static String side(Side side) {
        return "{group: " + side.groups() + "}";
    }

    private static String line(String rule, String... keys) {
        return "    " + rule + ": {" + String.join(", ", keys) + "}\n";
    }
}
