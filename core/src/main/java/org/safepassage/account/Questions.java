package org.safepassage.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Assertion;
import org.safepassage.claims.Category;
import org.safepassage.claims.Copy;
import org.safepassage.claims.Report;
import org.safepassage.claims.TextSpan;
import org.safepassage.claims.Topic;

/// Holds what reports say without a figure side by side, where text alone does not decide between
/// them. A question asks; it claims no contradiction. So reports without a date are held against
/// those of every occasion.
final class Questions {
    /// Weapons that two passages must share to be about one thing.
    private static final int SHARED = 2;

    /// Names for one group of people that are worth a question.
    private static final int NAMES = 3;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Gazetteer gazetteer;
    private final List<Question> questions = new ArrayList<>();
    private final Set<Object> asked = new HashSet<>();

    private final Map<String, List<Copy>> copies = new TreeMap<>();

    private Questions(Testimony testimony) {
        gazetteer = testimony.gazetteer();
        for (Copy copy : testimony.copies().copies()) {
            for (String report : new TreeSet<>(List.of(copy.first(), copy.second()))) {
                copies.computeIfAbsent(report, _ -> new ArrayList<>()).add(copy);
            }
        }
    }

    /// All questions about assertions in `testimony`.
    static List<Question> in(Testimony testimony, Occasions occasions) {
        Questions questions = new Questions(testimony);
        for (List<Report> some : groups(testimony.reports(), occasions)) {
            questions.ask(some);
        }
        return questions.widest();
    }

    /// The questions without those that another of the same rule asks with more.
    private List<Question> widest() {
        return questions.stream()
                .filter(one ->
                        questions.stream()
                                .noneMatch(other ->
                                        other.rule() == one.rule()
                                                && other.assertions().size()
                                                        > one.assertions().size()
                                                && new HashSet<>(other.assertions())
                                                        .containsAll(one.assertions())))
                .toList();
    }

    /// The reports of each occasion, with those that stand alone and have no date; the latter by
    /// themselves where there is no occasion.
    static List<List<Report>> groups(List<Report> reports, Occasions occasions) {
        Map<String, Integer> sizes = new TreeMap<>();
        Set<String> dated = new TreeSet<>();
        for (Report report : reports) {
            String own = occasions.of(report.name());
            sizes.merge(own, 1, Integer::sum);
            if (report.date() != null) {
                dated.add(own);
            }
        }
        Set<String> placed = new TreeSet<>();
        sizes.forEach((occasion, size) -> {
            if (size > 1 || dated.contains(occasion)) {
                placed.add(occasion);
            }
        });
        List<List<Report>> groups = new ArrayList<>();
        for (String occasion : placed) {
            groups.add(
                    reports.stream()
                            .filter(report -> {
                                String own = occasions.of(report.name());
                                return own.equals(occasion) || !placed.contains(own);
                            })
                            .toList());
        }
        return placed.isEmpty() ? List.of(reports) : groups;
    }

    private void ask(List<Report> reports) {
        Map<Topic, List<Assertion>> by = new TreeMap<>();
        Set<Object> seen = new HashSet<>();
        for (Report report : reports) {
            for (Assertion each : report.assertions()) {
                List<Assertion> told = by.computeIfAbsent(each.topic(), _ -> new ArrayList<>());
                boolean isNew = seen.add(List.of(each.topic(), folded(each)));
                if (isNew && told.stream().noneMatch(other -> isCopy(other, each))) {
                    told.add(each);
                }
            }
        }
        Function<Topic, List<Assertion>> of = topic -> by.getOrDefault(topic, List.of());
        everyone(of.apply(Topic.EVERYONE));
        only(of.apply(Topic.ONLY), of.apply(Topic.DEED));
        causes(of.apply(Topic.CAUSE));
        places(of.apply(Topic.WHEREABOUTS));
        endings(of.apply(Topic.ENDING));
        means(of.apply(Topic.MEANS));
        mediators(of.apply(Topic.MEDIATOR), of.apply(Topic.PARTY));
        eligible(of.apply(Topic.ELIGIBLE));
        names(of.apply(Topic.CALLED));
    }

