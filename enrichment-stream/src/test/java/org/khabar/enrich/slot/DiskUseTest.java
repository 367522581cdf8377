package org.khabar.enrich.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskUseTest {
    @TempDir
    private Path folder;

    @Test
    void shouldCountAllFilesBelow() throws IOException {
        Files.write(folder.resolve("checkpoint"), new byte[10]);
        Files.createDirectories(folder.resolve("0_0/rocksdb"));
        Files.write(folder.resolve("0_0/rocksdb/000001.sst"), new byte[100]);

        assertThat(DiskUse.of(folder)).isEqualTo(110);
    }

    @Test
    void shouldFailWhereThereIsNoFolder() {
        assertThatThrownBy(() -> DiskUse.of(folder.resolve("missing"))).isInstanceOf(NoSuchFileException.class);
    }
}
