package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.schema.Articles;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.topic.Topics;

/** The headers of what is written: where it comes from, what it is, which trace it belongs to. */
class WrittenHeadersTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    Path stateDir;

    private StreamUnderTest stream;

    @BeforeEach
    void start() {
        stream = StreamUnderTest.shipped(stateDir);
    }

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void shouldDescribeWhatItWritesInTheHeaders() {
        var parent = "00-" + TRACE + "-00f067aa0ba902b7-01";
        var headers = new RecordHeaders();
        EventHeaders.set(headers, EventHeaders.TRACEPARENT, parent);

        stream.publish(News.harbour("h1"), headers);

        var written = only(stream.enriched()).headers();
        assertThat(EventHeaders.get(written, EventHeaders.ORIGIN)).hasValue("articles.raw/0/0");
        assertThat(EventHeaders.get(written, EventHeaders.SPEC_VERSION)).hasValue("1.0");
        assertThat(EventHeaders.get(written, EventHeaders.ID)).hasValue("articles.raw/0/0/articles.enriched/h1");
        assertThat(EventHeaders.get(written, EventHeaders.SOURCE)).hasValue("khabar/enrichment-stream");
        assertThat(EventHeaders.get(written, EventHeaders.TYPE)).hasValue("org.khabar.articles.enriched");
        assertThat(EventHeaders.get(written, EventHeaders.SUBJECT)).hasValue("h1");
        assertThat(EventHeaders.get(written, EventHeaders.TIME)).hasValue("2026-03-01T12:00:00Z");
        assertThat(EventHeaders.get(written, EventHeaders.TRACEPARENT))
                .hasValueSatisfying(
                        trace -> assertThat(trace).startsWith("00-" + TRACE).isNotEqualTo(parent));
    }

    @Test
    void shouldGiveEveryRecordAnIdOfItsOwn() {
        var document = Articles.document("h1", News.HARBOUR.replace("The authority", "The port of Beirut"));
        stream.publish(document);
        stream.publish(Articles.document("h2", document.getText()));

        var mentions = stream.read(Topics.MENTIONS);
        assertThat(mentions).extracting(mention -> mention.value().getName()).containsOnlyOnce("Latakia");
        assertThat(mentions)
                .filteredOn(mention -> mention.value().getName().equals("Beirut"))
                .hasSize(2);
        assertThat(mentions)
                .extracting(mention -> EventHeaders.get(mention.headers(), EventHeaders.ID))
                .doesNotHaveDuplicates();
        assertThat(stream.decisions())
                .extracting(decision -> EventHeaders.get(decision.headers(), EventHeaders.ID))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldGoOnWhenAHeaderHasNoValue() {
        var headers = new RecordHeaders();
        headers.add(EventHeaders.TRACEPARENT, null);

        stream.publish(News.harbour("h1"), headers);

        assertThat(EventHeaders.get(only(stream.enriched()).headers(), EventHeaders.TRACEPARENT))
                .isPresent();
    }

    private static <T> T only(List<T> records) {
        assertThat(records).hasSize(1);
        return records.get(0);
    }
}
