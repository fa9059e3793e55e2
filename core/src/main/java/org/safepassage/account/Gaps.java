package org.safepassage.account;

import java.util.ArrayList;
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
            List<Claim> same = new ArrayList<>();
            for (String id : origin) {
                Claim claim = byId.get(id);
                if (claim != null) {
                    same.add(claim);
                }
            }
            if (same.size() > 1) {
                remarks.add(
                        new Remark(
                                AccountRule.COPIES_COUNT_ONCE,
                                "Said "
                                        + same.size()
                                        + " times, by one origin: "
                                        + Wording.quoted(same.getFirst())
                                        + " and "
                                        + ids(same.subList(1, same.size()))
                                        + ". It counts once.",
                                same,
                                List.of(),
                                null));
            }
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
        incomparable(
                nowhere,
                "say no place, nor does their source beside them",
                "the place that each is about");
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
        incomparable(
                never,
                "do not say between which moments they count",
                "from when until when each counts");
    }

    private void incomparable(List<Claim> some, String why, String needed) {
        if (!some.isEmpty()) {
            String first =
                    some.size() == 1
                            ? Wording.quoted(some.getFirst())
                            : Wording.quoted(some.getFirst())
                                    + " and "
                                    + ids(some.subList(1, some.size()));
            remarks.add(
                    new Remark(
                            AccountRule.NOT_COMPARABLE,
                            some.size() + " figures " + why + ": " + first + ".",
                            some,
                            List.of(),
                            needed));
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
            List<String> missing = new ArrayList<>();
            if (!acts.getOrDefault(root, Set.of()).contains(Act.ARRIVED)) {
                missing.add("how many arrived");
            }
            if (!acts.getOrDefault(root, Set.of()).contains(Act.REMAINING)) {
                missing.add("how many are still there");
            }
            if (!some.contains(Category.CHILDREN) && !some.contains(Category.WOMEN)) {
                missing.add("how many were women or children");
            }
            missing.add("how many turned back or died on the way");
            if (!root.startsWith("?")) {
                remarks.add(
                        new Remark(
                                AccountRule.UNSAID,
                                "Of those who left "
                                        + root
                                        + " nobody says "
                                        + String.join(", ", missing)
                                        + ".",
                                List.of(),
                                List.of(),
                                "a count by whoever received them"));
            }
        });
    }

    private static String ids(List<Claim> some) {
        int most = 12;
        List<String> ids = some.stream().limit(most).map(Claim::id).toList();
        String shown = String.join(", ", ids);
        return some.size() > most ? shown + " and " + (some.size() - most) + " more" : shown;
    }
}
