package org.khabar.schema.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TraceParentTest {
    private final SplittableRandom random = new SplittableRandom(17);

    @Test
    void shouldKeepTheTraceAndChangeTheSpan() {
        var first = TraceParent.start(random);

        var next = TraceParent.next(first, random);

        assertThat(first).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(next).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01").startsWith(first.substring(0, 36));
        assertThat(next.substring(36, 52)).isNotEqualTo(first.substring(36, 52));
    }

    @Test
    void shouldStartANewTraceWhenTheParentIsMalformed() {
        assertThat(TraceParent.next("yesterday", random)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }
}
