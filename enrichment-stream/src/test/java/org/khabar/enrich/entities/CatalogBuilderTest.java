package org.khabar.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Rebuilds the catalogue where the gazetteers are at hand. {@code -Dcatalog.update=true} writes it over the one in the
 * sources.
 */
class CatalogBuilderTest {
    private static final Path GAZETTEERS = Path.of("..", "..", "shared", "gazetteers");
    private static final Path CATALOG = Path.of("src/main/resources/org/khabar/enrich/entities/catalog.tsv");

    @Test
    void shouldGiveTheCatalogThatShipsWhenBuiltFromTheGazetteers() throws IOException {
        assumeTrue(Files.isDirectory(GAZETTEERS));

        var built = CatalogBuilder.build(GAZETTEERS);

        if (Boolean.getBoolean("catalog.update")) {
            Files.writeString(CATALOG, built);
        }
        assertThat(built).isEqualTo(Files.readString(CATALOG));
    }
}
