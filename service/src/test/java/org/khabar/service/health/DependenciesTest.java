package org.khabar.service.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.service.settings.ClusterConfig;
import org.khabar.service.settings.Settings;

@Timeout(60)
class DependenciesTest {
    @ParameterizedTest
    @CsvSource({
        "bootstrap.servers, no-such-host.invalid:9092",
        "kafka.ssl.truststore.location, /no/such/file.jks",
    })
    void shouldAnswerThatBrokersAreAwayWhenNoClientCanBeMade(String key, String value) throws InterruptedException {
        var settings =
                Map.of("schema.registry.url", "mock://dependencies-test", "kafka.security.protocol", "SSL", key, value);
        try (var dependencies =
                new Dependencies(ClusterConfig.PROGRAM.configure(Settings.of(settings)), new SimpleMeterRegistry())) {
            while (dependencies.brokers().detail().equals("not asked yet")) {
                TimeUnit.MILLISECONDS.sleep(5);
            }

            assertThat(dependencies.brokers().holds()).isFalse();
            assertThat(dependencies.brokers().detail()).startsWith("no answer since ");
        }
    }

    @Test
    void shouldMakeNoClientOnceItIsClosed() {
        var check = new BrokerCheck(Map.of("bootstrap.servers", "127.0.0.1:1"), 1);
        check.close();

        assertThatThrownBy(check::ask).hasMessage("closed");
    }
}
