package org.safepassage.claims.reading;

import org.safepassage.claims.text.Token;
import org.safepassage.claims.words.Lexicon;
import org.safepassage.claims.words.NumberWord;

/// Recognises the words of a time without those that lead to it: "Friday evening", "the last 24
/// hours", "6 a.m.", "the first day".
final class TimeWords {
    private final Sentence sentence;
    private final Lexicon lexicon = Lexicon.get();

    TimeWords(Sentence sentence) {
        this.sentence = sentence;
    }

    /// The token behind the time that begins at `i`; `i` or less when none does.
    int at(int i) {
        int ends = Math.max(day(i), Math.max(date(i), Math.max(window(i), clock(i))));
        ends = Math.max(ends, Math.max(daypart(i), event(i)));
        ends = Math.max(ends, Math.max(counted(i), rate(i)));
        ends = Math.max(ends, Math.max(hour(i), edge(i)));
        int fixed = sentence.phraseAt("times.now", i);
        boolean paper =
                sentence.word(i).equals("daily")
                        && sentence.isWord(i + 1)
                        && !sentence.in("preposition", i + 1);
        if (fixed > 0 && !paper && !(sentence.word(i).equals("now") && ends > 0)) {
            ends = Math.max(ends, i + fixed);
        }
        return Math.max(ends, since(i));
    }

    /// "on the first day", "that night", "the first night": the token behind it; 0 when none.
    private int counted(int i) {
        int at = i;
        if (sentence.word(at).equals("on")) {
            at++;
        }
        boolean that = sentence.word(at).equals("that") || sentence.word(at).equals("the");
        if (!that) {
            return 0;
        }
        boolean which = sentence.word(at).equals("that");
        at++;
        if (sentence.in("ordinal", at) || sentence.word(at).equals("same")) {
            which = true;
            at++;
        }
        boolean day =
                sentence.in("daypart", at)
                        || sentence.word(at).equals("day")
                        || sentence.word(at).equals("night");
        return which && day ? at + 1 : 0;
    }

    /// "40 wounded a day", "450 people per night": how often; 0 when none.
    private int rate(int i) {
        boolean each =
                sentence.word(i).equals("a")
                        || sentence.word(i).equals("per")
                        || sentence.word(i).equals("each");
        if (!each) {
            return 0;
        }
        boolean behind =
                lexicon.nouns().endingAt(sentence.words(), i) != null
                        || sentence.isNumber(i - 1)
                        || lexicon.number(sentence.word(i - 1)) != null;
        boolean unit =
                switch (sentence.word(i + 1)) {
                    case "day", "night", "week", "month", "hour" -> true;
                    default -> false;
                };
        return behind && unit ? i + 2 : 0;
    }

    private int day(int i) {
        if (sentence.in("weekday", i) && sentence.token(i).capital()) {
            int end = i + 1;
            while (sentence.in("daypart", end)) {
                end++;
            }
            return end;
        }
        return 0;
    }

    /// "at nine", "by 6": an hour without a word for it; 0 when the number counts something.
    private int hour(int i) {
        boolean led = sentence.word(i - 1).equals("at");
        if (!led) {
            return 0;
        }
        NumberWord number = lexicon.number(sentence.word(i));
        boolean small =
                (number != null && number.kind() == NumberWord.Kind.UNIT)
                        || (isDayNumber(i) && sentence.isNumber(i));
        boolean alone =
                i + 1 >= sentence.size()
                        || sentence.isMark(i + 1)
                        || sentence.in("preposition", i + 1)
                        || sentence.in("conjunction", i + 1);
        return small && alone && !sentence.word(i + 1).equals("of") ? i + 1 : 0;
    }

    /// "before the end of Friday", "at the start of the month": the token behind it; 0 when none.
    private int edge(int i) {
        boolean edge =
                sentence.word(i).equals("the")
                        && sentence.in("times.edge", i + 1)
                        && sentence.word(i + 2).equals("of");
        if (!edge) {
            return 0;
        }
        int at = sentence.word(i + 3).equals("the") ? i + 4 : i + 3;
        int dated = Math.max(day(at), date(at));
        return dated > 0
                ? dated
                : sentence.in("timeunit", at) || sentence.in("times.event", at) ? at + 1 : 0;
    }

    /// "before dawn", "by midday", "at midweek".
    private int daypart(int i) {
        boolean led =
                switch (sentence.word(i - 1)) {
                    case "before", "after", "by", "at", "since", "until", "till", "around" -> true;
                    default -> false;
                };
        return led && sentence.in("daypart", i) ? i + 1 : 0;
    }

