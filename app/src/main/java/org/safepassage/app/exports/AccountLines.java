package org.safepassage.app.exports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import org.safepassage.account.PlaceWords;
import org.safepassage.account.Question;
import org.safepassage.account.Reading;
import org.safepassage.account.Remark;
import org.safepassage.account.State;
import org.safepassage.account.Statement;
import org.safepassage.account.WayOut;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Claim;
import org.safepassage.claims.StatedEvent;

/// Writes an account in lines for people, in one language: what cannot be true first, then what may
/// explain it and what text leaves open, then every figure with its range.
public final class AccountLines {
    /// Ways out that are listed of one dispute.
    private static final int WAYS = 5;

    /// Contradictions that are written out of one dispute; JSON holds them all.
    private static final int WRITTEN = 12;

    /// Ids that are written out of those that tell one figure.
    private static final int NAMED = 4;

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
        text.places(account);
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
                    item(title(each, speech) + ":");
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

    /// What a contradiction is, and on how much that is not said it rests.
    static String title(Contradiction contradiction, Speech speech) {
        String title = speech.say(contradiction.title());
        int readings = contradiction.readings().size();
        return switch (readings) {
            case 0 -> title;
            case 1 -> speech.say("lines.on-reading", "title", title);
            default ->
                    speech.say(
                            "lines.on-readings",
                            "title",
                            title,
                            "number",
                            speech.number(Amount.of(readings)));
        };
    }

    /// The figures and states of a contradiction, each with its quotation. Figures that stand in
    /// one list are named, and the list is quoted once: a quotation that holds all of them would
    /// stand against itself.
    static List<String> quotes(Contradiction contradiction, Speech speech) {
        List<String> quotes = new ArrayList<>();
        List<Claim> left =
                new ArrayList<>(contradiction.statements().stream().map(Statement::first).toList());
        while (!left.isEmpty()) {
            Claim first = left.getFirst();
            List<Claim> list = left.stream().filter(each -> isOneList(first, each)).toList();
            left.removeAll(list);
            Claim longest =
                    list.stream()
                            .max(Comparator.comparingInt(each -> each.quote().length()))
                            .orElse(first);
            quotes.add(
                    list.size() == 1
                            ? speech.quoted(first)
                            : speech.say(
                                    "lines.figures-in",
                                    "figures",
                                    speech.figures(list),
                                    "quote",
                                    speech.quoted(longest)));
        }
        contradiction.states().forEach(state -> quotes.add(speech.quoted(state.first())));
        return quotes;
    }

    private static boolean isOneList(Claim one, Claim other) {
        return one.report().equals(other.report()) && one.span().overlaps(other.span());
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
            line(
                    "    "
                            + speech.quoted(statement.first())
                            + more(ids(statement), "lines.and-more", statement.origins()));
            line(
                    "      "
                            + speech.say(
                                    "lines.taken", "subject", speech.subject(statement.subject())));
        }
        for (State state : contradiction.states()) {
            line("    " + speech.quoted(state.first()) + more(ids(state), "lines.and-others", 0));
        }
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
                    .forEach(one -> parts.add(speech.say("lines.aside", "claim", some(ids(one)))));
            way.states()
                    .forEach(one -> parts.add(speech.say("lines.aside", "claim", some(ids(one)))));
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
        if (high == null && least.equals(Amount.ZERO) && figure.isContested()) {
            List<String> claimed =
                    figure.statements().stream()
                            .map(each -> speech.quantity(each.first().quantity()))
                            .distinct()
                            .toList();
            range =
                    claimed.isEmpty()
                            ? speech.say("range.anything")
                            : speech.say("range.claimed", "figures", speech.list(claimed));
        } else if (high == null) {
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

    private void places(Account account) {
        heading("lines.places", account.places().size());
        for (PlaceWords place : account.places()) {
            String name = speech.places(place.places());
            item(name + ": " + speech.list(place.written().stream().map(speech::name).toList()));
        }
    }

    private void decisions(Account account) {
        if (account.decisions().isEmpty()) {
            return;
        }
        heading("lines.decisions", account.decisions().size());
        for (Decision decision : account.decisions()) {
            item(speech.decided(decision));
            List<String> aside = account.setAsideBy(decision);
            if (decision instanceof Decision.Settle && !aside.isEmpty()) {
                line("    " + speech.say("decided.against", "ids", some(aside)));
            }
        }
    }

    private static List<String> ids(Statement statement) {
        return statement.claims().stream().map(Claim::id).toList();
    }

    private static List<String> ids(State state) {
        return state.events().stream().map(StatedEvent::id).toList();
    }

    /// Who else tells it, and from how many origins.
    private String more(List<String> ids, String key, int origins) {
        return ids.size() == 1
                ? ""
                : " "
                        + speech.say(
                                key,
                                "ids",
                                some(ids.subList(1, ids.size())),
                                "number",
                                number(origins));
    }

    /// The first ids, and how many more there are.
    private String some(List<String> ids) {
        List<String> names = new ArrayList<>(ids.stream().limit(NAMED).map(speech::name).toList());
        if (ids.size() > NAMED) {
            names.add(speech.say("and-more", "number", number(ids.size() - NAMED)));
        }
        return speech.list(names);
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
