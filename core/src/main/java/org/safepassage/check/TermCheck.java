package org.safepassage.check;

import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Term;
import org.safepassage.plan.Rule;

/// The check of one term: it finds the class that checks its kind of clause.
final class TermCheck {
    private TermCheck() {}

    /// The violations of one enforced term.
    static Findings inspect(Facts facts, Term term) {
        return switch (term.clause()) {
            case Clause.First first -> {
                Findings findings = findings(Rule.FIRST, term, FirstCheck.NEXT_STEP);
                FirstCheck.inspect(facts, first, findings);
                yield findings;
            }
            case Clause.Reciprocal reciprocal -> {
                Findings findings = findings(Rule.RECIPROCAL, term, ReciprocalCheck.NEXT_STEP);
                ReciprocalCheck.inspect(facts, reciprocal, findings);
                yield findings;
            }
            case Clause.Gate gate -> {
                Findings findings = findings(Rule.GATE, term, GateCheck.NEXT_STEP);
                GateCheck.inspect(facts, gate, findings);
                yield findings;
            }
            case Clause.Quota quota -> {
                Findings findings = findings(Rule.QUOTA, term, QuotaCheck.NEXT_STEP);
                QuotaCheck.inspect(facts, quota, findings);
                yield findings;
            }
            case Clause.Together together -> {
                Findings findings = findings(Rule.TOGETHER, term, TogetherCheck.NEXT_STEP);
                TogetherCheck.inspect(facts, together, findings);
                yield findings;
            }
            case Clause.EscortRequired escort -> {
                Findings findings = findings(Rule.ESCORT, term, EscortCheck.NEXT_STEP);
                EscortCheck.inspect(facts, escort, findings);
                yield findings;
            }
            case Clause.MonitorPresent monitor -> {
                Findings findings =
                        findings(Rule.MONITOR_PRESENT, term, MonitorPresentCheck.NEXT_STEP);
                MonitorPresentCheck.inspect(facts, monitor, findings);
                yield findings;
            }
            case Clause.NoSearch ignored -> {
                Findings findings = findings(Rule.NO_SEARCH, term, NoSearchCheck.NEXT_STEP);
                NoSearchCheck.inspect(facts, term, findings);
                yield findings;
            }
            case Clause.DestinationExcluded excluded -> {
                Findings findings =
                        findings(
                                Rule.DESTINATION_EXCLUDED,
                                term,
                                DestinationExcludedCheck.NEXT_STEP);
                DestinationExcludedCheck.inspect(facts, excluded, findings);
                yield findings;
            }
            case Clause.WordsOnly ignored -> findings(Rule.WELL_FORMED, term, "");
        };
    }

    private static Findings findings(Rule rule, Term term, String nextStep) {
        return new Findings(rule, term.id(), nextStep);
    }
}
