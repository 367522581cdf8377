package org.khabar.quickstart.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.schema.Duplicate;
import org.khabar.schema.EnrichedArticle;

/**
 * The same real news in other orders, on other numbers of partitions and instances: the groups of copies stay nearly the
 * same. By default a part of the articles in four runs, each in an order of its own; all of it with
 * {@code -Dagreement.articles=6228 -Dagreement.orders=4}, which takes each order through each size of stack.
 */
@Timeout(3_600)
class GroupAgreementIT {
    /** Where the articles that everyone who develops Khabar has are, seen from the module. */
    private static final Path ARTICLES = Path.of("..", "..", "shared", "eval", "dedup", "saudi.articles.jsonl.gz");

    private static final int COUNT = Integer.getInteger("agreement.articles", 800);
    private static final int ORDERS_EACH = Integer.getInteger("agreement.orders", 1);

    private static final List<StackSize> SIZES =
            List.of(new StackSize(1, 1, 2), new StackSize(4, 1, 2), new StackSize(1, 3, 1), new StackSize(4, 3, 1));

    @TempDir
    private Path folder;

    @Test
    void shouldFindNearlyTheSameGroupsInEveryOrderAndOnEveryStack() throws Exception {
        assumeTrue(Files.exists(ARTICLES), "the shared articles are not here");
        var articles = firstArticles();
        var runs = new ArrayList<Run>();
        for (int size = 0; size < SIZES.size(); size++) {
            for (int order = 0; order < ORDERS_EACH; order++) {
                // With one order each, every size has another one.
                int seed = ORDERS_EACH == 1 ? size : order;
                runs.add(new Run(SIZES.get(size) + " order " + seed, run(SIZES.get(size), shuffled(articles, seed))));
            }
        }

        for (int one = 0; one < runs.size(); one++) {
            for (int other = one + 1; other < runs.size(); other++) {
                assertAgreement(runs.get(one), runs.get(other));
            }
        }
    }

    private record Run(String name, Grouping grouping) {}

    private static void assertAgreement(Run one, Run other) {
        double agreement = one.grouping().agreement(other.grouping());
        var names = one.name() + " and " + other.name();
        System.out.printf(
                Locale.ROOT,
                "%s: %.4f by article, %.4f by pair%n",
                names,
                agreement,
                one.grouping().pairAgreement(other.grouping()));
        assertThat(agreement).as(names).isGreaterThanOrEqualTo(0.97);
    }

    private Grouping run(StackSize size, List<String> articles) throws Exception {
        var input = Files.write(Files.createTempFile(folder, "order", ".jsonl"), articles, StandardCharsets.UTF_8);
        var grouping = new Grouping();
        try (var stack = LocalStack.start(size);
                var outcomes = new OutcomeReader(stack, (read, value) -> enter(value, grouping))) {
            stack.startStream(new SimpleMeterRegistry());
            var errors = new StringWriter();
            var summary =
                    stack.ingest(List.of(input.toString()), new SimpleMeterRegistry(), new PrintWriter(errors, true));
            outcomes.awaitProcessed(summary.sent());
            assertThat(summary.sent()).as(errors.toString()).isEqualTo(articles.size());
            assertThat(outcomes.report().faults()).isEmpty();
        }
        assertThat(grouping.size()).isGreaterThanOrEqualTo(articles.size());
        return grouping;
    }

    private static void enter(@Nullable SpecificRecord value, Grouping grouping) {
        if (value instanceof EnrichedArticle article) {
            grouping.original(article.getRawId());
        } else if (value instanceof Duplicate duplicate) {
            grouping.copy(duplicate.getRawId(), duplicate.getDuplicateOfRawId());
        }
    }

    private static List<String> shuffled(List<String> articles, int seed) {
        var shuffled = new ArrayList<>(articles);
        if (seed > 0) {
            Collections.shuffle(shuffled, new Random(seed));
        }
        return shuffled;
    }

    private static List<String> firstArticles() throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(ARTICLES))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .limit(COUNT)
                    .toList();
        }
    }
}
