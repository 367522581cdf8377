package org.khabar.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.schema.Articles.NOON;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.function.Function;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.khabar.ingest.identity.TextHash;
import org.khabar.ingest.parse.Place;
import org.khabar.ingest.parse.Read;
import org.khabar.schema.Articles;
import org.khabar.schema.RejectionReason;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.registry.SubjectRegistration;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.schema.topic.Topics;

class KafkaPublisherTest {
    private static final Read DOCUMENT = new Read.Document(Articles.document("a1", "The harbour reopened."));
    private static final Read REJECTED =
            Place.line("news.jsonl", 17, "UTF-8").reject(RejectionReason.MALFORMED, "has no text");

    private final AvroSerdes registered = new AvroSerdes("mock://kafka-publisher-test");
    private final RecordedPublications told = new RecordedPublications();

    @Test
    void shouldWriteDocumentsToArticlesRawByRawId() {
        var producer = producer(true, registeredSerializer());

        publisher(producer).publish(DOCUMENT, told);

        var record = producer.history().get(0);
        assertThat(record.topic()).isEqualTo(Topics.RAW.name());
        assertThat(record.key()).isEqualTo("a1");
        assertThat(record.value()).isEqualTo(((Read.Document) DOCUMENT).document());
        assertThat(record.timestamp()).isNull();
        assertThat(told.sent).containsExactly("a1");
    }

    @Test
    void shouldWriteRejectionsToArticlesRejectedByRawId() {
        var producer = producer(true, registeredSerializer());

        publisher(producer).publish(REJECTED, told);

        var record = producer.history().get(0);
        assertThat(record.topic()).isEqualTo(Topics.REJECTED.name());
        assertThat(record.key()).isEqualTo("news.jsonl:17");
        assertThat(record.value()).isEqualTo(((Read.Rejected) REJECTED).rejection());
        assertThat(told.rejected).containsExactly("news.jsonl:17");
    }

    @Test
    void shouldDescribeRecordsInTheirHeaders() {
        var producer = producer(true, registeredSerializer());

        publisher(producer).publish(DOCUMENT, told);

        var header = headers(producer.history().get(0));
        assertThat(header.apply(EventHeaders.ID)).isEqualTo("a1:" + TextHash.of("The harbour reopened."));
        assertThat(header.apply(EventHeaders.SOURCE)).isEqualTo("khabar/ingest-producer");
        assertThat(header.apply(EventHeaders.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(header.apply(EventHeaders.TYPE)).isEqualTo("org.khabar.articles.raw");
        assertThat(header.apply(EventHeaders.SUBJECT)).isEqualTo("a1");
        assertThat(header.apply(EventHeaders.TIME)).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(header.apply(EventHeaders.TRACEPARENT)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void shouldBeginATraceForEachDocument() {
        var producer = producer(true, registeredSerializer());
        var publisher = publisher(producer);

        publisher.publish(DOCUMENT, told);
        publisher.publish(DOCUMENT, told);

        assertThat(producer.history())
                .extracting(record -> headers(record).apply(EventHeaders.TRACEPARENT))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldTellOfARecordOnlyWhenItIsAcknowledged() {
        var producer = producer(false, registeredSerializer());

        publisher(producer).publish(DOCUMENT, told);
        assertThat(told.sent).isEmpty();
        producer.completeNext();

        assertThat(told.sent).containsExactly("a1");
    }

    @Test
    void shouldNameWhatTheBrokersRefused() {
        var producer = producer(false, registeredSerializer());
        var publisher = publisher(producer);

        publisher.publish(REJECTED, told);
        producer.errorNext(new RecordTooLargeException("5000000 bytes are too many"));

        assertThat(told.failed).containsExactly("news.jsonl:17: 5000000 bytes are too many");
        assertThat(told.rejected).isEmpty();
        assertThat(publisher.isBrokerAway()).isFalse();
    }

    @Test
    void shouldSeeThatBrokersAreAwayUntilOneAnswers() {
        var producer = producer(false, registeredSerializer());
        var publisher = publisher(producer);
        publisher.publish(DOCUMENT, told);
        publisher.publish(DOCUMENT, told);

        producer.errorNext(new TimeoutException("Expiring 1 record(s)"));
        var afterTimeout = publisher.isBrokerAway();
        producer.completeNext();

        assertThat(afterTimeout).isTrue();
        assertThat(publisher.isBrokerAway()).isFalse();
        assertThat(told.failed).containsExactly("a1: Expiring 1 record(s)");
    }

    @Test
    void shouldNameWhatCannotBeSerialised() {
        var unregistered =
                new AvroSerdes("mock://kafka-publisher-test-empty").serde(false).serializer();

        publisher(producer(true, unregistered)).publish(DOCUMENT, told);

        assertThat(told.sent).isEmpty();
        assertThat(told.failed).hasSize(1).first().asString().startsWith("a1: Error retrieving Avro schema");
    }

    private Serializer<Object> registeredSerializer() {
        new SubjectRegistration(registered.client()).registerAll();
        return registered.serde(false).serializer();
    }

    private static MockProducer<String, Object> producer(boolean acknowledges, Serializer<Object> values) {
        return new MockProducer<>(acknowledges, null, new StringSerializer(), values);
    }

    private static KafkaPublisher publisher(MockProducer<String, Object> producer) {
        return new KafkaPublisher(producer, new Random(1), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static Function<String, String> headers(ProducerRecord<String, Object> record) {
        return name -> EventHeaders.get(record.headers(), name).orElse("");
    }
}
