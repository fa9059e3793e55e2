package org.safepassage.app.imports.typed;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safepassage.account.Decision;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Form;
import org.safepassage.app.imports.reading.Refused;
import org.safepassage.app.imports.reading.Shape;
import org.safepassage.app.imports.reading.Times;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.app.imports.reading.Words;
import org.safepassage.app.imports.text.Node;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Category;
import org.safepassage.claims.Circumstances;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Cumulative;
import org.safepassage.claims.Grade;
import org.safepassage.claims.Labelled;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Qualifier;
import org.safepassage.claims.Quantity;
import org.safepassage.claims.Report;
import org.safepassage.claims.SourceChain;
import org.safepassage.claims.TextSpan;
import org.safepassage.claims.Unit;

/// Reads nodes of either form into claims. The claims of one day become one report, whose text is
/// the words of its claims, one in each line.
final class TypedClaimReader {
    private static final Shape FILE =
            new Shape(
                    "typed-claims",
                    List.of("safe-passage", "date", "claims"),
                    List.of("safe-passage", "claims"));
    private static final Shape SHEET =
            new Shape("typed-claims", List.of("claims"), List.of("claims"));
    private static final Shape CLAIM =
            new Shape(
                    "typed-claim",
                    Columns.all().stream().map(Columns::key).toList(),
                    List.of("unit", "predicate", "source"));
    private static final String HEADER = "claims 1";
    private static final int LONGEST = 10_000;
    private static final Pattern DATE = Pattern.compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b");
    private static final Shape ROW =
            new Shape("typed-claim", Columns.all().stream().map(Columns::key).toList(), List.of());
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,11})(\\.[0-9]{1,6})?");

    private final String name;
    private final boolean isSheet;
    private final Problems problems;
    private final List<Decision> corrections = new ArrayList<>();
    private final Map<String, String> corrects = new HashMap<>();
    private final Map<String, Fields> correcting = new LinkedHashMap<>();
    private final Map<String, String> idNow = new HashMap<>();

    TypedClaimReader(String name, boolean isSheet, Problems problems) {
        this.name = name;
        this.isSheet = isSheet;
        this.problems = problems;
    }

    TypedClaims read(Node root) {
        Fields file = new Value(root, "", problems).fields(isSheet ? SHEET : FILE);
        LocalDate ofFile = null;
        if (!isSheet) {
            file.read("safe-passage", header(), HEADER);
            ofFile = file.readIfAny("date", Times.day(), LocalDate.EPOCH);
        }
        Map<String, LocalDate> days = new TreeMap<>();
        Map<String, List<Fields>> byDay = new TreeMap<>();
        for (Value each : file.items("claims", "{low: 350, unit: people, ...}")) {
            Fields claim = each.fields(isSheet ? ROW : CLAIM);
            LocalDate own = claim.readIfAny("date", Times.day(), LocalDate.EPOCH);
            LocalDate day = own == null ? ofFile : own;
            String key = day == null ? "" : day.toString();
            if (day != null) {
                days.put(key, day);
            }
            byDay.computeIfAbsent(key, _ -> new ArrayList<>()).add(claim);
        }
        List<Report> reports = new ArrayList<>();
        Map<String, List<Fields>> byReport = new TreeMap<>();
        byDay.forEach(
                (key, claims) -> byReport.put(byDay.size() == 1 ? name : name + "@" + key, claims));
        byReport.forEach(this::number);
        byDay.forEach((key, claims) ->
                reports.add(
                        report(
                                byDay.size() == 1 ? name : name + "@" + key,
                                days.get(key),
                                claims)));
        refuseCircle();
        return new TypedClaims(reports, corrections, corrects);
    }

    /// Claims get ids of this file; one that came from elsewhere may be named by the id it had
    /// there.
    private void number(String report, List<Fields> claims) {
        for (int i = 0; i < claims.size(); i++) {
            String before = claims.get(i).readIfAny("id", Words.text(LONGEST), "?");
            if (before != null) {
                idNow.putIfAbsent(before, report + "#" + (i + 1));
            }
        }
    }

    private Report report(String report, @Nullable LocalDate day, List<Fields> fields) {
        StringBuilder text = new StringBuilder();
        List<Claim> claims = new ArrayList<>();
        int start = 0;
        for (Fields each : fields) {
            Claim claim = claim(each, report, claims.size() + 1, start);
            claims.add(claim);
            text.append(claim.quote()).append('\n');
            start = claim.span().end() + 1;
        }
        return new Report(report, text.toString(), null, day, List.of(), claims, List.of());
    }

    private Claim claim(Fields fields, String report, int number, int start) {
        Unit unit = fields.read("unit", choice(Unit.values()), Unit.PEOPLE);
        Category category = fields.readIfAny("category", choice(Category.values()), Category.ALL);
        if (unit == Unit.PEOPLE && category == null && fields.areSound("unit", "category")) {
            fields.whole()
                    .refuse(
                            "people without a category",
                            "one of " + words(Category.values()),
                            "add `category`; `all` when it is not said who they are");
        }
        Predicate predicate =
                fields.read("predicate", choice(Predicate.values()), Predicate.DEPARTED);
        Quantity quantity = quantity(fields);
        refuseParts(fields, quantity, unit);
        String source = fields.read("source", Words.text(LONGEST), "?");
        Grade grade =
                Objects.requireNonNullElse(
                        fields.readIfAny("grade", choice(Grade.values()), Grade.STATEMENT),
                        Grade.STATEMENT);
        String words = fields.readIfAny("words", Words.text(LONGEST), "?");
        String quote = words == null ? said(quantity, unit, category, predicate) : words;
        String id = report + "#" + number;
        String named = fields.readIfAny("corrects", Words.text(LONGEST), "?");
        if (named != null) {
            String corrected = idNow.getOrDefault(named, named);
            corrects.put(id, corrected);
            correcting.put(id, fields);
            corrections.add(new Decision.SetAside(corrected, "corrected by " + id, source, null));
        }
        return new Claim(
                id,
                report,
                new TextSpan(start, start + quote.codePointCount(0, quote.length())),
                quote,
                quantity,
                unit,
                category,
                predicate,
                new Circumstances(
                        fields.readIfAny("from", Words.text(LONGEST), "?"),
                        fields.readIfAny("to", Words.text(LONGEST), "?"),
                        fields.readIfAny("when", when(), "?")),
                cumulative(fields),
                new SourceChain(List.of(source.split(" > ", -1)), grade),
                List.of("typed"));
    }

    /// Claims that correct each other would all vanish; the last of them is told.
    private void refuseCircle() {
        List<String> circle = Corrections.circle(corrects);
        if (circle == null) {
            return;
        }
        List<String> read = List.copyOf(correcting.keySet());
        String last = Collections.max(circle, Comparator.comparingInt(read::indexOf));
        List<String> fromLast = new ArrayList<>(circle);
        Collections.rotate(fromLast, -circle.indexOf(last));
        Objects.requireNonNull(correcting.get(last))
                .at("corrects")
                .refuse(
                        (circle.size() == 1 ? "" : "a circle: ") + Corrections.words(fromLast),
                        "a claim that was there before",
                        "name the claim that this one takes the place of, or delete the line");
    }

    /// Half a person is a slip.
    private static void refuseParts(Fields fields, Quantity quantity, Unit unit) {
        if (!unit.isWhole() || !fields.areSound("unit", "low", "high")) {
            return;
        }
        for (String key : List.of("low", "high")) {
            Amount amount = key.equals("low") ? quantity.low() : quantity.high();
            if (amount != null && !amount.isWhole() && fields.has(key)) {
                fields.at(key)
                        .refuse(
                                amount.decimal().toPlainString() + " " + unit.label(),
                                "a whole number",
                                "write how many there were; a range has `low` and `high`");
            }
        }
    }

    /// Words of time; what looks like a date must be one.
    private static Form<String> when() {
        Form<String> text = Words.text(LONGEST);
        return new Form<>(
                text.expected(),
                text.example(),
                scalar -> {
                    Matcher date = DATE.matcher(scalar.text());
                    while (date.find()) {
                        if (!isDay(date)) {
                            throw new Refused(
                                    Value.quoted(date.group()),
                                    "a day that there is, such as 2016-12-18",
                                    "write year-month-day, or words such as 'on Thursday'");
                        }
                    }
                    return scalar.text().strip();
                });
    }

    private static boolean isDay(Matcher date) {
        try {
            int year = Integer.parseInt(date.group(1));
            LocalDate day =
                    LocalDate.of(
                            year, Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
            return day.getYear() >= 1900 && day.getYear() <= 2100;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static Cumulative cumulative(Fields fields) {
        Map<String, Cumulative> words = new LinkedHashMap<>();
        words.put("true", Cumulative.TOTAL);
        words.put("false", Cumulative.BATCH);
        return Objects.requireNonNullElse(
                fields.readIfAny("cumulative", Words.choice(words), Cumulative.UNDECIDED),
                Cumulative.UNDECIDED);
    }

    private static Quantity quantity(Fields fields) {
        Amount low = fields.readIfAny("low", amount(), Amount.ZERO);
        Amount high = fields.readIfAny("high", amount(), Amount.ZERO);
        if (low == null && high == null) {
            if (fields.areSound("low", "high")) {
                fields.whole()
                        .refuse(
                                "no figure",
                                "`low`, `high` or both",
                                "write `low` and `high` alike for an exact figure, only `low` for"
                                        + " 'at least'");
            }
            low = Amount.ZERO;
        }
        if (low != null && high != null && low.compareTo(high) > 0) {
            if (fields.areSound("low", "high")) {
                fields.at("high")
                        .refuse(
                                high + ", below `low` (" + low + ")",
                                "`low` or more",
                                "exchange the two, or mend the one that is wrong");
            }
            high = low;
        }
        Qualifier usual =
                low == null
                        ? Qualifier.UP_TO
                        : high == null
                                ? Qualifier.AT_LEAST
                                : low.equals(high) ? Qualifier.EXACT : Qualifier.RANGE;
        Qualifier said = fields.readIfAny("qualifier", choice(Qualifier.values()), usual);
        return new Quantity(low, high, said == null ? usual : said);
    }

    /// What a claim without words of its own says, so that it can be quoted.
    private static String said(
            Quantity quantity, Unit unit, @Nullable Category category, Predicate predicate) {
        Amount low = quantity.low();
        Amount high = quantity.high();
        String figure =
                low == null
                        ? "up to " + high
                        : high == null
                                ? "at least " + low
                                : low.equals(high) ? low.toString() : low + " to " + high;
        return figure
                + " "
                + unit.label()
                + (category == null ? "" : " (" + category.label() + ")")
                + " "
                + predicate.label().replace('_', ' ');
    }

    private static Form<String> header() {
        return new Form<>(
                "`" + HEADER + "`",
                HEADER,
                scalar -> {
                    if (!scalar.text().equals(HEADER)) {
                        throw new Refused(
                                Value.quoted(scalar.text()),
                                "`" + HEADER + "`",
                                "write safe-passage: " + HEADER);
                    }
                    return scalar.text();
                });
    }

    private static Form<Amount> amount() {
        String expected = "a number from 0 to 999,999,999,999, digits without separators";
        return new Form<>(
                expected,
                "8079",
                scalar -> {
                    String text = western(scalar.text().strip());
                    if (!NUMBER.matcher(text).matches()) {
                        String plain = text.replaceAll("[, ']", "");
                        throw new Refused(
                                Value.quoted(text),
                                expected,
                                NUMBER.matcher(plain).matches()
                                        ? "if " + plain + " is meant, write " + plain
                                        : "write it in digits, for example 8079");
                    }
                    return Amount.of(new BigDecimal(text));
                });
    }

    /// Arabic and Persian digits as western ones.
    private static String western(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints()
                .forEach(point -> {
                    boolean isDigit = Character.isDigit(point) && point > 127;
                    digits.appendCodePoint(isDigit ? '0' + Character.digit(point, 10) : point);
                });
        return digits.toString().replace('\u066b', '.');
    }

    private static <T extends Enum<T> & Labelled> Form<T> choice(T[] values) {
        Map<String, T> words = new LinkedHashMap<>();
        for (T each : values) {
            words.put(each.label(), each);
        }
        return Words.choice(words);
    }

    private static <T extends Enum<T> & Labelled> String words(T[] values) {
        List<String> words = new ArrayList<>();
        for (T each : values) {
            words.add(each.label());
        }
        return String.join(", ", words);
    }
}
