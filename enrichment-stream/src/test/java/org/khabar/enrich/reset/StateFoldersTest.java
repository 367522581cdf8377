package org.khabar.enrich.reset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.reset.ResetPlan.StateFolder;

class StateFoldersTest {
    @TempDir
    private Path stateDir;

    @Test
    void shouldFindTheFoldersOfTheApplicationAndOfItsSlotsOnly() throws IOException {
        write("app/0_0/rocksdb/seen-documents/000001.sst", 100);
        write("slot-1/app/0_0/checkpoint", 10);
        write("slot-2/other/0_0/checkpoint", 10);
        write("backup/app/0_0/checkpoint", 10);

        assertThat(StateFolders.of(stateDir, "app"))
                .containsExactly(
                        new StateFolder(stateDir.resolve("app"), 100),
                        new StateFolder(stateDir.resolve("slot-1/app"), 10));
    }

    @Test
    void shouldFindNothingWhereThereIsNothing() {
        assertThat(StateFolders.of(stateDir.resolve("missing"), "app")).isEmpty();
    }

    @Test
    void shouldDeleteAFolderAndNotWhatLinksInItPointTo() throws IOException {
        var outside = write("outside/precious", 10);
        write("app/0_0/checkpoint", 10);
        Files.createSymbolicLink(stateDir.resolve("app/link"), outside.getParent());

        StateFolders.delete(stateDir.resolve("app"));

        assertThat(stateDir.resolve("app")).doesNotExist();
        assertThat(outside).exists();
    }

    @Test
    void shouldNotTakeALinkForAFolderOfItsOwn() throws IOException {
        write("elsewhere/0_0/checkpoint", 10);
        Files.createSymbolicLink(stateDir.resolve("app"), stateDir.resolve("elsewhere"));

        assertThat(StateFolders.of(stateDir, "app")).isEmpty();
    }

    @Test
    void shouldSeeThatAFolderIsInUse() throws IOException {
        var lock = write("app/.lock", 0);
        var folder = stateDir.resolve("app");
        assertThat(StateFolders.isInUse(folder)).isFalse();

        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(StateFolders.isInUse(folder)).isTrue();
        }
    }

    private Path write(String name, int bytes) throws IOException {
        var file = stateDir.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, new byte[bytes]);
    }
}
