package org.khabar.schema.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

class TopicsTest {
    @Test
    void shouldListEveryTopicOnceInTheOrderOfTheFlow() {
        assertThat(Topics.all())
                .extracting(Topic::name)
                .containsExactly(
                        "articles.raw",
                        "sources.lines",
                        "articles.enriched",
                        "articles.duplicates",
                        "articles.copies",
                        "articles.rejected",
                        "articles.decisions",
                        "articles.dead-letters",
                        "articles.replays",
                        "entities.mentions",
                        "entities.catalog");
    }

    @Test
    void shouldStampRawDocumentsOnArrivalSinceOnlyIngestTimeCounts() {
        assertThat(Topics.RAW.topicConfigs())
                .containsEntry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime")
                .containsEntry(TopicConfig.RETENTION_MS_CONFIG, "604800000");
        assertThat(Topics.ENRICHED.topicConfigs())
                .containsEntry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime")
                .containsEntry(TopicConfig.CLEANUP_POLICY_CONFIG, "compact");
    }

    @Test
    void shouldBoundRecordsOfEveryTopicAlike() {
        assertThat(Topics.all())
                .allSatisfy(topic -> assertThat(topic.topicConfigs())
                        .containsEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "4194304"));
    }

    @Test
    void shouldNameSubjectsAfterTopicsWhereValuesAreAvro() {
        assertThat(Topics.ENRICHED.valueSubject()).contains("articles.enriched-value");
        assertThat(Topics.DEAD_LETTERS.valueSubject()).isEmpty();
    }
}
