package org.khabar.enrich.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateSlotTest {
    @TempDir
    private Path shared;

    @Test
    void shouldGiveEachInstanceASlotOfItsOwn() {
        try (var first = StateSlot.claim(shared, 3);
                var second = StateSlot.claim(shared, 3)) {
            assertThat(first.number()).isEqualTo(0);
            assertThat(first.folder()).isEqualTo(shared.resolve("slot-0")).isDirectory();
            assertThat(second.number()).isEqualTo(1);
            assertThat(second.folder()).isEqualTo(shared.resolve("slot-1")).isDirectory();
        }
    }

    @Test
    void shouldGiveAFreeSlotWithItsStateToTheNext() throws IOException {
        var first = StateSlot.claim(shared, 2);
        Files.writeString(first.folder().resolve("state"), "kept");
        first.close();

        try (var next = StateSlot.claim(shared, 2)) {
            assertThat(next.folder().resolve("state")).hasContent("kept");
        }
    }

    @Test
    void shouldSayThatAllAreTaken() {
        try (var only = StateSlot.claim(shared, 1)) {
            assertThatThrownBy(() -> StateSlot.claim(shared, 1))
                    .isInstanceOf(NoSlotException.class)
                    .hasMessageContaining("All 1 slots below " + only.folder().getParent())
                    .hasMessageContaining("state.slots");
        }
    }

    @Test
    void shouldSayThatTheFolderCannotBeMade() throws IOException {
        var file = Files.writeString(shared.resolve("file"), "");

        assertThatThrownBy(() -> StateSlot.claim(file, 1))
                .isInstanceOf(NoSlotException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void shouldSayThatTheWholeFolderCannotBeMade() throws IOException {
        var file = Files.writeString(shared.resolve("file"), "");

        assertThatThrownBy(() -> StateSlot.requireWritable(file.resolve("state")))
                .isInstanceOf(NoSlotException.class)
                .hasMessageContaining("state.dir=" + file.resolve("state"));
    }

    @Test
    void shouldSeeThatAnotherProcessHoldsASlotUntilItIsKilled() throws IOException, InterruptedException {
        var other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        shared.toString())
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("slot-0");
            try (var own = StateSlot.claim(shared, 2)) {
                assertThat(own.number()).isEqualTo(1);
            }
        } finally {
            other.destroyForcibly();
        }
        assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();

        try (var own = StateSlot.claim(shared, 2)) {
            assertThat(own.number()).isEqualTo(0);
        }
    }

    /** Another process: claims a slot, says which, and stays. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws InterruptedException {
            var slot = StateSlot.claim(Path.of(arguments[0]), 2);
            System.out.println(slot.folder().getFileName());
            Thread.sleep(TimeUnit.MINUTES.toMillis(1));
        }
    }
}
