package org.khabar.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.dockerjava.api.model.ContainerConfig;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.wait.strategy.Wait;

/** What is in the images, and what they do without a cluster. */
@NeedsDocker
class ImageIT {
    private static final String USER = "10001:10001";

    /** Where nobody answers. */
    private static final String NOWHERE = "127.0.0.1:1";

    @ParameterizedTest
    @EnumSource
    void shouldRunAsAUserWithoutRights(Image image) {
        var config = config(image);

        assertThat(config.getUser()).isEqualTo(USER);
        assertThat(inside(image, "id -u; id -g; grep ^CapEff: /proc/self/status")
                        .lines())
                .containsExactly("10001", "10001", "CapEff:\t0000000000000000");
    }

    @ParameterizedTest
    @EnumSource
    void shouldLetItsUserWriteOnlyItsOwnFolder(Image image) {
        // Without the read-only root that compose adds: what the modes of the files themselves allow.
        var writable = bash(
                        image,
                        "find / -xdev -writable -not -type l -not -path '/proc/*' -not -path '/sys/*' -not -path '/dev/*'"
                                + " 2>/dev/null; true")
                .withCreateContainerCmdModifier(command ->
                        Objects.requireNonNull(command.getHostConfig()).withReadonlyRootfs(false))
                .run();

        assertThat(writable.output().lines())
                .filteredOn(path -> !path.matches("/tmp|/var/tmp|/run/lock|/dev"))
                .containsExactly("/var/lib/khabar");
        assertThat(inside(image, "find /opt/khabar -perm /6022")).isEmpty();
        assertThat(inside(image, "find /opt/khabar -not -user root")).isEmpty();
        assertThat(inside(image, "stat -c '%a %U' /var/lib/khabar /opt/khabar/bin/khabar")
                        .lines())
                .containsExactly("750 khabar", "555 root");
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayWhatItIs(Image image) {
        var config = config(image);

        assertThat(config.getLabels())
                .containsEntry("org.opencontainers.image.title", "khabar/" + image.label())
                .containsEntry("org.opencontainers.image.version", Image.version())
                .containsEntry("org.opencontainers.image.licenses", "Apache-2.0");
        assertThat(Objects.requireNonNull(config.getHealthcheck()).getTest())
                .containsExactly("CMD", "/opt/khabar/bin/healthcheck", "live");
        assertThat(inside(image, "cd /opt/khabar && ls LICENSE NOTICE THIRD-PARTY.txt sbom.json")
                        .lines())
                .hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void shouldNameEveryLibraryInItsBillOfMaterials(Image image) throws Exception {
        var bill = new JsonMapper().readTree(inside(image, "cat /opt/khabar/sbom.json"));
        var named = StreamSupport.stream(bill.path("components").spliterator(), false)
                .map(ImageIT::jar)
                .collect(Collectors.toCollection(TreeSet::new));
        named.add(jar(bill.path("metadata").path("component")));
        var jars = inside(image, "cd /opt/khabar && ls app lib | grep [.]jar")
                .lines()
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(named).isEqualTo(jars);
        assertThat(jars).anyMatch(jar -> jar.startsWith("kafka-clients-"));
    }

    private static String jar(JsonNode component) {
        return component.path("name").asText() + "-" + component.path("version").asText() + ".jar";
    }

    @ParameterizedTest
    @EnumSource
    void shouldHoldNothingOfItsOwnBuild(Image image) {
        assertThat(inside(image, "find / -xdev \\( -name '*.java' -o -name pom.xml -o -name mvn \\) 2>/dev/null; true"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldCheckSettings(Image image) {
        var ended = checkOf(image)
                .withEnv("KHABAR_KAFKA_SASL_JAAS_CONFIG", "a.Module required password=\"open-sesame\";")
                .run();

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.output())
                .contains("The settings of", "are right.", "http.port=8080", "KHABAR_KAFKA_SASL_JAAS_CONFIG")
                .doesNotContain("open-sesame");
    }

    @ParameterizedTest
    @EnumSource
    void shouldNotStartWithAVariableThatIsNotKnown(Image image) {
        var ended = new Program(image)
                .withEnv("KHABAR_BOOTSTRAP_SERVER", "kafka:9092")
                .run();

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.errorLines())
                .singleElement()
                .asString()
                .contains("Unknown environment variable KHABAR_BOOTSTRAP_SERVER", "known are bootstrap.servers");
        assertThat(ended.output()).isEmpty();
    }

    @Test
    void shouldNotStartWithAValueThatIsNotAllowed() {
        var ended = new Program(Image.ENRICHMENT_STREAM)
                .withEnv("KHABAR_ENRICH_THREADS", "many")
                .run();

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.errorLines())
                .singleElement()
                .asString()
                .contains("threads", "many", "KHABAR_ENRICH_THREADS", "an integer from 1 to 256");
    }

    @Test
    void shouldEndWithOneLineWhenNothingIsThere() {
        var ended = new Program(Image.ENRICHMENT_STREAM, "deploy")
                .withEnv("KHABAR_BOOTSTRAP_SERVERS", NOWHERE)
                .withEnv("KHABAR_KAFKA_DEFAULT_API_TIMEOUT_MS", "2000")
                .withEnv("KHABAR_KAFKA_REQUEST_TIMEOUT_MS", "2000")
                .run();

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.errorLines()).singleElement().asString().startsWith("khabar deploy: ");
    }

    @Test
    void shouldSayThatItsStateCannotBeWritten() {
        // The root is read-only here, and no volume is mounted.
        var ended = new Program(Image.ENRICHMENT_STREAM).run();

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.errorLines())
                .filteredOn(line -> !line.startsWith("{"))
                .singleElement()
                .asString()
                .contains("khabar enrich: ", "state.dir=/var/lib/khabar");
    }

    @Test
    void shouldLiveButNotBeReadyAndEndInOrderWithoutBrokers() {
        try (var program = new Program(Image.ENRICHMENT_STREAM)
                .withEnv("KHABAR_BOOTSTRAP_SERVERS", NOWHERE)
                .withVolume("/var/lib/khabar")
                .withHttp()) {
            program.waitingFor(Wait.forLogMessage(".*Health, metrics and info at.*", 1));
            program.start();
            await("the brokers were asked")
                    .atMost(Cluster.PATIENCE)
                    .until(() -> program.get("/health/ready").detail("brokers").startsWith("no answer"));

            var ready = program.get("/health/ready");
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.json().path("status").asText()).isEqualTo("DOWN");
            assertThat(ready.detail("stream")).isEqualTo("not started yet");
            assertThat(program.get("/health/live").status()).isEqualTo(200);

            program.end(20);
            assertThat(program.now().getState().getExitCodeLong()).isZero();
        }
    }

    private static Program checkOf(Image image) {
        return new Program(image, "config", "check", image == Image.ENRICHMENT_STREAM ? "enrich" : "ingest");
    }

    private static ContainerConfig config(Image image) {
        return Objects.requireNonNull(DockerClientFactory.lazyClient()
                .inspectImageCmd(image.reference())
                .exec()
                .getConfig());
    }

    private static Program bash(Image image, String script) {
        return new Program(image)
                .withCreateContainerCmdModifier(command -> command.withEntrypoint("bash", "-c", script));
    }

    /** What a script prints inside; without its last line break. */
    private static String inside(Image image, String script) {
        var ended = bash(image, script).run();
        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        return ended.output().strip();
    }
}
