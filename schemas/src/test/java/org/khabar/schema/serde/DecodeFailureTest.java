package org.khabar.schema.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.net.ConnectException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class DecodeFailureTest {
    @Test
    void shouldBlameTheRegistryThatIsNotReached() {
        assertThat(of(new ConnectException("Connection refused"))).isEqualTo(DecodeFailure.NO_REGISTRY);
        assertThat(of(new TimeoutException("none within 5 s"))).isEqualTo(DecodeFailure.NO_REGISTRY);
        assertThat(DecodeFailure.of(new TimeoutException("none"))).isEqualTo(DecodeFailure.NO_REGISTRY);
    }

    @Test
    void shouldBlameTheRegistryThatAnswersWithAnError() {
        assertThat(of(new RestClientException("internal", 500, 50001))).isEqualTo(DecodeFailure.NO_REGISTRY);
        assertThat(of(new RestClientException("a proxy's page", 404, 404))).isEqualTo(DecodeFailure.NO_REGISTRY);
    }

    @Test
    void shouldTellSchemaThatTheRegistryDoesNotKnow() {
        assertThat(of(new RestClientException("Schema 9 not found", 404, 40403)))
                .isEqualTo(DecodeFailure.UNKNOWN_SCHEMA);
    }

    @Test
    void shouldBlameTheBytesThatEndTooSoon() {
        assertThat(of(new EOFException())).isEqualTo(DecodeFailure.UNREADABLE);
        assertThat(DecodeFailure.of(new SerializationException("Unknown magic byte!")))
                .isEqualTo(DecodeFailure.UNREADABLE);
        assertThat(DecodeFailure.of(new ArrayIndexOutOfBoundsException(7))).isEqualTo(DecodeFailure.UNREADABLE);
    }

    private static DecodeFailure of(Throwable cause) {
        return DecodeFailure.of(new SerializationException("Error deserializing Avro message", cause));
    }
}
