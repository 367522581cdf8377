package org.khabar.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.ingest.config.IngestConfig;
import org.khabar.service.settings.SettingsPage;

class SettingsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "settings.md");

    @Test
    void shouldBeWhatTheProgramsCanBeTold() throws IOException {
        var page = SettingsPage.markdown(List.of(IngestConfig.PROGRAM, EnrichmentConfig.PROGRAM));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).content().isEqualTo(page);
    }
}
