package org.safepassage.app.exports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepassage.account.Account;
import org.safepassage.account.AccountRule;
import org.safepassage.account.Contradiction;
import org.safepassage.account.Decision;
import org.safepassage.account.Dispute;
import org.safepassage.account.FigureEnd;
import org.safepassage.account.FigureRange;
import org.safepassage.account.Message;
import org.safepassage.account.OpenEnd;
import org.safepassage.account.Question;
import org.safepassage.account.Reading;
import org.safepassage.account.Remark;
import org.safepassage.account.Statement;
import org.safepassage.account.WayOut;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Claim;

/// Writes an account in lines for people, in one language: what cannot be true first, then what may
/// explain it and what text leaves open, then every figure with its range.
public final class AccountLines {
    /// Ways out that are listed of one dispute.
    private static final int WAYS = 5;

    /// Contradictions that are written out of one dispute; JSON holds them all.
    private static final int WRITTEN = 12;

    /// Disputes that the beginning tells.
    private static final int SHORT = 10;

    private static final Set<AccountRule> OPEN =
            EnumSet.of(
                    AccountRule.DEFINITION,
                    AccountRule.SHARE_WITHOUT_BASE,
                    AccountRule.NOT_COMPARABLE,
                    AccountRule.UNSAID);

    private final StringBuilder lines = new StringBuilder();
    private final Speech speech;

    private AccountLines(Speech speech) {
        this.speech = speech;
    }

    /// All of it.
    public static String of(Account account, Speech speech) {
        AccountLines text = new AccountLines(speech);
        text.inShort(account);
        text.contradictions(account);
        text.nearMisses(account);
        text.remarks("lines.remarks", account, EnumSet.complementOf(EnumSet.copyOf(OPEN)));
        text.questions(account);
        text.figures(account);
        text.remarks("lines.unknown", account, OPEN);
        text.decisions(account);
        return text.lines.toString();
    }

    /// What somebody with one minute should see: each dispute by its smallest contradiction, and
    /// the numbers that may be slips.
    private void inShort(Account account) {
        List<Dispute> disputes = account.disputes();
        if (disputes.isEmpty() && account.nearMisses().isEmpty()) {
            return;
        }
        heading(speech.say("lines.short"));
        account.nearMisses().stream()
                .limit(SHORT)
                .forEach(miss ->
                        item(speech.say("lines.slip", "words", speech.say(miss.message()))));
        for (Dispute dispute : disputes.stream().limit(SHORT).toList()) {
            // Of each kind the smallest, which comes first.
            Set<AccountRule> told = EnumSet.noneOf(AccountRule.class);
            for (Contradiction each : dispute.contradictions()) {
                if (told.add(each.rule())) {
                    List<String> quotes = quotes(each, speech);
                    item(speech.say(each.title()) + ":");
                    line("    " + quotes.getFirst());
                    quotes.subList(1, quotes.size())
                            .forEach(quote ->
                                    line("    " + speech.say("lines.against", "quote", quote)));
                }
            }
        }
        int others =
                Math.max(0, disputes.size() - SHORT)
                        + Math.max(0, account.nearMisses().size() - SHORT);
        if (others > 0) {
            item(speech.say("lines.more-below", "number", number(others)));
        }
    }

    /// The figures and states of a contradiction, each with its quotation.
    static List<String> quotes(Contradiction contradiction, Speech speech) {
        List<String> quotes = new ArrayList<>();
        contradiction
                .statements()
                .forEach(statement -> quotes.add(speech.quoted(statement.first())));
        contradiction.events().forEach(event -> quotes.add(speech.quoted(event)));
        return quotes;
    }

    private void contradictions(Account account) {
        int count =
                account.disputes().stream()
                        .mapToInt(dispute -> dispute.contradictions().size())
                        .sum();
        heading("lines.contradictions", count);
        for (Dispute dispute : account.disputes()) {
            dispute.contradictions().stream().limit(WRITTEN).forEach(this::contradiction);
            int others = dispute.contradictions().size() - WRITTEN;
            if (others > 0) {
                item(speech.say("lines.more-of-dispute", "number", number(others)));
            }
            ways(dispute);
        }
    }

    private void contradiction(Contradiction contradiction) {
        item(ruled(contradiction.title(), contradiction.rule()));
        for (Statement statement : contradiction.statements()) {
            line("    " + speech.quoted(statement.first()) + more(statement));
            line(
                    "      "
                            + speech.say(
                                    "lines.taken", "subject", speech.subject(statement.subject())));
        }
        contradiction.events().forEach(event -> line("    " + speech.quoted(event)));
        for (Reading reading : contradiction.readings()) {
            line("    " + speech.say("lines.if", "words", speech.say(reading.words())));
        }
        String needed =
                contradiction.readings().stream()
                        .map(reading -> speech.say(reading.needed()))
                        .distinct()
                        .collect(Collectors.joining(speech.say("semicolon")));
        if (!needed.isEmpty()) {
            needed(needed);
        }
    }

    private void ways(Dispute dispute) {
        List<String> ways = new ArrayList<>();
        for (WayOut way : dispute.waysOut().stream().limit(WAYS).toList()) {
            List<String> parts = new ArrayList<>();
            way.statements()
                    .forEach(one ->
                            parts.add(
                                    speech.say(
                                            "lines.aside",
                                            "claim",
                                            speech.name(one.first().id()))));
            way.readings()
                    .forEach(one ->
                            parts.add(
                                    speech.say("lines.give-up", "words", speech.say(one.words()))));
            ways.add(String.join(speech.say("and"), parts));
        }
        int others = dispute.waysOut().size() - ways.size();
        if (others > 0) {
            ways.add(speech.say("lines.others", "number", number(others)));
        }
        line("  " + speech.say("lines.ways", "ways", String.join(speech.say("lines.or"), ways)));
        if (!dispute.isComplete()) {
            line("  " + speech.say("lines.incomplete"));
        }
    }

