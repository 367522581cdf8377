package org.khabar.enrich.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.AvroTypeException;
import org.apache.avro.InvalidNumberEncodingException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.khabar.enrich.document.Arrival;
import org.khabar.enrich.document.DeadLetterReason;
import org.khabar.enrich.document.OriginalRecord;
import org.khabar.enrich.document.Progress;
import org.khabar.schema.Articles;
import org.khabar.schema.RawDocument;
import org.khabar.schema.serde.TrustedRecords;

class RawDecoderTest {
    private static final byte[] WIRE_FORMAT = {0, 0, 0, 0, 1, 42};
    private static final RawDocument DOCUMENT = Articles.document("d1", "Any text.");
    private static final Duration IMPATIENT = Duration.ZERO;
    private static final Duration PATIENT = Duration.ofSeconds(30);

    @BeforeAll
    static void trustRecords() {
        TrustedRecords.trust();
    }

    @Test
    void shouldHandOnTheDocumentWithItsOriginalBytes() {
        var original = original("d1", WIRE_FORMAT);

        var progress = new RawDecoder(answering(), IMPATIENT).decode(original);

        assertThat(progress.going()).containsExactly(new Arrival(original, "d1", DOCUMENT));
    }

    @Test
    void shouldTakeANullValueForARetraction() {
        var progress = new RawDecoder(answering(), IMPATIENT)
                .decode(new OriginalRecord(Articles.origin(3), "d1".getBytes(UTF_8), null));

        assertThat(progress.going())
                .singleElement()
                .satisfies(arrival -> assertThat(arrival.content()).isEmpty());
    }

    static Stream<Arguments> outages() {
        return Stream.of(
                argumentSet("refused", wrapped(new ConnectException("refused"))),
                argumentSet("no such host", wrapped(new UnknownHostException("registry"))),
                argumentSet("connection cut", wrapped(new IOException("Premature EOF"))),
                argumentSet("server error", wrapped(new RestClientException("broken", 500, 50001))),
                argumentSet("a 404 of what stands in its place", wrapped(new RestClientException("no page", 404, 404))),
                argumentSet("time-out", new TimeoutException("too slow")),
                argumentSet("time-out inside", new SerializationException(new TimeoutException("too slow"))),
                argumentSet("bad gateway", new DisconnectException("502")),
                argumentSet("too many requests", new ThrottlingQuotaExceededException("429")),
                argumentSet("not authenticated", new AuthenticationException("401")),
                argumentSet("not authorised", new AuthorizationException("403")));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void shouldStopWhenTheRegistryStaysAway(RuntimeException outage) {
        var decoder = new RawDecoder(answering(outage), IMPATIENT);

        assertThatThrownBy(() -> decoder.decode(original("d1", WIRE_FORMAT)))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageStartingWith("The schema registry does not answer")
                .hasCause(outage);
    }

    @ParameterizedTest
    @MethodSource("outages")
    void shouldAskARegistryAgainThatDoesNotAnswerAtOnce(RuntimeException outage) {
        var documents = answering(outage);

        var progress = new RawDecoder(documents, PATIENT).decode(original("d1", WIRE_FORMAT));

        assertThat(progress.going()).hasSize(1);
        assertThat(documents.asked).isEqualTo(2);
    }

    @Test
    void shouldAskAgainOnlyAsLongAsItsPatienceLasts() {
        var outage = wrapped(new ConnectException("refused"));
        var documents = answering(outage, outage, outage, outage);

        assertThatThrownBy(() -> new RawDecoder(documents, Duration.ofMillis(500)).decode(original("d1", WIRE_FORMAT)))
                .isInstanceOf(RegistryUnavailableException.class);
        assertThat(documents.asked).isLessThanOrEqualTo(2);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                argumentSet(
                        "unknown schema",
                        wrapped(new RestClientException("no schema", 404, 40403)),
                        DeadLetterReason.UNKNOWN_SCHEMA),
                argumentSet(
                        "unknown subject",
                        wrapped(new RestClientException("no subject", 404, 40401)),
                        DeadLetterReason.UNKNOWN_SCHEMA),
                argumentSet("cut off", wrapped(new EOFException()), DeadLetterReason.UNREADABLE_VALUE),
                argumentSet(
                        "impossible number",
                        wrapped(new InvalidNumberEncodingException("Invalid int encoding")),
                        DeadLetterReason.UNREADABLE_VALUE),
                argumentSet(
                        "other type",
                        new SerializationException(new AvroTypeException("no union")),
                        DeadLetterReason.UNREADABLE_VALUE),
                argumentSet("index", new IndexOutOfBoundsException(7), DeadLetterReason.UNREADABLE_VALUE),
                argumentSet("cast", new ClassCastException("no document"), DeadLetterReason.NOT_A_DOCUMENT));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void shouldNotWaitForBytesThatCanNeverBeRead(RuntimeException thrown, DeadLetterReason reason) {
        var documents = answering(thrown);

        var progress = new RawDecoder(documents, PATIENT).decode(original("d1", WIRE_FORMAT));

        assertThat(reasons(progress)).containsExactly(reason);
        assertThat(documents.asked).isEqualTo(1);
    }

    @Test
    void shouldStopAtOnceWhenItIsInterruptedWhileItWaits() {
        var outage = wrapped(new ConnectException("refused"));
        var decoder = new RawDecoder(answering(outage), PATIENT);

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> decoder.decode(original("d1", WIRE_FORMAT)))
                .isInstanceOf(RegistryUnavailableException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void shouldKeepWhatWasThrownWithTheDeadLetter() {
        var thrown = wrapped(new EOFException());

        var progress = new RawDecoder(answering(thrown), IMPATIENT).decode(original("d1", WIRE_FORMAT));

        var letter = progress.ended().get(0).deadLetters().get(0);
        assertThat(letter.cause()).isSameAs(thrown);
        assertThat(letter.original().value()).isSameAs(WIRE_FORMAT);
        assertThat(letter.detail()).contains("cannot be read with the schema");
    }

    private static SerializationException wrapped(Exception cause) {
        return new SerializationException("Error deserializing Avro message for id 1", cause);
    }

    private static OriginalRecord original(String key, byte[] value) {
        return new OriginalRecord(Articles.origin(3), key.getBytes(UTF_8), value);
    }

    private static List<DeadLetterReason> reasons(Progress<Arrival> progress) {
        return progress.ended().stream()
                .flatMap(ending -> ending.deadLetters().stream())
                .map(letter -> letter.reason())
                .toList();
    }

    private static Answers answering(RuntimeException... first) {
        return new Answers(first);
    }

    /** Throws what it was given, one at a time, and then answers. */
    private static final class Answers implements Deserializer<RawDocument> {
        private final Deque<RuntimeException> outages;
        private int asked;

        private Answers(RuntimeException... outages) {
            this.outages = new ArrayDeque<>(List.of(outages));
        }

        @Override
        public RawDocument deserialize(String topic, byte[] value) {
            asked++;
            if (!outages.isEmpty()) {
                throw outages.remove();
            }
            return DOCUMENT;
        }
    }
}
