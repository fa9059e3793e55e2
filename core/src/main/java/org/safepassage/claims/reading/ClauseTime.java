package org.safepassage.claims.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.reading.TimePhrases.TimePhrase;

/// Finds the words of time that belong to a claim: those of its clause, else the only ones of its
/// sentence, but not those that date a statement.
final class ClauseTime {
    private final Sentence s;
    private final List<VerbGroup> groups;
    private final List<TimePhrase> times;
    private final List<Attribution> attributions;

    ClauseTime(
            Sentence sentence,
            List<VerbGroup> groups,
            List<TimePhrase> times,
            List<Attribution> attributions) {
        s = sentence;
        this.groups = groups;
        this.times = times;
        this.attributions = attributions;
    }

    /// The words of time of a claim, null when none are said.
    ///
    /// @param start the first token of its clause
    /// @param end the token behind the clause
    @Nullable TimePhrase of(Bound bound, int start, int end) {
        TimePhrase behind = null;
        TimePhrase ahead = null;
        for (TimePhrase phrase : times) {
            if (isOfSpeech(phrase)) {
                continue;
            }
            boolean weak = behind != null && isNow(behind);
            boolean aside =
                    phrase.since()
                            && ahead != null
                            && s.words()
                                    .subList(bound.to(), Math.max(bound.to(), phrase.from()))
                                    .contains(",");
            if (phrase.from() >= bound.from()
                    && phrase.from() < end
                    && !aside
                    && (behind == null || weak)) {
                behind = phrase;
            } else if (phrase.to() <= bound.from()
                    && !s.word(phrase.from() - 1).equals("(")
                    && (phrase.from() >= start || opens(phrase))) {
                ahead = ahead != null && ahead.since() ? ahead : phrase;
            }
        }
        if (behind == null && ahead == null) {
            return onlyOne(bound);
        }
        return behind == null ? ahead : behind;
    }

    /// The only words of time of the sentence, when its clause has none.
    private @Nullable TimePhrase onlyOne(Bound bound) {
        TimePhrase only = null;
        for (TimePhrase phrase : times) {
            if (!isOfSpeech(phrase)) {
                if (only != null) {
                    return null;
                }
                only = phrase;
            }
        }
        boolean apart = only != null && isApart(bound, only);
        boolean near =
                only != null
                        && !apart
                        && only.from() - bound.to() < 12
                        && bound.from() - only.to() < 12;
        return near ? only : null;
    }

    /// "the enclave, which was declared safe in 1993": the time of another clause.
    private boolean isApart(Bound bound, TimePhrase phrase) {
        boolean behind = phrase.from() >= bound.to();
        int from = behind ? bound.to() : phrase.to();
        int to = behind ? phrase.from() : bound.from();
        for (int i = from; i < to; i++) {
            boolean that = s.in("conjunction", i) && s.word(i + 1).equals("that");
            boolean place = s.word(i).equals("where") && !s.word(i - 1).equals(",");
            boolean turn = s.word(i).equals("after") || s.word(i).equals("while") || place;
            boolean relative = behind && (s.in("relative", i) || s.word(i).equals(";"));
            if (that || turn || relative || (behind && isOther(i, bound))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a verb with a subject of its own begins at `i`.
    private boolean isOther(int i, Bound bound) {
        for (VerbGroup group : groups) {
            if (group.from() == i && group.form().finite() && !group.equals(bound.group())) {
                return true;
            }
        }
        return false;
    }

    /// Whether it stands at the head of the sentence, so that it holds for all of it.
    private boolean opens(TimePhrase phrase) {
        boolean free = phrase.from() <= 6 && s.word(phrase.from() - 1).equals(",");
        for (VerbGroup group : groups) {
            free &= group.from() > phrase.from();
        }
        return phrase.from() <= 1 || free;
    }

    private boolean isNow(TimePhrase phrase) {
        return s.word(phrase.from()).equals("now") || s.word(phrase.from()).equals("so");
    }

    /// "said on Friday morning that": the time of the statement, not of what it says.
    private boolean isOfSpeech(TimePhrase phrase) {
        for (Attribution each : attributions) {
            if (s.word(each.from()).equals("(")) {
                continue;
            }
            boolean beside =
                    (phrase.from() >= each.from() && phrase.to() <= each.to())
                            || (phrase.from() == each.to() && !s.word(each.to() - 1).equals("that"))
                            || phrase.to() == each.from()
                            || phrase.to() == each.verb();
            if (beside) {
                return true;
            }
        }
        return false;
    }
}
