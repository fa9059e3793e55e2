package org.safepassage.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.safepassage.claims.Category;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Copies;
import org.safepassage.claims.Unit;

/// What is missing: claims that cannot be compared for want of a place or a time, claims that are
/// one and the same, and what nobody has said at all.
final class Gaps {
    private final List<Claim> claims;
    private final Map<String, Subject> subjects;
    private final List<Remark> remarks = new ArrayList<>();

    private Gaps(List<Claim> claims, Map<String, Subject> subjects) {
        this.claims = claims;
        this.subjects = subjects;
    }

    /// All such remarks.
    static List<Remark> in(List<Claim> claims, Copies copies, Map<String, Subject> subjects) {
        Gaps gaps = new Gaps(claims, subjects);
        gaps.copies(copies);
        gaps.places();
        gaps.times();
        gaps.unsaid();
        return gaps.remarks;
    }

    private void copies(Copies copies) {
        Map<String, Claim> byId = new LinkedHashMap<>();
        claims.forEach(claim -> byId.put(claim.id(), claim));
        for (List<String> origin : copies.origins()) {
            Map<Object, List<Claim>> told = new LinkedHashMap<>();
            for (String id : origin) {
                Claim claim = byId.get(id);
                if (claim != null) {
                    told.computeIfAbsent(what(claim), _ -> new ArrayList<>()).add(claim);
                }
            }
            told.values().forEach(this::saidOften);
        }
    }

    /// Five killed and five wounded, or five on Friday and five on Saturday, are not one thing said
    /// twice.
    private static Object what(Claim claim) {
        return Arrays.asList(
                Act.of(claim.predicate()), claim.category(), claim.circumstances().when());
    }

    private void saidOften(List<Claim> same) {
        if (same.size() > 1) {
            remarks.add(
                    new Remark(
                            AccountRule.COPIES_COUNT_ONCE,
                            Message.of("remark.copies")
                                    .with("times", same.size())
                                    .quote("first", same.getFirst())
                                    .with("others", Fill.ids(same.subList(1, same.size()))),
                            same,
                            List.of(),
                            null));
        }
    }

    private void places() {
        List<Claim> nowhere = new ArrayList<>();
        for (Claim claim : claims) {
            Subject subject = subjects.get(claim.id());
            if (subject != null && Statements.counts(claim.unit()) && subject.from().isUnnamed()) {
                nowhere.add(claim);
            }
        }
        incomparable(nowhere, "nowhere");
    }

    private void times() {
        List<Claim> never = new ArrayList<>();
        for (Claim claim : claims) {
            Subject subject = subjects.get(claim.id());
            boolean isMove =
                    subject != null
                            && Statements.counts(claim.unit())
                            && (subject.act().adds() || subject.act() == Act.DISPATCHED);
            boolean isPlaced = subject != null && !subject.from().isUnnamed();
            if (isMove && isPlaced && claim.circumstances().when() == null) {
                never.add(claim);
            }
        }
        incomparable(never, "never");
    }

    private void incomparable(List<Claim> some, String why) {
        if (!some.isEmpty()) {
            boolean isOne = some.size() == 1;
            Message message =
                    Message.of("remark." + why + (isOne ? "" : ".more"))
                            .quote("first", some.getFirst());
            if (!isOne) {
                message =
                        message.with("number", some.size())
                                .with("others", Fill.ids(some.subList(1, some.size())));
            }
            remarks.add(
                    new Remark(
                            AccountRule.NOT_COMPARABLE,
                            message,
                            some,
                            List.of(),
                            Message.of("needed." + why)));
        }
    }

    /// For each place from which people left: who else might have been counted, and was not.
    private void unsaid() {
        Map<String, Set<Act>> acts = new TreeMap<>();
        Map<String, Set<Category>> categories = new TreeMap<>();
        for (Claim claim : claims) {
            Subject subject = subjects.get(claim.id());
            if (subject == null || claim.unit() != Unit.PEOPLE) {
                continue;
            }
            for (String root : subject.from().roots().split("\\+", -1)) {
                acts.computeIfAbsent(root, _ -> EnumSet.noneOf(Act.class)).add(subject.act());
                if (subject.act() == Act.LEFT && claim.category() != null) {
                    categories
                            .computeIfAbsent(root, _ -> EnumSet.noneOf(Category.class))
                            .add(claim.category());
                }
            }
            for (String path : subject.to().paths()) {
                acts.computeIfAbsent(path.split("/", 2)[0], _ -> EnumSet.noneOf(Act.class))
                        .add(subject.act());
            }
        }
        categories.forEach((root, some) -> {
            List<Fill> missing = new ArrayList<>();
            if (!acts.getOrDefault(root, Set.of()).contains(Act.ARRIVED)) {
                missing.add(new Fill.Word("missing.arrived"));
            }
            if (!acts.getOrDefault(root, Set.of()).contains(Act.REMAINING)) {
                missing.add(new Fill.Word("missing.remaining"));
            }
            if (!some.contains(Category.CHILDREN) && !some.contains(Category.WOMEN)) {
                missing.add(new Fill.Word("missing.women"));
            }
            if (!acts.getOrDefault(root, Set.of()).contains(Act.TURNED_BACK)) {
                missing.add(new Fill.Word("missing.turned-back"));
            }
            if (!root.startsWith("?") && !missing.isEmpty()) {
                remarks.add(
                        new Remark(
                                AccountRule.UNSAID,
                                Message.of("remark.unsaid")
                                        .with(
                                                "place",
                                                new Fill.Places(new NamedPlaces(List.of(root))))
                                        .with("missing", new Fill.Parts(missing)),
                                List.of(),
                                List.of(),
                                Message.of("needed.received")));
            }
        });
    }
}
