package org.khabar.schema.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.khabar.schema.serde.AvroSerdes;

class SubjectRegistrationTest {
    private static final String SCOPE = "subject-registration-test";

    private final AvroSerdes serdes = new AvroSerdes("mock://" + SCOPE);

    @AfterEach
    void dropRegistry() {
        MockSchemaRegistry.dropScope(SCOPE);
    }

    @Test
    void shouldRegisterEverySubjectWithFullTransitiveCompatibility() throws Exception {
        var registered = new SubjectRegistration(serdes.client()).registerAll();

        assertThat(registered)
                .extracting(SubjectRegistration.Registered::subject)
                .containsExactlyInAnyOrderElementsOf(serdes.client().getAllSubjects())
                .hasSize(10);
        assertThat(serdes.client().getCompatibility("articles.raw-value")).isEqualTo("FULL_TRANSITIVE");
    }

    @Test
    void shouldKeepIdsWhenRepeated() {
        var registration = new SubjectRegistration(serdes.client());

        assertThat(registration.registerAll()).isEqualTo(registration.registerAll());
    }

    @Test
    void shouldSayThatTheCredentialsAreRefused() {
        var refusal = new RestClientException("Error", 401, 50005);

        assertThat(new SubjectRegistrationException("articles.raw-value", refusal))
                .hasMessageStartingWith(
                        "Cannot register subject articles.raw-value: the registry refuses the credentials (401)");
    }
}
