package org.safepassage.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safepassage.plan.Rule;
import org.safepassage.testkit.Repository;

/// Keeps the written pages true: links lead somewhere, and every rule is explained.
class DocsTest {

    private static final Path ROOT = Repository.root();
    private static final Pattern LINK = Pattern.compile("\\]\\(\\s*<?([^)>\\s]+)>?[^)]*\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("^[a-z][a-z0-9+.-]*:.*");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(.*?)\\s*#*$");

    @Test
    void everyLinkLeadsSomewhere() {
        List<Path> pages = pages();
        assertThat(pages).hasSizeGreaterThan(3);
        List<String> broken = new ArrayList<>();
        for (Path page : pages) {
            for (String link : links(Source.read(page))) {
                String wrong = wrong(page, link);
                if (wrong != null) {
                    broken.add(ROOT.relativize(page) + ": " + link + ": " + wrong);
                }
            }
        }
        assertThat(broken).as("links that lead nowhere").isEmpty();
    }

    @Test
    void everyRuleIsExplainedInTheModel() {
        List<String> rules = Stream.of(Rule.values()).map(Rule::id).toList();
        assertThat(unexplained(rules, Source.read(ROOT.resolve("docs/model.md")))).isEmpty();
    }

    @Test
    void seesABrokenLinkAndAnUnexplainedRule() {
        Path page = ROOT.resolve("docs/glossary.md");
        assertThat(links("see [a](b.md), [c](<d e.md> \"t\") and\n```\n[x](y)\n```\n`[q](r)`"))
                .containsExactly("b.md", "d");
        assertThat(wrong(page, "glossary.md")).isNull();
        assertThat(wrong(page, "https://example.org/")).isNull();
        assertThat(wrong(page, "no-such-page.md")).isNotNull();
        assertThat(wrong(page, "glossary.md#no-such-heading")).isNotNull();
        assertThat(unexplained(List.of("headway", "one-way"), "## `headway`\ntext"))
                .containsExactly("one-way");
    }

    private static List<Path> pages() {
        return Source.filesUnder(ROOT, ".md").stream()
                .filter(file ->
                        !ROOT.relativize(file).toString().matches("(.*/)?(target|\\.git)/.*"))
                .toList();
    }

    /// The targets of the links in a page, without those in code.
    private static List<String> links(String text) {
        List<String> links = new ArrayList<>();
        boolean inCode = false;
        for (String line : text.lines().toList()) {
            if (line.strip().startsWith("```")) {
                inCode = !inCode;
            } else if (!inCode) {
                Matcher link = LINK.matcher(line.replaceAll("`[^`]*`", ""));
                while (link.find()) {
                    links.add(link.group(1));
                }
            }
        }
        return links;
    }

    /// What is wrong with a link, or null.
    private static String wrong(Path page, String link) {
        if (ELSEWHERE.matcher(link).matches()) {
            return null;
        }
        String[] parts = link.split("#", 2);
        Path target =
                parts[0].isEmpty()
                        ? page
                        : page.resolveSibling(parts[0]).toAbsolutePath().normalize();
        if (!Files.exists(target)) {
            return "no such file";
        }
        boolean hasAnchor = parts.length == 2 && target.toString().endsWith(".md");
        return hasAnchor && !anchors(Source.read(target)).contains(parts[1])
                ? "no such heading"
                : null;
    }

    /// The anchors that the headings of a page make, as GitHub spells them.
    private static Set<String> anchors(String text) {
        Set<String> anchors = new HashSet<>();
        for (String line : text.lines().toList()) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                anchors.add(
                        heading.group(1)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                                .replace(' ', '-'));
            }
        }
        return anchors;
    }

    private static List<String> unexplained(List<String> ids, String text) {
        return ids.stream().filter(id -> !text.contains("`" + id + "`")).toList();
    }
}
