package org.safepassage.app.imports.resolving;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Form;
import org.safepassage.app.imports.reading.Limits;
import org.safepassage.app.imports.reading.Numbers;
import org.safepassage.app.imports.reading.Refused;
import org.safepassage.app.imports.reading.Shape;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.quantity.CountRange;

/// Reads counts: one number or a range, and patterns of household sizes.
final class Counts {
    private static final Pattern ABOUT =
            Pattern.compile("(?:\\p{L}{1,20}|~|≈|\\+|>|<) *([1-9][0-9]{0,6})");
    private static final Pattern BETWEEN =
            Pattern.compile("([1-9][0-9]{0,6}) *(?:-|–|to|\\.\\.) *([1-9][0-9]{0,6})");

    private Counts() {}

    /// A count at `key`: a number, or low, likely and high; the highest is at least one.
    static CountRange range(Fields fields, String key, int most) {
        Value value = fields.find(key);
        if (value == null) {
            return CountRange.exactly(1);
        }
        if (value.mapping() == null) {
            return CountRange.exactly(value.read(orRange(Numbers.count(1, most)), 1));
        }
        Fields range = value.fields(Shape.RANGE);
        int low = range.read("low", Numbers.count(0, most), 0);
        int likely = range.read("likely", Numbers.count(0, most), 0);
        int high = range.read("high", Numbers.count(1, most), most);
        boolean rises = low <= likely && likely <= high;
        if (!rises && value.isSound()) {
            value.refuse(
                    "low " + low + ", likely " + likely + ", high " + high,
                    "low <= likely <= high",
                    "put the three in order");
        }
        return rises ? new CountRange(low, likely, high) : CountRange.exactly(1);
    }

    /// A whole number where a range would do too, and says so when it is refused.
    private static Form<Integer> orRange(Form<Integer> number) {
        String expected = number.expected() + ", or {low: ..., likely: ..., high: ...}";
        return new Form<>(
                expected,
                number.example(),
                scalar -> {
                    try {
                        return number.reading().read(scalar);
                    } catch (Refused refused) {
                        Matcher about = ABOUT.matcher(scalar.text());
                        Matcher between = BETWEEN.matcher(scalar.text());
                        String advice = refused.why().nextStep();
                        if (about.matches()) {
                            advice =
                                    "write "
                                            + about.group(1)
                                            + ", or how few and how many it may be: {low: ..., likely: "
                                            + about.group(1)
                                            + ", high: ...}";
                        } else if (between.matches()) {
                            advice =
                                    "write {low: "
                                            + between.group(1)
                                            + ", likely: ..., high: "
                                            + between.group(2)
                                            + "}";
                        }
                        throw new Refused(refused.why().found(), expected, advice);
                    }
                });
    }

    /// Household sizes: a number, or a list that is dealt out again and again. One when not
    /// written.
    static List<Integer> households(Fields fields) {
        List<Integer> sizes = new ArrayList<>();
        for (Value value : fields.itemsOrOne("households", "[5, 4, 6]")) {
            sizes.add(value.read(Numbers.count(1, Limits.HOUSEHOLD), 1));
        }
        if (sizes.size() > Limits.HOUSEHOLD) {
            fields.at("households")
                    .refuse(
                            "a pattern of " + sizes.size() + " sizes",
                            "at most " + Limits.HOUSEHOLD,
                            "give a shorter pattern; it is dealt out again and again");
        }
        if (sizes.isEmpty() && fields.has("households")) {
            fields.at("households")
                    .refuse("an empty list", "one size or more", "write for example [5, 4, 6]");
        }
        return sizes.isEmpty() ? List.of(1) : sizes;
    }
}
