package org.khabar.service.settings;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;

/**
 * Which values nobody is shown. Kafka's clients say of each of their settings whether it is a password; of what they do not
 * know, the name decides, rather once too often than once too seldom.
 */
final class Secrets {
    private static final String MASK = "******";

    private static final Pattern SECRET_NAME =
            Pattern.compile("password|secret|token|user\\.?info|jaas|credential|private|keystore\\.key|api\\.?key");

    /** User and password of an address, as in {@code http://user:password@registry}. */
    private static final Pattern USER_OF_ADDRESS = Pattern.compile("(?<=://)[^/@\\s]+(?=@)");

    private static final Set<String> OPEN_NAMES = openNames();

    private Secrets() {}

    /** The value, or as much of it as may be seen. */
    static String masked(String key, String value) {
        return isSecret(key) ? MASK : USER_OF_ADDRESS.matcher(value).replaceAll(MASK);
    }

    /** Whether the value of a key is never shown. */
    static boolean isSecret(String key) {
        return SECRET_NAME.matcher(key).find() && OPEN_NAMES.stream().noneMatch(key::endsWith);
    }

    private static Set<String> openNames() {
        var open = new TreeSet<String>();
        for (var definition :
                new ConfigDef[] {ProducerConfig.configDef(), ConsumerConfig.configDef(), AdminClientConfig.configDef()
                }) {
            definition.configKeys().values().stream()
                    .filter(key -> key.type != ConfigDef.Type.PASSWORD)
                    .forEach(key -> open.add("." + key.name));
        }
        open.add("." + SchemaRegistryClientConfig.BASIC_AUTH_CREDENTIALS_SOURCE);
        open.add("." + SchemaRegistryClientConfig.BEARER_AUTH_CREDENTIALS_SOURCE);
        return Set.copyOf(open);
    }
}
