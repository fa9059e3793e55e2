package org.safepassage.app.imports.judging;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Shape;
import org.safepassage.app.imports.resolving.Item;
import org.safepassage.app.imports.resolving.Resolved;
import org.safepassage.network.Intake;
import org.safepassage.network.Place;
import org.safepassage.network.PlacePart;
import org.safepassage.quantity.PlaceId;

/// Whether what a place can receive fits its parts, and itself: a limit that another makes useless
/// was hardly meant so.
final class Receptions {
    private static final Set<PlacePart> RECEIVES = Set.of(PlacePart.RECEPTION, PlacePart.HOSPITAL);

    private Receptions() {}

    static void judge(Resolved resolved) {
        for (Item item : resolved.catalog().places().all()) {
            Fields fields = item.fields();
            Fields reception =
                    fields.areSound("id", "parts", "reception")
                            ? fields.fields("reception", Shape.RECEPTION)
                            : null;
            if (reception != null) {
                judge(reception, resolved.operation().network().place(new PlaceId(item.id())));
            }
        }
    }

    private static void judge(Fields reception, Place place) {
        if (!place.parts().isEmpty() && place.parts().stream().noneMatch(RECEIVES::contains)) {
            reception
                    .whole()
                    .refuse(
                            "what '"
                                    + place.id()
                                    + "' can receive, where by its parts nobody is received",
                            "a place with the part reception or hospital",
                            "delete `reception`, or add reception to the parts of '"
                                    + place.id()
                                    + "' if people are received there");
            return;
        }
        judge(reception, place.reception().people());
        Fields patients = reception.fields("patients", Shape.INTAKE);
        if (patients != null) {
            judge(patients, place.reception().patients());
        }
    }

    private static void judge(Fields fields, Intake intake) {
        refuseOver(fields, "per-hour", intake.perHour(), "per-day", intake.perDay());
        refuseOver(fields, "per-hour", intake.perHour(), "in-all", intake.inAll());
        refuseOver(fields, "per-day", intake.perDay(), "in-all", intake.inAll());
    }

    private static void refuseOver(
            Fields fields,
            String shorter,
            @Nullable Integer less,
            String longer,
            @Nullable Integer more) {
        if (less != null && more != null && less > more) {
            fields.at(shorter)
                    .refuse(
                            String.join(
                                    "",
                                    List.of(
                                            "'" + less,
                                            "', more than the " + more,
                                            " of " + longer)),
                            "at most " + more + ", the figure of " + longer,
                            "correct one of the two, or delete " + shorter);
        }
    }
}
