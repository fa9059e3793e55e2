package org.safepassage.app.report;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safepassage.account.Account;
import org.safepassage.app.exports.AccountText;
import org.safepassage.app.exports.ClaimsText;
import org.safepassage.app.exports.Language;
import org.safepassage.app.exports.Speech;
import org.safepassage.claims.Block;
import org.safepassage.claims.BlockRole;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Report;
import org.safepassage.claims.TextSpan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the page of an account shows, as the one piece of JSON that it holds: what `account --json`
/// writes, and the reports' texts cut where claims begin and end, so that the page counts nothing.
final class AccountReportData {
    /// What is told in sentences.
    private static final Set<String> TOLD =
            Set.of("words", "needed", "title", "what", "time", "name");

    /// What the page says of a subject in its own way.
    private static final List<String> SPARE = List.of("words", "place", "destination");

    private final Report report;
    private final int[] points;
    private final ArrayNode blocks = Nodes.array();

    private AccountReportData(Report report) {
        this.report = report;
        points = report.text().codePoints().toArray();
    }

    static String json(AccountReportInput input) {
        ObjectNode root = ClaimsText.json(input.reports(), input.texts(), input.copies());
        for (int i = 0; i < input.reports().size(); i++) {
            ObjectNode document = (ObjectNode) root.get("documents").get(i);
            document.set("blocks", new AccountReportData(input.reports().get(i)).cut());
        }
        root.set("account", account(input));
        ArrayNode links = root.putArray("links");
        for (ReportInput.Link link : input.links()) {
            links.addObject().put("title", link.title()).put("address", link.address());
        }
        root.put("exercise", input.exercise());
        return ReportData.safe(clean(root).toString());
    }

    /// The account in English, with its sentences in Arabic beside; those that the page makes
    /// itself are left out: they would be most of it.
    private static ObjectNode account(AccountReportInput input) {
        ObjectNode account = told(input, Language.ENGLISH);
        beside(account, told(input, Language.ARABIC));
        return account;
    }

    private static ObjectNode told(AccountReportInput input, Language language) {
        Account account = input.account();
        ObjectNode told = AccountText.marked(account, Speech.of(language, account));
        told.get("disputes")
                .forEach(dispute ->
                        dispute.get("contradictions")
                                .forEach(each -> {
                                    ((ObjectNode) each).remove("words");
                                    each.get("statements")
                                            .forEach(one -> ((ObjectNode) one).remove("subject"));
                                }));
        told.get("figures").forEach(figure -> shortened((ObjectNode) figure.get("subject")));
        told.get("subjects").forEach(subject -> shortened((ObjectNode) subject));
        return told;
    }

    private static void shortened(ObjectNode subject) {
        SPARE.forEach(subject::remove);
    }

    /// Puts each sentence of `arabic` beside the one of `english`, under its key with `Arabic`.
    private static void beside(JsonNode english, JsonNode arabic) {
        if (english.isArray()) {
            for (int i = 0; i < english.size(); i++) {
                beside(english.get(i), arabic.get(i));
            }
        } else if (english instanceof ObjectNode object) {
            for (String key : List.copyOf(object.propertyNames())) {
                JsonNode mine = object.get(key);
                JsonNode yours = arabic.get(key);
                if (mine.isString() && TOLD.contains(key) && !mine.equals(yours)) {
                    object.set(key + "Arabic", yours);
                } else {
                    beside(mine, yours);
                }
            }
        }
    }

    /// The whole text in its order: its blocks, and as text of its own whatever lies between them.
    private ArrayNode cut() {
        int at = 0;
        List<Block> inOrder =
                report.blocks().stream().sorted(Comparator.comparing(Block::span)).toList();
        for (Block block : inOrder) {
            if (block.span().start() >= at) {
                add(new TextSpan(at, block.span().start()), BlockRole.BODY);
                add(block.span(), block.role());
                at = block.span().end();
            }
        }
        add(new TextSpan(at, points.length), BlockRole.BODY);
        return blocks;
    }

    /// Adds a stretch of text in pieces, each with the claims that it belongs to.
    private void add(TextSpan span, BlockRole role) {
        if (text(span).isBlank()) {
            return;
        }
        List<Claim> claims =
                report.claims().stream().filter(claim -> claim.span().overlaps(span)).toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(span.start(), span.end()));
        claims.stream()
                .flatMap(claim -> Stream.of(claim.span().start(), claim.span().end()))
                .filter(cut -> span.start() < cut && cut < span.end())
                .forEach(cuts::add);
        ObjectNode node = blocks.addObject();
        node.put("role", role.label());
        ArrayNode pieces = node.putArray("pieces");
        List<Integer> ends = List.copyOf(cuts);
        for (int i = 1; i < ends.size(); i++) {
            TextSpan piece = new TextSpan(ends.get(i - 1), ends.get(i));
            ObjectNode each = pieces.addObject();
            each.put("text", text(piece));
            ArrayNode ids = each.putArray("claims");
            claims.stream()
                    .filter(claim -> claim.span().overlaps(piece))
                    .map(Claim::id)
                    .forEach(ids::add);
        }
    }

    private String text(TextSpan span) {
        return new String(points, span.start(), span.end() - span.start());
    }

    /// The same tree with every text in it cleaned, the keys too: reports and the names of their
    /// files are written by strangers. Lines stay lines.
    static JsonNode clean(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = Nodes.object();
            node.forEachEntry((key, value) -> object.set(Nodes.clean(key), clean(value)));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = Nodes.array();
            node.forEach(each -> array.add(clean(each)));
            return array;
        }
        return node.isString()
                ? JsonNodeFactory.instance.stringNode(
                        Stream.of(node.asString().split("\r\n|[\r\n\u2028\u2029]", -1))
                                .map(Nodes::clean)
                                .collect(Collectors.joining("\n")))
                : node;
    }
}
