package org.safepassage.app.imports.judging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Term;
import org.safepassage.app.imports.resolving.Item;
import org.safepassage.app.imports.resolving.Resolved;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.TermId;

/// Whether terms wait for one another in a circle, so that nobody could ever go first.
///
/// Each group has four moments: its first and last departure, its first and last arrival. A term
/// `first` says that the last moment of each group that goes before is not later than the first
/// moment of each that comes after; a gate says the same of the last arrival or departure of one
/// side and the first departure of the side that is held. A circle of such moments is a mistake.
final class WaitingTerms {
    private static final int SHOWN = 8;

    private final Resolved resolved;
    private final Circles circles = new Circles();
    private final Map<GroupId, Map<Moment, Integer>> moments = new TreeMap<>();
    private final Map<Integer, TermId> terms = new LinkedHashMap<>();

    private WaitingTerms(Resolved resolved) {
        this.resolved = resolved;
    }

    static void judge(Resolved resolved) {
        if (!resolved.catalog().groups().areKnown("id", "place", "category")) {
            return;
        }
        new WaitingTerms(resolved).judge();
    }

    private void judge() {
        for (Term term : resolved.operation().enforcedTerms()) {
            if (resolved.catalog().terms().item(term.id().value()).fields().whole().isSound()) {
                add(term);
            }
        }
        for (List<Integer> circle : circles.find()) {
            List<TermId> waiting =
                    circle.stream().filter(terms::containsKey).map(terms::get).sorted().toList();
            if (!waiting.isEmpty()) {
                report(waiting);
            }
        }
    }

    private void add(Term term) {
        switch (term.clause()) {
            case Clause.First first -> {
                boolean arrival = first.measured() instanceof Measure.Arrival;
                wait(
                        term.id(),
                        first.before(),
                        arrival ? Moment.LAST_ARRIVAL : Moment.LAST_DEPARTURE,
                        first.after(),
                        arrival ? Moment.FIRST_ARRIVAL : Moment.FIRST_DEPARTURE);
            }
            case Clause.Gate gate -> {
                switch (gate.opening()) {
                    case Opening.AllArrived arrived ->
                            wait(
                                    term.id(),
                                    arrived.side(),
                                    Moment.LAST_ARRIVAL,
                                    gate.held(),
                                    Moment.FIRST_DEPARTURE);
                    case Opening.AllDeparted departed ->
                            wait(
                                    term.id(),
                                    departed.side(),
                                    Moment.LAST_DEPARTURE,
                                    gate.held(),
                                    Moment.FIRST_DEPARTURE);
                    case Opening.OutsideEvent ignored -> {}
                }
            }
            case Clause.Reciprocal ignored -> {}
            case Clause.Quota ignored -> {}
            case Clause.Together ignored -> {}
            case Clause.EscortRequired ignored -> {}
            case Clause.MonitorPresent ignored -> {}
            case Clause.NoSearch ignored -> {}
            case Clause.DestinationExcluded ignored -> {}
            case Clause.WordsOnly ignored -> {}
        }
    }

    /// Draws one node for the term between the moments of both sides, so that a circle names its
    /// terms.
    private void wait(TermId term, Side before, Moment last, Side after, Moment first) {
        int node = circles.addNode();
        terms.put(node, term);
        before.groups().forEach(group -> circles.addEdge(node(group, last), node));
        after.groups().forEach(group -> circles.addEdge(node, node(group, first)));
    }

    private int node(GroupId group, Moment moment) {
        Map<Moment, Integer> own = moments.computeIfAbsent(group, ignored -> momentsOfOneGroup());
        return Objects.requireNonNull(own.get(moment));
    }

    private Map<Moment, Integer> momentsOfOneGroup() {
        int firstDeparture = circles.addNode();
        int lastDeparture = circles.addNode();
        int firstArrival = circles.addNode();
        int lastArrival = circles.addNode();
        circles.addEdge(firstDeparture, lastDeparture);
        circles.addEdge(firstDeparture, firstArrival);
        circles.addEdge(lastDeparture, lastArrival);
        circles.addEdge(firstArrival, lastArrival);
        Map<Moment, Integer> nodes = new EnumMap<>(Moment.class);
        nodes.put(Moment.FIRST_DEPARTURE, firstDeparture);
        nodes.put(Moment.LAST_DEPARTURE, lastDeparture);
        nodes.put(Moment.FIRST_ARRIVAL, firstArrival);
        nodes.put(Moment.LAST_ARRIVAL, lastArrival);
        return nodes;
    }

    private void report(List<TermId> waiting) {
        List<String> ids = new ArrayList<>(waiting.stream().map(TermId::value).toList());
        for (Item item : resolved.catalog().terms().all()) {
            if (ids.contains(item.id())) {
                String some = String.join("', '", ids.subList(0, Math.min(ids.size(), SHOWN)));
                String all = ids.size() > SHOWN ? some + "' and others" : some + "'";
                item.fields()
                        .whole()
                        .refuse(
                                ids.size() == 1
                                        ? "the term '" + all + ", whose sides wait for one another"
                                        : "the terms '"
                                                + all
                                                + ", which wait for one another in a circle",
                                "terms of which some group can go first",
                                "ask the parties which of them was meant to give way, and mark it"
                                        + " status: withdrawn or change it");
                return;
            }
        }
    }

    /// The moments of a group that terms wait for.
    private enum Moment {
        FIRST_DEPARTURE,
        LAST_DEPARTURE,
        FIRST_ARRIVAL,
        LAST_ARRIVAL
    }
}
