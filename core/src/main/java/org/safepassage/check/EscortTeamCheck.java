package org.safepassage.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safepassage.fleet.Escort;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Rule;
import org.safepassage.quantity.EscortTeam;
import org.safepassage.quantity.Span;

/// Rule `escort-team`: a team exists, is available, and is with one convoy at a time with its
/// turn-round between two.
final class EscortTeamCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.ESCORT_TEAM;
    }

    @Override
    public String nextStep() {
        return "Give the convoy another team, or let it go when this one is ready.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        SortedMap<EscortTeam, List<Convoy>> byTeam = new TreeMap<>();
        for (Convoy convoy : facts.sound()) {
            if (convoy.escort() != null) {
                byTeam.computeIfAbsent(convoy.escort(), team -> new ArrayList<>()).add(convoy);
            }
        }
        byTeam.forEach((team, convoys) -> {
            convoys.sort(Facts.BY_BEGIN);
            inspect(facts, team, convoys, findings);
        });
    }

    private static void inspect(
            Facts facts, EscortTeam team, List<Convoy> convoys, Findings findings) {
        Escort escort = facts.operation().fleet().escort(team.escort());
        int most = escort.number().at(facts.plan().figure());
        if (team.number() > most) {
            findings.add(
                    convoys.getFirst().id(),
                    convoys.getFirst().begins(),
                    "team " + team,
                    most + " teams of " + escort.id());
        }
        Convoy before = null;
        for (Convoy convoy : convoys) {
            Span whole = new Span(convoy.begins(), convoy.ends());
            if (!escort.available().contains(whole)) {
                findings.add(
                        convoy.id(),
                        convoy.begins(),
                        "team " + team + " from " + facts.span(whole),
                        facts.span(escort.available()));
            }
            if (before != null) {
                Instant ready = before.ends().plus(escort.turnRound());
                if (convoy.begins().isBefore(ready)) {
                    findings.add(
                            convoy.id(),
                            convoy.begins(),
                            "team " + team + " from " + facts.time(convoy.begins()),
                            "from "
                                    + facts.time(ready)
                                    + ", when it is back from convoy "
                                    + before.id());
                }
            }
            if (before == null || convoy.ends().isAfter(before.ends())) {
                before = convoy;
            }
        }
    }
}
