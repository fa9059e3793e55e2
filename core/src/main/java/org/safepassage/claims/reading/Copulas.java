package org.safepassage.claims.reading;

/// Says what stands behind "are": a place, a vehicle, nothing.
final class Copulas {
    private final Sentence s;

    Copulas(Sentence sentence) {
        s = sentence;
    }

    /// Whether a group is a form of "be" and nothing else.
    boolean isCopula(VerbGroup group) {
        return group.form().be()
                && group.verbs().isEmpty()
                && group.state() == null
                && isBeLast(group);
    }

    /// "8,200 people were on board".
    boolean isAboard(VerbGroup group) {
        int at = group.to();
        boolean board = s.word(at).equals("on") && s.word(at + 1).equals("board");
        return board || s.word(at).equals("aboard");
    }

    private boolean isBeLast(VerbGroup group) {
        int last = group.to() - 1;
        while (last > group.from() && s.in("adverb", last)) {
            last--;
        }
        return s.in("be", last);
    }

    /// "4,000 may be in the country".
    boolean isPlaced(Counted c, VerbGroup group) {
        String word = s.word(group.to());
        if (c.isPeople() && word.equals("there")) {
            return true;
        }
        boolean in = word.equals("in") || word.equals("inside") || word.equals("within");
        boolean on =
                (word.equals("on") || word.equals("at"))
                        && (s.in("article", group.to() + 1) || s.isName(group.to() + 1));
        boolean still = s.word(group.to() - 1).equals("still");
        boolean place = new PlacePhrases(s).endAt(group.to() + 1) > group.to() + 1;
        return c.isPeople() && ((in && still) || ((in || on) && place));
    }
}
