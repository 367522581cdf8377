package org.khabar.service.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Settings of Kafka's clients that a program decides itself, so that nobody can give them behind {@code kafka.}: they would be
 * replaced, and shown as if they were not. What holds for a setting holds for it behind the prefix of one client too, such as
 * {@code consumer.}.
 */
public final class OwnedSettings {
    /** The brokers have a setting of their own in every program. */
    public static final OwnedSettings SHARED = new OwnedSettings(
            Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, ClusterConfig.BOOTSTRAP_SERVERS_CONFIG));

    /** By which Kafka Streams tells its clients apart; longer ones first. */
    private static final List<String> CLIENTS = List.of(
            "main.consumer.", "restore.consumer.", "global.consumer.", "consumer.", "producer.", "admin.", "topic.");

    private static final String PROMISED = "";

    /** Kafka's key to the key that is to be set instead. */
    private final Map<String, String> owned;

    private OwnedSettings(Map<String, String> owned) {
        this.owned = Map.copyOf(owned);
    }

    /** These, and settings that have a name of their own in the program: Kafka's key to that. */
    public OwnedSettings named(Map<String, String> keys) {
        var all = new HashMap<>(owned);
        all.putAll(keys);
        return new OwnedSettings(all);
    }

    /** These, and settings that what the program promises rests on. */
    public OwnedSettings promised(Set<String> keys) {
        var all = new HashMap<>(owned);
        keys.forEach(key -> all.put(withoutClient(key), PROMISED));
        return new OwnedSettings(all);
    }

    /** Why a key may not be given, and what to do instead; empty when it may. */
    Optional<String> objectionTo(String key) {
        if (!key.startsWith(ClusterConfig.KAFKA_PREFIX)) {
            return Optional.empty();
        }
        var instead = owned.get(withoutClient(key.substring(ClusterConfig.KAFKA_PREFIX.length())));
        if (instead == null) {
            return Optional.empty();
        }
        return Optional.of(
                instead.equals(PROMISED)
                        ? "cannot be set: what Khabar promises rests on it"
                        : "cannot be set: set " + instead + " instead");
    }

    private static String withoutClient(String key) {
        for (var client : CLIENTS) {
            if (key.startsWith(client)) {
                return key.substring(client.length());
            }
        }
        return key;
    }
}
