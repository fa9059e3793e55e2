package org.safepassage.app.exports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safepassage.account.Account;
import org.safepassage.account.Act;
import org.safepassage.account.ClaimSpan;
import org.safepassage.account.Decision;
import org.safepassage.account.Fill;
import org.safepassage.account.Message;
import org.safepassage.account.NamedPlaces;
import org.safepassage.account.Subject;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Assertion;
import org.safepassage.claims.Category;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Qualifier;
import org.safepassage.claims.Quantity;
import org.safepassage.claims.SourceChain;
import org.safepassage.claims.StatedEvent;
import org.safepassage.claims.Unit;

/// Says what an account tells in one language, with places in the words of the reports. In Arabic
/// every value put into a sentence is isolated, so that a name in one script cannot turn round the
/// sentence in another; {@link #written} makes the marks for it, after text of others was cleaned.
public final class Speech {
    private static final int QUOTED = 140;
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern DESCRIBED =
            Pattern.compile("(?<![\\p{L}\\p{N}'’-])(?!(?:al|the|of|and|in|on|de|el)\\b)\\p{Ll}{3}");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    /// The key of neutral words for the one act whose own word takes sides.
    private static final String GIVEN_UP = "given-up";

    private static final List<String> QUARTERS =
            List.of("early hours", "morning", "afternoon", "evening");

    private final Language language;
    private final Map<String, String> patterns;
    private final Map<String, List<String>> names;

    private Speech(
            Language language, Map<String, String> patterns, Map<String, List<String>> names) {
        this.language = language;
        this.patterns = patterns;
        this.names = names;
    }

    /// Speech about `account` in `language`.
    public static Speech of(Language language, Account account) {
        List<String> files = List.of("account", "sentences");
        return new Speech(language, Patterns.of(language, files), account.names());
    }

    /// All patterns by their keys.
    Map<String, String> patterns() {
        return Map.copyOf(patterns);
    }

    /// The language.
    public Language language() {
        return language;
    }

    /// `text` as it is shown: with the marks that keep the directions of its parts apart.
    public static String written(String text) {
        return text.replace(OPEN, '\u2068').replace(CLOSE, '\u2069');
    }

