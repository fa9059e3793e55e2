package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Assertion;
import org.safepassage.claims.Block;
import org.safepassage.claims.BlockRole;
import org.safepassage.claims.Circumstances;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Cumulative;
import org.safepassage.claims.Report;
import org.safepassage.claims.SourceChain;
import org.safepassage.claims.StatedEvent;
import org.safepassage.claims.TextSpan;
import org.safepassage.claims.Unit;
import org.safepassage.claims.reading.TimePhrases.TimePhrase;
import org.safepassage.claims.text.Cells;
import org.safepassage.claims.text.Layout;
import org.safepassage.claims.text.Paragraph;
import org.safepassage.claims.text.Sentences;
import org.safepassage.claims.text.Token;
import org.safepassage.claims.text.Tokens;

/// Reads a report: its blocks, its claims, its stated events. The same text gives the same result
/// everywhere; the time it takes grows with the text and no faster.
public final class ReportReading {
    private final String name;
    private final String text;
    private final CodePoints points;
    private final TableRows table;
    private final List<Claim> claims = new ArrayList<>();
    private final List<StatedEvent> events = new ArrayList<>();
    private final List<Assertion> assertions = new ArrayList<>();
    private final AssertionSearch asserting = new AssertionSearch();
    private final Speakers speakers = new Speakers();
    private @Nullable SourceChain quoted;
    private final Antecedents before = new Antecedents();
    private Stamps stamps = Stamps.of(List.of());
    private Carried carried = Carried.NOTHING;
    private @Nullable SourceChain speaking;
    private @Nullable SourceChain stated;
    private boolean listing;
    private boolean led;
    private int paragraphFrom;

    private ReportReading(String name, String text) {
        this.name = name;
        this.text = text;
        points = new CodePoints(text);
        table = new TableRows(text);
    }

    /// Reads a text.
    ///
    /// @param name what claims call the report
    /// @param text what stands in it; spans refer to it as it is
    public static Report read(String name, String text) {
        return new ReportReading(name, text).run();
    }

