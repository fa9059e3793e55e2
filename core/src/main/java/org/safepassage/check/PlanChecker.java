package org.safepassage.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.Term;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Plan;
import org.safepassage.plan.Rule;

/// The checker. It shares nothing with the planner but the data of operation and plan, recomputes
/// everything in whole seconds by the plainest method, and names every rule that a plan breaks. A
/// plan with violations is not published.
///
/// It never fails on a plan, however wrong. Convoys that are not well-formed are named and then
/// left aside, so that one slip of the pen does not drown in its consequences; the operation is
/// taken to be right, as its reader makes sure.
public final class PlanChecker {
    /// Violations listed for one rule, or for one term; more are counted only.
    public static final int MOST_LISTED = 100;

    private static final List<RuleCheck> CHECKS =
            List.of(
                    new WithinHorizonCheck(),
                    new EveryoneCountedOnceCheck(),
                    new SeatsAndStretchersCheck(),
                    new HouseholdTogetherCheck(),
                    new VehicleCarriesCheck(),
                    new VehicleInOnePlaceCheck(),
                    new VehicleAvailableCheck(),
                    new VehicleTripsCheck(),
                    new TurnRoundCheck(),
                    new BoardingTimeCheck(),
                    new BoardingPlaceCheck(),
                    new TravelTimeCheck(),
                    new CorridorCheck(),
                    new LegOpenCheck(),
                    new OneWayCheck(),
                    new HeadwayCheck(),
                    new ConvoySizeCheck(),
                    new CheckpointRateCheck(),
                    new RoomToStandCheck(),
                    new ReceptionCapacityCheck(),
                    new TimeAboardCheck(),
                    new DriverDutyCheck(),
                    new ChosenDestinationCheck(),
                    new EscortTeamCheck());

    private PlanChecker() {}

    /// Judges a plan by its operation: which rules it breaks, and its score.
    public static Judgement check(Operation operation, Plan plan) {
        List<Findings> all = new ArrayList<>();
        WellFormedCheck wellFormed = WellFormedCheck.inspect(operation, plan);
        Facts facts = new Facts(operation, plan, wellFormed.sound());
        if (isOfAnother(operation, plan, wellFormed)) {
            return new Judgement(
                    wellFormed.findings().listed().subList(0, 1), Map.of(), Scoring.score(facts));
        }
        all.add(wellFormed.findings());
        for (RuleCheck check : CHECKS) {
            Findings findings = new Findings(check.rule(), null, check.nextStep());
            check.inspect(facts, findings);
            all.add(findings);
        }
        for (Term term : operation.enforcedTerms()) {
            all.add(TermCheck.inspect(facts, term));
        }
        all.sort(Comparator.comparing(Findings::rule));
        List<Violation> violations = new ArrayList<>();
        Map<Rule, Integer> unlisted = new EnumMap<>(Rule.class);
        for (Findings findings : all) {
            violations.addAll(findings.listed());
            if (findings.unlisted() > 0) {
                unlisted.merge(findings.rule(), findings.unlisted(), Integer::sum);
            }
        }
        return new Judgement(violations, unlisted, Scoring.score(facts));
    }

    /// Whether the plan was made for another operation, and none of its convoys makes sense in this
    /// one: all else that could be said follows from that.
    private static boolean isOfAnother(Operation operation, Plan plan, WellFormedCheck wellFormed) {
        return !plan.operation().equals(operation.id())
                && !plan.convoys().isEmpty()
                && wellFormed.sound().isEmpty();
    }
}
