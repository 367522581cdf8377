package org.khabar.quickstart.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class TemporaryDirectoryTest {
    @Test
    void shouldRemoveEverythingInItWhenClosed() throws Exception {
        var temporary = TemporaryDirectory.create("khabar-test-");
        var inner = Files.createDirectories(temporary.path().resolve("a/b"));
        Files.writeString(inner.resolve("file"), "text");

        temporary.close();

        assertThat(temporary.path()).doesNotExist();
    }

    @Test
    void shouldTolerateSecondClose() {
        var temporary = TemporaryDirectory.create("khabar-test-");

        temporary.close();
        temporary.close();

        assertThat(temporary.path()).doesNotExist();
    }
}
