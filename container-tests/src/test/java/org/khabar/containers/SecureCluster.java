package org.khabar.containers;

import com.github.dockerjava.api.model.Mount;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * A broker that is spoken to over TLS by those who log in, and a registry that asks for credentials, as docker-compose.secure.yml
 * sets them up: keys and passwords are made at the start by its own script.
 */
final class SecureCluster implements AutoCloseable {
    private static final String SECRETS = "/run/khabar-secrets";
    private static final String BROKERS_FOR_REGISTRY = "kafka:29093";
    private static final String SCRIPT = "../deploy/secure/make-keys";

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Network network;
    private final Volume khabarSecrets;

    /** Starts it; there are no topics and no schemas yet. */
    SecureCluster() {
        try {
            network = open(Network.newNetwork());
            khabarSecrets = open(new Volume());
            var ofBroker = open(new Volume());
            var ofRegistry = open(new Volume());
            makeKeys(
                    ofBroker.at("/secrets/kafka"),
                    ofRegistry.at("/secrets/registry"),
                    khabarSecrets.at("/secrets/khabar"));
            open(withMount(broker(network), ofBroker.at("/mnt/shared/config"))).start();
            open(withMount(registry(network), ofRegistry.at("/run/registry-secrets")))
                    .start();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private <T extends AutoCloseable> T open(T resource) {
        opened.push(resource);
        return resource;
    }

    private static void makeKeys(Mount... folders) {
        try (var keys = new GenericContainer<>(DockerImageName.parse(Image.ENRICHMENT_STREAM.reference()))
                .withNetworkMode("none")
                .withCopyFileToContainer(MountableFile.forHostPath(SCRIPT), "/opt/make-keys")
                .withStartupCheckStrategy(new HasEnded().withTimeout(Cluster.PATIENCE))
                .withCreateContainerCmdModifier(command -> {
                    command.withUser("0:0").withEntrypoint("bash", "/opt/make-keys", "kafka", "registry");
                    command.withCmd(List.of());
                    Objects.requireNonNull(command.getHostConfig()).withMounts(List.of(folders));
                })) {
            keys.start();
            var state = Objects.requireNonNull(
                    keys.getCurrentContainerInfo().getState().getExitCodeLong());
            if (state != 0) {
                throw new IllegalStateException("make-keys ended with " + state + ": " + keys.getLogs());
            }
        }
    }

    private static GenericContainer<?> broker(Network network) {
        int port = Servers.freePort();
        return Servers.broker(network, port)
                .withEnv(
                        "KAFKA_LISTENERS",
                        "INTERNAL://:29092,REGISTRY://:29093,HOST://:9092,CONTROLLER://:9093,LOCAL://127.0.0.1:19092")
                .withEnv(
                        "KAFKA_ADVERTISED_LISTENERS",
                        "INTERNAL://" + Servers.BROKERS + ",REGISTRY://" + BROKERS_FOR_REGISTRY + ",HOST://localhost:"
                                + port)
                .withEnv(
                        "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                        "INTERNAL:SASL_SSL,REGISTRY:SSL,HOST:SASL_SSL,CONTROLLER:SASL_SSL,LOCAL:SASL_PLAINTEXT");
    }

    private static GenericContainer<?> registry(Network network) {
        return Servers.registry(network, Servers.freePort())
                .withEnv("APICURIO_KAFKASQL_BOOTSTRAP_SERVERS", BROKERS_FOR_REGISTRY)
                .withEnv("QUARKUS_CONFIG_LOCATIONS", "/run/registry-secrets/registry.properties");
    }

    private static GenericContainer<?> withMount(GenericContainer<?> container, Mount mount) {
        return container.withCreateContainerCmdModifier(
                command -> Objects.requireNonNull(command.getHostConfig()).withMounts(List.of(mount)));
    }

    /** A program that has the credentials, not started. */
    Program program(Image image, String... command) {
        return new Program(image, command)
                .withNetwork(network)
                .withMount(khabarSecrets.at(SECRETS))
                .withEnv("KHABAR_BOOTSTRAP_SERVERS", Servers.BROKERS)
                .withEnv("KHABAR_KAFKA_SECURITY_PROTOCOL", "SASL_SSL")
                .withEnv("KHABAR_KAFKA_SASL_MECHANISM", "PLAIN")
                .withEnv("KHABAR_KAFKA_SASL_JAAS_CONFIG__FILE", SECRETS + "/kafka.jaas")
                .withEnv("KHABAR_KAFKA_SSL_TRUSTSTORE_TYPE", "PEM")
                .withEnv("KHABAR_KAFKA_SSL_TRUSTSTORE_LOCATION", SECRETS + "/ca.pem")
                .withEnv("KHABAR_SCHEMA_REGISTRY_URL", "https://registry:8443/apis/ccompat/v7")
                .withEnv("KHABAR_SCHEMA_REGISTRY_BASIC_AUTH_CREDENTIALS_SOURCE", "USER_INFO")
                .withEnv("KHABAR_SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO__FILE", SECRETS + "/registry.user")
                .withEnv("KHABAR_SCHEMA_REGISTRY_SSL_TRUSTSTORE_TYPE", "PEM")
                .withEnv("KHABAR_SCHEMA_REGISTRY_SSL_TRUSTSTORE_LOCATION", SECRETS + "/ca.pem");
    }

    /** The same with a password that the broker does not know. */
    Program strangerToTheBroker(Image image, String... command) {
        return program(image, command)
                .withEnv("KHABAR_KAFKA_SASL_JAAS_CONFIG__FILE", "")
                .withEnv(
                        "KHABAR_KAFKA_SASL_JAAS_CONFIG",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"khabar\""
                                + " password=\"wrong\";");
    }

    /** The same with a password that the registry does not know. */
    Program strangerToTheRegistry(Image image, String... command) {
        return program(image, command)
                .withEnv("KHABAR_SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO__FILE", "")
                .withEnv("KHABAR_SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO", "khabar:wrong");
    }

    @Override
    public void close() {
        Removal.all(opened);
    }
}