    private Report run() {
        List<Paragraph> paragraphs = Layout.of(text);
        List<Block> blocks = new ArrayList<>();
        String title = null;
        List<List<Token>> words = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            words.add(Tokens.of(text, paragraph.start(), paragraph.end()));
        }
        stamps = Stamps.of(words);
        Turns turns = Turns.of(text, paragraphs, words);
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            Paragraph first = paragraph.repeats();
            blocks.add(
                    new Block(
                            span(paragraph.start(), paragraph.end()),
                            paragraph.role(),
                            paragraph.rule(),
                            first == null ? null : span(first.start(), first.end())));
            if (title == null && paragraph.role() == BlockRole.TITLE) {
                title = text.substring(paragraph.start(), paragraph.end());
            }
            stamps.pass(text, paragraph, words.get(i));
            turns.pass(paragraph);
            table.pass(paragraph);
            boolean item = !words.get(i).isEmpty() && words.get(i).getFirst().isMark();
            stated = isBreak(paragraph) || (listing && !item) ? null : stated;
            listing = stated != null && item;
            speaking = turns.speaker() == null ? stated : turns.speaker();
            if (paragraph.isRead()) {
                readParagraph(paragraph, words.get(i));
            }
        }
        return new Report(
                name,
                text,
                title,
                PublicationDates.find(text, paragraphs),
                blocks,
                claims,
                events,
                assertions);
    }

    /// Whether a statement that a source makes in several paragraphs ends here.
    private static boolean isBreak(Paragraph paragraph) {
        return paragraph.role() == BlockRole.FURNITURE || paragraph.role() == BlockRole.HEADING;
    }

    private void readParagraph(Paragraph paragraph, List<Token> all) {
        List<TableRows.Row> rows = table.read(paragraph);
        if (!rows.isEmpty()) {
            rows.forEach(row -> claims.add(claim(row)));
            return;
        }
        List<Token> tokens = all.subList(Openings.end(all), all.size());
        List<Sentence> sentences = new ArrayList<>();
        for (List<Token> each : Sentences.of(tokens)) {
            sentences.add(new Sentence(text, each, paragraph.role()));
        }
        quoted = null;
        carried = Carried.NOTHING;
        paragraphFrom = claims.size();
        asserting.paragraph();
        before.paragraph(!sentences.isEmpty() && sentences.getFirst().in("pronoun", 0));
        for (int i = 0; i < sentences.size(); i++) {
            readSentence(sentences, i);
        }
        Token end = all.isEmpty() ? null : all.getLast();
        stated =
                end != null && end.is(":") && !carried.chain().links().isEmpty()
                        ? carried.chain()
                        : stated;
        if (!led) {
            before.headline();
            boolean aside = "([".indexOf(text.charAt(paragraph.start())) >= 0;
            led =
                    paragraph.role() == BlockRole.BODY
                            && paragraph.rule().equals("block-sentence")
                            && !aside;
        }
    }

    private void readSentence(List<Sentence> sentences, int index) {
        Sentence s = sentences.get(index);
        before.sentence(s);
        if (ArabicSentence.isArabic(s)) {
            new ArabicSentence(s).figures().forEach(figure -> claims.add(claim(s, figure)));
            return;
        }
        List<TimePhrase> times = TimePhrases.of(s);
        List<Counted> counted = new CountedPhrases(s).of(NumberPhrases.of(s, times));
        boolean[] taken = new boolean[s.size()];
        for (Counted each : counted) {
            for (int i = each.from(); i < each.to(); i++) {
                taken[i] = true;
            }
        }
        List<VerbGroup> groups = VerbGroups.of(s, taken);
        speakers.introduce(s, groups);
        List<Attribution> attributions = Attributions.of(s, times, speakers);
        SourceChain speech = openQuote(sentences, index, attributions);
        Surroundings surroundings = new Surroundings(s, groups, times, attributions);
        boolean began = true;
        Rides rides = new Rides(claims);
        for (Bound bound : Binding.of(s, counted, groups)) {
            Bound whole = before.whole(bound, began);
            rides.add(whole);
            began = false;
            SourceChain chain = sourceAt(whole.counted().from(), attributions, speech);
            boolean own = !attributions.isEmpty() || speech != null;
            boolean carries = !own && carried.holds(s, whole, opensAnew(s, times));
            claims.add(claim(s, whole, surroundings, carries ? carried.chain() : chain));
        }
        rides.lend();
        if (began || (!led && !before.isPlaced())) {
            before.mention(s, s.size());
        }
        before.end(s);
        for (EventSearch.Event event : new EventSearch(s, groups, times, attributions).find()) {
            events.add(stated(s, event, attributions, speech));
        }
        for (Told told : asserting.in(s, groups, times)) {
            assertions.add(asserted(s, told, sourceAt(told.at(), attributions, speech)));
        }
        speakers.hear(s, attributions);
        if (attributions.stream().allMatch(each -> s.in("sources.claim", each.verb()))) {
            speakers.meet(s, groups);
        }
        carried = carriedOn(s, attributions);
    }

    /// The source that the next sentence carries on, when this one opens with it; else what is
    /// quoted or said in the past perfect only.
    private Carried carriedOn(Sentence s, List<Attribution> attributions) {
        if (attributions.isEmpty()) {
            return carried;
        }
        Attribution last = attributions.getLast();
        if (last.chain().links().stream().anyMatch(link -> link.contains("version of"))) {
            return Carried.NOTHING;
        }
        return new Carried(last.chain(), last.from() <= s.size() / 2);
    }

    /// "By nightfall 22 buses had left", "There are still 300 there": the report itself goes on.
    private static boolean opensAnew(Sentence s, List<TimePhrase> times) {
        boolean dated = TimePhrases.covering(times, 0) != null;
        boolean spot = s.in("preposition", 0) && new PlacePhrases(s).endAt(1) > 1;
        return dated || spot || s.word(0).equals("there");
    }

    /// The source of the sentence before.
    ///
    /// @param chain who it was
    /// @param leads whether it stood before what was said
    private record Carried(SourceChain chain, boolean leads) {
        static final Carried NOTHING = new Carried(SourceChain.OWN_VOICE, false);

        /// Whether a figure in a sentence without a source of its own is still said by it.
        boolean holds(Sentence s, Bound bound, boolean anew) {
            boolean speech = s.words().contains("\"");
            VerbGroup group = bound.group();
            boolean had =
                    group != null && s.words().subList(group.from(), group.to()).contains("had");
            boolean measure = bound.counted().isTime() || bound.counted().unit() == Unit.KM;
            return !measure && ((leads && !anew) || speech || had);
        }
    }

    /// Speech that runs over several sentences has the source that stands at its end or its start.
    private @Nullable SourceChain openQuote(
            List<Sentence> sentences, int index, List<Attribution> attributions) {
        Sentence s = sentences.get(index);
        int marks = marks(s);
        boolean inside = quoted != null;
        SourceChain speech = quoted;
        if (inside && marks % 2 == 1) {
            quoted = null;
        } else if (!inside && marks % 2 == 1) {
            quoted =
                    attributions.isEmpty()
                            ? closing(sentences, index)
                            : attributions.getLast().chain();
            speech = quoted;
        }
        return speech;
    }

    private static int marks(Sentence s) {
        int marks = 0;
        for (String word : s.words()) {
            marks += word.equals("\"") ? 1 : 0;
        }
        return marks;
    }

    /// The source behind the end of speech that is open at the end of a sentence.
    private SourceChain closing(List<Sentence> sentences, int index) {
        for (int i = index + 1; i < sentences.size() && i < index + 8; i++) {
            Sentence s = sentences.get(i);
            if (marks(s) % 2 == 1) {
                List<Attribution> found = Attributions.of(s, TimePhrases.of(s), speakers);
                return found.isEmpty() ? carried.chain() : found.getLast().chain();
            }
        }
        return carried.chain();
    }

    private SourceChain sourceAt(
            int at, List<Attribution> attributions, @Nullable SourceChain speech) {
        Attribution best = null;
        for (Attribution each : attributions) {
            boolean covers = each.first() <= at && at < each.last();
            boolean nearer =
                    best == null
                            || Math.abs(each.verb() - at) <= Math.abs(best.verb() - at)
                            || (best.verb() > at && each.verb() < at);
            if (covers && nearer) {
                best = each;
            }
        }
        if (best != null) {
            return best.chain();
        }
        SourceChain own = speaking == null ? SourceChain.OWN_VOICE : speaking;
        return speech == null || speech.links().isEmpty() ? own : speech;
    }

    private Claim claim(Sentence s, Bound bound, Surroundings surroundings, SourceChain chain) {
        Counted c = bound.counted();
        Circumstances said = surroundings.of(bound);
        boolean shares = isOfParts(s) || isPart(bound) || isOfSameMove(s);
        if (shares && said.when() == null && claims.size() > paragraphFrom) {
            Circumstances whole = claims.getLast().circumstances();
            said = new Circumstances(said.from(), said.to(), whole.when());
        }
        Circumstances circumstances =
                stamps.on(
                        bound.predicate(), before.placed(bound, said, surroundings.isElsewhere()));
        TextSpan span = span(s.token(bound.from()).start(), s.token(bound.to() - 1).end());
        return new Claim(
                name + "#" + (claims.size() + 1),
                name,
                span,
                s.quote(bound.from(), bound.to()),
                c.number().quantity(),
                c.unit(),
                c.category(),
                bound.predicate(),
                circumstances,
                cumulative(s, bound, said.when()),
                chain,
                List.of(c.number().rule(), bound.rule()));
    }

    /// "Of these, 5,342 were flown home": parts of a total are totals.
    private Cumulative cumulative(Sentence s, Bound bound, @Nullable String when) {
        Cumulative own = Totals.of(s, bound, when);
        boolean total = !claims.isEmpty() && claims.getLast().cumulative() == Cumulative.TOTAL;
        boolean parts = isOfParts(s) && total && own == Cumulative.BATCH;
        boolean part = isPart(bound) && when == null && claims.size() > paragraphFrom;
        return parts ? Cumulative.TOTAL : part ? claims.getLast().cumulative() : own;
    }

    /// "among them 40 children": said of the figure before, and counted with it.
    private boolean isPart(Bound bound) {
        return (bound.rule().startsWith("part-of") || bound.rule().equals("list-shared"))
                && !claims.isEmpty()
                && claims.getLast().predicate() == bound.predicate();
    }

    private static boolean isOfParts(Sentence s) {
        boolean these =
                s.word(1).equals("these") || s.word(1).equals("those") || s.word(1).equals("them");
        return (s.word(0).equals("of") || s.word(0).equals("among"))
                && (these || (s.word(1).equals("the") && s.isNumber(2)));
    }

    /// "took part in that first move": at the time of what was told before.
    private static boolean isOfSameMove(Sentence s) {
        for (int i = 1; i < s.size() - 1; i++) {
            boolean points =
                    s.word(i).equals("that")
                            || s.word(i).equals("this")
                            || s.word(i).equals("same");
            int move = s.in("ordinal", i + 1) ? i + 2 : i + 1;
            if (points && s.in("preposition", i - 1) && s.in("moves", move)) {
                return true;
            }
        }
        return false;
    }

    private Claim claim(TableRows.Row row) {
        Bound bound = row.said();
        Cells.Cell cell = row.span();
        Circumstances circumstances = stamps.on(bound.predicate(), row.circumstances());
        return new Claim(
                name + "#" + (claims.size() + 1),
                name,
                span(cell.start(), cell.end()),
                text.substring(cell.start(), cell.end()),
                bound.counted().number().quantity(),
                bound.counted().unit(),
                bound.counted().category(),
                bound.predicate(),
                circumstances,
                Totals.ofRow(bound, circumstances.when()),
                row.source(),
                List.of(bound.counted().number().rule(), bound.rule()));
    }

    private Claim claim(Sentence s, ArabicSentence.Figure figure) {
        return new Claim(
                name + "#" + (claims.size() + 1),
                name,
                span(s.token(figure.from()).start(), s.token(figure.to() - 1).end()),
                s.quote(figure.from(), figure.to()),
                figure.quantity(),
                figure.unit(),
                figure.category(),
                figure.predicate(),
                figure.circumstances(),
                figure.cumulative(),
                figure.source(),
                List.of("number-arabic", "verb-arabic"));
    }

    private StatedEvent stated(
            Sentence s,
            EventSearch.Event event,
            List<Attribution> attributions,
            @Nullable SourceChain speech) {
        TextSpan span = span(s.token(event.from()).start(), s.token(event.to() - 1).end());
        return new StatedEvent(
                name + "@" + (events.size() + 1),
                name,
                span,
                s.quote(event.from(), event.to()),
                event.type(),
                event.place(),
                event.when(),
                sourceAt(event.from(), attributions, speech),
                List.of(event.rule()));
    }

    private Assertion asserted(Sentence s, Told told, SourceChain source) {
        return new Assertion(
                name + "~" + (assertions.size() + 1),
                name,
                span(s.token(told.from()).start(), s.token(told.to() - 1).end()),
                s.quote(told.from(), told.to()),
                told.topic(),
                List.copyOf(told.about()),
                List.copyOf(told.what()),
                told.place(),
                source,
                List.of(told.rule()));
    }

    private TextSpan span(int start, int end) {
        return new TextSpan(points.at(start), points.at(end));
    }
}
