package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;
import org.safepassage.claims.BlockRole;
import org.safepassage.claims.Circumstances;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Qualifier;
import org.safepassage.claims.Quantity;
import org.safepassage.claims.SourceChain;
import org.safepassage.claims.Unit;
import org.safepassage.claims.reading.Counted.Kind;
import org.safepassage.claims.text.Cells;
import org.safepassage.claims.text.Cells.Cell;
import org.safepassage.claims.text.Paragraph;
import org.safepassage.claims.text.Token;
import org.safepassage.claims.text.Tokens;
import org.safepassage.claims.words.Lexicon;
import org.safepassage.claims.words.Noun;
import org.safepassage.claims.words.Phrases.PhraseAt;

/// Reads rows of tables in which only the heading says what is counted: the first cell of a row is
/// a place, or "total"; the heading of the column, or the line above the table, has noun and verb.
final class TableRows {
    private static final Lexicon WORDS = Lexicon.get();

    private final String text;
    private List<Cell> heads = List.of();
    private @Nullable Cell title;
    private boolean inTable;

    TableRows(String text) {
        this.text = text;
    }

    /// What a cell counts.
    ///
    /// @param span the cell with its figure
    /// @param said what is said of it
    record Row(Cell span, Bound said, Circumstances circumstances, SourceChain source) {}

    /// What a heading says.
    private record Head(Noun noun, Predicate said) {}

    /// Passes a paragraph, in the order of the text: it may be the heading of a table.
    void pass(Paragraph paragraph) {
        inTable = paragraph.rule().equals("block-table");
        if (inTable) {
            return;
        }
        List<Cell> cells = Cells.of(text, paragraph.start(), paragraph.end());
        boolean plain = cells.stream().noneMatch(cell -> Cells.isFigure(text, cell));
        if (cells.size() > 1 && plain) {
            heads = cells;
        } else {
            heads = List.of();
            boolean line = !paragraph.rule().equals("block-sentence");
            title = line ? new Cell(paragraph.start(), paragraph.end()) : null;
        }
    }

    /// The figures of a row; empty for a line that is none, or whose heading says nothing.
    List<Row> read(Paragraph paragraph) {
        List<Row> rows = new ArrayList<>();
        List<Cell> cells = Cells.of(text, paragraph.start(), paragraph.end());
        if (!inTable || !Cells.isRow(text, cells)) {
            return rows;
        }
        for (int i = 1; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            Amount amount = Cells.isFigure(text, cell) ? amount(cell) : null;
            boolean headed = heads.size() == cells.size();
            Head head = amount == null ? null : head(headed ? heads.get(i) : null);
            if (amount != null && head != null) {
                rows.add(row(cells, cell, amount, head));
            }
        }
        return rows;
    }

    private @Nullable Amount amount(Cell cell) {
        Sentence s = sentence(cell);
        NumberValue value = NumberValue.at(s, 0);
        return value == null || value.to() < s.size() ? null : value.amount();
    }

    private Row row(List<Cell> cells, Cell cell, Amount amount, Head head) {
        Quantity quantity = new Quantity(amount, amount, Qualifier.EXACT);
        NumberPhrase number = new NumberPhrase(0, 0, 1, quantity, false, "number-exact");
        Noun noun = head.noun;
        Counted counted =
                new Counted(number, 1, noun.unit(), noun.category(), noun.predicate(), Kind.NOUN);
        Predicate said = Sayings.onUnit(head.said, counted, false);
        Bound bound = new Bound(counted, said, null, 0, 1, "table-row", false);
        String place = label(cells.getFirst());
        boolean comes = said == Predicate.ARRIVED || said == Predicate.DELIVERED;
        return new Row(
                new Cell(cells.getFirst().start(), cell.end()),
                bound,
                new Circumstances(comes ? null : place, comes ? place : null, when()),
                source(cells, cell));
    }

    /// The words of time in the line above the table.
    private @Nullable String when() {
        Cell line = title;
        if (line == null) {
            return null;
        }
        Sentence s = sentence(line);
        List<TimePhrases.TimePhrase> times = TimePhrases.of(s);
        return times.isEmpty() ? null : s.quote(times.getLast().from(), times.getLast().to());
    }

    /// The place of the row, without what stands in brackets behind it; null for "total".
    private @Nullable String label(Cell cell) {
        int bracket = text.indexOf(" (", cell.start());
        boolean noted =
                bracket > cell.start()
                        && bracket + 2 < cell.end()
                        && Character.isLowerCase(text.charAt(bracket + 2));
        String label = text.substring(cell.start(), noted ? bracket : cell.end());
        boolean sum = WORDS.in("count", sentence(cell).word(0));
        return sum || !Character.isUpperCase(label.codePointAt(0)) ? null : label;
    }

    private SourceChain source(List<Cell> cells, Cell figure) {
        for (int i = 1; i < cells.size() && heads.size() == cells.size(); i++) {
            boolean named = sentence(heads.get(i)).in("sources.noun", 0);
            Cell cell = cells.get(i);
            if (named && !cell.equals(figure)) {
                return SourceChain.of(text.substring(cell.start(), cell.end()));
            }
        }
        return title == null ? SourceChain.OWN_VOICE : above(sentence(title));
    }

    /// "Evacuated persons by district (SRC, as of 06:00)": the body that the line above the table
    /// names in brackets.
    private static SourceChain above(Sentence s) {
        int name = s.words().indexOf("(") + 1;
        SourcePhrases phrases = new SourcePhrases(s, TimePhrases.of(s), new Speakers());
        boolean ends = s.word(name + 1).equals(",") || s.word(name + 1).equals(")");
        return name > 0 && ends && phrases.isAcronym(name, name + 1)
                ? SourceChain.of(s.quote(name, name + 1))
                : SourceChain.OWN_VOICE;
    }

    /// What the heading of a column says, else the line above the table.
    private @Nullable Head head(@Nullable Cell column) {
        Head own = column == null ? null : headOf(column);
        return own == null && title != null ? headOf(title) : own;
    }

    private @Nullable Head headOf(Cell cell) {
        Sentence s = sentence(cell);
        Noun noun = null;
        for (int i = 0; i < s.size() && (noun == null || noun.unit() != Unit.PEOPLE); i++) {
            PhraseAt<Noun> found = WORDS.nouns().startingAt(s.words(), i);
            boolean counts = found != null && !s.in("places.noun", i);
            noun = counts && found != null ? found.meaning() : noun;
        }
        if (noun == null) {
            return null;
        }
        Counted any = new Counted(one(), 1, noun.unit(), noun.category(), null, Kind.NOUN);
        VerbMeaning meaning = new VerbMeaning(s);
        for (VerbGroup group : VerbGroups.of(s, new boolean[s.size()])) {
            Predicate object = meaning.ofObject(group, any);
            Predicate said = object == null ? meaning.ofSubject(group, any) : object;
            if (said != null) {
                return new Head(noun, said);
            }
        }
        for (int i = 0; i < s.size(); i++) {
            Predicate said = WORDS.nominal(s.word(i));
            if (said != null) {
                return new Head(noun, said);
            }
        }
        return noun.predicate() == null ? null : new Head(noun, noun.predicate());
    }

    private static NumberPhrase one() {
        Quantity one = new Quantity(Amount.of(1), Amount.of(1), Qualifier.EXACT);
        return new NumberPhrase(0, 0, 1, one, false, "number-exact");
    }

    private Sentence sentence(Cell cell) {
        List<Token> tokens = Tokens.of(text, cell.start(), cell.end());
        return new Sentence(text, tokens, BlockRole.HEADING);
    }
}
