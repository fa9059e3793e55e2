package org.safepassage.app.imports.resolving;

import java.util.Map;
import org.safepassage.people.Group;
import org.safepassage.quantity.GroupId;

/// What terms are read against: all that the file defines before them.
///
/// @param context head and ids
/// @param categories words for kinds of people
/// @param groups groups by id
/// @param groupsAreKnown whether places and categories of all groups are known, so that a side
///   without groups is a mistake of the term
record TermScope(
        Context context,
        Categories categories,
        Map<GroupId, Group> groups,
        boolean groupsAreKnown) {
    static TermScope of(Context context, Categories categories, Map<GroupId, Group> groups) {
        boolean known = context.catalog().groups().areKnown("id", "place", "category");
        return new TermScope(context, categories, groups, known);
    }
}
