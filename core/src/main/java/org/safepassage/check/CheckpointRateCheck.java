package org.safepassage.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Rule;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;

/// Rule `checkpoint-rate`: each convoy is served for as long as the checkpoint's lanes need, one
/// convoy at a time.
final class CheckpointRateCheck implements RuleCheck {
    private record Search(Convoy convoy, Span span) {}

    @Override
    public Rule rule() {
        return Rule.CHECKPOINT_RATE;
    }

    @Override
    public String nextStep() {
        return "Give the convoy a stop with its own search of that length.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        SortedMap<PlaceId, List<Search>> searches = new TreeMap<>();
        for (Convoy convoy : facts.sound()) {
            for (Visit visit : facts.visits(convoy)) {
                inspectLength(facts, convoy, visit, findings);
                if (visit.stop() != null && visit.stop().search() != null) {
                    searches.computeIfAbsent(visit.place(), id -> new ArrayList<>())
                            .add(new Search(convoy, visit.stop().search()));
                }
            }
        }
        searches.forEach((place, atPlace) -> inspectOverlap(facts, place, atPlace, findings));
    }

    private static void inspectLength(Facts facts, Convoy convoy, Visit visit, Findings findings) {
        @Nullable Duration due = CheckpointService.due(facts, convoy, visit, null);
        Duration given = CheckpointService.given(visit);
        Duration expected = due == null ? Duration.ZERO : due;
        if (!given.equals(expected) && NoSearchCheck.searched(facts, convoy, visit) == null) {
            findings.add(
                    convoy.id(),
                    visit.from(),
                    "a search of " + Facts.length(given) + " at " + visit.place(),
                    due == null
                            ? "none here"
                            : "exactly "
                                    + Facts.length(expected)
                                    + ", the time until its last lane is free");
        }
    }

    private static void inspectOverlap(
            Facts facts, PlaceId place, List<Search> searches, Findings findings) {
        searches.sort(
                Comparator.comparing((Search search) -> search.span().from())
                        .thenComparing(search -> search.convoy().id()));
        Search last = null;
        for (Search search : searches) {
            if (search.span().length().isZero()) {
                continue; // It takes no second from anyone.
            }
            if (last != null && search.span().from().isBefore(last.span().to())) {
                findings.add(
                        search.convoy().id(),
                        search.span().from(),
                        "a search at " + place + " from " + facts.time(search.span().from()),
                        "from "
                                + facts.time(last.span().to())
                                + ", when convoy "
                                + last.convoy().id()
                                + " has been served");
            }
            if (last == null || search.span().to().isAfter(last.span().to())) {
                last = search;
            }
        }
    }
}
