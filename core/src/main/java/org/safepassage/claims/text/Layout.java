package org.safepassage.claims.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.BlockRole;
import org.safepassage.claims.words.Lexicon;

/// Says of each paragraph what it is to its page: a headline, a line of the text, a menu, debris.
/// Looks at the length, the end and the words of a paragraph, and at its neighbours; never at
/// figures.
public final class Layout {
    private static final int BODY_WORDS = 9;
    private static final int SHORT_WORDS = 5;

    /// So many rows make a table.
    private static final int ROWS = 3;

    /// A line with an author's name has at most so many words.
    private static final int SIGNED = 10;

    private static final String BULLETS = "•‣▪◦●·*–—►▶■✓✔☑❗-";

    /// Asks for the sign before it in colour.
    private static final char VARIANT = 0xFE0F;

    private final String text;
    private final List<Shape> shapes = new ArrayList<>();
    private final Map<String, Paragraph> seen = new HashMap<>();
    private final Lexicon words = Lexicon.get();
    private boolean titled;
    private int title = -1;
    private boolean inSection;

    /// What a paragraph looks like.
    private record Shape(
            Lines.Line line, List<Token> tokens, int words, boolean stops, boolean bulleted) {

        boolean isFull() {
            return (words >= BODY_WORDS && stops) || words >= 40;
        }
    }

    private Layout(String text) {
        this.text = text;
    }

    /// The paragraphs of a text, in order.
    public static List<Paragraph> of(String text) {
        Layout layout = new Layout(text);
        for (Lines.Line line : Lines.of(text)) {
            layout.shapes.add(layout.shape(line));
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < layout.shapes.size(); i++) {
            paragraphs.add(layout.judge(i));
        }
        return paragraphs;
    }

    private Shape shape(Lines.Line line) {
        int bullet = bullet(text, line.start());
        List<Token> tokens = Tokens.of(text, line.start() + bullet, line.end());
        int count = 0;
        for (Token token : tokens) {
            count += token.isWord() ? 1 : 0;
        }
        boolean stops = false;
        for (int i = tokens.size() - 1; i >= 0 && i >= tokens.size() - 2; i--) {
            stops |= ".!?…".contains(tokens.get(i).word());
        }
        return new Shape(line, tokens, count, stops, bullet > 0);
    }

    private Paragraph judge(int i) {
        Shape shape = shapes.get(i);
        String key = key(shape);
        Paragraph first = seen.get(key);
        Paragraph paragraph = judgeFirst(i, shape, first);
        if (first == null && paragraph.isRead() && shape.words >= 4) {
            seen.put(key, paragraph);
        }
        return paragraph;
    }

    private Paragraph judgeFirst(int i, Shape shape, @Nullable Paragraph first) {
        if (first != null && shape.words >= 4) {
            return paragraph(shape, BlockRole.REPEAT, "block-repeated", first);
        }
        if (isDebris(shape)) {
            return paragraph(shape, BlockRole.DEBRIS, "block-machine", null);
        }
        if (shape.isFull() && !isNotice(shape)) {
            inSection = inSection && !(shape.words >= 25);
            if (inSection) {
                return paragraph(shape, BlockRole.FURNITURE, "block-section", null);
            }
            titled = true;
            BlockRole role =
                    shape.bulleted ? BlockRole.ITEM : isEntry(i) ? BlockRole.ENTRY : BlockRole.BODY;
            return paragraph(shape, role, "block-sentence", null);
        }
        return judgeShort(i, shape);
    }