    private void nearMisses(Account account) {
        heading("lines.misses", account.nearMisses().size());
        account.nearMisses().forEach(miss -> item(speech.say(miss.message())));
    }

    private void remarks(String title, Account account, Set<AccountRule> rules) {
        List<Remark> some =
                account.remarks().stream().filter(one -> rules.contains(one.rule())).toList();
        heading(title, some.size());
        for (Remark remark : some) {
            item(ruled(remark.message(), remark.rule()));
            if (remark.needed() != null) {
                needed(speech.say(remark.needed()));
            }
        }
    }

    private void questions(Account account) {
        heading("lines.questions", account.questions().size());
        for (Question question : account.questions()) {
            item(ruled(question.message(), question.rule()));
            needed(speech.say(question.needed()));
        }
    }

    private void figures(Account account) {
        List<FigureRange> said =
                account.figures().stream().filter(figure -> !isEmpty(figure)).toList();
        heading("lines.figures", said.size());
        for (FigureRange figure : said) {
            item(speech.subject(figure.subject()));
            List<String> parts = new ArrayList<>();
            parts.add(range(figure, speech));
            if (figure.isContested()) {
                parts.add(speech.say("lines.contested"));
            }
            String low = ids(figure.low());
            String high = ids(figure.high());
            if (!low.isEmpty()) {
                parts.add(speech.say("lines.low-by", "claims", low));
            }
            if (!high.isEmpty()) {
                parts.add(speech.say("lines.high-by", "claims", high));
            }
            line("    " + String.join(speech.say("semicolon"), parts));
            OpenEnd open = figure.openHigh();
            if (open != null) {
                line(
                        "    "
                                + speech.say(
                                        "lines.no-high",
                                        "words",
                                        speech.say(open.words()),
                                        "needed",
                                        speech.say(open.needed())));
            }
        }
    }

    /// Whether nothing is known of it but that it is not below zero.
    private static boolean isEmpty(FigureRange figure) {
        boolean isOpen = figure.high() == null;
        boolean isZero = figure.low() == null || figure.low().value().equals(Amount.ZERO);
        return isOpen && isZero && !figure.isContested();
    }

    /// The range of a figure: `1,500 to 2,300, best 1,500`.
    static String range(FigureRange figure, Speech speech) {
        FigureEnd low = figure.low();
        FigureEnd high = figure.high();
        Amount best = figure.best();
        if (low != null && high != null && low.value().equals(high.value())) {
            return speech.number(low.value());
        }
        Amount least = low == null ? Amount.ZERO : low.value();
        String range;
        if (high == null) {
            range =
                    least.equals(Amount.ZERO)
                            ? speech.say("range.anything")
                            : speech.say("range.or-more", "low", speech.number(least));
        } else {
            range =
                    speech.say(
                            "range.to",
                            "low",
                            speech.number(least),
                            "high",
                            speech.number(high.value()));
        }
        return best == null
                ? range
                : speech.say("range.best", "range", range, "best", speech.number(best));
    }

    /// The claims that put an end where it is, what the end rests on, and on what condition.
    private String ids(@Nullable FigureEnd end) {
        if (end == null || end.statements().isEmpty() || end.grade() == null) {
            return "";
        }
        String ids =
                end.statements().stream()
                        .map(statement -> speech.name(statement.first().id()))
                        .collect(Collectors.joining(speech.say("lines.with")));
        String graded =
                speech.say(
                        "lines.graded",
                        "ids",
                        ids,
                        "grade",
                        speech.say("grade." + end.grade().label()));
        String conditions =
                end.readings().stream()
                        .map(reading -> speech.say(reading.words()))
                        .collect(Collectors.joining(speech.say("list.comma")));
        return conditions.isEmpty()
                ? graded
                : speech.say("lines.on-condition", "ids", graded, "words", conditions);
    }

    private void decisions(Account account) {
        if (account.decisions().isEmpty()) {
            return;
        }
        heading("lines.decisions", account.decisions().size());
        for (Decision decision : account.decisions()) {
            TreeMap<String, String> values = new TreeMap<>();
            values.put("claim", speech.name(decision.claim()));
            values.put("by", speech.name(decision.by()));
            values.put("reason", speech.name(decision.reason()));
            item(speech.filled("decided." + AccountCsv.word(decision), values));
        }
    }

    private String more(Statement statement) {
        int others = statement.claims().size() - 1;
        if (others == 0) {
            return "";
        }
        List<String> ids =
                new ArrayList<>(
                        statement.claims().stream()
                                .skip(1)
                                .limit(4)
                                .map(Claim::id)
                                .map(speech::name)
                                .toList());
        if (others > 4) {
            ids.add(speech.say("and-more", "number", number(others - 4)));
        }
        return " "
                + speech.say(
                        "lines.and-more",
                        "ids",
                        speech.list(ids),
                        "number",
                        number(statement.origins()));
    }

    private String ruled(Message message, AccountRule rule) {
        return speech.say(message) + " [" + speech.name(rule.id()) + "]";
    }

    private void needed(String words) {
        line("    " + speech.say("lines.needed", "words", words));
    }

    private String number(int count) {
        return speech.number(Amount.of(count));
    }

    private void heading(String key, int count) {
        heading(speech.say(key, "number", number(count)));
    }

    private void heading(String title) {
        if (!lines.isEmpty()) {
            lines.append('\n');
        }
        lines.append(title).append('\n');
    }

    private void item(String text) {
        line("- " + text);
    }

    private void line(String text) {
        lines.append(text).append('\n');
    }
}
