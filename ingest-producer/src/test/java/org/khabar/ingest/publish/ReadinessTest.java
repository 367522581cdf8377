package org.khabar.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.ingest.config.IngestConfig;
import org.khabar.schema.registry.SubjectRegistration;
import org.khabar.schema.serde.AvroSerdes;

class ReadinessTest {
    private static final AvroSerdes EMPTY = new AvroSerdes("mock://readiness-test-empty");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:1", "no-such-host.invalid:9092", "nonsense"})
    void shouldSayOnOneLineThatNoBrokerAnswers(String brokers) {
        var config = IngestConfig.of(
                Map.of(IngestConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, IngestConfig.CONNECT_TIMEOUT_MS_CONFIG, "300"));

        assertThatThrownBy(() -> Readiness.require(config, EMPTY.serde(false).serializer()))
                .isInstanceOf(UnavailableException.class)
                .hasMessageStartingWith("no broker answers at " + brokers + ": ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void shouldReportAWrongSettingAsOne() {
        var config = IngestConfig.of(Map.of("kafka.security.protocol", "CARRIER_PIGEON"));

        assertThatThrownBy(() -> Readiness.require(config, EMPTY.serde(false).serializer()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("CARRIER_PIGEON");
    }

    @Test
    void shouldSayThatSchemasAreNotThere() {
        assertThatThrownBy(() -> Readiness.requireSchemas(
                        "mock://readiness-test-empty", EMPTY.serde(false).serializer()))
                .isInstanceOf(UnavailableException.class)
                .hasMessageStartingWith("the schema registry at mock://readiness-test-empty does not answer with")
                .hasMessageNotContaining("\n")
                .hasMessageNotContaining("{");
    }

    @Test
    void shouldBeContentWhenSchemasAreThere() {
        var serdes = new AvroSerdes("mock://readiness-test");
        new SubjectRegistration(serdes.client()).registerAll();

        assertThatCode(() -> Readiness.requireSchemas(
                        "mock://readiness-test", serdes.serde(false).serializer()))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldReportAWrongSettingThatAClientFindsWhileItIsMade() {
        var wrong = new ConfigException("delivery.timeout.ms should be larger");

        assertThat(Readiness.unavailable("b:1", new KafkaException("Failed to construct kafka producer", wrong)))
                .isSameAs(wrong);
    }

    @Test
    void shouldSayThatTheBrokersRefuseTheCredentials() {
        var refusal = new SaslAuthenticationException("Authentication failed");

        assertThat(Readiness.unavailable("b:1", refusal))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("the brokers at b:1 refuse the credentials: Authentication failed")
                .hasCause(refusal);
        assertThat(Readiness.unavailable("b:1", new TopicAuthorizationException("Not authorized")))
                .hasMessage("the brokers at b:1 refuse the credentials: Not authorized");
    }

    @Test
    void shouldSayThatTheRegistryRefusesTheCredentials() {
        Serializer<Object> refused = (topic, value) -> {
            throw new AuthenticationException("Error; error code: 401");
        };

        assertThatThrownBy(() -> Readiness.requireSchemas("http://registry", refused))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("the schema registry at http://registry refuses the credentials: Error; error code: 401");
    }
}