    private Paragraph judgeShort(int i, Shape shape) {
        if (isTabled(i) && !inSection) {
            return paragraph(shape, BlockRole.ITEM, "block-table", null);
        }
        if (isSection(shape)) {
            inSection = true;
            return paragraph(shape, BlockRole.FURNITURE, "block-section", null);
        }
        if (isNotice(shape)) {
            return paragraph(shape, BlockRole.FURNITURE, "block-notice", null);
        }
        if (isDateline(shape)) {
            return paragraph(shape, BlockRole.DATELINE, "block-dateline", null);
        }
        boolean finite = says(shape);
        boolean leads = (!titled && leadsOn(i)) || (title < 0 && isSigned(i));
        if (leads && shape.words >= 4 && !shape.bulleted && !inSection && !isMenu(shape)) {
            titled = true;
            title = i;
            return paragraph(shape, BlockRole.TITLE, "block-title", null);
        }
        boolean below = title >= 0 && i == title + 1 && shape.words >= 4 && !shape.bulleted;
        if (below && finite && !isMenu(shape)) {
            return paragraph(shape, BlockRole.HEADING, "block-heading", null);
        }
        if ((shape.bulleted
                        && ((shape.words < 4 && !isTableLine(shape) && !isCount(shape))
                                || (!finite && !hasNumber(shape))))
                || inSection) {
            return paragraph(shape, BlockRole.FURNITURE, "block-menu", null);
        }
        boolean nearText = isFull(i - 1) || isFull(i + 1) || isNear(i);
        if ((nearText && shape.words >= 2 && (finite || hasNumber(shape))) || shape.bulleted) {
            BlockRole role =
                    shape.bulleted
                            ? BlockRole.ITEM
                            : shape.stops ? BlockRole.BODY : BlockRole.HEADING;
            return paragraph(shape, role, "block-heading", null);
        }
        return paragraph(shape, BlockRole.FURNITURE, "block-short", null);
    }

    /// Whether a line with the author or the date stands right behind, as under a headline.
    private boolean isSigned(int i) {
        for (int k = i + 1; k < shapes.size() && k <= i + 2; k++) {
            Shape next = shapes.get(k);
            boolean by = !next.tokens.isEmpty() && next.tokens.getFirst().is("by");
            if ((by && next.words <= SIGNED) || isDateline(next)) {
                return true;
            }
        }
        return false;
    }

    /// "Home | World | Sport": words between strokes or wide gaps.
    private boolean isMenu(Shape shape) {
        int gaps = 0;
        for (int i = shape.line.start(); i < shape.line.end() - 2; i++) {
            char c = text.charAt(i);
            boolean wide = c == ' ' && text.charAt(i + 1) == ' ' && text.charAt(i + 2) != ' ';
            gaps += wide || "|›»>•·\t".indexOf(c) >= 0 ? 1 : 0;
        }
        return gaps >= 2 && gaps * 4 >= shape.words;
    }

    /// Whether the next lines, but for a few short ones, are the text itself.
    private boolean leadsOn(int i) {
        for (int k = i + 1; k < shapes.size() && k <= i + 8; k++) {
            if (isFull(k)) {
                return true;
            }
        }
        return shapes.size() <= i + 3;
    }

    private boolean isNear(int i) {
        return isFull(i - 2) || isFull(i + 2) || isFull(i + 3) || shapes.size() < 6;
    }

    private boolean isFull(int i) {
        return i >= 0 && i < shapes.size() && shapes.get(i).isFull();
    }

    /// Whether a line with a clock time, or a time alone, stands right before.
    private boolean isEntry(int i) {
        Shape shape = shapes.get(i);
        return isClock(shape.tokens, 0)
                || (i > 0 && shapes.get(i - 1).words <= 3 && isClock(shapes.get(i - 1).tokens, 0));
    }

    private static boolean isClock(List<Token> tokens, int i) {
        return i < tokens.size()
                && tokens.get(i).kind() == Token.Kind.CODE
                && tokens.get(i).word().contains(":");
    }

    private boolean isSection(Shape shape) {
        String line = phrase(shape, 5);
        return shape.words <= 5 && words.in("furniture.section", line);
    }

    private boolean isNotice(Shape shape) {
        if (shape.words > 14 && !shape.tokens.getFirst().is("(")) {
            return false;
        }
        List<String> line = new ArrayList<>();
        for (Token token : shape.tokens.subList(0, Math.min(6, shape.tokens.size()))) {
            line.add(token.word());
        }
        Phrases found = new Phrases(line);
        return found.starts("furniture.starts")
                && (shape.words <= SHORT_WORDS || !shape.stops || !says(shape));
    }

    /// A small view on the first words of a line.
    private record Phrases(List<String> line) {
        boolean starts(String list) {
            String joined = String.join(" ", line).replace(" :", ":").replace("( ", "(");
            return Lexicon.get().phrases(list).startingAt(line, 0) != null
                    || Lexicon.get().phrases(list).startingAt(List.of(joined.split(" ")), 0)
                            != null;
        }
    }

