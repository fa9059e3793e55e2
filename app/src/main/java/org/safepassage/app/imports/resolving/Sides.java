package org.safepassage.app.imports.resolving;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.safepassage.agreement.Side;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Form;
import org.safepassage.app.imports.reading.Shape;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.app.imports.text.Node;
import org.safepassage.people.Group;
import org.safepassage.quantity.GroupId;

/// Reads sides of terms: which groups `{place: ..., category: ..., group: ...}` or `everyone`
/// means.
final class Sides {
    private static final String EVERYONE = "everyone";
    private static final String EXAMPLE = "{place: assembly} or everyone";

    private Sides() {}

    /// The side at `key`, which the shape requires.
    static Side read(Fields fields, String key, TermScope scope) {
        Value value = fields.find(key);
        return value == null ? standIn() : read(value, scope);
    }

    /// Reports groups that two sides of one term share.
    static void refuseShared(Side one, Side other, Value at, TermScope scope) {
        if (!scope.groupsAreKnown()) {
            return;
        }
        Set<GroupId> shared = new TreeSet<>(one.groups());
        shared.retainAll(other.groups());
        if (!shared.isEmpty() && at.isSound()) {
            at.refuse(
                    "the group '" + shared.iterator().next() + "' on both sides",
                    "two sides that share no group",
                    "name places, categories or groups that tell the sides apart");
        }
    }

    private static Side read(Value value, TermScope scope) {
        if (value.node() instanceof Node.Scalar scalar) {
            if (scalar.text().equals(EVERYONE) && !scope.groups().isEmpty()) {
                return new Side(EVERYONE, new TreeSet<>(scope.groups().keySet()));
            }
            if (!scalar.text().equals(EVERYONE)) {
                value.refuse(value.shown(), "a side", "write for example " + EXAMPLE);
            }
            return standIn();
        }
        Fields fields = value.fields(Shape.SIDE);
        Context context = scope.context();
        List<String> places = words(fields, "place", context.catalog().places().reference());
        List<String> categories = words(fields, "category", scope.categories().reference());
        List<String> groups = words(fields, "group", context.catalog().groups().reference());
        if (places.isEmpty() && categories.isEmpty() && groups.isEmpty()) {
            if (Stream.of("place", "category", "group").noneMatch(fields::isAmiss)) {
                value.refuse(
                        "a side that names nobody",
                        "place, category, group, or everyone",
                        "write for example " + EXAMPLE);
            }
            return standIn();
        }
        SortedSet<GroupId> found = new TreeSet<>();
        for (Group group : scope.groups().values()) {
            boolean meant =
                    names(places, group.place().value())
                            && names(categories, group.category().word())
                            && names(groups, group.id().value());
            if (meant) {
                found.add(group.id());
            }
        }
        String words = spoken(categories, groups, places);
        return found.isEmpty() ? refuseEmpty(value, words, scope) : new Side(words, found);
    }

    private static Side refuseEmpty(Value value, String words, TermScope scope) {
        if (scope.groupsAreKnown() && value.isSound()) {
            value.refuse(
                    "a side without people: no group is " + words.replaceFirst("^all at ", "at "),
                    "a side of one group or more",
                    "check place and category of the groups meant, or delete the term");
        }
        return standIn();
    }

    private static List<String> words(Fields fields, String key, Form<String> form) {
        List<String> words = new ArrayList<>();
        for (Value value : fields.itemsOrOne(key, "[one, other]")) {
            words.add(value.read(form, Context.UNKNOWN));
        }
        return words;
    }

    private static boolean names(List<String> words, String word) {
        return words.isEmpty() || words.contains(word);
    }

    /// As people would say it: `families or fighters at assembly-east`.
    private static String spoken(
            List<String> categories, List<String> groups, List<String> places) {
        List<String> parts = new ArrayList<>();
        if (!categories.isEmpty()) {
            parts.add(String.join(" or ", categories));
        }
        if (!groups.isEmpty()) {
            parts.add("group " + String.join(" or ", groups));
        }
        if (!places.isEmpty()) {
            parts.add((parts.isEmpty() ? "all at " : "at ") + String.join(" or ", places));
        }
        return String.join(", ", parts).replace(", at ", " at ");
    }

    private static Side standIn() {
        return new Side(Context.UNKNOWN, new TreeSet<>(Set.of(new GroupId(Context.UNKNOWN))));
    }
}
