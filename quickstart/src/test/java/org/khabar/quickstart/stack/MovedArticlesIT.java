package org.khabar.quickstart.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.quickstart.stack.StackUnderTest.bytes;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.khabar.schema.Decision;
import org.khabar.schema.Duplicate;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.RawDocument;
import org.khabar.schema.topic.Topics;

/** An article that a revision in another language moves to another shard, which another task owns. */
@Timeout(300)
class MovedArticlesIT {
    private static final String ENGLISH = """
            The ferry between the two islands was out of service for most of Tuesday after a rope had wound itself around its
            propeller, the harbour master said. Divers from the fishing school cut it loose in the afternoon, and the first
            passengers crossed again shortly before sunset.
            """;

    /** Arabic is judged on the first partition, English on the second. */
    private static final int PARTITIONS = 4;

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static StackUnderTest stack;

    @BeforeAll
    static void start() throws InterruptedException {
        stack = StackUnderTest.start(new StackSize(PARTITIONS, 2, 1));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void shouldFreeTheCopiesInTheShardThatARetractedArticleHadLeft() {
        publish("a", ENGLISH);
        publish("copy-before", ENGLISH);
        publish("a", new GeneratedNews(11).text());
        publish("copy-after", ENGLISH);
        stack.send(bytes("a"), null);
        publish("next", ENGLISH);
        publish("last", ENGLISH);

        assertThat(stack.values(Topics.ENRICHED, "a", EnrichedArticle.class))
                .extracting(version -> version.getLanguage().getTag())
                .containsExactly("en", "ar");
        assertThat(stack.on(Topics.ENRICHED, "a"))
                .filteredOn(read -> read.value() == null)
                .hasSize(1);
        assertThat(originalOf("copy-before")).isEqualTo("a");
        assertThat(originalOf("copy-after")).isEqualTo("a");
        assertThat(stack.values(Topics.DECISIONS, "next", Decision.class))
                .extracting(Decision::getReason)
                .containsExactly("ORIGINAL_RETRACTED");
        assertThat(originalOf("last")).isEqualTo("next");
        assertThat(stack.audit().faults()).isEmpty();
    }

    private static void publish(String id, String text) {
        stack.send(RawDocument.newBuilder().setId(id).setText(text).build());
    }

    private static String originalOf(String id) {
        var duplicates = stack.values(Topics.DUPLICATES, id, Duplicate.class);
        assertThat(duplicates).as(id).hasSize(1);
        return duplicates.get(0).getDuplicateOf();
    }
}