    private boolean isDateline(Shape shape) {
        boolean dated = false;
        for (Token token : shape.tokens) {
            dated |= words.in("month", token.word()) || token.kind() == Token.Kind.CODE;
        }
        return dated && shape.words <= 6 && !says(shape);
    }

    /// Whether a word of it may be a verb or a state, so that it says something.
    private boolean says(Shape shape) {
        for (Token token : shape.tokens) {
            if (words.isVerb(token.word())
                    || words.in("sources.say", token.word())
                    || words.in("be", token.word())
                    || words.in("have", token.word())
                    || words.in("modal", token.word())
                    || words.states().startingAt(List.of(token.word()), 0) != null
                    || words.nominal(token.word()) != null
                    || token.word().charAt(0) >= 0x600) {
                return true;
            }
        }
        return false;
    }

    private boolean hasNumber(Shape shape) {
        for (Token token : shape.tokens) {
            if (token.isNumber() || words.number(token.word()) != null) {
                return true;
            }
        }
        return false;
    }

    /// "73 wounded evacuated": a number, the noun that it counts, and more; not "12 people" alone.
    private boolean isCount(Shape shape) {
        List<String> line = new ArrayList<>();
        for (Token token : shape.tokens.subList(0, Math.min(6, shape.tokens.size()))) {
            line.add(token.word());
        }
        return shape.words > 1
                && shape.tokens.getFirst().isNumber()
                && words.nouns().startingAt(line, 1) != null;
    }

    /// "Deaths in hospital: 7".
    private static boolean isTableLine(Shape shape) {
        int size = shape.tokens.size();
        return size > 2
                && shape.tokens.get(size - 1).isNumber()
                && shape.tokens.get(size - 2).is(":");
    }

    /// Whether the line is one of at least three rows of a table: "Adra ..... 13,760".
    private boolean isTabled(int i) {
        if (!isRow(i)) {
            return false;
        }
        int first = i;
        while (isRow(first - 1) && i - first < ROWS) {
            first--;
        }
        int last = i;
        while (isRow(last + 1) && last - first < ROWS) {
            last++;
        }
        return last - first + 1 >= ROWS;
    }

    private boolean isRow(int i) {
        if (i < 0 || i >= shapes.size()) {
            return false;
        }
        Shape shape = shapes.get(i);
        int bullet = bullet(text, shape.line.start());
        return isTableLine(shape)
                || Cells.isRow(text, Cells.of(text, shape.line.start() + bullet, shape.line.end()));
    }

    /// Markup, dumps of data: many marks among few words, or keys with values.
    private boolean isDebris(Shape shape) {
        int marks = 0;
        for (int i = shape.line.start(); i < shape.line.end(); i++) {
            marks += "{}[]<>\\=_|#$~^;\"/".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        int length = shape.line.end() - shape.line.start();
        return (marks * 8 > length && marks >= 8) || (marks * 3 > length && marks >= 3);
    }

    /// How many chars a bullet with its blanks takes at `start`; 0 when there is none.
    static int bullet(String text, int start) {
        int i = start;
        while (i < text.length() && (BULLETS.indexOf(text.charAt(i)) >= 0)) {
            i++;
            while (i < text.length()
                    && (text.charAt(i) == ' '
                            || text.charAt(i) == '\t'
                            || text.charAt(i) == VARIANT)) {
                i++;
            }
        }
        boolean spaced = i > start && Character.isWhitespace(text.charAt(i - 1));
        return spaced || (i > start && text.charAt(start) == '•') ? i - start : 0;
    }

    private static String phrase(Shape shape, int most) {
        StringBuilder phrase = new StringBuilder();
        for (Token token : shape.tokens.subList(0, Math.min(most, shape.tokens.size()))) {
            if (token.isWord()) {
                phrase.append(phrase.isEmpty() ? "" : " ").append(token.word());
            }
        }
        return phrase.toString().replace(" 's", "'s");
    }

    private static String key(Shape shape) {
        StringBuilder key = new StringBuilder();
        for (Token token : shape.tokens) {
            key.append(token.word()).append(' ');
        }
        return key.toString();
    }

    private Paragraph paragraph(
            Shape shape, BlockRole role, String rule, @Nullable Paragraph first) {
        return new Paragraph(shape.line.start(), shape.line.end(), role, rule, first);
    }
}