    /// "during the siege", "before the war".
    private int event(int i) {
        boolean led = sentence.word(i).equals("during") || sentence.word(i).equals("before");
        return led && sentence.word(i + 1).equals("the") && sentence.in("times.event", i + 2)
                ? i + 3
                : 0;
    }

    private int date(int i) {
        boolean days =
                isDayNumber(i)
                        && isDayNumber(i + 2)
                        && isMonth(i + 3)
                        && (sentence.word(i + 1).equals("and")
                                || sentence.word(i + 1).equals("to")
                                || sentence.word(i + 1).equals("-")
                                || sentence.word(i + 1).equals("—"));
        if (days) {
            return isYear(i + 4) ? i + 5 : i + 4;
        }
        if (isMonth(i)) {
            int end = i + 1;
            if (isDayNumber(end)) {
                end++;
                if (sentence.word(end).equals(",") && isYear(end + 1)) {
                    end += 2;
                }
            }
            if (isYear(end)) {
                end++;
            }
            boolean alone = end == i + 1;
            return alone && !sentence.in("preposition", i - 1) ? 0 : end;
        }
        if (isDayNumber(i)
                && (isMonth(i + 1) || (sentence.word(i + 1).equals("of") && isMonth(i + 2)))) {
            int end = sentence.word(i + 1).equals("of") ? i + 3 : i + 2;
            if (sentence.word(end).equals(",") && isYear(end + 1)) {
                end++;
            }
            return isYear(end) ? end + 1 : end;
        }
        boolean dated = isYear(i) && isPreposition(i - 1) && noNoun(i + 1);
        boolean coded =
                i < sentence.size()
                        && sentence.token(i).kind() == Token.Kind.CODE
                        && sentence.word(i).length() >= 8
                        && Character.isDigit(sentence.word(i).charAt(0));
        return dated || coded ? i + 1 : 0;
    }

    private boolean isPreposition(int i) {
        return switch (sentence.word(i)) {
            case "in",
                    "since",
                    "until",
                    "of",
                    "by",
                    "from",
                    "during",
                    "before",
                    "after",
                    "late",
                    "early",
                    "mid" ->
                    true;
            default -> false;
        };
    }

    private boolean noNoun(int i) {
        return lexicon.nouns().startingAt(sentence.words(), i) == null
                && lexicon.nouns().startingAt(sentence.words(), i + 1) == null;
    }

    private boolean isMonth(int i) {
        if (!sentence.in("month", i) || !sentence.token(i).capital()) {
            return false;
        }
        boolean may = sentence.word(i).equals("may") || sentence.word(i).equals("march");
        return !may
                || isDayNumber(i + 1)
                || isYear(i + 1)
                || (!sentence.in("be", i + 1)
                        && !sentence.in("have", i + 1)
                        && !sentence.isShouted());
    }

    private boolean isDayNumber(int i) {
        String word = sentence.word(i);
        if (i < 0 || i >= sentence.size() || word.isEmpty() || !Character.isDigit(word.charAt(0))) {
            return false;
        }
        return word.length() <= 2 && Integer.parseInt(word) <= 31;
    }

    private boolean isYear(int i) {
        String word = sentence.word(i);
        return sentence.isNumber(i)
                && word.length() == 4
                && (word.startsWith("19") || word.startsWith("20"))
                && sentence.token(i).end() - sentence.token(i).start() == 4;
    }

    /// "in the last 24 hours", "over the past two days", "24 hours ago", "three days later".
    private int window(int i) {
        int at = i;
        int lead = windowLead(at);
        at += lead;
        boolean named = false;
        boolean first = lead == 2 && sentence.word(at).equals("first") && isSmall(at + 1);
        if (first) {
            named = true;
            at++;
        }
        while (isWindowWord(at) && !isVerbLast(at)) {
            named = true;
            at++;
        }
        int number = at;
        while (isSmall(at)) {
            at++;
        }
        boolean counted = at > number;
        if (!sentence.in("timeunit", at)) {
            return 0;
        }
        int end = at + 1;
        if (counted && sentence.word(at - 1).equals("-") && sentence.word(end).equals("period")) {
            int begun = sentence.word(end + 1).startsWith("begin") ? end + 2 : end + 1;
            int dated = begun > end + 1 ? Math.max(day(begun + 1), day(begun)) : 0;
            return dated > 0 ? dated : end + 1;
        }
        String behind = sentence.word(end);
        boolean relative = counted && lead == 0 && isRelative(behind);
        if (relative) {
            return end + 1;
        }
        boolean spell =
                counted
                        && lead == 1
                        && sentence.word(i).equals("in")
                        && !sentence.word(at - 1).equals("-")
                        && !isClockUnit(at)
                        && !behind.equals("'s")
                        && !sentence.isMark(number);
        boolean ended =
                named
                        || spell
                        || (counted
                                && lead > 1
                                && behind.equals("that")
                                && sentence.word(end + 1).startsWith("end"))
                        || (counted && lead > 1 && behind.equals("to") && clock(end + 1) > 0);
        if (!ended || (lead == 0 && !counted)) {
            return 0;
        }
        return windowEnd(end);
    }

