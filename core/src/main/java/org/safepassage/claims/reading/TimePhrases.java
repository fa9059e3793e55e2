package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the words of time in a sentence: days, dates, clock times, windows such as "in the last 24
/// hours", and "since" with what follows.
final class TimePhrases {

    /// Words of time.
    ///
    /// @param from the first token
    /// @param to the token behind the last
    /// @param since whether it says since when
    record TimePhrase(int from, int to, boolean since) {}

    private final Sentence sentence;
    private final TimeWords words;
    private final List<TimePhrase> phrases = new ArrayList<>();

    private TimePhrases(Sentence sentence) {
        this.sentence = sentence;
        words = new TimeWords(sentence);
    }

    /// The phrases, in order, none within another.
    static List<TimePhrase> of(Sentence sentence) {
        TimePhrases times = new TimePhrases(sentence);
        int i = 0;
        while (i < sentence.size()) {
            int end = times.words.at(i);
            if (end > i) {
                i = times.add(i, end);
            } else {
                i++;
            }
        }
        return times.phrases;
    }

    private int add(int core, int coreEnd) {
        int end = coreEnd;
        int more = nextCore(end);
        while (more > end) {
            end = more;
            more = nextCore(end);
        }
        int least = phrases.isEmpty() ? 0 : phrases.getLast().to();
        int from = core;
        while (from > least && isLead(from - 1) && !isLed(from)) {
            from--;
        }
        int since = sinceBefore(from, least);
        if (since >= 0) {
            from = since;
        }
        boolean begins = sentence.word(from).equals("since");
        end = spanEnd(from, end);
        phrases.add(new TimePhrase(spanStart(from, least), end, begins));
        return end;
    }

    /// "will go in on Sunday": the preposition that leads to the day was found.
    private boolean isLed(int i) {
        boolean led =
                switch (sentence.word(i)) {
                    case "on", "at", "by", "since", "until", "till", "during" -> true;
                    default -> false;
                };
        boolean bare =
                switch (sentence.word(i - 1)) {
                    case "in", "on", "at", "over", "through", "of" -> true;
                    default -> false;
                };
        return led && bare;
    }

    /// "between 31 March and 24 May", "from Monday to Thursday", "yesterday and today": where the
    /// second time ends.
    private int spanEnd(int from, int end) {
        String joint = sentence.word(end);
        boolean spans =
                (sentence.word(from).equals("between") && joint.equals("and"))
                        || (sentence.word(from).equals("from")
                                && (joint.equals("to") || joint.equals("until")));
        boolean both = joint.equals("and") && isDay(end - 1) && isDay(end + 1);
        int second = spans || both ? words.at(end + 1) : 0;
        return second > end ? second : end;
    }

    private boolean isDay(int i) {
        return switch (sentence.word(i)) {
            case "yesterday", "today", "tomorrow", "tonight", "overnight" -> true;
            default -> sentence.in("weekday", i);
        };
    }

    /// "between two and four this morning": where the clock times begin that stand before.
    private int spanStart(int from, int least) {
        boolean hours =
                from - 4 >= least
                        && sentence.word(from - 4).equals("between")
                        && sentence.word(from - 2).equals("and")
                        && words.isSmall(from - 3)
                        && words.isSmall(from - 1);
        return hours ? from - 4 : from;
    }

    /// "since the operation was launched on Thursday": the words between belong to it.
    private int sinceBefore(int from, int least) {
        for (int i = from - 1; i >= least && i >= from - 10; i--) {
            if (sentence.isMark(i) || sentence.in("conjunction", i)) {
                return -1;
            }
            if (sentence.word(i).equals("since")) {
                return i;
            }
        }
        return -1;
    }

    private boolean isLead(int i) {
        return switch (sentence.word(i)) {
            case "on",
                    "in",
                    "by",
                    "since",
                    "until",
                    "till",
                    "at",
                    "before",
                    "after",
                    "late",
                    "early",
                    "earlier",
                    "later",
                    "during",
                    "from",
                    "the",
                    "of",
                    "mid",
                    "around",
                    "last",
                    "over",
                    "this",
                    "next",
                    "between",
                    "through" ->
                    !(sentence.word(i).equals("of")
                            && !sentence.in("daypart", i - 1)
                            && !sentence.word(i - 1).equals("as"));
            case "as" -> sentence.word(i + 1).equals("of");
            default -> false;
        };
    }

    private int nextCore(int end) {
        int at = end;
        if (sentence.word(at).equals(",")
                && (sentence.in("month", at + 1) || sentence.in("month", at + 2))) {
            at++;
        }
        if (at == end && (sentence.word(at).equals("on") || sentence.word(at).equals("at"))) {
            at++;
        }
        int next = words.at(at);
        return next > at ? next : end;
    }

    /// The phrase that covers token `i`, or null.
    static @Nullable TimePhrase covering(List<TimePhrase> phrases, int i) {
        for (TimePhrase phrase : phrases) {
            if (phrase.from <= i && i < phrase.to) {
                return phrase;
            }
        }
        return null;
    }
}
