package org.safepassage.app.imports.judging;

import java.util.HashSet;
import java.util.Set;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Term;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.resolving.Item;
import org.safepassage.app.imports.resolving.Resolved;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.TermId;

/// Whether the terms leave each group one place at least of those that it chose.
final class Exclusions {
    private Exclusions() {}

    static void judge(Resolved resolved) {
        if (!resolved.catalog().groups().areKnown("id", "to", "place", "category")) {
            return;
        }
        Operation operation = resolved.operation();
        Set<GroupId> toNowhere = new HashSet<>();
        for (Item item : resolved.catalog().terms().all()) {
            Term term = operation.terms().get(new TermId(item.id()));
            if (term == null
                    || !term.isEnforced()
                    || !(term.clause() instanceof Clause.DestinationExcluded rule)
                    || !item.fields().whole().isSound()) {
                continue;
            }
            for (GroupId id : rule.side().groups()) {
                if (!isLeftAny(operation, operation.group(id)) && toNowhere.add(id)) {
                    refuse(item.fields(), operation.group(id));
                }
            }
        }
    }

    private static boolean isLeftAny(Operation operation, Group group) {
        return group.destinations().stream().anyMatch(to -> mayGo(operation, group.id(), to));
    }

    private static boolean mayGo(Operation operation, GroupId group, PlaceId to) {
        return operation.enforcedTerms().stream()
                .noneMatch(term ->
                        term.clause() instanceof Clause.DestinationExcluded rule
                                && rule.place().equals(to)
                                && rule.side().groups().contains(group));
    }

    private static void refuse(Fields term, Group group) {
        term.at("destination-excluded")
                .refuse(
                        "a rule by which '" + group.id() + "' may go to none of its places",
                        "one place at least that the group chose and no term excludes",
                        "correct the rule, or add to `to` of '" + group.id() + "' what they chose");
    }
}