    /// "the 24 hours that ended early Tuesday": where the time ends up to which a window runs.
    private int windowEnd(int end) {
        String behind = sentence.word(end);
        if (!behind.equals("that") && !behind.equals("to") && !behind.equals("ending")) {
            return end;
        }
        int until = end + (behind.equals("ending") ? 1 : 2);
        while (sentence.word(until).equals("early") || sentence.word(until).equals("on")) {
            until++;
        }
        int dated = Math.max(day(until), date(until));
        int more = Math.max(dated, behind.equals("to") ? clock(end + 1) : 0);
        return more > 0 ? more : end;
    }

    /// "The departure is to last 15 days".
    private boolean isVerbLast(int i) {
        return sentence.word(i).equals("last")
                && (sentence.word(i - 1).equals("to") || sentence.in("modal", i - 1));
    }

    /// Hours and less: "in three hours" says how long it took.
    private boolean isClockUnit(int i) {
        String unit = sentence.word(i);
        return unit.startsWith("h") || unit.startsWith("min") || unit.startsWith("sec");
    }

    private int windowLead(int i) {
        boolean the = sentence.word(i).equals("the");
        return switch (sentence.word(i)) {
            case "in", "over", "during", "within", "for", "throughout", "of" ->
                    sentence.word(i + 1).equals("the") ? 2 : 1;
            default -> the ? 1 : 0;
        };
    }

    private boolean isWindowWord(int i) {
        return switch (sentence.word(i)) {
            case "last",
                    "past",
                    "prior",
                    "previous",
                    "next",
                    "coming",
                    "following",
                    "preceding",
                    "few" ->
                    true;
            default -> false;
        };
    }

    private boolean isRelative(String word) {
        return word.equals("ago") || word.equals("earlier") || word.equals("later");
    }

    boolean isSmall(int i) {
        NumberWord number = lexicon.number(sentence.word(i));
        return sentence.isNumber(i)
                || (number != null && number.kind() == NumberWord.Kind.UNIT)
                || sentence.word(i).equals("several")
                || sentence.word(i).equals("few")
                || (sentence.word(i).equals("-") && i > 0);
    }

    private int clock(int i) {
        if (i >= sentence.size()) {
            return 0;
        }
        String word = sentence.word(i);
        boolean time = sentence.token(i).kind() == Token.Kind.CODE && word.contains(":");
        boolean digits = sentence.isNumber(i) && word.length() <= 4;
        boolean pointed =
                sentence.isNumber(i)
                        && word.length() == 5
                        && word.charAt(2) == '.'
                        && (sentence.word(i - 1).equals("of") || sentence.word(i - 1).equals("at"));
        boolean hours = digits && sentence.in("zone", i + 1) && !isHour(i + 1);
        boolean military =
                digits && word.length() == 4 && isHour(i + 1) && sentence.word(i - 1).equals("at");
        if (!(time || hours || military || pointed)) {
            return 0;
        }
        int end = i + 1;
        while (sentence.in("zone", end) && (!isHour(end) || military)) {
            end++;
        }
        return end;
    }

    private boolean isHour(int i) {
        return switch (sentence.word(i)) {
            case "h", "hrs", "hours" -> true;
            default -> false;
        };
    }

    /// "since" with a clause: up to the words of time in it, or a few words to the next mark or
    /// verb.
    private int since(int i) {
        if (!sentence.word(i).equals("since")
                || sentence.isMark(i + 1)
                || sentence.in("be", i + 1)
                || sentence.in("have", i - 1)) {
            return 0;
        }
        int end = i + 1;
        while (end < sentence.size()
                && end < i + 9
                && !sentence.isMark(end)
                && !sentence.in("conjunction", end)
                && !sentence.in("relative", end)) {
            int dated = Math.max(Math.max(day(end), date(end)), window(end));
            if (dated > end) {
                return dated;
            }
            end++;
        }
        int least = i + 1;
        while (least < end && !isStop(least)) {
            least++;
        }
        return Math.min(end, Math.max(least, i + 2));
    }

    private boolean isStop(int i) {
        return sentence.isNumber(i)
                || (sentence.in("reaching", i) && !sentence.in("be", i))
                || sentence.in("have", i);
    }
}
