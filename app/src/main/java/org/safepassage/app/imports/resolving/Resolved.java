package org.safepassage.app.imports.resolving;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Form;
import org.safepassage.app.imports.reading.Limits;
import org.safepassage.app.imports.reading.Refused;
import org.safepassage.app.imports.reading.Shape;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.app.imports.reading.Words;
import org.safepassage.app.imports.text.Node;
import org.safepassage.fleet.Fleet;
import org.safepassage.network.Leg;
import org.safepassage.network.Network;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.LegId;

/// An operation as far as it could be read, with where each of its parts stands in the file. While
/// there are problems it may hold stand-ins, and only parts that are sound can be judged.
///
/// @param operation the operation
/// @param catalog where its parts stand
/// @param problems what has been refused so far
public record Resolved(Operation operation, Catalog catalog, Problems problems) {
    /// The format version that this program reads.
    public static final String VERSION = "1";

    /// Reads the whole file; null when it is no mapping or has no head to read the rest against.
    public static @Nullable Resolved read(Node root, Problems problems) {
        Fields file = new Value(root, "", problems).fields(Shape.FILE);
        file.read("safe-passage", version(), VERSION);
        file.readIfAny("notes", Words.text(Limits.TEXT), "");
        Fields head = file.fields("operation", Shape.OPERATION);
        if (head == null) {
            return null;
        }
        refuseEmpty(file);
        Header header = Header.read(head);
        Context context = new Context(header, Catalog.read(file), problems);
        return new Resolved(operation(context), context.catalog(), problems);
    }

    private static Operation operation(Context context) {
        Header header = context.header();
        Categories categories = Categories.read(context);
        Fleet fleet = Vehicles.read(context, categories);
        Map<LegId, Leg> legs = Legs.read(context, fleet);
        Network network = new Network(Places.read(context), legs, Corridors.read(context, legs));
        Map<GroupId, Group> groups = Groups.read(context, categories);
        return new Operation(
                header.id(),
                header.names(),
                header.exercise(),
                header.confidentiality(),
                header.languages(),
                header.zone(),
                header.horizon(),
                header.interval(),
                Parties.read(context),
                network,
                groups,
                fleet,
                Terms.read(TermScope.of(context, categories, groups)));
    }

    private static void refuseEmpty(Fields file) {
        for (String key : List.of("places", "corridors", "groups", "fleet")) {
            Value value = file.find(key);
            if (value != null
                    && value.node() instanceof Node.Sequence sequence
                    && sequence.items().isEmpty()) {
                value.refuse("an empty list", "one entry or more", "write what the operation has");
            }
        }
    }

    private static Form<String> version() {
        return new Form<>(
                "format version " + VERSION,
                VERSION,
                scalar -> {
                    if (!scalar.text().equals(VERSION)) {
                        throw new Refused(
                                Value.quoted(scalar.text()),
                                "format version " + VERSION,
                                "write safe-passage: "
                                        + VERSION
                                        + ", or use the program that reads this version");
                    }
                    return VERSION;
                });
    }
}
