package org.safepassage.account.exact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Constraints over unknown quantities that are nowhere below zero.
///
/// @param unknowns how many unknowns there are; they are numbered from 0
/// @param reasons how many reasons there are; they are numbered from 0
/// @param firm reasons from this number on are weak: where a contradiction rests on some of them,
///   ranges give those up and keep the others
/// @param all the constraints
public record Constraints(int unknowns, int reasons, int firm, List<Constraint> all) {
    /// Constraints of which all reasons are firm.
    public Constraints(int unknowns, int reasons, List<Constraint> all) {
        this(unknowns, reasons, reasons, all);
    }

    public Constraints {
        all = List.copyOf(all);
        for (Constraint constraint : all) {
            boolean isKnown =
                    constraint.parts().stream()
                                    .allMatch(part ->
                                            part.unknown() >= 0 && part.unknown() < unknowns)
                            && constraint.reasons().stream()
                                    .allMatch(reason -> reason >= 0 && reason < reasons);
            if (!isKnown) {
                throw new IllegalArgumentException(
                        constraint
                                + ": expected unknowns below "
                                + unknowns
                                + " and reasons below "
                                + reasons);
            }
        }
    }

    /// All constraints as rows, those that keep unknowns from below zero at the end.
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Constraint constraint : all) {
            List<Constraint.Part> parts =
                    constraint.parts().stream()
                            .sorted(Comparator.comparingInt(Constraint.Part::unknown))
                            .toList();
            rows.add(
                    new Row(
                            rows.size(),
                            parts.stream().map(Constraint.Part::unknown).toList(),
                            parts.stream().map(Constraint.Part::factor).toList(),
                            constraint.sense(),
                            constraint.limit(),
                            constraint.reasons()));
        }
        for (int unknown = 0; unknown < unknowns; unknown++) {
            rows.add(
                    new Row(
                            rows.size(),
                            List.of(unknown),
                            List.of(Fraction.ONE),
                            Sense.AT_LEAST,
                            Fraction.ZERO,
                            List.of()));
        }
        return rows;
    }
}
