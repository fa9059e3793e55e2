package org.safepassage.app.imports.resolving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Form;
import org.safepassage.app.imports.reading.Limits;
import org.safepassage.app.imports.reading.Nearest;
import org.safepassage.app.imports.reading.Refused;
import org.safepassage.app.imports.reading.Shape;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.app.imports.reading.Words;
import org.safepassage.app.imports.text.Node;

/// All entries of one kind, in the order of the file. They are gathered before anything refers to
/// them, so that a file may name what it defines further down.
public final class Items {
    private final String kind;
    private final String where;
    private final List<Item> all = new ArrayList<>();
    private final Map<String, Item> byId = new LinkedHashMap<>();
    private @Nullable Form<String> reference;
    private final Set<String> standIns = new TreeSet<>();
    private final Set<String> refusedIds = new TreeSet<>();
    private boolean areInDoubt;
    private boolean mayHaveAnyId;

    /// None yet.
    ///
    /// @param kind what they are called in messages, such as `place`
    /// @param where the key under which they stand
    Items(String kind, String where) {
        this.kind = kind;
        this.where = where;
    }

    /// All entries of the list at `where`.
    static Items read(Fields file, String where, Shape shape, String kind) {
        return read(file, where, shape, kind, Limits.LIST);
    }

    /// All entries of the list at `where`; a list of more than `most` is refused.
    static Items read(Fields file, String where, Shape shape, String kind, int most) {
        Items items = new Items(kind, where);
        List<Value> values = file.items(where, "- {id: ..., ...} below `" + where + ":`");
        if (values.size() > most) {
            file.at(where)
                    .refuse(
                            values.size() + " entries",
                            "at most " + most + " of this kind",
                            "join entries that are alike");
            values = List.of();
        }
        for (Value value : values) {
            items.add(value.fields(shape));
        }
        if (file.isAmiss(where) || (items.all.isEmpty() && !file.at(where).isSound())) {
            items.doubt(file.whole().problems());
        }
        return items;
    }

    /// Adds one; an id that is already there is reported, and its entry left out of references.
    Item add(Fields fields) {
        Value id = fields.find("id");
        String standIn = "unnamed-" + (all.size() + 1);
        Item item = new Item(id == null ? standIn : id.read(Words.id(), standIn), fields);
        if (id == null || !id.isSound()) {
            areInDoubt = true;
            standIns.add(standIn);
            String meant =
                    id != null && id.node() instanceof Node.Scalar written
                            ? Words.meantId(written.text())
                            : null;
            mayHaveAnyId |= meant == null;
            if (meant != null) {
                refusedIds.add(meant);
            }
        }
        all.add(item);
        Item first = byId.putIfAbsent(item.id(), item);
        if (first != null && id != null) {
            id.refuse(
                    "'"
                            + item.id()
                            + "', the id of another "
                            + kind
                            + " (line "
                            + first.fields().at("id").node().at().line()
                            + ")",
                    "a different id for each " + kind,
                    "rename one of the two, and whatever refers to it");
        }
        return item;
    }

    /// All, in the order of the file.
    public List<Item> all() {
        return all;
    }

    /// The entry with this id.
    ///
    /// @throws IllegalArgumentException when there is none
    public Item item(String id) {
        Item item = byId.get(id);
        if (item == null) {
            throw new IllegalArgumentException("no " + kind + " " + id + " in the file");
        }
        return item;
    }

    /// Notes that some of them are not known, for reasons already reported.
    void doubt(Problems problems) {
        areInDoubt = true;
        mayHaveAnyId = true;
        problems.doubt(where);
    }

    /// Whether some of them are not known, for reasons already reported.
    boolean areInDoubt() {
        return areInDoubt;
    }

    /// Whether all of them are known, and nothing at `keys` of any has been refused.
    public boolean areKnown(String... keys) {
        return !areInDoubt && all.stream().allMatch(item -> item.fields().areSound(keys));
    }

    /// The form of a reference to one of them, once all are gathered.
    Form<String> reference() {
        if (reference == null) {
            List<String> known = new ArrayList<>(byId.keySet());
            known.removeAll(standIns);
            reference = doubted(Words.reference(kind, known, where));
        }
        return reference;
    }

    /// `form`, but where some of them are not known, an unknown reference that may mean one of
    /// these is no mistake of its own.
    Form<String> doubted(Form<String> form) {
        if (!areInDoubt) {
            return form;
        }
        return new Form<>(
                form.expected(),
                form.example(),
                scalar -> {
                    try {
                        return form.reading().read(scalar);
                    } catch (Refused refused) {
                        boolean follows =
                                mayHaveAnyId || mayMeanRefused(Words.meantId(scalar.text()));
                        throw follows ? refused.asFollowing() : refused;
                    }
                });
    }

    private boolean mayMeanRefused(@Nullable String meant) {
        return meant == null || refusedIds.contains(meant) || Nearest.to(meant, refusedIds) != null;
    }

    /// All ids, in the order of the file.
    List<String> ids() {
        return List.copyOf(byId.keySet());
    }
}
