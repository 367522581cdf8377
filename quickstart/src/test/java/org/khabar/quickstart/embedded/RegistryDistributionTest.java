package org.khabar.quickstart.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryDistributionTest {
    @Test
    void shouldFindWhatTheBuildUnpacked() {
        var distribution = RegistryDistribution.find();

        assertThat(distribution.runnerJar()).isRegularFile().hasParent(distribution.home());
        assertThat(distribution.mainClass()).isEqualTo("io.quarkus.runner.GeneratedMain");
    }

    @Test
    void shouldSayWhereDistributionShouldBe(@TempDir Path home) {
        assertThatThrownBy(() -> RegistryDistribution.at(home))
                .isInstanceOf(EmbeddedServiceException.class)
                .hasMessageContaining(home.toString())
                .hasMessageContaining("khabar.registry.home");
    }

    @Test
    void shouldRefuseJarWithoutMainClass(@TempDir Path home) throws Exception {
        var jar = home.resolve("apicurio-registry-app-0-runner.jar");
        new JarOutputStream(Files.newOutputStream(jar), new Manifest()).close();

        assertThatThrownBy(() -> RegistryDistribution.at(home))
                .isInstanceOf(EmbeddedServiceException.class)
                .hasRootCauseMessage("apicurio-registry-app-0-runner.jar names no main class");
    }
}
