package org.safepassage.account;

import java.util.ArrayList;
import java.util.Comparator;
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
/// @param setAside claims, events and assertions that bear on nothing, by id, each with the
///   decision that says so
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
    private static final String TAKEN_AS_ONE =
            "capitals, accents, articles and words such as 'the city of' make no difference;"
                    + " spellings are listed; directions and districts are taken at their word";

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

    /// The ids of what a decision sets aside, in order; none when a later one takes its place.
    public List<String> setAsideBy(Decision decision) {
        return switch (decision) {
            case Decision.Restore _ -> List.of();
            case Decision.SetAside aside ->
                    decision.equals(setAside.get(aside.claim()))
                            ? List.of(aside.claim())
                            : List.of();
            case Decision.Settle _ ->
                    setAside.entrySet().stream()
                            .filter(each -> each.getValue().equals(decision))
                            .map(Map.Entry::getKey)
                            .toList();
        };
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
        Drawn drawn = draw(testimony, occasions, aside);
        while (settle(drawn.disputes, valid, aside)) {
            drawn = draw(testimony, occasions, aside);
        }
        List<Claim> held = drawn.held;
        Map<String, Subject> subjects = drawn.statements.subjects();
        List<Dispute> disputes = drawn.disputes;
        List<Remark> remarks = new ArrayList<>(drawn.states.remarks());
        Set<String> heldIds = new HashSet<>();
        held.forEach(claim -> heldIds.add(claim.id()));
        remarks.addAll(OneSource.in(testimony.reports(), heldIds, subjects, disputes));
        remarks.addAll(SameNumbers.in(held, subjects, occasions));
        remarks.addAll(Definitions.in(held, testimony.reports(), subjects));
        remarks.addAll(Loads.in(testimony.reports(), subjects, disputes));
        remarks.addAll(Gaps.in(held, testimony.copies(), subjects));
        List<NearMiss> misses = NearMisses.in(held, testimony.reports(), subjects, occasions);
        if (misses.size() > NearMiss.MOST) {
            remarks.add(NearMiss.others(misses.size() - NearMiss.MOST));
        }
        remarks.sort(Comparator.comparing(Remark::rule));
        return new Account(
                drawn.results.figures(),
                disputes,
                misses.stream().limit(NearMiss.MOST).toList(),
                distinct(remarks),
                questions(drawn.kept, held, subjects, occasions),
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

    /// Sets aside what contradicts a settled claim or event, alone or with others; says whether
    /// there was anything. What is settled itself, or was restored later, stays.
    private static boolean settle(
            List<Dispute> disputes, Map<String, Decision> valid, Map<String, Decision> aside) {
        int before = aside.size();
        Set<String> settled = new HashSet<>();
        valid.forEach((id, decision) -> {
            if (decision instanceof Decision.Settle) {
                settled.add(id);
            }
        });
        if (settled.isEmpty()) {
            return false;
        }
        Set<String> restored = new HashSet<>();
        List<Decision> latestFirst = new ArrayList<>(valid.values());
        java.util.Collections.reverse(latestFirst);
        for (Decision decision : latestFirst) {
            switch (decision) {
                case Decision.Restore restore -> restored.add(restore.claim());
                case Decision.SetAside _ -> {}
                case Decision.Settle settle ->
                        against(settle.claim(), disputes).stream()
                                .filter(told -> told.stream().noneMatch(settled::contains))
                                .flatMap(List::stream)
                                .filter(id -> !restored.contains(id))
                                .forEach(id -> aside.putIfAbsent(id, decision));
            }
        }
        return aside.size() > before;
    }

    /// The other figures and states of all contradictions in which a claim or event stands, each by
    /// the ids of those who tell it.
    private static List<List<String>> against(String id, List<Dispute> disputes) {
        List<List<String>> others = new ArrayList<>();
        for (Dispute dispute : disputes) {
            for (Contradiction each : dispute.contradictions()) {
                List<List<String>> told = each.told();
                if (told.stream().anyMatch(one -> one.contains(id))) {
                    told.stream().filter(one -> !one.contains(id)).forEach(others::add);
                }
            }
        }
        return others;
    }

    private static Drawn draw(
            Testimony testimony, Occasions occasions, Map<String, Decision> aside) {
        List<Claim> held =
                testimony.claims().stream()
                        .filter(claim -> !aside.containsKey(claim.id()))
                        .toList();
        Testimony kept = testimony.without(aside.keySet());
        Statements statements = Statements.of(testimony, occasions, aside.keySet());
        Ties ties = new Ties(statements.all(), testimony.reports(), statements.subjects());
        Results results = new Results(ties, Findings.of(ties.constraints()));
        States states = States.in(kept, results.statements(), statements.subjects(), occasions);
        List<Dispute> disputes = new ArrayList<>(results.disputes());
        disputes.addAll(states.disputes());
        return new Drawn(statements, results, states, disputes, held, kept);
    }

    private static List<PlaceWords> placeUses(Testimony testimony, Map<String, Subject> subjects) {
        Map<String, NamedPlaces> places = new TreeMap<>();
        Map<String, Set<String>> written = new TreeMap<>();
        for (Claim claim : testimony.claims()) {
            Subject subject = subjects.get(claim.id());
            if (subject != null) {
                use(claim.circumstances().from(), subject.from(), places, written);
                use(claim.circumstances().to(), subject.to(), places, written);
            }
        }
        List<PlaceWords> uses = new ArrayList<>();
        places.forEach((key, place) -> {
            List<String> words = List.copyOf(written.getOrDefault(key, Set.of()));
            if (words.size() > 1) {
                uses.add(new PlaceWords(place, words, TAKEN_AS_ONE));
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
            NamedPlaces place,
            Map<String, NamedPlaces> places,
            Map<String, Set<String>> written) {
        if (words != null && place.isSaid() && !place.isUnnamed()) {
            String key = place.toString();
            places.put(key, place);
            written.computeIfAbsent(key, _ -> new TreeSet<>()).add(words.strip());
        }
    }

    /// What follows while some is set aside: the claims that are held, and the testimony without
    /// the events and assertions that are not.
    private record Drawn(
            Statements statements,
            Results results,
            States states,
            List<Dispute> disputes,
            List<Claim> held,
            Testimony kept) {}
}
