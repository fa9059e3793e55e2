package org.safepassage.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.account.exact.Findings;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Report;

/// What follows from all claims together: every figure with its range and sources, every
/// contradiction, what may explain it, and what nobody has said.
///
/// @param figures by act, place, people and time
/// @param disputes contradictions in groups; the shortest first
/// @param nearMisses numbers that differ as by a slip
/// @param remarks what else there is to know, by rule
/// @param questions what text alone does not decide, by rule
/// @param places words that were taken to name one place
/// @param names for each place in figures and subjects its names, the usual one first
/// @param subjects what each claim was taken to speak of, by its id
/// @param setAside claims that bear on no figure, by id, with the decision that says so
/// @param decisions every decision in its order, also those that later ones replaced
public record Account(
        List<FigureRange> figures,
        List<Dispute> disputes,
        List<NearMiss> nearMisses,
        List<Remark> remarks,
        List<Question> questions,
        List<PlaceWords> places,
        Map<String, List<String>> names,
        Map<String, Subject> subjects,
        Map<String, Decision> setAside,
        List<Decision> decisions) {
    public Account {
        figures = List.copyOf(figures);
        disputes = List.copyOf(disputes);
        nearMisses = List.copyOf(nearMisses);
        remarks = List.copyOf(remarks);
        questions = List.copyOf(questions);
        places = List.copyOf(places);
        names = java.util.Collections.unmodifiableMap(new TreeMap<>(names));
        subjects = java.util.Collections.unmodifiableMap(new TreeMap<>(subjects));
        setAside = java.util.Collections.unmodifiableMap(new TreeMap<>(setAside));
        decisions = List.copyOf(decisions);
    }

    /// The account of `testimony`. The same claims give the same account, in whatever order their
    /// reports are given.
    ///
    /// @throws IllegalArgumentException when a decision names a claim that does not exist
    public static Account of(Testimony testimony) {
        Map<String, Decision> valid = valid(testimony);
        Map<String, Decision> aside = new TreeMap<>();
        valid.forEach((claim, decision) -> {
            if (decision instanceof Decision.SetAside) {
                aside.put(claim, decision);
            }
        });
        Occasions occasions = new Occasions(testimony);
        Testimony kept = testimony.without(aside.keySet());
        Drawn drawn = draw(testimony, occasions, aside);
        if (settle(drawn, valid, aside)) {
            drawn = draw(testimony, occasions, aside);
        }
        List<Claim> held = drawn.held;
        Map<String, Subject> subjects = drawn.statements.subjects();
        List<Remark> remarks = new ArrayList<>();
        States states = States.in(kept, drawn.results.statements(), subjects, occasions);
        List<Dispute> disputes = new ArrayList<>(drawn.disputes);
        disputes.addAll(states.disputes());
        remarks.addAll(states.remarks());
        Set<String> heldIds = new HashSet<>();
        held.forEach(claim -> heldIds.add(claim.id()));
        remarks.addAll(OneSource.in(testimony.reports(), heldIds, subjects, disputes));
        remarks.addAll(SameNumbers.in(held, subjects, occasions));
        remarks.addAll(Definitions.in(held, testimony.reports(), subjects));
        remarks.addAll(Loads.in(testimony.reports(), subjects, disputes));
        remarks.addAll(Gaps.in(held, testimony.copies(), subjects));
        remarks.sort(Comparator.comparing(Remark::rule));
        return new Account(
                drawn.results.figures(),
                disputes,
                NearMisses.in(held, testimony.reports(), subjects, occasions),
                distinct(remarks),
                questions(kept, held, subjects, occasions),
                placeUses(testimony, subjects),
                names(testimony),
                subjects,
                aside,
                testimony.decisions());
    }

    private static List<Question> questions(
            Testimony testimony,
            List<Claim> held,
            Map<String, Subject> subjects,
            Occasions occasions) {
        List<Question> questions = new ArrayList<>(Questions.in(testimony, occasions));
        questions.addAll(FigureQuestions.in(testimony, held, subjects, occasions));
        questions.sort(Comparator.comparing(Question::rule));
        return questions;
    }

    /// A remark in the same words about a copy says nothing more.
    private static List<Remark> distinct(List<Remark> remarks) {
        Set<Object> words = new HashSet<>();
        return remarks.stream()
                .filter(remark -> words.add(List.of(remark.rule(), remark.message())))
                .toList();
    }

    /// The last decision about each claim, event or assertion, in the order in which they were
    /// taken.
    private static Map<String, Decision> valid(Testimony testimony) {
        Set<String> ids = testimony.ids();
        Map<String, Decision> last = new LinkedHashMap<>();
        for (Decision decision : testimony.decisions()) {
            if (!ids.contains(decision.claim())) {
                throw new IllegalArgumentException(
                        "decision about claim '" + decision.claim() + "', which is in no report");
            }
            last.remove(decision.claim());
            last.put(decision.claim(), decision);
        }
        return last;
    }

    /// Sets aside what contradicts a settled claim, alone or with others; says whether there was
    /// anything. What is settled itself, or was restored later, stays.
    private static boolean settle(
            Drawn drawn, Map<String, Decision> valid, Map<String, Decision> aside) {
        int before = aside.size();
        Set<String> settled = new HashSet<>();
        valid.forEach((claim, decision) -> {
            if (decision instanceof Decision.Settle) {
                settled.add(claim);
            }
        });
        Set<String> restored = new HashSet<>();
        List<Decision> latestFirst = new ArrayList<>(valid.values());
        java.util.Collections.reverse(latestFirst);
        for (Decision decision : latestFirst) {
            switch (decision) {
                case Decision.Restore restore -> restored.add(restore.claim());
                case Decision.SetAside _ -> {}
                case Decision.Settle settle ->
                        against(settle.claim(), drawn.disputes).stream()
                                .filter(statement ->
                                        settled.stream()
                                                .noneMatch(claim -> holds(statement, claim)))
                                .flatMap(statement -> statement.claims().stream())
                                .filter(claim -> !restored.contains(claim.id()))
                                .forEach(claim -> aside.putIfAbsent(claim.id(), decision));
            }
        }
        return aside.size() > before;
    }

    /// The other figures of all contradictions in which a claim stands.
    private static List<Statement> against(String claim, List<Dispute> disputes) {
        List<Statement> others = new ArrayList<>();
        for (Dispute dispute : disputes) {
            for (Contradiction each : dispute.contradictions()) {
                if (each.statements().stream().anyMatch(one -> holds(one, claim))) {
                    each.statements().stream()
                            .filter(one -> !holds(one, claim))
                            .forEach(others::add);
                }
            }
        }
        return others;
    }

    private static boolean holds(Statement statement, String claim) {
        return statement.claims().stream().anyMatch(one -> one.id().equals(claim));
    }

    private static Drawn draw(
            Testimony testimony, Occasions occasions, Map<String, Decision> aside) {
        List<Claim> held =
                testimony.claims().stream()
                        .filter(claim -> !aside.containsKey(claim.id()))
                        .toList();
        Statements statements = Statements.of(testimony, occasions, aside.keySet());
        Ties ties = new Ties(statements.all(), testimony.reports(), statements.subjects());
        Results results = new Results(ties, Findings.of(ties.constraints()));
        return new Drawn(statements, results, results.disputes(), held);
    }

    private static List<PlaceWords> placeUses(Testimony testimony, Map<String, Subject> subjects) {
        Map<String, Set<String>> written = new TreeMap<>();
        Map<String, String> why = new HashMap<>();
        for (Claim claim : testimony.claims()) {
            Subject subject = subjects.get(claim.id());
            if (subject != null) {
                use(claim.circumstances().from(), subject.from(), written, why);
                use(claim.circumstances().to(), subject.to(), written, why);
            }
        }
        List<PlaceWords> uses = new ArrayList<>();
        written.forEach((place, words) -> {
            if (words.size() > 1) {
                uses.add(new PlaceWords(place, List.copyOf(words), why.getOrDefault(place, "")));
            }
        });
        return uses;
    }

    /// The listed names of places; of others the words of the reports, the shortest first.
    private static Map<String, List<String>> names(Testimony testimony) {
        Gazetteer gazetteer = testimony.gazetteer();
        Map<String, Set<String>> written = new TreeMap<>();
        List<@Nullable String> all = new ArrayList<>();
        for (Claim claim : testimony.claims()) {
            all.add(claim.circumstances().from());
            all.add(claim.circumstances().to());
        }
        for (Report report : testimony.reports()) {
            report.assertions().forEach(each -> all.add(each.place()));
            report.events().forEach(each -> all.add(each.place()));
        }
        for (String words : all) {
            gazetteer
                    .locate(words)
                    .written()
                    .forEach((path, name) ->
                            written.computeIfAbsent(
                                            path,
                                            _ ->
                                                    new TreeSet<>(
                                                            Comparator.comparingInt(String::length)
                                                                    .thenComparing(
                                                                            Comparator
                                                                                    .naturalOrder())))
                                    .add(name));
        }
        Map<String, List<String>> names = new TreeMap<>();
        written.forEach((path, some) -> {
            names.put(path, List.copyOf(some));
            for (String up = path; !up.isEmpty(); up = above(up)) {
                List<String> listed = gazetteer.names(up);
                if (!listed.isEmpty()) {
                    names.put(up, listed);
                }
            }
        });
        return names;
    }

    private static String above(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    private static void use(
            @Nullable String words,
            NamedPlaces places,
            Map<String, Set<String>> written,
            Map<String, String> why) {
        if (words != null && places.isSaid() && !places.isUnnamed()) {
            String key = places.toString();
            written.computeIfAbsent(key, _ -> new TreeSet<>()).add(words.strip());
            why.put(
                    key,
                    "capitals, accents, articles and words such as 'the city of' make no"
                            + " difference; spellings are listed; directions and districts are"
                            + " taken at their word");
        }
    }

    private record Drawn(
            Statements statements, Results results, List<Dispute> disputes, List<Claim> held) {}
}
