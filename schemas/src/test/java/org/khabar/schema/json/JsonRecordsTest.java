package org.khabar.schema.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.khabar.schema.Articles;

class JsonRecordsTest {
    @Test
    void shouldWriteTheFieldNamesThatConsumersRelyOn() throws Exception {
        var json = JsonRecords.mapper().writeValueAsString(Articles.enriched("a1"));

        assertThat(json)
                .startsWith("{\"articleId\":\"a1\",\"rawId\":\"a1\"")
                .contains("\"origin\":{\"partition\":0,\"offset\":7,\"ingestedAt\":\"2026-03-01T12:00:00Z\"}")
                .contains("\"language\":{\"tag\":\"en\",\"confidence\":0.98,")
                .contains("\"published\":\"2026-02-28\"")
                .contains("\"mentions\":[{\"start\":15,\"end\":22,\"surface\":\"Latakia\"}]")
                .contains("\"url\":null")
                .doesNotContain("\n");
    }
}
