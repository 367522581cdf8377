package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.enrich.document.Candidates.candidate;
import static org.khabar.enrich.document.Candidates.revised;
import static org.khabar.enrich.document.Candidates.withBody;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.document.ArticleMessages;
import org.khabar.schema.Articles;
import org.khabar.schema.Origin;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.PlacedPart;
import org.khabar.schema.internal.WithdrawalReason;

/**
 * A shard in which hundreds of articles come, are revised, retracted and forgotten in any order, next to a plain account of
 * what a consumer of articles.enriched and articles.copies has then.
 */
class RandomShardTest {
    private static final long SEED = 20_261_130;
    private static final int STEPS = 400;
    private static final int TEXTS = 25;

    @TempDir
    Path stateDir;

    private ShardUnderTest stores;
    private ShardIndex shard;
    private Random random = new Random(SEED);
    private int step;
    private boolean wordless = true;

    private final Map<String, Integer> revisions = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final Set<String> enriched = new HashSet<>();
    private final Map<String, String> copyOf = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    @BeforeEach
    void start() {
        stores = new ShardUnderTest(stateDir);
        shard = stores.takenOver();
    }

    @AfterEach
    void stop() {
        stores.close();
    }

    @Test
    void shouldJudgeAfterARestartAsBefore() {
        for (step = 0; step < STEPS; step++) {
            act();
            expire();
            if (step % 10 == 0) {
                assertSame(stores.takenOver());
            }
        }
        assertThat(copyOf).isNotEmpty();
    }

    private void assertSame(ShardIndex revived) {
        assertThat(revived.index().size()).isEqualTo(shard.index().size());
        for (int probe = 0; probe < 5; probe++) {
            var article = withBody(text(), candidate("probe"));
            assertThat(revived.judge(article, article.getFingerprint()))
                    .as("seed %d, step %d", SEED, step)
                    .isEqualTo(shard.judge(article, article.getFingerprint()));
        }
        for (var id : ids) {
            assertThat(revived.index().find(id)).isEqualTo(shard.index().find(id));
            assertThat(revived.index().group(id)).isEqualTo(shard.index().group(id));
            assertThat(revived.index().copiesOf(id)).isEqualTo(shard.index().copiesOf(id));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldOnlyNameOriginalsThatAreOnTheTopic(long seed) {
        random = new Random(seed);
        for (step = 0; step < STEPS; step++) {
            act().duplicates()
                    .forEach(duplicate -> assertThat(enriched)
                            .as("seed %d, step %d: %s", seed, step, duplicate)
                            .contains(duplicate.getDuplicateOf()));
        }
        assertThat(copyOf).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldCountTheCopiesThatStandAndPointToAnOriginal(long seed) {
        random = new Random(seed);
        wordless = false; // whatever points to an article without words stays uncounted until it has words again
        for (step = 0; step < STEPS; step++) {
            act();
            var standing = new HashMap<String, Integer>();
            copyOf.values().forEach(original -> standing.merge(original, 1, Integer::sum));
            for (var id : ids) {
                assertThat(counts.getOrDefault(id, 0))
                        .as("seed %d, step %d: copies of %s", seed, step, id)
                        .isEqualTo(enriched.contains(id) ? standing.getOrDefault(id, 0) : 0);
            }
        }
    }

    /** Something happens to some article. */
    private Judged act() {
        int dice = random.nextInt(10);
        if (dice < 5 || ids.isEmpty()) {
            var id = "a" + step;
            ids.add(id);
            return arrive(id);
        }
        var id = ids.get(random.nextInt(ids.size()));
        return dice < 8 ? arrive(id) : retract(id);
    }

    private Judged arrive(String id) {
        int revision = revisions.merge(id, 1, Integer::sum);
        var article = withBody(text(), revised(revision, origin(), candidate(id)));
        var judged = judge(article);
        account(id, judged);
        return judged;
    }

    private Judged judge(Candidate article) {
        if (wordless && random.nextInt(20) == 0) {
            article.setFingerprint(null);
            return shard.pass(article);
        }
        return shard.remember(article, shard.judge(article, article.getFingerprint()));
    }

    private void account(String id, Judged judged) {
        copyOf.remove(id);
        if (judged instanceof Judged.Original original) {
            enriched.add(id);
            var succeeded = original.article().getSucceeds();
            copyOf.replaceAll((copy, of) -> of.equals(succeeded) ? id : of);
        } else {
            enriched.remove(id);
            copyOf.put(id, judged.duplicates().get(0).getDuplicateOf());
        }
        judged.copies().forEach(copies -> counts.put(copies.getArticleId(), copies.getCount()));
    }

    private Judged retract(String id) {
        var part = new PlacedPart(id, "english", List.of());
        var judged = shard.withdraw(ArticleMessages.withdrawal(
                part, id, revisions.getOrDefault(id, 1), origin(), WithdrawalReason.RETRACTED));
        enriched.remove(id);
        copyOf.remove(id);
        judged.copies().forEach(copies -> counts.put(copies.getArticleId(), copies.getCount()));
        return judged;
    }

    private void expire() {
        shard.expire(Articles.NOON.plus(Duration.ofMinutes(step - STEPS / 2)), 10);
    }

    private Origin origin() {
        return new Origin(0, (long) step, Articles.NOON.plus(Duration.ofMinutes(step - random.nextInt(5))));
    }

    /** One of a few texts, or a copy of it: shorter, longer, edited, or inside a report. */
    private String text() {
        int number = random.nextInt(TEXTS);
        var text = Prose.text(number, 90);
        return switch (random.nextInt(6)) {
            case 0 -> Prose.text(number, 60);
            case 1 -> text + " " + Prose.text(1_000 + random.nextInt(100), 30);
            case 2 -> text.replaceFirst(" ", " inserted word ");
            case 3 -> Prose.text(2_000 + random.nextInt(100), 200) + " " + text;
            case 4 -> Prose.text(number, 10);
            default -> text;
        };
    }
}
