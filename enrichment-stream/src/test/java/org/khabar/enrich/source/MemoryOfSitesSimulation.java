package org.khabar.enrich.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.separate.ArticleSeparator;
import org.khabar.enrich.separate.LineTraces;
import org.khabar.enrich.separate.RecurringLines;
import org.khabar.enrich.separate.Scrape;
import org.khabar.enrich.separate.SeparatedArticle;
import org.khabar.enrich.separate.Separation;
import org.khabar.enrich.separate.Separation.Separated;
import org.khabar.enrich.sketch.Hash;
import org.khabar.enrich.sketch.Longs;
import org.khabar.schema.RecurringLine;
import org.khabar.schema.internal.PageLines;
import org.khabar.schema.internal.SourceMemory;

/**
 * How much chrome is gone from clean articles that were dressed as pages of their sites, and how much of their own text: with
 * what is remembered of each site, and without. The chrome is invented and on no list of phrases. And how many lines memory
 * takes out of the articles as they are. Run by hand:
 *
 * <pre>
 * mvn test -pl schemas,service,enrichment-stream -Dtest=MemoryOfSitesSimulation -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Djacoco.skip=true -Dsites.articles=../../shared/corpus/news.jsonl.gz
 * </pre>
 *
 * <p>The file has JSON lines with id, source, title and text.
 */
class MemoryOfSitesSimulation {
    private static final Path ARTICLES =
            Path.of(System.getProperty("sites.articles", "../../shared/corpus/news.jsonl.gz"));

    /** Articles of one site that are taken, and articles before which nothing is counted. */
    private static final int MAX_OF_SITE = 1_000;

    private static final int LEARNING = 10;

    private static final String NAME = "The Island Gazette since nineteen twenty-one";
    private static final List<String> MENU = List.of("Bay and coast", "Markets of the week", "Letters", "Tide tables");
    private static final String HEADING = "From the other side of the bay";

    /** What stands in, or below, the text of a site's pages, with the share of the pages that have it. */
    private static final Map<String, Double> BOXES = boxes();

    private static Map<String, Double> boxes() {
        var boxes = new LinkedHashMap<String, Double>();
        boxes.put("Every Friday our gardener answers the letters that readers of the island have sent to him.", 1.0);
        boxes.put(
                "Three volumes of our harbour stories are on sale again at the kiosk beside the old customs house.",
                0.5);
        boxes.put(
                "The winter concert of the town band begins at seven, and children are welcome without a ticket.",
                0.25);
        boxes.put("Our reporters walk the coast path from end to end this summer and write down what they see.", 0.15);
        boxes.put("The crossword of the holidays was solved by nobody, so that its prize goes to the lifeboat.", 0.1);
        return boxes;
    }

    private final ArticleSeparator separator = ArticleSeparator.load();
    private final Map<String, SourceMemory> memories = new HashMap<>();
    private final Map<String, List<String>> titles = new HashMap<>();
    private final Map<String, int[]> chrome = new LinkedHashMap<>();
    private final Random random = new Random(18);
    private int articles;
    private int plainLines;
    private int plainLinesRemoved;
    private int pages;
    private int ownLines;
    private int ownLinesLost;
    private int titlesBefore;
    private int titlesAfter;

    @Test
    void measure() throws IOException {
        read((site, article) -> {
            separatePlain(site, article);
            var seen = titles.computeIfAbsent(site, unseen -> new ArrayList<>());
            if (seen.size() < MAX_OF_SITE) {
                separateTwice(site, article, seen);
                seen.add(article.path("title").asText());
            }
        });

        System.out.printf(
                Locale.ROOT,
                "%,d articles as they are, %,d lines, of which memory takes %,d%n",
                articles,
                plainLines,
                plainLinesRemoved);
        System.out.printf(Locale.ROOT, "%,d pages of %,d sites%n", pages, titles.size());
        chrome.forEach((line, counts) -> System.out.printf(
                Locale.ROOT,
                "%-100s on %,6d pages, in the text of %,6d without memory and %,6d with%n",
                line,
                counts[0],
                counts[1],
                counts[2]));
        System.out.printf(
                Locale.ROOT, "own lines of the text: %,d, of which memory takes %,d%n", ownLines, ownLinesLost);
        System.out.printf(Locale.ROOT, "title found: %,d without memory, %,d with%n", titlesBefore, titlesAfter);
        assertThat(pages).isPositive();
    }

