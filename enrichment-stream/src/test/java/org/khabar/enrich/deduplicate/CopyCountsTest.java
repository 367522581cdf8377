package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.khabar.enrich.document.Candidates.candidate;
import static org.khabar.enrich.document.Candidates.fromSource;
import static org.khabar.enrich.document.Candidates.revised;
import static org.khabar.enrich.document.Candidates.withBody;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.schema.Articles;
import org.khabar.schema.Copies;

class CopyCountsTest {
    private static final String PORT = "The port is open.";
    private static final String LAKE = "The lake is frozen.";

    @TempDir
    Path stateDir;

    private ShardUnderTest shard;

    @BeforeEach
    void start() {
        shard = new ShardUnderTest(stateDir);
    }

    @AfterEach
    void stop() {
        shard.close();
    }

    @Test
    void shouldCountTheCopiesAndNameTheirSourcesOnce() {
        shard.judge(withBody(PORT, candidate("a")));
        shard.judge(fromSource("one.example", withBody(PORT, candidate("b"))));
        shard.judge(fromSource("two.example", withBody(PORT, candidate("c"))));
        shard.judge(fromSource("one.example", withBody(PORT, candidate("d"))));

        var copies =
                shard.judge(fromSource(null, withBody(PORT, candidate("e")))).copies();

        assertThat(copies).singleElement().satisfies(copy -> {
            assertThat(copy.getArticleId()).isEqualTo("a");
            assertThat(copy.getCount()).isEqualTo(4);
            assertThat(copy.getSources()).containsExactly("one.example", "two.example");
        });
    }

    @Test
    void shouldNameAtMostAHundredSourcesAndCountAll() {
        shard.judge(withBody(PORT, candidate("a")));
        for (int copy = 1; copy < 120; copy++) {
            shard.judge(fromSource("site" + copy + ".example", withBody(PORT, candidate("copy" + copy))));
        }

        var copies = shard.judge(fromSource("last.example", withBody(PORT, candidate("last"))))
                .copies();

        assertThat(copies).singleElement().satisfies(copy -> {
            assertThat(copy.getCount()).isEqualTo(120);
            assertThat(copy.getSources()).hasSize(100).doesNotContain("last.example");
        });
    }

    @Test
    void shouldCountACopyThatGoesOverToAnotherGroupThereAndNoLongerHere() {
        shard.judge(withBody(PORT, candidate("a")));
        shard.judge(withBody(LAKE, candidate("b")));
        shard.judge(withBody(PORT, candidate("c")));

        var copies = shard.judge(revised(2, Articles.origin(70), withBody(LAKE, candidate("c"))))
                .copies();

        assertThat(copies)
                .extracting(Copies::getArticleId, Copies::getCount)
                .containsExactly(tuple("a", 0), tuple("b", 1));
    }

    @Test
    void shouldCountACopyWhoseSourceIsTooLongToBeNamed() {
        shard.judge(withBody(PORT, candidate("a")));

        var copies = shard.judge(fromSource("s".repeat(254), withBody(PORT, candidate("b"))))
                .copies();

        assertThat(copies).singleElement().satisfies(copy -> {
            assertThat(copy.getCount()).isEqualTo(1);
            assertThat(copy.getSources()).isEmpty();
        });
    }
}
