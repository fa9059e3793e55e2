package org.safepassage.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.claims.Claim;

/// The claims of one report by where they stand, so that what is said beside a claim is found
/// without going through the whole report.
final class Neighbours {
    /// The most that are looked at on either side: in a list of thousands everything is beside
    /// everything else.
    static final int MOST = 300;

    private final List<Claim> inOrder;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int longest;

    /// The neighbours in a report's claims.
    Neighbours(List<Claim> claims) {
        inOrder = new ArrayList<>(claims);
        inOrder.sort(Comparator.comparing(Claim::span));
        for (int i = 0; i < claims.size(); i++) {
            numbers.put(claims.get(i).id(), i);
            places.put(inOrder.get(i).id(), i);
            int length = claims.get(i).span().end() - claims.get(i).span().start();
            longest = Math.max(longest, length);
        }
    }

    /// The claims at most `within` characters from a claim of the report, it too, in the report's
    /// order.
    List<Claim> of(Claim claim, int within) {
        List<Claim> near = new ArrayList<>();
        int place = places.getOrDefault(claim.id(), 0);
        int last = Math.min(inOrder.size(), place + MOST);
        for (int i = place; i < last; i++) {
            if (inOrder.get(i).span().start() - claim.span().end() > within) {
                break;
            }
            near.add(inOrder.get(i));
        }
        for (int i = place - 1; i >= Math.max(0, place - MOST); i--) {
            if (claim.span().start() - inOrder.get(i).span().start() > within + longest) {
                break;
            }
            if (Statements.distance(claim.span(), inOrder.get(i).span()) <= within) {
                near.add(inOrder.get(i));
            }
        }
        near.sort(Comparator.comparing(each -> numbers.getOrDefault(each.id(), 0)));
        return near;
    }
}
