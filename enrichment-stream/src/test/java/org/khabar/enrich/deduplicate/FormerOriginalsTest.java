package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.enrich.document.Candidates.candidate;
import static org.khabar.enrich.document.Candidates.fromSource;
import static org.khabar.enrich.document.Candidates.withBody;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.schema.Duplicate;
import org.khabar.schema.internal.WithdrawalReason;

/** Articles that copies point to and that are originals no more: retracted, or made a copy by a revision. */
class FormerOriginalsTest {
    private static final String PORT = "The port is open.";
    private static final String LAKE = "The lake is frozen.";

    @TempDir
    Path stateDir;

    private ShardUnderTest shard;

    @BeforeEach
    void openTwoCopiesOfTheSameText() {
        shard = new ShardUnderTest(stateDir);
        shard.judge(withBody(LAKE, candidate("lake")));
        shard.judge(withBody(PORT, candidate("a")));
        shard.judge(fromSource("one.example", withBody(PORT, candidate("b"))));
    }

    @AfterEach
    void stop() {
        shard.close();
    }

    @Test
    void shouldFreeTheCopiesOfARetractedArticleThatARevisionHadMadeACopy() {
        shard.judge(version(2, LAKE, "a"));
        shard.withdraw("a", WithdrawalReason.RETRACTED);

        var next = shard.judge(withBody(PORT, candidate("c")));

        assertThat(next).isInstanceOf(Judged.Original.class);
        assertThat(((Judged.Original) next).article().getSucceeds()).isEqualTo("a");
        assertThat(shard.judge(withBody(PORT, candidate("d"))).duplicates())
                .extracting(Duplicate::getDuplicateOf)
                .containsExactly("c");
        assertThat(shard.judge(withBody(LAKE, candidate("e"))).duplicates())
                .extracting(Duplicate::getDuplicateOf)
                .containsExactly("lake");
    }

    private static Candidate version(int revision, String body, String id) {
        return revised(revision, Articles.origin(70L + revision), withBody(body, candidate(id)));
    }
}