    private void separatePlain(String site, JsonNode article) {
        var plain = learn("plain " + site, article, article.path("text").asText());
        articles++;
        plainLines += plain.traces().traces().size();
        plainLinesRemoved += plain.traces().removed();
    }

    /** Separates with what was learned of the site before, and learns. */
    private Separation learn(String site, JsonNode article, String text) {
        var memory = LineMemory.of(memories.get(site), Instant.EPOCH);
        var separation = separate(text, recurring(site, memory));
        memory.learn(lines(site, article.path("id").asText(), separation.traces()));
        memories.put(site, memory.record(Instant.EPOCH));
        return separation;
    }

    private void separateTwice(String site, JsonNode article, List<String> others) {
        var title = article.path("title").asText();
        var own = article.path("text")
                .asText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        var boxes = BOXES.entrySet().stream()
                .filter(box -> random.nextDouble() < box.getValue())
                .map(Map.Entry::getKey)
                .toList();
        var text = String.join("\n", page(title, own, boxes, others));
        var with = learn(site, article, text);
        if (others.size() >= LEARNING) {
            compare(title, own, boxes, separate(text, RecurringLines.NONE), with);
        }
    }

    private static List<String> page(String title, List<String> own, List<String> boxes, List<String> others) {
        var page = new ArrayList<String>();
        page.add(NAME);
        page.addAll(MENU);
        page.add(title);
        for (int at = 0; at < own.size(); at++) {
            page.add(own.get(at));
            if (at < boxes.size()) {
                page.add(boxes.get(at));
            }
        }
        page.addAll(boxes.subList(Math.min(own.size(), boxes.size()), boxes.size()));
        page.add(HEADING);
        page.addAll(others.subList(Math.max(0, others.size() - 3), others.size()));
        return page;
    }

    private void compare(String title, List<String> own, List<String> boxes, Separation without, Separation with) {
        var before = body(without);
        var after = body(with);
        pages++;
        count(NAME, before, after);
        MENU.forEach(line -> count(line, before, after));
        boxes.forEach(line -> count(line, before, after));
        count(HEADING, before, after);
        own.stream().filter(before::contains).forEach(line -> {
            ownLines++;
            ownLinesLost += after.contains(line) ? 0 : 1;
        });
        titlesBefore += hasTitle(without, title) ? 1 : 0;
        titlesAfter += hasTitle(with, title) ? 1 : 0;
    }

    private void count(String line, List<String> before, List<String> after) {
        var counts = chrome.computeIfAbsent(line, unseen -> new int[3]);
        counts[0]++;
        counts[1] += before.contains(line) ? 1 : 0;
        counts[2] += after.contains(line) ? 1 : 0;
    }

    private static List<String> body(Separation separation) {
        return articles(separation).stream()
                .flatMap(article -> article.body().lines())
                .toList();
    }

    private static boolean hasTitle(Separation separation, String title) {
        return articles(separation).stream().anyMatch(article -> title.strip().equals(article.title()));
    }

    private static List<SeparatedArticle> articles(Separation separation) {
        return separation instanceof Separated separated ? separated.articles() : List.of();
    }

    private Separation separate(String text, RecurringLines recurring) {
        return separator.separate(new Scrape(null, text, null, Instant.EPOCH, recurring));
    }

    private static RecurringLines recurring(String site, LineMemory memory) {
        var lines = memory.recurring().stream()
                .sorted(Comparator.comparingLong(RecurringLine::getLine))
                .toList();
        return new RecurringLines(
                site,
                memory.articles(),
                lines.stream().mapToLong(RecurringLine::getLine).toArray(),
                lines.stream().mapToInt(RecurringLine::getArticles).toArray());
    }

    private static PageLines lines(String site, String rawId, LineTraces traces) {
        return PageLines.newBuilder()
                .setSource(site)
                .setDocument(Hash.of(rawId))
                .setLines(Longs.pack(traces.traces().stream()
                        .mapToLong(LineTraces.Trace::line)
                        .toArray()))
                .setWords(traces.traces().stream().map(LineTraces.Trace::words).toList())
                .setRemoved(traces.removed())
                .build();
    }

    private interface Reader {
        void read(String site, JsonNode article);
    }

    private static void read(Reader reader) throws IOException {
        var mapper = new ObjectMapper();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(ARTICLES)), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var article = mapper.readTree(line);
                var site = text(article, "source");
                if (site != null && text(article, "title") != null) {
                    reader.read(site, article);
                }
            }
        }
    }

    private static @Nullable String text(JsonNode article, String field) {
        var value = article.path(field).asText("");
        return value.isBlank() ? null : value;
    }
}