    /// `text` without those marks.
    static String unmarked(String text) {
        return text.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), "");
    }

    /// `message` as a sentence or a part of one, with the private marks that {@link #written} and
    /// {@link #unmarked} take care of.
    public String say(Message message) {
        Map<String, String> values = new TreeMap<>();
        message.fills().forEach((name, fill) -> values.put(name, fill(fill)));
        return filled(message.key(), values);
    }

    /// The pattern `key` with nothing to fill in.
    public String say(String key) {
        return filled(key, Map.of());
    }

    /// The pattern `key`, one place filled.
    String say(String key, String name, String value) {
        return filled(key, Map.of(name, value));
    }

    /// The pattern `key`, two places filled.
    String say(String key, String name, String value, String other, String more) {
        return filled(key, Map.of(name, value, other, more));
    }

    /// The pattern `key` with its places filled.
    String filled(String key, Map<String, String> values) {
        Matcher places = PLACE.matcher(pattern(key));
        StringBuilder words = new StringBuilder();
        while (places.find()) {
            String value = values.get(places.group(1));
            if (value == null) {
                throw new IllegalArgumentException(
                        key + ": nothing for {" + places.group(1) + "} in " + values.keySet());
            }
            places.appendReplacement(words, Matcher.quoteReplacement(value));
        }
        return places.appendTail(words).toString();
    }

    private String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for '" + key + "'");
        }
        return pattern;
    }

    private String fill(Fill fill) {
        return switch (fill) {
            case Fill.Count number -> number(number.amount());
            case Fill.Figures figures -> figures(figures.figures());
            case Fill.Quantity many -> quantity(many.quantity());
            case Fill.Quotations quotes ->
                    joined(quotes.claims().stream().map(this::quoted).toList());
            case Fill.Events events -> joined(events.events().stream().map(this::quoted).toList());
            case Fill.Assertions all ->
                    joined(all.assertions().stream().map(this::quoted).toList());
            case Fill.Word word -> say(word.key());
            case Fill.Name name -> name(name.text());
            case Fill.Parts several ->
                    String.join(
                            say("list.comma"), several.fills().stream().map(this::fill).toList());
            case Fill.Places places -> places(places.places());
            case Fill.Time time -> time(time.span());
            case Fill.Phrase inner -> say(inner.message());
        };
    }

    private String joined(List<String> parts) {
        return String.join(say("semicolon"), parts);
    }

    /// A name as files spell it, kept from turning round what stands beside it.
    String name(String text) {
        String clean = CleanText.line(text).replace(OPEN, ' ').replace(CLOSE, ' ');
        return language == Language.ARABIC ? OPEN + clean + CLOSE : clean;
    }

    /// A number with separators; fractions are cut to one decimal.
    String number(@Nullable Amount amount) {
        if (amount == null) {
            return "?";
        }
        BigDecimal decimal = amount.decimal();
        String digits =
                amount.isWhole()
                        ? String.format(Locale.ROOT, "%,d", amount.numerator())
                        : decimal.setScale(1, RoundingMode.HALF_UP).toPlainString();
        return name(digits);
    }

    /// A quantity with its qualifier: `over 9,500`.
    public String quantity(Quantity quantity) {
        String key = "quantity." + quantity.qualifier().label();
        Amount one = quantity.low() == null ? quantity.high() : quantity.low();
        return filled(
                key,
                Map.of(
                        "value",
                        number(one),
                        "low",
                        number(quantity.low()),
                        "high",
                        number(quantity.high())));
    }

    /// The figures of claims with whom they count.
    String figures(Collection<Claim> claims) {
        return figures(claims.stream().map(Fill.Figure::of).toList());
    }

    private String figures(List<Fill.Figure> figures) {
        List<String> all = new ArrayList<>();
        for (Fill.Figure each : figures) {
            all.add(say("figure", "quantity", quantity(each.quantity()), "who", whom(each)));
        }
        return and(all);
    }

    private String and(List<String> all) {
        if (all.size() < 2) {
            return String.join("", all);
        }
        return String.join(say("list.comma"), all.subList(0, all.size() - 1))
                + say("and")
                + all.getLast();
    }

    /// Whom or what is counted.
    public String whom(Unit unit, @Nullable Category category) {
        return whom(unit, category, "");
    }

    /// The same in the form that goes with the number before it.
    private String whom(Fill.Figure figure) {
        Quantity quantity = figure.quantity();
        Amount last =
                quantity.low() == null || quantity.qualifier() == Qualifier.RANGE
                        ? quantity.high()
                        : quantity.low();
        String ending =
                last != null && last.isWhole()
                        ? language.ending(last.numerator().longValue())
                        : "other";
        return whom(figure.unit(), figure.category(), "." + ending);
    }

    private String whom(Unit unit, @Nullable Category category, String ending) {
        String counted = "unit." + unit.label();
        if (category == null) {
            return say(patterns.containsKey(counted + ending) ? counted + ending : counted);
        }
        String key = "category." + category.label();
        boolean isFirst = unit == Unit.PEOPLE && patterns.containsKey(key + ending);
        String people = say(isFirst ? key + ending : key);
        return unit == Unit.PEOPLE
                ? people
                : say("unit.of", "unit", say(counted), "people", people);
    }

    /// Places by their names.
    public String places(NamedPlaces places) {
        List<String> all = new ArrayList<>();
        for (String path : places.paths()) {
            all.add(
                    path.startsWith("?")
                            ? say("place.unsaid", "report", name(path.substring(1)))
                            : name(placeName(path)));
        }
        return and(all);
    }

    private String placeName(String path) {
        List<String> known = names.getOrDefault(path, List.of());
        for (String each : known) {
            if (ARABIC.matcher(each).find() == (language == Language.ARABIC)) {
                return quotedIfDescribed(each);
            }
        }
        return known.isEmpty() ? spelled(path) : quotedIfDescribed(known.getFirst());
    }

    /// A place that is named by a description, "the northern quarters", is named in somebody's
    /// words, and those stand as a quotation. Small words within names make no description.
    private String quotedIfDescribed(String place) {
        return DESCRIBED.matcher(place).find() ? say("place.described", "words", place) : place;
    }

    /// What a place is called of which only its way is known: its last part, with capitals.
    private static String spelled(String path) {
        StringBuilder name = new StringBuilder();
        for (String word : path.substring(path.lastIndexOf('/') + 1).split("-", -1)) {
            name.append(name.isEmpty() ? "" : " ");
            name.append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT));
            name.append(word.isEmpty() ? "" : word.substring(1));
        }
        return name.toString();
    }

    /// A time: `up to 2016-12-17`, `on the morning of 2016-12-15`.
    public String time(ClaimSpan span) {
        if (span.isPlan()) {
            return say("time.plan");
        }
        if (span.endsWithReport()) {
            String key = span.isTotal() ? "time.report" : "time.at-report";
            return say(key, "report", name(span.clock()));
        }
        if (span.lastDay() == null) {
            String key = span.isTotal() ? "time.weekday.up-to" : "time.weekday";
            int day = Objects.requireNonNull(span.weekday(), "neither day nor weekday").getValue();
            String weekday = say("weekday." + day);
            return say(key, "weekday", part(span, weekday), "report", name(span.clock()));
        }
        String last = name(String.valueOf(span.lastDay()));
        if (span.isTotal()) {
            return say("time.up-to", "day", last);
        }
        if (span.quarter() != null) {
            return say("time.on", "day", part(span, last));
        }
        return span.lastDay().equals(span.firstDay())
                ? say("time.on", "day", last)
                : say("time.from-to", "first", name(String.valueOf(span.firstDay())), "last", last);
    }

    /// A day, or the part of it that is counted.
    private String part(ClaimSpan span, String day) {
        Integer quarter = span.quarter();
        return quarter == null
                ? day
                : say("time.part", "part", say("part-of-day." + QUARTERS.get(quarter)), "day", day);
    }

    /// What a claim was taken to speak of: `fighters, left East Aleppo, up to 2016-12-17`.
    public String subject(Subject subject) {
        return filled(
                "subject",
                Map.of(
                        "who",
                        whom(subject.unit(), subject.category()),
                        "what",
                        happened(subject),
                        "time",
                        time(subject.span())));
    }

    /// What happened, with its places.
    public String happened(Subject subject) {
        boolean isTo = subject.to().isSaid();
        boolean isFrom = subject.from().isSaid() && !subject.from().isUnnamed();
        Map<String, String> values = new TreeMap<>();
        values.put("act", act(subject.act()));
        values.put("place", places(subject.from()));
        values.put("to", places(subject.to()));
        if (!isFrom) {
            String report = subject.from().isSaid() ? subject.from().paths().getFirst() : "?";
            values.put("report", name(report.substring(1)));
            return isTo && subject.act() == Act.ARRIVED
                    ? filled("subject.arrived.only", values)
                    : filled(isTo ? "subject.nowhere.to" : "subject.nowhere", values);
        }
        String key =
                switch (subject.act()) {
                    case LEFT -> "subject.left";
                    case PLANNED -> "subject.planned";
                    case ARRIVED -> "subject.arrived";
                    default -> "subject.in";
                };
        return filled(isTo ? key + ".to" : key, values);
    }

    /// What is said of those counted, in words.
    String predicate(Predicate predicate) {
        return say(
                "predicate." + (predicate == Predicate.SURRENDERED ? GIVEN_UP : predicate.label()));
    }

    /// An act in words.
    public String act(Act act) {
        return say("act." + (act == Act.SURRENDERED ? GIVEN_UP : act.words()));
    }

    /// A claim's words with who said them and where.
    public String quoted(Claim claim) {
        return quoted(claim.quote(), claim.source(), claim.id(), null);
    }

    /// An event's words with who said them, where, and of what time.
    public String quoted(StatedEvent event) {
        return quoted(event.quote(), event.source(), event.id(), event.when());
    }

    /// An assertion's words with who said them and where.
    public String quoted(Assertion assertion) {
        return quoted(assertion.quote(), assertion.source(), assertion.id(), null);
    }

    private String quoted(String quote, SourceChain source, String id, @Nullable String when) {
        Map<String, String> values = new TreeMap<>();
        values.put("quote", name(shortened(quote)));
        values.put("id", name(id));
        String label = source.label();
        values.put("source", label == null ? "" : name(label));
        values.put("when", when == null ? "" : name(when));
        String key = (label == null ? "quote.own" : "quote") + (when == null ? "" : ".when");
        return filled(key, values);
    }

    /// A quotation on one line, cut where it is long.
    private static String shortened(String quote) {
        String line = quote.strip().replaceAll("\\s+", " ");
        if (line.length() <= QUOTED) {
            return line;
        }
        int end = QUOTED - 1;
        if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end) + "…";
    }

    /// What a person decided, who, and why.
    String decided(Decision decision) {
        return filled(
                "decided." + AccountCsv.word(decision),
                Map.of(
                        "claim",
                        name(decision.claim()),
                        "by",
                        name(decision.by()),
                        "reason",
                        name(decision.reason())));
    }

    /// Names one after another.
    String list(Collection<String> all) {
        return String.join(say("list.comma"), all);
    }
}