    /// Whether two stand in passages of which one was taken from the other.
    private boolean isCopy(Assertion one, Assertion other) {
        for (Copy copy : copies.getOrDefault(other.report(), List.of())) {
            boolean isIt =
                    (overlaps(one, copy.first(), copy.firstSpan())
                                    && overlaps(other, copy.second(), copy.secondSpan()))
                            || (overlaps(other, copy.first(), copy.firstSpan())
                                    && overlaps(one, copy.second(), copy.secondSpan()));
            if (isIt) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlaps(Assertion assertion, String report, TextSpan span) {
        return assertion.report().equals(report) && assertion.span().overlaps(span);
    }

    private void add(Question question) {
        if (asked.add(List.of(question.rule(), question.assertions()))) {
            questions.add(question);
        }
    }

    /// "All civilians left" beside "all women and children left".
    private void everyone(List<Assertion> all) {
        byRoot(all)
                .forEach((root, some) -> {
                    List<Assertion> different = different(some, Assertion::what);
                    if (different.size() > 1) {
                        add(
                                Question.of(
                                        AccountRule.WHO_ALL_ARE,
                                        at(AccountRule.WHO_ALL_ARE, root),
                                        different));
                    }
                });
    }

    /// "Only fighters remain" beside "opened fire at citizens".
    private void only(List<Assertion> only, List<Assertion> deeds) {
        List<Assertion> some = different(only, each -> List.of(each.what(), root(each)));
        for (Assertion each : some) {
            List<Assertion> upon = new ArrayList<>();
            for (Assertion deed : deeds) {
                boolean isNear =
                        deed.report().equals(each.report())
                                || (!root(deed).isEmpty() && root(deed).equals(root(each)));
                if (isNear && Collections.disjoint(each.what(), deed.what())) {
                    upon.add(deed);
                }
            }
            if (!upon.isEmpty()) {
                List<Assertion> both = new ArrayList<>(List.of(each));
                both.addAll(different(upon, Questions::folded));
                add(
                        Question.of(
                                AccountRule.ONLY_THOSE_REMAIN,
                                Message.of("question.only-those-remain")
                                        .with("groups", groups(each.what())),
                                both));
            }
        }
    }

    private void causes(List<Assertion> causes) {
        byRoot(causes)
                .forEach((root, some) -> {
                    if (some.size() > 1) {
                        add(
                                Question.of(
                                        AccountRule.SEVERAL_CAUSES,
                                        at(AccountRule.SEVERAL_CAUSES, root)
                                                .with("number", some.size()),
                                        some));
                    }
                });
    }

    /// People who were held: one place that two reports share, and others that they do not.
    private void places(List<Assertion> all) {
        byAbout(all)
                .forEach((group, some) -> {
                    Map<String, NamedPlaces> of = new LinkedHashMap<>();
                    Map<String, Set<String>> roots = new TreeMap<>();
                    for (Assertion each : some) {
                        NamedPlaces place = place(each, some);
                        of.put(each.id(), place);
                        roots.computeIfAbsent(each.report(), _ -> new TreeSet<>())
                                .add(place.roots());
                    }
                    BiPredicate<Assertion, Assertion> apart =
                            (one, other) -> {
                                NamedPlaces mine = of.getOrDefault(one.id(), NamedPlaces.UNSAID);
                                NamedPlaces yours = of.getOrDefault(other.id(), NamedPlaces.UNSAID);
                                boolean shares =
                                        !Collections.disjoint(
                                                roots.getOrDefault(one.report(), Set.of()),
                                                roots.getOrDefault(other.report(), Set.of()));
                                return !one.report().equals(other.report())
                                        && shares
                                        && mine.isSaid()
                                        && yours.isSaid()
                                        && !mine.holds(yours)
                                        && !yours.holds(mine);
                            };
                    List<Assertion> different =
                            different(some, each -> of.getOrDefault(each.id(), NamedPlaces.UNSAID));
                    boolean isOpen =
                            some.stream()
                                    .anyMatch(one ->
                                            some.stream().anyMatch(two -> apart.test(one, two)));
                    if (isOpen) {
                        add(
                                Question.of(
                                        AccountRule.SEVERAL_PLACES,
                                        Message.of("question.several-places")
                                                .with("groups", groups(List.of(group))),
                                        different));
                    }
                });
    }

    /// A place; of a direction alone ("the northwestern part of the city") in the only large place
    /// that the report names beside it.
    private NamedPlaces place(Assertion each, List<Assertion> beside) {
        Gazetteer.Located located = gazetteer.locate(each.place());
        if (located.places().isSaid() || located.direction() == null) {
            return located.places();
        }
        Set<String> roots = new TreeSet<>();
        for (Assertion other : beside) {
            NamedPlaces places = gazetteer.locate(other.place()).places();
            if (other.report().equals(each.report()) && places.isSaid()) {
                roots.add(places.roots());
            }
        }
        return roots.size() == 1
                ? new NamedPlaces(List.of(roots.iterator().next() + "/" + located.direction()))
                : NamedPlaces.UNSAID;
    }

    private void endings(List<Assertion> all) {
        byAbout(all)
                .forEach((group, some) -> {
                    Set<List<String>> manners = new HashSet<>();
                    some.forEach(each -> manners.add(each.what()));
                    if (manners.size() > 1) {
                        List<Assertion> different =
                                different(some, each -> List.of(each.report(), each.what()));
                        List<Fill> told =
                                different.stream()
                                        .flatMap(each -> each.what().stream())
                                        .distinct()
                                        .sorted()
                                        .map(manner -> (Fill) new Fill.Word("ending." + manner))
                                        .toList();
                        add(
                                Question.of(
                                        AccountRule.SEVERAL_ENDINGS,
                                        Message.of("question.several-endings")
                                                .with("groups", groups(List.of(group)))
                                                .with("endings", new Fill.Parts(told)),
                                        different));
                    }
                });
    }

    /// One question for each two doers of the same with the same weapons: hundreds of reports may
    /// tell it.
    private void means(List<Assertion> all) {
        Map<Object, Assertion> told = new LinkedHashMap<>();
        all.forEach(
                each -> told.putIfAbsent(List.of(each.report(), each.about(), each.what()), each));
        List<Assertion> different = List.copyOf(told.values());
        Map<Object, Set<Assertion>> byDoers = new LinkedHashMap<>();
        for (int i = 0; i < different.size(); i++) {
            for (Assertion other : different.subList(i + 1, different.size())) {
                Assertion one = different.get(i);
                Set<String> shared = new TreeSet<>(one.about());
                shared.retainAll(other.about());
                boolean isOther =
                        !one.report().equals(other.report())
                                && Collections.disjoint(one.what(), other.what());
                if (isOther && shared.size() >= SHARED) {
                    byDoers.computeIfAbsent(doers(one, other), _ -> new LinkedHashSet<>())
                            .addAll(List.of(one, other));
                }
            }
        }
        byDoers.values().forEach(this::whoDidIt);
    }

    private static Set<Object> doers(Assertion one, Assertion other) {
        return Set.of(one.what(), other.what());
    }

    private void whoDidIt(Set<Assertion> told) {
        List<Assertion> all = List.copyOf(told);
        List<String> first = all.getFirst().what();
        Assertion other =
                all.stream().filter(each -> !each.what().equals(first)).findFirst().orElseThrow();
        add(
                Question.of(
                        AccountRule.WHO_DID_IT,
                        Message.of("question.who-did-it")
                                .with("one", groups(first))
                                .with("other", groups(other.what())),
                        all));
    }

    private void mediators(List<Assertion> mediators, List<Assertion> parties) {
        for (Assertion mediator : mediators) {
            List<Assertion> both = new ArrayList<>(List.of(mediator));
            for (Assertion party : parties) {
                boolean isBoth = !Collections.disjoint(mediator.what(), party.what());
                if (isBoth && mediator.report().equals(party.report())) {
                    both.add(party);
                }
            }
            if (both.size() > 1) {
                add(
                        Question.of(
                                AccountRule.MEDIATOR_IS_PARTY,
                                Message.of("question.mediator-is-party"),
                                both));
            }
        }
    }

    private void eligible(List<Assertion> all) {
        Map<String, List<Assertion>> byPlace = new TreeMap<>();
        for (Assertion each : all) {
            NamedPlaces place = gazetteer.locate(each.place()).places();
            if (place.isSaid() && !each.what().equals(List.of(Category.ALL.label()))) {
                byPlace.computeIfAbsent(place.toString(), _ -> new ArrayList<>()).add(each);
            }
        }
        byPlace.forEach((place, some) -> {
            List<Assertion> different = different(some, Assertion::what);
            if (different.size() > 1) {
                NamedPlaces where = gazetteer.locate(some.getFirst().place()).places();
                add(
                        Question.of(
                                AccountRule.WHO_MAY_LEAVE,
                                Message.of("question.who-may-leave")
                                        .with("number", different.size())
                                        .with("place", new Fill.Places(where)),
                                different));
            }
        });
    }

    /// One group of people under several names; the names that sides give their opponents apart.
    private void names(List<Assertion> all) {
        byAbout(all)
                .forEach((group, some) -> {
                    List<Assertion> different = different(some, Assertion::what);
                    long reports = some.stream().map(Assertion::report).distinct().count();
                    boolean isNamed = !group.equals(Category.FIGHTERS.label());
                    if (isNamed && different.size() >= NAMES && reports > 1) {
                        add(
                                Question.of(
                                        AccountRule.SEVERAL_NAMES,
                                        Message.of("question.several-names")
                                                .with("groups", groups(List.of(group))),
                                        different));
                    }
                });
    }

    private static Message at(AccountRule rule, String root) {
        return Message.of("question." + rule.id())
                .with("place", new Fill.Places(new NamedPlaces(List.of(root))));
    }

    private static Fill groups(Collection<String> labels) {
        return new Fill.Parts(
                labels.stream().map(label -> (Fill) new Fill.Word("group." + label)).toList());
    }

    /// By the largest place of each; those of no place are left out.
    private Map<String, List<Assertion>> byRoot(List<Assertion> all) {
        Map<String, List<Assertion>> byRoot = new TreeMap<>();
        for (Assertion each : all) {
            String root = root(each);
            if (!root.isEmpty()) {
                byRoot.computeIfAbsent(root, _ -> new ArrayList<>()).add(each);
            }
        }
        return byRoot;
    }

    private static Map<String, List<Assertion>> byAbout(List<Assertion> all) {
        Map<String, List<Assertion>> byAbout = new TreeMap<>();
        for (Assertion each : all) {
            each.about()
                    .forEach(about ->
                            byAbout.computeIfAbsent(about, _ -> new ArrayList<>()).add(each));
        }
        return byAbout;
    }

    private String root(Assertion each) {
        NamedPlaces places = gazetteer.locate(each.place()).places();
        return places.isSaid() ? places.roots() : "";
    }

    /// The first of those that are alike.
    private static List<Assertion> different(
            List<Assertion> all, Function<Assertion, @Nullable Object> key) {
        Map<Object, Assertion> first = new LinkedHashMap<>();
        all.forEach(each -> first.putIfAbsent(Objects.requireNonNull(key.apply(each)), each));
        return List.copyOf(first.values());
    }

    private static String folded(Assertion each) {
        return BETWEEN_WORDS.matcher(each.quote()).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
